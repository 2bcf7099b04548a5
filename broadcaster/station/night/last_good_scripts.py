"""Scripts at night: a template that was broken since holds as it was when it last made a script."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from broadcaster.errors import NothingToSay, ScriptRefused
from broadcaster.model import Programme, Script
from broadcaster.station.opened import Station

log = logging.getLogger(__name__)

Write = Callable[[Path], Script]
"""Writes a script with the templates of a folder."""


def write_last_good(station: Station, programme: Programme, write: Write) -> Script:
    """
    Write a script with the station's templates, or with their contents that made one last.

    Raises:
        ScriptRefused: neither makes a script; says what is wrong with the station's own.
    """
    folder = station.configuration.scripts
    try:
        script = write(folder)
    except NothingToSay:
        raise
    except ScriptRefused as refusal:
        if (earlier := _written_before(station, folder, write)) is None:
            raise
        path = folder / programme.script
        station.history.note(path, at=station.now(), is_good=False, why=refusal.saying())
        log.error("%s holds as it was read last: %s", path.name, refusal)  # noqa: TRY400 - the clerk's slip
        return earlier
    for path in (folder / programme.script, *sorted(folder.glob("_*.j2"))):
        station.history.note(path, at=station.now(), is_good=True)
    return script


def _written_before(station: Station, folder: Path, write: Write) -> Script | None:
    with _as_they_were(station, folder) as before:
        if before is None:
            return None
        try:
            return write(before)
        except ScriptRefused:
            # The fault lies not in the templates alone: what is told is the one of today's.
            return None


@contextmanager
def _as_they_were(station: Station, folder: Path) -> Iterator[Path | None]:
    """Give a folder with every template as it last made a script; None where all are as they were."""
    kept = {path: station.history.last_good(path) for path in _templates(station, folder)}
    changed = {path: file for path, file in kept.items() if file and _differs(path, file)}
    if not changed:
        yield None
        return
    with TemporaryDirectory(prefix="scripts-") as name:
        for path in kept:
            target = Path(name) / path.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(changed.get(path, path), target)
        yield Path(name)


def _templates(station: Station, folder: Path) -> set[Path]:
    """Give the templates that are there, and those that were."""
    were = {each.file for each in station.history.all() if each.is_good and each.file.endswith(".j2")}
    return {*folder.rglob("*.j2"), *(station.configuration.folder / name for name in were)}


def _differs(path: Path, file: Path) -> bool:
    return not path.is_file() or path.read_bytes() != file.read_bytes()
