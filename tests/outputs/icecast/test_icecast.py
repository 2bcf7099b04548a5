"""The Icecast output against a real server, and against servers that misbehave."""

from __future__ import annotations

import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from broadcaster.clock import VIETNAM
from broadcaster.outputs import open_outputs
from broadcaster.outputs.icecast import output as icecast_output
from broadcaster.outputs.icecast.output import IcecastOutput
from broadcaster.outputs.icecast.source import IcecastSource, Mount
from broadcaster.outputs.icecast.title import TitleTeller
from broadcaster.ports import Output, OutputSettings
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from tests.outputs.icecast.icecast_server import IcecastServer, Listener
from tests.ports import port_where_nobody_listens
from tests.waiting import wait_for

NOW = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)
MOUNT = "/loa.mp3"
HELD_UP_S = 5.0
"""A busy machine is late by tenths of a second; who waits for a server waits longer than this."""


@pytest.fixture(name="server")
def _server(
    tmp_path: Path, find_program: Callable[[str], str | None], need_service: Callable[..., None]
) -> Iterator[IcecastServer]:
    program = find_program("icecast2")
    need_service("icecast2", found=program is not None)
    assert program is not None
    server = IcecastServer(program, tmp_path)
    server.start()
    yield server
    server.kill()


class Feeder:
    """Writes a tone to an output in real time until it is stopped."""

    def __init__(self, output: Output, hz: float = 1000.0) -> None:
        self._output = output
        self._hz = hz
        self._stop = threading.Event()
        self.written = 0
        self.longest_write_s = 0.0
        self._thread = threading.Thread(target=self._feed, daemon=True)
        output.open(NOW)
        self._thread.start()

    def _feed(self) -> None:
        t = np.arange(960) / HOUSE_RATE_HZ
        tone = (0.25 * np.sin(2 * np.pi * self._hz * t)).astype(np.float32)
        while not self._stop.wait(0.02):
            began = time.monotonic()  # noqa: TID251 - measures how long a call takes
            self._output.write(tone, NOW + timedelta(seconds=self.written / HOUSE_RATE_HZ))
            self.longest_write_s = max(self.longest_write_s, time.monotonic() - began)  # noqa: TID251
            self.written += 960

    def stop(self) -> None:
        self._stop.set()
        self._thread.join()
        self._output.close()


def output_to(port: int, password: str = "x", **options: object) -> Output:
    filled = {"host": "127.0.0.1", "port": port, "mount": MOUNT, "password": password, **options}
    (output,) = open_outputs([OutputSettings(name="web", kind="icecast", options=filled)])
    return output


def listen(server: IcecastServer) -> Listener:
    """Listen as soon as the mount is there."""

    def listener() -> Listener | None:
        with suppress(OSError):
            found = server.listen(MOUNT)
            if " 200 " in found.status:
                return found
            found.close()
        return None

    found = wait_for(listener)
    assert found is not None
    return found


def loudest_hz(mp3: bytes, folder: Path) -> float:
    path = folder / "heard.mp3"
    path.write_bytes(mp3)
    # As its Content-Type says: a listener joins in the middle of a frame, and no header helps to guess.
    with av.open(str(path), format="mp3") as container:
        pcm = np.concatenate([frame.to_ndarray().reshape(-1) for frame in container.decode(audio=0)])
    spectrum = np.abs(np.fft.rfft(pcm[-16_384:] * np.hanning(16_384)))
    return float(np.argmax(spectrum)) * HOUSE_RATE_HZ / 16_384


def test_a_listener_hears_what_is_written(server: IcecastServer, tmp_path: Path) -> None:
    output = output_to(server.port, server.password)
    feeder = Feeder(output, hz=1500)
    listener = listen(server)

    mp3 = listener.read(16_000)
    listener.close()
    feeder.stop()

    assert abs(loudest_hz(mp3, tmp_path) - 1500) < 10


def test_every_frame_is_delivered_or_dropped(server: IcecastServer) -> None:
    output = output_to(server.port, server.password)
    feeder = Feeder(output)
    wait_for(lambda: output.delivered().frames > HOUSE_RATE_HZ)

    feeder.stop()

    report = output.delivered()
    assert report.frames + report.dropped == feeder.written
    assert report.frames > HOUSE_RATE_HZ


def test_a_title_with_quotes_newlines_and_vietnamese_reaches_the_listener(server: IcecastServer) -> None:
    output = output_to(server.port, server.password, station='Đài "xã"\r\nX-Evil: 1')
    feeder = Feeder(output)
    listener = listen(server)

    output.title('Bản tin "sáng"\r\n& 100 % đủ')
    wait_for(lambda: bool(listener.read(16_000)) and "đủ" in listener.title)
    listener.close()
    feeder.stop()

    assert listener.title == 'Bản tin "sáng" & 100 % đủ'


