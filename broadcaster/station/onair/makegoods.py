"""
Makegoods of the station: what was missed today gets a place in what is left of the day.

May be called any number of times, by anybody: the store holds the truth, and an occurrence has one makegood
at most because its id is made of the missed one's.
"""

from __future__ import annotations

import logging
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from broadcaster.clock import Clock
from broadcaster.errors import N_, BroadcasterError, TransitionRefused
from broadcaster.model import THE_STATION, Bulletin, BulletinState, Occurrence, OccurrenceState
from broadcaster.schedule import Debt, can_be_owed, owed, place_makegoods, revised_makegoods
from broadcaster.station.night.assigning import attach
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import Configuration

log = logging.getLogger(__name__)

STILL_OWED = N_(
    "'{title}' of {time} was not heard and is not made good: that takes an approved bulletin that is still "
    "valid, and enough free time outside the quiet hours."
)


def see_to_makegoods(station: Station) -> tuple[Occurrence, ...]:
    """
    Plan the makegoods of today, and set aside those that an edited grid or calendar has taken the place of.

    Returns:
        The missed airings that are owed and have no place.
    Raises:
        ConfigurationRefused, StoreBroken: nothing can be planned now.
    """
    now = station.now()
    today, zone = now.date(), station.configuration.zone
    midnight = datetime.combine(today, time(0), zone)
    day = timedelta(days=1)
    # What began yesterday may still be on; what is planned for tomorrow cannot be in the way.
    planned = station.store.occurrences.between(midnight - day, midnight + day)
    quiet = station.calendar.quiet_spans(today, zone)
    revised = {each.id: each for each in revised_makegoods(planned, quiet=quiet, now=now)}
    for each in revised.values():
        _revise(station, each)
    missed = [each for each in _owed(station, planned) if each.starts_at.date() == today]
    placed = place_makegoods(
        _debts(station, missed, now),
        planned=[revised.get(each.id, each) for each in planned],
        programmes=station.programmes,
        quiet=quiet,
        now=now,
    )
    for each in placed:
        _add(station, each)
    made_good = {each.repeat_of for each in placed}
    return tuple(each for each in missed if each.id not in made_good)


def still_owed(station: Station, on: date) -> tuple[Occurrence, ...]:
    """Give what was missed on a date, is owed, and has no makegood."""
    return _owed(station, station.store.occurrences.day(on))


def _owed(station: Station, airings: Sequence[Occurrence]) -> tuple[Occurrence, ...]:
    hardly_heard = {
        each.id
        for each in airings
        if each.state is OccurrenceState.PARTIAL
        and can_be_owed(each, station.programmes)
        and _is_hardly_heard(station, each)
    }
    return owed(airings, station.programmes, hardly_heard=hardly_heard)


def _is_hardly_heard(station: Station, airing: Occurrence) -> bool:
    """Tell whether less than half of its own bulletin was heard, on the output that heard most of it."""
    bulletin = _own_bulletin(station, airing)
    if bulletin is None or airing.bulletin != bulletin.id:
        # The fallback was on in its place: as when it is heard to its end, its time was not silent.
        return False
    day = timedelta(days=1)
    heard_ms: Counter[str] = Counter()
    for row in station.store.ledger.rows(airing.starts_at - day, airing.ends_at + day):
        if row.occurrence == airing.id:
            heard_ms[row.output] += row.aired_ms
    return max(heard_ms.values(), default=0) * 2 < bulletin.master.duration_ms


def _debts(station: Station, missed: Iterable[Occurrence], now: datetime) -> list[Debt]:
    """Give those of *missed* that have a bulletin which may air now."""
    return [
        Debt(
            missed=occurrence,
            bulletin=bulletin.id,
            length_s=math.ceil(bulletin.master.duration_ms / 1000),
            valid_until=bulletin.valid_until,
        )
        for occurrence in missed
        for bulletin in (_own_bulletin(station, occurrence),)
        if bulletin is not None
        and bulletin.state is BulletinState.APPROVED
        and (bulletin.valid_from is None or bulletin.valid_from <= now)
    ]


def _own_bulletin(station: Station, occurrence: Occurrence) -> Bulletin | None:
    """
    Find the bulletin that was made for it.

    It may carry the fallback's, which the player had armed in its place, or none, when its own was made
    too late.
    """
    for name in (occurrence.bulletin, occurrence.id):
        bulletin = station.store.bulletins.get(name) if name else None
        if bulletin is not None and bulletin.programme == occurrence.programme:
            return bulletin
    return None


def _add(station: Station, makegood: Occurrence) -> None:
    try:
        station.store.occurrences.add(makegood, by=THE_STATION)
    except TransitionRefused:
        # Another process has planned it since the book was read.
        return
    log.warning("%s: made good at %s", makegood.repeat_of, f"{makegood.starts_at:%H:%M:%S}")
    bulletin = station.store.bulletins.get(makegood.bulletin)
    if bulletin is not None:
        attach(station, makegood.id, bulletin)


def _revise(station: Station, makegood: Occurrence) -> None:
    try:
        station.store.occurrences.move(makegood.id, makegood.state, reason=makegood.reason, by=THE_STATION)
    except TransitionRefused as error:
        log.warning("not revised: %s", error)
        return
    log.warning("%s: %s", makegood.id, makegood.reason or "it has its place again")
    bulletin = station.store.bulletins.get(makegood.bulletin)
    if bulletin is not None:
        # Set aside, it is in no state to be given one.
        attach(station, makegood.id, bulletin)


class MakegoodDuty:
    """The daemon's look, every few seconds; what it finds is logged once, until it changes."""

    def __init__(self, configuration: Configuration, clock: Clock) -> None:
        self._configuration = configuration
        self._clock = clock
        self._told: frozenset[str] = frozenset()

    def look(self) -> None:
        """Plan what is owed; a slip in a file, or a database that is busy, waits for the next look."""
        try:
            with Station.open(self._configuration.folder, clock=self._clock) as station:
                trouble = frozenset(
                    STILL_OWED.format(title=each.title, time=f"{each.starts_at:%H:%M}")
                    for each in see_to_makegoods(station)
                )
        except BroadcasterError as error:
            trouble = frozenset({f"no makegoods are planned now: {error}"})
        for line in sorted(trouble - self._told):
            log.warning("%s", line)
        self._told = trouble
