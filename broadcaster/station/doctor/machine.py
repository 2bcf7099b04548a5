"""The computer and the processes of the station: is it running, is its clock right, has its disk room?"""

from __future__ import annotations

import shlex
import shutil
import sys
from collections.abc import Iterator

from broadcaster.clock import Clock
from broadcaster.errors import N_, Broken
from broadcaster.saying import saying
from broadcaster.station.doctor.clocks import NEVER_SET, SET_IT, was_never_set
from broadcaster.station.doctor.findings import Finding, well
from broadcaster.station.onair.reaching import reach
from broadcaster.station.service.single_instance import START_IT, UNWATCHED, is_on_duty
from broadcaster.station.setup.configuration import STATION_FILE, Configuration

LEAST_FREE_MB = 500
"""Below this a night of bulletins and its recordings may not fit."""
FOR_EVERYBODY = 0o007


def look_at_processes(configuration: Configuration) -> Iterator[Finding]:
    """Look whether the station runs, and whether somebody watches its player."""
    part = N_("station")
    if is_on_duty(configuration.var, "run"):
        yield _player(configuration)
    elif is_on_duty(configuration.var, "on-air"):
        yield Finding(part=part, well=False, message=saying(UNWATCHED), remedy=saying(START_IT))
    elif (configuration.var / "run.pid").exists():
        yield Finding(
            part=part, well=False, message=saying(N_("The station is not running.")), remedy=saying(START_IT)
        )
    else:
        yield well(part, N_("It was never started yet: broadcaster run"))


def _player(configuration: Configuration) -> Finding:
    part = N_("station")
    try:
        reach(configuration, do="status")
    except Broken as error:
        what, remedy = error.parts()
        return Finding(part=part, well=False, message=what, remedy=remedy)
    return well(part, N_("It is running."))


def look_at_clock(clock: Clock) -> Iterator[Finding]:
    """Look whether the clock was ever set."""
    now = clock.now()
    if was_never_set(now):
        yield Finding(
            part=N_("clock"),
            well=False,
            message=saying(NEVER_SET, now=now),
            remedy=saying(SET_IT),
        )
    else:
        yield well(N_("clock"), "{now:%d/%m/%Y %H:%M:%S}", now=now)


def look_at_disk(configuration: Configuration) -> Iterator[Finding]:
    """Look whether there is room for a night."""
    free_mb = shutil.disk_usage(configuration.folder).free // 2**20
    if free_mb < LEAST_FREE_MB:
        yield Finding(
            part=N_("disk"),
            well=False,
            message=saying(N_("Only {free_mb} MB are free."), free_mb=free_mb),
            remedy=saying(N_("Make room: bulletins of past weeks lie in var/audio.")),
        )
    else:
        yield well(N_("disk"), N_("{free_mb} MB free"), free_mb=free_mb)


def look_at_files(configuration: Configuration) -> Iterator[Finding]:
    """Look whether others on this computer can read the secrets of the station."""
    if sys.platform == "win32":
        return
    guarded = (configuration.folder / STATION_FILE, configuration.var)
    for path in guarded:
        if path.exists() and path.stat().st_mode & FOR_EVERYBODY:
            command = f"chmod o-rwx {shlex.quote(str(path))}"
            yield Finding(
                part=N_("files"),
                well=False,
                where=path.name,
                message=saying(N_("Everybody on this computer can read it: passwords, database, audio.")),
                remedy=saying(N_("Close it: {command}"), command=command),
            )
