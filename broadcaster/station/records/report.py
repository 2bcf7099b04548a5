"""The report of a period, written into a file of the kind that its ending names."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from broadcaster.airtime import CalendarPeriod, as_run_csv, parse_period, period_saying
from broadcaster.airtime.ledger_rules import contradictions
from broadcaster.airtime.reconciliation import Reconciliation
from broadcaster.airtime.report import (
    Counting,
    Letterhead,
    PlanKept,
    PrintedHead,
    Report,
    make_report,
    must_be_reportable,
    shortened,
)
from broadcaster.airtime.report.plain import to_json
from broadcaster.airtime.report.rendering import render_html
from broadcaster.errors import N_, LedgerRefused, Refused
from broadcaster.model import Occurrence, Period
from broadcaster.station.files import write_whole
from broadcaster.station.opened import Station
from broadcaster.station.records.anchors import printed_anchor
from broadcaster.station.records.proof import Over
from broadcaster.station.records.quotas import evidence_that_counts, quota_lines_over, rows_between
from broadcaster.station.records.reconciliation import Gathered, gathered, reconciled
from broadcaster.wording import Language

ENDINGS = (".html", ".json", ".csv")
_FURTHEST_REHEARSED = timedelta(days=400)
"""So far grids are checked and days are planned."""


def write_report(station: Station, period_name: str, path: Path, *, language: Language) -> dict[str, object]:
    """
    Write the report of a period; give it as plain values too.

    Raises:
        Refused: no such period, one that has not begun or of which nothing is known, or no such kind of file.
        StoreBroken: the file cannot be written.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise Refused(
            N_("A report cannot be written as '{ending}'."),
            where=str(path),
            remedy=N_("Use one of: {known}."),
            ending=path.suffix,
            known=", ".join(ENDINGS),
        )
    period = parse_period(period_name)
    report = report_of(station, period)
    values = to_json(report, language)
    if ending == ".csv":
        content = _csv(station, period, language)
    else:
        text = render_html(report, language) if ending == ".html" else _as_json(values)
        content = text.encode()
    write_whole(path, content)
    return values


def report_of(station: Station, period: CalendarPeriod) -> Report:
    """
    Make the report of a period.

    Raises:
        Refused: it has not begun, or neither plan nor log know anything of it.
    """
    quotas = quota_lines_over(station, period)
    # A week that reaches into this period from the one before it is told in both, and told alike.
    has_week = any(parse_period(line.period).term is Period.WEEK and line.credited_s for line in quotas)
    if not has_week:
        must_be_reportable(period, logged_until(station))
    counting = _counting(station, period)
    contradicting: list[LedgerRefused] = []
    plan = shortened(_month_by_month(station, period, counting, contradicting))
    counted = counting.counted(_titles(station, plan))
    if not (counted.rows or plan.lines or has_week):
        raise Refused(
            N_("Of {period} there is neither a plan nor a log: there is nothing to report."),
            where=period.name,
            remedy=N_("Ask for a period in which the station ran."),
            period=period_saying(period),
        )
    report = make_report(
        letterhead_of(station),
        period,
        counted=counted,
        plan=plan,
        quotas=quotas,
        made_at=station.now(),
        head=head_of(station),
    )
    return replace(report, contradictions=[error.saying() for error in contradicting])


def _month_by_month(
    station: Station, period: CalendarPeriod, counting: Counting, contradicting: list[LedgerRefused]
) -> Iterator[Reconciliation]:
    """Reconcile months, each read once, counted and let go: a year takes the memory of a month."""
    over = Over(station)
    for first, after in months_of(period, logged_until(station).date()):
        books = gathered(station, first, after)
        for row in books.rows:
            counting.hear(row)
        airings = over.occurrences(each for each in books.known.occurrences.values() if _is_of(books, each))
        contradicting += contradictions(airings, over.rows((*books.rows, *books.strayed)))
        yield reconciled(station, books)


def letterhead_of(station: Station) -> Letterhead:
    """Say who reports."""
    configuration = station.configuration
    return Letterhead(
        authority=f"ỦY BAN NHÂN DÂN {configuration.commune.upper()}",
        station=configuration.name,
        place=configuration.commune.partition(" ")[2] or configuration.commune,
        signed_as="TRƯỞNG ĐÀI",
    )


def logged_until(station: Station) -> datetime:
    """Give how far there can be a log: until now, and where a rehearsal's virtual clock has come further."""
    now = station.now()
    if not station.configuration.rehearsal:
        return now
    ahead = station.store.ledger.brief_rows(now, now + _FURTHEST_REHEARSED)
    return max((row.actual_start for row in ahead), default=now).astimezone(now.tzinfo)


def months_of(period: CalendarPeriod, until: date) -> Iterator[tuple[date, date]]:
    """Give the parts of a period up to a day, each within a month: first date and date after."""
    last = min(period.after, until + timedelta(days=1))
    first = period.first
    while first < last:
        after = min((first.replace(day=1) + timedelta(days=32)).replace(day=1), last)
        yield first, after
        first = after


def _is_of(books: Gathered, occurrence: Occurrence) -> bool:
    """Tell whether an occurrence is one of these dates, and not of another that a row names."""
    return books.first <= occurrence.starts_at.date() < books.after


def _counting(station: Station, period: CalendarPeriod) -> Counting:
    """Begin to count a period with what reaches into it from the evening before."""
    zone = station.configuration.zone
    counting = Counting(period, zone=zone, evidence=evidence_that_counts(station))
    start, _ = period.bounds(zone)
    for row in station.store.ledger.brief_rows(start - timedelta(days=1), start):
        counting.hear(row)
    return counting


def _titles(station: Station, plan: PlanKept) -> dict[str, str]:
    """Give programmes their titles: as logged, as planned then, as they are called now; the last wins."""
    titles = {each.row.programme: each.row.title for each in plan.unplanned}
    titles |= {line.planned.programme: line.planned.title for line in plan.not_as_planned}
    return titles | {each.id: each.title for each in station.programmes.values()}


def head_of(station: Station) -> PrintedHead:
    """Give where the journal stands, for paper."""
    printed = printed_anchor(station)
    return PrintedHead(code=printed.code, qr_svg=printed.qr_svg, line=printed.line)


def _csv(station: Station, period: CalendarPeriod, language: Language) -> bytes:
    rows = rows_between(station, period.first, period.after)
    return as_run_csv(rows, language=language, zone=station.configuration.zone, period=period)


def _as_json(values: dict[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False, indent=2)
