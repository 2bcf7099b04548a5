"""`quota`: is it enough?"""

from __future__ import annotations

import click

from broadcaster.airtime import parse_period, period_saying
from broadcaster.cli.documents import minutes
from broadcaster.cli.moments import MONTH
from broadcaster.cli.terminal import Terminal, station_command
from broadcaster.errors import N_
from broadcaster.model import QuotaLine
from broadcaster.station.records.quotas import quota_lines_of_month


@click.command()
@MONTH
@station_command
def quota(terminal: Terminal, month: str | None) -> None:
    """Đã đủ thời lượng chưa? / Did we reach our minutes?"""
    with terminal.station() as station:
        lines = quota_lines_of_month(station, month)
        period = month or f"{station.now():%Y-%m}"
    table = terminal.table(
        N_("Quota"), N_("Period"), N_("Required"), N_("Credited"), N_("Planned"), N_("Forecast"), N_("Status")
    )
    for line in lines:
        table.add_row(
            line.quota.title,
            terminal.say(period_saying(parse_period(line.period))),
            _bounds(line),
            minutes(line.credited_s),
            minutes(line.planned_s),
            minutes(line.forecast_s),
            terminal.say(line.status.value),
        )
    terminal.show({"period": period, "quotas": [_quota_document(line) for line in lines]}, table)


def _bounds(line: QuotaLine) -> str:
    least = f"≥ {minutes(line.quota.minimum_s)}" if line.quota.minimum_s else ""
    most = f"≤ {minutes(line.quota.maximum_s)}" if line.quota.maximum_s is not None else ""
    return " ".join(part for part in (least, most) if part)


def _quota_document(line: QuotaLine) -> dict[str, object]:
    return {
        "quota": line.quota.id,
        "title": line.quota.title,
        "period": line.period,
        "required_s": line.required_s,
        "maximum_s": line.quota.maximum_s,
        "credited_s": line.credited_s,
        "planned_s": line.planned_s,
        "forecast_s": line.forecast_s,
        "met_on": line.met_on,
        "airings": line.airings,
        "longest_gap_d": line.longest_gap_d,
        "status": line.status.value,
    }
