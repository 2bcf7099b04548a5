"""The player of a station whose database is damaged, locked, away or another: it plays, obeys and says so."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from broadcaster.clock import SystemClock, VirtualClock
from broadcaster.errors import StoreBroken
from broadcaster.model import Head, Priority
from broadcaster.playout import Interruption, ask, order_message
from broadcaster.station.onair.late_store import LateStore, ledger_lost
from broadcaster.station.opened import Station
from broadcaster.station.setup.last_good import last_good_configuration
from tests.playout.scenario import write_wav
from tests.station.conftest import EVENING
from tests.station.service.test_supervision import player_of, wait_for


def spoil(path: Path) -> None:
    path.write_bytes(b"no database at all " * 500)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def put_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@contextmanager
def on_air(folder: Path) -> Iterator[Path]:
    configuration = last_good_configuration(folder)
    configuration.var.mkdir(exist_ok=True)
    with subprocess.Popen(player_of(folder)) as player:
        try:
            wait_for(lambda: ask(configuration.control_door, do="status"))
            yield configuration.control_door
        finally:
            player.kill()


@pytest.mark.parametrize("harm", [spoil, put_folder])
def test_a_player_starts_obeys_and_says_what_is_wrong_without_its_database(
    folder: Path, harm: Callable[[Path], None]
) -> None:
    # Seen: silence, and emergencies refused, until a person came.
    with Station.open(folder, clock=SystemClock()) as station:
        path = station.configuration.var / "broadcaster.db"
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    harm(path)

    with on_air(folder) as door:
        wait_for(lambda: ask(door, do="status")["status"]["trouble"])
        order = Interruption(title="Lũ", path=write_wav(folder / "lu.wav", 1.0), priority=Priority.EMERGENCY)
        occurrence = order_message(door, order).occurrence

        wait_for(lambda: ask(door, do="status")["status"]["spool_waiting"] >= 3)
        assert occurrence.endswith("khan-cap")
        if path.is_dir():
            path.rmdir()
        else:
            path.unlink()
        # A new database takes the spool, and is known for what it is.
        wait_for(lambda: ask(door, do="status")["status"]["spool_waiting"] == 0)
    with Station.open(folder, clock=SystemClock()) as station:
        assert station.store.occurrences.get(occurrence) is not None


def test_a_database_in_the_place_of_another_is_opened_anew_and_missed_entries_are_told(
    folder: Path,
) -> None:
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        configuration = station.configuration
        station.store.occurrences.day(EVENING.date())
    clock = VirtualClock(EVENING)
    store = LateStore(configuration, clock)
    path = configuration.var / "broadcaster.db"
    store()
    clock.sleep_s(61)
    assert store().journal.head().seq > 0
    assert store.lost is None

    for file in configuration.var.glob("broadcaster.db*"):
        shutil.move(file, folder / f"before-{file.name}")
    store()

    assert path.exists()
    assert store.lost is not None
    assert "ledger is missing" in str(store.lost)
    store.close()


def test_a_locked_database_is_waited_for_by_nobody_but_the_thread_that_asks(folder: Path) -> None:
    with Station.open(folder, clock=SystemClock()) as station:
        configuration = station.configuration
    other = sqlite3.connect(configuration.var / "broadcaster.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    with on_air(folder) as door:
        assert ask(door, do="status")["status"]["outputs"]
    other.close()


def test_a_folder_in_the_place_of_the_database_is_named(folder: Path) -> None:
    configuration = last_good_configuration(folder)
    (configuration.var / "broadcaster.db").mkdir(parents=True)

    with pytest.raises(StoreBroken, match="folder in the place"):
        LateStore(configuration, VirtualClock(EVENING))()


class Journal:
    """A journal of which only its head and one entry are asked."""

    def __init__(self, epoch: int, seq: int, digest: str = "") -> None:
        self._head = Head(epoch=epoch, seq=seq, digest=digest)
        self.entry = SimpleNamespace(digest=digest)

    def head(self) -> Head:
        return self._head

    def after(self, *_: int, at_most: int = 1) -> list[Any]:
        return [self.entry][:at_most]


def test_a_restored_backup_in_a_new_epoch_is_no_lost_ledger(tmp_path: Path) -> None:
    (tmp_path / "ledger.json").write_text('{"epoch": 1, "seq": 5000}', "ascii")

    assert ledger_lost(tmp_path, Journal(1, 4999)) is not None
    assert ledger_lost(tmp_path, Journal(2, 1)) is None
    assert ledger_lost(tmp_path, Journal(1, 5001)) is None
    assert ledger_lost(tmp_path / "elsewhere", Journal(1, 0)) is None


def test_a_new_database_with_as_many_entries_is_not_the_old_one(tmp_path: Path) -> None:
    # Seen: the first day that was planned in an empty database made up the number.
    (tmp_path / "ledger.json").write_text('{"epoch": 1, "seq": 3, "digest": "abc"}', "ascii")

    assert ledger_lost(tmp_path, Journal(1, 3, "abc")) is None
    assert ledger_lost(tmp_path, Journal(1, 9, "xyz")) is not None
