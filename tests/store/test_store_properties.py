"""Whatever is tried in whatever order, the invariants of the books hold."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from datetime import datetime, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import select

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.errors import LedgerRefused, TransitionRefused
from broadcaster.model import (
    TERMINAL_STATES,
    TRANSITIONS,
    AsRun,
    EndReason,
    Occurrence,
    OccurrenceState,
    Outcome,
    Rundown,
)
from broadcaster.store import Store, open_store
from broadcaster.store.ledger_rules import longest_aired_ms
from broadcaster.store.schema import as_run_end, heartbeat
from tests.fakes import FakeLedger
from tests.nouns import MORNING, STATION, make_occurrence, make_row

IDS = st.sampled_from([f"row-{number}" for number in range(8)])
OUTPUTS = st.sampled_from(["loa-xa", "icecast"])
TIMES = st.integers(-5, 60).map(lambda second: MORNING + timedelta(seconds=second))
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

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    def both(self, act: str, *arguments: Any, **named: Any) -> None:
        """Do the same to both; either both refuse or both give the same."""
        answers = []
        for ledger in (self.store.ledger, self.memory):
            try:
                answers.append(getattr(ledger, act)(*arguments, **named))
            except LedgerRefused:
                answers.append("refused")
        assert answers[0] == answers[1]

    @rule(row_id=IDS, output=OUTPUTS, start=TIMES)
    def open_row(self, row_id: str, output: str, start: datetime) -> None:
        self.both("open_row", make_row(row_id, output=output, actual_start=start))

    @rule(row_id=IDS, at=TIMES, aired_ms=AIRED_MS)
    def beat(self, row_id: str, at: datetime, aired_ms: int) -> None:
        self.both("beat", row_id, at=at, aired_ms=aired_ms)

    @rule(row_id=IDS, at=TIMES, aired_ms=AIRED_MS, outcome=OUTCOMES)
    def close_row(self, row_id: str, at: datetime, aired_ms: int, outcome: Outcome) -> None:
        end = {"at": at, "aired_ms": aired_ms, "outcome": outcome, "reason": EndReason.STOPPED}
        self.both("close_row", row_id, **end)

    @rule(row_id=IDS, corrects=IDS, output=OUTPUTS, start=TIMES, end=TIMES, aired_ms=AIRED_MS)
    def correct(
        self, row_id: str, corrects: str, output: str, start: datetime, end: datetime, aired_ms: int
    ) -> None:
        wanted = {"actual_start": start, "actual_end": end, "aired_ms": aired_ms, "outcome": Outcome.PARTIAL}
        reason = EndReason.STOPPED
        self.both("correct", make_row(row_id, corrects=corrects, output=output, reason=reason, **wanted))

    @rule()
    def restart(self) -> None:
        open_rows = self.memory.open_rows()
        assert self.store.ledger.open_rows() == open_rows
        for row, at, aired_ms in open_rows:
            outcome = Outcome.PARTIAL if aired_ms else Outcome.MISSED
            end = {"at": at, "aired_ms": aired_ms, "outcome": outcome, "reason": EndReason.CRASHED}
            self.both("close_row", row.id, **end)
        assert self.store.ledger.open_rows() == ()

    @invariant()
    def both_ledgers_say_the_same(self) -> None:
        if hasattr(self, "store"):
            everything = (MORNING - timedelta(days=1), MORNING + timedelta(days=1))
            self.rows = self.store.ledger.rows(*everything)
            assert self.rows == self.memory.rows(*everything)
            assert self.store.ledger.open_rows() == self.memory.open_rows()

    @invariant()
    def rows_of_one_output_never_overlap_and_never_say_too_much(self) -> None:
        if hasattr(self, "store"):
            for output in ("loa-xa", "icecast"):
                _must_be_apart([row for row in self.rows if row.output == output])
            for row in self.rows:
                assert row.actual_end is None or row.aired_ms <= longest_aired_ms(
                    row.actual_start, row.actual_end
                )
                assert (row.aired_ms > 0) or row.outcome in (Outcome.OPEN, Outcome.MISSED)

    @invariant()
    def a_row_is_open_or_ended_and_never_both(self) -> None:
        if hasattr(self, "store"):
            with self.store.database.read() as connection:
                alive = set(connection.scalars(select(heartbeat.c.row)))
                ended = set(connection.scalars(select(as_run_end.c.row)))
            assert alive.isdisjoint(ended)
            assert alive | ended == set(self.memory.starts)


def _must_be_apart(rows: list[AsRun]) -> None:
    # A row of no length takes no room: it may lie at the edge of its neighbours.
    ordered = sorted(
        rows, key=lambda row: (row.actual_start, row.actual_end or datetime.max.replace(tzinfo=VIETNAM))
    )
    for before, after in pairwise(ordered):
        assert before.actual_end is not None
        assert before.actual_end <= after.actual_start


TestTwoLedgers = TwoLedgers.TestCase
TestTwoLedgers.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)


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


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=st.lists(STATES, max_size=25))
def test_random_moves_never_leave_the_table_and_end_in_one_terminal_state(
    sqlite_store: Store, moves: list[OccurrenceState]
) -> None:
    key = f"walk-{next(_made)}"
    sqlite_store.occurrences.add(make_occurrence(key))
    for state in moves:
        with suppress(TransitionRefused):
            sqlite_store.occurrences.move(key, state)

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


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
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
        once = sqlite_store.occurrences.plan(rundown)
        assert sqlite_store.occurrences.plan(rundown) == once
        for occurrence, state in zip(once.occurrences, states, strict=False):
            with suppress(TransitionRefused):
                sqlite_store.occurrences.move(occurrence.id, state)
        terminal = {
            line.id: line for line in sqlite_store.occurrences.day(air_date) if line.state in TERMINAL_STATES
        }
        after = {line.id: line for line in sqlite_store.occurrences.plan(rundown).occurrences}
        assert {key: after[key] for key in terminal} == terminal
