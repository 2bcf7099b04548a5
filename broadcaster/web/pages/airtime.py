"""Airtime: are the minutes reached, what really aired, and the report for those who ask."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256
from typing import Annotated, Final, Literal

from fastapi import APIRouter, Form, Query
from starlette.responses import FileResponse, Response

from broadcaster.airtime import parse_period, period_saying, why_it_ended
from broadcaster.errors import N_
from broadcaster.model import AsRun, QuotaLine, QuotaStatus
from broadcaster.saying import Saying, saying
from broadcaster.station.catching_up.applying import apply
from broadcaster.station.catching_up.proposal import CatchUp
from broadcaster.station.catching_up.proposing import proposed
from broadcaster.station.catching_up.words import said
from broadcaster.station.recordings.exporting import export
from broadcaster.station.recordings.row_recording import recording_of, row_of
from broadcaster.station.records.as_run import rows_of_day
from broadcaster.station.records.quotas import quota_lines_of_month
from broadcaster.web.days import Day
from broadcaster.web.drawing import draw
from broadcaster.web.following.counted import CountedQuotas
from broadcaster.web.report_file import report_file
from broadcaster.web.visit import Planning, Reading, Visit

router = APIRouter(include_in_schema=False)

_KINDS: Final = {
    "html": "text/html; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
_REPORT_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
"""A report is a document of its own: it brings its style along, and has no script."""
_KEPT_ROWS: Final = 20

MonthText = Annotated[str | None, Query(alias="month", pattern=r"^\d{4}-\d{2}$")]


@router.get("/airtime")
def airtime(visit: Reading, month: MonthText = None) -> Response:
    """Show the quotas of a month, and where its reports are."""
    station = visit.station
    today = station.now().date()
    shown = month or f"{today:%Y-%m}"
    first = parse_period(shown).first
    lines = counted(visit, shown)
    return draw(
        visit,
        "airtime.html",
        lines=lines,
        is_short=any(line.status is QuotaStatus.SHORT for line in lines or ()),
        month=shown,
        first=first,
        before=f"{first - timedelta(days=1):%Y-%m}",
        after=f"{first + timedelta(days=32):%Y-%m}" if first <= today.replace(day=1) else "",
        today=today,
        reports=[shown, f"{first.year}-Q{(first.month + 2) // 3}", str(first.year)],
        period=period_of,
        demand=demand_s,
    )


@router.get("/airtime/catch-up")
def catch_up(visit: Reading, month: MonthText = None) -> Response:
    """Show what would help the quotas of a month that fall short."""
    return _proposals(visit, month)


@router.post("/airtime/catch-up")
def put_into_plan(
    visit: Planning, proposals: Annotated[str, Form(max_length=64)], month: MonthText = None
) -> Response:
    """Put the proposals that were seen into the calendar; others than those are shown first."""
    station = visit.station
    found = proposed(station, quota_lines_of_month(station, month))
    if _mark(found) != proposals or not found.proposals:
        return _proposals(visit, month, changed=True)
    apply(station, found.proposals, by=visit.actor)
    told = saying(N_("{count} airings stand in the calendar now."), count=len(found.proposals))
    return visit.go("/airtime", told)


def _proposals(visit: Visit, month: str | None, *, changed: bool = False) -> Response:
    station = visit.station
    found = proposed(station, quota_lines_of_month(station, month))
    return draw(
        visit,
        "catch_up.html",
        status=409 if changed else 200,
        found=found,
        sentences=said(found),
        mark=_mark(found),
        month=month or "",
        shown=month or f"{station.now():%Y-%m}",
        changed=changed,
        period=period_of,
    )


def _mark(found: CatchUp) -> str:
    """Give what tells these proposals from others: what is agreed to is what was seen."""
    seen = [(each.programme, each.slot, each.starts_at, each.length_s) for each in found.proposals]
    return sha256(repr(seen).encode()).hexdigest()


def counted(visit: Visit, month: str = "") -> tuple[QuotaLine, ...] | None:
    """Give the quotas of a month, of this one where none is named; None: they are being counted."""
    quotas: CountedQuotas = visit.request.app.state.quotas
    return quotas.lines(month or f"{visit.station.now():%Y-%m}")


def period_of(name: str) -> Saying:
    """Say a period as people do."""
    return period_saying(parse_period(name))


def demand_s(line: QuotaLine) -> float:
    """Give what the bar of a quota is full at: what is demanded, or else what is allowed."""
    return line.required_s or line.quota.minimum_s or line.quota.maximum_s or max(line.forecast_s, 1)


@router.get("/airtime/log")
def log(visit: Reading, date: Day | None = None) -> Response:
    """Show what really aired on a day."""
    station = visit.station
    today = station.now().date()
    on = date or today
    rows = rows_of_day(station, on)
    return draw(
        visit,
        "log.html",
        rows=rows,
        on=on,
        before=on - timedelta(days=1),
        after=on + timedelta(days=1) if on < today else None,
        why=_why,
        total_s=sum(row.aired_ms for row in rows) / 1000,
    )


def _why(row: AsRun) -> tuple[str | Saying, ...]:
    return tuple(each for each in (why_it_ended(row), row.note) if each)


@router.get("/sound/row/{row_id:path}")
def row_sound(visit: Reading, row_id: str) -> FileResponse:
    """Give the recording of a row, its hash checked; says why when there is none."""
    station = visit.station
    row = row_of(station, row_id)
    folder = station.configuration.var / "cache" / "rows"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{row.id.replace('/', '-')}.mp3"
    # Each time anew: the recording is held against the journal, and a copy here is no proof of anything.
    export(recording_of(station, row, incomplete=True), path)
    for old in sorted(folder.glob("*.mp3"), key=lambda each: each.stat().st_mtime)[:-_KEPT_ROWS]:
        old.unlink(missing_ok=True)
    return FileResponse(path, media_type="audio/mpeg")


@router.get("/airtime/report/{period}.{kind}")
def report(
    visit: Reading, period: str, kind: Literal["html", "csv", "json"], *, download: bool = False
) -> Response:
    """Give the report of a period: to see, or to keep."""
    content = report_file(visit, period, kind)
    headers = {"Content-Security-Policy": _REPORT_POLICY}
    if download:
        headers["Content-Disposition"] = f'attachment; filename="bao-cao-{parse_period(period).name}.{kind}"'
    return Response(content, media_type=_KINDS[kind], headers=headers)
