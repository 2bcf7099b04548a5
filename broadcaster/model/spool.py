"""
What a player writes into its spool: facts about rows and occurrences, in the order in which they happened.

A record is known by its run and its number, for ever: whoever takes it twice takes it once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from broadcaster.model.airtime import AsRun, Silence
from broadcaster.model.recording import HourRecording
from broadcaster.model.rundown import Occurrence


@dataclass(frozen=True, slots=True)
class RowOpened:
    """Sound has begun on an output."""

    row: AsRun
    """Without an end."""
    ends_by: datetime
    """The latest that it may last."""


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """A row is alive. It stays in the spool: only the end of a row is evidence."""

    row: str
    at: datetime
    aired_ms: int
    silences: tuple[Silence, ...] = ()
    devices_known: int | None = None
    devices_playing: int | None = None


@dataclass(frozen=True, slots=True)
class RowClosed:
    """Sound has ended on an output."""

    row: AsRun
    """Whole, so that it stands for itself where its beginning is lost."""


@dataclass(frozen=True, slots=True)
class OccurrenceAdded:
    """Somebody ordered a message."""

    occurrence: Occurrence


@dataclass(frozen=True, slots=True)
class OccurrenceMoved:
    """An occurrence has come to a new state."""

    occurrence: Occurrence
    """As it is now, so that it stands for itself where the book has lost it."""


@dataclass(frozen=True, slots=True)
class RecordingKept:
    """A file of recordings is closed. Told again after a crash; the store takes it once."""

    recording: HourRecording


SpoolEntry = RowOpened | Heartbeat | RowClosed | OccurrenceAdded | OccurrenceMoved | RecordingKept


@dataclass(frozen=True, slots=True, kw_only=True)
class SpoolRecord:
    """One entry with its place."""

    run: str
    """Which player wrote it."""
    number: int
    """Counts from 1 in each run, heartbeats included."""
    entry: SpoolEntry


class ConflictKind(StrEnum):
    """What does not agree with what the store holds already."""

    OVERLAP = "overlap"
    """The output was held by another row at that time."""
    ID_TAKEN = "id_taken"
    """Another row has the id; this one was given a new one."""
    CONTRADICTION = "contradiction"
    """The row ended otherwise already, or its occurrence did."""
    IMPOSSIBLE = "impossible"
    """More sound than fits between its ends, or an end before its start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A record that was taken although it does not agree; a person looks at it."""

    run: str
    number: int
    kind: ConflictKind
    subject: str
    """Id of the row or the occurrence."""
    other: str = ""
    """Id or state that it does not agree with."""
    entered_at: datetime
