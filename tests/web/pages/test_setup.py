"""Setup from a browser: names, sessions, voices, feeds, files; a slip costs nothing."""

from __future__ import annotations

import re
import tomllib
from datetime import time
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from broadcaster.station.opened import Station
from broadcaster.station.setup.sessions import sessions_of

FORM = {
    "name": "Đài Truyền thanh xã Mới",
    "commune": "xã Mới",
    "province": "",
    "one_stop": "",
    "hotline": "1022",
}
WEEK = "/setup/files/schedules/week.toml"


def written(folder: Path, file: str = "station.toml") -> dict[str, object]:
    return tomllib.loads((folder / file).read_text("utf-8"))


def seen_of(page: str) -> str:
    found = re.search(r'name="seen" value="([0-9a-f]{64})"', page)
    assert found
    return found[1]


def test_every_page_of_the_setup_is_drawn(client: TestClient) -> None:
    for path in ("/setup", "/setup/check", "/setup/voices", "/setup/feeds", WEEK):
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert "<h1>" in answer.text


def test_a_new_name_is_written_and_comments_stay(client: TestClient, folder: Path) -> None:
    (folder / "station.toml").write_text(
        "# của chúng tôi\n" + (folder / "station.toml").read_text("utf-8"), "utf-8"
    )

    answer = client.post("/setup/names", data=FORM, follow_redirects=False)

    assert answer.status_code == 303
    assert written(folder)["station"] == {"id": "thu", "rehearsal": True, **FORM}
    assert (folder / "station.toml").read_text("utf-8").startswith("# của chúng tôi")


def test_without_a_name_nothing_is_written_and_what_was_typed_stays(client: TestClient, folder: Path) -> None:
    before = (folder / "station.toml").read_bytes()

    answer = client.post("/setup/names", data={**FORM, "name": "  "})

    assert answer.status_code == 422
    assert "xã Mới" in answer.text
    assert (folder / "station.toml").read_bytes() == before


def test_a_session_moves_with_all_its_slots(client: TestClient, folder: Path, station: Station) -> None:
    client.post("/setup/sessions/move", data={"number": 0, "begins": "16:30"})

    assert [slot["at"] for slot in written(folder, "schedules/week.toml")["slot"]] == [
        time(16, 30),
        time(17, 30),
    ]  # type: ignore[index,attr-defined]
    assert [session.begins for session in sessions_of(station)] == [time(16, 30)]


def test_a_repeated_session_can_be_added_and_taken_away_again(client: TestClient, folder: Path) -> None:
    before = written(folder, "schedules/week.toml")

    client.post("/setup/sessions/repeat", data={"begins": "20:00"})
    slots = written(folder, "schedules/week.toml")["slot"]
    assert [(slot["id"], slot.get("repeat_of")) for slot in slots][-1] == ("chieu-2000", "chieu")  # type: ignore[attr-defined]

    client.post("/setup/sessions/drop", data={"number": 1})
    assert written(folder, "schedules/week.toml") == before


@pytest.mark.parametrize(
    ("act", "data"),
    [
        ("move", {"number": 0, "begins": "23:30"}),
        ("move", {"number": 9, "begins": "10:00"}),
        ("move", {"number": 0}),
        ("drop", {"number": 0}),
    ],
)
def test_a_session_that_cannot_be_changes_nothing(
    client: TestClient, folder: Path, act: str, data: dict[str, object]
) -> None:
    before = (folder / "schedules" / "week.toml").read_bytes()

    answer = client.post(f"/setup/sessions/{act}", data=data)

    assert answer.status_code == 422
    assert 'class="alarm"' in answer.text
    assert (folder / "schedules" / "week.toml").read_bytes() == before


def test_a_file_with_a_slip_is_not_written_and_the_slip_is_named(client: TestClient, folder: Path) -> None:
    before = (folder / "schedules" / "week.toml").read_bytes()

    answer = client.post(WEEK, data={"text": '[[slot]]\nid = "a"\nat = 5:30:00\n'})

    assert answer.status_code == 422
    assert "05:30:00" in answer.text
    assert "at = 5:30:00" in answer.text
    assert (folder / "schedules" / "week.toml").read_bytes() == before


