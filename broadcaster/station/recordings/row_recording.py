"""
The recording of a row: found, held against the hash in the journal, and placed to the frame.

What is missing, cut or swapped is named. Nothing is given as proof that the journal does not vouch for,
but the hour that is being written, which has no hash yet.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from broadcaster.errors import N_, LedgerRefused, RecordingRefused
from broadcaster.model import AsRun, EndReason, Evidence
from broadcaster.playout.asrun.known import clock_showed
from broadcaster.recording.pieces import HOUR, hour_of
from broadcaster.recording.shelf import files_of_hour
from broadcaster.recording.timeline import JOINT, Spell, Stretch, missing_in, spells_in
from broadcaster.station.opened import Station
from broadcaster.station.recordings.proving import UsedFile, proven, unknown

UNHASHED = timedelta(hours=2)
"""So long a file may have no entry in the journal: it is being written, or the database was away."""
TORN = timedelta(seconds=3)
"""What a killed player loses of a recording at most: a piece, a page and what the encoder held."""
_SILENT = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowRecording:
    """The recording of a row."""

    row: AsRun
    starts_at: datetime
    """As the clock showed it then; rows that it would have put upon others stand elsewhere."""
    ends_at: datetime
    spells: tuple[Spell, ...]
    files: tuple[UsedFile, ...]
    gaps: tuple[Stretch, ...]
    """Parts of the row that were not recorded."""

    @property
    def is_proven(self) -> bool:
        """Say whether the journal vouches for all of it."""
        return all(file.is_proven for file in self.files)


def row_of(station: Station, row_id: str) -> AsRun:
    """Give the row of that id; raises LedgerRefused."""
    row = station.store.ledger.row(row_id)
    if row is None:
        raise LedgerRefused(
            N_("There is no row '{row}' in the log of airings."),
            where=row_id,
            remedy=N_("`broadcaster asrun --date DATE --json` gives the ids of the rows."),
            row=row_id,
        )
    return row


def recording_of(station: Station, row: AsRun, *, incomplete: bool = False) -> RowRecording:
    """
    Find the recording of a row, its hash checked.

    Args:
        station: the station.
        row: the row.
        incomplete: also where parts of it were not recorded.
    Raises:
        RecordingRefused: the row has none, or it is missing, deleted, cut, swapped or changed.
    """
    length = _must_have_sounded(row) - row.actual_start
    # A row that a clock set back would have put upon another one stands elsewhere; its sound does not.
    showed = clock_showed(row.note)
    starts_at = showed or row.actual_start
    ends_at = starts_at + length
    faults: list[RecordingRefused] = []
    used = _files_between(station, row.output, (starts_at, ends_at), faults)
    spells = tuple(one for _, each in used for one in each)
    if showed is not None:
        # What was sent after the clock was set back was written last.
        spells = spells[::-1]
    gaps = (
        _unless_silent(missing_in(spells, starts_at, ends_at), row, starts_at)
        if spells
        else ((starts_at, ends_at),)
    )
    if gaps and faults:
        raise faults[0]
    incomplete = incomplete or _was_only_torn(row, gaps, ends_at)
    is_whole_gap = bool(gaps) and gaps[0][1] - gaps[0][0] >= length - JOINT
    if gaps and (is_whole_gap or not incomplete):
        raise _not_recorded(row, gaps, is_whole_gap=is_whole_gap)
    return RowRecording(
        row=row,
        starts_at=starts_at,
        ends_at=ends_at,
        spells=spells,
        files=tuple(file for file, _ in used),
        gaps=gaps,
    )


def _files_between(
    station: Station, output: str, wanted: Stretch, faults: list[RecordingRefused]
) -> list[tuple[UsedFile, tuple[Spell, ...]]]:
    """Give the files that have something of a stretch, in the order in which they were written."""
    starts_at, ends_at = wanted
    files: list[tuple[UsedFile, tuple[Spell, ...]]] = []
    hour = hour_of(starts_at)
    while hour < ends_at:
        files += _files_of(station, output, hour, faults)
        hour += HOUR
    return [
        (file, spells)
        for file, spells in files
        if any(one.tags.listened_from < ends_at and one.ends_at > starts_at for one in spells)
    ]


def _unless_silent(gaps: tuple[Stretch, ...], row: AsRun, starts_at: datetime) -> tuple[Stretch, ...]:
    """Leave out the gaps in which the row itself says that silence was sent: an hour of it has no file."""
    silent = [
        (
            starts_at + timedelta(milliseconds=each.offset_ms),
            starts_at + timedelta(milliseconds=each.offset_ms + each.length_ms),
        )
        for each in row.silences
    ]
    return tuple(
        (start, end)
        for start, end in gaps
        if not any(first <= start + JOINT and end <= last + JOINT for first, last in silent)
    )


def _was_only_torn(row: AsRun, gaps: tuple[Stretch, ...], ends_at: datetime) -> bool:
    """Say whether all that is missing is what a killed player had not yet written: said, but no refusal."""
    return (
        row.reason is EndReason.CRASHED
        and len(gaps) == 1
        and gaps[0][1] == ends_at
        and gaps[0][1] - gaps[0][0] <= TORN
    )


def _must_have_sounded(row: AsRun) -> datetime:
    """Give when the row ended; refuses one that left no sound here."""
    if row.evidence is Evidence.SIMULATED:
        raise _without(row, N_("The row '{row}' is of a rehearsal: nothing was heard, nothing was recorded."))
    if row.evidence is Evidence.MANUAL:
        raise _without(row, N_("The row '{row}' was entered by hand: this machine has no recording of it."))
    if row.actual_end is None:
        raise _without(row, N_("The row '{row}' is still on air: wait until it is over."))
    if row.actual_end <= row.actual_start:
        raise _without(row, N_("Nothing of the row '{row}' was heard."))
    return row.actual_end


def _without(row: AsRun, what: str) -> RecordingRefused:
    return RecordingRefused(what, where=row.id, row=row.id)


def _files_of(
    station: Station, output: str, hour: datetime, faults: list[RecordingRefused]
) -> Iterator[tuple[UsedFile, tuple[Spell, ...]]]:
    folder = station.configuration.recording.folder
    kept = {one.file: one for one in station.store.recordings.of_hour(output, hour)}
    for recording in kept.values():
        try:
            yield proven(station, recording)
        except RecordingRefused as fault:
            faults.append(fault)
    for path in files_of_hour(folder, output, hour):
        file = path.relative_to(folder).as_posix()
        if file in kept:
            continue
        if station.now() - hour > HOUR + UNHASHED:
            faults.append(unknown(path))
            continue
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        yield UsedFile(file=file, sha256=sha256, is_proven=False), spells_in(path)


def _not_recorded(row: AsRun, gaps: tuple[Stretch, ...], *, is_whole_gap: bool) -> RecordingRefused:
    if is_whole_gap and timedelta(milliseconds=row.aired_ms - row.silent_ms) < _SILENT:
        return RecordingRefused(
            N_("Nothing but silence was sent in the row '{row}', and silence is not stored."),
            where=row.id,
            row=row.id,
        )
    if is_whole_gap:
        return RecordingRefused(
            N_("There is no recording of the row '{row}'."),
            where=row.id,
            remedy=N_(
                "Recording was switched off then, or could not write; `broadcaster doctor` looks at it."
            ),
            row=row.id,
        )
    return RecordingRefused(
        N_("The recording lacks {length:.1f} s of the row, in {count} parts, first at {start:%H:%M:%S}."),
        where=row.id,
        remedy=N_("With --incomplete it is given all the same, with silence in their place."),
        count=len(gaps),
        length=sum((end - start).total_seconds() for start, end in gaps),
        start=gaps[0][0],
    )
