"""
Databases of the program before stations and the journal (commit 9595501), with rows in every table.

The dumps in `dumps/` were made by that program: `sqlite3 .iterdump()` and `pg_dump --inserts`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import func, select
from sqlalchemy.engine import make_url

from broadcaster.model import BulletinState, EntryKind, OccurrenceState, Outcome, Role
from broadcaster.store import Store
from broadcaster.store.tables import metadata
from tests.nouns import MORNING, STATION, make_row
from tests.spooling import open_row

DUMPS = Path(__file__).with_name("dumps")
SANG = "2026-11-23T053000-sang"


@pytest.fixture(name="old")
def _old(kind: str, empty_url: str, opened: Callable[[str], Store]) -> Store:
    """A database of then, opened by the program of now."""
    dump = (DUMPS / f"0004-{kind}.sql").read_text("utf-8")
    address = make_url(empty_url)
    if kind == "sqlite":
        driver = sqlite3.connect(address.database or "")
        driver.executescript(dump)
        driver.close()
    else:
        with psycopg.connect(host=address.query["host"], user="postgres", dbname=address.database) as server:
            server.execute(dump)
    return opened(empty_url)


def test_the_tables_are_those_of_a_new_database(old: Store) -> None:
    with old.database.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_every_row_belongs_to_the_station_that_opened_it(old: Store) -> None:
    with old.database.read() as connection:
        for table in metadata.tables.values():
            # A table that is younger than the dump is empty.
            assert set(connection.scalars(select(table.c.station))) <= {STATION}, table.name
        for name in ("journal", "head", "as_run", "as_run_end", "occurrence", "bulletin", "person"):
            assert connection.scalar(select(func.count()).select_from(metadata.tables[name])), name


def test_the_books_say_what_they_said(old: Store) -> None:
    assert [row.id for row in old.ledger.rows(MORNING, MORNING + timedelta(days=1))] == ["row-2", "row-3"]
    assert old.ledger.open_rows() == ()
    left = old.ledger.rows(MORNING, MORNING + timedelta(days=1))[1]
    assert (left.reason, left.outcome, left.aired_ms) == ("crashed", Outcome.MISSED, 0)
    assert {line.id: (line.state, line.bulletin_version) for line in old.occurrences.day(MORNING.date())} == {
        SANG: (OccurrenceState.AIRED, 1),
        "2026-11-23T060000-khan-cap": (OccurrenceState.AIRED, 0),
        "2026-11-23T170000-chieu": (OccurrenceState.PLANNED, 0),
    }
    assert [item.id for item in old.news.items()] == ["vnexpress-1", "vnexpress-2"]
    assert len(old.alerts.seen(sent_since=MORNING)) == 2
    assert [order.number for order in old.alerts.airings(since=MORNING)] == [1]
    assert old.occurrences.unsigned(since=MORNING) == ()


def test_decisions_keep_their_state_and_their_person(old: Store) -> None:
    approved, returned = old.bulletins.get(SANG), old.bulletins.get("2026-11-23T170000-chieu")
    assert approved is not None
    assert returned is not None
    assert (approved.version, approved.state) == (1, BulletinState.APPROVED)
    assert old.people.name_of(approved.decided_by) == "Chị Lan"
    assert returned.state is BulletinState.RETURNED
    assert old.people.name_of(returned.decided_by) == "Anh Y Wơn"
    standing = old.bulletins.get("2026-11-24T053000-sang")
    assert standing is not None
    assert standing.decided_by is not None
    assert standing.decided_by.role is Role.STANDING_RULE


def test_the_journal_begins_with_what_was_found_and_goes_on_with_the_old_histories(old: Store) -> None:
    entries = old.journal.after(1, 0)

    assert [entry.kind for entry in entries].count(EntryKind.IMPORTED) == 1
    found = entries[0].facts["rows"]
    assert isinstance(found, list)
    counts = {line.split()[0]: int(line.split()[1]) for line in found}
    assert (counts["as_run"], counts["as_run_end"], counts["occurrence_history"]) == (3, 2, 7)
    assert [entry.facts["state"] for entry in old.journal.of(f"occurrence/{SANG}")] == [
        "planned",
        "approved",
        "armed",
        "on_air",
        "aired",
    ]
    (decision,) = old.journal.of(f"bulletin/{SANG}")
    assert decision.kind is EntryKind.BULLETIN_APPROVED
    assert decision.happened_at == MORNING - timedelta(hours=1)
    assert decision.actor.person == old.bulletins.get(SANG).decided_by.person  # type: ignore[union-attr]
    assert old.journal.breach() is None


def test_work_goes_on_where_it_stood(old: Store) -> None:
    open_row(old.spool_intake, make_row("row-4", actual_start=MORNING + timedelta(hours=3), output="icecast"))
    with old.database.read() as connection:
        entries = connection.scalar(select(func.count()).select_from(metadata.tables["journal"]))
    assert old.journal.head().seq == entries
    assert old.journal.breach() is None


def test_rows_from_before_the_journal_are_held_to_what_was_found_then(old: Store, kind: str) -> None:
    assert old.check().holds
    if kind == "sqlite":
        with old.database.write() as connection:
            connection.exec_driver_sql("DROP TRIGGER as_run_end_keeps_UPDATE")
            connection.exec_driver_sql(
                "UPDATE as_run_end SET aired_ms = aired_ms + 900000 WHERE row = 'row-1'"
            )
        (breach,) = old.check().breaches
        assert (breach.table, breach.row) == ("as_run_end", "")
