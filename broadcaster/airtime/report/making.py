"""The report of a period (báo cáo) as a value, put together from what was counted and reconciled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from broadcaster.airtime.period import CalendarPeriod
from broadcaster.airtime.period_words import period_saying
from broadcaster.airtime.reconciliation import (
    STILL_AT_WORK,
    ReconciledLine,
    Reconciliation,
    UnplannedRow,
)
from broadcaster.airtime.report.values import Counted, Letterhead, PlanKept, PrintedHead, Report
from broadcaster.errors import N_, Refused
from broadcaster.model import Discrepancy, QuotaLine


def must_be_reportable(period: CalendarPeriod, now: datetime) -> None:
    """
    Refuse a period that has not begun.

    Raises:
        Refused: nothing of it can have aired.
    """
    if _bounds(period, now)[0] > now:
        raise Refused(
            N_("{period} has not begun: there is nothing to report."),
            where=period.name,
            remedy=N_("Ask for a period up to today."),
            period=period_saying(period),
        )


def _bounds(period: CalendarPeriod, now: datetime) -> tuple[datetime, datetime]:
    if now.tzinfo is None:
        raise ValueError("a report is made at an aware time")
    return period.bounds(now.tzinfo)


def shortened(found: Iterable[Reconciliation]) -> PlanKept:
    """Keep of reconciliations, in the order of their days, what a report tells."""
    counts: Counter[Discrepancy] = Counter()
    lines = 0
    kept: list[ReconciledLine] = []
    unplanned: list[UnplannedRow] = []
    without_plan: list[date] = []
    without_log: list[date] = []
    for each in found:
        counts += each.counts
        judged = [line for line in each.lines() if line.discrepancy and not line.is_set_aside]
        lines += len(judged)
        kept += [line for line in judged if line.discrepancy is not Discrepancy.AS_PLANNED]
        unplanned += [row for day in each.days for row in day.unplanned]
        without_plan += [day.date for day in each.days if day.lacks_plan]
        without_log += [day.date for day in each.days if day.lacks_log]
    return PlanKept(
        lines=lines,
        counts=counts,
        not_as_planned=tuple(kept),
        unplanned=tuple(unplanned),
        without_plan=tuple(without_plan),
        without_log=tuple(without_log),
    )


def make_report(
    letterhead: Letterhead,
    period: CalendarPeriod,
    *,
    counted: Counted,
    plan: PlanKept,
    quotas: Sequence[QuotaLine],
    made_at: datetime,
    head: PrintedHead | None = None,
) -> Report:
    """
    Put a report together.

    Args:
        letterhead: who reports.
        period: what is reported.
        counted: its rows, see `Counting`.
        plan: its reconciliation, see `shortened`.
        quotas: where the quotas stand.
        made_at: time of the report, in the station's zone.
        head: where the journal stands.
    """
    return Report(
        letterhead=letterhead,
        period=period,
        made_at=made_at,
        is_over=made_at >= _bounds(period, made_at)[1] + STILL_AT_WORK,
        quotas=tuple(quotas),
        counted=counted,
        plan=plan,
        head=head,
    )
