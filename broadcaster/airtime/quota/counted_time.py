"""The time that counts for a quota: its period, its validity and its windows, as spans of the time line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from broadcaster.airtime.period import CalendarPeriod
from broadcaster.airtime.sounding import instant_us
from broadcaster.model import Quota, Window

Span = tuple[int, int]
"""Start and end (excluded), microseconds on the time line."""

_ALL_DAY = (Window(start=time(0), end=time(0)),)


def days_of(quota: Quota, period: CalendarPeriod) -> Sequence[date]:
    """Give the local dates of a period on which the quota is valid; empty: it has no line there."""
    first = max(period.first, quota.valid_from)
    last = min(period.after - timedelta(days=1), quota.valid_until)
    after = last + timedelta(days=1)
    return [first + timedelta(days=number) for number in range((after - first).days)]


def counted_time(quota: Quota, period: CalendarPeriod, zone: tzinfo) -> tuple[Span, ...]:
    """
    Give the spans in which what sounds counts, in order and without overlaps.

    A window that crosses midnight belongs to the weekday on which it begins, and is cut where the period or
    the validity begins or ends.
    """
    days = days_of(quota, period)
    if not days:
        return ()
    edges = _midnight(days[0], zone), _midnight(days[-1] + timedelta(days=1), zone)
    evening_before = days[0] - timedelta(days=1)
    windows = (
        span
        for day in (evening_before, *days)
        for window in quota.windows or _ALL_DAY
        if day.weekday() in window.days
        for span in (_span(window, day, zone),)
    )
    return merged(cut for span in windows for cut in within(span, (edges,)))


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Give the time that *spans* cover, in order and without overlaps."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        elif start < end:
            found.append((start, end))
    return tuple(found)


def within(span: Span, counted: Sequence[Span]) -> Iterator[Span]:
    """Give the parts of *span* that lie in *counted*, which is in order and without overlaps."""
    start, end = span
    place = max(0, bisect_right(counted, (start, start)) - 1)
    while place < len(counted) and counted[place][0] < end:
        cut = max(start, counted[place][0]), min(end, counted[place][1])
        if cut[0] < cut[1]:
            yield cut
        place += 1


def _span(window: Window, day: date, zone: tzinfo) -> Span:
    last = day if window.end > window.start else day + timedelta(days=1)
    start, end = datetime.combine(day, window.start, zone), datetime.combine(last, window.end, zone)
    return instant_us(start), instant_us(end)


def _midnight(day: date, zone: tzinfo) -> int:
    return instant_us(datetime.combine(day, time(0), zone))
