"""The days as they are planned: grid and calendar against what is stored, under ids that last."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import count, takewhile
from pathlib import Path

from broadcaster.errors import ConfigurationRefused
from broadcaster.model import NOT_BEGUN, THE_STATION, Occurrence, Rundown
from broadcaster.saying import Saying
from broadcaster.schedule import identified, matches, misfit
from broadcaster.station.night.assigning import attach
from broadcaster.station.opened import Station

PLANNED_LATER = timedelta(days=42)
"""As far back as the player settles what fell due while the station was off."""

log = logging.getLogger(__name__)


def planned(station: Station, on: date, stored: tuple[Occurrence, ...] | None = None) -> Rundown:
    """Plan a date from the files, under the ids of what is *stored* for it, and store nothing."""
    known = station.store.occurrences.day(on) if stored is None else stored
    return _named(station, station.wanted(on), known)


def plan(station: Station, on: date) -> Rundown:
    """
    Bring the stored day in line with the files; give it with the clashes.

    What was made for an airing before its day was stored is handed to it.
    """
    wanted = station.wanted(on)
    originals = _originals(station, wanted)
    named = partial(identified, now=station.now(), originals=originals)
    stored = station.store.occurrences.day(on)
    reasons = misfits(station, named(wanted, stored), stored)
    rundown = station.store.occurrences.plan(
        wanted,
        named=named,
        misfit=lambda occurrence: reasons.get(occurrence.id),
        grid=grid_version(station),
        by=THE_STATION,
    )
    known = {each.id for each in stored}
    if _hand_over(station, on, [each for each in rundown.occurrences if each.id not in known]):
        return replace(rundown, occurrences=station.store.occurrences.day(on))
    return rundown


def _hand_over(station: Station, on: date, new: list[Occurrence]) -> list[str]:
    """
    Give the airings in *new* what was made for them already; name those that had something.

    An id is a running number: with a slot that was added since, the same one may be another airing. What was
    made for another time, or does not fit any more, is left to the night, which makes it anew.
    """
    made = {each.id: each for each in station.store.bulletins.of_date(on)} if new else {}
    waiting = [
        each.id
        for each in new
        if each.id in made
        and made[each.id].script.airs_at == each.starts_at
        and _misfit(station, each, each.id) is None
    ]
    for name in waiting:
        attach(station, name, made[name])
    return waiting


def plan_ahead(station: Station) -> None:
    """
    Bring the stored days in line with the grid: today and tomorrow.

    A grid that somebody has broken since leaves the days as they are planned, and the log says so: a
    slip in a file must not silence the station.

    Raises:
        ConfigurationRefused: the grid cannot be used, and nothing is planned for today.
    """
    today = station.now().date()
    for day in _days_to_plan(station, today):
        try:
            plan(station, day)
        except ConfigurationRefused as error:
            if not station.store.occurrences.day(today):
                raise
            log.error("the day %s stays as it was planned: %s", day, error)  # noqa: TRY400 - the clerk's slip


def grid_version(station: Station) -> str:
    """Give the version of the files that make a plan: their SHA-256 together, in hexadecimal."""
    digest = hashlib.sha256()
    for name in ("programmes.toml", "week.toml", "calendar.toml"):
        digest.update(hashlib.sha256(_followed(station, station.configuration.schedules / name)).digest())
    return digest.hexdigest()


def _followed(station: Station, path: Path) -> bytes:
    """Give the content of a file; where it is gone, the one that is followed in its place."""
    try:
        return path.read_bytes()
    except OSError:
        before = station.history.last_good(path)
        return before.read_bytes() if before else b""


def _days_to_plan(station: Station, today: date) -> list[date]:
    """Give today and tomorrow, and before them the days that nobody has planned while the station was off."""
    last = station.store.occurrences.last_planned(today)
    first = today if last is None else max(last + timedelta(days=1), today - PLANNED_LATER)
    days = (min(first, today) + timedelta(days=number) for number in count())
    return list(takewhile(lambda day: day <= today + timedelta(days=1), days))


def misfits(station: Station, day: Rundown, of_date: Iterable[Occurrence]) -> dict[str, Saying]:
    """
    Give the occurrences whose bulletin does not fit the place that *day* gives them, with the reason.

    Args:
        station: the station.
        day: under the ids of what is stored.
        of_date: what is stored.
    """
    stored = {each.id: each for each in of_date}
    moved = [
        each
        for each in day.occurrences
        if (known := stored.get(each.id))
        and known.bulletin
        and known.state in NOT_BEGUN
        and (known.starts_at, known.length_s) != (each.starts_at, each.length_s)
    ]
    reasons = {each.id: _misfit(station, each, stored[each.id].bulletin) for each in moved}
    return {name: reason for name, reason in reasons.items() if reason}


def _misfit(station: Station, place: Occurrence, bulletin_id: str) -> Saying | None:
    bulletin = station.store.bulletins.get(bulletin_id)
    if bulletin is None:
        return None
    from broadcaster.newsroom import times_told  # noqa: PLC0415 - the player plans too, and writes nothing

    was_told = times_told(bulletin.script.airs_at.astimezone(station.configuration.zone))
    return misfit(
        bulletin,
        place,
        overrun_s=station.programme(place.programme).overrun_s,
        untrue=was_told - times_told(place.starts_at),
    )


def _named(station: Station, wanted: Rundown, stored: tuple[Occurrence, ...]) -> Rundown:
    return identified(wanted, stored, now=station.now(), originals=_originals(station, wanted))


def _originals(station: Station, wanted: Rundown) -> dict[str, str]:
    """Find the stored ids of what the repeats of a date repeat from dates before it."""
    own = {each.id for each in wanted.occurrences}
    # An id of the planner begins with its date.
    days = {
        date.fromisoformat(each.repeat_of[:10])
        for each in wanted.occurrences
        if each.repeat_of and each.repeat_of not in own
    }
    found: dict[str, str] = {}
    for day in days:
        before = station.wanted(day).occurrences
        found |= matches(before, station.store.occurrences.day(day), now=station.now())
    return found
