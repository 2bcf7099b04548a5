"""
The one written form of an anchor: a line of capital letters, digits and colons, for files and QR codes; pure.

    ANCHOR1:station:epoch:seq:count:time:digest:public key:signature

Station, public key and signature are in base 32 (RFC 4648, without padding), the digest in hexadecimal, the
time is 20261123T223000Z. "-" stands for what is not there. The signature (Ed25519, RFC 8032) is over the
line before its last colon, in ASCII. The alphabet is the one that a QR code packs densest
(ISO/IEC 18004, alphanumeric mode).
"""

from __future__ import annotations

import re
from base64 import b32decode, b32encode
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from broadcaster.model import Anchor, Head

_TIME: Final = "%Y%m%dT%H%M%SZ"
_NOTHING: Final = "-"
_LINE: Final = re.compile(
    r"ANCHOR1:([A-Z2-7]{16}):(\d{1,4}):(\d{1,8}):(\d{1,9}):(\d{8}T\d{6}Z)"
    r":([0-9A-F]{64}|-):([A-Z2-7]{52}|-):([A-Z2-7]{103}|-)(?![A-Z2-7])",
    re.ASCII | re.IGNORECASE,
)


def written(anchor: Anchor) -> str:
    """Give the line of *anchor*."""
    return f"{signed_part(anchor)}:{_base32(anchor.signature)}"


def signed_part(anchor: Anchor) -> str:
    """Give what the station signs: the line before its last colon."""
    head = anchor.head
    parts = (
        "ANCHOR1",
        anchor.station.upper(),
        str(head.epoch),
        str(head.seq),
        str(anchor.count),
        anchor.at.astimezone(UTC).strftime(_TIME),
        head.digest.upper() or _NOTHING,
        _base32(anchor.public_key),
    )
    return ":".join(parts)


def anchors_in(text: str) -> Iterator[Anchor]:
    """Find the anchors in a text, whatever stands around them: a file of one, a manifest, a report, a log."""
    for match in _LINE.finditer(text):
        station, epoch, seq, count, at, digest, public_key, signature = match.groups()
        try:
            shown_at = datetime.strptime(at.upper(), _TIME).replace(tzinfo=UTC)
        except ValueError:
            # Digits that are no day of any calendar.
            continue
        yield Anchor(
            station=station.lower(),
            head=Head(epoch=int(epoch), seq=int(seq), digest=digest.lower().strip(_NOTHING)),
            count=int(count),
            at=shown_at,
            public_key=_bytes(public_key),
            signature=_bytes(signature),
        )


def _base32(value: bytes) -> str:
    return b32encode(value).decode().rstrip("=") or _NOTHING


def _bytes(text: str) -> bytes:
    bare = text.upper().strip(_NOTHING)
    return b32decode(bare + "=" * (-len(bare) % 8))
