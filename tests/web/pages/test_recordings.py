"""Recordings at the desk: what browsers record is taken, heard back and drawn."""

from __future__ import annotations

import subprocess

import pytest
from playwright.sync_api import Page
from starlette.testclient import TestClient

from broadcaster.station.opened import Station
from tests.conftest import find_program
from tests.web.browsers import complaints_of

OF_BROWSERS = {
    "webm": ("-c:a", "libopus", "-f", "webm"),
    "mp4": ("-c:a", "aac", "-f", "mp4", "-movflags", "+frag_keyframe+empty_moov+default_base_moof"),
    "ogg": ("-c:a", "libopus", "-f", "ogg"),
}
"""As Chromium, Safari and Firefox write them: into a pipe, the length unknown."""


@pytest.fixture(name="draft")
def _draft(client: TestClient) -> str:
    return str(client.post("/desk/new").url).rpartition("/")[2]


@pytest.mark.parametrize("kind", OF_BROWSERS)
def test_what_browsers_record_is_taken_and_drawn(
    client: TestClient, station: Station, draft: str, kind: str
) -> None:
    program = find_program("ffmpeg")
    if program is None:
        pytest.skip("ffmpeg is not installed")
    tone = (program, "-v", "error", "-f", "lavfi", "-i", "sine=440:duration=2", *OF_BROWSERS[kind], "pipe:1")
    recorded = subprocess.run(tone, capture_output=True, check=True).stdout
    client.post(f"/desk/{draft}/recording", files={"sound": (f"thu-am.{kind}", recorded)})

    drawn = client.get(f"/desk/{draft}/recording/waveform").json()
    assert 1.9 <= drawn["length_s"] <= 2.5
    assert len(drawn["peaks"]) == 600
    assert max(drawn["peaks"]) > 0.1


def test_a_notice_is_recorded_in_the_page_and_its_waveform_is_drawn(page: Page, station: Station) -> None:
    complaints = complaints_of(page)
    page.goto("/desk")
    page.get_by_role("button", name="Viết thông báo").click()
    assert page.locator("script[src*=wavesurfer]").count() == 0
    page.get_by_role("button", name="Thu ngay tại đây").click()
    page.get_by_role("button", name="Xong, gửi bản ghi").wait_for()
    page.wait_for_timeout(2500)
    page.get_by_role("button", name="Xong, gửi bản ghi").click()

    page.locator("#recorded").wait_for()
    page.locator("#waveform canvas").first.wait_for()
    (draft,) = station.store.drafts.unsent()
    assert (station.configuration.scripts / "recordings" / draft.recording).stat().st_size > 10_000
    assert complaints == []


def test_a_page_without_a_microphone_says_so(page: Page) -> None:
    page.add_init_script("navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error('no'))")
    page.goto("/desk")
    page.get_by_role("button", name="Viết thông báo").click()
    page.get_by_role("button", name="Thu ngay tại đây").click()

    page.get_by_text("Trình duyệt chưa cho trang này dùng micrô.").wait_for()
