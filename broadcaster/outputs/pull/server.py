"""A small web server for loudspeakers: a thread a listener, and no patience with slow ones."""

from __future__ import annotations

import contextlib
import logging
import re
import socket
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import PurePosixPath
from socketserver import ThreadingTCPServer
from typing import Any
from urllib.parse import urlsplit

from broadcaster.clock import SystemClock
from broadcaster.outputs.pull.formats import LISTED, playlist
from broadcaster.outputs.pull.ring import PullRing

log = logging.getLogger(__name__)

TIMEOUT_S = 5.0
"""A listener who takes nothing for so long is sent away."""

SEND_BUFFER_BYTES = 16_384
"""Two seconds at 64 kbit/s: what lies in it counts as taken."""

SHORT_REQUESTS = 32
"""Connections at once that are not listening (yet); with more, the oldest of them is hung up on."""

SPARE_THREADS = 100
"""For requests that are short, and for the player's own threads."""

HEADER_WITHIN_S = 3.0
"""A device sends its request in milliseconds; who drips it byte by byte holds a place for so long."""

METADATA_EVERY_BYTES = 16_000
"""Two seconds at 64 kbit/s. Source: the usual value of SHOUTcast and Icecast (`icy-metaint`)."""

TITLE_UNIT_BYTES = 16
LONGEST_TITLE_BYTES = 1_000
"""The length of a mark is one byte, in units: 4080 bytes would be the most."""

BURST_CHUNKS = 4
"""A listener begins one second back, so that its own buffer fills at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What is served, and as what."""

    path: str
    """Of the stream or the playlist, with its slash."""
    is_hls: bool
    headers: Mapping[str, str]
    most_listeners: int


