"""The whole station: the player is kept up, the days are planned, and it ends in order."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from broadcaster.clock import SystemClock, VirtualClock
from broadcaster.errors import BroadcasterError
from broadcaster.playout import ask
from broadcaster.station.night.run import run_night
from broadcaster.station.onair.playing import on_air
from broadcaster.station.opened import Station
from broadcaster.station.records.planning import plan, plan_ahead
from broadcaster.station.service.daemon import Daemon, unprepared_days
from broadcaster.station.service.single_instance import StationBusy
from broadcaster.station.setup.configuration import load_configuration
from tests.station.conftest import EVENING
from tests.waiting import PATIENCE_S, wait_for


@contextmanager
def running(daemon: Daemon) -> Iterator[Daemon]:
    """Run a station for the length of a block."""
    stop = threading.Event()
    thread = threading.Thread(target=daemon.run, args=(stop,))
    thread.start()
    try:
        yield daemon
    finally:
        stop.set()
        thread.join(PATIENCE_S)
    assert not thread.is_alive()


@pytest.fixture(name="daemon")
def _daemon(folder: Path) -> Iterator[Daemon]:
    with running(Daemon(load_configuration(folder), clock=SystemClock())) as daemon:
        yield daemon


def test_today_and_tomorrow_are_planned_and_the_player_answers(daemon: Daemon, folder: Path) -> None:
    door = load_configuration(folder).control_door

    status = wait_for(lambda: ask(door, do="status"))

    assert isinstance(status, dict)
    assert [one["name"] for one in status["status"]["outputs"]] == ["loa"]
    with Station.open(folder) as station:
        assert station.store.occurrences.day(station.now().date())
    assert daemon.player.pid is not None


def test_a_killed_player_is_started_again(daemon: Daemon, folder: Path) -> None:
    door = load_configuration(folder).control_door
    wait_for(lambda: ask(door, do="status"))
    first = daemon.player.pid
    assert first is not None
    time.sleep(2.1)  # longer than a short life, which would delay the next start

    os.kill(first, signal.SIGKILL)

    second = wait_for(lambda: daemon.player.pid if daemon.player.pid != first else None)
    wait_for(lambda: ask(door, do="status"))
    assert second != first


def test_the_player_ends_with_the_station(folder: Path) -> None:
    daemon = Daemon(load_configuration(folder), clock=SystemClock())
    stop = threading.Event()
    thread = threading.Thread(target=daemon.run, args=(stop,))
    thread.start()
    wait_for(lambda: ask(load_configuration(folder).control_door, do="status"))

    stop.set()
    thread.join(PATIENCE_S)

    assert daemon.player.pid is None
    with pytest.raises(BroadcasterError, match="not running"):
        ask(load_configuration(folder).control_door, do="status")


def test_a_start_after_the_hour_of_the_night_finds_the_days_that_it_missed(folder: Path) -> None:
    # Seen: a power cut at eight in the evening left tomorrow without one bulletin.
    afternoon = EVENING.replace(hour=16)
    for now, missed in ((EVENING, [23]), (afternoon, [22]), (afternoon.replace(hour=19), [])):
        with Station.open(folder, clock=VirtualClock(now)) as station:
            today = now.date()
            for day in (today, today + timedelta(days=1)):
                plan(station, day)
            assert [day.day for day in unprepared_days(station)] == missed


def test_a_start_after_a_night_that_was_done_has_nothing_to_catch_up(folder: Path) -> None:
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        run_night(station, EVENING.date() + timedelta(days=1))

        assert unprepared_days(station) == ()


def test_a_second_player_on_the_station_is_refused(daemon: Daemon, folder: Path) -> None:
    door = load_configuration(folder).control_door
    wait_for(lambda: ask(door, do="status"))

    with pytest.raises(StationBusy, match="Another 'on-air' is at work"):
        on_air(folder, threading.Event())

    assert ask(door, do="status")["status"]["trouble"] is None, "the first one plays on"


def test_a_grid_that_was_broken_meanwhile_leaves_the_planned_day_on_air(folder: Path) -> None:
    # Seen: a slip in week.toml and a restart before dawn left the station silent.
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        plan_ahead(station)
    (folder / "schedules" / "week.toml").write_text('[[slot]]\nid = "a"\n', "utf-8")

    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        plan_ahead(station)
        assert station.store.occurrences.day(EVENING.date())

    later = EVENING + timedelta(days=9)
    with Station.open(folder, clock=VirtualClock(later)) as station:
        plan_ahead(station)
        assert station.store.occurrences.day(later.date()), "by the week as it was read last"
