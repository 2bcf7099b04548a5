"""Edits of the station's files: who changes them by hand leaves no word, but the change is entered."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from broadcaster.errors import BroadcasterError
from broadcaster.model import THE_STATION, Actor
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import STATION_FILE

log = logging.getLogger(__name__)

EDITING_LOCK = "editing.lock"
"""Beside the database; held while a file is written with the name of a person."""

_FOLDERS = ("schedules", "scripts", "audio_templates")
"""What people edit, besides station.toml; see the design: files are the truth of what people edit."""


_KEPT = {".toml", ".j2", ".md", ".txt", ".docx"}
"""Endings of what people write; what they record is kept by the backups."""

LONGEST_KEPT_BYTES = 2_000_000


def enter_edits(station: Station, *, by: Actor = THE_STATION) -> tuple[str, ...]:
    """
    Enter every file of the station that is not as it was when it was last entered; give their names.

    Args:
        station: the station.
        by: who edited them; the station itself stands for "somebody, by hand".
    """
    folder = station.configuration.folder
    found = {path: station.hashes.of(path) for path in _edited(folder)}
    station.history.see({path: digest for path, digest in found.items() if _is_kept(path)}, at=station.now())
    now = {path.relative_to(folder).as_posix(): digest for path, digest in found.items()}
    return station.store.edits.enter(now, by=by)


def notice_edits(station: Station) -> None:
    """
    Enter what was edited by hand since somebody looked last, by the way: nothing waits for it or fails by it.

    A file that is being edited with a name to it (setup/editing.py) is left to whoever does that.
    """
    try:
        with FileLock(station.configuration.var / EDITING_LOCK, timeout=0):
            names = enter_edits(station)
    except Timeout:
        return
    except (BroadcasterError, OSError):
        log.warning("edits of files could not be entered; the next look will", exc_info=True)
        return
    if names:
        log.info("edited by hand: %s", ", ".join(names))


def _edited(folder: Path) -> Iterator[Path]:
    if (folder / STATION_FILE).is_file():
        yield folder / STATION_FILE
    for name in _FOLDERS:
        for path in sorted((folder / name).rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                yield path


def _is_kept(path: Path) -> bool:
    return path.suffix in _KEPT and path.stat().st_size <= LONGEST_KEPT_BYTES
