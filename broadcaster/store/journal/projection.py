"""
The tables that stand for the journal, compared with what they would be if they were made from it anew.

Both are read in one order and walked side by side, so that years take no more memory than days; nothing is
written, as a difference is evidence. Values are compared as they lie in the database: what somebody put
there need not be readable.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from itertools import groupby
from typing import Any, Final, NamedTuple

from sqlalchemy import JSON, Column, ColumnElement, Connection, Table, collate, select, type_coerce
from sqlalchemy.types import NullType

from broadcaster.model import EntryKind
from broadcaster.store.journal.chain import Breach, Harm, told_by, written_time
from broadcaster.store.tables.asrun import as_run, as_run_end
from broadcaster.store.tables.columns import OF_STATION, UtcTime
from broadcaster.store.tables.journal import journal
from broadcaster.store.tables.rundowns import occurrence

_STREAMED: Final = {"yield_per": 2000}


class Told(NamedTuple):
    """What an entry says of a row."""

    row: str
    epoch: int
    seq: int
    facts: str | None
    """None: forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """A table that can be made from the journal anew."""

    table: Table
    key: str
    kinds: tuple[EntryKind, ...]
    """Entries that make a row."""
    before: tuple[str, ...] = ()
    """Its columns at revision 0004, in their order: the digest of imported rows is made of these."""
    subject: str = "as_run/"
    """What entries call a row, before its key."""
    is_moved: bool = False
    """The row changes: its last entry counts, and says all of it that can change."""


