"""Bulletins that are made anew after a notice was sent: in a process of its own, which nobody waits for."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from urllib.parse import quote

from broadcaster.model import Actor
from broadcaster.saying import Saying, from_document, to_document
from broadcaster.station.files import write_whole
from broadcaster.station.night.producing import produce_one
from broadcaster.station.night.unforeseen import told_of_programme, write_to_log
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import Configuration

LOG = "making.txt"
_TROUBLE = "making-trouble"
"""Folder with one note for each programme or slot of it: two processes may make at once."""
_RUNNING: list[subprocess.Popen[bytes]] = []
"""Asked after when the next one is started, so that none stays behind as a zombie."""


def make_beside(
    configuration: Configuration, programme: str, days: Iterable[date], *, by: Actor, slot: str = ""
) -> None:
    """Start making the bulletins of a programme, or of one slot of it; the approval page shows them."""
    _RUNNING[:] = [process for process in _RUNNING if process.poll() is None]
    wanted = [day.isoformat() for day in days]
    if not wanted:
        return
    logs = configuration.var / "log"
    logs.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", __name__, str(configuration.folder), programme, slot, str(by), *wanted]
    with (logs / LOG).open("ab") as output:
        _RUNNING.append(
            subprocess.Popen(  # noqa: S603 - our own program, with our own arguments
                command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
            )
        )


def make_now(folder: Path, programme: str, days: Iterable[date], *, by: Actor, slot: str = "") -> int:
    """Make the bulletins; give how many could not be made, each of which the desk shows."""
    failed = 0
    with Station.open(folder) as station:
        note = (
            station.configuration.var / _TROUBLE / f"{quote(programme, safe='')}.{quote(slot, safe='')}.json"
        )
        note.parent.mkdir(parents=True, exist_ok=True)
        for day in days:
            try:
                produce_one(station, station.programme(programme), day, slot=slot, by=by)
            except Exception as error:  # noqa: BLE001 - the net around one bulletin
                trouble = told_of_programme(error)
                trouble.where = ": ".join(part for part in (f"{programme} {day}", trouble.where) if part)
                write_to_log(trouble)
                told = {"day": day.isoformat(), "said": to_document(trouble.saying())}
                write_whole(note, json.dumps(told).encode())
                failed += 1
        if not failed:
            note.unlink(missing_ok=True)
    return failed


def trouble_of(configuration: Configuration, today: date) -> Saying | None:
    """Say why a bulletin of today or later that was to be made after a notice was not; None: all were."""
    for note in sorted((configuration.var / _TROUBLE).glob("*.json")):
        # Another process may take it away meanwhile.
        with suppress(OSError, ValueError, KeyError, TypeError):
            told = json.loads(note.read_bytes())
            if date.fromisoformat(told["day"]) >= today:
                return from_document(told["said"])
    return None


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    folder, programme, slot, actor, *days = sys.argv[1:]
    on = [date.fromisoformat(day) for day in days]
    sys.exit(make_now(Path(folder), programme, on, by=Actor.read(actor), slot=slot) > 0)
