"""Open pages follow the station, whatever happens between them and it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from broadcaster.clock import VirtualClock
from broadcaster.web.at_hand import StationAtHand
from broadcaster.web.following.live import ALL, Live, stream
from broadcaster.web.pages import plan
from tests.web.test_unforeseen import stumble


def test_a_page_that_could_not_be_fetched_anew_stays_and_is_asked_for_again(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Seen: one busy moment of the database, and the page said so for ever: it had lost what it listens with.
    page.goto("/day")
    heading = page.locator("h1").inner_text()

    # Listened for before the page can be fetched again: it may come at any moment from then on.
    with page.expect_response(lambda answer: "/day" in answer.url and answer.status == 200):
        with monkeypatch.context() as broken:
            broken.setattr(plan, "draw", stumble)
            with page.expect_response(lambda answer: "/day" in answer.url and answer.status == 500):
                page.evaluate("htmx.trigger(document.body, 'everything')")
        assert page.locator("h1").inner_text() == heading
    assert page.locator("h1").inner_text() == heading


def test_a_page_listens_however_late_a_script_of_it_comes(page: Page) -> None:
    # Seen: htmx had begun before the part that listens was there, and the open page never changed again.
    def late(route: Route) -> None:
        sleep(1.0)
        route.continue_()

    page.route("**/hx-sse.min.js*", late)
    with page.expect_request("**/live?since=*"):
        page.goto("/")


def run(work: Coroutine[Any, Any, Any]) -> Any:
    """Run *work* in a thread of its own: the browser of other tests has its loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


def first_event(live: Live, since: str) -> str:
    async def hear() -> str:
        events = stream(live, last=since, is_welcome=lambda: True)
        assert (await anext(events)).startswith("retry:")
        return await anext(events)

    return str(run(hear()))


def test_a_page_hears_of_what_was_told_between_its_drawing_and_its_listening(
    folder: Path, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("broadcaster.web.following.live.BEAT_EVERY_S", 0.01)
    at_hand = StationAtHand(folder, clock=clock)
    live = Live(at_hand)
    drawn_at = live.place

    async def tell() -> None:
        async with live.listener() as another:
            following = asyncio.create_task(live.follow())
            await another.hear(60)
            following.cancel()

    try:
        assert first_event(live, drawn_at).startswith("event: beat")
        run(tell())
        assert first_event(live, drawn_at).startswith(f"event: {ALL}")
        assert first_event(live, live.place).startswith("event: beat")
    finally:
        at_hand.close()


def test_what_she_has_opened_and_typed_stays_when_the_page_is_fetched_anew(page: Page) -> None:
    page.goto("/day")
    page.locator("summary", has_text="Thay đổi").first.click()
    opened = page.locator("main details[open]")
    typed = opened.locator("input[name=at]")
    typed.fill("05:55")
    with page.expect_response(lambda answer: "/day" in answer.url):
        page.evaluate("htmx.trigger(document.body, 'everything')")
    page.locator(".htmx-request").wait_for(state="detached")

    assert opened.count() == 1
    assert typed.input_value() == "05:55"
