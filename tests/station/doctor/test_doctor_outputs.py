"""The doctor looks at the outputs themselves: each is opened for a moment; nothing is heard or switched."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from broadcaster.clock import SystemClock
from broadcaster.playout import ControlSocket
from broadcaster.station.doctor.findings import Finding
from broadcaster.station.doctor.outputs import look_at_outputs
from broadcaster.station.setup.configuration import load_configuration
from broadcaster.wording import say
from tests.fakes.outputs import FakeOutput
from tests.outputs.icecast.icecast_server import IcecastServer
from tests.playout.scenario import PlayedStation
from tests.ports import free_port, port_where_nobody_listens
from tests.speakers.mosquitto_server import MosquittoServer


@pytest.fixture(name="look")
def _look(folder: Path) -> Callable[..., list[Finding]]:
    def look(*outputs: str) -> list[Finding]:
        text = (folder / "station.toml").read_text("utf-8").partition("[[output]]")[0]
        (folder / "station.toml").write_text(text + "".join(f"[[output]]\n{each}\n" for each in outputs))
        return list(look_at_outputs(load_configuration(folder), SystemClock()))

    return look


def told(finding: Finding) -> str:
    words = (say("en", message) if message else "" for message in (finding.message, finding.remedy))
    return f"{finding.where}: {' '.join(words)}"


@pytest.fixture(name="icecast")
def _icecast(
    tmp_path: Path, find_program: Callable[[str], str | None], need_service: Callable[..., None]
) -> Iterator[IcecastServer]:
    program = find_program("icecast2")
    need_service("icecast2", found=program is not None)
    server = IcecastServer(str(program), tmp_path)
    server.start()
    yield server
    server.kill()


def test_an_icecast_server_is_called_and_a_wrong_password_is_found(
    icecast: IcecastServer, look: Callable[..., list[Finding]]
) -> None:
    server = f'kind = "icecast"\nhost = "127.0.0.1"\nport = {icecast.port}\n'
    well, ill = look(
        f'name = "web"\n{server}mount = "/loa.mp3"\npassword = "{icecast.password}"',
        f'name = "sai"\n{server}mount = "/sai.mp3"\npassword = "sai"',
    )

    assert (well.well, told(well)) == (True, ": web: takes sound ")
    assert not ill.well
    assert "401" in told(ill)
    assert "sai" in ill.where
    assert ill.remedy


def test_what_nobody_answers_for_is_ill(look: Callable[..., list[Finding]]) -> None:
    with port_where_nobody_listens() as port:
        here = f'host = "127.0.0.1"\nport = {port}\n'
        icecast, broker = look(
            f'name = "web"\nkind = "icecast"\n{here}mount = "/a"\npassword = "x"',
            f'name = "cum"\nkind = "mqtt"\n{here}zones = "thon-1"\n'
            'secret = "change-me-change-me"\nstream_url = "http://127.0.0.1/loa.mp3"',
        )

    assert "cannot be reached" in told(broker) or "refused" in told(broker)
    assert "refused" in told(icecast)
    assert not icecast.well
    assert not broker.well


def test_recordings_stay_where_they_are_and_a_folder_that_takes_none_is_found(
    folder: Path, look: Callable[..., list[Finding]]
) -> None:
    (folder / "ghi").mkdir()
    (folder / "ghi" / "hom-nay.wav").write_bytes(b"what went out this morning")
    (folder / "tep").write_text("a file, no folder")

    recording, archive, blocked = look(
        'name = "ghi"\nkind = "file"\npath = "ghi/hom-nay.wav"',
        'name = "luu"\nkind = "archive"\nfolder = "luu/tru"',
        'name = "hong"\nkind = "archive"\nfolder = "tep/luu"',
    )

    assert recording.well
    assert archive.well
    assert not blocked.well
    assert [path.name for path in (folder / "ghi").iterdir()] == ["hom-nay.wav"]
    assert not (folder / "luu").exists()


class Board(BaseHTTPRequestHandler):
    """A relay board that counts what it is told."""

    told: list[str]

    def do_GET(self) -> None:
        self.told.append(self.path)
        self.send_response(200)
        self.end_headers()


def test_the_relay_of_an_amplifier_is_found_and_not_told_anything(
    folder: Path, look: Callable[..., list[Finding]]
) -> None:
    Board.told = []
    pin = folder / "pin"
    pin.write_text("0")
    with ThreadingHTTPServer(("127.0.0.1", 0), Board) as board, port_where_nobody_listens() as shut:
        threading.Thread(target=board.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{board.server_address[1]}"
        dead = f"http://127.0.0.1:{shut}"
        amplifier = 'kind = "amplifier"\nof = "null"\n'
        http, gpio, gone, missing = look(
            f'name = "a"\n{amplifier}switch = "http"\nswitch_on = "{address}/1"\nswitch_off = "{address}/0"',
            f'name = "b"\n{amplifier}switch = "gpio"\nswitch_device = "pin"',
            f'name = "c"\n{amplifier}switch = "http"\nswitch_on = "{dead}/1?key=x"\nswitch_off = "{dead}/0"',
            f'name = "d"\n{amplifier}switch = "serial"\nswitch_device = "/dev/ttyUSB77"\n'
            'switch_on = "01"\nswitch_off = "00"',
        )
        board.shutdown()

    assert http.well
    assert gpio.well
    assert (Board.told, pin.read_text()) == ([], "0")
    assert "relay cannot be reached" in told(gone)
    assert "key" not in told(gone), "the address may hold a password"
    assert "/dev/ttyUSB77" in missing.where
    assert not missing.well


def test_a_broker_is_called_and_its_loudspeakers_are_counted(
    tmp_path: Path,
    find_program: Callable[[str], str | None],
    need_service: Callable[..., None],
    look: Callable[..., list[Finding]],
) -> None:
    program = find_program("mosquitto")
    need_service("mosquitto", found=program is not None)
    server = MosquittoServer(str(program), tmp_path)
    server.start()
    try:
        (finding,) = look(
            f'name = "cum"\nkind = "mqtt"\nhost = "127.0.0.1"\nport = {server.port}\nzones = "thon-1"\n'
            'secret = "change-me-change-me"\nstream_url = "http://127.0.0.1/loa.mp3"'
        )
    finally:
        server.kill()

    assert told(finding) == ": cum: takes sound; the broker knows 0 loudspeakers "


def test_a_port_that_is_taken_is_found_and_nobody_listening_is_no_fault(
    look: Callable[..., list[Finding]],
) -> None:
    free, taken = look(
        f'name = "xa"\nkind = "http"\nport = {free_port()}', 'name = "la"\nkind = "http"\nhost = "192.0.2.1"'
    )

    assert free.well
    assert "cannot be offered" in told(taken)


def test_a_name_that_no_card_has_is_found(look: Callable[..., list[Finding]]) -> None:
    findings = look('name = "loa"\nkind = "soundcard"\ndevice = "không có card này"')

    assert not findings[0].well
    assert "loa" in told(findings[0])


def test_a_player_on_air_is_asked_instead(folder: Path, tmp_path: Path) -> None:
    door = load_configuration(folder).control_door
    configuration = (folder / "station.toml").read_text("utf-8")
    (folder / "station.toml").write_text(configuration + '[[output]]\nname = "moi"\nkind = "null"\n', "utf-8")
    output = FakeOutput("loa")
    output.trouble = "lose"
    station = PlayedStation(tmp_path, outputs=(output,))
    with ControlSocket(door, station.player()):
        station.play("04:01")
        loud, new = look_at_outputs(load_configuration(folder), SystemClock())

    assert output.opened == 1, "by the player, and not by the doctor"
    assert "lose of the fake" in told(loud)
    assert not loud.well
    assert "Restart the station" in told(new)
