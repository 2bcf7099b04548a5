"""
Stretches of sound on the time line, and how they are counted.

Counted in whole microseconds, so that what is cut in pieces adds up again to the last digit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta, tzinfo

from broadcaster.model import AsRun, Origin, Silence, Window

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_MIDNIGHT = time(0)
SECOND_US = 1_000_000

ALLOWED_SILENCE_MS = 10_000
"""A pause may be so long and still belong to what is said (the longest in our scripts is 3 s); a longer
silence is no airtime, from its first millisecond on. Promise 2 of the design."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sounding:
    """Something that sounded, or will, on one output."""

    programme: str
    themes: tuple[str, ...]
    origin: Origin
    output: str
    start_us: int
    """Microseconds on a line without time zones."""
    end_us: int
    """Excluded."""


def instant_us(moment: datetime) -> int:
    """Give an aware time as microseconds on the time line."""
    return (moment.astimezone(UTC) - _EPOCH) // _MICROSECOND


def soundings_of(row: AsRun) -> Iterator[Sounding]:
    """
    Give what a row proves: from its start, as long as its output reported, long silences left out.

    The end of the row and the length of the slot do not matter: a row that stuttered has aired less than
    lies between its ends.
    """
    start_us = instant_us(row.actual_start)
    reached_ms = 0
    for silence in (*row.silences, Silence(offset_ms=row.aired_ms, length_ms=row.aired_ms)):
        if silence.length_ms <= ALLOWED_SILENCE_MS and silence.offset_ms < row.aired_ms:
            continue
        until_ms = min(silence.offset_ms, row.aired_ms)
        if until_ms > reached_ms:
            yield Sounding(
                programme=row.programme,
                themes=row.themes,
                origin=row.origin,
                output=row.output,
                start_us=start_us + reached_ms * 1000,
                end_us=start_us + until_ms * 1000,
            )
        reached_ms = max(reached_ms, silence.offset_ms + silence.length_ms)


def clipped(soundings: Iterable[Sounding], start_us: int, end_us: int) -> Iterator[Sounding]:
    """Give the parts that lie between two instants."""
    for each in soundings:
        start, end = max(each.start_us, start_us), min(each.end_us, end_us)
        if start < end:
            yield replace(each, start_us=start, end_us=end)


def in_windows(soundings: Iterable[Sounding], windows: Sequence[Window], zone: tzinfo) -> Iterator[Sounding]:
    """Give the parts that lie in windows of the local day; all, when there are no windows."""
    if not windows:
        yield from soundings
        return
    for each in soundings:
        first = _local_midnight(each.start_us, zone)
        last = _local_midnight(each.end_us, zone)
        for number in range((last - first).days + 1):
            day = (first + timedelta(days=number)).date()
            for window in windows:
                # A window that ends at 00:00 ends with the day.
                end_day = day + timedelta(days=1) if window.end == _MIDNIGHT else day
                start = datetime.combine(day, window.start, zone)
                end = datetime.combine(end_day, window.end, zone)
                yield from clipped((each,), instant_us(start), instant_us(end))


def union_us(soundings: Iterable[Sounding]) -> int:
    """Give the time during which at least one of them sounds."""
    total = 0
    reached: int | None = None
    for start, end in sorted((each.start_us, each.end_us) for each in soundings):
        fresh_from = start if reached is None else max(start, reached)
        if end > fresh_from:
            total += end - fresh_from
            reached = end
    return total


def _local_midnight(instant: int, zone: tzinfo) -> datetime:
    local = (_EPOCH + instant * _MICROSECOND).astimezone(zone)
    return datetime.combine(local.date(), _MIDNIGHT)
