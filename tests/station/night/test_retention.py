"""What the night throws away."""

import os
from datetime import date, timedelta
from pathlib import Path

from broadcaster.clock import VirtualClock
from broadcaster.station.night.retention import clear_out
from broadcaster.station.night.run import run_night
from broadcaster.station.opened import Station
from tests.station.conftest import EVENING, OpenStation


def test_old_audio_is_deleted_but_never_the_evergreen_that_would_air(
    open_station: OpenStation, folder: Path
) -> None:
    with open_station() as station:
        report = run_night(station, date(2026, 11, 23))
    old = (EVENING - timedelta(days=40)).timestamp()
    for path in (folder / "var/audio").iterdir():
        os.utime(path, (old, old))

    with Station.open(folder, clock=VirtualClock(EVENING + timedelta(days=40))) as station:
        deleted = {path.name for path in clear_out(station)}

    assert deleted == {one.master.path for one in report.bulletins if one.programme != "du-phong"}
    assert deleted


def test_the_bulletins_of_tomorrow_stay_whatever_time_their_files_bear(
    open_station: OpenStation, folder: Path
) -> None:
    """A disk in the network with a clock of its own: every bulletin was deleted in the night that made it."""
    with open_station() as station:
        run_night(station, date(2026, 11, 23))
        for path in (folder / "var/audio").iterdir():
            os.utime(path, (0, 0))

        assert clear_out(station) == ()
