"""The plan: what a change of a day, of the week or of the calendar would bring, and the change itself."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from broadcaster.station.documents.plans import effects_document
from broadcaster.station.replanning.effects import foresee, replan
from broadcaster.web.days import Day
from broadcaster.web.orders.plan_changes import (
    AskedChange,
    CalendarForm,
    DayForm,
    WeekForm,
    change_of_calendar,
    change_of_day,
    change_of_week,
)
from broadcaster.web.visit import Planning, Visit

router = APIRouter(prefix="/api/v1/plan", tags=["plan"])


@router.post("/day/{on}/check")
def check_day(visit: Planning, on: Day, asked: DayForm) -> dict[str, Any]:
    """Say what a change of a day would bring; nothing is written."""
    return _foreseen(visit, change_of_day(visit.station, on, asked))


@router.post("/day/{on}")
def change_day(visit: Planning, on: Day, asked: DayForm) -> dict[str, Any]:
    """Write a change of a day, and plan anew; 409 when the file is another than was `seen`."""
    return _written(visit, change_of_day(visit.station, on, asked), asked.seen)


@router.post("/week/check")
def check_week(visit: Planning, asked: WeekForm) -> dict[str, Any]:
    """Say what a change of the week would bring; nothing is written."""
    return _foreseen(visit, change_of_week(visit.station, asked))


@router.post("/week")
def change_week(visit: Planning, asked: WeekForm) -> dict[str, Any]:
    """Write a change of the week, and plan anew; 409 when the file is another than was `seen`."""
    return _written(visit, change_of_week(visit.station, asked), asked.seen)


@router.post("/calendar/check")
def check_calendar(visit: Planning, asked: CalendarForm) -> dict[str, Any]:
    """Say what a change of holidays or quiet hours would bring; nothing is written."""
    return _foreseen(visit, change_of_calendar(visit.station, asked))


@router.post("/calendar")
def change_calendar(visit: Planning, asked: CalendarForm) -> dict[str, Any]:
    """Write a change of holidays or quiet hours, and plan anew; 409: the file is another than was `seen`."""
    return _written(visit, change_of_calendar(visit.station, asked), asked.seen)


def _foreseen(visit: Visit, asked: AskedChange) -> dict[str, Any]:
    effects = foresee(visit.station, asked.file, asked.change, days=asked.days)
    return {"change": visit.say(asked.told), **effects_document(effects, visit.language)}


def _written(visit: Visit, asked: AskedChange, seen: str) -> dict[str, Any]:
    written = replan(visit.station, asked.file, asked.change, by=visit.actor, seen=seen)
    return {"change": visit.say(asked.told), "file": written.file, "seen": written.version}
