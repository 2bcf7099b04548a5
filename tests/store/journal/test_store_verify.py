"""Any single field or line that is changed, dropped, added, swapped or cut off is found by the check."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from sqlalchemy import JSON, Connection, Integer, Table, delete, insert, select, update
from sqlalchemy.exc import DBAPIError

from broadcaster.model import (
    THE_STATION,
    EndReason,
    EntryKind,
    Head,
    HeadCode,
    OccurrenceState,
    Outcome,
    Rundown,
)
from broadcaster.saying import verbatim
from broadcaster.store import Store
from broadcaster.store.journal.chain import Harm
from broadcaster.store.journal.entries import sealed_entries
from broadcaster.store.journal.proof import Proof, check
from broadcaster.store.journal.witness import Link, link_of
from broadcaster.store.tables.asrun import as_run, as_run_end
from broadcaster.store.tables.columns import UtcTime
from broadcaster.store.tables.journal import head, journal
from broadcaster.store.tables.rundowns import day_plan, occurrence
from tests.nouns import LAN, MORNING, make_occurrence, make_row
from tests.spooling import aired, open_row

KEYS = {
    "journal": ("epoch", "seq"),
    "head": ("station",),
    "as_run": ("id",),
    "as_run_end": ("row",),
    "occurrence": ("id",),
    "day_plan": ("air_date", "number"),
}
UNSEALED = {("head", "host"), ("head", "station"), ("occurrence", "air_date"), ("day_plan", "planned_at")}
"""The computer's mark; whose head it is; what follows from the start, and from the time of the entry."""


@pytest.fixture(name="filled")
def _filled(store: Store) -> Store:
    """Rows of two epochs, one of them corrected, one open; every kind of value is there."""
    for number in range(3):
        row = make_row(f"row-{number}", actual_start=MORNING + timedelta(minutes=number))
        aired(store.spool_intake, row, timedelta(seconds=5))
    end = {"aired_ms": 0, "outcome": Outcome.MISSED, "reason": EndReason.OUTPUT_FAILED}
    start = MORNING + timedelta(minutes=2)
    store.ledger.correct(
        make_row("again", actual_start=start, corrects="row-2", actual_end=start, **end), by=LAN
    )
    store.journal.open_epoch(by=THE_STATION, why="dai-2026-11-23.dai.zip")
    open_row(store.spool_intake, make_row("open", actual_start=MORNING + timedelta(hours=1)))
    store.enter(EntryKind.FILE_EDITED, "file/a", by=THE_STATION, facts={"sha256": "a"})
    day = Rundown(air_date=MORNING.date(), occurrences=(make_occurrence("o-1"), make_occurrence("o-2")))
    store.occurrences.plan(day, grid="g", by=THE_STATION)
    store.occurrences.move("o-1", OccurrenceState.CANCELLED, reason=verbatim("Mất điện."), by=LAN)
    return store


