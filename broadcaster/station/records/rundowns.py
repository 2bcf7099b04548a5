"""The grid as the commands show it: the stored day, the week, the calendar file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from broadcaster.model import OccurrenceKind, Rundown
from broadcaster.schedule import WeekTable, export_ical, week_table
from broadcaster.station.files import write_whole
from broadcaster.station.opened import Station
from broadcaster.station.records.planning import planned


def rundown_of(station: Station, on: date) -> Rundown:
    """
    Give the rundown of a date, as stored (with states) and as the grid would have it.

    A date that was not planned yet is shown from the grid and not stored: looking changes nothing.
    """
    stored = station.store.occurrences.day(on)
    wanted = planned(station, on, stored)
    return Rundown(air_date=on, occurrences=stored or wanted.occurrences, clashes=wanted.clashes)


def week_of(station: Station, monday: date) -> WeekTable:
    """Lay the seven days from *monday* side by side: the grid, and the makegoods that came to it."""
    return week_table([_with_makegoods(station, monday + timedelta(days=number)) for number in range(7)])


def _with_makegoods(station: Station, on: date) -> Rundown:
    stored = station.store.occurrences.day(on)
    grid = planned(station, on, stored)
    makegoods = (each for each in stored if each.kind is OccurrenceKind.MAKEGOOD)
    return replace(grid, occurrences=(*grid.occurrences, *makegoods))


def export(station: Station, first: date, days: int, path: Path) -> int:
    """Write *days* days from *first* as an iCalendar file; give the number of airings."""
    airings = [
        occurrence
        for number in range(days)
        for occurrence in rundown_of(station, first + timedelta(days=number)).occurrences
    ]
    text = export_ical(
        airings, station=station.configuration.name, host=station.configuration.id, now=station.now()
    )
    write_whole(path, text.encode())
    return len(airings)
