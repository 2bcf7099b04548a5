"""A slip in a file of the station silences nobody: what passed its check last stays in force."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from broadcaster.clock import VirtualClock
from broadcaster.errors import ConfigurationRefused
from broadcaster.station.opened import Station
from broadcaster.station.records.checking import follow_week
from broadcaster.station.records.planning import plan
from broadcaster.station.setup.history import FileHistory
from broadcaster.station.setup.last_good import standing_configuration

from .conftest import EVENING

DAMAGES = {
    "emptied": lambda path: path.write_bytes(b""),
    "random": lambda path: path.write_bytes(bytes(range(256)) * 9),
    "deleted": lambda path: path.unlink(),
    "half": lambda path: path.write_bytes(path.read_bytes()[:200]),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_station_file_that_is_damaged_holds_as_it_was_read_last(folder: Path, damage: object) -> None:
    # Seen: silence after a restart, and no emergency was taken.
    before = standing_configuration(folder)

    damage(folder / "station.toml")  # type: ignore[operator]

    assert standing_configuration(folder) == before


def test_a_station_file_that_was_never_good_is_refused(tmp_path: Path) -> None:
    (tmp_path / "station.toml").write_text("nothing", "utf-8")

    with pytest.raises(ConfigurationRefused):
        standing_configuration(tmp_path)


def test_every_content_is_kept_once_with_who_and_when(folder: Path) -> None:
    history, path = FileHistory(folder), folder / "schedules" / "week.toml"
    first = path.read_bytes()
    for content, is_good in ((first, True), (first, True), (b"# slip", False), (first, True)):
        path.write_bytes(content)
        history.note(path, at=EVENING, is_good=is_good)

    editions = history.editions(path)
    assert [each.is_good for each in editions] == [True, False, True]
    assert editions[0].sha256 == editions[2].sha256
    assert {(each.file, each.seen_at) for each in editions} == {("schedules/week.toml", EVENING.isoformat())}
    kept = history.last_good(path)
    assert kept is not None
    assert kept.read_bytes() == first


def test_a_kept_content_that_was_changed_is_not_believed(folder: Path) -> None:
    history, path = FileHistory(folder), folder / "schedules" / "week.toml"
    history.note(path, at=EVENING, is_good=True)
    kept = history.last_good(path)
    assert kept is not None

    kept.write_bytes(b"")

    assert history.last_good(path) is None


def test_a_week_that_has_lost_most_of_its_slots_is_not_followed_before_a_person_says_so(
    folder: Path,
) -> None:
    # Seen: a week.toml that was empty for 20 s, and days that were cancelled for good.
    path = folder / "schedules" / "week.toml"
    day = EVENING.date() + timedelta(days=1)

    def planned() -> int:
        with Station.open(folder, clock=VirtualClock(EVENING)) as station:
            return sum(each.state == "planned" for each in plan(station, day).occurrences)

    before = planned()
    path.write_text("", "utf-8")
    assert planned() == before
    assert planned() == before

    follow_week(folder)

    assert planned() < before
