"""What holds when a file of the station cannot be used: its newest content that passed the check."""

from __future__ import annotations

import logging
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from broadcaster.clock import SystemClock
from broadcaster.errors import N_, ConfigurationRefused
from broadcaster.schedule import Grid
from broadcaster.station.setup.configuration import (
    STATION_FILE,
    Configuration,
    load_configuration,
    readable_configuration,
)
from broadcaster.station.setup.history import FileHistory
from broadcaster.text_file import read_text

log = logging.getLogger(__name__)

Read = TypeVar("Read")


def last_good_configuration(folder: Path) -> Configuration:
    """
    Read `station.toml`, or what it was when it could be used last; the log says so.

    Whoever plays, speaks and is asked in an emergency goes by this; `doctor` names the fault.

    Raises:
        ConfigurationRefused: it cannot be used and never could.
    """
    path = folder / STATION_FILE
    return read_last_good(path, lambda file: load_configuration(folder, file=file), FileHistory(folder))


def usable_configuration(folder: Path) -> Configuration:
    """
    Read `station.toml` for a message that cannot wait: as it was last good, else what can be read of it.

    A key that is misspelt among the feeds does not keep an emergency from being said.

    Raises:
        ConfigurationRefused: the folder is no station.
    """
    try:
        return last_good_configuration(folder)
    except ConfigurationRefused as error:
        found = readable_configuration(folder)
        log.error("the message goes out all the same: %s", error)  # noqa: TRY400 - the sentence says all
        return found


def read_last_good(path: Path, read: Callable[[Path], Read], history: FileHistory) -> Read:
    """
    Read *path*, or the newest content of it that could be read.

    Args:
        path: of the file.
        read: reads it, or a copy of it; raises ConfigurationRefused.
        history: remembers what was read.
    Raises:
        ConfigurationRefused: neither the file nor any earlier content of it can be used.
    """
    try:
        found = read(path)
    except ConfigurationRefused as error:
        history.note(path, at=SystemClock().now(), is_good=False, why=error.saying())
        before = history.last_good(path)
        if before is None:
            raise
        log.error("%s holds as it was read last: %s", path.name, error)  # noqa: TRY400 - the clerk's slip
        return read(before)
    history.note(path, at=SystemClock().now(), is_good=True)
    return found


def must_not_have_lost_most(grid: Grid, before: Path) -> None:
    """
    Refuse a week of which more than half of the slots is gone: an editor that stopped in the middle.

    Args:
        grid: as the file has it now.
        before: the content that was followed last.
    Raises:
        ConfigurationRefused: a person must say that it is meant.
    """
    slots = len(grid.slots)
    had = _count_slots(before)
    if had and slots * 2 < had:
        raise ConfigurationRefused(
            N_("The week had {before} slots and has {now}; it is followed as it was before."),
            where="week.toml",
            remedy=N_("If that is meant: broadcaster schedule accept. If not, put the slots back."),
            before=had,
            now=slots,
        )


def _count_slots(file: Path) -> int:
    try:
        slots = tomllib.loads(read_text(file)).get("slot", [])
    except (OSError, ValueError, RecursionError):
        return 0
    return len(slots) if isinstance(slots, list) else 0
