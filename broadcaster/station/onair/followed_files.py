"""Files that people edit while the station is on air: what the player knows of them follows the file."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from broadcaster.errors import ConfigurationRefused, StoreBroken
from broadcaster.station.files import write_whole

log = logging.getLogger(__name__)

Read = TypeVar("Read")


class Edited(Generic[Read]):
    """
    What stands in a file, read again when the file has changed.

    A slip in it leaves what was read last in force, also over a restart, and the log says so: nobody shall
    be silenced by it.

    Args:
        path: of the file.
        read: reads it, or a copy of it; raises ConfigurationRefused.
        kept: folder for a copy of what was read last.
        otherwise: what holds when the file cannot be used and never could.
    """

    def __init__(self, path: Path, read: Callable[[Path], Read], *, kept: Path, otherwise: Read) -> None:
        self._path = path
        self._read = read
        self._copy = kept / path.name
        self._mark = _mark(path)
        self._found = self._first(otherwise)

    def __call__(self) -> Read:
        """Give what stands in the file."""
        mark = _mark(self._path)
        if mark != self._mark:
            self._mark = mark
            try:
                self._found = self._taken()
            except ConfigurationRefused as error:
                log.error("%s stays as it was: %s", self._path.name, error)  # noqa: TRY400 - the clerk's slip
            else:
                log.info("%s was read again", self._path.name)
        return self._found

    def _first(self, otherwise: Read) -> Read:
        try:
            return self._taken()
        except ConfigurationRefused as error:
            log.error("%s holds as it was read last: %s", self._path.name, error)  # noqa: TRY400 - as above
        try:
            return self._read(self._copy)
        except ConfigurationRefused as error:
            log.error("%s was never read: %s", self._path.name, error)  # noqa: TRY400 - as above
            return otherwise

    def _taken(self) -> Read:
        """Read the file, and keep a copy of it."""
        found = self._read(self._path)
        try:
            self._copy.parent.mkdir(exist_ok=True)
            write_whole(self._copy, self._path.read_bytes())
        except (OSError, StoreBroken) as error:
            log.warning("no copy of %s is kept: %s", self._path.name, error)
        return found


def _mark(path: Path) -> tuple[int, int]:
    """Tell one content from the next; (0, 0) while an editor has moved the file away."""
    try:
        stat = path.stat()
    except FileNotFoundError:
        return 0, 0
    return stat.st_mtime_ns, stat.st_size
