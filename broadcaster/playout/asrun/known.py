"""
What a player knows of rows and occurrences without asking anybody: what the spools say, its own included.

By it a crash is mended, a programme is gone on with, and no two rows of an output overlap.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from broadcaster.errors import N_
from broadcaster.model import (
    AsRun,
    Heartbeat,
    Occurrence,
    OccurrenceAdded,
    OccurrenceMoved,
    RowClosed,
    RowOpened,
    SpoolEntry,
)
from broadcaster.saying import Saying, saying, together

FORGOTTEN_AFTER = timedelta(days=3)
_CLOCK_SHOWED = N_("The clock showed {time}.")


def clock_showed(note: Saying | None) -> datetime | None:
    """Give what the clock showed when a row began that had to be put elsewhere; None: it was not."""
    if note is None:
        return None
    if note.id == _CLOCK_SHOWED:
        return datetime.fromisoformat(str(note.facts["time"]))
    parts = (clock_showed(fact) for fact in note.facts.values() if isinstance(fact, Saying))
    return next(filter(None, parts), None)


class Known:
    """
    Rows and occurrences of the last days.

    `note_occurrence` may be called by any thread; rows are noted by one.
    """

    def __init__(self, entries: Iterable[SpoolEntry] = ()) -> None:
        self._rows: dict[str, AsRun] = {}
        self._ends_by: dict[str, datetime] = {}
        """Of the open rows."""
        self._placed: dict[str, tuple[str, timedelta, Saying | None]] = {}
        """Open row → id, shift and note under which it went into the spool."""
        self.occurrences: dict[str, Occurrence] = {}
        """As they were written last; only those that were written."""
        for entry in entries:
            self.note(entry)
            self.note_occurrence(entry)

    def note_occurrence(self, entry: SpoolEntry) -> None:
        """Take what an entry says of an occurrence."""
        if isinstance(entry, OccurrenceAdded | OccurrenceMoved):
            self.occurrences[entry.occurrence.id] = entry.occurrence

    def note(self, entry: SpoolEntry) -> None:
        """Take what an entry says of a row."""
        match entry:
            case RowOpened(row, ends_by):
                # A file may be read twice, and its rows may have ended in a later one.
                if row.id not in self._rows:
                    self._rows[row.id] = row
                    self._ends_by[row.id] = ends_by
            case Heartbeat():
                self._beat(entry)
            case RowClosed(row):
                self._rows[row.id] = row
                self._ends_by.pop(row.id, None)

    def _beat(self, beat: Heartbeat) -> None:
        row = self._rows.get(beat.row)
        if row is None or beat.row not in self._ends_by:
            return
        self._rows[row.id] = replace(
            row,
            actual_end=beat.at,
            aired_ms=beat.aired_ms,
            silences=beat.silences,
            devices_known=beat.devices_known,
            devices_playing=beat.devices_playing,
        )

    def open_rows(self) -> tuple[AsRun, ...]:
        """Give the rows without an end, each with the end and the length of its last heartbeat."""
        found = (self._rows[name] for name in tuple(self._ends_by))
        return tuple(row if row.actual_end else replace(row, actual_end=row.actual_start) for row in found)

    def of_occurrence(self, occurrence: str) -> tuple[AsRun, ...]:
        """Give the rows of an occurrence, in the order in which they were written."""
        return tuple(row for row in tuple(self._rows.values()) if row.occurrence == occurrence)

    def reaches_past(self, start: datetime, end: datetime) -> bool:
        """Say whether some row begins in [start, end)."""
        return any(start <= row.actual_start < end for row in tuple(self._rows.values()))

    def placed(self, entry: SpoolEntry) -> SpoolEntry:
        """
        Give *entry* as it goes into the spool.

        A row that the clock would put upon another of its output (it was set back) begins behind that one,
        keeps its length, and says what the clock showed. An id that is taken is made another.
        """
        match entry:
            case RowOpened(row, ends_by):
                placed, shift = self._put(row, ends_by)
                return RowOpened(placed, ends_by + shift)
            case Heartbeat():
                name, shift, _ = self._placed.get(entry.row, (entry.row, timedelta(), None))
                return replace(entry, row=name, at=entry.at + shift)
            case RowClosed(row):
                return RowClosed(self._ended(row))
        return entry

    def _put(self, row: AsRun, ends_by: datetime) -> tuple[AsRun, timedelta]:
        start_at = self._free_from(row.output, row.actual_start, ends_by)
        shift = start_at - row.actual_start
        name = row.id
        while name in self._rows:
            name += "a"
        note = saying(_CLOCK_SHOWED, time=row.actual_start.isoformat()) if shift else None
        if shift or name != row.id:
            self._placed[row.id] = (name, shift, note)
        return replace(row, id=name, actual_start=start_at, note=together((row.note, note))), shift

    def _ended(self, row: AsRun) -> AsRun:
        name, shift, note = self._placed.pop(row.id, (row.id, timedelta(), None))
        end_at = row.actual_end
        assert end_at is not None
        return replace(
            row,
            id=name,
            actual_start=row.actual_start + shift,
            actual_end=end_at + shift,
            note=together((row.note, note)),
        )

    def _free_from(self, output: str, start: datetime, ends_by: datetime) -> datetime:
        """Give the first moment from *start* at which *output* is free for as long as until *ends_by*."""
        length = ends_by - start
        held = sorted(
            (row.actual_start, self._ends_by.get(row.id, row.actual_end) or row.actual_start)
            for row in self._rows.values()
            if row.output == output
        )
        for held_from, held_to in held:
            if held_from < start + length and held_to > start:
                start = held_to
        return start

    def forget(self, now: datetime) -> None:
        """Let go of what no airing of today can meet."""
        since = now - FORGOTTEN_AFTER
        for name, row in tuple(self._rows.items()):
            if (row.actual_end or now) < since and name not in self._ends_by:
                del self._rows[name]
        for name, occurrence in tuple(self.occurrences.items()):
            if occurrence.ends_at < since:
                del self.occurrences[name]
