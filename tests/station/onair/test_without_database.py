"""The player of a station whose database is damaged, locked, away or another: it plays, obeys and says so."""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from broadcaster.clock import SystemClock, VirtualClock
from broadcaster.errors import Refused, StoreBroken
from broadcaster.model import THE_STATION, Head, Priority
from broadcaster.playout import Interruption, ask, first_bulletins_played, order_message
from broadcaster.station.backups.restoring import begin_anew
from broadcaster.station.doctor.examination import examine
from broadcaster.station.journal.verifying import verify
from broadcaster.station.onair import late_store
from broadcaster.station.onair.late_store import LateStore
from broadcaster.station.onair.ledger_mark import ledger_lost
from broadcaster.station.opened import Station
from broadcaster.station.overview.today import today_of
from broadcaster.station.records.planning import plan
from broadcaster.station.setup.identity import host_mark, read_identity, write_identity
from broadcaster.station.setup.last_good import last_good_configuration
from tests.chaos.station import Ear
from tests.made_once import made_once
from tests.playout.scenario import write_wav
from tests.sounding_station import sounding_station
from tests.station.conftest import EVENING
from tests.station.service.test_supervision import player_of
from tests.waiting import wait_for


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
    (configuration.var / "broadcaster.db").unlink()
    (configuration.var / "broadcaster.db").mkdir()

    with pytest.raises(StoreBroken, match="folder in the place"):
        LateStore(configuration, VirtualClock(EVENING))()


class Journal:
    """A journal of which only its head and one entry are asked; it stands for its books, too."""

    def __init__(self, epoch: int, seq: int, digest: str = "") -> None:
        self._head = Head(epoch=epoch, seq=seq, digest=digest)
        self.entry = SimpleNamespace(digest=digest)

    def head(self) -> Head:
        return self._head

    def after(self, *_: int, at_most: int = 1) -> list[Any]:
        return [self.entry][:at_most]

    @property
    def journal(self) -> Journal:
        return self

    @property
    def bulletins(self) -> Any:
        return SimpleNamespace(get=lambda _: None)


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


def lose(folder: Path, *names: str) -> None:
    for name in ("broadcaster.db", "broadcaster.db-wal", "broadcaster.db-shm", *names):
        path = folder / "var" / name
        if path.is_dir():
            shutil.rmtree(path)
        path.unlink(missing_ok=True)


@pytest.fixture(scope="session")
def played_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A station whose player has been at work with bulletins, and has ended."""

    def make(folder: Path) -> None:
        sounding_station(folder.parent, Ear().port)
        with on_air(folder):
            wait_for(
                lambda: (folder / "var" / "ledger.json").exists() and (folder / "var" / "day.json").exists()
            )
            wait_for(lambda: first_bulletins_played(folder / "var" / "spool"))

    return made_once(tmp_path_factory, "played", make)


@pytest.fixture
def played(played_once: Path, tmp_path: Path) -> Path:
    """A copy of it, which sends to an ear of its own."""
    folder = Path(
        shutil.copytree(played_once, tmp_path / "dai", ignore=shutil.ignore_patterns("*.sock", "boot-*"))
    )
    file, var = folder / "station.toml", folder / "var"
    file.write_text(re.sub(r"port = \d+", f"port = {Ear().port}", file.read_text("utf-8")), "utf-8")
    write_identity(var, replace(read_identity(var), host=host_mark(var)))  # made here, not moved here
    return folder


@pytest.mark.parametrize("also", [["ledger.json"], ["ledger.json", "day.json"], ["ledger.json", "spool"]])
def test_a_lost_database_is_missed_whatever_is_lost_with_it(played: Path, also: list[str]) -> None:
    # Seen: with the mark gone as well an empty database was taken for the station's.
    lose(played, *also)

    with on_air(played) as door:
        wait_for(lambda: "ledger is missing" in str(ask(door, do="status")["status"]["trouble"]))
        if "day.json" not in also:
            wait_for(lambda: ask(door, do="status")["status"]["outputs"][0]["occurrence"])
    found = [each for each in examine(played, clock=SystemClock()) if each.part == "database"]
    with Station.open(played, clock=SystemClock()) as station:
        needs = today_of(station, ()).needs

    assert "ledger is missing" in str(found[0].message)
    assert "ledger is missing" in str(needs[0].what)


def test_a_lost_mark_beside_the_true_database_is_no_lost_ledger(played: Path) -> None:
    (played / "var" / "ledger.json").unlink()

    with Station.open(played, clock=SystemClock()) as station:
        assert ledger_lost(played / "var", station.store) is None
        (played / "var" / "day.json").unlink()
        assert ledger_lost(played / "var", station.store) is None


def test_a_new_ledger_is_taken_by_a_person_alone_and_the_journal_says_so(played: Path) -> None:
    lose(played, "ledger.json")
    with Station.open(played, clock=SystemClock()) as station:
        plan(station, station.now().date())
        assert ledger_lost(played / "var", station.store) is not None

        begin_anew(station, by=THE_STATION)

        assert ledger_lost(played / "var", station.store) is None
        assert station.store.journal.head().epoch == 2
        told = [str(each) for each in verify(station).remarks]
    assert any("there was no backup" in each for each in told)
    with (
        Station.open(played, clock=SystemClock()) as station,
        pytest.raises(Refused, match="nothing to begin"),
    ):
        begin_anew(station, by=THE_STATION)


def test_a_new_station_whose_first_database_came_late_misses_nothing(folder: Path) -> None:
    # Its player has kept a day, planned from the grid, and rows, before there were any books.
    configuration = last_good_configuration(folder)
    (configuration.var / "broadcaster.db").unlink()
    (configuration.var / "broadcaster.db").mkdir()
    with on_air(folder) as door:
        wait_for(lambda: ask(door, do="status")["status"]["trouble"])
        order = Interruption(title="Lũ", path=write_wav(folder / "lu.wav", 1.0), priority=Priority.EMERGENCY)
        order_message(door, order)
        wait_for(lambda: ask(door, do="status")["status"]["spool_waiting"] >= 3)
    (configuration.var / "broadcaster.db").rmdir()

    with Station.open(folder, clock=SystemClock()) as station:
        assert ledger_lost(configuration.var, station.store) is None


def test_a_fault_in_the_look_for_the_ledger_keeps_no_player_from_its_books(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumbling(*_: object) -> None:
        raise ValueError("by hand")

    monkeypatch.setattr(late_store, "ledger_lost", stumbling)
    store = LateStore(last_good_configuration(folder), VirtualClock(EVENING))

    assert store().journal.head().seq > 0
    store.close()
