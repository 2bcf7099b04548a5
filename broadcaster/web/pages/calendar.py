"""Holidays and quiet hours: what holds for many days; each change says first what it breaks."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import Response

from broadcaster.station.replanning.calendars import holidays_of
from broadcaster.web.drawing import draw
from broadcaster.web.orders.plan_changes import CalendarForm, change_of_calendar
from broadcaster.web.orders.replanned import show_effects, write_change
from broadcaster.web.visit import Planning, Reading
from broadcaster.written_dates import WEEKDAY_NAMES, WEEKDAYS

router = APIRouter(prefix="/calendar", include_in_schema=False)


@router.get("")
def calendar(visit: Reading) -> Response:
    """Show the holidays and the quiet hours."""
    station = visit.station
    return draw(
        visit,
        "calendar.html",
        holidays=holidays_of(station),
        quiet=station.calendar.quiet,
        today=station.now().date(),
        weekdays=tuple(zip(WEEKDAYS, WEEKDAY_NAMES, strict=True)),
        names=WEEKDAY_NAMES,
    )


@router.post("/check")
def check_calendar(visit: Planning, asked: Annotated[CalendarForm, Form()]) -> Response:
    """Say what a change would bring; nothing is written."""
    change = change_of_calendar(visit.station, asked)
    return show_effects(visit, change, asked, action="/calendar/change", back="/calendar")


@router.post("/change")
def change_calendar(visit: Planning, asked: Annotated[CalendarForm, Form()]) -> Response:
    """Write the change, and plan anew."""
    return write_change(visit, change_of_calendar(visit.station, asked), seen=asked.seen, back="/calendar")
