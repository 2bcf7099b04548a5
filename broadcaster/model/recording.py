"""Recording (bản ghi): what the player sent to one output, an hour a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class HourRecording:
    """
    A file of recordings that is closed: nobody writes into it any more, and its hash says so.

    It proves what the player sent to the output, not what a horn made of it.
    """

    output: str
    hour: datetime
    """When the hour began, in the station's time."""
    file: str
    """Path below the folder of recordings, "loa/2026-11-28/05.opus"."""
    sha256: str
    size_bytes: int
    length_ms: int
    """Of the sound in it; silence between programmes is not stored."""
    was_left_open: bool = False
    """The player or the machine was stopped in that hour, and the next player closed the file."""


class DeletionReason(StrEnum):
    """By which rule a recording was deleted."""

    KEPT_LONG_ENOUGH = "kept_long_enough"
    NO_ROOM = "no_room"
    """All recordings together took more than their part of the disk; the oldest went first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deletion:
    """A file of recordings that was deleted by rule."""

    file: str
    at: datetime
    why: DeletionReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A stretch of recordings that is kept beyond the rule, because somebody asked for it."""

    subject: str
    """What was held: "as_run/ROW" or "date/2026-11-28"."""
    output: str
    """Empty: all outputs."""
    starts_at: datetime
    ends_at: datetime
    reason: str
    held_at: datetime

    def covers(self, output: str, start: datetime, end: datetime) -> bool:
        """Say whether some of [start, end) of an output is held."""
        return self.output in ("", output) and self.starts_at < end and start < self.ends_at
