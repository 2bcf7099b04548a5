"""The day that a night prepares, read once: what it airs, and what must be made for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from broadcaster.model import Bulletin, Clash, Occurrence, OccurrenceKind, Programme, Rundown
from broadcaster.station.night.assigning import PREPARED_STATES
from broadcaster.station.night.producing import is_intact
from broadcaster.station.night.writing import occurrence_in
from broadcaster.station.opened import Station


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One date as the night found it."""

    air_date: date
    occurrences: tuple[Occurrence, ...]
    """As stored, in order of their start."""
    clashes: tuple[Clash, ...]
    wanted: tuple[Occurrence, ...]
    """Those that need a bulletin of their own, and the evergreens without a slot behind them."""
    fills: Mapping[str, Occurrence]
    """By programme: what is made once and played in every gap."""
    bulletins: tuple[Bulletin, ...]
    """Those of the date that exist already."""
    has_fallback: bool
    """An approved evergreen is there, for whatever fails."""

    @property
    def kept(self) -> dict[str, Bulletin]:
        """The bulletins that exist already, by their id."""
        return {each.id: each for each in self.bulletins}

    def others(self) -> tuple[Occurrence, ...]:
        """Give those that play what was made for another, or what another station sends."""
        made = {each.id for each in self.wanted}
        return tuple(
            each for each in self.occurrences if each.state in PREPARED_STATES and each.id not in made
        )


def read_day(station: Station, rundown: Rundown) -> Day:
    """Read what there is of the day that was just planned as *rundown*."""
    occurrences = rundown.occurrences
    is_safe = has_fallback(station)
    own = tuple(each for each in occurrences if _needs_bulletin(each, station.programme(each.programme)))
    fills = {
        each.programme: occurrence_in(rundown, station, station.programme(each.programme))
        for each in occurrences
        if each.kind is OccurrenceKind.FILL
    }
    return Day(
        air_date=rundown.air_date,
        occurrences=occurrences,
        clashes=rundown.clashes,
        wanted=(*own, *_evergreens(station, rundown, fills, is_safe=is_safe)),
        fills=fills,
        bulletins=station.store.bulletins.of_date(rundown.air_date),
        has_fallback=is_safe,
    )


def read_again(station: Station, day: Day) -> Day:
    """Read the day anew after something was made of it or given to it."""
    return replace(
        day,
        occurrences=station.store.occurrences.day(day.air_date),
        bulletins=station.store.bulletins.of_date(day.air_date),
        has_fallback=has_fallback(station),
    )


def has_fallback(station: Station) -> bool:
    """Say whether an approved evergreen is there, byte for byte, for whatever fails tomorrow."""
    soon = station.now() + timedelta(days=1)
    evergreen = station.store.bulletins.latest_approved(station.configuration.fallback_programme, at=soon)
    return evergreen is not None and is_intact(station, evergreen)


def _needs_bulletin(occurrence: Occurrence, programme: Programme) -> bool:
    if occurrence.state not in PREPARED_STATES:
        return False
    own = occurrence.kind is OccurrenceKind.BULLETIN or (
        occurrence.kind is OccurrenceKind.REPEAT and programme.respeak_repeats
    )
    return own and bool(programme.script)


def _evergreens(
    station: Station, rundown: Rundown, fills: Mapping[str, Occurrence], *, is_safe: bool
) -> tuple[Occurrence, ...]:
    """
    Give what is made without a slot of its own: the day's fills, and the fallback where none exists.

    The fallback must exist before anything can fail; without it the station would be silent.
    """
    found = dict(fills)
    fallback = station.configuration.fallback_programme
    if fallback and fallback not in found and not is_safe:
        found[fallback] = occurrence_in(rundown, station, station.programme(fallback))
    for one in rundown.occurrences:
        if one.kind is OccurrenceKind.BULLETIN:
            found.pop(one.programme, None)
    return tuple(found[programme] for programme in sorted(found))
