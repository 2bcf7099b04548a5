"""Whatever is tried in whatever order, the invariants of the books hold."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from datetime import datetime, timedelta
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.errors import LedgerRefused, TransitionRefused
from broadcaster.model import (
    TERMINAL_STATES,
    THE_STATION,
    TRANSITIONS,
    Evidence,
    Occurrence,
    OccurrenceState,
    Outcome,
    RowClosed,
    Rundown,
    SpoolEntry,
    SpoolRecord,
)
from broadcaster.store import Store, open_store
from broadcaster.store.asrun.spool_rules import overlap
from tests.fakes.ledger import FakeLedger, FakeSpoolDesk
from tests.fakes.occurrences import FakeOccurrenceBook
from tests.nouns import LAN, MORNING, STATION, make_occurrence, make_row
from tests.spooling import opened, until

IDS = st.sampled_from([f"row-{number}" for number in range(8)])
OUTPUTS = st.sampled_from(["loa-xa", "icecast"])
TIMES = st.integers(-5, 60).map(lambda second: MORNING + timedelta(seconds=second))
RUNS = st.sampled_from(["000001-a", "000002-b"])
AIRED_MS = st.integers(-1, 40_000)
OUTCOMES = st.sampled_from(list(Outcome))


@cache
def _database_with_tables() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "broadcaster.db")
        open_store(f"sqlite:///{path}", station=STATION, clock=VirtualClock(MORNING), zone=VIETNAM).close()
        return path.read_bytes()


class TwoLedgers(RuleBasedStateMachine):
    """The ledger on SQLite beside the one in memory: same answers, and the promises hold in both."""

    @initialize()
    def open_books(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name, "broadcaster.db")
        path.write_bytes(_database_with_tables())
        self.store = open_store(
            f"sqlite:///{path}", station=STATION, clock=VirtualClock(MORNING), zone=VIETNAM
        )
        self.memory = FakeLedger()
        self.desk = FakeSpoolDesk(self.memory, FakeOccurrenceBook(), clock=VirtualClock(MORNING))
        self.number = 0

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    def both(self, entry: SpoolEntry, run: str) -> None:
        """Hand the same in to both; neither refuses, and both find the same to tell."""
        self.number += 1
        record = SpoolRecord(run=run, number=self.number, entry=entry)
        told = [desk.take([record]) for desk in (self.store.spool_intake, self.desk)]
        # Of two rows in the way it is not promised which is named first.
        assert sorted(map(repr, told[0])) == sorted(map(repr, told[1]))
        for desk in (self.store.spool_intake, self.desk):
            assert desk.take([record]) == ()

    @rule(row_id=IDS, output=OUTPUTS, start=TIMES, run=RUNS)
    def open_row(self, row_id: str, output: str, start: datetime, run: str) -> None:
        self.both(
            opened(make_row(row_id, output=output, actual_start=start, evidence=Evidence.SIMULATED)), run
        )

    @rule(row_id=IDS, output=OUTPUTS, start=TIMES, end=TIMES, aired_ms=AIRED_MS, outcome=OUTCOMES, run=RUNS)
    def close_row(
        self,
        row_id: str,
        output: str,
        start: datetime,
        end: datetime,
        aired_ms: int,
        outcome: Outcome,
        run: str,
    ) -> None:
        row = make_row(row_id, output=output, actual_start=start, evidence=Evidence.SIMULATED)
        self.both(RowClosed(until(row, end, aired_ms, outcome)), run)

    @rule(run=RUNS)
    def restart(self, run: str) -> None:
        assert self.store.ledger.open_rows() == self.memory.open_rows()
        for row in self.memory.open_rows():
            self.both(RowClosed(until(row, row.actual_start, 0, Outcome.MISSED)), run)
        assert self.store.ledger.open_rows() == ()

    @rule(row_id=IDS, corrects=IDS, output=OUTPUTS, start=TIMES, end=TIMES, aired_ms=AIRED_MS)
    def correct(
        self, row_id: str, corrects: str, output: str, start: datetime, end: datetime, aired_ms: int
    ) -> None:
        row = make_row(row_id, corrects=corrects, output=output, actual_start=start)
        answers = []
        for ledger in (self.store.ledger, self.memory):
            try:
                answers.append(str(ledger.correct(until(row, end, aired_ms, Outcome.PARTIAL), by=LAN)))
            except LedgerRefused:
                answers.append("refused")
        assert answers[0] == answers[1]

    @invariant()
    def both_ledgers_say_the_same(self) -> None:
        if hasattr(self, "store"):
            everything = (MORNING - timedelta(days=1), MORNING + timedelta(days=1))
            self.rows = self.store.ledger.rows(*everything)
            assert self.rows == self.memory.rows(*everything)
            assert self.store.ledger.open_rows() == self.memory.open_rows()

    @invariant()
    def rows_that_overlap_were_told(self) -> None:
        if hasattr(self, "store"):
            ended_rows = [row for row in self.rows if row.actual_end and not row.corrects]
            told = {each.subject for each in self.store.spool_intake.conflicts(since=MORNING)}
            for first, second in combinations(ended_rows, 2):
                if first.output == second.output and overlap(first, second):
                    assert {first.id, second.id} & told

    @invariant()
    def what_no_output_reported_is_missed(self) -> None:
        if hasattr(self, "store"):
            for row in self.rows:
                assert (row.aired_ms > 0) or row.outcome in (Outcome.OPEN, Outcome.MISSED)


TestTwoLedgers = TwoLedgers.TestCase
TestTwoLedgers.settings = settings(max_examples=15, stateful_step_count=15, deadline=None)


@pytest.fixture(name="sqlite_store", scope="module")
def _sqlite_store(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder: Path = tmp_path_factory.mktemp("properties")
    store = open_store(
        f"sqlite:///{folder}/broadcaster.db", station=STATION, clock=VirtualClock(MORNING), zone=VIETNAM
    )
    yield store
    store.close()


_made = iter(range(10**9))
STATES = st.sampled_from(list(OccurrenceState))


@settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(moves=st.lists(STATES, max_size=25))
def test_random_moves_never_leave_the_table_and_end_in_one_terminal_state(
    sqlite_store: Store, moves: list[OccurrenceState]
) -> None:
    key = f"walk-{next(_made)}"
    sqlite_store.occurrences.add(make_occurrence(key), by=THE_STATION)
    for state in moves:
        with suppress(TransitionRefused):
            sqlite_store.occurrences.move(key, state, by=THE_STATION)

    steps = [
        (str(line.facts["from"]), str(line.facts["state"]))
        for line in sqlite_store.journal.of(f"occurrence/{key}")
    ]
    assert all(OccurrenceState(after) in TRANSITIONS[OccurrenceState(before)] for before, after in steps[1:])
    assert sum(after in TERMINAL_STATES for _, after in steps) <= 1
    found = sqlite_store.occurrences.get(key)
    assert found is not None
    assert found.state == steps[-1][1]


@st.composite
def grids(draw: st.DrawFn) -> tuple[Occurrence, ...]:
    """Days of up to five slots, of changing programmes and lengths."""
    slots = draw(st.sets(st.integers(0, 4)))
    return tuple(
        make_occurrence(
            f"slot-{slot}",
            starts_at=MORNING + timedelta(minutes=slot),
            programme=draw(st.sampled_from(["sang", "thong-bao"])),
            length_s=draw(st.sampled_from([60, 30])),
        )
        for slot in sorted(slots)
    )


@settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(days=st.lists(grids(), min_size=1, max_size=4), states=st.lists(STATES, max_size=8))
def test_planning_a_day_again_is_idempotent_whatever_happened_to_it(
    sqlite_store: Store, days: list[tuple[Occurrence, ...]], states: list[OccurrenceState]
) -> None:
    air_date = MORNING.date() + timedelta(days=next(_made))
    prefix = air_date.isoformat()
    for day in days:
        named = tuple(
            make_occurrence(
                f"{prefix}-{one.id}", programme=one.programme, length_s=one.length_s, starts_at=one.starts_at
            )
            for one in day
        )
        rundown = Rundown(air_date=air_date, occurrences=named)
        once = sqlite_store.occurrences.plan(rundown, by=THE_STATION)
        assert sqlite_store.occurrences.plan(rundown, by=THE_STATION) == once
        for occurrence, state in zip(once.occurrences, states, strict=False):
            with suppress(TransitionRefused):
                sqlite_store.occurrences.move(occurrence.id, state, by=THE_STATION)
        terminal = {
            line.id: line for line in sqlite_store.occurrences.day(air_date) if line.state in TERMINAL_STATES
        }
        after = {line.id: line for line in sqlite_store.occurrences.plan(rundown, by=THE_STATION).occurrences}
        assert {key: after[key] for key in terminal} == terminal
