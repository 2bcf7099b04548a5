"""Every page can be used by everybody: axe-core finds nothing serious, nothing is wider than a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from broadcaster.station.setup.first_steps import STEPS
from broadcaster.web.places import PLACES
from tests.each_row import fail_together
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
AT_ONCE = 6
"""Pages that one station shows one after another: to make and serve one costs as much as a page."""
GRAVE = {"serious", "critical"}


@pytest.mark.parametrize("first", range(0, len(PATHS), AT_ONCE))
def test_a_page_has_no_grave_fault_of_access_in_light_or_dark_and_fits_a_phone(
    page: Page, first: int
) -> None:
    complaints = complaints_of(page)
    fail_together(
        f"{AT_ONCE} pages",
        (
            f"{path}: {fault}"
            for path in PATHS[first : first + AT_ONCE]
            for fault in _faults_of(page, path, complaints)
        ),
    )


def _faults_of(page: Page, path: str, complaints: list[str]) -> Iterator[object]:
    complaints.clear()
    page.emulate_media(color_scheme="light")
    answer = page.goto(path)
    if answer is None or answer.status not in {200, 404}:
        yield "there is no page"
        return

    yield from _grave_faults(page)
    if (width := page.evaluate("document.documentElement.scrollWidth")) > 360:
        yield f"it is {width} wide"

    page.emulate_media(color_scheme="dark")
    page.evaluate("Promise.all(document.getAnimations().map((change) => change.finished))")  # buttons fade
    yield from _grave_faults(page)
    yield from (told for told in complaints if "404" not in told)


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
