"""Bulletins that are made anew after a notice was sent: in a process of its own, which nobody waits for."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from broadcaster.errors import BroadcasterError
from broadcaster.model import Actor
from broadcaster.station.night.producing import produce_one
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import Configuration

log = logging.getLogger(__name__)

LOG = "making.txt"
_RUNNING: list[subprocess.Popen[bytes]] = []
"""Asked after when the next one is started, so that none stays behind as a zombie."""


def make_beside(configuration: Configuration, programme: str, days: Iterable[date], *, by: Actor) -> None:
    """Start making the bulletins of a programme; what comes of it is seen on the approval page."""
    _RUNNING[:] = [process for process in _RUNNING if process.poll() is None]
    wanted = [day.isoformat() for day in days]
    if not wanted:
        return
    logs = configuration.var / "log"
    logs.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", __name__, str(configuration.folder), programme, str(by), *wanted]
    with (logs / LOG).open("ab") as output:
        _RUNNING.append(
            subprocess.Popen(  # noqa: S603 - our own program, with our own arguments
                command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
            )
        )


def make_now(folder: Path, programme: str, days: Iterable[date], *, by: Actor) -> int:
    """Make the bulletins; give how many could not be made, each of which the log names."""
    failed = 0
    with Station.open(folder) as station:
        for day in days:
            try:
                produce_one(station, station.programme(programme), day, by=by)
            except BroadcasterError as error:
                log.error("%s of %s: %s", programme, day, error)  # noqa: TRY400 - the sentence says all
                failed += 1
    return failed


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    folder, programme, actor, *days = sys.argv[1:]
    sys.exit(
        make_now(Path(folder), programme, [date.fromisoformat(day) for day in days], by=Actor.read(actor)) > 0
    )
