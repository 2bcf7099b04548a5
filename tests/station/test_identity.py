"""Who a station is: minted once, kept for ever, noticed when it runs twice."""

from __future__ import annotations

import stat
from datetime import datetime
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.errors import StoreBroken
from broadcaster.station.setup.identity import (
    IDENTITY_FILE,
    KEY_FILE,
    faults_of,
    fingerprint_of,
    mint,
    open_identity,
    read_identity,
)
from broadcaster.store import open_store
from tests.nouns import MORNING

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
    names = {mint(tmp_path / str(number), NOW).station for number in range(5) if not _made(tmp_path, number)}
    assert len(names) == 5


def _made(folder: Path, number: int) -> bool:
    (folder / str(number)).mkdir()
    return False


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
