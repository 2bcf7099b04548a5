"""
Stretches of sound on the time line, and how they are counted.

Counted in whole microseconds, so that what is cut in pieces adds up again to the last digit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo

from broadcaster.model import AsRun, BriefRow, Origin

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
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
    return (moment - _EPOCH) // _MICROSECOND


def moment_of(instant: int, zone: tzinfo) -> datetime:
    """Give back the time of an instant, in *zone*."""
    return (_EPOCH + instant * _MICROSECOND).astimezone(zone)


def heard_spans(row: AsRun | BriefRow) -> Iterator[tuple[int, int]]:
    """
    Give the spans of the time line that a row proves, in order: long silences are left out.

    The end of the row and the length of the slot do not matter: a row that stuttered has aired less than
    lies between its ends.
    """
    start_us = instant_us(row.actual_start)
    reached_ms = 0
    for silence in row.silences:
        if silence.length_ms <= ALLOWED_SILENCE_MS:
            continue
        until_ms = min(silence.offset_ms, row.aired_ms)
        if until_ms > reached_ms:
            yield start_us + reached_ms * 1000, start_us + until_ms * 1000
        reached_ms = max(reached_ms, silence.offset_ms + silence.length_ms)
    if row.aired_ms > reached_ms:
        yield start_us + reached_ms * 1000, start_us + row.aired_ms * 1000


def soundings_of(row: AsRun) -> Iterator[Sounding]:
    """Give what a row proves (see `heard_spans`) with what it was."""
    for start_us, end_us in heard_spans(row):
        yield Sounding(
            programme=row.programme,
            themes=row.themes,
            origin=row.origin,
            output=row.output,
            start_us=start_us,
            end_us=end_us,
        )


def clipped(soundings: Iterable[Sounding], start_us: int, end_us: int) -> Iterator[Sounding]:
    """Give the parts that lie between two instants."""
    for each in soundings:
        start, end = max(each.start_us, start_us), min(each.end_us, end_us)
        if start < end:
            yield replace(each, start_us=start, end_us=end)


def union_us(spans: Iterable[tuple[int, int]]) -> int:
    """Give the time that at least one of the spans covers."""
    total = 0
    reached: int | None = None
    for start, end in sorted(spans):
        fresh_from = start if reached is None else max(start, reached)
        if end > fresh_from:
            total += end - fresh_from
            reached = end
    return total
