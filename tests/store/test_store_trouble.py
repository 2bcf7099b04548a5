"""What the machine cannot do becomes one clear sentence, and nothing is half-written."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import StatementError

from broadcaster.errors import StoreBroken
from broadcaster.model import THE_STATION, Evidence, Rundown
from broadcaster.store import Store
from broadcaster.store.database import sqlite
from tests.nouns import MORNING, make_bulletin, make_occurrence, make_row
from tests.servers import postgres_server
from tests.spooling import open_row

Opened = Callable[[str], Store]


@pytest.fixture(name="path")
def _path(tmp_path: Path) -> Path:
    return tmp_path / "broadcaster.db"


def address(path: Path) -> str:
    return f"sqlite:///{path}"


def pragma(store: Store, name: str, *, durable: bool) -> object:
    with store.database.write(durable=durable) as connection:
        return connection.scalar(text(f"PRAGMA {name}"))


def test_sqlite_is_set_up_for_several_programs_and_power_cuts(opened: Opened, path: Path) -> None:
    store = opened(address(path))

    assert pragma(store, "journal_mode", durable=True) == "wal"
    assert pragma(store, "foreign_keys", durable=True) == 1
    assert pragma(store, "busy_timeout", durable=True) == sqlite.WAIT_S * 1000
    assert pragma(store, "synchronous", durable=True) == 2
    assert pragma(store, "synchronous", durable=False) == 1


def test_the_folder_of_a_new_database_is_made(opened: Opened, tmp_path: Path) -> None:
    opened(address(tmp_path / "var" / "new" / "broadcaster.db"))

    assert (tmp_path / "var" / "new" / "broadcaster.db").is_file()


@pytest.mark.parametrize(
    "url", ["", "broadcaster.db", "mysql://localhost/x", "postgresql+pg8000://localhost/x"]
)
def test_an_address_of_no_known_database_is_refused(opened: Opened, url: str) -> None:
    with pytest.raises(StoreBroken, match="sqlite:////folder"):
        opened(url)


def test_a_file_that_is_no_database_is_named_and_left_as_it_is(opened: Opened, path: Path) -> None:
    path.write_bytes(b"%PDF-1.7 " * 1000)

    with pytest.raises(StoreBroken, match=r"damaged.*put the last backup") as caught:
        opened(address(path))
    assert str(path) in caught.value.where
    assert path.read_bytes() == b"%PDF-1.7 " * 1000


def test_a_damaged_database_is_reported_as_damaged(opened: Opened, path: Path) -> None:
    store = opened(address(path))
    store.occurrences.plan(
        Rundown(air_date=MORNING.date(), occurrences=tuple(make_occurrence(f"o-{n:04}") for n in range(500))),
        by=THE_STATION,
    )
    store.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xa5" * (len(whole) - 8192))

    with pytest.raises(StoreBroken, match="damaged"):
        opened(address(path)).occurrences.day(MORNING.date())


def test_a_folder_in_the_place_of_the_database_is_refused(opened: Opened, tmp_path: Path) -> None:
    with pytest.raises(StoreBroken, match="cannot be opened"):
        opened(address(tmp_path))


def test_a_database_held_by_another_program_is_waited_for_and_then_reported(
    opened: Opened, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "WAIT_S", 0.05)
    store = opened(address(path))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreBroken, match="held by another program"):
        open_row(store.spool_intake, make_row())
    assert store.ledger.open_rows() == ()
    other.execute("ROLLBACK")
    other.close()
    open_row(store.spool_intake, make_row())
    assert len(store.ledger.open_rows()) == 1


def fill_disk(store: Store, path: Path) -> None:
    """Let the file grow no further, as on a full disk; SQLite reports both with the same code."""
    pages = path.stat().st_size // 4096 + 2

    def limit(driver: sqlite3.Connection, *_: object) -> None:
        driver.execute(f"PRAGMA max_page_count={pages}")

    event.listen(store.database._engine, "checkout", limit)


def test_a_full_disk_loses_the_step_and_nothing_before_it(opened: Opened, path: Path) -> None:
    store = opened(address(path))
    open_row(store.spool_intake, make_row())
    fill_disk(store, path)
    day = tuple(make_occurrence(f"o-{number:04}") for number in range(2000))

    with pytest.raises(StoreBroken, match=r"disk is full.*Free some space"):
        store.occurrences.plan(Rundown(air_date=MORNING.date(), occurrences=day), by=THE_STATION)
    store.close()
    again = opened(address(path))
    assert again.occurrences.day(MORNING.date()) == ()
    assert [row.id for row in again.ledger.open_rows()] == ["row-1"]


def test_a_bulletin_that_does_not_fit_on_the_disk_leaves_the_one_before(opened: Opened, path: Path) -> None:
    store = opened(address(path))
    store.bulletins.put(make_bulletin())
    fill_disk(store, path)

    with pytest.raises(StoreBroken, match="disk is full"):
        store.bulletins.put(make_bulletin(fingerprint="f2", title="x" * 1_000_000))
    assert store.bulletins.get(make_bulletin().id) == make_bulletin()


def test_a_time_without_a_zone_is_never_stored(store: Store) -> None:
    with pytest.raises(StatementError, match="without a zone"):
        open_row(store.spool_intake, make_row(actual_start=MORNING.replace(tzinfo=None)))
    assert store.ledger.open_rows() == ()


def test_a_simulated_row_need_not_be_on_the_disk_at_once(opened: Opened, path: Path) -> None:
    store = opened(address(path))
    acts = []
    event.listen(
        store.database._engine,
        "begin",
        lambda connection: acts.append(connection.get_execution_options()["act"]),
    )

    open_row(store.spool_intake, make_row(evidence=Evidence.SIMULATED))
    open_row(store.spool_intake, make_row("row-2", output="icecast"))

    assert [act for act in acts if act != "read"] == ["note", "write"]


@pytest.mark.service("postgres")
def test_a_server_that_is_gone_is_reported_and_used_again_when_it_is_back(
    opened: Opened, postgres_programs: Path
) -> None:
    with postgres_server(postgres_programs) as server:
        store = opened(server.database())
        server.stop()

        with pytest.raises(StoreBroken, match=r"does not answer.*Start PostgreSQL"):
            open_row(store.spool_intake, make_row())
        with pytest.raises(StoreBroken, match="does not answer"):
            store.ledger.open_rows()
        server.start()
        open_row(store.spool_intake, make_row())
        assert len(store.ledger.open_rows()) == 1
        store.close()
