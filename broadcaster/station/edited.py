"""Files that people edit while the station is on air: what the player knows of them follows the file."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from broadcaster.errors import ConfigurationRefused

log = logging.getLogger(__name__)

Read = TypeVar("Read")


class Edited(Generic[Read]):
    """
    What stands in a file, read again when the file has changed.

    A slip in it leaves what was read last in force, and the log says so: nobody shall be silenced by it.

    Args:
        path: of the file.
        read: reads it; raises ConfigurationRefused.
    Raises:
        ConfigurationRefused: it cannot be used, and nothing was read before.
    """

    def __init__(self, path: Path, read: Callable[[], Read]) -> None:
        self._path = path
        self._read = read
        self._mark = _mark(path)
        self._found = read()

    def __call__(self) -> Read:
        """Give what stands in the file."""
        mark = _mark(self._path)
        if mark != self._mark:
            self._mark = mark
            try:
                self._found = self._read()
            except ConfigurationRefused as error:
                log.error("%s stays as it was: %s", self._path.name, error)  # noqa: TRY400 - the clerk's slip
            else:
                log.info("%s was read again", self._path.name)
        return self._found


def _mark(path: Path) -> tuple[int, int]:
    """Tell one content from the next; (0, 0) while an editor has moved the file away."""
    try:
        stat = path.stat()
    except FileNotFoundError:
        return 0, 0
    return stat.st_mtime_ns, stat.st_size
