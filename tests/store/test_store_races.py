"""Several programs use one database at once; of two that want the same thing, one gets it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import func, select

from broadcaster.errors import BroadcasterError, LedgerRefused, TransitionRefused
from broadcaster.model import (
    THE_STATION,
    BulletinState,
    Decision,
    EndReason,
    OccurrenceState,
    Outcome,
    RowClosed,
    Rundown,
    SpoolRecord,
)
from broadcaster.store import Store
from broadcaster.store.database import postgresql, sqlite
from broadcaster.store.tables.asrun import as_run
from tests.nouns import LAN, MORNING, make_bulletin, make_news, make_occurrence, make_row
from tests.spooling import TEN_MINUTES, aired, ended, opened
from tests.waiting import PATIENCE_S

ROOT = Path(__file__).parents[2]
RUNNERS = 4
ROUNDS = 15
S = OccurrenceState

MOVE_ALL = """
import sys
from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.errors import TransitionRefused
from broadcaster.model import THE_STATION, OccurrenceState
from broadcaster.saying import verbatim
from broadcaster.store import open_store
from broadcaster.store.database import postgresql, sqlite
from tests.nouns import MORNING, STATION
sqlite.WAIT_S = postgresql.WAIT_S = 120
store = open_store(sys.argv[1], station=STATION, clock=VirtualClock(MORNING), zone=VIETNAM)
for number in range(int(sys.argv[2])):
    try:
        reason = verbatim(sys.argv[3])
        store.occurrences.move(f"o-{number}", OccurrenceState.ARMED, reason=reason, by=THE_STATION)
        print(number)
    except TransitionRefused:
        pass
store.close()
"""


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits for another gets its turn: on a busy machine not within the time of a busy station."""
    for database in (sqlite, postgresql):
        monkeypatch.setattr(database, "WAIT_S", round(PATIENCE_S))


def race(act: Callable[[int], object], refusal: type[BroadcasterError]) -> list[int]:
    """Let all runners act at the same moment; give those that were not refused."""
    start = Barrier(RUNNERS)

    def run(runner: int) -> bool:
        start.wait()
        try:
            act(runner)
        except refusal:
            return False
        return True

    with ThreadPoolExecutor(RUNNERS) as pool:
        return [runner for runner, won in enumerate(pool.map(run, range(RUNNERS))) if won]


def test_of_two_programs_one_arms_each_occurrence(store: Store, url: str) -> None:
    day = tuple(make_occurrence(f"o-{number}") for number in range(40))
    store.occurrences.plan(Rundown(air_date=MORNING.date(), occurrences=day), by=THE_STATION)
    command = [sys.executable, "-c", MOVE_ALL, url, "40"]

    programs = [
        subprocess.Popen([*command, name], cwd=ROOT, stdout=subprocess.PIPE, text=True) for name in "ab"
    ]
    outputs = [program.communicate(timeout=2 * PATIENCE_S)[0].split() for program in programs]

    assert [program.returncode for program in programs] == [0, 0]
    assert sorted(map(int, outputs[0] + outputs[1])) == list(range(40))
    armed_by = {line.id: str(line.reason) for line in store.occurrences.day(MORNING.date())}
    assert armed_by == {f"o-{n}": name for name, won in zip("ab", outputs, strict=True) for n in won}


def test_of_all_threads_one_moves_an_occurrence_and_the_journal_has_one_entry(store: Store) -> None:
    for number in range(ROUNDS):
        store.occurrences.add(make_occurrence(str(number), state=S.ARMED), by=THE_STATION)
        winners = race(
            lambda _, key=str(number): store.occurrences.move(key, S.ON_AIR, by=THE_STATION),
            TransitionRefused,
        )
        assert len(winners) == 1
    moves = [
        line
        for number in range(ROUNDS)
        for line in store.journal.of(f"occurrence/{number}")
        if line.facts["state"] == "on_air"
    ]
    assert len(moves) == ROUNDS
    assert store.journal.breach() is None


def test_of_all_threads_that_offer_a_record_one_hands_it_in(store: Store) -> None:
    for number in range(ROUNDS):
        row = make_row(str(number), actual_start=MORNING + number * TEN_MINUTES)
        entries = (opened(row), RowClosed(ended(row)))
        records = [
            SpoolRecord(run="000001-a", number=2 * number + place, entry=entry)
            for place, entry in enumerate(entries, 1)
        ]
        assert len(race(lambda _, told=records: store.spool_intake.take(told), LedgerRefused)) == RUNNERS
    assert len(store.ledger.rows(MORNING, MORNING + timedelta(days=1))) == ROUNDS
    assert store.spool_intake.conflicts(since=MORNING) == ()
    assert store.journal.breach() is None


def test_of_all_threads_one_corrects_a_row(store: Store) -> None:
    end = {"aired_ms": 0, "outcome": Outcome.MISSED, "reason": EndReason.OUTPUT_FAILED}
    aired(store.spool_intake, make_row(), timedelta(), **end)

    def correct(runner: int) -> None:
        store.ledger.correct(make_row(f"new-{runner}", actual_end=MORNING, corrects="row-1", **end), by=LAN)

    assert len(race(correct, LedgerRefused)) == 1
    with store.database.read() as connection:
        assert connection.scalar(select(func.count()).select_from(as_run)) == 2


def test_an_approval_that_meets_an_attachment_is_never_missed(store: Store) -> None:
    for number in range(ROUNDS):
        key = str(number)
        store.bulletins.put(make_bulletin(key))
        store.occurrences.add(make_occurrence(key), by=THE_STATION)

        def act(runner: int, key: str = key) -> None:
            if runner:
                store.occurrences.attach(key, key, S.PRODUCED, by=THE_STATION)
            else:
                store.bulletins.decide(key, Decision.APPROVE, by=LAN, at=MORNING, note="")

        assert len(race(act, TransitionRefused)) == RUNNERS
        assert store.occurrences.get(key) == make_occurrence(
            key, state=S.APPROVED, bulletin=key, bulletin_version=1
        )


def test_planning_meets_moves_and_decisions_without_anyone_waiting_for_ever(store: Store) -> None:
    store.bulletins.put(make_bulletin(state=BulletinState.APPROVED))
    day = tuple(make_occurrence(str(number), bulletin=make_bulletin().id) for number in range(30))
    rundown = Rundown(air_date=MORNING.date(), occurrences=day)
    store.occurrences.plan(rundown, by=THE_STATION)

    def act(runner: int) -> None:
        for number in range(30):
            if runner == 0:
                store.occurrences.plan(rundown, by=THE_STATION)
            elif runner == 1:
                approve = bool(number % 2)
                store.bulletins.decide(
                    make_bulletin().id,
                    Decision.APPROVE if approve else Decision.RETURN,
                    by=LAN,
                    at=MORNING,
                    note="",
                )
            else:
                state = S.APPROVED if runner == 2 else S.PRODUCED
                store.occurrences.attach(str(number), make_bulletin().id, state, by=THE_STATION)

    assert len(race(act, TransitionRefused)) == RUNNERS
    assert {line.state for line in store.occurrences.day(MORNING.date())} == {S.APPROVED}


@pytest.mark.parametrize("count", [20])
def test_an_item_read_by_all_at_once_is_new_to_one(store: Store, count: int) -> None:
    items = [make_news(str(number)) for number in range(count)]

    with ThreadPoolExecutor(RUNNERS) as pool:
        new = list(pool.map(lambda _: store.news.add(items), range(RUNNERS)))

    assert sorted(map(len, new)) == [0, 0, 0, count]
