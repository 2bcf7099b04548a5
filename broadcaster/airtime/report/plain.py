"""The report for machines: plain values, times ISO 8601 with offset, lengths in seconds."""

from __future__ import annotations

from broadcaster.airtime.report.values import AirtimeRow, PlanKept, Report
from broadcaster.model import Discrepancy, Origin, QuotaLine
from broadcaster.wording import Language, say


def to_json(report: Report, language: Language) -> dict[str, object]:
    """Give the report as plain values; reasons in *language*."""
    counted = report.counted
    return {
        "station": report.letterhead.station,
        "authority": report.letterhead.authority,
        "period": report.period.name,
        "first_date": report.period.first.isoformat(),
        "date_after": report.period.after.isoformat(),
        "made_at": report.made_at.isoformat(),
        "is_over": report.is_over,
        "simulated": counted.simulated,
        "head": report.head.code if report.head else None,
        "contradictions": [say(language, each) for each in report.contradictions],
        "quotas": [_quota_values(line) for line in report.quotas],
        "rows": counted.rows,
        "programmes": [_row_values(row) for row in counted.programmes],
        "themes": [_row_values(row) for row in counted.themes],
        "total": _row_values(counted.total),
        "outputs": [{"output": each.output, "total_s": each.seconds} for each in counted.outputs],
        "simulcast_s": counted.simulcast_s,
        "by_day_s": {day.isoformat(): seconds for day, seconds in counted.by_day_s.items()},
        "by_hour_s": [list(hours) for hours in counted.by_hour_s],
        **_plan_values(report.plan, language),
    }


def _plan_values(plan: PlanKept, language: Language) -> dict[str, object]:
    return {
        "lines": plan.lines,
        "counts": {each.value: plan.counts[each] for each in Discrepancy},
        "days_without_plan": [day.isoformat() for day in plan.without_plan],
        "days_without_log": [day.isoformat() for day in plan.without_log],
        "not_as_planned": [
            {
                "occurrence": line.planned.id,
                "title": line.planned.title,
                "scheduled_start": line.planned.starts_at.isoformat(),
                "planned_s": line.planned.length_s,
                "aired_s": line.aired_s,
                "state": line.discrepancy.value if line.discrepancy else None,
                "reason": say(language, line.reason) if line.reason else None,
            }
            for line in plan.not_as_planned
        ],
        "unplanned": [
            {
                "id": each.row.id,
                "output": each.row.output,
                "title": each.row.title,
                "actual_start": each.row.actual_start.isoformat(),
                "aired_s": each.row.aired_ms / 1000,
                "reason": say(language, each.reason),
            }
            for each in plan.unplanned
        ],
    }


def _quota_values(line: QuotaLine) -> dict[str, object]:
    return {
        "quota": line.quota.id,
        "title": line.quota.title,
        "basis": line.quota.basis,
        "period": line.period,
        "required_s": line.required_s,
        "maximum_s": line.quota.maximum_s,
        "credited_s": line.credited_s,
        "planned_s": line.planned_s,
        "forecast_s": line.forecast_s,
        "status": line.status.value,
    }


def _row_values(row: AirtimeRow) -> dict[str, object]:
    lengths_s = {f"{origin.value}_s": row.seconds[origin] for origin in Origin}
    return {
        "code": row.code,
        "title": row.title,
        "airings": row.airings,
        **lengths_s,
        "total_s": row.total_s,
    }
