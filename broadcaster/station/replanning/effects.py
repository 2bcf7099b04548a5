"""What a change of the plan would break, before anything is written; and the change itself."""

from __future__ import annotations

import logging
import tempfile
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from broadcaster.errors import N_, Broken
from broadcaster.model import NOT_COMING, Actor, Clash, Occurrence
from broadcaster.schedule import load_grid
from broadcaster.station.opened import Station
from broadcaster.station.records.checking import Undone, undone
from broadcaster.station.records.planning import plan_ahead, planned
from broadcaster.station.replanning.days import CALENDAR
from broadcaster.station.replanning.weeks import WEEK
from broadcaster.station.setup.editing import Change, Seen, changed_text, edit

log = logging.getLogger(__name__)

FORESEEN_DAYS: Final = 8
"""A change of the week is looked at over a week and a day."""


class WrittenNotPlanned(Broken):
    """A change stands in its file, and the stored days do not follow it yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """What a change brings."""

    undone: tuple[Undone, ...]
    """Bulletins that will have to be made again."""
    clashes: tuple[Clash, ...]
    """Those that are not there without it."""
    lost: tuple[Occurrence, ...]
    """Airings that would not come any more, with the reason."""
    come: tuple[Occurrence, ...]
    """Airings that would come."""
    seen: str
    """Version of the file that was looked at."""


def foresee(station: Station, file: str, change: Change, *, days: tuple[date, ...]) -> Effects:
    """
    Tell what a change would bring on some dates; nothing is written.

    Raises:
        ConfigurationRefused: the file would not pass its check with it.
        Refused: what the change itself refuses.
    """
    text, seen = changed_text(station, file, change)
    after = _as_if(station, file, text)
    before = {each.id: each for on in days for each in planned(station, on).occurrences}
    then = {each.id: each for on in days for each in planned(after, on).occurrences}
    known = {
        (clash.first, clash.second, clash.output) for on in days for clash in planned(station, on).clashes
    }
    return Effects(
        undone=tuple(each for each in undone(after) if each not in undone(station)),
        clashes=tuple(
            clash
            for on in days
            for clash in planned(after, on).clashes
            if (clash.first, clash.second, clash.output) not in known
        ),
        lost=tuple(each for name, each in before.items() if _comes(each) and not _comes(then.get(name))),
        come=tuple(
            each
            for name, each in then.items()
            if _comes(each) and (not _comes(before.get(name)) or each.starts_at != before[name].starts_at)
        ),
        seen=seen.version,
    )


def days_from(station: Station) -> tuple[date, ...]:
    """Give the dates over which a change of the week is looked at."""
    today = station.now().date()
    return tuple(today + timedelta(days=number) for number in range(FORESEEN_DAYS))


def replan(station: Station, file: str, change: Change, *, by: Actor, seen: str) -> Seen:
    """
    Write a change and bring the stored days in line with it.

    Args:
        station: as it was opened; what it read of the file before is out of date afterwards.
        file: that is changed.
        change: to its document.
        by: who changes it.
        seen: version that this person looked at.
    Raises:
        EditedMeanwhile, ConfigurationRefused, StoreBroken: as `edit`; nothing is planned anew.
        WrittenNotPlanned: the file has it, the stored days follow later.
    """
    written = edit(station, file, change, by=by, seen=seen)
    fresh = Station(
        station.configuration, identity=station.identity, clock=station.clock, store=station.store
    )
    try:
        plan_ahead(fresh)
    except Exception as error:
        # What is written is not "not done": the running station plans by the file when it sees it change.
        log.warning("the days are not planned by %s yet", file, exc_info=error)
        raise WrittenNotPlanned(
            N_("The change is written, but its days could not be planned anew just now."),
            where=file,
            remedy=N_("The running station plans them within minutes; look at the day again."),
        ) from error
    return written


def _comes(occurrence: Occurrence | None) -> bool:
    return occurrence is not None and occurrence.state not in NOT_COMING


def _as_if(station: Station, file: str, text: str) -> Station:
    """Give the station as it would be with another text in one of its files."""
    other = Station(
        station.configuration, identity=station.identity, clock=station.clock, store=station.store
    )
    with tempfile.TemporaryDirectory(dir=station.configuration.var) as folder:
        path = Path(folder) / Path(file).name
        path.write_text(text, "utf-8")
        if file == CALENDAR:
            other.calendar = station.read_calendar(path, station.programmes)
        elif file == WEEK:
            other.grid = load_grid(path, programmes=station.programmes, outputs=station.output_names)
    return other


def _opened_anew(station: Station) -> Station:
    """Give the station with nothing of its files read yet."""
    return Station(station.configuration, identity=station.identity, clock=station.clock, store=station.store)
