"""A station that says that a model speaks is believed, whatever it sends through."""

from __future__ import annotations

import logging
import socket
import threading
from base64 import b64encode
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from http.client import HTTPException

import numpy as np
import pytest

from broadcaster.model import is_marked, marked
from broadcaster.outputs.pull.output import HttpOutput, open_http
from broadcaster.outputs.pull.server import Interleaved
from broadcaster.ports import OutputSettings
from broadcaster.relay.live.titles import TitleWatch, Untitled, title_of
from tests.waiting import PATIENCE_S, wait_for

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
    watch = TitleWatch(address, hang_s=PATIENCE_S, every_s=0.1)
    with closing(watch):
        wait_for(lambda: is_marked(watch.title))
        assert watch.title == "Bản tin sáng ngày 1’;tháng 12 [AI]"
        output.title("Nhạc")
        wait_for(lambda: watch.title == "Nhạc")


@contextmanager
def answering(*answers: bytes) -> Iterator[tuple[str, list[bytes]]]:
    """Give the address of a server that gives these answers, one a connection, and what it was asked."""
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            for answer in answers:
                connection, _ = server.accept()
                with connection:
                    asked.append(connection.recv(4096))
                    connection.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"127.0.0.1:{server.getsockname()[1]}", asked
        thread.join()


HEAD = b"HTTP/1.0 200 OK\r\nicy-metaint: 4\r\n\r\n"
TOLD = HEAD + b"abcd" + bytes([2]) + b"StreamTitle='Tin [AI]';".ljust(32, b"\0")
SAYS_NOTHING_NEW = HEAD + b"abcd" + bytes([0])


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.0 200 OK\r\nicy-metaint: 0\r\n\r\n",
        b"HTTP/1.0 200 OK\r\nicy-metaint: 99999999\r\n\r\n",
        b"HTTP/1.0 200 OK\r\nicy-metaint: many\r\n\r\n",
        b"nonsense\r\n\r\n",
        b"ICY 200 OK\r\nicy-metaint: 4\r\n\r\n",
        b"",
        HEAD + b"ab",
        HEAD + b"abcd",
        TOLD[:-20],
    ],
)
def test_a_server_that_says_nonsense_of_its_titles_costs_the_title_only(answer: bytes) -> None:
    with (
        answering(answer) as (place, _),
        pytest.raises((OSError, ValueError, HTTPException)),
    ):
        title_of(f"http://{place}/", hang_s=PATIENCE_S)


def test_a_stream_without_titles_has_none() -> None:
    with answering(b"HTTP/1.0 200 OK\r\n\r\nsound") as (place, _), pytest.raises(Untitled):
        title_of(f"http://{place}/", hang_s=PATIENCE_S)


@pytest.mark.parametrize("status", [401, 403, 404, 503])
def test_a_station_that_refuses_now_is_asked_again_and_its_mark_is_heard(status: int) -> None:
    # Regression: an answer without icy-metaint was taken for a station that knows no titles, for ever.
    with (
        answering(b"HTTP/1.0 %d No\r\n\r\n" % status, TOLD) as (place, _),
        closing(TitleWatch(f"http://{place}/", hang_s=PATIENCE_S, every_s=0.01)) as watch,
    ):
        wait_for(lambda: is_marked(watch.title))


@pytest.mark.parametrize("other", [SAYS_NOTHING_NEW, TOLD[:-20], HEAD])
def test_the_mark_stays_while_a_station_says_nothing_new_or_is_cut(other: bytes) -> None:
    # Regression: both took the mark away until the next look, and split the row of the as-run log.
    with (
        answering(TOLD, other, other) as (place, asked),
        closing(TitleWatch(f"http://{place}/", hang_s=PATIENCE_S, every_s=0.01)) as watch,
    ):
        wait_for(lambda: len(asked) == 3)  # what the second look gave is known when the third begins
        assert is_marked(watch.title)


def test_a_redirection_is_followed_once_and_the_password_stays_with_its_server() -> None:
    with answering(TOLD) as (other, asked_there):
        moved = f"HTTP/1.0 302 Found\r\nLocation: http://{other}/loa\r\n\r\n".encode()
        with answering(moved) as (place, asked):
            assert title_of(f"http://xa:m%40t@{place}/", hang_s=PATIENCE_S) == "Tin [AI]"
    assert b"Authorization: Basic " + b64encode(b"xa:m@t") in asked[0]
    assert b"GET /loa " in asked_there[0]
    assert b"Authorization" not in asked_there[0]


@pytest.mark.parametrize("location", ["file:///etc/passwd", "/again"])
def test_a_redirection_that_leads_nowhere_is_a_failure(location: str) -> None:
    moved = f"HTTP/1.0 302 Found\r\nLocation: {location}\r\n\r\n".encode()
    answers = [moved] if location.startswith("file") else [moved, moved]
    with answering(*answers) as (place, asked), pytest.raises(ValueError, match=r"sent on|status 302"):
        title_of(f"http://xa:mat@{place}/", hang_s=PATIENCE_S)
    assert all(b"Authorization: Basic" in each for each in asked)


def test_what_goes_wrong_at_every_look_is_said_once_and_without_the_password(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    with (
        answering(*[b"ICY 200 OK\r\n\r\n"] * 4) as (place, asked),
        closing(TitleWatch(f"http://xa:mat@{place}/", hang_s=PATIENCE_S, every_s=0.01)),
    ):
        wait_for(lambda: len(asked) == 4)
    said = [record.getMessage() for record in caplog.records if "ICY 200" in record.getMessage()]
    assert len(said) == 1
    assert "mat@" not in caplog.text
