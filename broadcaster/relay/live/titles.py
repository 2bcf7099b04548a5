"""
What a station says of its own sound: the title in its stream, asked for beside the sound.

FFmpeg shows the first title of a stream only, so a second connection takes the first of a stream of its own,
reads no further, and comes again. Source: the SHOUTcast protocol (`Icy-MetaData`, `icy-metaint`), as Icecast
keeps it.
"""

from __future__ import annotations

import logging
import re
import socket
import threading
from base64 import b64encode
from collections.abc import Callable
from contextlib import closing
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

log = logging.getLogger(__name__)

EVERY_S = 10.0
"""A connection costs some 20 kB; what is relayed is played 5 s behind."""
_BUFFER_BYTES = 8_192
"""A server that sends a minute at once shall not send it twice."""
_FARTHEST_BYTES = 262_144
"""Between two titles; a server that says more is none."""
_PLAYLIST = ".m3u8"
_TITLE_UNIT_BYTES = 16
_SAID_CHARS = 200
"""Of a failure; some quote what the server sent."""
_MOVED = frozenset({301, 302, 303, 307, 308})
_TITLE = re.compile(rb"StreamTitle='(.*?)';", re.DOTALL)


class Untitled(Exception):
    """The stream of a station bears no titles."""


class TitleWatch:
    """
    Asks a station for its title again and again, in a thread of its own, until it is closed.

    A station that knows no titles is asked once, a playlist never; one that cannot be asked now is asked
    again. What goes wrong here costs the title, never the sound.
    """

    def __init__(self, address: str, *, hang_s: float, every_s: float = EVERY_S) -> None:
        self._address = address
        self._hang_s = hang_s
        self._every_s = every_s
        self._closed = threading.Event()
        self._trouble = ""
        self.title = ""
        """The last that was told; empty: none yet."""
        if not urlsplit(address).path.endswith(_PLAYLIST):
            threading.Thread(target=self._watch, name="titles of a relay", daemon=True).start()

    def close(self) -> None:
        """Ask no more; may be called twice."""
        self._closed.set()

    def _watch(self) -> None:
        while not self._closed.is_set():
            try:
                title = title_of(self._address, hang_s=self._hang_s)
            except Untitled:
                return
            except (OSError, HTTPException, ValueError) as error:
                self._say(f"{type(error).__name__} {error}".strip()[:_SAID_CHARS])
            else:
                self._trouble = ""
                if title is not None:
                    self.title = title
            self._closed.wait(self._every_s)

    def _say(self, trouble: str) -> None:
        """Say what goes wrong when it begins, not at every look; the address may bear a password."""
        if trouble != self._trouble:
            log.info("%s: no title: %s", urlsplit(self._address).hostname, trouble)
        self._trouble = trouble


def title_of(address: str, *, hang_s: float) -> str | None:
    """
    Ask a station what is on; None when it tells nothing new. One redirection is followed.

    Raises:
        Untitled: its stream bears no titles.
        OSError, HTTPException, ValueError: it cannot be asked now, or does not keep to the protocol; a
            SHOUTcast of old times, which answers "ICY 200 OK", is among these.
    """
    first = urlsplit(address)
    with closing(_connection(first, hang_s)) as connection:
        answer = _answer(connection, first, _login(first))
        if answer.status not in _MOVED:
            return _title_in(answer)
        following = urlsplit(urljoin(address, answer.getheader("Location", "")))
    if following.scheme not in {"http", "https"}:
        raise ValueError(f"sent on to {following.scheme}")
    # A password is for the server that it was given for.
    is_same = (following.scheme, following.netloc) == (first.scheme, first.netloc.rpartition("@")[2])
    with closing(_connection(following, hang_s)) as connection:
        return _title_in(_answer(connection, following, _login(first if is_same else following)))


def _connection(place: SplitResult, hang_s: float) -> HTTPConnection:
    kind: Callable[..., HTTPConnection] = HTTPSConnection if place.scheme == "https" else HTTPConnection
    return kind(place.hostname or "", place.port, timeout=hang_s)


def _login(place: SplitResult) -> dict[str, str]:
    """Give the header for the name and password in an address, if there are some (RFC 7617)."""
    if place.username is None:
        return {}
    pair = f"{unquote(place.username)}:{unquote(place.password or '')}"
    return {"Authorization": f"Basic {b64encode(pair.encode()).decode()}"}


def _answer(connection: HTTPConnection, place: SplitResult, login: dict[str, str]) -> HTTPResponse:
    connection.connect()
    connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _BUFFER_BYTES)
    path = (place.path or "/") + (f"?{place.query}" if place.query else "")
    connection.request("GET", path, headers={"Icy-MetaData": "1", "User-Agent": "broadcaster", **login})
    return connection.getresponse()


def _title_in(answer: HTTPResponse) -> str | None:
    if answer.status != HTTPStatus.OK:
        raise ValueError(f"status {answer.status}")
    distance = answer.getheader("icy-metaint")
    if distance is None:
        raise Untitled
    if not 0 < int(distance) <= _FARTHEST_BYTES:
        raise ValueError(f"icy-metaint {distance}")
    _whole(answer, int(distance))
    # A block of no length: the title is the one that was told before.
    found = _TITLE.search(_whole(answer, _TITLE_UNIT_BYTES * _whole(answer, 1)[0]))
    return found[1].decode("utf-8", "replace") if found else None


def _whole(answer: HTTPResponse, count: int) -> bytes:
    """Read *count* bytes; a stream that ends before them told nothing."""
    read = answer.read(count)
    if len(read) < count:
        raise ValueError("cut short before its title")
    return read
