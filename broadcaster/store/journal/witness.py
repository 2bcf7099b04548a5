"""
What is kept elsewhere vouches for the journal: heads on paper and in files, or a whole copy of the chain.

Source: a chain shows a change only to who has a head of it from elsewhere; digests are compared, never
numbers alone (docs/decisions/0013-journal.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select

from broadcaster.model import Head, HeadCode
from broadcaster.store.journal.chain import Breach, Harm, Sealed
from broadcaster.store.tables.columns import OF_STATION
from broadcaster.store.tables.journal import journal

_DIGEST = select(journal.c.digest).where(
    journal.c.station == OF_STATION,
    journal.c.epoch == bindparam("of_epoch"),
    journal.c.seq == bindparam("of_seq"),
)
_LAST = select(func.max(journal.c.seq)).where(
    journal.c.station == OF_STATION, journal.c.epoch == bindparam("of_epoch")
)


class Lost(NamedTuple):
    """Entries that a witness has and a restored backup had not: the next epoch tells of it."""

    epoch: int
    seq: int
    """The first of them."""
    until: int
    """The last that the witness knows of."""


def held_against(connection: Connection, mark: Head | HeadCode, head: Head) -> Breach | Lost | None:
    """
    Compare the journal with a head that was kept elsewhere; None: it is in the journal.

    Args:
        connection: a view of the journal.
        mark: the head that was kept.
        head: where the journal stands now.
    """
    if mark.seq == 0:
        return None
    place = {"of_epoch": mark.epoch, "of_seq": mark.seq}
    digest = connection.scalar(_DIGEST, place)
    if digest is not None:
        return None if _is_same(digest, mark) else Breach(mark.epoch, mark.seq, Harm.CHANGED, since=(0, 0))
    if mark.epoch > head.epoch:
        return Breach(head.epoch, head.seq + 1, Harm.CUT_OFF)
    last = connection.scalar(_LAST, place) or 0
    if last > mark.seq:
        return Breach(mark.epoch, mark.seq, Harm.REMOVED)
    if mark.epoch < head.epoch:
        return Lost(mark.epoch, last + 1, mark.seq)
    return Breach(mark.epoch, last + 1, Harm.CUT_OFF)


def _is_same(digest: str, mark: Head | HeadCode) -> bool:
    if isinstance(mark, HeadCode):
        return digest.startswith(mark.digest_start)
    return digest == mark.digest


class Link(NamedTuple):
    """What is compared of two copies of one chain."""

    epoch: int
    seq: int
    digest: str
    facts_digest: str
    """Salted: no two entries have one, whatever they say; an entry is known by it under another number."""


def link_of(entry: Sealed) -> Link:
    """Give what of an entry is compared."""
    return Link(entry.epoch, entry.seq, entry.digest, entry.facts_digest)


def first_difference(ours: Iterable[Link], theirs: Iterable[Link]) -> Breach | Lost | None:
    """
    Find the first entry that *ours* has no longer as *theirs* has it; None when all of theirs is in ours.

    Both are in the order of (epoch, seq). What ours has behind the end of theirs was entered later.
    """
    here, there = _Ahead(ours), _Ahead(theirs)
    lost: Lost | None = None
    while there.now is not None:
        mine, kept = here.now, there.now
        if mine is None or mine[:2] > kept[:2]:
            if mine is None or mine.epoch == kept.epoch:
                return Breach(kept.epoch, kept.seq, Harm.CUT_OFF if mine is None else Harm.REMOVED)
            lost = lost._replace(until=kept.seq) if lost else Lost(kept.epoch, kept.seq, kept.seq)
            there.step()
        elif mine[:2] < kept[:2]:
            return Breach(mine.epoch, mine.seq, Harm.ADDED)
        elif mine.digest != kept.digest:
            return Breach(kept.epoch, kept.seq, _harm(here, there))
        else:
            here.step()
            there.step()
    return lost


class _Ahead:
    """An iterator with a view of the one behind."""

    def __init__(self, links: Iterable[Link]) -> None:
        self._links: Iterator[Link] = iter(links)
        self.now = next(self._links, None)
        self.behind = next(self._links, None)

    def step(self) -> None:
        self.now, self.behind = self.behind, next(self._links, None)


def _harm(ours: _Ahead, theirs: _Ahead) -> Harm:
    """Say what happened to the entry in which two chains differ: the rest may have moved up or down."""
    assert ours.now is not None
    assert theirs.now is not None
    if theirs.behind is not None and theirs.behind.facts_digest == ours.now.facts_digest:
        return Harm.REMOVED
    if ours.behind is not None and ours.behind.facts_digest == theirs.now.facts_digest:
        return Harm.ADDED
    return Harm.CHANGED