PROJECTIONS: Final = (
    Projection(
        table=as_run,
        key="id",
        kinds=(EntryKind.ROW_OPENED, EntryKind.ROW_CORRECTED, EntryKind.ROW_ADDED),
        before=(
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
    ),
    Projection(
        table=as_run_end,
        key="row",
        kinds=(EntryKind.ROW_CLOSED, EntryKind.ROW_CORRECTED, EntryKind.ROW_ADDED),
        before=("row", "actual_end", "aired_ms", "outcome", "reason"),
    ),
    Projection(
        table=occurrence,
        key="id",
        kinds=(
            EntryKind.OCCURRENCE_PLANNED,
            EntryKind.OCCURRENCE_MOVED,
            EntryKind.OCCURRENCE_SETTLED,
        ),
        subject="occurrence/",
        is_moved=True,
    ),
)
"""The as-run, and the day as it stands."""


class Compared(NamedTuple):
    """What the comparison of a table found."""

    breaches: tuple[Breach, ...]
    forgotten: int
    """Rows whose entry has forgotten what it said."""
    imported: int
    """Rows from before the journal."""


def compared(connection: Connection, projection: Projection, imported: tuple[int, str] | None) -> Compared:
    """
    Compare a table with the journal.

    Args:
        connection: one view for all that is read.
        projection: the table.
        imported: how many of its rows are older than the journal, and their digest; None: nothing is. Of
            rows that change only the first is known.
    """
    breaches: list[Breach] = []
    untold: list[str] = []
    forgotten = 0
    if _went_over(connection, projection):
        return Compared((), 0, 0)
    for told, stored in _side_by_side(_told(connection, projection), _stored(connection, projection)):
        if told is None:
            assert stored is not None
            if not projection.is_moved:
                untold.append(_line(projection, stored))
            if imported is None:
                breaches.append(_breach(projection, Told(stored[projection.key], 0, 0, None), Harm.ADDED))
        elif stored is None:
            breaches.append(_breach(projection, told, Harm.REMOVED))
        elif told.facts is None:
            forgotten += 1
        elif not _agrees(projection, told_by(told.facts), stored):
            breaches.append(_breach(projection, told, Harm.CHANGED))
    if imported is not None and not projection.is_moved and _digest(untold) != imported:
        breaches.append(Breach(1, 1, Harm.CHANGED, projection.table.name))
    return Compared(tuple(breaches), forgotten, len(untold) if imported else 0)


def _side_by_side(
    told: Iterator[Told], stored: Iterator[Mapping[str, Any]]
) -> Iterator[tuple[Told | None, Mapping[str, Any] | None]]:
    """Pair entries and rows of one key; each stands alone where the other has none."""
    entry, row = next(told, None), next(stored, None)
    while entry or row:
        key = next(iter(row.values())) if row else ""
        if row and (entry is None or key < entry.row):
            yield None, row
            row = next(stored, None)
        elif entry and (row is None or entry.row < key):
            yield entry, None
            entry = next(told, None)
        else:
            yield entry, row
            entry, row = next(told, None), next(stored, None)


def _went_over(connection: Connection, projection: Projection) -> bool:
    """Tell whether the rows are all gone: a copy of the station took them over with its new identity."""
    table = projection.table
    rows = select(table.c[projection.key]).where(table.c.station == OF_STATION).limit(1)
    return projection.is_moved and connection.execute(rows).first() is None


def _told(connection: Connection, projection: Projection) -> Iterator[Told]:
    """Give what entries say of the rows, in the order of the bytes of their keys; of what moves, the last."""
    entries = _all_told(connection, projection)
    return _last_told(entries) if projection.is_moved else entries


def _all_told(connection: Connection, projection: Projection) -> Iterator[Told]:
    kinds = [kind.value for kind in projection.kinds]
    query = (
        select(journal.c.subject, journal.c.epoch, journal.c.seq, journal.c.facts)
        .where(journal.c.station == OF_STATION, journal.c.kind.in_(kinds))
        .order_by(_in_bytes(connection, journal.c.subject), journal.c.epoch, journal.c.seq)
    )
    with connection.execute(query, execution_options=_STREAMED) as lines:
        for line in lines:
            yield Told(line.subject.removeprefix(projection.subject), line.epoch, line.seq, line.facts)


def _last_told(told: Iterator[Told]) -> Iterator[Told]:
    """Give of each row what was told last."""
    for _, entries in groupby(told, key=lambda each: each.row):
        *_, last = entries
        yield last


def _stored(connection: Connection, projection: Projection) -> Iterator[Mapping[str, Any]]:
    """Give the rows as they lie there, the key first, in the order of the bytes of their keys."""
    table, key = projection.table, projection.table.c[projection.key]
    columns = [column for column in table.c if column.name not in ("station", projection.key)]
    query = (
        select(key, *(type_coerce(column, NullType()).label(column.name) for column in columns))
        .where(table.c.station == OF_STATION)
        .order_by(_in_bytes(connection, key))
    )
    with connection.execute(query, execution_options=_STREAMED) as lines:
        for line in lines:
            values = {
                column.name: _plain(column, value) for column, value in zip(columns, line[1:], strict=True)
            }
            yield {projection.key: line[0], **values}


def _in_bytes(connection: Connection, column: Column[Any]) -> ColumnElement[Any]:
    """Order by bytes, as Python compares texts; PostgreSQL would order by the rules of a language."""
    return collate(column, "C") if connection.dialect.name == "postgresql" else column


def _plain(column: Column[Any], value: object) -> object:
    """Give a value as the journal writes it, whatever the driver made of it; what cannot be read stays."""
    if isinstance(value, datetime):
        return written_time(value)
    if isinstance(value, str) and isinstance(column.type, UtcTime):
        return f"{value.replace(' ', 'T')}Z"
    if isinstance(value, str) and isinstance(column.type, JSON):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _agrees(projection: Projection, told: Mapping[str, Any], stored: Mapping[str, Any]) -> bool:
    """Compare every column; one that is younger than the entry must be what it was when it was added."""
    if projection.is_moved:
        # Histories from before the journal tell little of a row, and tell it in their own words.
        return "imported" in told or all(
            stored[name] == value for name, value in told.items() if name in stored
        )
    return all(
        value == (told[name] if name in told else _when_added(projection.table.c[name]))
        for name, value in stored.items()
        if name != projection.key
    )


def _when_added(column: Column[Any]) -> object:
    default: Any = column.server_default
    if default is None:
        return None
    text = str(default.arg)
    return text if column.type.python_type is str else json.loads(text)


def _breach(projection: Projection, told: Told, harm: Harm) -> Breach:
    return Breach(told.epoch, told.seq, harm, projection.table.name, told.row)


def _line(projection: Projection, row: Mapping[str, Any]) -> str:
    return json.dumps([row[name] for name in projection.before], ensure_ascii=False)


def _digest(lines: list[str]) -> tuple[int, str]:
    return len(lines), sha256("\n".join(sorted(lines)).encode()).hexdigest()
