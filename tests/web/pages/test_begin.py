"""The guided setup: one step after the other, each saved, taken up where it was left, without a script."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser
from starlette.testclient import TestClient

from broadcaster.model import Role
from broadcaster.sound.decoding import decode
from broadcaster.station.messages.trial_tone import LENGTH_S, tone_at
from broadcaster.station.opened import Station
from broadcaster.station.setup.first_steps import Step, keep_done, next_step, steps_done
from broadcaster.web.visitors import LOGIN_COOKIE
from tests.web.browsers import PHONE
from tests.web.conftest import PATIENCE_MS


def week_of(folder: Path) -> list[dict[str, object]]:
    slots: list[dict[str, object]] = tomllib.loads((folder / "schedules" / "week.toml").read_text("utf-8"))[
        "slot"
    ]
    return slots


def seen_of(page: str) -> str:
    found = re.search(r'name="seen" value="([0-9a-f]{64})"', page)
    assert found
    return found[1]


def test_the_guided_setup_goes_on_where_it_was_left(client: TestClient, folder: Path) -> None:
    assert client.get("/begin").url.path == "/begin/name"
    names = {"name": "Đài xã Mới", "commune": "xã Mới", "seen": seen_of(client.get("/begin/name").text)}
    assert client.post("/begin/name", data=names).url.path == "/begin/voice"
    assert tomllib.loads((folder / "station.toml").read_text("utf-8"))["station"]["name"] == "Đài xã Mới"

    assert client.get("/begin").url.path == "/begin/voice"
    assert client.post("/begin/outputs").url.path == "/begin/sessions"
    assert steps_done(folder / "var") == {Step.NAME, Step.OUTPUTS}
    assert 'href="/begin"' in client.get("/").text
    client.post("/begin/ready")
    assert Step.READY in steps_done(folder / "var")


def test_a_third_session_repeats_the_first_and_is_left_out_again(client: TestClient, folder: Path) -> None:
    text = (folder / "schedules" / "week.toml").read_text("utf-8")
    (folder / "schedules" / "week.toml").write_text(text.partition('[[slot]]\nid = "chieu-lai"')[0], "utf-8")
    three = {"begins": ["16:30"], "with_repeat": "true", "repeated_at": "19:00"}
    assert client.post("/begin/sessions", data=three).url.path == "/begin/person"
    assert [(str(each["at"]), each.get("repeat_of")) for each in week_of(folder)] == [
        ("16:30:00", None),
        ("19:00:00", "chieu"),
    ]

    assert client.post("/begin/sessions", data={"begins": ["17:00"]}).url.path == "/begin/person"
    assert [str(each["at"]) for each in week_of(folder)] == ["17:00:00"]


def test_sessions_that_would_run_into_each_other_are_refused_and_nothing_is_written(
    client: TestClient, folder: Path
) -> None:
    before = week_of(folder)
    answer = client.post(
        "/begin/sessions", data={"begins": ["17:00"], "with_repeat": "true", "repeated_at": "17:20"}
    )
    nonsense = client.post("/begin/sessions", data={"begins": ["17:00", "18:00", "19:00"]})

    assert (answer.status_code, nonsense.status_code) == (422, 422)
    assert 'role="alert"' in answer.text
    assert week_of(folder) == before


def test_the_last_step_says_what_is_lacking_to_be_heard_tomorrow(client: TestClient) -> None:
    page = client.get("/begin/ready").text

    assert "chưa có bản tin được duyệt" in page or "Ngày mai" in page
    # The page answers at once; looking takes seconds, and is asked for by the open page.
    assert 'hx-get="/setup/check" hx-trigger="load"' in page
    assert 'id="findings"' in client.get("/setup/check").text
    assert 'hx-trigger="load"' not in client.get("/begin/ready").text
    # What was found stands on the page Setup at once.
    assert "Đã kiểm tra lúc" in client.get("/setup").text


def test_an_approver_that_cannot_be_is_refused_and_what_was_typed_stays(
    client: TestClient, station: Station
) -> None:
    answer = client.post("/begin/person", data={"login": "minh", "name": "Anh Minh", "password": "123"})
    assert answer.status_code == 422
    assert 'value="Anh Minh"' in answer.text
    made = client.post(
        "/begin/person", data={"login": "minh", "name": "Anh Minh", "password": "bốn con trâu xanh"}
    )
    assert made.url.path == "/begin/ready"
    known = station.store.accounts.of("minh")
    assert known is not None
    assert known.role is Role.APPROVER


def test_the_tone_is_a_tone_and_is_made_once(station: Station) -> None:
    path = tone_at(station.configuration)
    written_at = path.stat().st_mtime_ns

    assert len(decode(path)) == LENGTH_S * 48000
    assert tone_at(station.configuration).stat().st_mtime_ns == written_at


def test_loudspeakers_that_cannot_be_reached_are_told_on_the_same_step(client: TestClient) -> None:
    answer = client.post("/begin/outputs/test", data={"zone": "thon-1"})

    assert answer.status_code == 422
    assert "thon-1" in answer.text
    assert 'aria-current="step"' in answer.text


def test_what_was_done_is_kept_in_order_and_a_damaged_note_begins_anew(tmp_path: Path) -> None:
    keep_done(tmp_path, Step.VOICE)
    keep_done(tmp_path, Step.NAME)
    assert next_step(tmp_path) is Step.OUTPUTS
    (tmp_path / "first-steps.txt").write_bytes(b"\xff\xfe")
    assert next_step(tmp_path) is Step.NAME


def test_the_guided_setup_works_without_a_script(
    browser: Browser, served: str, login_as: Callable[[Role], str]
) -> None:
    context = browser.new_context(base_url=served, viewport=PHONE, java_script_enabled=False)
    context.set_default_timeout(PATIENCE_MS)
    context.add_cookies([{"name": LOGIN_COOKIE, "value": login_as(Role.HEAD), "url": served}])
    page = context.new_page()
    page.goto("/begin")
    page.locator("#name").fill("Đài xã Mới")
    page.get_by_role("button", name="Lưu và sang bước sau").click()
    page.locator("input[name=reference]").first.check()
    page.get_by_role("button", name="Lưu và sang bước sau").click()
    page.get_by_role("button", name="Đã nghe rõ, sang bước sau").click()
    page.get_by_role("button", name="Lưu và sang bước sau").click()
    page.get_by_role("button", name="Lưu và sang bước sau").click()
    page.get_by_role("button", name="Về trang đầu").click()

    page.wait_for_url(f"{served}/")
    context.close()


def test_who_leaves_the_guided_setup_comes_to_today(client: TestClient) -> None:
    assert '<a href="/">Để sau' in client.get("/begin/name").text
