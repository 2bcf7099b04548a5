"""On air from a browser: a message is heard first and sent then, by a real player."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from broadcaster.clock import SystemClock
from broadcaster.model import EntryKind, Priority
from broadcaster.station.messages.sending import MessageOrder, SpokenOrder
from broadcaster.station.messages.trial_tone import tone_at
from broadcaster.station.onair.orders import player_status
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import load_configuration
from broadcaster.web.orders.spoken_orders import OLD_AFTER, SpokenOrders
from tests.waiting import wait_for
from tests.web.conftest import AFTERNOON

WORDS = {"priority": "khan-cap", "text": "Nước lên nhanh, bà con lên chỗ cao. " * 10, "zone": "thon-1"}
"""Half a minute: it is still said when a busy machine comes to look."""


@pytest.fixture(name="clock")
def _clock() -> SystemClock:
    """A real player keeps real time."""
    return SystemClock()


@pytest.fixture(name="player")
def _player(folder: Path) -> Iterator[None]:
    command = [sys.executable, "-m", "broadcaster.cli.main", "--station", str(folder), "on-air"]
    with subprocess.Popen(command) as process:
        try:
            wait_for(lambda: player_status(load_configuration(folder)))
            yield
        finally:
            process.terminate()


def key_of(page: str) -> str:
    return page.partition('action="/on-air/message/')[2].partition('"')[0]


@pytest.mark.usefixtures("player")
def test_a_message_is_heard_first_then_sent_once_and_can_be_taken_off(
    client: TestClient, folder: Path, station: Station
) -> None:
    step_one = client.post("/on-air/message", data=WORDS)
    key = key_of(step_one.text)
    configuration = load_configuration(folder)

    assert step_one.status_code == 200
    assert "Hiện chưa phát gì." in step_one.text
    assert player_status(configuration)["messages"] == []
    assert client.get(f"/on-air/message/{key}/sound").headers["content-type"].startswith("audio/")

    sent = client.post(f"/on-air/message/{key}")
    (message,) = player_status(configuration)["messages"]
    assert "Đã chuyển" in sent.text
    assert (message["priority"], message["outputs"]) == ("khan-cap", ["loa"])
    assert client.post(f"/on-air/message/{key}").status_code == 404
    entry = station.store.journal.of(f"occurrence/{message['occurrence']}")[0]
    assert entry.kind in {EntryKind.MESSAGE_ORDERED, EntryKind.OCCURRENCE_PLANNED}

    client.post("/on-air/cancel", data={"occurrence": message["occurrence"], "why": "thử"})
    assert player_status(configuration)["messages"] == []


@pytest.mark.parametrize(
    "changes",
    [{"text": " "}, {"zone": "thon-9"}, {"priority": "thong-thuong"}, {"bulletin": "khong-co", "text": ""}],
)
def test_a_message_that_cannot_be_sent_says_why_and_keeps_what_was_typed(
    client: TestClient, changes: dict[str, str]
) -> None:
    answer = client.post("/on-air/message", data={**WORDS, "title": "Lũ về", **changes})

    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert 'value="Lũ về"' in answer.text


def test_without_a_player_nothing_is_said_to_be_sent(client: TestClient) -> None:
    key = key_of(client.post("/on-air/message", data=WORDS).text)
    answer = client.post(f"/on-air/message/{key}")

    assert answer.status_code == 503
    assert "Đã chuyển" not in answer.text


def test_what_was_spoken_too_long_ago_is_not_sent(tmp_path: Path) -> None:
    order = MessageOrder(text="x", priority=Priority.URGENT)
    spoken = SpokenOrder(order=order, title="x", path=tmp_path, outputs=(), spoken_at=AFTERNOON)
    orders = SpokenOrders()
    key = orders.keep(spoken)

    assert orders.find(key, now=AFTERNOON + OLD_AFTER) is spoken
    assert orders.find(key, now=AFTERNOON + OLD_AFTER + timedelta(seconds=1)) is None
    assert orders.find("another", now=AFTERNOON) is None


def test_the_volume_of_an_output_is_kept_in_its_file(client: TestClient, folder: Path) -> None:
    answer = client.post("/on-air/volume", data={"output": "loa", "volume_db": "-6"})

    assert "-6 dB" in answer.text
    assert 'kind = "null"\nvolume_db = -6.0' in (folder / "station.toml").read_text("utf-8")
    assert client.post("/on-air/volume", data={"output": "khac", "volume_db": "0"}).status_code == 404
    assert client.post("/on-air/volume", data={"output": "loa", "volume_db": "99"}).status_code == 422


@pytest.mark.usefixtures("player")
def test_an_emergency_waits_for_no_database_at_the_station_s_own_screen(
    nobody: TestClient, folder: Path
) -> None:
    elsewhere = folder / "station.toml"
    lost = '\n[database]\nurl = "sqlite:////proc/none/x.db"\n'
    elsewhere.write_text(elsewhere.read_text("utf-8") + lost, "utf-8")

    key = key_of(nobody.post("/on-air/message", data=WORDS).text)
    sent = nobody.post(f"/on-air/message/{key}")

    assert "Đã chuyển" in sent.text
    assert "chưa ghi được ai ra lệnh" in sent.text
    assert [each["priority"] for each in player_status(load_configuration(folder))["messages"]] == [
        "khan-cap"
    ]
    assert nobody.post("/on-air/sign", data={"occurrence": "x"}).status_code == 401


def test_a_file_of_the_clerk_is_heard_first_and_can_be_chosen_again(client: TestClient, folder: Path) -> None:
    tone = tone_at(load_configuration(folder)).read_bytes()
    heard = client.post(
        "/on-air/message", data={"priority": "uu-tien"}, files={"sound": ("nhac hieu.wav", tone)}
    )
    assert heard.status_code == 200
    assert client.get(f"/on-air/message/{key_of(heard.text)}/sound").content[:4] == b"RIFF"

    (name,) = re.findall(r'<option value="([^"]+\.wav)"', client.get("/on-air").text)
    again = client.post("/on-air/message", data={"priority": "uu-tien", "recording": name})
    assert key_of(again.text)
    gone = client.post("/on-air/message", data={"priority": "uu-tien", "recording": "../station.toml"})
    assert gone.status_code == 422
    assert key_of(gone.text) == ""


def test_a_file_that_is_no_sound_is_refused_and_what_was_typed_stays(client: TestClient) -> None:
    form = {"priority": "khan-cap", "text": "Nước lên nhanh."}
    answer = client.post("/on-air/message", data=form, files={"sound": ("bao.mp3", b"PK\x03\x04 khong phai")})

    assert answer.status_code == 422
    assert "bao.mp3" in answer.text
    assert "Nước lên nhanh." in answer.text
