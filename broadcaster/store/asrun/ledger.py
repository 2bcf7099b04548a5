"""
The as-run ledger: a row is its start, its end and nothing else, each written once.

Source: promises 2 and 3 of the design; why it is so: docs/decisions/0006-store.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, tzinfo
from typing import Any

from sqlalchemy import JSON, Connection, Row, Select, Text, and_, bindparam, cast, insert, select
from sqlalchemy.exc import IntegrityError

from broadcaster.model import (
    THE_STATION,
    Actor,
    AsRun,
    BriefRow,
    EntryKind,
    Evidence,
)
from broadcaster.store.asrun import ledger_rules as rules
from broadcaster.store.asrun.columns import brief_row_of, end_values, row_of, start_values
from broadcaster.store.database.database import Database
from broadcaster.store.journal.entries import Journal, facts_of_values
from broadcaster.store.tables.asrun import as_run, as_run_end
from broadcaster.store.tables.columns import OF_STATION
from broadcaster.store.tables.rundowns import occurrence

# Built once: the ledger's statements are few, and building them takes longer than running them.
_correction = as_run.alias("correction")
_NOT_CORRECTED = (
    ~select(_correction.c.id)
    .where(_correction.c.station == as_run.c.station, _correction.c.corrects == as_run.c.id)
    .exists()
)
_ENDS = and_(as_run_end.c.station == as_run.c.station, as_run_end.c.row == as_run.c.id)
# JSON as the text that it is kept as: few texts differ, and each is read once (see columns.py).
_ROWS: Select[tuple[object, ...]] = (
    select(
        *(column for column in as_run.c if not isinstance(column.type, JSON)),
        cast(as_run.c.themes, Text).label("themes"),
        cast(as_run.c.zones, Text).label("zones"),
        as_run_end.c.actual_end,
        as_run_end.c.aired_ms,
        as_run_end.c.outcome,
        as_run_end.c.reason,
        cast(as_run_end.c.silences, Text).label("silences"),
        as_run_end.c.devices_known,
        as_run_end.c.devices_playing,
        as_run_end.c.evidence.label("end_evidence"),
    )
    .outerjoin_from(as_run, as_run_end, _ENDS)
    .where(as_run.c.station == OF_STATION)
)
_NAMES = tuple(str(column.key) for column in _ROWS.selected_columns)
_ROW = _ROWS.where(as_run.c.id == bindparam("row_id"))
_ROWS_BETWEEN = _ROWS.where(
    as_run.c.actual_start >= bindparam("start"), as_run.c.actual_start < bindparam("end"), _NOT_CORRECTED
).order_by(as_run.c.actual_start, as_run.c.output, as_run.c.id)
_BRIEF: Select[tuple[Any, ...]] = (
    select(
        as_run.c.occurrence,
        as_run.c.programme,
        cast(as_run.c.themes, Text),
        as_run.c.output,
        as_run.c.origin,
        as_run.c.bulletin,
        as_run.c.bulletin_version,
        as_run.c.entered_ms,
        cast(as_run.c.zones, Text),
        as_run.c.actual_start,
        as_run_end.c.aired_ms,
        cast(as_run_end.c.silences, Text),
        as_run.c.evidence,
        as_run_end.c.evidence,
    )
    .join_from(as_run, as_run_end, _ENDS)
    .where(as_run.c.station == OF_STATION, _NOT_CORRECTED)
    .where(as_run.c.actual_start >= bindparam("start"), as_run.c.actual_start < bindparam("end"))
    .order_by(as_run.c.actual_start)
)
_BATCH = 2000
"""Rows held at once while a year passes through."""
_STRAYED = _ROWS.where(
    as_run.c.occurrence.in_(
        select(occurrence.c.id).where(
            occurrence.c.station == OF_STATION,
            occurrence.c.air_date >= bindparam("first"),
            occurrence.c.air_date < bindparam("after"),
        )
    ),
    (as_run.c.actual_start < bindparam("start")) | (as_run.c.actual_start >= bindparam("end")),
    _NOT_CORRECTED,
).order_by(as_run.c.actual_start, as_run.c.output, as_run.c.id)
_OPEN_ROWS = _ROWS.where(as_run_end.c.row.is_(None)).order_by(
    as_run.c.actual_start, as_run.c.output, as_run.c.id
)
# Whatever sounded in between; an open row lasts for ever.
_MEANWHILE = (
    _ROWS.where(as_run.c.output == bindparam("wanted_output"), as_run.c.id != bindparam("but"))
    .where(as_run.c.id != bindparam("replaced"), as_run.c.actual_start < bindparam("end"), _NOT_CORRECTED)
    .order_by(as_run.c.actual_start, as_run.c.id)
)
_ENDED_MEANWHILE = _MEANWHILE.where(as_run_end.c.actual_end > bindparam("start"))
_HELD_MEANWHILE = _MEANWHILE.where(
    (as_run_end.c.actual_end > bindparam("start")) | as_run_end.c.row.is_(None)
)
_CORRECTION = select(as_run.c.id).where(
    as_run.c.station == OF_STATION, as_run.c.corrects == bindparam("row_id")
)
_CORRECTED_BETWEEN = (
    select(as_run.c.id, _correction.c.id)
    .join(_correction, and_(_correction.c.station == as_run.c.station, _correction.c.corrects == as_run.c.id))
    .where(as_run.c.station == OF_STATION)
    .where(as_run.c.actual_start >= bindparam("start"), as_run.c.actual_start < bindparam("end"))
    .order_by(as_run.c.actual_start, as_run.c.id)
)


class DatabaseLedger:
    """`broadcaster.ports.Ledger` on a database."""

    def __init__(self, database: Database, zone: tzinfo, journal: Journal) -> None:
        self._database = database
        self._zone = zone
        self._journal = journal

    def open_rows(self) -> tuple[AsRun, ...]:
        """Give the rows without an end; how far they have come stands in the spool of the player."""
        with self._database.read() as connection:
            found = connection.execute(_OPEN_ROWS).all()
        return tuple(self._row(line) for line in found)

    def correct(self, row: AsRun, *, by: Actor) -> None:
        """
        Add a complete row that replaces the one named in `corrects`.

        Raises:
            LedgerRefused: that row is unknown, open or corrected already; the new one is incomplete,
                contradicts itself or overlaps a third row of its output.
        """
        rules.must_correct(row)
        with self._database.write(durable=row.evidence is not Evidence.SIMULATED) as connection:
            self._correctable(connection, row.corrects)
            self._write_whole(connection, EntryKind.ROW_CORRECTED, row, by)

    def correctable(self, row_id: str) -> AsRun:
        """Give a row that may be corrected; raises LedgerRefused: unknown, open or corrected already."""
        with self._database.read() as connection:
            return self._correctable(connection, row_id)

    def add(self, row: AsRun, *, by: Actor) -> None:
        """
        Add a complete row of what aired without a player, as a person says.

        Raises:
            LedgerRefused: it is incomplete, contradicts itself, rests on other evidence than a person's
                word, or overlaps another row of its output.
        """
        rules.must_be_by_hand(row)
        with self._database.write(durable=EntryKind.ROW_ADDED.is_proof) as connection:
            self._write_whole(connection, EntryKind.ROW_ADDED, row, by)

    def corrections(self, start: datetime, end: datetime) -> tuple[tuple[AsRun, AsRun], ...]:
        """Give the rows that began in [start, end) and were corrected, each with its correction, in order."""
        with self._database.read() as connection:
            pairs = connection.execute(_CORRECTED_BETWEEN, {"start": start, "end": end}).all()
            rows = [[self.find(connection, name) for name in pair] for pair in pairs]
        return tuple((before, after) for before, after in rows if before and after)

    def rows(self, start: datetime, end: datetime) -> tuple[AsRun, ...]:
        """
        Give the rows whose actual start lies in [start, end), corrected ones left out, in order.

        An open row is among them, with outcome OPEN and nothing aired: only an end is credited.
        """
        with self._database.read() as connection:
            found = connection.execute(_ROWS_BETWEEN, {"start": start, "end": end}).all()
        return tuple(self._row(line) for line in found)

    def brief_rows(self, start: datetime, end: datetime) -> Iterator[BriefRow]:
        """
        Give what counting needs of the rows that have ended and began in [start, end), by their start.

        They pass through: a year of them takes the memory of an hour. Corrected ones are left out.
        """
        with self._database.read() as connection:
            passing = connection.execution_options(yield_per=_BATCH)
            yield from map(brief_row_of, passing.execute(_BRIEF, {"start": start, "end": end}))

    def strayed(self, first: date, after: date) -> tuple[AsRun, ...]:
        """
        Give the rows that name an occurrence of the dates [first, after) and began on others, in order.

        Corrected ones are left out.
        """
        start, end = (datetime.combine(day, time(0), self._zone) for day in (first, after))
        wanted = {"first": first, "after": after, "start": start, "end": end}
        with self._database.read() as connection:
            found = connection.execute(_STRAYED, wanted).all()
        return tuple(self._row(line) for line in found)

    def row(self, row_id: str) -> AsRun | None:
        """Give a row by its id, corrected or not; None: there is none of that id."""
        with self._database.read() as connection:
            return self.find(connection, row_id)

    def find(self, connection: Connection, row_id: str) -> AsRun | None:
        """Find a row within a transaction."""
        line = connection.execute(_ROW, {"row_id": row_id}).one_or_none()
        return None if line is None else self._row(line)

    def ended_meanwhile(self, connection: Connection, row: AsRun) -> tuple[AsRun, ...]:
        """Give the ended rows that held the output of *row*, which has an end, while it sounded."""
        found = connection.execute(_ENDED_MEANWHILE, _wanted(row)).all()
        return tuple(self._row(line) for line in found)

    def write_start(self, connection: Connection, row: AsRun) -> None:
        """Write the start of a row within a transaction; its id must be free."""
        self._insert(connection, row)
        self._enter(connection, EntryKind.ROW_OPENED, row, start_values(row), by=THE_STATION)

    def write_end(self, connection: Connection, row: AsRun) -> None:
        """Write the end of a row within a transaction; it must be open."""
        connection.execute(insert(as_run_end), {"row": row.id, **end_values(row)})
        self._enter(connection, EntryKind.ROW_CLOSED, row, end_values(row), by=THE_STATION)

    def _correctable(self, connection: Connection, row_id: str) -> AsRun:
        correction = connection.scalar(_CORRECTION, {"row_id": row_id})
        return rules.must_be_correctable(row_id, self.find(connection, row_id), correction)

    def _write_whole(self, connection: Connection, kind: EntryKind, row: AsRun, by: Actor) -> None:
        """Write a row that has begun and ended, as a person says."""
        self._must_be_free(connection, row)
        self._insert(connection, row)
        connection.execute(insert(as_run_end), {"row": row.id, **end_values(row)})
        self._enter(connection, kind, row, {**start_values(row), **end_values(row)}, by=by)

    def _insert(self, connection: Connection, row: AsRun) -> None:
        try:
            connection.execute(insert(as_run), {"id": row.id, **start_values(row)})
        except IntegrityError as error:
            raise rules.already_there(row.id) from error

    def _must_be_free(self, connection: Connection, row: AsRun) -> None:
        """Refuse a correction if a third row held its output while it sounded."""
        held = connection.execute(_HELD_MEANWHILE, _wanted(row)).first()
        if held is not None:
            raise rules.overlap(row, held.id, held.actual_end and held.actual_end.astimezone(self._zone))

    def _enter(
        self,
        connection: Connection,
        kind: EntryKind,
        row: AsRun,
        values: Mapping[str, Any],
        *,
        by: Actor,
    ) -> None:
        """Enter the row as it was written: the table can be rebuilt from these entries, and compared."""
        at = row.actual_start if row.actual_end is None else row.actual_end
        self._journal.append(
            connection, kind, f"as_run/{row.id}", by=by, facts=facts_of_values(values), at=at
        )

    def _row(self, line: Row[tuple[object, ...]]) -> AsRun:
        # By name and not by attribute: of a row that SQLAlchemy gives, that is the slowest part.
        return row_of(dict(zip(_NAMES, line, strict=True)), self._zone)


def _wanted(row: AsRun) -> dict[str, Any]:
    return {
        "wanted_output": row.output,
        "but": row.id,
        "replaced": row.corrects,
        "start": row.actual_start,
        "end": row.actual_end,
    }
