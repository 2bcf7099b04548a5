"""What somebody asks to change in the plan: the same for the pages and for the JSON API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from pydantic import BaseModel, Field

from broadcaster.errors import N_, Refused
from broadcaster.saying import Saying, saying
from broadcaster.station.opened import Station
from broadcaster.station.replanning import calendars
from broadcaster.station.replanning.days import (
    CALENDAR,
    cancelling,
    moving,
    putting_back,
    putting_first,
    repeating,
    slot_on,
    taking_back,
)
from broadcaster.station.replanning.effects import days_from
from broadcaster.station.replanning.sessions_of_day import moving_session
from broadcaster.station.replanning.weeks import WEEK, NewSlot, adding, ending, shifting
from broadcaster.station.setup.editing import Change
from broadcaster.web.days import Day
from broadcaster.written_dates import WEEKDAYS

Version = Field(default="", max_length=64, description="Version of the file that was looked at.")


class DayForm(BaseModel):
    """A change of one day."""

    act: Literal["cancel", "put_back", "move", "repeat", "first", "move_session", "take_back"]
    slot: str = Field(default="", max_length=200, description="Of `take_back` empty: all of the exception.")
    title: str = Field(default="", max_length=200, description="Of the exception that is taken back.")
    at: time | None = None
    seen: str = Version


class WeekForm(BaseModel):
    """A change of the week."""

    act: Literal["add", "shift", "end"]
    slot: str = Field(default="", max_length=200)
    programme: str = Field(default="", max_length=200)
    days: list[str] = Field(default_factory=list, max_length=7)
    at: time | None = None
    length_min: float = Field(default=0, ge=0, le=1440)
    first_day: Day | None = None
    last_day: Day | None = None
    zone: str = Field(default="", max_length=200, description="Where it is heard; empty: everywhere.")
    seen: str = Version


class CalendarForm(BaseModel):
    """A change of the holidays, or of the quiet hours."""

    act: Literal["add_holiday", "add_lunar", "drop_holiday", "quiet", "no_quiet"]
    title: str = Field(default="", max_length=200)
    number: int = Field(default=0, ge=0, le=1000, description="Place in the calendar's list, from 0.")
    first_day: Day | None = None
    last_day: Day | None = None
    runs_like: str = Field(default="sun", max_length=3)
    every_year: bool = False
    lunar_day: int = Field(default=1, ge=1, le=30)
    lunar_month: int = Field(default=0, ge=0, le=12, description="0: every month of the lunar calendar.")
    days_before: int = Field(default=0, ge=0, le=calendars.MOST_DAYS - 1)
    length_days: int = Field(default=1, ge=1, le=calendars.MOST_DAYS)
    begins: time | None = None
    ends: time | None = None
    seen: str = Version


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedChange:
    """A change of the plan that somebody asks for, and what it is called."""

    file: str
    change: Change
    told: Saying
    days: tuple[date, ...]
    """Over which its effects are looked at."""


def change_of_day(station: Station, on: date, asked: DayForm) -> AskedChange:
    """Give a change of one day; raises Refused: the day is over, has no such slot, or a time is missing."""
    if on < station.now().date():
        raise Refused(
            N_("This day is over: what it brought stays as it was."), remedy=N_("Choose a later day.")
        )
    if asked.act == "put_back":
        change = putting_back(on, asked.slot)
        told = saying(N_("Let '{slot}' air on {day:%d/%m}"), slot=asked.slot, day=on)
    elif asked.act == "take_back":
        change = taking_back(on, asked.title, asked.slot)
        told = saying(N_("Take “{title}” of {day:%d/%m} back"), title=asked.title, day=on)
    else:
        change, told = _of_slot(station, on, asked)
    return AskedChange(file=CALENDAR, change=change, told=told, days=(on,))


def _of_slot(station: Station, on: date, asked: DayForm) -> tuple[Change, Saying]:
    slot = slot_on(station, on, asked.slot)
    title = station.programme(slot.programme).title
    if asked.act == "cancel":
        told = saying(N_("Take “{title}” out of {day:%d/%m}"), title=title, day=on)
        return cancelling(on, slot.id), told
    if asked.act == "first":
        told = saying(N_("Put “{title}” first in its session on {day:%d/%m}"), title=title, day=on)
        return putting_first(station, on, slot), told
    if asked.at is None:
        raise Refused(N_("At what time?"), remedy=N_("Give a time of day, for example 17:30."))
    if asked.act == "move_session":
        told = saying(N_("The session of {day:%d/%m} begins at {time:%H:%M}"), day=on, time=asked.at)
        return moving_session(station, on, slot.id, asked.at), told
    if asked.act == "move":
        told = saying(N_("Move “{title}” on {day:%d/%m} to {time:%H:%M}"), title=title, day=on, time=asked.at)
        return moving(on, slot, asked.at), told
    told = saying(N_("Repeat “{title}” on {day:%d/%m} at {time:%H:%M}"), title=title, day=on, time=asked.at)
    return repeating(on, slot, asked.at), told


def change_of_week(station: Station, asked: WeekForm) -> AskedChange:
    """Give a change of the week; raises Refused: a time or length is missing, or no such programme."""
    change, told = _of_week(station, asked)
    return AskedChange(file=WEEK, change=change, told=told, days=days_from(station))


def _of_week(station: Station, asked: WeekForm) -> tuple[Change, Saying]:
    if asked.act == "end":
        last = asked.last_day or station.now().date()
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
    title = station.programme(asked.programme).title
    told = saying(N_("A new slot: “{title}” at {time:%H:%M}, {minutes:g} minutes"), title=title, **facts)
    new = NewSlot(
        programme=asked.programme,
        days=tuple(each for each in WEEKDAYS if each in asked.days) or ("daily",),
        at=asked.at,
        length_s=length_s,
        first_day=asked.first_day,
        last_day=asked.last_day,
        outputs=_outputs_of(station, asked.zone),
    )
    return adding(new), told


def _outputs_of(station: Station, zone: str) -> tuple[str, ...]:
    zones = station.configuration.zones
    if zone and zone not in zones:
        raise Refused(
            N_("There is no zone '{word}'."),
            where="station.toml",
            remedy=N_("Use one of: {known}."),
            word=zone,
            known=", ".join(zones),
        )
    return zones[zone] if zone else ()


def change_of_calendar(station: Station, asked: CalendarForm) -> AskedChange:
    """Give a change of holidays or quiet hours; raises Refused: a day, a title or an hour is missing."""
    days = days_from(station)
    if asked.act == "no_quiet":
        told = saying(N_("No quiet hours any more"))
        return AskedChange(file=CALENDAR, change=calendars.without_quiet(), told=told, days=days)
    if asked.act == "quiet":
        if asked.begins is None or asked.ends is None:
            raise Refused(N_("From when to when is it quiet?"), remedy=N_("Give both times of day."))
        told = saying(N_("Quiet from {begins:%H:%M} to {ends:%H:%M}"), begins=asked.begins, ends=asked.ends)
        change = calendars.with_quiet(asked.begins, asked.ends)
        return AskedChange(file=CALENDAR, change=change, told=told, days=days)
    if asked.act == "drop_holiday":
        told = saying(N_("Take the holiday “{title}” out of the calendar"), title=asked.title)
        change = calendars.without_holiday(asked.number, asked.title)
        near = calendars.days_of_holiday(station, asked.title)
        return AskedChange(file=CALENDAR, change=change, told=told, days=near)
    if asked.act == "add_lunar" and asked.title.strip():
        return _of_lunar(station, asked)
    if asked.first_day is None or not asked.title.strip():
        raise Refused(N_("Which holiday, and on which day?"), remedy=N_("Give its name and its first day."))
    last = asked.last_day or asked.first_day
    holiday = calendars.NewHoliday(
        title=" ".join(asked.title.split()),
        first_day=asked.first_day,
        last_day=last,
        runs_like=asked.runs_like if asked.runs_like in WEEKDAYS else "sun",
        every_year=asked.every_year,
    )
    told = saying(
        N_("A holiday: “{title}”, from {first:%d/%m/%Y}"), title=holiday.title, first=asked.first_day
    )
    return AskedChange(
        file=CALENDAR,
        change=calendars.with_holiday(holiday),
        told=told,
        days=holiday.days_ahead(station.now().date()),
    )


def _of_lunar(station: Station, asked: CalendarForm) -> AskedChange:
    holiday = calendars.NewLunarHoliday(
        title=" ".join(asked.title.split()),
        day=asked.lunar_day,
        month=asked.lunar_month or None,
        days_before=asked.days_before,
        length_days=asked.length_days,
        runs_like=asked.runs_like if asked.runs_like in WEEKDAYS else "sun",
    )
    days = holiday.days_ahead(station.now().date())
    if not days:
        raise Refused(
            N_("This lunar month has no such day in the coming year."), remedy=N_("Give another day.")
        )
    told = saying(
        N_("A holiday: “{title}”, {lunar}; next from {first:%d/%m/%Y}"),
        title=holiday.title,
        lunar=str(holiday.dates),
        first=days[0],
    )
    return AskedChange(file=CALENDAR, change=calendars.with_holiday(holiday), told=told, days=days)
