"""
One quota in one period, counted row by row as they come; docs/airtime.md gives each rule with an example.

The rules, each of which is a test:

- only what an output reported counts (`aired_ms`), never the schedule, and long silences do not;
- a second counts once, however many outputs carry it; where they differ, it counts for most;
- own and emergency sound counts in full, repeats by `repeat_share`, relays by `relay_share`, each up to its
  limit;
- fallback counts for the programme and themes that the row names, which are those of the evergreen
  bulletin and not of the one that was missing; it has been heard before and counts like a repeat;
- what crosses the border of a period, a validity or a window is split there, by local time;
- a corrected row is left out, its correction counts;
- evidence that was not asked for is left out: a simulation proves nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from heapq import heappop, heappush

from broadcaster.airtime.period import CalendarPeriod
from broadcaster.airtime.quota.counted_time import Span, counted_time, days_of, merged, within
from broadcaster.airtime.quota.cover import OWN, Cover, Worth, kind_of
from broadcaster.airtime.quota.pieces import Accepted, counted_parts, is_proof, reaches
from broadcaster.airtime.sounding import SECOND_US, heard_spans, instant_us, moment_of
from broadcaster.model import WHOLE_SHARE, AsRun, BriefRow, Origin, Quota

ANY_ZONE = ""
"""Where zones are not counted one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What was counted up to a moment."""

    by_zone_s: dict[str, float]
    everything_s: float
    """All that sounded in the counted time, whatever it was; counted only where a share is demanded."""
    aired_on: tuple[date, ...]
    """Of each airing the first date, in order."""
    whole_on: tuple[date, ...]
    """Of each relay that was carried whole the date, in order."""

    repeat_room_s: float | None
    """What repeats may still bring in the weakest zone; None: no limit."""

    @property
    def least_s(self) -> float:
        """Seconds of the weakest zone: what a minimum is held to."""
        return min(self.by_zone_s.values())

    @property
    def most_s(self) -> float:
        """Seconds of the strongest zone: what a maximum is held to."""
        return max(self.by_zone_s.values())


@dataclass(frozen=True, slots=True)
class _Piece:
    """A span that counts, or only sounds; ordered by its start in the queue of a count."""

    occurrence: str
    kind: int
    zones: tuple[str, ...]
    counts: bool


class Count:
    """
    Counts one quota in one period.

    Rows come in the order of their start; a silence in one may let it go on after the next has begun, so
    pieces wait until nothing can come before them.
    """

    def __init__(self, quota: Quota, period: CalendarPeriod, accepted: Accepted) -> None:
        self.quota = quota
        self.period = period
        self._accepted = accepted
        self._counted = counted_time(quota, period, accepted.zone)
        self._worth = Worth.of(quota)
        self._covers = {zone: Cover() for zone in (quota.zones if quota.per_zone else (ANY_ZONE,))}
        self._everything = Cover()
        self._waiting: list[tuple[int, int, int, _Piece]] = []
        self._number = 0
        self._aired_on: dict[str, date] = {}
        self._relayed: defaultdict[tuple[str, str], list[Span]] = defaultdict(list)
        self._midnights = [
            instant_us(datetime.combine(day + timedelta(days=1), time(0), accepted.zone))
            for day in days_of(quota, period)
        ]
        self.by_day_s: list[float] = []

    @property
    def is_valid(self) -> bool:
        """Whether the quota is valid on any day of the period."""
        return bool(self._midnights)

    def hear(self, row: AsRun | BriefRow) -> None:
        """Count a row; none that began earlier may come after it."""
        quota = self.quota
        if not is_proof(quota, row.evidence, self._accepted) or not reaches(quota, row.output, row.zones):
            return
        self._take(list(heard_spans(row)), row)
        self._pass(instant_us(row.actual_start))

    def expect(self, spans: Iterable[Span], row: BriefRow) -> None:
        """Count what is still to come: *spans* of an airing that is not a row yet, in the order of starts."""
        listed = list(spans)
        if reaches(self.quota, row.output, row.zones) and listed:
            self._take(listed, row)
            self._pass(listed[0][0])

    def tally(self, *, to_the_end: bool = False) -> Tally:
        """Give what was counted so far; at the end, each day of the period gets its sum."""
        self._pass(max((start for start, *_ in self._waiting), default=0))
        covers = (*self._covers.values(), self._everything)
        self._close_days(max(cover.until_us for cover in covers))
        for cover in covers:
            cover.finish()
        if to_the_end and self._midnights:
            self._close_days(self._midnights[-1] + 1)
        return Tally(
            by_zone_s={zone: cover.worth_us(self._worth) / SECOND_US for zone, cover in self._covers.items()},
            everything_s=self._everything.total_us / SECOND_US,
            repeat_room_s=self._repeat_room_s(),
            aired_on=tuple(sorted(self._aired_on.values())),
            whole_on=tuple(sorted(self._whole())),
        )

    def _take(self, spans: Sequence[Span], row: AsRun | BriefRow) -> None:
        quota, kind = self.quota, kind_of(row.origin)
        if quota.minimum_share:
            self._put(spans, _Piece(row.occurrence, kind, row.zones, counts=False))
        if not self._worth.share_of(kind):
            return
        parts = list(counted_parts(quota, row, iter(spans), self._accepted))
        self._put(parts, _Piece(row.occurrence, kind, row.zones, counts=True))
        if quota.minimum_whole and row.origin is Origin.RELAY:
            self._relayed[row.occurrence, row.programme] += parts

    def _repeat_room_s(self) -> float | None:
        if self.quota.repeat_limit_s is None:
            return None
        heard_us = max(cover.repeat_us for cover in self._covers.values())
        return max(0.0, self.quota.repeat_limit_s - self._worth.repeat_share * heard_us / SECOND_US)

    def _put(self, spans: Iterable[Span], piece: _Piece) -> None:
        for span in spans:
            for start, end in within(span, self._counted):
                # The number keeps pieces that begin at once in the order in which they came.
                self._number += 1
                heappush(self._waiting, (start, self._number, end, piece))

    def _pass(self, until_us: int) -> None:
        """Add the pieces that begin up to an instant."""
        while self._waiting and self._waiting[0][0] <= until_us:
            start, _, end, piece = heappop(self._waiting)
            self._close_days(start)
            if not piece.counts:
                self._everything.add(start, end, OWN)
                continue
            for zone, cover in self._covers.items():
                if zone == ANY_ZONE or zone in piece.zones:
                    cover.add(start, end, piece.kind)
            if piece.occurrence not in self._aired_on:
                self._aired_on[piece.occurrence] = moment_of(start, self._accepted.zone).date()

    def _close_days(self, until_us: int) -> None:
        """Note the sum of each day that is over by an instant."""
        while len(self.by_day_s) < len(self._midnights) and self._midnights[len(self.by_day_s)] < until_us:
            for cover in self._covers.values():
                cover.advance(self._midnights[len(self.by_day_s)])
            least_us = min(cover.worth_us(self._worth) for cover in self._covers.values())
            self.by_day_s.append(least_us / SECOND_US)

    def _whole(self) -> Iterable[date]:
        for (_, programme), spans in self._relayed.items():
            source_s = self._accepted.source_s.get(programme, 0.0)
            carried = merged(spans)
            carried_us = sum(end - start for start, end in carried)
            if not source_s or carried_us < WHOLE_SHARE * source_s * SECOND_US:
                continue
            began = carried[0][0]
            if any(within((began, began + 1), self._counted)):
                yield moment_of(began, self._accepted.zone).date()