def test_an_edit_can_be_put_back(client: TestClient, folder: Path) -> None:
    before = (folder / "schedules" / "week.toml").read_text("utf-8")
    client.post(WEEK, data={"text": before.replace("17:00:00", "16:45:00").replace("\n", "\r\n")})
    assert "16:45:00" in (folder / "schedules" / "week.toml").read_text("utf-8")
    assert "\r" not in (folder / "schedules" / "week.toml").read_text("utf-8")

    version = re.search(r'name="version" value="([0-9a-f]{64})"', client.get(WEEK).text)
    assert version
    client.post(WEEK, data={"act": "put-back", "version": version[1]})

    assert (folder / "schedules" / "week.toml").read_text("utf-8") == before


def test_the_second_of_two_editors_sees_the_difference_and_nothing_is_lost(
    client: TestClient, folder: Path
) -> None:
    seen = seen_of(client.get(WEEK).text)
    text = (folder / "schedules" / "week.toml").read_text("utf-8")
    (folder / "schedules" / "week.toml").write_text(
        text.replace("length_s = 300", "length_s = 240", 1), "utf-8"
    )

    answer = client.post(WEEK, data={"text": text.replace("17:00:00", "16:45:00"), "seen": seen})

    assert answer.status_code == 409
    assert "+at = 16:45:00" in answer.text
    assert "length_s = 240" in (folder / "schedules" / "week.toml").read_text("utf-8")


@pytest.mark.parametrize(
    "file", ["../etc/passwd", "var/keys/station", "schedules/../station.toml", "keys/mail"]
)
def test_no_other_file_is_opened(client: TestClient, file: str) -> None:
    assert client.get(f"/setup/files/{file.replace('/', '%2F')}").status_code in {404, 422}


def test_a_feed_is_added_switched_off_and_on(client: TestClient, folder: Path) -> None:
    url = "https://bao.example.vn/rss/home.rss"
    client.post("/setup/feeds/add", data={"url": url, "source": "báo Xã"})
    assert written(folder)["feed"] == [{"name": "bao-example-vn", "source": "báo Xã", "url": url}]

    client.post("/setup/feeds/off", data={"name": "bao-example-vn"})
    assert written(folder)["feed"][0]["enabled"] is False  # type: ignore[index]

    client.post("/setup/feeds/on", data={"name": "bao-example-vn"})
    assert "enabled" not in written(folder)["feed"][0]  # type: ignore[index]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "bao.vn", "<script>"])
def test_an_address_that_is_none_is_refused_and_shown_as_text(client: TestClient, url: str) -> None:
    answer = client.post("/setup/feeds/add", data={"url": url, "source": "x"})

    assert answer.status_code == 422
    assert "<script>alert" not in answer.text
    assert '<script>"' not in answer.text


def test_a_voice_is_heard_and_chosen(client: TestClient, folder: Path) -> None:
    heard = client.get("/setup/voices/espeak:vi.mp3")
    assert heard.headers["content-type"] == "audio/mpeg"
    assert len(heard.content) > 10_000
    assert not list((folder / "var").glob("tmp*.mp3"))

    client.post("/setup/voices", data={"reference": "espeak:vi-vn-x-south"})
    assert written(folder)["voices"]["order"][0] == "espeak:vi-vn-x-south"  # type: ignore[index]
    assert client.post("/setup/voices", data={"reference": "ai:khong-co"}).status_code == 422


def test_a_backup_is_made_by_a_button(client: TestClient, folder: Path) -> None:
    client.post("/setup/backup")

    assert list((folder / "var" / "backups").glob("*.dai.zip"))


def test_a_test_of_the_loudspeakers_says_when_the_station_is_not_running(client: TestClient) -> None:
    answer = client.post("/setup/test", data={"zone": "thon-1"})

    assert answer.status_code == 422
    assert "broadcaster run" in answer.text


@pytest.mark.parametrize("spoilt", ["xin chào [[[ 25:99", "[[slot]]\nid = 'a'\n", "slot = 5"])
def test_a_spoilt_week_leaves_the_setup_open_and_leads_to_an_earlier_one(
    client: TestClient, folder: Path, spoilt: str
) -> None:
    (folder / "schedules" / "week.toml").write_text(spoilt, "utf-8")

    answer = client.get("/setup")

    assert answer.status_code == 200
    assert f'href="{WEEK}#history-title"' in answer.text
    assert 'action="/setup/sessions/' not in answer.text
    assert client.get(WEEK).status_code == 200
