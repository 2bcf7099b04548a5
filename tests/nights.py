"""What the nights before have spoken, for stations that would speak it anew in each test."""

from __future__ import annotations

import shutil
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from broadcaster.clock import VirtualClock
from broadcaster.station.night.run import run_night
from broadcaster.station.opened import Station


def speak_before(folder: Path, now: datetime) -> None:
    """
    Put the sentences of the next day and the standby recordings into *folder*, nothing that was made of them.

    Half of what a night of a small station costs is their speaking, and the suite has many nights.
    """
    with tempfile.TemporaryDirectory() as elsewhere:
        twin = Path(shutil.copytree(folder, Path(elsewhere) / "dai"))
        with Station.open(twin, clock=VirtualClock(now)) as station:
            run_night(station, now.date() + timedelta(days=1))
        for part in ("cache/speech", "standby"):
            shutil.copytree(twin / "var" / part, folder / "var" / part)
