"""
The as-run ledger: a row is its start, its end and nothing else, each written once.

Source: promises 2 and 3 of the design; why it is so: docs/decisions/0006-store.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    Connection,
    Row,
    Select,
    and_,
    bindparam,
    delete,
    insert,
    null,
    select,
    type_coerce,
    union_all,
    update,
)
from sqlalchemy.exc import IntegrityError

from broadcaster.model import THE_STATION, AsRun, EndReason, EntryKind, Evidence, Origin, Outcome
from broadcaster.store import ledger_rules as rules
from broadcaster.store.database import Database
from broadcaster.store.journal import Journal, facts_of_values
from broadcaster.store.sayings import found, kept
from broadcaster.store.schema import OF_STATION, UtcTime, as_run, as_run_end, heartbeat

# Built once: the ledger's statements are few, and building them takes longer than running them.
_correction = as_run.alias("correction")
_NOT_CORRECTED = (
    ~select(_correction.c.id)
    .where(_correction.c.station == as_run.c.station, _correction.c.corrects == as_run.c.id)
    .exists()
)
_ENDS = and_(as_run_end.c.station == as_run.c.station, as_run_end.c.row == as_run.c.id)
_ROWS: Select[tuple[object, ...]] = (
    select(as_run, as_run_end.c.actual_end, as_run_end.c.aired_ms, as_run_end.c.outcome, as_run_end.c.reason)
    .outerjoin_from(as_run, as_run_end, _ENDS)
    .where(as_run.c.station == OF_STATION)
)
_ROW = _ROWS.where(as_run.c.id == bindparam("row_id"))
_ROWS_BETWEEN = _ROWS.where(
    as_run.c.actual_start >= bindparam("start"), as_run.c.actual_start < bindparam("end"), _NOT_CORRECTED
).order_by(as_run.c.actual_start, as_run.c.output, as_run.c.id)
_OPEN_ROWS = (
    _ROWS.add_columns(heartbeat.c.at, heartbeat.c.aired_ms.label("beaten_ms"))
    .join(heartbeat, and_(heartbeat.c.station == as_run.c.station, heartbeat.c.row == as_run.c.id))
    .order_by(as_run.c.actual_start, as_run.c.output)
)
# An open row holds its output for ever, and whatever ended after it started is in its way ...
_OPEN_ON_OUTPUT = select(heartbeat.c.row, type_coerce(null(), UtcTime).label("until")).where(
    heartbeat.c.station == OF_STATION, heartbeat.c.output == bindparam("wanted_output")
)
_ENDED_LATER = (
    select(as_run.c.id, as_run_end.c.actual_end)
    .join(as_run_end, _ENDS)
    .where(as_run.c.station == OF_STATION)
    .where(as_run.c.output == bindparam("wanted_output"), as_run.c.id != bindparam("replaced"))
    .where(as_run_end.c.actual_end > bindparam("start"), _NOT_CORRECTED)
)
_IN_THE_WAY = union_all(_OPEN_ON_OUTPUT, _ENDED_LATER)
# ... but only as long as it lasts: behind that, a clock that ran ahead may have left rows ...
_IN_THE_WAY_BY = union_all(_OPEN_ON_OUTPUT, _ENDED_LATER.where(as_run.c.actual_start < bindparam("end")))
# ... a row with an end has room before the next one.
_IN_THE_WAY_BEFORE_END = union_all(
    _OPEN_ON_OUTPUT.where(heartbeat.c.started_at < bindparam("end")),
    _ENDED_LATER.where(as_run.c.actual_start < bindparam("end")),
)
_CORRECTABLE = (
    select(as_run.c.id)
    .join(as_run_end, _ENDS)
    .where(as_run.c.station == OF_STATION, as_run.c.id == bindparam("row_id"), _NOT_CORRECTED)
)
_BEATS = and_(heartbeat.c.station == OF_STATION, heartbeat.c.row == bindparam("row_id"))
_STARTED_AT = select(heartbeat.c.started_at).where(_BEATS)
_BEAT = update(heartbeat).where(_BEATS)
_FALL_SILENT = delete(heartbeat).where(_BEATS)


class DatabaseLedger:
    """`broadcaster.ports.Ledger` on a database."""

    def __init__(self, database: Database, zone: tzinfo, journal: Journal) -> None:
        self._database = database
        self._zone = zone
        self._journal = journal

    def open_row(self, row: AsRun, *, ends_by: datetime | None = None) -> None:
        """
        Write a row at the start of sound.

        Args:
            row: without an end.
            ends_by: the latest that it may last; None when nobody knows.
        Raises:
            LedgerRefused: the output has an open row, or one that lies between this one's start and the
                latest end (LedgerHeld); the id is taken (LedgerTaken); the row is not an open one.
        """
        rules.must_be_open(row)
        with self._database.write(durable=row.evidence is not Evidence.SIMULATED) as connection:
            _must_be_free(connection, row, _IN_THE_WAY_BY if ends_by else _IN_THE_WAY, ends_by)
            _write_start(connection, row)
            connection.execute(
                insert(heartbeat),
                {
                    "row": row.id,
                    "output": row.output,
                    "started_at": row.actual_start,
                    "at": row.actual_start,
                    "aired_ms": 0,
                },
            )
            self._enter(connection, EntryKind.ROW_OPENED, row.id, _start_values(row))

    def beat(self, row_id: str, *, at: datetime, aired_ms: int) -> None:
        """
        Note that the row is alive and how much its output has reported by now.

        Raises:
            LedgerRefused: the row is not open, or so much cannot have aired since it was.
        """
        with self._database.write() as connection:
            started_at = connection.scalar(_STARTED_AT, {"row_id": row_id})
            if started_at is None:
                raise rules.not_open(row_id)
            rules.must_fit(row_id, started_at.astimezone(self._zone), at, aired_ms)
            connection.execute(_BEAT, {"row_id": row_id, "at": at, "aired_ms": aired_ms})

    def close_row(
        self, row_id: str, *, at: datetime, aired_ms: int, outcome: Outcome, reason: EndReason
    ) -> AsRun:
        """
        Write the end of an open row and give the whole row back.

        Raises:
            LedgerRefused: it is not open (any more); it would end before it started; more aired than
                fits between the two; or it is called aired though nothing was.
        """
        rules.must_have_ended(row_id, outcome, aired_ms)
        row = self._find(row_id)
        if row is None:
            raise rules.not_open(row_id)
        rules.must_fit(row_id, row.actual_start, at, aired_ms)
        with self._database.write(durable=row.evidence is not Evidence.SIMULATED) as connection:
            # Whoever takes the heartbeat away closes the row; a second one finds none.
            if connection.execute(_FALL_SILENT, {"row_id": row_id}).rowcount != 1:
                raise rules.not_open(row_id)
            end = _end_values(at, aired_ms, outcome, reason)
            connection.execute(insert(as_run_end), {"row": row_id, **end})
            self._enter(connection, EntryKind.ROW_CLOSED, row_id, end)
        return replace(
            row, actual_end=at.astimezone(self._zone), aired_ms=aired_ms, outcome=outcome, reason=reason
        )

    def open_rows(self) -> tuple[tuple[AsRun, datetime, int], ...]:
        """Give the rows without an end, each with its last heartbeat (time, aired_ms)."""
        with self._database.read() as connection:
            found = connection.execute(_OPEN_ROWS).all()
        return tuple((self._row(line), line.at.astimezone(self._zone), line.beaten_ms) for line in found)

    def correct(self, row: AsRun) -> None:
        """
        Add a complete row that replaces the one named in `corrects`.

        Raises:
            LedgerRefused: that row is unknown, open or corrected already; the new one is incomplete,
                contradicts itself or overlaps a third row of its output.
        """
        end = rules.must_correct(row)
        assert row.reason is not None
        with self._database.write(durable=row.evidence is not Evidence.SIMULATED) as connection:
            if connection.scalar(_CORRECTABLE, {"row_id": row.corrects}) is None:
                raise rules.not_correctable(row)
            _must_be_free(connection, row, _IN_THE_WAY_BEFORE_END, end)
            _write_start(connection, row)
            ended = _end_values(end, row.aired_ms, row.outcome, row.reason)
            connection.execute(insert(as_run_end), {"row": row.id, **ended})
            self._enter(connection, EntryKind.ROW_CORRECTED, row.id, {**_start_values(row), **ended})

    def rows(self, start: datetime, end: datetime) -> tuple[AsRun, ...]:
        """
        Give the rows whose actual start lies in [start, end), corrected ones left out, in order.

        An open row is among them, with outcome OPEN and nothing aired: only an end is credited.
        """
        with self._database.read() as connection:
            found = connection.execute(_ROWS_BETWEEN, {"start": start, "end": end}).all()
        return tuple(self._row(line) for line in found)

    def _enter(self, connection: Connection, kind: EntryKind, row_id: str, values: Mapping[str, Any]) -> None:
        """Enter the row as it was written: the table can be rebuilt from these entries, and compared."""
        self._journal.append(
            connection, kind, f"as_run/{row_id}", by=THE_STATION, facts=facts_of_values(values)
        )

    def _find(self, row_id: str) -> AsRun | None:
        with self._database.read() as connection:
            line = connection.execute(_ROW, {"row_id": row_id}).one_or_none()
        return None if line is None else self._row(line)

    def _row(self, line: Row[tuple[object, ...]]) -> AsRun:
        ended = line.actual_end is not None
        return AsRun(
            id=line.id,
            occurrence=line.occurrence,
            programme=line.programme,
            title=line.title,
            themes=tuple(line.themes),
            output=line.output,
            origin=Origin(line.origin),
            priority=line.priority,
            bulletin=line.bulletin,
            scheduled_start=line.scheduled_start.astimezone(self._zone),
            actual_start=line.actual_start.astimezone(self._zone),
            actual_end=line.actual_end.astimezone(self._zone) if ended else None,
            aired_ms=line.aired_ms if ended else 0,
            outcome=Outcome(line.outcome) if ended else Outcome.OPEN,
            reason=EndReason(line.reason) if ended else None,
            evidence=Evidence(line.evidence),
            corrects=line.corrects or "",
            note=found(line.note),
        )


def _must_be_free(
    connection: Connection,
    row: AsRun,
    holders: CompoundSelect[tuple[str, datetime | None]],
    end: datetime | None,
) -> None:
    """Refuse *row* if another one holds its output before *end*; None: it wants it for ever."""
    wanted = {"wanted_output": row.output, "start": row.actual_start, "replaced": row.corrects}
    if end is not None:
        wanted["end"] = end
    held = connection.execute(holders, wanted).first()
    if held is not None:
        until = held.until and held.until.astimezone(row.actual_start.tzinfo)
        raise rules.overlap(row, held.row, until)


def _write_start(connection: Connection, row: AsRun) -> None:
    try:
        connection.execute(insert(as_run), {"id": row.id, **_start_values(row)})
    except IntegrityError as error:
        raise rules.already_there(row.id) from error


def _start_values(row: AsRun) -> dict[str, Any]:
    return {
        "occurrence": row.occurrence,
        "programme": row.programme,
        "title": row.title,
        "themes": list(row.themes),
        "output": row.output,
        "origin": row.origin.value,
        "priority": row.priority,
        "bulletin": row.bulletin,
        "scheduled_start": row.scheduled_start,
        "actual_start": row.actual_start,
        "evidence": row.evidence.value,
        "corrects": row.corrects or None,
        "note": kept(row.note),
    }


def _end_values(at: datetime, aired_ms: int, outcome: Outcome, reason: EndReason) -> dict[str, Any]:
    return {"actual_end": at, "aired_ms": aired_ms, "outcome": outcome.value, "reason": reason.value}
