"""Who a station is: minted once, kept for ever, noticed when it runs twice."""

from __future__ import annotations

import stat
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.errors import StoreBroken
from broadcaster.model import THE_STATION, EntryKind
from broadcaster.station.opened import Station
from broadcaster.station.setup.house import NewStation, make_station
from broadcaster.station.setup.identity import (
    IDENTITY_FILE,
    KEY_FILE,
    faults_of,
    fingerprint_of,
    mint,
    open_identity,
    read_identity,
)
from broadcaster.station.setup.renewing import keep, renew
from broadcaster.store import open_store
from tests.nouns import MORNING, make_bulletin, make_occurrence

NOW = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)


def address(var: Path) -> str:
    return f"sqlite:///{var / 'broadcaster.db'}"


def opened(var: Path) -> str:
    return open_identity(var, database_url=address(var), now=NOW).station


def test_the_key_is_for_the_eyes_of_the_station_alone(tmp_path: Path) -> None:
    identity = mint(tmp_path, NOW)

    assert stat.S_IMODE((tmp_path / KEY_FILE).stat().st_mode) == 0o600
    assert read_identity(tmp_path) == identity
    assert len(identity.station) == 16
    assert faults_of(tmp_path) == ()


def test_no_two_stations_are_the_same(tmp_path: Path) -> None:
    folders = [tmp_path / str(number) for number in range(5)]
    for folder in folders:
        folder.mkdir()

    assert len({mint(folder, NOW).station for folder in folders}) == 5


def test_a_fingerprint_never_changes_its_form() -> None:
    assert fingerprint_of(bytes(32)) == "mzuhvlpymk6xo3ep"


def test_a_key_is_never_minted_over_another(tmp_path: Path) -> None:
    mint(tmp_path, NOW)
    with pytest.raises(StoreBroken):
        mint(tmp_path, NOW)


def test_a_station_from_before_gets_a_key_once(tmp_path: Path) -> None:
    first = opened(tmp_path / "var")
    assert opened(tmp_path / "var") == first


def test_a_lost_text_is_made_anew_from_the_key(tmp_path: Path) -> None:
    first = mint(tmp_path, NOW).station
    (tmp_path / IDENTITY_FILE).unlink()
    assert opened(tmp_path) == first


def test_a_station_without_its_files_keeps_the_name_under_which_its_rows_stand(tmp_path: Path) -> None:
    first = mint(tmp_path, NOW).station
    open_store(address(tmp_path), station=first, clock=VirtualClock(MORNING), zone=VIETNAM).close()
    (tmp_path / IDENTITY_FILE).unlink()
    (tmp_path / KEY_FILE).unlink()

    assert opened(tmp_path) == first
    assert "cannot be used" in str(faults_of(tmp_path)[0])


@pytest.mark.parametrize("damaged", [(IDENTITY_FILE,), (KEY_FILE,), (IDENTITY_FILE, KEY_FILE)])
@pytest.mark.parametrize("left", [b"", b"station = ", bytes(range(256))])
def test_a_power_cut_in_these_files_does_not_stop_the_station(
    tmp_path: Path, damaged: tuple[str, ...], left: bytes
) -> None:
    first = mint(tmp_path, NOW).station
    open_store(address(tmp_path), station=first, clock=VirtualClock(MORNING), zone=VIETNAM).close()
    for name in damaged:
        (tmp_path / name).write_bytes(left)

    assert opened(tmp_path) == first
    assert bool(faults_of(tmp_path)) == (KEY_FILE in damaged)


def test_a_new_station_whose_key_was_never_whole_gets_another(tmp_path: Path) -> None:
    (tmp_path / KEY_FILE).write_bytes(b"")

    assert opened(tmp_path)
    assert faults_of(tmp_path) == ()
    assert list(tmp_path.glob(f"{KEY_FILE}.damaged-*"))


def test_a_damaged_database_does_not_decide_who_the_station_is(tmp_path: Path) -> None:
    (tmp_path / "broadcaster.db").write_bytes(b"no database at all" * 1000)
    assert opened(tmp_path)


def test_a_key_that_others_can_read_is_found(tmp_path: Path) -> None:
    mint(tmp_path, NOW)
    (tmp_path / KEY_FILE).chmod(0o644)
    assert "Others on this computer" in str(faults_of(tmp_path)[0])


def test_a_foreign_key_is_found(tmp_path: Path) -> None:
    mint(tmp_path, NOW)
    other = tmp_path / "other"
    other.mkdir()
    mint(other, NOW)
    (tmp_path / KEY_FILE).write_bytes((other / KEY_FILE).read_bytes())
    assert "not that of this station" in str(faults_of(tmp_path)[0])


def test_a_copied_folder_is_noticed(tmp_path: Path) -> None:
    here, copy = tmp_path / "here", tmp_path / "copy"
    here.mkdir()
    mint(here, NOW)
    copy.mkdir()
    for name in (KEY_FILE, IDENTITY_FILE):
        (copy / name).write_bytes((here / name).read_bytes())
        (copy / name).chmod(0o600)

    assert faults_of(here) == ()
    assert "copied or moved" in str(faults_of(copy)[0])


def test_a_copy_becomes_a_station_of_its_own_and_leaves_the_evidence_to_the_first(tmp_path: Path) -> None:
    folder = make_station(tmp_path / "dai", NewStation(demo=True), now=NOW)
    clock = VirtualClock(NOW)
    with Station.open(folder, clock=clock) as station:
        old = station.identity
        station.store.bulletins.put(make_bulletin())
        station.store.occurrences.add(make_occurrence(), by=THE_STATION)
        stood = station.store.journal.head()

    new = renew(folder, clock=clock, name="Chị Lan")

    assert new.station != old.station
    assert faults_of(folder / "var") == ()
    with Station.open(folder, clock=clock) as station:
        assert station.identity == new
        assert station.store.bulletins.get(make_bulletin().id) == make_bulletin()
        assert station.store.occurrences.get(make_occurrence().id) is not None
        first = station.store.journal.after(1, 0)[0]
        assert (first.kind, first.facts["before"], first.facts["digest"]) == (
            EntryKind.IDENTITY_RENEWED,
            old.station,
            stood.digest,
        )
        assert station.store.check().holds
    with closing(open_store(address(folder / "var"), station=old.station, clock=clock, zone=VIETNAM)) as left:
        assert left.journal.head() == stood
        assert left.check().holds


def test_a_station_that_has_moved_keeps_its_identity(tmp_path: Path) -> None:
    folder = make_station(tmp_path / "dai", NewStation(demo=True), now=NOW)
    moved = folder.rename(tmp_path / "moved")
    assert "copied or moved" in str(faults_of(moved / "var")[0])

    keep(moved)

    assert faults_of(moved / "var") == ()
