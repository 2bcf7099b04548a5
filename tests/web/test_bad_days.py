"""What goes wrong around the console: a full disk, a database away, a wrong clock, a restart."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.model import Role
from broadcaster.web.app import make_app
from broadcaster.web.visitors import LOGIN_COOKIE

PLACES = ("/", "/day", "/week", "/calendar", "/on-air", "/airtime", "/desk", "/approval", "/setup", "/people")


@pytest.fixture(name="draft")
def _draft(client: TestClient) -> str:
    return str(client.post("/desk/new").url).rpartition("/")[2]


def upload(client: TestClient, draft: str, size: int) -> str:
    answer = client.post(f"/desk/{draft}/uploads", data={"name": "thu.mp3", "size": str(size)})
    return f"/desk/{draft}/uploads/{answer.json()['id']}"


def test_an_upload_onto_a_full_disk_is_told_and_what_arrived_stays(
    client: TestClient, folder: Path, draft: str
) -> None:
    path = upload(client, draft, 2000)
    assert client.post(f"{path}?offset=0", content=bytes(1000)).json()["received"] == 1000
    (part,) = (folder / "var" / "uploads").glob("*.part")
    kept = part.rename(part.with_suffix(".kept"))
    part.symlink_to("/dev/full")
    answer = client.post(f"{path}?offset=0", content=bytes(2000))
    part.unlink()
    kept.rename(part)

    assert answer.status_code == 503
    assert "đĩa" in answer.text.lower()
    assert client.get(path).json()["received"] == 1000


def test_an_upload_goes_on_where_it_was_when_the_station_starts_anew(
    client: TestClient, folder: Path, clock: VirtualClock, draft: str
) -> None:
    path = upload(client, draft, 2000)
    client.post(f"{path}?offset=0", content=bytes(1200))

    with TestClient(make_app(folder, clock=clock), base_url="http://localhost") as anew:
        anew.headers["Origin"] = "http://localhost"
        anew.cookies.set(LOGIN_COOKIE, client.cookies[LOGIN_COOKIE])
        assert anew.get(path).json()["received"] == 1200
        assert anew.post(f"{path}?offset=1200", content=bytes(800)).json()["received"] == 2000


def test_what_is_typed_while_the_database_is_away_comes_back(
    client: TestClient, folder: Path, draft: str
) -> None:
    configuration = folder / "station.toml"
    before = configuration.read_text("utf-8")
    configuration.write_text(before + '\n[database]\nurl = "sqlite:////proc/none/x.db"\n', "utf-8")
    form = {"title": "Họp", "body": "Mời bà con đến họp."}
    asked = client.post(f"/desk/{draft}", data=form, headers={"Referer": f"http://localhost/desk/{draft}"})
    kept = re.search(r'name="again" value="([^"]*)"', asked.text)
    assert kept is not None
    assert "Mời bà con đến họp." in html.unescape(kept[1])

    tried = client.post("/login", data={"login": "head", "password": "x", "again": html.unescape(kept[1])})
    assert tried.status_code == 503
    assert "Mời bà con đến họp." in html.unescape(html.unescape(tried.text))


def test_a_clock_that_was_never_set_breaks_no_page_and_is_told_first(
    folder: Path, login_as: Callable[[Role], str]
) -> None:
    app = make_app(folder, clock=VirtualClock(datetime(2020, 1, 1, tzinfo=VIETNAM)))
    with TestClient(app, base_url="http://localhost", client=("127.0.0.1", 5)) as client:
        client.cookies.set(LOGIN_COOKIE, login_as(Role.HEAD))
        assert "chưa được đặt giờ" in client.get("/").text
        _look_at_all(client)


def test_a_clock_that_runs_far_ahead_breaks_no_page(client: TestClient, clock: VirtualClock) -> None:
    clock.step_wall_s(5 * 3600)
    _look_at_all(client)


def _look_at_all(client: TestClient) -> None:
    for place in PLACES:
        assert client.get(place, follow_redirects=True).status_code == 200, place


def test_html_in_a_notice_is_text_wherever_it_is_shown(client: TestClient, draft: str) -> None:
    evil = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    client.post(f"/desk/{draft}", data={"title": evil, "body": f"Mời họp. {evil}", "revision": "1"})

    for place in (f"/desk/{draft}", "/desk"):
        page = client.get(place).text
        assert "<img src=x" not in page
        assert "<script>alert" not in page