class Tampered:
    """The database as a forger leaves it; nothing of it stays."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    @contextmanager
    def examine(self) -> Iterator[Connection]:
        yield self.connection

    def check(self, **outside: Any) -> Proof:
        return check(self, **outside)  # type: ignore[arg-type]


@contextmanager
def forger(store: Store) -> Iterator[Tampered]:
    """Whoever has the file or the server in his hands: no guard holds him."""
    with store.database._upgrading.connect() as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            for (name,) in connection.exec_driver_sql(triggers).all():
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
        else:
            for table in KEYS:
                connection.exec_driver_sql(f"ALTER TABLE {table} DISABLE TRIGGER ALL")
                connection.exec_driver_sql(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
        yield Tampered(connection)
        connection.rollback()


def other(column: Any, value: object) -> object:
    """Give a value that the column takes and that is not the one it has."""
    if value is None:
        return 7 if isinstance(column.type, Integer) else "row-0" if column.name == "corrects" else "x"
    if isinstance(column.type, UtcTime):
        return value + timedelta(milliseconds=1)  # type: ignore[operator]
    if isinstance(value, date):
        return value + timedelta(days=1)
    if isinstance(column.type, JSON):
        return [*value, 1]  # type: ignore[misc]
    return value + 1000 if isinstance(value, int) else f"{value}x"


def lines(connection: Connection, table: Table) -> list[dict[str, Any]]:
    order = [table.c[name] for name in KEYS[table.name]]
    return [dict(line) for line in connection.execute(select(table).order_by(*order)).mappings()]


def at(table: Table, line: dict[str, Any]) -> list[Any]:
    return [table.c[name] == line[name] for name in ("station", *KEYS[table.name])]


@pytest.mark.parametrize(
    "table", [journal, head, as_run, as_run_end, occurrence, day_plan], ids=lambda table: table.name
)
def test_any_changed_field_is_found(filled: Store, table: Table) -> None:
    tried = 0
    with forger(filled) as tampered:
        connection = tampered.connection
        for line in lines(connection, table):
            for column in table.c:
                if (table.name, column.name) in UNSEALED:
                    continue
                changed = {column.name: other(column, line[column.name])}
                step = connection.begin_nested()
                try:
                    connection.execute(update(table).where(*at(table, line)).values(changed))
                except DBAPIError:
                    # The table itself refuses it (a check, a unique key).
                    step.rollback()
                    continue
                proof = tampered.check()
                step.rollback()
                tried += 1
                assert proof.breaches, (table.name, line, changed)
                if table is journal and column.name not in ("epoch", "seq", "station"):
                    assert proof.breaches[0][:3] == (line["epoch"], line["seq"], Harm.CHANGED)
    assert tried >= 3


@pytest.mark.parametrize(
    "table", [journal, as_run, as_run_end, occurrence, day_plan], ids=lambda table: table.name
)
def test_any_dropped_line_is_found(filled: Store, table: Table) -> None:
    with forger(filled) as tampered:
        everything = lines(tampered.connection, table)
        for number, line in enumerate(everything):
            step = tampered.connection.begin_nested()
            tampered.connection.execute(delete(table).where(*at(table, line)))
            first = tampered.check().breaches[0]
            step.rollback()
            is_last = number == len(everything) - 1
            if table is journal:
                assert first[:2] == (line["epoch"], line["seq"])
                assert first.harm is (Harm.CUT_OFF if is_last else Harm.REMOVED)
            else:
                row = "/".join(str(line[name]) for name in KEYS[table.name])
                assert (first.table, first.harm, first.row) == (table.name, Harm.REMOVED, row)


@pytest.mark.parametrize(
    "table", [journal, as_run, as_run_end, occurrence, day_plan], ids=lambda table: table.name
)
def test_any_added_line_is_found(filled: Store, table: Table) -> None:
    with forger(filled) as tampered:
        for line in lines(tampered.connection, table):
            name = KEYS[table.name][-1]
            key = {name: line[name] + 100 if isinstance(line[name], int) else "invented"}
            step = tampered.connection.begin_nested()
            line.pop("corrects", None)
            tampered.connection.execute(insert(table), {**line, **key})
            assert tampered.check().breaches, line
            step.rollback()


def test_any_two_entries_swapped_are_found(filled: Store) -> None:
    with forger(filled) as tampered:
        entries = lines(tampered.connection, journal)
        for one, two in pairwise(entries):
            step = tampered.connection.begin_nested()
            body = [name for name in one if name not in ("station", "epoch", "seq")]
            for here, there in ((one, two), (two, one)):
                taken = {name: there[name] for name in body}
                tampered.connection.execute(update(journal).where(*at(journal, here)).values(taken))
            first = tampered.check().breaches[0]
            step.rollback()
            assert first[:2] == (one["epoch"], one["seq"])


def test_every_cut_tail_is_found_also_when_the_head_goes_with_it_by_a_head_kept_elsewhere(
    filled: Store,
) -> None:
    kept = filled.journal.durable_head()
    with forger(filled) as tampered:
        connection = tampered.connection
        entries = [line for line in lines(connection, journal) if line["epoch"] == kept.epoch]
        for last in entries[:-1]:
            step = connection.begin_nested()
            connection.execute(
                delete(journal).where(journal.c.epoch == last["epoch"], journal.c.seq > last["seq"])
            )
            connection.execute(update(head).values(seq=last["seq"], digest=last["digest"]))
            first = tampered.check(marks=[kept]).breaches[0]
            step.rollback()
            assert first[:3] == (last["epoch"], last["seq"] + 1, Harm.CUT_OFF)


def rewritten(connection: Connection, seq: int) -> None:
    """Change one entry of the first epoch and hash anew all that follows, head and all."""
    from broadcaster.store.journal.chain import seal  # noqa: PLC0415 - what a forger uses

    previous = ""
    for entry in list(sealed_entries(connection)):
        forged = entry._replace(previous=previous)
        if (entry.epoch, entry.seq) == (1, seq):
            forged = forged._replace(facts=json.dumps({"aired_ms": 1}))
        forged = seal(forged)
        previous = forged.digest
        connection.execute(
            update(journal)
            .where(journal.c.epoch == entry.epoch, journal.c.seq == entry.seq)
            .values(forged._asdict())
        )
    connection.execute(update(head).values(digest=previous))


def test_a_rewritten_journal_is_found_by_any_later_head_and_named_by_a_copy(filled: Store) -> None:
    entries = filled.journal.after(1, 0)
    with filled.database.examine() as connection:
        copy = [link_of(entry) for entry in sealed_entries(connection)]
    marks = [Head(epoch=entry.epoch, seq=entry.seq, digest=entry.digest) for entry in entries]
    codes = [HeadCode(epoch=each.epoch, seq=each.seq, digest_start=each.digest[:20]) for each in marks]
    with forger(filled) as tampered:
        for seq in (1, 3, 5):
            step = tampered.connection.begin_nested()
            rewritten(tampered.connection, seq)
            alone = tampered.check()
            by_marks = [tampered.check(marks=[mark]).breaches[:1] for mark in marks]
            by_codes = [tampered.check(marks=[code]).breaches[:1] for code in codes]
            between = tampered.check(marks=marks).breaches[0]
            by_copy = tampered.check(copies=[copy]).breaches[0]
            step.rollback()

            assert not [each for each in alone.breaches if each.table == "journal"]
            for found in (by_marks, by_codes):
                spotted = [bool(each and each[0].table == "journal") for each in found]
                assert spotted == [(1, seq) <= (mark.epoch, mark.seq) for mark in marks]
            assert between[:2] == (1, seq)
            assert between.since == ((1, seq - 1) if seq > 1 else (1, 0))
            assert by_copy[:3] == (1, seq, Harm.CHANGED)


def test_what_a_restored_backup_had_not_is_lost_and_not_forged(filled: Store) -> None:
    before = Head(epoch=1, seq=20, digest="ab" * 32)
    proof = filled.check(marks=[before])

    assert proof.holds
    ((epoch, first, until),) = proof.lost
    assert (epoch, first, until) == (1, 8, 20)
    ((opened,)) = proof.epochs
    assert (opened.epoch, opened.why, opened.after) == (2, "dai-2026-11-23.dai.zip", (1, 7))


def test_the_check_sees_one_moment_while_the_station_writes(filled: Store) -> None:
    with filled.database.examine() as connection:
        seen = len(list(sealed_entries(connection)))
        aired(filled.spool_intake, make_row("later", actual_start=MORNING + timedelta(hours=2)))
        assert len(list(sealed_entries(connection))) == seen


@pytest.mark.parametrize(
    ("spoil", "harm", "place"),
    [
        (lambda links: [*links[:2], *links[3:]], Harm.REMOVED, (1, 3)),
        (lambda links: links[:3], Harm.CUT_OFF, (1, 4)),
        (
            lambda links: [*links[:1], links[1]._replace(digest="x", facts_digest="y"), *links[2:]],
            Harm.CHANGED,
            (1, 2),
        ),
    ],
)
def test_a_copy_names_what_is_missing(
    filled: Store, spoil: Callable[[list[Link]], list[Link]], harm: Harm, place: tuple[int, int]
) -> None:
    from broadcaster.store.journal.witness import first_difference  # noqa: PLC0415

    with filled.database.examine() as connection:
        links = [link_of(entry) for entry in sealed_entries(connection) if entry.epoch == 1]
    found = first_difference(spoil(links), links)
    assert found is not None
    assert found[:3] == (*place, harm)


def test_entries_renumbered_after_one_was_taken_out_or_put_in_are_named_so(filled: Store) -> None:
    from broadcaster.store.journal.witness import first_difference  # noqa: PLC0415

    with filled.database.examine() as connection:
        links = [link_of(entry) for entry in sealed_entries(connection) if entry.epoch == 1]
    moved_up = [each._replace(seq=each.seq - 1, digest="new") for each in links[3:]]
    moved_down = [each._replace(seq=each.seq + 1, digest="new") for each in links[2:]]
    put_in = Link(1, 3, "new", "nobody knows it")

    assert first_difference([*links[:2], *moved_up], links)[:3] == (1, 3, Harm.REMOVED)  # type: ignore[index]
    assert first_difference([*links[:2], put_in, *moved_down], links)[:3] == (1, 3, Harm.ADDED)  # type: ignore[index]
