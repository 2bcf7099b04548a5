"""What is written into the ledger and the histories stays as it was written."""

from __future__ import annotations

import pytest
from sqlalchemy import select, text

from broadcaster.errors import LedgerRefused, StoreBroken
from broadcaster.model import (
    AlertId,
    BulletinState,
    EndReason,
    OccurrenceKind,
    OccurrenceState,
    Outcome,
    SeenAlert,
)
from broadcaster.store import Store
from broadcaster.store.sayings import found
from broadcaster.store.schema import as_run_end, bulletin_decision, heartbeat, occurrence_history
from tests.nouns import MORNING, make_bulletin, make_occurrence, make_row


@pytest.fixture(autouse=True)
def _filled(store: Store) -> None:
    """One row in each table that only grows."""
    store.ledger.open_row(make_row())
    store.ledger.close_row(
        "row-1", at=MORNING, aired_ms=500, outcome=Outcome.AIRED, reason=EndReason.COMPLETE
    )
    store.occurrences.add(make_occurrence())
    message = make_occurrence(
        "m", kind=OccurrenceKind.INTERRUPTION, state=OccurrenceState.AIRED, slot="khan-cap"
    )
    store.occurrences.add(message)
    store.occurrences.sign("m", by="Chị Lan", at=MORNING)
    store.bulletins.put(make_bulletin())
    store.bulletins.decide(make_bulletin().id, approve=True, by="Chị Lan", at=MORNING, note="")
    name = AlertId(sender="kttv@mau.vn", identifier="A1", sent=MORNING)
    for document in (b"", b"other"):
        seen = SeenAlert(id=name, source="kttv", place="a.cap", seen_at=MORNING, document=document)
        store.alerts.keep([seen])


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("as_run", "title"),
        ("as_run_end", "outcome"),
        ("occurrence_history", "reason"),
        ("bulletin_decision", "note"),
        ("alert_seen", "place"),
        ("alert_again", "place"),
        ("sign_off", "signed_by"),
    ],
)
def test_the_database_itself_refuses_to_change_or_delete(store: Store, table: str, column: str) -> None:
    def lines() -> object:
        with store.database.read() as connection:
            return connection.execute(text(f"SELECT * FROM {table}")).all()

    before = lines()
    for change in (f"UPDATE {table} SET {column} = 'missed'", f"DELETE FROM {table}"):
        with pytest.raises(StoreBroken, match="append-only"), store.database.write() as connection:
            connection.execute(text(change))

    assert before == lines() != []


def test_the_database_itself_refuses_a_second_end(store: Store) -> None:
    with store.database.read() as connection:
        end = dict(connection.execute(select(as_run_end)).mappings().one())
    with pytest.raises(StoreBroken), store.database.write() as connection:
        connection.execute(as_run_end.insert(), end)


def test_the_database_itself_refuses_two_open_rows_on_one_output(store: Store) -> None:
    store.ledger.open_row(make_row("row-2", actual_start=MORNING))
    with store.database.read() as connection:
        beat = dict(connection.execute(select(heartbeat)).mappings().one())

    with pytest.raises(StoreBroken), store.database.write() as connection:
        connection.execute(heartbeat.insert(), {**beat, "row": "row-1"})


@pytest.mark.parametrize(("outcome", "aired_ms"), [("aired", 0), ("partial", 0), ("aired", -1), ("open", 5)])
def test_the_database_itself_refuses_sound_that_was_not_reported(
    store: Store, outcome: str, aired_ms: int
) -> None:
    store.ledger.open_row(make_row("row-2"))
    end = {"row": "row-2", "actual_end": MORNING, "reason": "complete"}

    with pytest.raises(StoreBroken), store.database.write() as connection:
        connection.execute(as_run_end.insert(), {**end, "outcome": outcome, "aired_ms": aired_ms})
    assert [row.id for row, _, _ in store.ledger.open_rows()] == ["row-2"]


def test_a_correction_leaves_the_old_row_in_the_ledger(store: Store) -> None:
    correction = make_row(
        "row-2",
        actual_end=MORNING,
        aired_ms=0,
        outcome=Outcome.MISSED,
        reason=EndReason.OUTPUT_FAILED,
        corrects="row-1",
    )
    store.ledger.correct(correction)

    with store.database.read() as connection:
        ends = connection.execute(select(as_run_end.c.row, as_run_end.c.aired_ms).order_by("row")).all()
    assert [tuple(end) for end in ends] == [("row-1", 500), ("row-2", 0)]
    with pytest.raises(LedgerRefused):
        store.ledger.correct(correction)


def test_every_change_of_an_occurrence_is_in_its_history(store: Store) -> None:
    occurrence_id = make_occurrence().id
    store.occurrences.attach(occurrence_id, make_bulletin().id, OccurrenceState.PRODUCED)
    store.occurrences.move(occurrence_id, OccurrenceState.ARMED)
    store.bulletins.decide(make_bulletin().id, approve=False, by="Anh Tú", at=MORNING, note="Sai.")

    with store.database.read() as connection:
        history = select(occurrence_history).where(occurrence_history.c.occurrence == occurrence_id)
        changes = connection.execute(history.order_by("seq")).all()
    assert [(line.from_state, line.to_state, str(found(line.reason) or "")) for line in changes] == [
        ("", "planned", ""),
        ("planned", "approved", ""),
        ("approved", "armed", ""),
        ("armed", "approved", "Sai."),
        ("approved", "planned", "Sai."),
    ]
    assert {line.at for line in changes} == {MORNING}


def test_every_decision_is_kept_with_the_version_it_was_made_on(store: Store) -> None:
    store.bulletins.put(make_bulletin(fingerprint="f2"))
    store.bulletins.decide(make_bulletin().id, approve=False, by="Anh Tú", at=MORNING, note="Sai.")
    by_rule = {"decided_by": "luật", "decided_at": MORNING, "state": BulletinState.APPROVED}
    store.bulletins.put(make_bulletin("tiep-am", **by_rule))

    with store.database.read() as connection:
        decisions = connection.execute(select(bulletin_decision).order_by("seq")).all()
    assert [(line.fingerprint, line.state, line.decided_by) for line in decisions] == [
        ("f1", "approved", "Chị Lan"),
        ("f2", "rejected", "Anh Tú"),
        ("f1", "approved", "luật"),
    ]
