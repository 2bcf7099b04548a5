"""What the night throws away."""

import os
from datetime import date, timedelta
from pathlib import Path

from broadcaster.station.night.retention import clear_out
from broadcaster.station.night.run import run_night

from .conftest import EVENING, OpenStation


def test_old_audio_is_deleted_but_never_the_evergreen_that_would_air(
    open_station: OpenStation, folder: Path
) -> None:
    with open_station() as station:
        report = run_night(station, date(2026, 11, 23))
    old = (EVENING - timedelta(days=40)).timestamp()
    for path in (folder / "var/audio").iterdir():
        os.utime(path, (old, old))

    with open_station() as station:
        deleted = {path.name for path in clear_out(station)}

    assert deleted == {one.master.path for one in report.bulletins if one.programme != "du-phong"}
    assert deleted