class PullServer(ThreadingTCPServer):
    """Serves one ring; raises OSError when the address cannot be had."""

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, address: tuple[str, int], offer: Offer, ring: PullRing) -> None:
        self.offer = offer
        self.ring = ring
        self.title = ""
        """What is on now."""
        self._waiting: dict[socket.socket, float] = {}
        self._guard = threading.Lock()
        self._clock = SystemClock()
        super().__init__(address, _Listener)
        self._thread = threading.Thread(target=self.serve_forever, args=(0.1,), name="pull", daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        """Give the port, also when it was left to the system."""
        number: int = self.socket.getsockname()[1]
        return number

    def stop(self) -> None:
        """Take no more listeners."""
        self.shutdown()
        self._thread.join()
        self.server_close()

    def verify_request(self, request: object, client_address: object) -> bool:
        """Hang up when the threads are too many already: many who take their segment very slowly."""
        del request, client_address
        return threading.active_count() < self.offer.most_listeners + SPARE_THREADS

    def process_request(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - socketserver's
        """Begin a connection; where too many have not asked yet, hang up on the oldest of them."""
        with self._guard:
            self._waiting[request] = self._clock.monotonic_s()
            late = next(iter(self._waiting)) if len(self._waiting) > SHORT_REQUESTS else None
        if late is not None:
            self.hang_up(late)
        super().process_request(request, client_address)

    def service_actions(self) -> None:
        """Hang up on those who do not get their request out."""
        with self._guard:
            late = [
                one
                for one, since in self._waiting.items()
                if self._clock.monotonic_s() - since > HEADER_WITHIN_S
            ]
        for connection in late:
            self.hang_up(connection)

    def hang_up(self, connection: socket.socket) -> None:
        """End a connection from outside; its thread sees the end and goes."""
        self.has_asked(connection)
        with contextlib.suppress(OSError):  # it went by itself
            connection.shutdown(socket.SHUT_RDWR)

    def has_asked(self, connection: socket.socket) -> None:
        """Note that a connection has its request, or is gone."""
        with self._guard:
            self._waiting.pop(connection, None)

    def shutdown_request(self, request: Any) -> None:  # noqa: ANN401 - socketserver's
        """End a connection that was served."""
        self.has_asked(request)
        super().shutdown_request(request)

    def handle_error(self, request: object, client_address: object) -> None:
        """Note that a listener went away or was too slow; the others hear nothing of it."""
        del request
        log.info("listener %s is gone: %s", client_address, sys.exc_info()[1])


class Interleaved:
    """
    Puts the marks for titles into a stream, for a client that has asked for them.

    A title is told once; until there is another, the mark is the empty one: a zero byte. Source: the
    SHOUTcast protocol (`icy-metaint`), as Icecast keeps it.
    """

    def __init__(self, title: Callable[[], str]) -> None:
        self._left = METADATA_EVERY_BYTES
        self._title = title
        self._told = ""

    def with_marks(self, data: bytes) -> bytes:
        """Give *data* with the marks that fall into it."""
        pieces: list[bytes] = []
        while len(data) >= self._left:
            pieces += [data[: self._left], self._mark()]
            data = data[self._left :]
            self._left = METADATA_EVERY_BYTES
        self._left -= len(data)
        return b"".join([*pieces, data])

    def _mark(self) -> bytes:
        title = self._title()
        if title == self._told:
            return b"\0"
        self._told = title
        # An apostrophe before a semicolon would end it.
        whole = title.replace("';", "’;").encode()[:LONGEST_TITLE_BYTES]
        told = b"StreamTitle='" + whole + b"';"
        units = -(-len(told) // TITLE_UNIT_BYTES)
        return bytes([units]) + told.ljust(TITLE_UNIT_BYTES * units, b"\0")


class _Listener(BaseHTTPRequestHandler):
    """One request, in a thread of its own."""

    timeout = TIMEOUT_S
    server: PullServer
    server_version = "broadcaster"
    sys_version = ""

    def setup(self) -> None:
        self.request.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER_BYTES)
        super().setup()

    def do_GET(self) -> None:
        """Give the stream, the playlist or a segment."""
        self.server.has_asked(self.connection)
        offer, path = self.server.offer, urlsplit(self.path).path
        stem = PurePosixPath(offer.path).with_suffix("")
        segment = re.fullmatch(re.escape(str(stem)) + r"-([0-9]{1,18})\.aac", path)
        if path == offer.path:
            (self._give_playlist if offer.is_hls else self._stream)(stem.name)
        elif segment and offer.is_hls:
            self._give_segment(int(segment[1]))
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def do_HEAD(self) -> None:
        """Give the same without its content."""
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the standard library's name
        """Keep requests in the station's log, not on its screen."""
        log.debug("listener %s: %s", self.client_address[0], format % args)

    def _stream(self, _stem: str) -> None:
        ring, offer = self.server.ring, self.server.offer
        if self.command == "HEAD":
            self._begin("audio/mpeg")
            return
        if not ring.join(offer.most_listeners):
            self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
            return
        try:
            wants_metadata = self.headers.get("Icy-MetaData", "").strip() == "1"
            self._begin("audio/mpeg", metadata=wants_metadata)
            self._send_chunks(ring, Interleaved(lambda: self.server.title) if wants_metadata else None)
        finally:
            ring.leave()

    def _send_chunks(self, ring: PullRing, metadata: Interleaved | None) -> None:
        latest = ring.latest(BURST_CHUNKS)
        number = latest[0].number if latest else ring.first
        while (chunk := ring.wait_for(number)) is not None:
            self.connection.sendall(metadata.with_marks(chunk.data) if metadata else chunk.data)
            ring.took(chunk)
            number += 1

    def _give_playlist(self, stem: str) -> None:
        segments = self.server.ring.latest(LISTED)
        if not segments:
            self.send_error(HTTPStatus.SERVICE_UNAVAILABLE, "the first segment is not full yet")
            return
        self._give("application/vnd.apple.mpegurl", playlist(segments, stem).encode())

    def _give_segment(self, number: int) -> None:
        chunk = self.server.ring.find(number)
        if chunk is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self._give("audio/aac", chunk.data)
        if self.command == "GET":
            self.server.ring.took(chunk)

    def _give(self, content_type: str, data: bytes) -> None:
        self._begin(content_type, len(data))
        if self.command == "GET":
            self.connection.sendall(data)

    def _begin(self, content_type: str, length: int | None = None, *, metadata: bool = False) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", content_type)
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Access-Control-Allow-Origin", "*")
        if length is not None:
            self.send_header("Content-Length", str(length))
        if metadata:
            self.send_header("icy-metaint", str(METADATA_EVERY_BYTES))
        # Not for playlists and segments: VLC takes anything with such a header for an endless stream.
        for name, value in () if self.server.offer.is_hls else self.server.offer.headers.items():
            # Headers are bytes; devices read these as UTF-8.
            self.send_header(name, value.encode().decode("latin-1"))
        self.end_headers()
