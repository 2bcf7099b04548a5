"""What is proof is on the disk before anybody hears of it; what comes again need not be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import Connection, event

from broadcaster.model import (
    THE_STATION,
    Decision,
    EndReason,
    EntryKind,
    Evidence,
    OccurrenceKind,
    OccurrenceState,
    Outcome,
    Role,
    RowClosed,
    Way,
)
from broadcaster.store import Store
from tests.nouns import LAN, MORNING, make_bulletin, make_occurrence, make_row
from tests.spooling import aired, ended, hand_in, opened

END = {"actual_end": MORNING, "aired_ms": 0, "outcome": Outcome.MISSED, "reason": EndReason.STOPPED}


def prepare(store: Store) -> None:
    """Something of each kind to act on."""
    store.bulletins.put(make_bulletin())
    store.occurrences.add(make_occurrence(), by=THE_STATION)
    message = {"kind": OccurrenceKind.INTERRUPTION, "state": OccurrenceState.AIRED}
    store.occurrences.add(make_occurrence("m", **message), by=THE_STATION)
    aired(store.spool_intake, make_row("old"))


ACTS: dict[str, Callable[[Store], object]] = {
    "row_opened": lambda store: hand_in(store.spool_intake, opened(make_row("r", output="b"))),
    "row_closed": lambda store: hand_in(store.spool_intake, RowClosed(ended(make_row("r", output="b")))),
    "row_corrected": lambda store: store.ledger.correct(make_row("new", corrects="old", **END), by=LAN),
    "bulletin_approved": lambda store: store.bulletins.decide(
        make_bulletin().id, Decision.APPROVE, by=LAN, at=MORNING
    ),
    "message_signed": lambda store: store.occurrences.sign("m", by=LAN, at=MORNING),
    "message_ordered": lambda store: store.enter(EntryKind.MESSAGE_ORDERED, "occurrence/m", by=LAN, facts={}),
    "file_edited": lambda store: store.edits.enter({"station.toml": "00"}, by=LAN),
    "person_added": lambda store: store.people.actor("Lan", role=Role.APPROVER, way=Way.COMMAND_LINE),
    "epoch_opened": lambda store: store.journal.open_epoch(by=LAN, why="backup"),
    "durable head": lambda store: store.journal.durable_head(),
}
NOT_PROOF: dict[str, Callable[[Store], object]] = {
    "occurrence_planned": lambda store: store.occurrences.add(make_occurrence("x"), by=THE_STATION),
    "occurrence_moved": lambda store: store.occurrences.move(
        make_occurrence().id, OccurrenceState.ARMED, by=THE_STATION
    ),
    "bulletin_made": lambda store: store.bulletins.put(make_bulletin("other")),
    "simulated": lambda store: aired(
        store.spool_intake,
        make_row("s", evidence=Evidence.SIMULATED, actual_start=MORNING + timedelta(hours=2)),
    ),
}


def was_durable(store: Store, act: Callable[[Store], object]) -> bool:
    """Ask the database at each commit whether it waits for the disk."""
    asked: list[bool] = []

    def ask(connection: Connection) -> None:
        if connection.get_execution_options()["act"] == "read":
            return
        if connection.dialect.name == "sqlite":
            # Source: https://www.sqlite.org/pragma.html#pragma_synchronous (1 NORMAL, 2 FULL)
            asked.append(connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2)
        else:
            asked.append(connection.exec_driver_sql("SHOW synchronous_commit").scalar() == "on")

    event.listen(store.database._engine, "commit", ask)
    act(store)
    event.remove(store.database._engine, "commit", ask)
    assert asked
    return all(asked)


@pytest.mark.parametrize("act", ACTS)
def test_proof_is_on_the_disk_before_anybody_hears_of_it(store: Store, act: str) -> None:
    prepare(store)

    assert was_durable(store, ACTS[act])
    if act in set(EntryKind):
        assert EntryKind(act).is_proof
        assert act in {entry.kind.value for entry in store.journal.after(1, 0)}


@pytest.mark.parametrize("act", NOT_PROOF)
def test_what_comes_again_does_not_wait_for_the_disk(store: Store, act: str) -> None:
    prepare(store)

    assert not was_durable(store, NOT_PROOF[act])
    if act in set(EntryKind):
        assert not EntryKind(act).is_proof
