"""
Takes what players wrote into their spools: each record once, in the order of its run, and refuses none.

What does not agree with what is stored is kept whole beside it, entered in the journal and shown.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select

from broadcaster.model import (
    THE_STATION,
    AsRun,
    Conflict,
    ConflictKind,
    EntryKind,
    Evidence,
    Facts,
    OccurrenceAdded,
    OccurrenceMoved,
    RecordingKept,
    RowClosed,
    RowOpened,
    SpoolRecord,
)
from broadcaster.store.asrun import spool_rules as rules
from broadcaster.store.asrun.columns import end_values, start_values
from broadcaster.store.asrun.ledger import DatabaseLedger
from broadcaster.store.database.database import Database
from broadcaster.store.journal.entries import Journal, facts_of_values
from broadcaster.store.journal.recordings import Recordings
from broadcaster.store.rundowns.columns import occurrence_values
from broadcaster.store.rundowns.occurrences import DatabaseOccurrenceBook
from broadcaster.store.tables.asrun import handed_in
from broadcaster.store.tables.columns import OF_STATION

_TAKEN_TO = select(func.max(handed_in.c.number)).where(
    handed_in.c.station == OF_STATION, handed_in.c.run == bindparam("of_run")
)
_TAKEN = select(handed_in.c.number).where(
    handed_in.c.station == OF_STATION,
    handed_in.c.run == bindparam("of_run"),
    handed_in.c.number >= bindparam("from_number"),
)
_CONFLICTS = (
    select(handed_in)
    .where(handed_in.c.station == OF_STATION, handed_in.c.conflict != "")
    .where(handed_in.c.entered_at >= bindparam("since"))
    .order_by(handed_in.c.entered_at, handed_in.c.run, handed_in.c.number)
)


class DatabaseSpoolIntake:
    """`broadcaster.ports.SpoolIntake` on a database."""

    def __init__(
        self,
        database: Database,
        zone: tzinfo,
        *,
        ledger: DatabaseLedger,
        occurrences: DatabaseOccurrenceBook,
        recordings: Recordings,
        journal: Journal,
    ) -> None:
        self._database = database
        self._zone = zone
        self._ledger = ledger
        self._occurrences = occurrences
        self._recordings = recordings
        self._journal = journal

    def taken_to(self, run: str) -> int:
        """Give the highest number that was taken of a run; 0: nothing."""
        with self._database.read() as connection:
            return connection.scalar(_TAKEN_TO, {"of_run": run}) or 0

    def take(self, records: Sequence[SpoolRecord]) -> tuple[Conflict, ...]:
        """
        Take records of one run, in order, in one transaction; those that were taken before change nothing.

        Raises:
            StoreBroken: nothing was taken; they may be offered again.
        """
        with self._database.write(durable=any(map(_is_evidence, records))) as connection:
            found: list[Conflict] = []
            taken = _taken_before(connection, records)
            for record in records:
                if record.number not in taken:
                    taken.add(record.number)
                    found += self._taken(connection, record)
        return tuple(found)

    def conflicts(self, *, since: datetime) -> tuple[Conflict, ...]:
        """List what was taken since then although it did not agree, the earliest first."""
        with self._database.read() as connection:
            found = connection.execute(_CONFLICTS, {"since": since}).all()
        return tuple(self._conflict(line) for line in found)

    def _taken(self, connection: Connection, record: SpoolRecord) -> list[Conflict]:
        subject, found = self._entered(connection, record)
        problem = found[0] if found else None
        kept = json.dumps(_facts(record), ensure_ascii=False) if problem else ""
        line: dict[str, Any] = {
            "run": record.run,
            "number": record.number,
            "subject": subject,
            "conflict": problem.kind.value if problem else "",
            "other": problem.other if problem else "",
            "entry": kept,
            "entered_at": self._journal.now(),
        }
        connection.execute(insert(handed_in), line)
        for each in found:
            facts: Facts = {
                "run": record.run,
                "number": record.number,
                "kind": each.kind.value,
                "other": each.other,
                "entry": kept,
            }
            self._journal.append(
                connection,
                EntryKind.ROW_IN_CONFLICT,
                subject,
                by=THE_STATION,
                facts=facts,
            )
        return [_conflict_of(record, each, line["entered_at"]) for each in found]

    def _entered(self, connection: Connection, record: SpoolRecord) -> tuple[str, list[rules.Disagreement]]:
        match record.entry:
            case RowOpened(row):
                name, found = self._opened(connection, row, record.run)
                return f"as_run/{name}", found
            case RowClosed(row):
                name, found = self._closed(connection, row, record.run)
                return f"as_run/{name}", found
            case OccurrenceAdded(occurrence) | OccurrenceMoved(occurrence):
                problem = self._occurrences.report(connection, occurrence)
                return f"occurrence/{occurrence.id}", [problem] if problem else []
            case RecordingKept(recording):
                return self._recordings.report(connection, recording), []
        return "", []

    def _opened(self, connection: Connection, row: AsRun, run: str) -> tuple[str, list[rules.Disagreement]]:
        """Write the start of *row* where it is not there yet; give the id that it has."""
        for name in rules.names(row.id, run):
            named = replace(row, id=name)
            stored = self._ledger.find(connection, name)
            if stored is None:
                self._ledger.write_start(connection, named)
            elif not rules.is_same_row(stored, named):
                continue
            taken = rules.Disagreement(kind=ConflictKind.ID_TAKEN, subject=name, other=row.id)
            return name, [] if name == row.id else [taken]
        raise AssertionError("names do not end")

    def _closed(self, connection: Connection, row: AsRun, run: str) -> tuple[str, list[rules.Disagreement]]:
        name, found = self._opened(connection, rules.as_opened(row), run)
        # That its id was taken was told when it was opened.
        found = [each for each in found if each.kind is not ConflictKind.ID_TAKEN]
        held, impossible = rules.possible(replace(row, id=name))
        stored = self._ledger.find(connection, name)
        assert stored is not None
        if stored.actual_end is not None:
            if not rules.ended_alike(stored, held):
                found.append(rules.contradicted(name, stored))
            return name, found
        others = self._ledger.ended_meanwhile(connection, held)
        self._ledger.write_end(connection, held)
        found += [rules.overlapping(held, other) for other in others]
        return name, found + ([impossible] if impossible else [])

    def _conflict(self, line: Row[tuple[object, ...]]) -> Conflict:
        return Conflict(
            run=line.run,
            number=line.number,
            kind=ConflictKind(line.conflict),
            subject=line.subject.partition("/")[2],
            other=line.other,
            entered_at=line.entered_at.astimezone(self._zone),
        )


def _taken_before(connection: Connection, records: Sequence[SpoolRecord]) -> set[int]:
    """Give the numbers, from the first of *records* on, that were taken of their run."""
    if not records:
        return set()
    wanted = {"of_run": records[0].run, "from_number": min(record.number for record in records)}
    return set(connection.scalars(_TAKEN, wanted))


def _is_evidence(record: SpoolRecord) -> bool:
    entry = record.entry
    if isinstance(entry, RecordingKept):
        return True
    return isinstance(entry, RowOpened | RowClosed) and entry.row.evidence is not Evidence.SIMULATED


def _facts(record: SpoolRecord) -> Facts:
    """Give a record whole, for whoever must decide what is true of it."""
    match record.entry:
        case RowOpened(row):
            return facts_of_values(start_values(row))
        case RowClosed(row):
            return facts_of_values({**start_values(row), **end_values(row)})
        case OccurrenceAdded(occurrence) | OccurrenceMoved(occurrence):
            return facts_of_values(occurrence_values(occurrence))
    return {}


def _conflict_of(record: SpoolRecord, problem: rules.Disagreement, entered_at: datetime) -> Conflict:
    return Conflict(
        run=record.run,
        number=record.number,
        kind=problem.kind,
        subject=problem.subject,
        other=problem.other,
        entered_at=entered_at,
    )
