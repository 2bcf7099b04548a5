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
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any, NamedTuple

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


class Harm(StrEnum):
    """What was done to an entry, or to the row that stands for it."""

    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"
    CUT_OFF = "cut_off"
    """Removed at the end, with all that followed."""


class Breach(NamedTuple):
    """The first place at which the books do not hold."""

    epoch: int
    seq: int
    """Of the entry; 0: no entry tells of it."""
    harm: Harm
    table: str = "journal"
    row: str = ""
    """Key of the row, for the tables that stand for the journal."""
    since: tuple[int, int] | None = None
    """Where a digest kept elsewhere alone tells: the change lies behind this place, up to the entry named."""


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


def told_by(facts: str | None) -> dict[str, Any]:
    """Read facts; what is forgotten, or was written there by somebody else, tells nothing."""
    try:
        told = json.loads(facts or "{}")
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


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


def find_breach(
    entries: Iterable[Sealed], *, head: tuple[int, int, str], after: Sealed | None = None
) -> Breach | None:
    """
    Recompute a chain from its first entry; None when it holds up to *head*.

    Where two neighbours do not fit together, the one is named whose digest its successor does not remember:
    an entry that was changed and hashed anew is found by the one behind it.

    Args:
        entries: of one station, in the order of (epoch, seq), all of them.
        head: (epoch, seq, digest) from a place that whoever changed the entries could not reach. Without
            it a cut tail, or a chain made anew from some entry on, is not seen.
        after: the entry behind which they go on; None: they are all.
    """
    last = after
    for entry, remembered in _with_what_is_remembered(entries, head[2]):
        breach = _out_of_order(last, entry) or _changed(entry)
        if breach is not None:
            return breach
        if entry.previous != (last.digest if last else ""):
            return _at(last if last and remembered == entry.digest else entry, Harm.CHANGED)
        last = entry
    return _wrong_end((last.epoch, last.seq, last.digest) if last else (1, 0, ""), head)


def _with_what_is_remembered(entries: Iterable[Sealed], at_head: str) -> Iterator[tuple[Sealed, str]]:
    """Give each entry with the digest that the one behind it, or the head, remembers of it."""
    held: Sealed | None = None
    for entry in entries:
        if held is not None:
            yield held, entry.previous
        held = entry
    if held is not None:
        yield held, at_head


def _out_of_order(last: Sealed | None, entry: Sealed) -> Breach | None:
    """Name what is missing before *entry*, or *entry* where it has no place."""
    station, epoch, seq = (last.station, last.epoch, last.seq) if last else (entry.station, 1, 0)
    place = entry.epoch, entry.seq
    if place == (epoch, seq + 1) and entry.station == station:
        return None
    if place == (epoch + 1, 1) and entry.station == station:
        return _cut_before_epoch((epoch, seq), entry)
    if place <= (epoch, seq) or entry.station != station:
        return _at(entry, Harm.ADDED)
    return (
        Breach(epoch, seq + 1, Harm.REMOVED) if entry.epoch == epoch else Breach(epoch + 1, 1, Harm.REMOVED)
    )


def _cut_before_epoch(last: tuple[int, int], entry: Sealed) -> Breach | None:
    """Hold the first entry of an epoch to its kind, and what it says of the head before it to that head."""
    if entry.kind != "epoch_opened":
        return _at(entry, Harm.CHANGED)
    if _changed(entry):
        return None
    epoch, seq = _head_before(entry)
    return Breach(epoch, last[1] + 1, Harm.REMOVED) if epoch == last[0] and seq > last[1] else None


def _head_before(entry: Sealed) -> tuple[int, int]:
    """Give the place of the head on which the epoch that *entry* opens stands; (0, 0): it does not say."""
    stood = told_by(entry.facts)
    epoch, seq = stood.get("epoch"), stood.get("seq")
    return (epoch, seq) if isinstance(epoch, int) and isinstance(seq, int) else (0, 0)


def _changed(entry: Sealed) -> Breach | None:
    if entry.facts is not None and hash_of(entry.salt or "", entry.facts) != entry.facts_digest:
        return _at(entry, Harm.CHANGED)
    return None if digest_of(entry) == entry.digest else _at(entry, Harm.CHANGED)


def _wrong_end(last: tuple[int, int, str], head: tuple[int, int, str]) -> Breach | None:
    """Compare where the chain ends with where it should; a digest, not a number, says that it is the same."""
    if last == head:
        return None
    if last[:2] < head[:2]:
        return Breach(last[0], last[1] + 1, Harm.CUT_OFF)
    return (
        Breach(*head[:1], head[1] + 1, Harm.ADDED) if last[:2] > head[:2] else Breach(*last[:2], Harm.CHANGED)
    )


def _at(entry: Sealed, harm: Harm) -> Breach:
    return Breach(entry.epoch, entry.seq, harm)
