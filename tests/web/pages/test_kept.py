"""What is typed outlives a reload, a refusal and a closed tab in every form, until the station has it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

STILL_HERE = "Những gì bạn gõ mà chưa gửi"


@pytest.mark.parametrize(
    ("address", "field", "typed"),
    [
        ("/setup", "#name", "Đài xã Mới"),
        ("/setup", "#begins-1", "17:31"),
        ("/setup/files/station.toml", "#text", "# gõ dở\n"),
        ("/week", "#new-at", "06:15"),
        ("/week", "#new-first", "2026-12-01"),
        ("/calendar", "#title", "Lễ hội xã"),
        ("/calendar", "#begins", "21:30"),
        ("/on-air", "#text", "Mời bà con ra sân vận động."),
        ("/begin/name", "#commune", "xã Mới"),
        ("/begin/sessions", "#begins-1", "17:45"),
        ("/people", "#login", "chi-hoa"),
        ("/setup/feeds", "#source", "Báo Đắk Lắk"),
    ],
)
def test_a_form_gives_back_what_was_typed_and_says_so(
    page: Page, address: str, field: str, typed: str
) -> None:
    page.goto(address)
    drawn = page.locator(field).input_value()
    page.locator(field).fill(typed)
    page.reload()

    expect(page.locator(field)).to_have_value(typed)
    told = page.get_by_text(STILL_HERE)
    assert told.count() == 1
    page.get_by_role("button", name="Bỏ đi", exact=True).click()
    expect(page.locator(field)).to_have_value(drawn)
    assert page.get_by_text(STILL_HERE).count() == 0


def test_what_was_taken_is_not_offered_again(page: Page) -> None:
    page.goto("/setup")
    page.locator("#name").fill("Đài xã Mới")
    page.locator("#name").press("Enter")
    page.locator("body > .told").wait_for()
    page.goto("/setup")

    expect(page.locator("#name")).to_have_value("Đài xã Mới")
    assert page.get_by_text(STILL_HERE).count() == 0


def test_what_was_refused_is_still_kept_and_another_success_does_not_take_it_away(page: Page) -> None:
    page.goto("/setup/files/station.toml")
    page.locator("#text").fill("hỏng = ")
    page.get_by_role("button", name="Kiểm tra và lưu").click()
    page.get_by_role("alert").first.wait_for()
    page.goto("/setup")
    page.locator("#commune").fill("xã Khác")
    page.locator("#commune").press("Enter")
    page.locator("body > .told").wait_for()
    page.goto("/setup/files/station.toml")

    expect(page.locator("#text")).to_have_value("hỏng = ")


def test_who_saw_what_another_changed_meanwhile_saves_upon_it(page: Page, folder: Path) -> None:
    file = folder / "schedules" / "quotas.toml"
    page.goto("/setup/files/schedules/quotas.toml")
    page.locator("#text").fill(file.read_text("utf-8") + "# của tôi\n")
    file.write_text(file.read_text("utf-8") + "# của chị ấy\n", "utf-8")
    page.reload()
    page.get_by_role("button", name="Kiểm tra và lưu").click()
    page.locator(".difference").get_by_text("# của chị ấy").wait_for()
    assert "# của tôi" not in file.read_text("utf-8")

    page.get_by_role("link", name="Xem bản hiện nay").click()
    assert page.locator("#text").input_value().endswith("# của tôi\n")
    page.get_by_role("button", name="Kiểm tra và lưu").click()
    page.locator("body > .told").wait_for()
    assert file.read_text("utf-8").endswith("# của tôi\n")
