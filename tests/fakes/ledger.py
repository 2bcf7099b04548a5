"""The ledger and the desk of the spool, in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from broadcaster.clock import VIETNAM, Clock, VirtualClock
from broadcaster.errors import BroadcasterError
from broadcaster.model import (
    Actor,
    AsRun,
    Conflict,
    ConflictKind,
    Occurrence,
    OccurrenceAdded,
    OccurrenceMoved,
    OccurrenceState,
    RowClosed,
    RowOpened,
    SpoolRecord,
)
from broadcaster.store.asrun import ledger_rules, spool_rules
from tests.fakes.occurrences import FakeOccurrenceBook


@dataclass
class FakeLedger:
    """broadcaster.ports.Ledger in memory; *breaks_with* makes every act fail, as a full disk does."""

    breaks_with: BroadcasterError | None = None
    starts: dict[str, AsRun] = field(default_factory=dict)
    ends: dict[str, AsRun] = field(default_factory=dict)

    def open_rows(self) -> tuple[AsRun, ...]:
        self._act()
        found = (row for row in self.starts.values() if row.id not in self.ends)
        return tuple(sorted(found, key=lambda row: (row.actual_start, row.output, row.id)))

    def correct(self, row: AsRun, *, by: Actor) -> None:
        self._act()
        end = ledger_rules.must_correct(row)
        before = self.ends.get(row.corrects) or self.starts.get(row.corrects)
        corrections = [each.id for each in self.ends.values() if each.corrects == row.corrects]
        ledger_rules.must_be_correctable(row.corrects, before, next(iter(corrections), None))
        self._must_be_free(row, end)
        self.starts[row.id] = self.ends[row.id] = row

    def add(self, row: AsRun, *, by: Actor) -> None:
        self._act()
        self._must_be_free(row, ledger_rules.must_be_by_hand(row))
        self.starts[row.id] = self.ends[row.id] = row

    def rows(self, start: datetime, end: datetime) -> tuple[AsRun, ...]:
        self._act()
        corrected = self.corrected()
        found = (
            self.ends.get(row.id, row)
            for row in self.starts.values()
            if start <= row.actual_start < end and row.id not in corrected
        )
        return tuple(sorted(found, key=lambda row: (row.actual_start, row.output, row.id)))

    def _act(self) -> None:
        if self.breaks_with is not None:
            raise self.breaks_with

    def corrected(self) -> set[str]:
        return {row.corrects for row in self.ends.values() if row.corrects}

    def _must_be_free(self, row: AsRun, end: datetime) -> None:
        if row.id in self.starts:
            raise ledger_rules.already_there(row.id)
        for other in self.starts.values():
            if other.output != row.output or other.actual_start >= end or other.id == row.corrects:
                continue
            until = self.ends[other.id].actual_end if other.id in self.ends else None
            if until is None or (until > row.actual_start and other.id not in self.corrected()):
                raise ledger_rules.overlap(row, other.id, until)


@dataclass
class FakeSpoolDesk:
    """broadcaster.ports.SpoolIntake on a FakeLedger and a FakeOccurrenceBook; breaks when either does."""

    ledger: FakeLedger
    book: FakeOccurrenceBook
    taken: dict[tuple[str, int], SpoolRecord] = field(default_factory=dict)
    found: list[Conflict] = field(default_factory=list)
    clock: Clock = field(default_factory=lambda: VirtualClock(datetime(2026, 11, 23, tzinfo=VIETNAM)))

    def taken_to(self, run: str) -> int:
        self._act()
        return max((number for of_run, number in self.taken if of_run == run), default=0)

    def take(self, records: Sequence[SpoolRecord]) -> tuple[Conflict, ...]:
        self._act()
        found = [
            Conflict(
                run=record.run,
                number=record.number,
                kind=each.kind,
                subject=each.subject,
                other=each.other,
                entered_at=self.clock.now(),
            )
            for record in records
            for each in self._taken(record)
        ]
        self.found += found
        return tuple(found)

    def conflicts(self, *, since: datetime) -> tuple[Conflict, ...]:
        self._act()
        return tuple(each for each in self.found if each.entered_at >= since)

    def _act(self) -> None:
        for broken in (self.ledger.breaks_with, self.book.breaks_with):
            if broken is not None:
                raise broken

    def _taken(self, record: SpoolRecord) -> list[spool_rules.Disagreement]:
        if (record.run, record.number) in self.taken:
            return []
        self.taken[record.run, record.number] = record
        match record.entry:
            case RowOpened(row):
                _, problems = self._opened(row, record.run)
                return problems
            case RowClosed(row):
                return self._closed(row, record.run)
            case OccurrenceAdded(occurrence) | OccurrenceMoved(occurrence):
                return self._followed(occurrence)
        return []

    def _opened(self, row: AsRun, run: str) -> tuple[str, list[spool_rules.Disagreement]]:
        for name in spool_rules.names(row.id, run):
            named = replace(row, id=name)
            stored = self.ledger.starts.setdefault(name, named)
            if stored is named or spool_rules.is_same_row(stored, named):
                taken = spool_rules.Disagreement(kind=ConflictKind.ID_TAKEN, subject=name, other=row.id)
                return name, [] if name == row.id else [taken]
        raise AssertionError("names do not end")

    def _closed(self, row: AsRun, run: str) -> list[spool_rules.Disagreement]:
        name, problems = self._opened(spool_rules.as_opened(row), run)
        problems = [each for each in problems if each.kind is not ConflictKind.ID_TAKEN]
        held, impossible = spool_rules.possible(replace(row, id=name))
        if name in self.ledger.ends:
            ended = self.ledger.ends[name]
            if not spool_rules.ended_alike(ended, held):
                problems.append(spool_rules.contradicted(name, ended))
            return problems
        others = [
            each
            for each in self.ledger.ends.values()
            if each.output == row.output and each.id not in self.ledger.corrected()
        ]
        problems += [
            spool_rules.overlapping(held, each) for each in others if spool_rules.overlap(held, each)
        ]
        self.ledger.ends[name] = held
        return problems + ([impossible] if impossible else [])

    def _followed(self, reported: Occurrence) -> list[spool_rules.Disagreement]:
        if reported.state is OccurrenceState.ARMED and not self.book.is_cleared(reported):
            return []
        steps, problem = spool_rules.followed(self.book.get(reported.id), reported)
        for step in steps:
            self.book.dates.setdefault(step.id, step.starts_at.date())
            self.book.write(step)
        return [problem] if problem else []
