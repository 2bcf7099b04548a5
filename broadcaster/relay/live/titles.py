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
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

log = logging.getLogger(__name__)

EVERY_S = 10.0
"""A connection costs some 20 kB; what is relayed is played 5 s behind."""
_BUFFER_BYTES = 8_192
"""A server that sends a minute at once shall not send it twice."""
_FARTHEST_BYTES = 262_144
"""Between two titles; a server that says more is none."""
_PLAYLIST = ".m3u8"
_TITLE_UNIT_BYTES = 16
_TITLE = re.compile(rb"StreamTitle='(.*?)';", re.DOTALL)


class TitleWatch:
    """
    Asks a station for its title again and again, in a thread of its own, until it is closed.

    A station that knows no titles is asked once, a playlist never. What goes wrong here costs the title,
    never the sound.
    """

    def __init__(self, address: str, *, hang_s: float, every_s: float = EVERY_S) -> None:
        self._address = address
        self._hang_s = hang_s
        self._every_s = every_s
        self._closed = threading.Event()
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
            except (OSError, HTTPException, ValueError) as error:
                log.debug("%s: no title: %s", self._address, error)
            else:
                if title is None:
                    return
                self.title = title
            self._closed.wait(self._every_s)


def title_of(address: str, *, hang_s: float) -> str | None:
    """
    Ask a station what is on; None when its stream bears no titles.

    Raises OSError, HTTPException, ValueError: it cannot be asked now, or does not keep to the protocol.
    """
    place = urlsplit(address)
    kind: Callable[..., HTTPConnection] = HTTPSConnection if place.scheme == "https" else HTTPConnection
    connection = kind(place.hostname or "", place.port, timeout=hang_s)
    try:
        connection.connect()
        connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _BUFFER_BYTES)
        path = (place.path or "/") + (f"?{place.query}" if place.query else "")
        connection.request("GET", path, headers={"Icy-MetaData": "1", "User-Agent": "broadcaster"})
        answer = connection.getresponse()
        distance = answer.getheader("icy-metaint")
        if distance is None:
            return None
        if not 0 < int(distance) <= _FARTHEST_BYTES:
            raise ValueError(f"icy-metaint {distance}")
        answer.read(int(distance))
        length = answer.read(1)
        told = answer.read(_TITLE_UNIT_BYTES * length[0]) if length else b""
    finally:
        connection.close()
    found = _TITLE.search(told)
    return found[1].decode("utf-8", "replace") if found else ""
