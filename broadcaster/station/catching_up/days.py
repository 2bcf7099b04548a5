"""
The days to come, and which airings may be added to each.

An airing fits where all its outputs are free, outside the quiet hours, within the caps of the locality, two
hours away from its own programme, and where no other quota would exceed its maximum.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import combinations, product

from broadcaster.airtime import Accepted, parse_period
from broadcaster.airtime.quota.catch_up import Airing, Goal
from broadcaster.airtime.quota.counted_time import Span, counted_time, within
from broadcaster.airtime.quota.pieces import concerns, reaches
from broadcaster.airtime.sounding import SECOND_US, instant_us
from broadcaster.model import Occurrence, OccurrenceKind, Priority, Quota, QuotaLine, QuotaStatus
from broadcaster.schedule import OpenDay, Place, free_places, sessions_of
from broadcaster.station.catching_up.goals import goal_of
from broadcaster.station.catching_up.proposal import Proposal
from broadcaster.station.catching_up.sources import Sources, sources_of
from broadcaster.station.opened import Station
from broadcaster.station.records.quotas import accepted_by, days_to_come

LEAD = timedelta(hours=1)
"""Nothing is proposed for the next hour: somebody has to read the proposal first."""
_DAY = timedelta(days=1)
_ALONE_COST = 24 * 60
"""A session of its own is less welcome than any place near another programme …"""
_UNUSUAL_COST = 60
"""… less still at a time at which the station is never heard, …"""
_EARLIER_COST = 15
"""… and a session that begins earlier than one that ends later: people complain of early starts."""


class Days:
    """The days to come with the airings that may be added to each."""

    def __init__(self, station: Station, lines: Sequence[QuotaLine], first: date, after: date) -> None:
        self._station = station
        self._accepted = accepted_by(station)
        self._lines = [line for line in lines if _matters(line)]
        self.goals: list[Goal] = [goal_of(line) for line in self._lines]
        self._counted = [_counted(line, self._accepted) for line in self._lines]
        self._zones = station.configuration.zones_of_outputs
        self.dates = [first + number * _DAY for number in range((after - first).days)]
        # From yesterday, which may reach into today.
        planned = list(days_to_come(station, first, after))
        self._planned = dict(zip([first - _DAY, *self.dates], planned, strict=True))
        self._sources = [each for each in sources_of(station, first, after) if self._helps(each)]
        self.found: dict[str, Proposal] = {}

    def _helps(self, sources: Sources) -> bool:
        return any(
            line.status is QuotaStatus.SHORT
            and concerns(line.quota, sources.programme.id, sources.programme.themes)
            for line in self._lines
        )

    def sets(self, day: date) -> Iterator[tuple[Airing, ...]]:
        """Give the sets of one airing or two that may be added to a day."""
        open_day = self._open(day)
        if open_day is None:
            return
        alone = [self._airings(open_day, sources) for sources in self._sources]
        yield from ((airing,) for found in alone for airing, _ in found)
        for (one, found), (other, also_found) in combinations(zip(self._sources, alone, strict=True), 2):
            for (first, placed), (second, also_placed) in product(found, also_found):
                if open_day.caps is None and not _meet(placed, also_placed):
                    yield first, second
                    continue
                # One takes the other's place, or its share of a session: each is placed behind the other.
                yield from self._behind(open_day, (first, placed), other)
                yield from self._behind(open_day, (second, also_placed), one)

    def _behind(
        self, day: OpenDay, first: tuple[Airing, Occurrence], other: Sources
    ) -> Iterator[tuple[Airing, ...]]:
        airing, placed = first
        yield from ((airing, second) for second, _ in self._airings(day.with_airing(placed), other))

    def _open(self, day: date) -> OpenDay | None:
        station, zone = self._station, self._station.configuration.zone
        midnight = datetime.combine(day, time(0), zone)
        caps = station.calendar.caps_on(day)
        if caps and caps.days_a_week is not None and not self._may_open(day, caps.days_a_week, caps.pause_s):
            return None
        occurrences = (*self._planned.get(day - _DAY, ()), *self._planned[day])
        wanted = [window.start for line in self._lines for window in line.quota.windows]
        if not self._planned[day]:
            wanted += [slot.at for slot in station.grid.slots]
        return OpenDay(
            occurrences=tuple(each for each in occurrences if each.ends_at > midnight),
            quiet=station.calendar.quiet_spans(day, zone),
            caps=caps,
            earliest=max(midnight, station.now() + LEAD),
            over_by=midnight + _DAY,
            wanted=tuple(datetime.combine(day, each, zone) for each in dict.fromkeys(wanted)),
        )

    def _may_open(self, day: date, most: int, pause_s: int) -> bool:
        """Tell whether the week has room for *day*; of the idle days of a week the first ones are opened."""
        monday = day - timedelta(days=day.weekday())
        week = [monday + number * _DAY for number in range(7)]
        outputs = self._station.output_names

        def is_on(each: date) -> bool:
            planned = self._planned.get(each) or self._station.wanted(each).occurrences
            return any(sessions_of(planned, output, pause_s) for output in outputs)

        busy = [each for each in week if is_on(each)]
        return day in busy or day in [each for each in week if each not in busy][: max(0, most - len(busy))]

    def _airings(self, day: OpenDay, sources: Sources) -> list[tuple[Airing, Occurrence]]:
        """Give the best place for each thing that an airing of a programme may bring on a day."""
        best: dict[tuple[object, ...], tuple[Airing, Occurrence]] = {}
        for is_repeat in (True, False):
            for airing, placed in self._placed(day, sources, is_repeat=is_repeat):
                key = (is_repeat, *sorted(airing.brings_s.items()), *sorted(airing.takes_s.items()))
                if key not in best or airing.cost < best[key][0].cost:
                    best[key] = airing, placed
        return list(best.values())

    def _placed(
        self, day: OpenDay, sources: Sources, *, is_repeat: bool
    ) -> Iterator[tuple[Airing, Occurrence]]:
        usual = sources.usual
        if usual is None or not (is_repeat or self._wants_new(sources)):
            return
        kind = OccurrenceKind.REPEAT if is_repeat else OccurrenceKind.BULLETIN
        wanted = _airing_of(sources, kind, usual.length_s, usual.outputs, day.earliest)
        for place in free_places(day, wanted):
            source = sources.before(place.starts_at) if is_repeat else usual
            if source is None or source.length_s > usual.length_s:
                continue
            expected_s = source.expected_s if is_repeat else float(sources.programme.target_s)
            placed = _airing_of(sources, kind, source.length_s, source.outputs, place.starts_at)
            airing = self._worth(placed, place, expected_s, slot=source.slot if is_repeat else "")
            if airing.brings_s:
                yield airing, placed

    def _wants_new(self, sources: Sources) -> bool:
        """Tell whether a new bulletin would bring some quota more than a repeat does."""
        return any(
            line.quota.repeat_share < 1 or line.repeat_room_s is not None
            for line in self._lines
            if line.status is QuotaStatus.SHORT
            and concerns(line.quota, sources.programme.id, sources.programme.themes)
        )

    def _worth(self, placed: Occurrence, place: Place, expected_s: float, *, slot: str) -> Airing:
        brings_s: dict[int, int] = {}
        takes_s: dict[int, int] = {}
        themes = self._station.programmes[placed.programme].themes
        for number, line in enumerate(self._lines):
            quota = line.quota
            if not concerns(quota, placed.programme, themes):
                continue
            share = quota.repeat_share if slot else 1.0
            heard_s = share * _overlap_s(placed.starts_at, expected_s, self._counted[number])
            if heard_s and line.status is QuotaStatus.SHORT and self._reaches_all(quota, placed):
                brings_s[number] = int(heard_s)
            if heard_s and quota.maximum_s is not None and self._reaches_any(quota, placed):
                takes_s[number] = int(heard_s) + 1
        airing = Airing(
            name=f"{placed.programme} {placed.starts_at.isoformat()} {slot}",
            is_repeat=bool(slot),
            brings_s=brings_s,
            takes_s=takes_s,
            cost=_cost(place),
        )
        self.found[airing.name] = Proposal(
            programme=placed.programme,
            title=placed.title,
            slot=slot,
            starts_at=placed.starts_at,
            length_s=placed.length_s,
            outputs=placed.outputs,
            brings_s={self._lines[number].quota.id: float(each) for number, each in brings_s.items()},
        )
        return airing

    def _reaches_any(self, quota: Quota, placed: Occurrence) -> bool:
        return any(reaches(quota, output, self._zones.get(output, ())) for output in placed.outputs)

    def _reaches_all(self, quota: Quota, placed: Occurrence) -> bool:
        """Tell whether an airing helps: where zones count one by one, it must reach each of them."""
        if not quota.per_zone:
            return self._reaches_any(quota, placed)
        outputs = [each for each in placed.outputs if reaches(quota, each, self._zones.get(each, ()))]
        return set(quota.zones) <= {zone for output in outputs for zone in self._zones.get(output, ())}


def _cost(place: Place) -> int:
    """Give how unwelcome a place is, in minutes."""
    if place.away is None:
        return _ALONE_COST + (0 if place.is_wanted else _UNUSUAL_COST)
    return int(place.away.total_seconds() // 60) + (0 if place.follows else _EARLIER_COST)


def _meet(one: Occurrence, other: Occurrence) -> bool:
    is_apart = one.ends_at <= other.starts_at or other.ends_at <= one.starts_at
    return not is_apart and not set(one.outputs).isdisjoint(other.outputs)


def _matters(line: QuotaLine) -> bool:
    return line.status is QuotaStatus.SHORT or line.quota.maximum_s is not None


def _counted(line: QuotaLine, accepted: Accepted) -> Sequence[Span]:
    return counted_time(line.quota, parse_period(line.period), accepted.zone)


def _overlap_s(starts_at: datetime, length_s: float, counted: Sequence[Span]) -> float:
    start_us = instant_us(starts_at)
    span = start_us, start_us + round(length_s * SECOND_US)
    return sum(end - start for start, end in within(span, counted)) / SECOND_US


def _airing_of(
    sources: Sources, kind: OccurrenceKind, length_s: int, outputs: tuple[str, ...], starts_at: datetime
) -> Occurrence:
    return Occurrence(
        id="",
        slot="",
        programme=sources.programme.id,
        title=sources.programme.title,
        kind=kind,
        priority=Priority.NORMAL,
        starts_at=starts_at,
        length_s=length_s,
        outputs=outputs,
    )
