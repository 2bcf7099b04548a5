"""
One connection of a source to an Icecast server: HTTP PUT, then MP3 until it breaks.

Source: Icecast 2.4 protocol (PUT with Basic authorization, `Ice-*` headers, /admin/metadata); measured
against PyAV's icecast:// in docs/sources.md (the player): 40 ms earlier, and a clear word on a 403.
"""

from __future__ import annotations

import base64
import contextlib
import socket
import sys
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadcaster.errors import N_, OutputBroken
from broadcaster.fetching.reasons import reason, refusal
from broadcaster.outputs.one_line import one_line
from broadcaster.sound.mp3.live import LiveMp3

if sys.platform == "linux":
    import fcntl
    import struct
    import termios

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

TIMEOUT_S = 5.0
"""A server that answers nothing for so long is lost."""

SEND_BUFFER_BYTES = 16_384
"""Two seconds at 64 kbit/s: a dead server is noticed soon, and little is in flight when it dies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mount:
    """Where and as what a source connects."""

    host: str
    port: int
    mount: str
    user: str
    password: str
    station: str
    kbps: int
    is_public: bool = False

    @property
    def address(self) -> str:
        """The mount as a person writes it."""
        return f"http://{self.host}:{self.port}{self.mount}"

    @property
    def authorization(self) -> str:
        """The Basic header."""
        return "Basic " + base64.b64encode(f"{self.user}:{self.password}".encode()).decode()


class IcecastSource:
    """
    A connected source.

    Raises:
        OutputBroken: from the constructor and from `send`, with what the server said.
    """

    def __init__(self, mount: Mount) -> None:
        self._mount = mount
        self._encoder = LiveMp3(mount.kbps)
        self._in_flight: deque[tuple[int, int]] = deque()
        self._sent_bytes = 0
        self.taken = 0
        """Frames whose sound the server's machine has acknowledged."""
        try:
            self._socket = socket.create_connection((mount.host, mount.port), TIMEOUT_S)
        except OSError as error:
            raise lost(mount, error) from error
        try:
            self._prepare()
            self._greet()
        except OSError as error:
            self._socket.close()
            raise lost(mount, error) from error
        except OutputBroken:
            self._socket.close()
            raise

    def send(self, pcm: Pcm) -> None:
        """Encode and send one block."""
        data = self._encoder.encode(pcm)
        self._sent_bytes += len(data)
        self._in_flight.append((self._sent_bytes, len(pcm)))
        try:
            self._socket.sendall(data)
            self._take_note(self._sent_bytes - _unacknowledged(self._socket))
        except OSError as error:
            raise lost(self._mount, error) from error

    def in_flight(self) -> int:
        """Give the frames whose fate is not known; lost if the connection ends now."""
        return sum(frames for _, frames in self._in_flight)

    def finish(self) -> None:
        """Send what the encoder still holds and say goodbye."""
        with contextlib.suppress(OSError):
            self._socket.sendall(self._encoder.flush())
            self._socket.shutdown(socket.SHUT_WR)
            # The server closes when it has read everything.
            self._socket.recv(1)
            self._take_note(self._sent_bytes)
        self._socket.close()

    def close(self) -> None:
        """Let go of the connection."""
        self._socket.close()

    def _prepare(self) -> None:
        self._socket.settimeout(TIMEOUT_S)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER_BYTES)
        if sys.platform == "linux":
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, int(TIMEOUT_S * 1000))

    def _greet(self) -> None:
        mount = self._mount
        head = [
            f"PUT {mount.mount} HTTP/1.1",
            f"Host: {mount.host}:{mount.port}",
            f"Authorization: {mount.authorization}",
            "User-Agent: broadcaster",
            "Content-Type: audio/mpeg",
            f"Ice-Name: {one_line(mount.station)}",
            f"Ice-Bitrate: {mount.kbps}",
            f"Ice-Public: {int(mount.is_public)}",
            "Expect: 100-continue",
        ]
        self._socket.sendall(("\r\n".join(head) + "\r\n\r\n").encode())
        answer = self._socket.recv(4096).decode("latin-1").partition("\r\n")[0]
        status = answer.split(" ")[1:2]
        if status not in (["100"], ["200"]):
            raise OutputBroken(
                N_("The Icecast server does not take the stream: {answer}"),
                where=mount.address,
                remedy=N_("Check mount, user and password; another source may hold the mount."),
                answer=refusal(answer),
            )

    def _take_note(self, acknowledged_bytes: int) -> None:
        while self._in_flight and self._in_flight[0][0] <= acknowledged_bytes:
            self.taken += self._in_flight.popleft()[1]


def _unacknowledged(connection: socket.socket) -> int:
    """Give the bytes that the other machine has not acknowledged; 0 where that cannot be asked."""
    if sys.platform != "linux":
        return 0
    return int(struct.unpack("i", fcntl.ioctl(connection, termios.TIOCOUTQ, b"\0" * 4))[0])


def lost(mount: Mount, error: Exception) -> OutputBroken:
    """Say that the server is not to be reached any more."""
    return OutputBroken(
        N_("The connection to the Icecast server is gone ({why})."),
        where=mount.address,
        remedy=N_("The player tries again by itself; check the server and the network."),
        why=reason(error),
    )
