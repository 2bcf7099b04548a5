"""
The form in which a journal entry is sealed, and the check of a chain of them; pure.

Form 1, written out in docs/decisions/0013-journal.md: a list of texts becomes bytes as the number of
texts, the length of each in bytes (32 bits each, big-endian), then the texts themselves in UTF-8. Two
different lists never give the same bytes. Hashes are SHA-256, written as 64 hexadecimal digits.

    facts_digest = H(salt, facts)
    digest       = H("1", station, epoch, seq, happened_at, entered_at, kind, subject, actor,
                     facts_digest, previous)

The header can travel and be checked while salt and facts stay at home or are forgotten.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256
from typing import NamedTuple

from broadcaster.model import Facts

FORM = "1"


class Sealed(NamedTuple):
    """An entry as it is stored and checked: texts and numbers, no nouns, in the order of the form."""

    station: str
    epoch: int
    seq: int
    happened_at: str
    entered_at: str
    kind: str
    subject: str
    actor: str
    salt: str | None
    facts: str | None
    """None: withheld or forgotten; then only the header can be checked."""
    facts_digest: str
    previous: str
    digest: str


class Breach(NamedTuple):
    """The first place at which a chain does not hold."""

    epoch: int
    seq: int
    what: str
    """ "facts", "digest", "order" or "head"."""


def hash_of(*texts: str) -> str:
    """Give the SHA-256 of *texts* in the length-prefixed form."""
    parts = [text.encode() for text in texts]
    lengths = struct.pack(f">{len(parts) + 1}I", len(parts), *map(len, parts))
    return sha256(lengths + b"".join(parts)).hexdigest()


def written_time(moment: datetime) -> str:
    """Give a moment as the journal keeps it: UTC, microseconds, "2026-11-23T22:30:00.000000Z"."""
    if moment.tzinfo is None:
        raise ValueError(f"a time without a zone cannot be sealed: {moment}")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def read_time(written: str) -> datetime:
    """Read what `written_time` gave: an aware moment in UTC."""
    return datetime.fromisoformat(written)


def written_facts(facts: Facts) -> str:
    """Give facts as the text that is kept and hashed; afterwards nobody ever writes it anew."""
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest_of(entry: Sealed) -> str:
    """Compute the digest that the header of *entry* must have."""
    return hash_of(
        FORM,
        entry.station,
        str(entry.epoch),
        str(entry.seq),
        entry.happened_at,
        entry.entered_at,
        entry.kind,
        entry.subject,
        entry.actor,
        entry.facts_digest,
        entry.previous,
    )


def seal(entry: Sealed) -> Sealed:
    """Give *entry* with the two hashes that belong to it."""
    assert entry.salt is not None
    assert entry.facts is not None
    with_facts = entry._replace(facts_digest=hash_of(entry.salt, entry.facts))
    return with_facts._replace(digest=digest_of(with_facts))


def find_breach(entries: Iterable[Sealed], *, head: tuple[int, int, str]) -> Breach | None:
    """
    Recompute a chain from its first entry; None when it holds up to *head*.

    Args:
        entries: of one station, in the order of (epoch, seq), all of them.
        head: (epoch, seq, digest) from a place that whoever changed the entries could not reach. Without
            it a cut tail, or a chain made anew from some entry on, is not seen.
    """
    station, epoch, seq, previous = None, 1, 0, ""
    for entry in entries:
        opens_epoch = entry.epoch == epoch + 1 and entry.seq == 1 and entry.kind == "epoch_opened"
        follows = entry.epoch == epoch and entry.seq == seq + 1
        if not (follows or opens_epoch) or station not in (None, entry.station):
            return Breach(entry.epoch, entry.seq, "order")
        if entry.facts is not None and hash_of(entry.salt or "", entry.facts) != entry.facts_digest:
            return Breach(entry.epoch, entry.seq, "facts")
        if entry.previous != previous or digest_of(entry) != entry.digest:
            return Breach(entry.epoch, entry.seq, "digest")
        station, epoch, seq, previous = entry.station, entry.epoch, entry.seq, entry.digest
    return None if (epoch, seq, previous) == head else Breach(epoch, seq, "head")
