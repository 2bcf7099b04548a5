"""
The bytes of a page: RTP packets, the SDP that describes them, the SAP that announces them.

Source: RFC 3550 §5.1 (RTP), RFC 4566 (SDP), RFC 2974 (SAP).
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadcaster.outputs.rtp.codecs import RtpCodec

VERSION_2 = 0x80
MARKER = 0x80

SAP_PORT = 9875
SAP_GLOBAL = "224.2.127.254"
SAP_SCOPES = {
    IPv4Network("239.255.0.0/16"): "239.255.255.255",
    IPv4Network("239.192.0.0/14"): "239.195.255.255",
}
"""Announcements go to the highest address of the scope that the session is in. Source: RFC 2974 §3."""

SAP_ANNOUNCE = 0x20
SAP_DELETE = 0x24


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """What a receiver must know to hear the pages."""

    name: str
    address: IPv4Address
    port: int
    codec: RtpCodec
    payload_type: int
    ttl: int


class RtpStream:
    """Numbers and times the packets of one source; random beginnings, as RFC 3550 asks."""

    def __init__(self, *, payload_type: int, ssrc: int, sequence: int, ticks: int) -> None:
        self._payload_type = payload_type
        self._ssrc = ssrc
        self._sequence = sequence
        self._ticks = ticks
        self._is_first = True

    def packet(self, payload: bytes, ticks: int) -> bytes:
        """Pack *payload*, which takes *ticks* of the RTP clock."""
        head = struct.pack(
            "!BBHII",
            VERSION_2,
            self._payload_type | (MARKER if self._is_first else 0),
            self._sequence & 0xFFFF,
            self._ticks & 0xFFFF_FFFF,
            self._ssrc,
        )
        self._is_first = False
        self._sequence += 1
        self._ticks += ticks
        return head + payload

    def pause(self, ticks: int) -> None:
        """Let *ticks* pass without a packet; the next one begins a talkspurt and is marked."""
        self._ticks += ticks
        self._is_first = True


def sdp(session: Session, *, origin: str, session_id: int) -> str:
    """
    Describe *session*.

    Args:
        session: what is sent where.
        origin: address of this machine on the way to the receivers.
        session_id: number that differs from every earlier session of this machine.
    """
    ttl = f"/{session.ttl}" if session.address.is_multicast else ""
    codec = session.codec
    lines = [
        "v=0",
        f"o=- {session_id} {session_id} IN IP4 {origin}",
        f"s={session.name or '-'}",
        f"c=IN IP4 {session.address}{ttl}",
        "t=0 0",
        "a=recvonly",
        f"m=audio {session.port} RTP/AVP {session.payload_type}",
        f"a=rtpmap:{session.payload_type} {codec.name}",
        f"a=ptime:{codec.packet_ms}",
    ]
    if codec.format_parameters:
        lines.append(f"a=fmtp:{session.payload_type} {codec.format_parameters}")
    return "\r\n".join(lines) + "\r\n"


def sap(description: str, *, origin: str, is_over: bool = False) -> bytes:
    """Announce what *description* (SDP) describes, or say that it is over."""
    head = struct.pack(
        "!BBH4s",
        SAP_DELETE if is_over else SAP_ANNOUNCE,
        0,
        zlib.crc32(description.encode()) & 0xFFFF,
        IPv4Address(origin).packed,
    )
    return head + b"application/sdp\0" + description.encode()


def sap_address(address: IPv4Address) -> str:
    """Give the group on which sessions of the scope of *address* are announced."""
    return next((group for scope, group in SAP_SCOPES.items() if address in scope), SAP_GLOBAL)
