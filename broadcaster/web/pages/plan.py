"""Day and week: what airs when, what cannot and why, and changes that say first what they break."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Final

from fastapi import APIRouter, Form, Query
from starlette.responses import Response

from broadcaster.schedule import Calendar
from broadcaster.station.night.remarks import told_once
from broadcaster.station.overview.lines import lines_of
from broadcaster.station.records.rundowns import rundown_of, week_of
from broadcaster.station.replanning.days import exceptions_of
from broadcaster.station.replanning.effects import foresee
from broadcaster.station.replanning.sessions_of_day import sessions_on
from broadcaster.web.days import Day
from broadcaster.web.drawing import draw
from broadcaster.web.orders.plan_changes import DayForm, WeekForm, change_of_day, change_of_week
from broadcaster.web.orders.replanned import show_effects, write_change
from broadcaster.web.visit import Planning, Reading
from broadcaster.written_dates import WEEKDAY_NAMES, WEEKDAYS

router = APIRouter(include_in_schema=False)

OnDate = Annotated[Day | None, Query(alias="date")]

NO_END: Final = date.max


@router.get("/day")
def day(visit: Reading, on: OnDate = None) -> Response:
    """Show one day, line by line, with what can be done to each."""
    station = visit.station
    today = station.now().date()
    on = on or today
    return draw(
        visit,
        "day.html",
        on=on,
        today=today,
        now=station.now(),
        lines=visit.look(("day", on), lambda station: lines_of(station, on)),
        clashes=visit.look(("clashes", on), lambda station: told_once(rundown_of(station, on).clashes)),
        holiday=station.calendar.holiday_of(on),
        overrides=station.calendar.overrides_of(on),
        exceptions=exceptions_of(station.calendar, on),
        sessions=sessions_on(station, on),
        quiet=_quiet(station.calendar),
        before=on - timedelta(days=1),
        after=on + timedelta(days=1),
    )


def _quiet(calendar: Calendar) -> str:
    return f"{calendar.quiet.start:%H:%M} – {calendar.quiet.end:%H:%M}" if calendar.quiet else ""


@router.post("/day/{on}/check")
def check_day(visit: Planning, on: Day, asked: Annotated[DayForm, Form()]) -> Response:
    """Say what a change of a day would bring; nothing is written."""
    change = change_of_day(visit.station, on, asked)
    return show_effects(visit, change, asked, action=f"/day/{on}/change", back=f"/day?date={on}")


@router.post("/day/{on}/change")
def change_day(visit: Planning, on: Day, asked: Annotated[DayForm, Form()]) -> Response:
    """Write the change of a day, and plan anew."""
    return write_change(
        visit, change_of_day(visit.station, on, asked), seen=asked.seen, back=f"/day?date={on}"
    )


@router.post("/day/{on}/take-back")
def take_back(visit: Planning, on: Day, asked: Annotated[DayForm, Form()]) -> Response:
    """Take an exception out in one step; only where that breaks something it is asked first."""
    change = change_of_day(visit.station, on, asked)
    effects = foresee(visit.station, change.file, change.change, days=change.days)
    if effects.undone or effects.clashes:
        return show_effects(visit, change, asked, action=f"/day/{on}/change", back=f"/day?date={on}")
    return write_change(visit, change, seen=effects.seen, back=f"/day?date={on}")


@router.get("/week")
def week(visit: Reading, on: OnDate = None) -> Response:
    """Show a week, and the slots that make it."""
    station = visit.station
    on = on or station.now().date()
    monday = on - timedelta(days=on.weekday())
    titles = {name: programme.title for name, programme in station.programmes.items()}
    return draw(
        visit,
        "week.html",
        monday=monday,
        table=visit.look(("week", monday), lambda station: week_of(station, monday)),
        slots=sorted(station.grid.slots, key=lambda slot: slot.at),
        titles=titles,
        today=station.now().date(),
        far=NO_END,
        zones=sorted(station.configuration.zones),
        before=monday - timedelta(days=7),
        after=monday + timedelta(days=7),
        weekdays=tuple(zip(WEEKDAYS, WEEKDAY_NAMES, strict=True)),
        quiet=_quiet(station.calendar),
    )


@router.post("/week/check")
def check_week(visit: Planning, asked: Annotated[WeekForm, Form()]) -> Response:
    """Say what a change of the week would bring; nothing is written."""
    change = change_of_week(visit.station, asked)
    return show_effects(visit, change, asked, action="/week/change", back="/week")


@router.post("/week/change")
def change_week(visit: Planning, asked: Annotated[WeekForm, Form()]) -> Response:
    """Write the change of the week, and plan anew."""
    return write_change(visit, change_of_week(visit.station, asked), seen=asked.seen, back="/week")
