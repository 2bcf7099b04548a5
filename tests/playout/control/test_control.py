"""Other processes ask the player."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from broadcaster.errors import Broken, Refused
from broadcaster.model import Priority
from broadcaster.playout import ControlSocket, Interruption, Wait, ask, hand_over, order_message
from broadcaster.playout.control.orders import ControlOrders
from broadcaster.saying import to_document, verbatim
from tests.playout.scenario import PlayedStation, at

ROOT = Path(__file__).parents[3]


@pytest.fixture(name="place", params=["unix socket", "port"])
def _place(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param == "unix socket":
        return Path(os.path.relpath(tmp_path)) / "player.socket"
    return tmp_path / ("x" * 120) / "player.socket"


@pytest.fixture(name="door")
def _door(station: PlayedStation, place: Path) -> Iterator[Path]:
    station.occurrence("05:30", 600, audio_s=600)
    player = station.play("05:31")
    with ControlSocket(place, player):
        yield place


def test_the_status_says_what_is_on_air(door: Path) -> None:
    status = ask(door, do="status")["status"]

    (output,) = status["outputs"]
    assert output["occurrence"] == "2026-11-23T053000-join0"
    assert output["place_s"] == 60
    assert output["connected"]
    assert status["trouble"] is None


def test_an_interruption_ordered_through_the_socket_airs(station: PlayedStation, door: Path) -> None:
    audio = station.audio(20, hz=3000)

    reply = ask(door, do="interrupt", title="Lũ về", path=str(audio), priority="khan-cap", ordered_by="Ông Y")
    station.play("05:40")

    assert station.state(reply["occurrence"]) == "aired"
    assert station.rows()[1].title == "Lũ về"
    station.finish()
    station.check()


def test_whoever_orders_a_message_hears_when_it_is_heard(station: PlayedStation, door: Path) -> None:
    urgent = Interruption(title="Họp thôn", path=station.audio(20), priority=Priority.URGENT)
    accepted = order_message(door, replace(urgent, repeat_every_s=1800, times=2))

    assert (accepted.expected_at, accepted.waits_for) == (at("05:40"), Wait.PROGRAMME)
    assert (accepted.airings, accepted.last_at, accepted.is_cut_short) == (2, at("06:01"), False)

    day = replace(urgent, priority=Priority.EMERGENCY, repeat_every_s=300, repeat_until=at("23:59"))
    accepted = order_message(door, day)

    assert (accepted.expected_at, accepted.waits_for) == (at("05:31"), Wait.NOTHING)
    assert (accepted.airings, accepted.is_cut_short) == (200, True), "it is said, and not silently cut"


def test_a_message_is_put_first_and_taken_off_through_the_socket(station: PlayedStation, door: Path) -> None:
    order = Interruption(title="Họp thôn", path=station.audio(20), priority=Priority.URGENT)
    first, second = hand_over(door, order), hand_over(door, replace(order, title="Cắt điện"))

    ask(door, do="first", occurrence=second)
    named = [message["occurrence"] for message in ask(door, do="status")["status"]["messages"]]
    assert named == [second, first]

    assert ask(door, do="cancel", occurrence=second)["cancelled"] == [second]
    assert ask(door, do="cancel", occurrence="xyz")["cancelled"] == []
    with pytest.raises(Refused, match="xyz: No message of this id"):
        ask(door, do="first", occurrence="xyz")


def test_what_the_player_refuses_comes_back_in_its_own_words(station: PlayedStation, door: Path) -> None:
    order = {"title": "Lũ về", "path": str(station.folder / "none.wav"), "priority": "khan-cap"}

    with pytest.raises(Refused, match=r"none\.wav: The audio file cannot be opened"):
        ask(door, do="interrupt", **order)
    with pytest.raises(Refused, match=r"no output named web.*loa"):
        ask(door, do="interrupt", **{**order, "path": str(station.audio(5)), "outputs": ["web"]})
    with pytest.raises(Refused, match="does not interrupt"):
        ask(door, do="interrupt", **{**order, "priority": "thong-thuong"})


@pytest.mark.parametrize(
    "request_", [{}, {"do": "dance"}, {"do": "interrupt"}, {"do": "interrupt", "title": 1, "priority": []}]
)
def test_an_order_that_makes_no_sense_is_refused(door: Path, request_: dict[str, object]) -> None:
    with pytest.raises(Refused, match="order"):
        ask(door, **request_)


def test_a_programme_can_be_taken_off(station: PlayedStation, door: Path) -> None:
    ask(door, do="cancel", occurrence="2026-11-23T053000-join0", why=to_document(verbatim("quốc tang")))
    station.play("05:40")

    (row,) = station.rows()
    assert (row.reason, row.aired_ms) == ("stopped", 60_000)
    assert "quốc tang" in station.reason("2026-11-23T053000-join0")


def test_the_player_can_be_stopped(station: PlayedStation, door: Path) -> None:
    ask(door, do="stop")
    station.play("05:40")

    assert station.clock.now().strftime("%H:%M") == "05:31"


def test_without_a_player_the_remedy_is_to_start_it(tmp_path: Path) -> None:
    with pytest.raises(Broken, match=r"not running.*broadcaster run"):
        ask(tmp_path / "player.socket", do="status")


def test_the_socket_is_the_users_own(station: PlayedStation, tmp_path: Path) -> None:
    door = Path(os.path.relpath(tmp_path)) / "player.socket"
    with ControlSocket(door, station.player()):
        assert door.stat().st_mode & 0o077 == 0


def test_on_a_port_nobody_is_heard_without_the_word(station: PlayedStation, tmp_path: Path) -> None:
    door = tmp_path / ("x" * 120) / "player.socket"
    with ControlSocket(door, station.player()):
        note = door.with_name("player.socket.json")
        port = int(note.read_text().split('"port": ')[1].split(",")[0])
        with socket.create_connection(("127.0.0.1", port), 5) as stranger:
            stranger.sendall(b'{"do": "stop"}\n')
            assert stranger.recv(100) == b""
        assert note.stat().st_mode & 0o077 == 0
        assert ask(door, do="status")["status"]["trouble"] is None


def test_a_folder_where_the_socket_belongs_is_put_aside(tmp_path: Path, station: PlayedStation) -> None:
    door = tmp_path / "player.sock"
    door.mkdir()
    (door / "of somebody.txt").write_text("kept")

    with station.player() as player, ControlSocket(door, player):
        assert ask(door, do="status")

    (aside,) = tmp_path.glob("player.sock.set-aside-*")
    assert (aside / "of somebody.txt").read_text() == "kept"


@pytest.mark.parametrize(
    "line",
    [
        b'{"do":"interrupt","title":"a","path":"/x","priority":"uu-tien","times":3,"repeat_every_s":601e400}',
        b'{"do":"interrupt","title":"a","path":"/x","priority":"uu-tien","times":1e999}',
        b"[" * 60_000,
        b'{"do":' + b'{"a":' * 20_000,
        b'{"do":"interrupt","title":"B\\udce3o","path":"/x","priority":"khan-cap"}',
        b'{"do":"interrupt","title":"B\xe3o","path":"/x","priority":"khan-cap"}',
        b'{"do":["status"]}',
        b"",
    ],
)
def test_whatever_comes_over_the_socket_is_answered_and_the_player_goes_on(
    station: PlayedStation, line: bytes
) -> None:
    # Seen: no answer and a traceback; broken bytes in a title ended the player.
    with station.player() as player:
        orders = ControlOrders(player)
        answer = orders.answer(line)

        assert answer["ok"] is False
        json.dumps(answer).encode()
        assert orders.answer(b'{"do":"status"}')["ok"] is True
    assert not list((station.folder / "orders").glob("*"))


def test_a_volume_is_ordered_by_the_name_of_an_output_and_as_its_file_has_it(door: Path) -> None:
    ask(door, do="volume", output="loa", volume_db="05:00 -6; khan-cap: 0")

    with pytest.raises(Refused, match="no output 'lao'"):
        ask(door, do="volume", output="lao", volume_db=-6)
    with pytest.raises(Refused, match="volume_db"):
        ask(door, do="volume", output="loa", volume_db=99)
    with pytest.raises(Refused):
        ask(door, do="volume", output="loa")


@pytest.mark.parametrize("order", [b"[" * 200_000, b'{"do": "status", "x": "' + b"a" * 3_000_000 + b'"}'])
def test_an_order_that_is_too_long_is_answered_all_the_same(
    station: PlayedStation, tmp_path: Path, order: bytes
) -> None:
    door = Path(os.path.relpath(tmp_path)) / "player.socket"
    with ControlSocket(door, station.player()), socket.socket(socket.AF_UNIX) as line:
        line.settimeout(20)
        line.connect(str(door))
        line.sendall(order + b"\n")
        line.shutdown(socket.SHUT_WR)
        answer = json.loads(line.makefile("rb").readline())

    assert not answer["ok"]


def test_many_who_ask_and_go_before_the_answer_turn_nobody_away_and_leave_no_traceback(
    station: PlayedStation, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    door = Path(os.path.relpath(tmp_path)) / "player.socket"
    with ControlSocket(door, station.player()):
        for _ in range(20):
            with socket.socket(socket.AF_UNIX) as line:
                line.connect(str(door))
                line.sendall(b"{")
        assert ask(door, do="status")

    assert "Traceback" not in capfd.readouterr().err
