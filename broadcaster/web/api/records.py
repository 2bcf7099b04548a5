"""What was planned, what aired, what is credited: the documents of `rundown`, `asrun`, `quota`, `report`."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.responses import Response

from broadcaster.station.catching_up.proposing import proposed
from broadcaster.station.catching_up.words import said as told
from broadcaster.station.documents.as_run import row_document
from broadcaster.station.documents.bulletins import bulletin_document
from broadcaster.station.documents.quotas import proposal_document, quota_document
from broadcaster.station.documents.rundowns import rundown_document
from broadcaster.station.records.as_run import rows_of_day, rows_of_period
from broadcaster.station.records.quotas import quota_lines_of_month
from broadcaster.station.records.rundowns import rundown_of
from broadcaster.web.api.sentences import said
from broadcaster.web.days import Day
from broadcaster.web.report_file import report_file
from broadcaster.web.visit import Reading

router = APIRouter(prefix="/api/v1", tags=["records"])

OnDate = Annotated[Day | None, Query(alias="date", description="Today, where none is given.")]
Month = Annotated[str | None, Query(pattern=r"^\d{4}-\d{2}$", examples=["2026-11"])]


@router.get("/rundown")
def rundown(visit: Reading, on: OnDate = None) -> dict[str, Any]:
    """Give the rundown of a date, as `rundown --json` has it."""
    station = visit.station
    return rundown_document(rundown_of(station, on or station.now().date()), visit.language)


@router.get("/bulletins")
def bulletins(visit: Reading, on: OnDate = None) -> dict[str, Any]:
    """Give the bulletins of a date, as `bulletin list --json` has them."""
    station = visit.station
    found = station.store.bulletins.of_date(on or station.now().date())
    return {"bulletins": [said(visit, bulletin_document(station, one)) for one in found]}


@router.get("/asrun")
def asrun(visit: Reading, on: OnDate = None, month: Month = None) -> dict[str, Any]:
    """Give the rows of a date or of a month, as `asrun --json` has them."""
    station = visit.station
    rows = rows_of_period(station, month) if month else rows_of_day(station, on or station.now().date())
    return {"rows": [row_document(row, visit.language) for row in rows]}


@router.get("/quota")
def quota(visit: Reading, month: Month = None) -> dict[str, Any]:
    """Give where the quotas of a month stand, as `quota --json` has it."""
    station = visit.station
    lines = quota_lines_of_month(station, month)
    return {
        "period": month or f"{station.now():%Y-%m}",
        "quotas": [quota_document(line) for line in lines],
    }


@router.get("/quota/catch-up")
def catch_up(visit: Reading, month: Month = None) -> dict[str, Any]:
    """Give what would help the quotas that fall short, as `quota catch-up --json` has it."""
    station = visit.station
    found = proposed(station, quota_lines_of_month(station, month))
    return {
        "period": month or f"{station.now():%Y-%m}",
        "applied": False,
        "quotas": [quota_document(line) for line in found.lines],
        "proposals": [proposal_document(each) for each in found.proposals],
        "sentences": [visit.say(each) for each in told(found)],
    }


@router.get("/report")
def report(visit: Reading, period: Annotated[str, Query(examples=["2026-11", "2026-Q4"])]) -> Response:
    """Give the report of a period, as `report -o x.json` writes it."""
    return Response(report_file(visit, period, "json"), media_type="application/json")
