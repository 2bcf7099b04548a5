"""
What the station's key signs, and whether a signature holds.

Source: RFC 8032 (Ed25519). A key that others can read, or that is another station's, signs nothing.
"""

from __future__ import annotations

from pathlib import Path

from broadcaster.errors import N_, AnchorRefused
from broadcaster.model import Anchor
from broadcaster.station.setup.identity import Identity, faults_of_key, fingerprint_of, read_key
from broadcaster.store.journal.anchors import signed_part


def public_key_of(var: Path, identity: Identity) -> bytes:
    """
    Give the public half of the key that may sign for the station.

    Raises:
        StoreBroken: the key is lost or damaged, others can read it, or it is another station's.
    """
    for fault in faults_of_key(var, identity):
        raise fault
    public_key: bytes = read_key(var).public_key().public_bytes_raw()
    return public_key


def sign(var: Path, text: str) -> bytes:
    """Sign an ASCII text; raises StoreBroken."""
    signature: bytes = read_key(var).sign(text.encode("ascii"))
    return signature


def must_hold(anchor: Anchor) -> None:
    """
    Refuse an anchor whose signature is not that of the station that it names.

    Raises:
        AnchorRefused: it was changed, or signed by somebody else.
    """
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - see identity.mint()
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415

    if fingerprint_of(anchor.public_key) != anchor.station:
        raise _not_genuine(anchor)
    try:
        key = Ed25519PublicKey.from_public_bytes(anchor.public_key)
        key.verify(anchor.signature, signed_part(anchor).encode("ascii"))
    except (InvalidSignature, ValueError) as error:
        raise _not_genuine(anchor) from error


def _not_genuine(anchor: Anchor) -> AnchorRefused:
    return AnchorRefused(
        N_("The signature of the anchor is not that of the station {station}: it was changed or made up."),
        where=f"{anchor.head.epoch}/{anchor.head.seq}",
        remedy=N_("Take the anchor from another backup, report or recording; keep this one as it is."),
        station=anchor.station,
    )
