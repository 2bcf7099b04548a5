"""A backup is whole, is tried, is kept by rule, and comes back without destroying anything."""

from __future__ import annotations

import json
import shutil
import sqlite3
import zipfile
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.errors import Refused
from broadcaster.model import THE_STATION, EntryKind, Head
from broadcaster.station.backups.archive import MANIFEST, check_archive
from broadcaster.station.backups.keeping import backups_in, keep_backup, last_backup, superfluous
from broadcaster.station.backups.making import make_backup
from broadcaster.station.backups.restoring import begin_anew, restore
from broadcaster.station.doctor.backups import look_at_backups
from broadcaster.station.onair.ledger_mark import MARK, ledger_lost, mark_of
from broadcaster.station.opened import Station
from broadcaster.station.records.planning import plan_ahead
from broadcaster.station.service.single_instance import only_one
from broadcaster.station.setup.configuration import load_configuration
from broadcaster.station.setup.sections.backups import BackupSettings
from tests.nouns import make_news
from tests.station.conftest import OpenStation

NOW = datetime(2026, 11, 28, 1, 30, tzinfo=UTC)


@pytest.fixture(name="backup")
def _backup(open_station: OpenStation, tmp_path: Path) -> Path:
    with open_station() as station:
        station.store.news.add([make_news()])
        return make_backup(station, tmp_path / "usb.dai.zip").path


def written_in(station: Station, name: str) -> Path:
    return station.configuration.folder / name


def test_a_backup_holds_what_people_edit_and_the_database_and_opens(backup: Path) -> None:
    files = check_archive(backup).files

    assert {"station/station.toml", "station/schedules/week.toml", "var/broadcaster.db"} <= set(files)
    assert backup.stat().st_mode & 0o077 == 0


def test_a_backup_has_the_audio_of_what_is_approved_and_to_come_and_no_other(
    open_station: OpenStation, tmp_path: Path
) -> None:
    with open_station() as station:
        (station.configuration.audio / "old.mp3").write_bytes(b"x")
        files = make_backup(station, tmp_path / "a.dai.zip").manifest.files

    assert "var/audio/old.mp3" not in files


def test_a_station_comes_back_as_it_was(backup: Path, tmp_path: Path, open_station: OpenStation) -> None:
    with open_station() as station:
        original = station.configuration.folder
    folder = tmp_path / "new disk" / "dai"

    restored = restore(backup, folder, now=NOW)

    assert restored.set_aside is None
    assert (folder / "station.toml").read_bytes() == (original / "station.toml").read_bytes()
    with Station.open(folder) as station:
        assert [one.id for one in station.store.news.items()] == [make_news().id]


def test_what_a_restore_replaces_is_put_aside(backup: Path, open_station: OpenStation) -> None:
    with open_station() as station:
        folder = station.configuration.folder
        written_in(station, "schedules/week.toml").write_text("# ruined\n", "utf-8")
        written_in(station, "ghi-chu.txt").write_text("of today", "utf-8")
        (station.configuration.var / "spool.txt").write_text("rows of today", "utf-8")

    restored = restore(backup, folder, now=NOW)

    assert restored.set_aside
    assert (restored.set_aside / "schedules" / "week.toml").read_text("utf-8") == "# ruined\n"
    assert (restored.set_aside / "var" / "broadcaster.db").exists()
    assert (folder / "schedules" / "week.toml").read_text("utf-8") != "# ruined\n"
    assert (folder / "ghi-chu.txt").read_text("utf-8") == "of today"
    assert (folder / "var" / "spool.txt").read_text("utf-8") == "rows of today"
    assert not list(folder.glob(".restoring-*"))


def test_a_restored_backup_begins_a_new_epoch_that_names_the_backup(
    backup: Path, open_station: OpenStation
) -> None:
    with open_station() as station:
        folder, before = station.configuration.folder, station.store.journal.head()

    restore(backup, folder, now=NOW)

    with open_station() as station:
        opened = station.store.journal.after(before.epoch, before.seq)[0]
        assert (opened.kind, opened.epoch, opened.facts["why"]) == (EntryKind.EPOCH_OPENED, 2, backup.name)
        assert opened.facts["digest"] == before.digest
        assert station.store.check().breaches == ()


