"""Files that people edit while the station is on air: what the player knows of them follows the file."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from broadcaster.clock import SystemClock
from broadcaster.errors import ConfigurationRefused
from broadcaster.saying import Saying, saying
from broadcaster.station.setup.history import HELD, FileHistory
from broadcaster.station.setup.last_good import read_last_good

log = logging.getLogger(__name__)

Read = TypeVar("Read")


class FollowedFile(Generic[Read]):
    """
    What stands in a file, read again when the file has changed.

    A slip in it leaves what was read last in force, also over a restart, and the log says so: nobody shall
    be silenced by it.

    Args:
        path: of the file.
        read: reads it, or a copy of it; raises ConfigurationRefused.
        history: remembers what was read.
        otherwise: what holds when the file cannot be used and never could.
    """

    def __init__(
        self, path: Path, read: Callable[[Path], Read], *, history: FileHistory, otherwise: Read
    ) -> None:
        self._path = path
        self._read = read
        self._history = history
        self.fault: ConfigurationRefused | None = None
        """What is wrong with the file as it stands; None: nothing."""
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
                self.fault = error
                log.error("%s stays as it was: %s", self._path.name, error)  # noqa: TRY400 - the clerk's slip
            else:
                self.fault = None
                log.info("%s was read again", self._path.name)
        return self._found

    def _first(self, otherwise: Read) -> Read:
        try:
            return self._taken()
        except ConfigurationRefused as error:
            self.fault = error
        try:
            return read_last_good(self._path, self._read, self._history)
        except ConfigurationRefused as error:
            log.error("%s was never read: %s", self._path.name, error)  # noqa: TRY400 - as above
            return otherwise

    def _taken(self) -> Read:
        """Read the file, and remember what stands in it."""
        try:
            found = self._read(self._path)
        except ConfigurationRefused as error:
            self._history.note(self._path, at=SystemClock().now(), is_good=False, why=error.saying())
            raise
        self._history.note(self._path, at=SystemClock().now(), is_good=True)
        return found


class HeldFiles:
    """The files that others have found damaged and that hold as they were read last, whichever they are."""

    def __init__(self, history: FileHistory) -> None:
        self._history = history
        self.told: Saying | None = None
        """What is wrong with one of them, as of the last look; None: nothing."""

    def look(self) -> None:
        """Look at the history; it reads files, and the loop does not wait for that."""
        held = self._history.held()
        self.told = saying(HELD, why=held[0].fault()) if held else None


def _mark(path: Path) -> tuple[int, int]:
    """Tell one content from the next; (0, 0) while an editor has moved the file away."""
    try:
        stat = path.stat()
    except FileNotFoundError:
        return 0, 0
    return stat.st_mtime_ns, stat.st_size
