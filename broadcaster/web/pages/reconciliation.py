"""Was the plan kept? A month day by day, a day line by line, and the month in pictures."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from broadcaster.airtime import parse_period
from broadcaster.airtime.period_words import days_joined
from broadcaster.airtime.reconciliation import ReconciledLine
from broadcaster.airtime.report.pictures import pictures
from broadcaster.model import Discrepancy
from broadcaster.station.records.reconciliation import reconcile_days
from broadcaster.station.records.report import report_of
from broadcaster.web.days import Day
from broadcaster.web.drawing import draw
from broadcaster.web.pages.airtime import MonthText, period_of
from broadcaster.web.visit import Reading

router = APIRouter(include_in_schema=False)

_WORST_FIRST = {discrepancy: place for place, discrepancy in enumerate(Discrepancy)}


@router.get("/airtime/reconciliation")
def month(visit: Reading, month: MonthText = None) -> Response:
    """Show how the plan of a month was kept, day by day."""
    today = visit.station.now().date()
    period = parse_period(month or f"{today:%Y-%m}")
    found = reconcile_days(visit.station, period.first, period.after)
    return draw(
        visit,
        "reconciliation.html",
        found=found,
        shown=[each for each in Discrepancy if found.counts[each] or each is Discrepancy.AS_PLANNED],
        without_plan=days_joined(day.date for day in found.days if day.lacks_plan),
        without_log=days_joined(day.date for day in found.days if day.lacks_log),
        month=period.name,
        before=f"{period.first - timedelta(days=1):%Y-%m}",
        after=f"{period.after:%Y-%m}" if period.after <= today else "",
        period=period_of,
    )


@router.get("/airtime/reconciliation/day")
def day(visit: Reading, on: Annotated[Day | None, Query(alias="date")] = None) -> Response:
    """Show what became of each line of a day, the worst first."""
    today = visit.station.now().date()
    on = on or today
    found = reconcile_days(visit.station, on, on + timedelta(days=1))
    return draw(
        visit,
        "reconciliation_day.html",
        day=found.days[0],
        lines=sorted(found.lines(), key=_rank),
        on=on,
        before=on - timedelta(days=1),
        after=on + timedelta(days=1) if on < today else None,
    )


@router.get("/airtime/pictures")
def drawn(visit: Reading, month: MonthText = None) -> Response:
    """Show a month in the pictures of its report."""
    today = visit.station.now().date()
    period = parse_period(month or f"{today:%Y-%m}")
    report = report_of(visit.station, period)
    return draw(
        visit,
        "pictures.html",
        pictures=pictures(report, visit.language),
        month=period.name,
        period=period_of,
    )


def _rank(line: ReconciledLine) -> tuple[int, str]:
    place = -1 if line.discrepancy is None else _WORST_FIRST[line.discrepancy]
    return place + line.is_set_aside, line.planned.starts_at.isoformat()
