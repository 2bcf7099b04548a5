"""Every page can be used by everybody: axe-core finds nothing serious, nothing is wider than a phone."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from broadcaster.station.setup.first_steps import STEPS
from broadcaster.web.places import PLACES
from tests.web.browsers import complaints_of

BESIDE = (
    "/calendar",
    "/airtime/log",
    "/airtime/catch-up",
    "/airtime/reconciliation",
    *(f"/begin/{step.value}" for step in STEPS),
    "/setup/check",
    "/setup/voices",
    "/setup/feeds",
    "/setup/files/schedules/quotas.toml",
    "/me",
    "/khong-co",
)
PATHS = sorted({place.path for place in PLACES} | set(BESIDE))
GRAVE = {"serious", "critical"}


@pytest.mark.parametrize("path", PATHS)
def test_a_page_has_no_grave_fault_of_access_in_light_or_dark_and_fits_a_phone(page: Page, path: str) -> None:
    complaints = complaints_of(page)
    answer = page.goto(path)
    assert answer is not None
    assert answer.status in {200, 404}

    assert _grave_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360

    page.emulate_media(color_scheme="dark")
    page.evaluate("Promise.all(document.getAnimations().map((change) => change.finished))")  # buttons fade
    assert _grave_faults(page) == []
    assert [told for told in complaints if "404" not in told] == []


def _grave_faults(page: Page) -> list[tuple[str, list[str]]]:
    judged = Axe().run(page).response
    assert judged["passes"]
    return [
        (each["id"], [node["html"][:160] for node in each["nodes"]])
        for each in judged["violations"]
        if each["impact"] in GRAVE
    ]


def test_a_notice_that_is_written_has_no_grave_fault_of_access(page: Page) -> None:
    page.goto("/desk")
    page.get_by_role("button", name="Viết thông báo").click()
    page.locator("#body").fill("Mời bà con họp lúc 7h30 ngày 25/11/2026, gặp chị Hoa, CĐ Y tế.")
    page.locator("#reading mark").first.wait_for()

    assert _grave_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_what_a_change_brings_has_no_grave_fault_of_access(page: Page) -> None:
    page.goto("/day")
    page.locator("summary", has_text="Thay đổi").first.click()
    page.get_by_role("button", name="Bỏ trong ngày này").first.click()
    page.get_by_role("button", name="Đồng ý").wait_for()

    assert _grave_faults(page) == []


@pytest.mark.parametrize("path", ["/login", "/first", "/tin-cay"])
def test_pages_for_those_who_are_not_logged_in_have_no_grave_fault(page: Page, path: str) -> None:
    page.context.clear_cookies()
    page.goto(path)

    assert _grave_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
