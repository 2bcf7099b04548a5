"""What the player knows of its day, and the file in which that outlives the player."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from pathlib import Path

from broadcaster.json_form import MALFORMED, decode, encode
from broadcaster.model import Bulletin, Occurrence

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What the station's books said when they were asked last."""

    occurrences: tuple[Occurrence, ...] = ()
    bulletins: tuple[Bulletin, ...] = ()
    """Those that the occurrences play, without their words."""
    evergreens: tuple[Bulletin, ...] = ()
    """Approved bulletins of the fallback programme, the newest first."""
    ledger: str = ""
    """Which books these were, by the first digest of their journal; empty: nobody has said."""


class DayFile:
    """
    The copy of the day on the disk; used by one thread.

    Args:
        path: None keeps nothing.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._written = Day()
        self._is_refused = False
        """The disk did not take the last one, and that was said."""

    @property
    def is_kept(self) -> bool:
        """Say whether the day outlives the player."""
        return self._path is not None

    def read(self) -> Day:
        """Give the copy of an earlier player; none, or one that cannot be read, is an empty day."""
        self._written = self._read()
        return self._written

    def write(self, day: Day) -> None:
        """Let *day* outlive the player, when it has changed; a disk that does not take it is only told of."""
        if self._path is None or day == self._written:
            return
        new = self._path.with_suffix(".new")
        try:
            with new.open("wb") as file:
                file.write(encode(day))
                file.flush()
                os.fsync(file.fileno())
            new.replace(self._path)
        except OSError as error:
            if not self._is_refused:
                log.error("the copy of the day stays as it was: %s", error)  # noqa: TRY400 - the sentence says all
            self._is_refused = True
        else:
            self._written, self._is_refused = day, False

    def _read(self) -> Day:
        if self._path is None:
            return Day()
        try:
            return decode(self._path.read_bytes(), Day)
        except FileNotFoundError:
            return Day()
        except (OSError, *MALFORMED) as error:
            log.error("the copy of the day cannot be read: %s", error)  # noqa: TRY400 - the sentence says all
            return Day()
