"""The check finds what was changed behind the program's back, and only that."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.model import THE_STATION, EndReason, EntryKind, Outcome
from broadcaster.store import Store, open_store
from broadcaster.store.journal.chain import Harm
from tests.nouns import LAN, MORNING, STATION, make_row
from tests.spooling import aired, open_row


def fill(store: Store, rows: int = 4) -> None:
    """Rows one after the other, the last one corrected."""
    for number in range(rows):
        row = make_row(f"row-{number}", actual_start=MORNING + timedelta(minutes=number))
        aired(store.spool_intake, row, timedelta(seconds=5))
    last = MORNING + timedelta(minutes=rows - 1)
    end = {"actual_end": last, "aired_ms": 0, "outcome": Outcome.MISSED, "reason": EndReason.OUTPUT_FAILED}
    store.ledger.correct(make_row("again", actual_start=last, corrects=f"row-{rows - 1}", **end), by=LAN)


def change(path: Path, statement: str) -> None:
    """Do what the guards forbid, as somebody with the file in his hands can."""
    driver = sqlite3.connect(path / "broadcaster.db")
    for (name,) in driver.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        driver.execute(f"DROP TRIGGER {name}")
    driver.execute(statement)
    driver.commit()
    driver.close()


def test_honest_books_hold(store: Store) -> None:
    fill(store)

    proof = store.check()

    assert proof.holds
    assert proof.entries == store.journal.head().seq == 9


INVENTED = """
INSERT INTO as_run_end (station, row, actual_end, aired_ms, outcome, reason)
SELECT station, 'x', actual_end, 1, outcome, reason FROM as_run_end LIMIT 1
"""


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE as_run_end SET aired_ms = 3600000 WHERE row = 'row-1'", (1, 4, Harm.CHANGED, "as_run_end")),
        ("UPDATE as_run SET title = 'Khác' WHERE id = 'again'", (1, 9, Harm.CHANGED, "as_run")),
        ("DELETE FROM as_run_end WHERE row = 'row-2'", (1, 6, Harm.REMOVED, "as_run_end")),
        (INVENTED, (0, 0, Harm.ADDED, "as_run_end")),
        ("UPDATE journal SET facts = replace(facts, '5000', '9000') WHERE seq = 4", (1, 4, Harm.CHANGED)),
        ("DELETE FROM journal WHERE seq = 4", (1, 4, Harm.REMOVED)),
        ("DELETE FROM journal WHERE seq >= 8", (1, 8, Harm.CUT_OFF)),
        ("UPDATE head SET seq = 8", (1, 9, Harm.ADDED)),
        ("UPDATE head SET digest = replace(digest, substr(digest, 1, 1), 'x')", (1, 9, Harm.CHANGED)),
    ],
)
def test_what_was_changed_in_the_file_is_named(
    opened: Callable[[str], Store], tmp_path: Path, databases: object, statement: str, found: tuple[object]
) -> None:
    store = opened(databases.sqlite(tmp_path))  # type: ignore[attr-defined]
    fill(store)
    store.close()

    change(tmp_path, statement)

    first = store.check().breaches[0]
    assert first[: len(found)] == found


def test_a_journal_rewritten_as_a_whole_is_found_by_a_head_kept_elsewhere(
    opened: Callable[[str], Store], tmp_path: Path, databases: object
) -> None:
    url = databases.sqlite(tmp_path)  # type: ignore[attr-defined]
    store = opened(url)
    fill(store, 2)
    kept = store.journal.durable_head()
    store.close()
    change(tmp_path, "DELETE FROM journal")
    change(tmp_path, "DELETE FROM as_run_end")
    change(tmp_path, "DELETE FROM handed_in")
    change(tmp_path, "DELETE FROM as_run WHERE corrects IS NOT NULL")
    change(tmp_path, "DELETE FROM as_run")
    change(tmp_path, "UPDATE head SET seq = 0, digest = ''")
    fill(store, 2)

    assert store.check().holds
    assert not store.check(marks=[kept]).holds


def test_a_restored_backup_opens_an_epoch_that_names_the_head_it_stands_on(store: Store) -> None:
    fill(store)
    before = store.journal.head()

    opened = store.journal.open_epoch(by=THE_STATION, why="dai-2026-11-23.dai.zip")
    open_row(store.spool_intake, make_row("after", actual_start=MORNING + timedelta(hours=1)))

    (entry, row) = store.journal.after(before.epoch, before.seq)
    assert (entry.kind, entry.epoch, entry.seq) == (EntryKind.EPOCH_OPENED, 2, 1)
    assert (entry.facts["epoch"], entry.facts["seq"], entry.facts["digest"]) == (1, before.seq, before.digest)
    assert entry.previous == before.digest
    assert (row.epoch, row.seq, row.previous) == (2, 2, opened.digest)
    assert store.check().holds


def test_another_computer_that_writes_is_entered_and_the_same_one_is_not(url: str) -> None:
    def write(host: str) -> None:
        clock = VirtualClock(MORNING)
        with closing(open_store(url, station=STATION, clock=clock, zone=VIETNAM, host=host)) as store:
            store.enter(EntryKind.FILE_EDITED, "file/a", by=THE_STATION, facts={})

    for host in ("first", "first", "second", "second", "first"):
        write(host)

    with closing(open_store(url, station=STATION, clock=VirtualClock(MORNING), zone=VIETNAM)) as store:
        kinds = [entry.kind.value for entry in store.journal.after(1, 0)]
        assert kinds == ["file_edited"] * 2 + ["host_changed"] + ["file_edited"] * 2 + [
            "host_changed",
            "file_edited",
        ]
        assert store.check().holds
