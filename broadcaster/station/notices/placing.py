"""Where a notice can be read, and when that programme airs next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from broadcaster.model import OWN_SLOT_BEGINS, Draft, Occurrence, OccurrenceKind, Programme
from broadcaster.station.opened import StationFiles

LOOKED_AHEAD = 14
"""Days; a programme that does not air within them is no place for a notice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A programme that reads notices."""

    programme: Programme
    airings: tuple[Occurrence, ...]
    """Within the next days, as the files want them."""

    @property
    def outputs(self) -> tuple[str, ...]:
        """Outputs on which it is heard."""
        return tuple(dict.fromkeys(name for airing in self.airings for name in airing.outputs))


def places_for_notices(files: StationFiles, now: datetime) -> tuple[Place, ...]:
    """Give the programmes that read texts of the commune and air within the next two weeks."""
    last = now.date() + timedelta(days=LOOKED_AHEAD - 1)
    airings = tuple(each for each in airings_between(files, now.date(), last) if each.starts_at > now)
    found = []
    for programme in files.programmes.values():
        own = tuple(
            each
            for each in airings
            if each.programme == programme.id and not each.slot.startswith(OWN_SLOT_BEGINS)
        )
        if programme.content and own and programme.id != files.configuration.fallback_programme:
            found.append(Place(programme=programme, airings=own))
    return tuple(sorted(found, key=_for_notices_first))


def _for_notices_first(place: Place) -> tuple[bool, int, str]:
    """Put first what is made of many texts alone: a news bulletin reads notices only beside its news."""
    programme = place.programme
    return bool(programme.news_themes), -programme.article_limit, programme.title


def airings_between(files: StationFiles, first: date, last: date) -> tuple[Occurrence, ...]:
    """Give all airings of some days, as the files want them."""
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return tuple(each for day in days for each in files.wanted(day).occurrences)


def airings_of(files: StationFiles, draft: Draft, now: datetime) -> tuple[Occurrence, ...]:
    """Give when *draft* would be heard within the next two weeks; repeats included."""
    if not draft.programme or draft.zone:
        return ()
    today = now.date()
    first = max(today, draft.valid_from or today)
    last = min(today + timedelta(days=LOOKED_AHEAD - 1), draft.valid_until or date.max)
    if last < first:
        return ()
    return tuple(
        each
        for each in airings_between(files, first, last)
        if each.starts_at > now
        and each.programme == draft.programme
        and not each.slot.startswith(OWN_SLOT_BEGINS)
        and each.kind in {OccurrenceKind.BULLETIN, OccurrenceKind.REPEAT}
        and (not draft.weekdays or each.starts_at.weekday() in draft.weekdays)
    )


def days_of(airings: tuple[Occurrence, ...]) -> tuple[date, ...]:
    """Give the days of airings, in order."""
    return tuple(dict.fromkeys(each.starts_at.date() for each in airings))
