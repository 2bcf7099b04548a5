"""What is edited while the station is on air holds; a slip in it silences nobody."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from broadcaster.clock import VirtualClock
from broadcaster.model import Programme
from broadcaster.schedule import Calendar
from broadcaster.station.onair.followed_files import FollowedFile
from broadcaster.station.opened import Station
from broadcaster.station.service.daemon import Daemon, edits_of
from broadcaster.station.setup.configuration import load_configuration
from tests.station.conftest import EVENING, WEEK


def change(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    # Two saves within one tick of the file system's clock.
    os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns + 1_000_000))


def follow(station: Station) -> FollowedFile[Mapping[str, Programme]]:
    schedules = station.configuration.schedules
    return FollowedFile(
        schedules / "programmes.toml", station.read_programmes, history=station.history, otherwise={}
    )


def test_a_programme_that_is_edited_is_known_to_the_player(folder: Path) -> None:
    # Seen: an address given to a relay was not used until the station was started again.
    path = folder / "schedules" / "programmes.toml"
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        programmes = follow(station)
        assert programmes()["thong-bao"].wait_s == 0

        change(path, path.read_text("utf-8").replace('id = "thong-bao"\n', 'id = "thong-bao"\nwait_s = 7\n'))

        assert programmes()["thong-bao"].wait_s == 7


def test_quiet_hours_that_are_edited_hold_at_once(folder: Path) -> None:
    path = folder / "schedules" / "calendar.toml"
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        calendar = FollowedFile(
            path,
            lambda at: station.read_calendar(at, station.programmes),
            history=station.history,
            otherwise=Calendar(),
        )
        before = calendar()

        change(path, "[quiet]\nfrom = 22:00:00\nuntil = 04:30:00\n")

        assert calendar() is not before


@pytest.mark.parametrize("text", ["[[programme]", ""])
def test_a_slip_leaves_in_force_what_was_read_before(folder: Path, text: str) -> None:
    path = folder / "schedules" / "programmes.toml"
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        programmes = follow(station)
        before = programmes()

        change(path, text)
        assert programmes() == before
        path.unlink()
        assert programmes() == before


def test_a_slip_holds_nobody_up_at_a_restart_either(folder: Path) -> None:
    # Seen: a file saved in another encoding, a restart, and a station that took not even an emergency.
    path = folder / "schedules" / "programmes.toml"
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        before = follow(station)()

    path.write_bytes(path.read_text("utf-8").encode("utf-16"))

    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        assert follow(station)() == before


def test_what_never_could_be_read_is_taken_for_nothing(folder: Path) -> None:
    (folder / "schedules" / "programmes.toml").write_text("[[programme]", "utf-8")

    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        assert follow(station)() == {}


def test_an_edited_week_is_planned_a_minute_after_the_last_edit(folder: Path) -> None:
    week = folder / "schedules" / "week.toml"
    clock = VirtualClock(EVENING)
    daemon = Daemon(load_configuration(folder), clock=clock)
    daemon._edits = edits_of(folder / "schedules")
    daemon.plan()

    # A slip that is undone in time costs nothing: seen, it cancelled an approved bulletin for good.
    for text in (
        WEEK.replace("at = 17:00:00", "at = 03:00:00"),
        WEEK.replace("at = 17:00:00", "at = 16:30:00"),
    ):
        change(week, text)
        daemon.follow_edits()
        clock.sleep_s(40)
        daemon.follow_edits()
    assert planned(folder, clock) == {"17:00": "planned"}

    clock.sleep_s(40)
    daemon.follow_edits()
    assert planned(folder, clock) == {"16:30": "planned"}


def planned(folder: Path, clock: VirtualClock) -> dict[str, str]:
    with Station.open(folder, clock=clock) as station:
        tomorrow = station.store.occurrences.day(EVENING.date().replace(day=23))
    return {f"{each.starts_at:%H:%M}": str(each.state) for each in tomorrow if each.slot == "chieu"}
