"""What could be aired once more: the first airings of the grid, each as a repeat, or made anew."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from broadcaster.model import HEARD, NOT_COMING, Occurrence, OccurrenceKind, Programme
from broadcaster.schedule import REPEAT_WITHIN_DAYS
from broadcaster.station.opened import Station

_DAY = timedelta(days=1)
_SILENT = NOT_COMING - HEARD


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A first airing that can be repeated."""

    slot: str
    over_at: datetime
    length_s: int
    """Of its slot: what a repeat may take."""
    expected_s: float
    """Of its bulletin, or as its programme wants it."""
    outputs: tuple[str, ...]


class Sources:
    """The first airings of one programme, in order."""

    def __init__(self, programme: Programme, airings: Sequence[Source]) -> None:
        self.programme = programme
        self._airings = sorted(airings, key=lambda each: each.over_at)
        self._ends = [each.over_at for each in self._airings]

    @property
    def usual(self) -> Source | None:
        """The one that a new airing is modelled on: the longest slot, so that whatever is made fits."""
        return max(self._airings, key=lambda each: each.length_s, default=None)

    def before(self, moment: datetime) -> Source | None:
        """Give the latest one that is over by then, as the planner would: none that is too old."""
        place = bisect_right(self._ends, moment) - 1
        if place < 0:
            return None
        found = self._airings[place]
        age_d = (moment.date() - (found.over_at - timedelta(microseconds=1)).date()).days
        return found if age_d <= REPEAT_WITHIN_DAYS else None


def sources_of(station: Station, first: date, after: date) -> tuple[Sources, ...]:
    """Give, by programme, what airs first from a week before *first* up to *after*."""
    days = range((after - first).days + REPEAT_WITHIN_DAYS)
    start = first - REPEAT_WITHIN_DAYS * _DAY
    airings: dict[str, list[Source]] = {}
    in_grid = {slot.id for slot in station.grid.slots}
    lengths_s = station.store.bulletins.lengths_s(start, after)
    for number in days:
        for each in _first_airings(station, start + number * _DAY):
            # Relays cannot be repeated: what the other station sends then is another programme.
            if each.kind is OccurrenceKind.BULLETIN and each.slot in in_grid and each.state not in _SILENT:
                airings.setdefault(each.programme, []).append(_source(station, each, lengths_s.get(each.id)))
    return tuple(
        Sources(programme, airings[name]) for name, programme in station.programmes.items() if name in airings
    )


def _first_airings(station: Station, day: date) -> Sequence[Occurrence]:
    """Give what is still to come of a day; of what is over, what has a bulletin to repeat."""
    now = station.now()
    stored = station.store.occurrences.day(day) if day <= now.date() else ()
    over = [each for each in stored if each.bulletin and each.state in HEARD]
    if day < now.date():
        return over
    return [*over, *(each for each in station.wanted(day).occurrences if each.ends_at > now)]


def _source(station: Station, each: Occurrence, length_s: float | None) -> Source:
    expected_s = station.programmes[each.programme].target_s if length_s is None else length_s
    return Source(
        slot=each.slot,
        over_at=each.ends_at,
        length_s=each.length_s,
        expected_s=min(expected_s, each.length_s),
        outputs=each.outputs,
    )