def test_a_damaged_database_is_replaced_with_its_log(backup: Path, open_station: OpenStation) -> None:
    with open_station() as station:
        folder = station.configuration.folder
    database = folder / "var" / "broadcaster.db"
    database.write_bytes(b"no database at all" * 1000)
    database.with_name("broadcaster.db-wal").write_bytes(b"of another one")

    restore(backup, folder, now=NOW)

    with Station.open(folder) as station:
        assert station.store.news.items()


def test_a_running_station_is_not_restored(backup: Path, open_station: OpenStation) -> None:
    with open_station() as station:
        folder, var = station.configuration.folder, station.configuration.var

    with only_one(var, "on-air"), pytest.raises(Refused, match="running"):
        restore(backup, folder, now=NOW)


def test_a_station_that_may_be_running_is_not_restored(backup: Path, open_station: OpenStation) -> None:
    # Seen: with a folder in the place of the lock the database was moved away under the player.
    with open_station() as station:
        folder, var = station.configuration.folder, station.configuration.var
    (var / "on-air.lock").unlink(missing_ok=True)
    (var / "on-air.lock").mkdir()
    database = (var / "broadcaster.db").read_bytes()

    with pytest.raises(Refused, match="cannot be told"):
        restore(backup, folder, now=NOW)
    assert (var / "broadcaster.db").read_bytes() == database


def test_an_old_backup_that_is_put_back_twice_goes_on_above_all_that_was_known(
    backup: Path, open_station: OpenStation
) -> None:
    # Seen: the second one stayed in the epoch of the first, and the ledger stayed lost.
    with open_station() as station:
        folder, var = station.configuration.folder, station.configuration.var
    for epoch in (2, 3, 4):
        restore(backup, folder, now=NOW + timedelta(hours=epoch))
        with open_station() as station:
            assert ledger_lost(var, station.store) is None
            assert station.store.journal.head().epoch == epoch
            assert station.store.check().breaches == ()
            plan_ahead(station)
            (var / MARK).write_bytes(mark_of(station.store.journal.head()))


def test_a_new_ledger_goes_on_above_all_epochs_of_the_lost_one(open_station: OpenStation) -> None:
    with open_station() as station:
        var = station.configuration.var
        (var / MARK).write_bytes(mark_of(Head(epoch=3, seq=900, digest="abc")))
        assert ledger_lost(var, station.store) is not None

        begin_anew(station, by=THE_STATION)

        assert ledger_lost(var, station.store) is None
        assert station.store.journal.head().epoch == 4
        assert station.store.check().breaches == ()


def test_the_backup_of_another_station_is_refused_by_name(backup: Path, open_station: OpenStation) -> None:
    with open_station() as station:
        folder = station.configuration.folder
    text = (folder / "station.toml").read_text("utf-8")
    own = load_configuration(folder).id
    (folder / "station.toml").write_text(text.replace(f'id = "{own}"', 'id = "xa-khac"'), "utf-8")

    with pytest.raises(Refused, match="xa-khac"):
        restore(backup, folder, now=NOW)


@pytest.mark.parametrize("at", [0.1, 0.5, 0.9])
def test_an_altered_backup_is_refused_and_nothing_is_touched(
    backup: Path, open_station: OpenStation, at: float
) -> None:
    with open_station() as station:
        folder = station.configuration.folder
    before = (folder / "station.toml").read_bytes()
    raw = bytearray(backup.read_bytes())
    position = int(len(raw) * at)
    raw[position : position + 64] = bytes(64)
    backup.write_bytes(raw)

    with pytest.raises(Refused, match="not a whole backup"):
        restore(backup, folder, now=NOW)

    assert (folder / "station.toml").read_bytes() == before
    assert not list(folder.glob("set-aside-*"))


@pytest.mark.parametrize("name", ["../outside.txt", "/etc/outside", "station/../../outside"])
def test_a_backup_never_writes_outside_its_folder(backup: Path, tmp_path: Path, name: str) -> None:
    forged = tmp_path / "forged.dai.zip"
    with zipfile.ZipFile(backup) as real, zipfile.ZipFile(forged, "w") as archive:
        document = json.loads(real.read(MANIFEST))
        document["files"] = {name: [1, "0" * 64]}
        archive.writestr(name, "x")
        archive.writestr(MANIFEST, json.dumps(document))

    with pytest.raises(Refused, match="not a whole backup"):
        restore(forged, tmp_path / "victim", now=NOW)


