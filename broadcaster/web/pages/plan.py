"""Day and week: what airs when, what cannot and why, and changes that say first what they break."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Form, Query
from pydantic import BaseModel, Field
from starlette.responses import Response

from broadcaster.errors import N_, Refused
from broadcaster.saying import Saying, saying
from broadcaster.schedule import Calendar
from broadcaster.station.night.remarks import told_once
from broadcaster.station.overview.lines import lines_of
from broadcaster.station.records.rundowns import rundown_of, week_of
from broadcaster.station.replanning.days import (
    CALENDAR,
    cancelling,
    moving,
    putting_back,
    repeating,
    slot_on,
)
from broadcaster.station.replanning.effects import days_from, foresee, replan
from broadcaster.station.replanning.weeks import WEEK, NewSlot, adding, ending, shifting
from broadcaster.station.setup.editing import Change, EditedMeanwhile
from broadcaster.web.drawing import draw
from broadcaster.web.visit import Planning, Reading, Visit
from broadcaster.written_dates import WEEKDAY_NAMES

router = APIRouter(include_in_schema=False)

OnDate = Annotated[date | None, Query(alias="date")]

NO_END: Final = date.max
WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


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
        quiet=_quiet(station.calendar),
        before=on - timedelta(days=1),
        after=on + timedelta(days=1),
    )


def _quiet(calendar: Calendar) -> str:
    return f"{calendar.quiet.start:%H:%M} – {calendar.quiet.end:%H:%M}" if calendar.quiet else ""


class DayForm(BaseModel):
    """A change of one day."""

    act: Literal["cancel", "put_back", "move", "repeat"]
    slot: str = Field(max_length=200)
    at: time | None = None
    seen: str = Field(default="", max_length=64)


class WeekForm(BaseModel):
    """A change of the week."""

    act: Literal["add", "shift", "end"]
    slot: str = Field(default="", max_length=200)
    programme: str = Field(default="", max_length=200)
    days: list[str] = Field(default_factory=list, max_length=7)
    at: time | None = None
    length_min: float = Field(default=0, ge=0, le=1440)
    first_day: date | None = None
    last_day: date | None = None
    seen: str = Field(default="", max_length=64)


@router.post("/day/{on}/check")
def check_day(visit: Planning, on: date, asked: Annotated[DayForm, Form()]) -> Response:
    """Say what a change of a day would bring; nothing is written."""
    change, told = _day_change(visit, on, asked)
    effects = foresee(visit.station, CALENDAR, change, days=(on,))
    fields = asked.model_dump(exclude={"seen"}, exclude_none=True)
    return _asked(
        visit, told, effects=effects, action=f"/day/{on}/change", back=f"/day?date={on}", fields=fields
    )


@router.post("/day/{on}/change")
def change_day(visit: Planning, on: date, asked: Annotated[DayForm, Form()]) -> Response:
    """Write the change of a day, and plan anew."""
    change, told = _day_change(visit, on, asked)
    return _done(visit, CALENDAR, change, told, seen=asked.seen, back=f"/day?date={on}")


def _day_change(visit: Visit, on: date, asked: DayForm) -> tuple[Change, Saying]:
    station = visit.station
    if on < station.now().date():
        raise Refused(
            N_("This day is over: what it brought stays as it was."), remedy=N_("Choose a later day.")
        )
    if asked.act == "put_back":
        return putting_back(on, asked.slot), saying(
            N_("Let '{slot}' air on {day:%d/%m}"), slot=asked.slot, day=on
        )
    slot = slot_on(station, on, asked.slot)
    title = station.programme(slot.programme).title
    if asked.act == "cancel":
        told = saying(N_("Take “{title}” out of {day:%d/%m}"), title=title, day=on)
        return cancelling(on, slot.id), told
    if asked.at is None:
        raise Refused(N_("At what time?"), remedy=N_("Give a time of day, for example 17:30."))
    if asked.act == "move":
        told = saying(N_("Move “{title}” on {day:%d/%m} to {time:%H:%M}"), title=title, day=on, time=asked.at)
        return moving(on, slot, asked.at), told
    told = saying(N_("Repeat “{title}” on {day:%d/%m} at {time:%H:%M}"), title=title, day=on, time=asked.at)
    return repeating(on, slot, asked.at), told


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
        before=monday - timedelta(days=7),
        after=monday + timedelta(days=7),
        weekdays=tuple(zip(WEEKDAYS, WEEKDAY_NAMES, strict=True)),
        quiet=_quiet(station.calendar),
    )


@router.post("/week/check")
def check_week(visit: Planning, asked: Annotated[WeekForm, Form()]) -> Response:
    """Say what a change of the week would bring; nothing is written."""
    change, told = _week_change(visit, asked)
    effects = foresee(visit.station, WEEK, change, days=days_from(visit.station))
    fields = asked.model_dump(exclude={"seen"}, exclude_none=True)
    return _asked(visit, told, effects=effects, action="/week/change", back="/week", fields=fields)


@router.post("/week/change")
def change_week(visit: Planning, asked: Annotated[WeekForm, Form()]) -> Response:
    """Write the change of the week, and plan anew."""
    change, told = _week_change(visit, asked)
    return _done(visit, WEEK, change, told, seen=asked.seen, back="/week")


def _week_change(visit: Visit, asked: WeekForm) -> tuple[Change, Saying]:
    if asked.act == "end":
        last = asked.last_day or visit.station.now().date()
        told = saying(
            N_("The slot '{slot}' takes place for the last time on {day:%d/%m/%Y}"), slot=asked.slot, day=last
        )
        return ending(asked.slot, last), told
    if asked.at is None or not asked.length_min:
        raise Refused(
            N_("At what time, and how long?"), remedy=N_("Give a time of day and a length in minutes.")
        )
    length_s = round(asked.length_min * 60)
    facts: dict[str, object] = {"time": asked.at, "minutes": asked.length_min}
    if asked.act == "shift":
        told = saying(N_("The slot '{slot}' at {time:%H:%M}, {minutes:g} minutes"), slot=asked.slot, **facts)
        return shifting(asked.slot, asked.at, length_s), told
    title = visit.station.programme(asked.programme).title
    told = saying(N_("A new slot: “{title}” at {time:%H:%M}, {minutes:g} minutes"), title=title, **facts)
    new = NewSlot(
        programme=asked.programme,
        days=tuple(each for each in WEEKDAYS if each in asked.days) or ("daily",),
        at=asked.at,
        length_s=length_s,
        first_day=asked.first_day,
        last_day=asked.last_day,
    )
    return adding(new), told


def _asked(visit: Visit, told: Saying, **values: Any) -> Response:  # noqa: ANN401 - what the template shows
    return draw(visit, "change.html", told_change=told, refusal=None, difference=(), **values)


def _done(visit: Visit, file: str, change: Change, told: Saying, *, seen: str, back: str) -> Response:
    try:
        replan(visit.station, file, change, by=visit.actor, seen=seen)
    except EditedMeanwhile as error:
        return draw(
            visit,
            "change.html",
            status=409,
            told_change=told,
            effects=None,
            refusal=error.saying(),
            difference=error.difference(),
            action="",
            back=back,
            fields={},
        )
    return visit.go(back, saying(N_("Done: {what}."), what=told))
