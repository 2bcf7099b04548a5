"""What is written into the ledger and the histories stays as it was written."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Text, select, text

from broadcaster.errors import LedgerRefused, StoreBroken
from broadcaster.model import (
    THE_STATION,
    AlertId,
    Decision,
    EndReason,
    OccurrenceKind,
    OccurrenceState,
    Outcome,
    Role,
    Rundown,
    SeenAlert,
    Way,
)
from broadcaster.store import Store
from broadcaster.store.sayings import found
from broadcaster.store.tables import metadata
from broadcaster.store.tables.asrun import as_run_end, handed_in
from broadcaster.store.tables.journal import journal, received
from tests.nouns import LAN, MORNING, make_bulletin, make_occurrence, make_row
from tests.spooling import aired, open_row


@pytest.fixture(autouse=True)
def _filled(store: Store) -> None:
    """One row in each table that only grows."""
    aired(store.spool_intake, make_row(), timedelta(), aired_ms=500)
    store.occurrences.plan(
        Rundown(air_date=MORNING.date(), occurrences=(make_occurrence(),)), grid="x", by=THE_STATION
    )
    message = make_occurrence(
        "m", kind=OccurrenceKind.INTERRUPTION, state=OccurrenceState.AIRED, slot="khan-cap"
    )
    store.occurrences.add(message, by=THE_STATION)
    store.occurrences.sign("m", by=LAN, at=MORNING)
    store.bulletins.put(make_bulletin())
    store.bulletins.decide(make_bulletin().id, Decision.APPROVE, by=LAN, at=MORNING, note="")
    name = AlertId(sender="kttv@mau.vn", identifier="A1", sent=MORNING)
    for document in (b"", b"other"):
        seen = SeenAlert(id=name, source="kttv", place="a.cap", seen_at=MORNING, document=document)
        store.alerts.keep([seen])
    with store.database.write() as connection:
        line = dict(connection.execute(select(journal).limit(1)).mappings().one())
        connection.execute(received.insert(), {**line, "origin": "child"})


KEPT = sorted(name for name, table in metadata.tables.items() if table.info.get("append_only"))
CHANGES = [
    "UPDATE {table} SET {column} = 'x'",
    "DELETE FROM {table}",
    "INSERT INTO {table} SELECT * FROM {table}",
    "INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT ({key}) DO UPDATE SET {column} = 'x'",
]
ON_SQLITE = [
    "REPLACE INTO {table} SELECT * FROM {table}",
    *(
        f"INSERT OR {way} INTO {{table}} SELECT * FROM {{table}}"
        for way in ("REPLACE", "IGNORE", "FAIL", "ABORT", "ROLLBACK")
    ),
    *(f"UPDATE OR {way} {{table}} SET {{column}} = 'x'" for way in ("REPLACE", "IGNORE", "FAIL")),
]
ON_POSTGRESQL = [
    "TRUNCATE {table} CASCADE",
    "MERGE INTO {table} t USING (SELECT 1) s ON true WHEN MATCHED THEN UPDATE SET {column} = 'x'",
    "SET LOCAL session_replication_role = replica; UPDATE {table} SET {column} = 'x'",
]


@pytest.mark.parametrize("table", KEPT)
def test_the_database_itself_refuses_to_change_or_delete_in_whatever_form(
    store: Store, kind: str, table: str
) -> None:
    def lines() -> object:
        with store.database.read() as connection:
            return connection.execute(text(f"SELECT * FROM {table}")).all()

    keys = [column.name for column in metadata.tables[table].primary_key]
    column = next(
        c.name for c in metadata.tables[table].columns if isinstance(c.type, Text) and not c.primary_key
    )
    before = lines()
    for form in CHANGES + (ON_SQLITE if kind == "sqlite" else ON_POSTGRESQL):
        change = form.format(table=table, column=column, key=", ".join(keys))
        with pytest.raises(StoreBroken), store.database.write() as connection:
            connection.exec_driver_sql(change)

    assert before == lines() != []


def test_no_key_of_an_append_only_table_lets_replace_hit_an_old_row(store: Store, kind: str) -> None:
    """A correction is unique in what it corrects: REPLACE by that key would take the first one away."""
    end = {"actual_end": MORNING, "aired_ms": 0, "outcome": Outcome.MISSED, "reason": EndReason.STOPPED}
    store.ledger.correct(make_row("row-2", corrects="row-1", **end), by=LAN)
    if kind != "sqlite":
        pytest.skip("PostgreSQL has no REPLACE")
    columns = [column.name for column in metadata.tables["as_run"].columns]
    values = ", ".join("'row-3'" if name == "id" else f'"{name}"' for name in columns)

    with pytest.raises(StoreBroken, match="append-only"), store.database.write() as connection:
        connection.exec_driver_sql(f"REPLACE INTO as_run SELECT {values} FROM as_run WHERE id = 'row-2'")
    with pytest.raises(StoreBroken, match="rowid"), store.database.write() as connection:
        connection.exec_driver_sql("SELECT rowid FROM as_run")


def test_the_database_itself_refuses_a_second_end(store: Store) -> None:
    with store.database.read() as connection:
        end = dict(connection.execute(select(as_run_end)).mappings().one())
    with pytest.raises(StoreBroken), store.database.write() as connection:
        connection.execute(as_run_end.insert(), end)


def test_the_database_itself_refuses_a_record_of_a_spool_that_was_taken(store: Store) -> None:
    with store.database.read() as connection:
        taken = dict(connection.execute(select(handed_in)).mappings().first() or {})

    with pytest.raises(StoreBroken), store.database.write() as connection:
        connection.execute(handed_in.insert(), taken)


@pytest.mark.parametrize(("outcome", "aired_ms"), [("aired", 0), ("partial", 0), ("aired", -1), ("open", 5)])
def test_the_database_itself_refuses_sound_that_was_not_reported(
    store: Store, outcome: str, aired_ms: int
) -> None:
    open_row(store.spool_intake, make_row("row-2"))
    end = {"row": "row-2", "actual_end": MORNING, "reason": "complete"}

    with pytest.raises(StoreBroken), store.database.write() as connection:
        connection.execute(as_run_end.insert(), {**end, "outcome": outcome, "aired_ms": aired_ms})
    assert [row.id for row in store.ledger.open_rows()] == ["row-2"]


def test_a_correction_leaves_the_old_row_in_the_ledger(store: Store) -> None:
    correction = make_row(
        "row-2",
        actual_end=MORNING,
        aired_ms=0,
        outcome=Outcome.MISSED,
        reason=EndReason.OUTPUT_FAILED,
        corrects="row-1",
    )
    store.ledger.correct(correction, by=LAN)

    with store.database.read() as connection:
        ends = connection.execute(select(as_run_end.c.row, as_run_end.c.aired_ms).order_by("row")).all()
    assert [tuple(end) for end in ends] == [("row-1", 500), ("row-2", 0)]
    with pytest.raises(LedgerRefused):
        store.ledger.correct(correction, by=LAN)


def test_every_change_of_an_occurrence_is_in_the_journal(store: Store) -> None:
    occurrence_id = make_occurrence().id
    store.occurrences.attach(occurrence_id, make_bulletin().id, OccurrenceState.PRODUCED, by=THE_STATION)
    store.occurrences.move(occurrence_id, OccurrenceState.ARMED, by=THE_STATION)
    store.bulletins.decide(make_bulletin().id, Decision.RETURN, by=LAN, at=MORNING, note="Sai.")

    changes = store.journal.of(f"occurrence/{occurrence_id}")

    assert [
        (line.facts["from"], line.facts["state"], str(found(line.facts["reason"]) or "")) for line in changes
    ] == [
        ("", "planned", ""),
        ("planned", "approved", ""),
        ("approved", "armed", ""),
        ("armed", "approved", "Sai."),
        ("approved", "planned", "Sai."),
    ]
    assert {line.happened_at for line in changes} == {MORNING}
    assert [line.actor for line in changes] == [THE_STATION] * 3 + [LAN] * 2


def test_every_decision_is_in_the_journal_with_the_version_it_was_made_on(store: Store) -> None:
    store.bulletins.put(make_bulletin(fingerprint="f2"))
    store.bulletins.decide(make_bulletin().id, Decision.RETURN, by=LAN, at=MORNING, note="Sai.")

    entries = store.journal.of(f"bulletin/{make_bulletin().id}")

    assert [(line.kind.value, line.facts["version"], line.facts["fingerprint"]) for line in entries] == [
        ("bulletin_made", 1, "f1"),
        ("bulletin_approved", 1, "f1"),
        ("bulletin_made", 2, "f2"),
        ("bulletin_returned", 2, "f2"),
    ]
    assert [line.actor for line in entries] == [THE_STATION, LAN, THE_STATION, LAN]


def test_no_name_of_a_person_is_in_the_journal(store: Store) -> None:
    lan = store.people.actor("Chị  Lan ", role=Role.APPROVER, way=Way.COMMAND_LINE)
    assert store.people.actor("Chị Lan", role=Role.APPROVER, way=Way.COMMAND_LINE) == lan
    assert store.people.name_of(lan) == "Chị Lan"
    store.people.forget(lan.person, by=THE_STATION)

    with store.database.read() as connection:
        written = str(connection.execute(select(journal)).all())
    assert lan.person in written
    assert "Lan" not in written
    assert store.people.name_of(lan) == lan.person