def test_a_server_killed_and_started_again_is_found_again(server: IcecastServer, tmp_path: Path) -> None:
    output = output_to(server.port, server.password)
    output.title("Bản tin sáng")
    feeder = Feeder(output, hz=1500)
    wait_for(lambda: output.delivered().connected)

    server.kill()
    wait_for(lambda: not output.delivered().connected)
    down = output.delivered()
    wait_for(lambda: output.delivered().dropped > down.dropped)
    server.start()
    listener = listen(server)
    mp3 = listener.read(16_000)
    listener.close()
    feeder.stop()

    assert "Icecast" in down.error
    assert abs(loudest_hz(mp3, tmp_path) - 1500) < 10
    assert feeder.longest_write_s < HELD_UP_S
    report = output.delivered()
    assert report.frames + report.dropped == feeder.written


def test_a_fault_of_the_program_costs_a_connection_and_no_more(
    server: IcecastServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(icecast_output, "FAULT_RETRY_S", 0.1)
    faults = [ValueError("by hand")]
    send = IcecastSource.send

    def stumbling(source: IcecastSource, pcm: np.ndarray) -> None:
        if faults:
            raise faults.pop()
        send(source, pcm)

    monkeypatch.setattr(IcecastSource, "send", stumbling)
    output = output_to(server.port, server.password)
    feeder = Feeder(output)
    try:
        wait_for(lambda: output.delivered().frames > HOUSE_RATE_HZ // 2)
    finally:
        feeder.stop()

    assert not faults
    assert output.delivered().frames > HOUSE_RATE_HZ // 2


def test_a_host_that_no_resolver_takes_is_told_and_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    # Seen: UnicodeError ended both threads for good, and the output never came back.
    monkeypatch.setattr(icecast_output, "FAULT_RETRY_S", 0.05)
    tries: Counter[str] = Counter()
    connect = socket.create_connection

    def counted(address: tuple[str, int], *rest: Any, **named: Any) -> socket.socket:
        tries[threading.current_thread().name] += 1
        return connect(address, *rest, **named)

    monkeypatch.setattr(socket, "create_connection", counted)
    mount = Mount(
        host="radio..vn", port=8000, mount=MOUNT, user="source", password="x", station="Xã", kbps=64
    )
    output, titles = IcecastOutput("web", mount), TitleTeller("web", mount)
    output.open(NOW)
    titles.title = "Bản tin"
    titles.open()
    try:
        wait_for(lambda: tries["output web"] > 1)
        for count in (1, 2):
            titles.tell()
            wait_for(lambda count=count: tries["titles web"] == count)
    finally:
        titles.close()
        output.close()

    assert "UnicodeError" in output.delivered().error


def test_a_second_source_on_the_mount_is_told_so(server: IcecastServer) -> None:
    first, second = (output_to(server.port, server.password) for _ in range(2))
    feeder = Feeder(first)
    wait_for(lambda: first.delivered().connected)

    other = Feeder(second)
    wait_for(lambda: "403" in second.delivered().error)
    other.stop()
    feeder.stop()

    assert second.delivered().frames == 0


def test_a_wrong_password_is_told(server: IcecastServer) -> None:
    output = output_to(server.port, "wrong")
    feeder = Feeder(output)

    wait_for(lambda: "401" in output.delivered().error)
    feeder.stop()

    assert output.delivered().frames == 0


@pytest.mark.parametrize("answer", [b"", b"garbage\r\n\r\n", b"HTTP/1.0 500 Oh\r\n\r\n", b"\xff" * 5000])
def test_a_server_that_answers_nonsense_takes_nothing(answer: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer_all() -> None:
            with suppress(OSError):
                while True:
                    client, _ = listening.accept()
                    client.recv(4096)
                    client.sendall(answer)
                    client.close()

        threading.Thread(target=answer_all, daemon=True).start()
        output = output_to(listening.getsockname()[1])
        feeder = Feeder(output)
        wait_for(lambda: "Icecast" in output.delivered().error)
        feeder.stop()
        listening.shutdown(socket.SHUT_RDWR)

    assert output.delivered().frames == 0


def test_without_a_server_everything_is_dropped_and_nobody_waits() -> None:
    with port_where_nobody_listens() as port:
        output = output_to(port)
        feeder = Feeder(output)

        wait_for(lambda: output.delivered().dropped > HOUSE_RATE_HZ // 2)
        feeder.stop()

    assert output.delivered().dropped == feeder.written
    assert feeder.longest_write_s < HELD_UP_S
