"""
The check: is the journal unbroken, and does the as-run say what the journal says of it?

The as-run is a projection of the journal, kept for speed. It is rebuilt here in memory (a year is some
34,000 rows) and compared; never in its place: a difference is evidence.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Table, func, select

from broadcaster.model import EntryKind, Head
from broadcaster.store.database.database import Database
from broadcaster.store.database.schema import OF_STATION, as_run, as_run_end, journal
from broadcaster.store.journal.chain import Breach, written_time
from broadcaster.store.journal.entries import Journal

_STARTS = (EntryKind.ROW_OPENED, EntryKind.ROW_CORRECTED)
_ENDS = (EntryKind.ROW_CLOSED, EntryKind.ROW_CORRECTED)
_IMPORTED = (
    select(journal.c.facts)
    .where(journal.c.station == OF_STATION, journal.c.kind == EntryKind.IMPORTED.value)
    .order_by(journal.c.epoch, journal.c.seq)
    .limit(1)
)
_COLUMNS_BEFORE = {
    "as_run": (
        "id",
        "occurrence",
        "programme",
        "title",
        "themes",
        "output",
        "origin",
        "priority",
        "bulletin",
        "scheduled_start",
        "actual_start",
        "evidence",
        "corrects",
        "note",
    ),
    "as_run_end": ("row", "actual_end", "aired_ms", "outcome", "reason"),
}
"""Of the tables of revision 0004, in their order: the digest in the imported entry is made of these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What a check found; nothing found is the good answer."""

    head: Head
    """The stored head up to which the chain was recomputed."""
    entries: int
    breach: Breach | None
    """The first place at which the chain does not hold."""
    differing: tuple[str, ...]
    """As-run rows that are not what the journal says, or of which it says nothing."""
    missing: tuple[str, ...]
    """As-run rows that the journal has and the table has not."""
    imported_differ: tuple[str, ...]
    """Tables whose rows from before the journal are not what was found at the import."""

    @property
    def holds(self) -> bool:
        """Tell whether nothing was found."""
        return not (self.breach or self.differing or self.missing or self.imported_differ)


def check(database: Database, book: Journal, *, trusted: Head | None = None) -> Proof:
    """
    Recompute the chain and compare the as-run with it; reads everything, changes nothing.

    Args:
        database: of the station.
        book: its journal.
        trusted: a head kept elsewhere; see `Journal.breach`.
    """
    breach = book.breach(trusted=trusted)
    with database.read() as connection:
        count = select(func.count()).select_from(journal).where(journal.c.station == OF_STATION)
        found = [
            _compared(connection, as_run, as_run.c.id.name, _STARTS),
            _compared(connection, as_run_end, as_run_end.c.row.name, _ENDS),
        ]
        return Proof(
            head=book.head(),
            entries=connection.scalar(count) or 0,
            breach=breach,
            differing=tuple(row for part in found for row in part[0]),
            missing=tuple(row for part in found for row in part[1]),
            imported_differ=tuple(name for part in found for name in part[2]),
        )


def _compared(
    connection: Connection, table: Table, key: str, kinds: tuple[EntryKind, ...]
) -> tuple[list[str], list[str], list[str]]:
    """Give the rows that differ, those that are missing, and the table if its imported rows differ."""
    stored = _rows(connection, table, key)
    told = dict(_told(connection, kinds))
    missing = [row for row in told if row not in stored]
    differing = [row for row, facts in told.items() if row in stored and not _agrees(facts, stored[row])]
    before = [values for row, values in stored.items() if row not in told]
    count, digest = _imported(connection, table.name)
    if not count:
        # Nothing was imported: every row must have its entry.
        return differing + [values[key] for values in before], missing, []
    lines = sorted(_line(values, _COLUMNS_BEFORE[table.name]) for values in before)
    same = (len(lines), sha256("\n".join(lines).encode()).hexdigest()) == (count, digest)
    return differing, missing, [] if same else [table.name]


def _told(connection: Connection, kinds: tuple[EntryKind, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give what the journal says of each row: its id and its columns."""
    query = (
        select(journal.c.subject, journal.c.facts)
        .where(journal.c.station == OF_STATION, journal.c.kind.in_([kind.value for kind in kinds]))
        .where(journal.c.facts.is_not(None))
        .order_by(journal.c.epoch, journal.c.seq)
    )
    for subject, facts in connection.execute(query).all():
        yield subject.removeprefix("as_run/"), json.loads(facts)


def _agrees(told: dict[str, Any], stored: dict[str, Any]) -> bool:
    return all(_plain(stored[name]) == value for name, value in told.items() if name in stored)


def _rows(connection: Connection, table: Table, key: str) -> dict[str, dict[str, Any]]:
    query = select(table).where(table.c.station == OF_STATION)
    return {line[key]: dict(line) for line in connection.execute(query).mappings()}


def _imported(connection: Connection, name: str) -> tuple[int, str]:
    """Give how many rows of a table were imported, and the digest that they had then."""
    facts = connection.scalar(_IMPORTED)
    for line in json.loads(facts)["rows"] if facts else ():
        table, count, digest = line.split()
        if table == name:
            return int(count), digest
    return 0, sha256(b"").hexdigest()


def _line(row: dict[str, Any], columns: tuple[str, ...]) -> str:
    return json.dumps([_plain(row[name]) for name in columns], ensure_ascii=False)


def _plain(value: object) -> object:
    return written_time(value) if isinstance(value, datetime) else value
