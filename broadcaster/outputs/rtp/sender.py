"""Packets on their way: one socket each, at the pace of the clock."""

from __future__ import annotations

import contextlib
import errno
import random
import socket
from typing import TYPE_CHECKING

from broadcaster.clock import Clock
from broadcaster.outputs.rtp.codecs import payload_encoder
from broadcaster.outputs.rtp.packets import SAP_PORT, RtpStream, Session, sap, sap_address
from broadcaster.realtime import claim_time
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

STALLED_S = 1.0
"""Packets so late are not hurried after: the receivers' buffers ran dry long ago."""

ANNOUNCE_EVERY_S = 30.0
"""Judgement; RFC 2974 §3.1 allows one every five minutes at the most rare."""


class PacketSender:
    """A socket, a stream, and the time at which its next packet is due."""

    def __init__(self, session: Session, interface: str, kbps: int, clock: Clock, buffer_s: float) -> None:
        self._codec = session.codec
        self._encoder = payload_encoder(session.codec, kbps)
        self._stream = RtpStream(
            payload_type=session.payload_type,
            ssrc=random.getrandbits(32),
            sequence=random.getrandbits(15),
            ticks=random.getrandbits(32),
        )
        self._clock = clock
        self._buffer_s = buffer_s
        self._due_s: float | None = None
        self._is_claimed = False
        self._socket = _socket_to((str(session.address), session.port), interface, session.ttl)

    @property
    def origin(self) -> str:
        """Give the address of this machine on the way to the receivers."""
        address: str = self._socket.getsockname()[0]
        return address

    def send(self, pcm: Pcm) -> None:
        """
        Send the packets that *pcm* fills, each when it is due.

        Raises:
            ConnectionRefusedError: all were sent, and some came back: the device is up and does not listen.
            OSError: this machine has no way to it.
        """
        if not self._is_claimed:
            # The calling thread is the one that keeps the pace, in the ears of everybody.
            claim_time()
            self._is_claimed = True
        refused = 0
        for payload in self._encoder.encode(pcm):
            due_s = self._begin() if self._due_s is None else self._due_s
            refused += self._is_refused(self._stream.packet(payload, self._codec.ticks))
            self._due_s = self._let_sound(due_s)
        if refused:
            raise ConnectionRefusedError(errno.ECONNREFUSED, "refused")

    def pause(self, frames: int) -> None:
        """Leave out *frames*."""
        self._due_s = None
        self._stream.pause(frames * self._codec.clock_hz // HOUSE_RATE_HZ)

    def close(self) -> None:
        """Let go of the socket."""
        self._socket.close()

    def _begin(self) -> float:
        """Hold the first packet of a talkspurt back by the buffer; give when it is due."""
        due_s = self._clock.monotonic_s() + self._buffer_s
        self._clock.sleep_s(self._buffer_s)
        return due_s

    def _let_sound(self, due_s: float) -> float | None:
        """Let the packet due at *due_s* sound; give when the next is due, None after a stall."""
        next_s = due_s + self._codec.packet_ms / 1000
        ahead_s = next_s - self._clock.monotonic_s()
        if ahead_s < -STALLED_S:
            self._stream.pause(round(-ahead_s * self._codec.clock_hz))
            return None
        self._clock.sleep_s(ahead_s)
        return next_s

    def _is_refused(self, packet: bytes) -> bool:
        """
        Send *packet*; say whether an earlier one has come back.

        A connected socket tells of that instead of sending, and then sends again. Source: udp(7), icmp(7).
        """
        try:
            self._socket.send(packet)
        except ConnectionRefusedError:
            self._socket.send(packet)
            return True
        return False


class SapSender:
    """Announces a session now and again, and takes it back at the end (RFC 2974)."""

    def __init__(self, session: Session, interface: str, description: str, clock: Clock) -> None:
        self._description = description
        self._clock = clock
        self._next_s = clock.monotonic_s()
        self._socket = _socket_to((sap_address(session.address), SAP_PORT), interface, session.ttl)
        self._origin: str = self._socket.getsockname()[0]

    def work(self) -> None:
        """Announce, when it is time; raises OSError."""
        if self._clock.monotonic_s() >= self._next_s:
            self._next_s = self._clock.monotonic_s() + ANNOUNCE_EVERY_S
            self._socket.send(sap(self._description, origin=self._origin))

    def close(self) -> None:
        """Say that the session is over."""
        # The network may be what ended it; receivers forget a session that is announced no more.
        with contextlib.suppress(OSError):
            self._socket.send(sap(self._description, origin=self._origin, is_over=True))
        self._socket.close()


def _socket_to(address: tuple[str, int], interface: str, ttl: int) -> socket.socket:
    """Give a socket that sends to *address* through the card *interface*; raises OSError."""
    sending = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        sending.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, ttl)
        if interface:
            sending.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton(interface))
            sending.bind((interface, 0))
        sending.connect(address)
    except OSError:
        sending.close()
        raise
    return sending
