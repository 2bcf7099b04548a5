"""
How long recordings are kept: by rule, within a part of the disk, and longer where somebody asked for it.

Whole hours are deleted, the oldest first. What is held is never deleted. Every deletion is entered in the
journal before it is done.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from broadcaster.errors import N_, RecordingRefused
from broadcaster.model import Actor, DeletionReason, Hold
from broadcaster.recording.pieces import HOUR
from broadcaster.recording.shelf import HourFile, all_files, delete
from broadcaster.station.opened import Station
from broadcaster.station.recordings.row_recording import row_of

log = logging.getLogger(__name__)

FRESH = timedelta(days=1)
"""What was aired since then is not deleted for want of room: it may not even be closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What is to be deleted, and why."""

    old: tuple[HourFile, ...]
    crowded_out: tuple[HourFile, ...]
    """Not old enough, but the disk has no more room for them."""
    is_over_budget: bool
    """What is held and what is fresh takes more than the budget by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """What there is."""

    files: int
    size_bytes: int
    held_bytes: int
    oldest: datetime | None
    """Hour of the oldest file; None: there is none."""


def due(
    files: Sequence[HourFile], holds: Iterable[Hold], *, now: datetime, keep_days: int, budget_bytes: int
) -> Due:
    """Choose what is to be deleted of *files*, the oldest of which comes first; pure."""
    held = tuple(holds)
    free = [each for each in files if not _is_held(each, held)]
    old = tuple(each for each in free if each.hour + HOUR < now - timedelta(days=keep_days))
    left_bytes = sum(each.size_bytes for each in files) - sum(each.size_bytes for each in old)
    crowded_out: list[HourFile] = []
    for each in free[len(old) :]:
        if left_bytes <= budget_bytes or each.hour > now - FRESH:
            break
        crowded_out.append(each)
        left_bytes -= each.size_bytes
    return Due(old=old, crowded_out=tuple(crowded_out), is_over_budget=left_bytes > budget_bytes)


def clear_recordings(station: Station) -> Due:
    """
    Delete what is due, each deletion entered before it is done; give it.

    Raises:
        StoreBroken: the journal takes nothing; then nothing is deleted.
    """
    settings = station.configuration.recording
    found = due(
        tuple(all_files(settings.folder, station.configuration.zone)),
        station.store.recordings.holds(),
        now=station.now(),
        keep_days=settings.keep_days,
        budget_bytes=settings.budget_bytes,
    )
    _delete(station, found.old, DeletionReason.KEPT_LONG_ENOUGH)
    _delete(station, found.crowded_out, DeletionReason.NO_ROOM)
    return found


def stock_of(station: Station) -> Stock:
    """Look at what there is."""
    files = tuple(all_files(station.configuration.recording.folder, station.configuration.zone))
    holds = station.store.recordings.holds()
    return Stock(
        files=len(files),
        size_bytes=sum(each.size_bytes for each in files),
        held_bytes=sum(each.size_bytes for each in files if _is_held(each, holds)),
        oldest=files[0].hour if files else None,
    )


def hold_row(station: Station, row_id: str, *, reason: str, by: Actor) -> Hold:
    """Keep the recording of a row until it is let go; raises LedgerRefused, RecordingRefused."""
    row = row_of(station, row_id)
    hold = Hold(
        subject=f"as_run/{row.id}",
        output=row.output,
        starts_at=row.actual_start,
        ends_at=row.actual_end or station.now(),
        reason=reason,
        held_at=station.now(),
    )
    return _held(station, hold, by)


def hold_day(station: Station, on: date, *, reason: str, by: Actor) -> Hold:
    """Keep all recordings of a day until it is let go; raises RecordingRefused."""
    start = datetime.combine(on, time(0), station.configuration.zone)
    hold = Hold(
        subject=_day_subject(on),
        output="",
        starts_at=start,
        ends_at=start + timedelta(days=1),
        reason=reason,
        held_at=station.now(),
    )
    return _held(station, hold, by)


def release(station: Station, subject: str, *, reason: str, by: Actor) -> Hold:
    """
    Let the rule have again what is held under *subject* ("as_run/ROW" or "date/2026-11-28").

    Raises:
        RecordingRefused: nothing is held under it.
    """
    for hold in station.store.recordings.holds():
        if hold.subject == subject:
            station.store.recordings.release(subject, reason=reason, by=by)
            return hold
    raise RecordingRefused(
        N_("'{subject}' is not held."),
        where=subject,
        remedy=N_("`broadcaster asrun hold` lists what is held."),
        subject=subject.partition("/")[2],
    )


def release_row(station: Station, row_id: str, *, reason: str, by: Actor) -> Hold:
    """Let go of a row that is held; raises RecordingRefused."""
    return release(station, f"as_run/{row_id}", reason=reason, by=by)


def release_day(station: Station, on: date, *, reason: str, by: Actor) -> Hold:
    """Let go of a day that is held; raises RecordingRefused."""
    return release(station, _day_subject(on), reason=reason, by=by)


def _day_subject(on: date) -> str:
    return f"date/{on.isoformat()}"


def _held(station: Station, hold: Hold, by: Actor) -> Hold:
    files = all_files(station.configuration.recording.folder, station.configuration.zone)
    if not any(_is_held(each, (hold,)) for each in files):
        raise RecordingRefused(
            N_("There is nothing to hold: no recording of '{subject}' is left."),
            where=hold.subject,
            subject=hold.subject.partition("/")[2],
        )
    station.store.recordings.hold(hold, by=by)
    return hold


def _is_held(file: HourFile, holds: Iterable[Hold]) -> bool:
    return any(hold.covers(file.output, file.hour, file.hour + HOUR) for hold in holds)


def _delete(station: Station, files: Iterable[HourFile], why: DeletionReason) -> None:
    folder = station.configuration.recording.folder
    hours: defaultdict[tuple[str, datetime], list[HourFile]] = defaultdict(list)
    for each in files:
        hours[each.output, each.hour].append(each)
    for (output, hour), gone in hours.items():
        names = [each.path.relative_to(folder).as_posix() for each in gone]
        station.store.recordings.enter_deletions(output, hour, names, why=why)
        for each in gone:
            try:
                delete(each.path)
            except OSError:
                # It stays, and the next night tries again; the journal then says it twice.
                log.exception("the recording %s cannot be deleted", each.path)
