"""A station that says that a model speaks is believed, whatever it sends through."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from http.client import HTTPException

import numpy as np
import pytest

from broadcaster.model import is_marked, marked
from broadcaster.outputs.pull.output import HttpOutput, open_http
from broadcaster.outputs.pull.server import Interleaved
from broadcaster.ports import OutputSettings
from broadcaster.relay.live.titles import TitleWatch, title_of
from tests.relay.test_live_source import wait_until

TITLE = "Bản tin sáng ngày 1';tháng 12"


@pytest.mark.parametrize("title", ["Bản tin", "", "[AI] Bản tin", "A" * 300])
def test_a_title_is_marked_once_and_known_again(title: str) -> None:
    assert marked(title, is_ai=False) == title
    assert not is_marked(title)
    once = marked(title, is_ai=True)
    assert is_marked(once)
    assert marked(once, is_ai=True) == once


def test_a_title_stands_in_the_stream_where_it_began_and_where_it_changes() -> None:
    titles = ["một", "một", "hai"]
    stream = Interleaved(lambda: titles.pop(0)).with_marks(b"x" * 48_000)
    assert stream.count(b"StreamTitle=") == 2
    assert len(stream) == 48_000 + 2 * (1 + 32) + 1
    assert stream[16_000] == 2
    assert stream[16_001:].startswith("StreamTitle='một';\0".encode())


@pytest.fixture
def served() -> Iterator[tuple[str, HttpOutput]]:
    settings = OutputSettings(name="mang", kind="http", options={"port": 0})
    output = open_http(settings)
    assert isinstance(output, HttpOutput)
    output.open(datetime(2026, 12, 1, tzinfo=UTC))
    stop = threading.Event()

    def sound() -> None:
        while not stop.wait(0.05):
            output.write(np.full(4_800, 0.1, np.float32), datetime(2026, 12, 1, tzinfo=UTC))

    thread = threading.Thread(target=sound)
    thread.start()
    yield f"http://127.0.0.1:{output.port}/loa.mp3", output
    stop.set()
    thread.join()
    output.close()


def test_the_title_of_an_output_that_is_fetched_is_heard_by_who_relays_it(
    served: tuple[str, HttpOutput],
) -> None:
    address, output = served
    output.title(marked(TITLE, is_ai=True))
    watch = TitleWatch(address, hang_s=5.0, every_s=0.1)
    with closing(watch):
        wait_until(lambda: is_marked(watch.title))
        assert watch.title == "Bản tin sáng ngày 1’;tháng 12 [AI]"
        output.title("Nhạc")
        wait_until(lambda: watch.title == "Nhạc")


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.0 200 OK\r\nicy-metaint: 0\r\n\r\n",
        b"HTTP/1.0 200 OK\r\nicy-metaint: 99999999\r\n\r\n",
        b"HTTP/1.0 200 OK\r\nicy-metaint: many\r\n\r\n",
        b"nonsense\r\n\r\n",
        b"",
    ],
)
def test_a_server_that_says_nonsense_of_its_titles_costs_the_title_only(answer: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        with pytest.raises((OSError, ValueError, HTTPException)):
            title_of(f"http://127.0.0.1:{server.getsockname()[1]}/", hang_s=2.0)
        thread.join()


def test_a_stream_without_titles_has_none() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(b"HTTP/1.0 200 OK\r\n\r\nsound")

        thread = threading.Thread(target=serve)
        thread.start()
        assert title_of(f"http://127.0.0.1:{server.getsockname()[1]}/", hang_s=2.0) is None
        thread.join()
