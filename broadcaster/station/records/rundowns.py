"""The grid as the commands show it: the stored day, the week, the check, the calendar file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from broadcaster.airtime import load_quotas
from broadcaster.errors import ConfigurationRefused
from broadcaster.model import OccurrenceKind, Rundown
from broadcaster.newsroom import load_themes
from broadcaster.schedule import WeekTable, check_schedules, export_ical, load_programmes, week_table
from broadcaster.station.files import write_whole
from broadcaster.station.opened import Station
from broadcaster.station.records.planning import planned
from broadcaster.station.setup.configuration import load_configuration
from broadcaster.toml_form import Faults


def rundown_of(station: Station, on: date) -> Rundown:
    """
    Give the rundown of a date, as stored (with states) and as the grid would have it.

    A date that was not planned yet is shown from the grid and not stored: looking changes nothing.
    """
    wanted = planned(station, on)
    stored = station.store.occurrences.day(on)
    return Rundown(air_date=on, occurrences=stored or wanted.occurrences, clashes=wanted.clashes)


def week_of(station: Station, monday: date) -> WeekTable:
    """Lay the seven days from *monday* side by side: the grid, and the makegoods that came to it."""
    return week_table([_with_makegoods(station, monday + timedelta(days=number)) for number in range(7)])


def _with_makegoods(station: Station, on: date) -> Rundown:
    grid = planned(station, on)
    stored = station.store.occurrences.day(on)
    makegoods = (each for each in stored if each.kind is OccurrenceKind.MAKEGOOD)
    return replace(grid, occurrences=(*grid.occurrences, *makegoods))


def check(folder: Path) -> tuple[ConfigurationRefused, ...]:
    """Find what the clerk should mend in `station.toml` and `schedules/` before the night."""
    configuration = load_configuration(folder)
    outputs = [output.name for output in configuration.outputs]
    faults = Faults()
    for problem in check_schedules(configuration.schedules, outputs):
        faults.extend(problem)
    try:
        programmes = load_programmes(configuration.schedules / "programmes.toml")
        load_quotas(configuration.schedules / "quotas.toml", programmes=programmes, outputs=outputs)
        load_themes(configuration.schedules / "themes.toml")
    except ConfigurationRefused as error:
        faults.extend(error)
    # Programmes are read twice here; what is wrong with them is told once.
    return tuple({str(fault): fault for fault in faults.found()}.values())


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