def test_a_restore_that_fails_half_way_leaves_all_as_it_was(
    backup: Path, open_station: OpenStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_station() as station:
        folder = station.configuration.folder
        written_in(station, "schedules/week.toml").write_text("# of today\n", "utf-8")
    rename = Path.rename

    def fail_at_the_database(self: Path, target: Path) -> Path:
        if self.name == "broadcaster.db" and ".restoring" in str(self):
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail_at_the_database)
    with pytest.raises(Refused, match="everything is as it was"):
        restore(backup, folder, now=NOW)
    monkeypatch.undo()

    assert (folder / "schedules" / "week.toml").read_text("utf-8") == "# of today\n"
    with Station.open(folder) as station:
        assert station.store.news.items()


def test_a_copy_made_while_somebody_writes_is_whole(open_station: OpenStation, tmp_path: Path) -> None:
    with open_station() as station:
        database = station.configuration.var / "broadcaster.db"
        with closing(sqlite3.connect(database)) as writer:
            writer.execute("CREATE TABLE scratch (n INTEGER)")
            writer.execute("INSERT INTO scratch VALUES (1)")
            writer.commit()
            writer.execute("BEGIN IMMEDIATE")
            writer.execute("INSERT INTO scratch VALUES (2)")
            made = make_backup(station, tmp_path / "a.dai.zip")
            writer.rollback()

    restore(made.path, tmp_path / "copy", now=NOW)
    with closing(sqlite3.connect(tmp_path / "copy" / "var" / "broadcaster.db")) as copy:
        assert copy.execute("SELECT n FROM scratch").fetchall() == [(1,)]


def test_every_nights_backup_is_copied_and_a_missing_stick_is_told(
    open_station: OpenStation, folder: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    text = (folder / "station.toml").read_text("utf-8")
    table = f'[backup]\ncopy_to = ["{stick}", "{tmp_path}/not-in"]\n'
    (folder / "station.toml").write_text(f"{text}\n{table}", "utf-8")

    with open_station() as station:
        kept = keep_backup(station)
        findings = list(look_at_backups(station.configuration, station.clock))
        last = last_backup(station.configuration)

    assert [copy.parent for copy in kept.copies] == [stick]
    assert [refused.where for refused in kept.refusals] == [f"{tmp_path}/not-in"]
    assert last
    assert "not-in" in last.trouble
    assert len([finding for finding in findings if not finding.well]) == 2


def test_a_backup_that_failed_is_told_by_the_doctor(
    open_station: OpenStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Refused("the disk is gone")

    monkeypatch.setattr("broadcaster.station.backups.keeping.make_backup", refuse)
    with open_station() as station:
        with pytest.raises(Refused):
            keep_backup(station)
        findings = list(look_at_backups(station.configuration, station.clock))

    assert any("the disk is gone" in str(finding.message) for finding in findings)


SETTINGS = BackupSettings(folder=Path(), copy_to=(), keep_days=7, keep_weeks=5, keep_months=12)


def test_of_a_year_of_nights_days_weeks_and_months_remain() -> None:
    first = date(2026, 1, 1)
    nights = [(Path(f"{n:03}"), first + timedelta(days=n)) for n in range(365)]

    kept = [day for path, day in nights if path not in superfluous(nights, SETTINGS)]

    assert kept[-7:] == [date(2026, 12, 25) + timedelta(days=n) for n in range(7)]
    assert {day.month for day in kept} == set(range(1, 13))
    assert len(kept) <= 7 + 5 + 12


@given(st.lists(st.dates(date(2026, 1, 1), date(2028, 1, 1)), min_size=1, max_size=40).map(sorted))
def test_the_newest_backup_always_remains(days: list[date]) -> None:
    nights = [(Path(str(n)), day) for n, day in enumerate(days)]

    gone = superfluous(nights, SETTINGS)

    assert nights[-1][0] not in gone
    assert len(nights) - len(gone) <= 7 + 5 + 12


def test_backups_are_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b-2026-01-02-000000", "a-2026-01-03-000000", "b-2025-12-31-235959"):
        (tmp_path / f"{name}.dai.zip").touch()
    (tmp_path / "another.zip").touch()

    assert [path.name[2:12] for path in backups_in(tmp_path)] == ["2025-12-31", "2026-01-02", "2026-01-03"]
    shutil.rmtree(tmp_path)
