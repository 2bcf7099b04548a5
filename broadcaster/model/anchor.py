"""Anchor (mốc neo): a head of the journal as it is kept outside the database, signed by its station."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from broadcaster.model.journal import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """
    Where a station's journal stood at a moment: what was entered up to it cannot be changed unnoticed.

    Its written form, one line for files and QR codes: broadcaster/store/journal/anchors.py.
    """

    station: str
    """Fingerprint of the station's key."""
    head: Head
    """On the disk when it was shown."""
    count: int
    """Entries of all epochs up to the head."""
    at: datetime
    """When the journal stood there; whole seconds."""
    public_key: bytes = b""
    """32 bytes, Ed25519; its fingerprint is `station`. Empty: the key could not be used …"""
    signature: bytes = b""
    """… and nothing is signed: the anchor proves only what the paper that it stands on proves."""

    @property
    def is_signed(self) -> bool:
        """Tell whether it carries a signature; whether that holds is another question."""
        return bool(self.signature)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadCode:
    """What the short code of a head says: enough to find the entry and to compare it."""

    epoch: int
    seq: int
    digest_start: str
    """The first 20 of the 64 hexadecimal digits: 80 bits."""
