"""The check: is the journal unbroken, is it the one others vouch for, does the as-run say what it says?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from broadcaster.model import EntryKind, Head, HeadCode
from broadcaster.store.database.database import Database
from broadcaster.store.journal.chain import Breach, Harm, Sealed, find_breach, read_time, told_by
from broadcaster.store.journal.entries import head_of, sealed_entries
from broadcaster.store.journal.plans import altered_plans
from broadcaster.store.journal.projection import PROJECTIONS, Projection, compared
from broadcaster.store.journal.witness import Link, Lost, first_difference, held_against, link_of
from broadcaster.store.tables.columns import OF_STATION
from broadcaster.store.tables.journal import journal

_OF_KIND = (
    select(journal.c.epoch, journal.c.seq, journal.c.entered_at, journal.c.actor, journal.c.facts)
    .where(journal.c.station == OF_STATION)
    .order_by(journal.c.epoch, journal.c.seq)
)
_IMPORTED = _OF_KIND.where(journal.c.kind == EntryKind.IMPORTED.value).limit(1)
# What a station has from an older program, or from the one it was copied of, has no entries of its own.
_TAKEN_OVER = _OF_KIND.where(
    journal.c.kind.in_([EntryKind.IMPORTED.value, EntryKind.IDENTITY_RENEWED.value])
).limit(1)
_EPOCHS = _OF_KIND.where(journal.c.kind == EntryKind.EPOCH_OPENED.value)
_OF_PEOPLE = (EntryKind.ROW_CORRECTED, EntryKind.ROW_ADDED)
_SAID_BY_PEOPLE = (
    select(journal.c.kind, func.count())
    .where(journal.c.station == OF_STATION, journal.c.kind.in_([kind.value for kind in _OF_PEOPLE]))
    .group_by(journal.c.kind)
)
_FORGOTTEN = select(func.count()).where(journal.c.station == OF_STATION, journal.c.facts.is_(None))
_ENTERED_AT = select(journal.c.entered_at).where(journal.c.station == OF_STATION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Epoch:
    """A backup was put back: the journal goes on from an older place, and says so."""

    epoch: int
    opened_at: str
    """As the journal writes times."""
    by: str
    """The actor, as the journal writes him."""
    why: str
    """Name of the backup; empty: forgotten."""
    after: tuple[int, int] | None
    """The place behind which entries of the epoch before may be lost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What a check found; nothing found is the good answer."""

    head: Head
    """The stored head up to which the chain was recomputed."""
    head_at: datetime | None
    """When its entry was entered; None: there is none."""
    entries: int
    """Recomputed."""
    breaches: tuple[Breach, ...]
    """What does not hold, the journal's own first; empty: all does."""
    lost: tuple[Lost, ...]
    """Entries that others vouch for, and that a restored backup had not."""
    epochs: tuple[Epoch, ...]
    """Those that restored backups opened."""
    forgotten: int
    """Entries of which only the header could be checked."""
    imported: int
    """As-run rows from before the journal: only as good as they were."""
    corrected: int
    """As-run rows that people put in the place of others …"""
    by_hand: int
    """… and those of what aired without the computer."""

    @property
    def holds(self) -> bool:
        """Tell whether no breach was found."""
        return not self.breaches


def check(
    database: Database,
    *,
    marks: Sequence[Head | HeadCode] = (),
    copies: Iterable[Iterable[Link]] = (),
) -> Proof:
    """
    Recompute the chain and compare the as-run with it; reads everything in one view, changes nothing.

    Args:
        database: of the station.
        marks: heads kept elsewhere (report, backup, recording). Without any, a journal that was rewritten
            as a whole is not seen.
        copies: whole chains kept elsewhere: they name the very entry in which the journal differs.

    Raises:
        StoreBroken: the database cannot be read; that says nothing of its books.
    """
    with database.examine() as connection:
        head = head_of(connection)
        entries = _Counted(sealed_entries(connection))
        chain = find_breach(entries, head=(head.epoch, head.seq, head.digest))
        outside = [*_by_marks(connection, marks, head), *_by_copies(connection, copies)]
        tables = [compared(connection, each, _imported(connection, each)) for each in PROJECTIONS]
        people = {str(kind): int(count) for kind, count in connection.execute(_SAID_BY_PEOPLE)}
        found = [*(each for table in tables for each in table.breaches), *altered_plans(connection)]
        rows = sorted(found, key=lambda each: each[:2])
        vouched = [each for each in outside if isinstance(each, Breach)]
        return Proof(
            head=head,
            head_at=_entered_at(connection, head),
            entries=entries.count,
            breaches=(*([chain] if chain else ()), *vouched, *rows),
            lost=tuple(each for each in outside if isinstance(each, Lost)),
            epochs=tuple(_epochs(connection)),
            forgotten=connection.scalar(_FORGOTTEN) or 0,
            imported=tables[0].imported,
            corrected=people.get(EntryKind.ROW_CORRECTED.value, 0),
            by_hand=people.get(EntryKind.ROW_ADDED.value, 0),
        )


class _Counted:
    """Entries on their way, counted."""

    def __init__(self, entries: Iterator[Sealed]) -> None:
        self._entries = entries
        self.count = 0

    def __iter__(self) -> Iterator[Sealed]:
        for entry in self._entries:
            self.count += 1
            yield entry


def _by_marks(
    connection: Connection, marks: Iterable[Head | HeadCode], head: Head
) -> Iterator[Breach | Lost]:
    """Compare with heads in the order of their places: what does not hold lies behind the last that does."""
    good = (1, 0)
    for mark in sorted(marks, key=lambda each: (each.epoch, each.seq)):
        found = held_against(connection, mark, head)
        if isinstance(found, Breach):
            yield found._replace(since=good) if found.harm is Harm.CHANGED else found
            return
        if found is None:
            good = (mark.epoch, mark.seq)
        else:
            yield found


def _by_copies(connection: Connection, copies: Iterable[Iterable[Link]]) -> Iterator[Breach | Lost]:
    for copy in copies:
        found = first_difference(map(link_of, sealed_entries(connection)), copy)
        if found is not None:
            yield found


def _imported(connection: Connection, projection: Projection) -> tuple[int, str] | None:
    """Give how many rows of a table are older than the journal, and the digest that they had then."""
    if projection.is_moved:
        return (0, "") if connection.execute(_TAKEN_OVER).first() else None
    line = connection.execute(_IMPORTED).first()
    if line is None:
        return None
    for told in told_by(line.facts).get("rows", ()):
        table, count, digest = told.split()
        if table == projection.table.name and int(count):
            return int(count), digest
    return None


def _entered_at(connection: Connection, head: Head) -> datetime | None:
    place = journal.c.epoch == head.epoch, journal.c.seq == head.seq
    written = connection.scalar(_ENTERED_AT.where(*place))
    try:
        return read_time(written) if written else None
    except ValueError:
        # Somebody wrote something else there; the chain has told.
        return None


def _epochs(connection: Connection) -> Iterator[Epoch]:
    for line in connection.execute(_EPOCHS):
        facts = told_by(line.facts)
        yield Epoch(
            epoch=line.epoch,
            opened_at=line.entered_at,
            by=line.actor,
            why=str(facts.get("why", "")),
            after=(facts["epoch"], facts["seq"]) if {"epoch", "seq"} <= facts.keys() else None,
        )
