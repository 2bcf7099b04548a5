"""`quota`: is it enough, and what would make it so?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from broadcaster.airtime import parse_period, period_saying
from broadcaster.cli.actors import actor
from broadcaster.cli.documents import minutes
from broadcaster.cli.groups import GroupWithDefault
from broadcaster.cli.moments import MONTH
from broadcaster.cli.terminal import Terminal, station_command
from broadcaster.errors import N_
from broadcaster.model import QuotaLine, Role
from broadcaster.station.catching_up.applying import apply
from broadcaster.station.catching_up.proposal import Proposal
from broadcaster.station.catching_up.proposing import proposed
from broadcaster.station.catching_up.words import said
from broadcaster.station.documents.quotas import proposal_document, quota_document
from broadcaster.station.records.quotas import quota_lines_of_month

if TYPE_CHECKING:
    from rich.table import Table


@click.group(cls=GroupWithDefault)
def quota() -> None:
    """Đã đủ thời lượng chưa, thiếu thì phát thêm lúc nào? / Is it enough, what would make it so?"""


@quota.command()
@MONTH
@station_command
def show(terminal: Terminal, month: str | None) -> None:
    """Đã đủ thời lượng chưa? / Did we reach our minutes?"""
    with terminal.station() as station:
        lines = quota_lines_of_month(station, month)
        period = month or f"{station.now():%Y-%m}"
    document = {"period": period, "quotas": [quota_document(line) for line in lines]}
    terminal.show(document, _table(terminal, lines))


@quota.command("catch-up")
@MONTH
@click.option("--apply", "is_meant", is_flag=True, help="Đưa vào lịch phát. / Put it into the schedule.")
@click.option("--by", help="Người quyết định phát thêm. / Who wants it.")
@station_command
def catch_up(terminal: Terminal, month: str | None, *, is_meant: bool, by: str | None) -> None:
    """Chỉ tiêu còn thiếu thì phát thêm vào lúc nào. / What to air more where a quota will fall short."""
    with terminal.station() as station:
        period = month or f"{station.now():%Y-%m}"
        found = proposed(station, quota_lines_of_month(station, month))
        if is_meant and found.proposals:
            apply(station, found.proposals, by=actor(station, by, Role.OPERATOR))
    lines = found.lines
    if is_meant and found.proposals:
        with terminal.station() as station:
            lines = quota_lines_of_month(station, month)
    words = [terminal.say(each) for each in said(found)]
    document = {
        "period": period,
        "applied": is_meant and bool(found.proposals),
        "quotas": [quota_document(line) for line in lines],
        "proposals": [proposal_document(each) for each in found.proposals],
        "sentences": words,
    }
    terminal.show(
        document,
        _table(terminal, lines),
        *words,
        *_next(terminal, found.proposals, month=month, is_meant=is_meant),
    )


def _next(
    terminal: Terminal, proposals: Sequence[Proposal], *, month: str | None, is_meant: bool
) -> Iterator[str]:
    if not proposals:
        yield terminal.say(N_("There is nothing to add."))
    elif is_meant:
        yield terminal.say(N_("It stands in schedules/calendar.toml now; take its tables out to undo it."))
    else:
        of_month = f" --month {month}" if month else ""
        yield terminal.say(
            N_("To put it into the schedule: broadcaster quota catch-up{of_month} --apply"), of_month=of_month
        )


def _table(terminal: Terminal, lines: Sequence[QuotaLine]) -> Table:
    table = terminal.table(
        N_("Quota"),
        N_("Period"),
        N_("Required"),
        N_("Credited"),
        N_("Planned"),
        N_("Forecast"),
        N_("Met on"),
        N_("Status"),
    )
    for line in lines:
        table.add_row(
            line.quota.title,
            terminal.say(period_saying(parse_period(line.period))),
            "\n".join(_demands(terminal, line)),
            minutes(line.credited_s),
            minutes(line.planned_s),
            minutes(line.forecast_s),
            f"{line.met_on:%d/%m}" if line.met_on else "",
            terminal.say(line.status.value),
        )
    return table


def _demands(terminal: Terminal, line: QuotaLine) -> Iterator[str]:
    quota = line.quota
    if line.required_s:
        yield f"≥ {minutes(line.required_s)}"
    if quota.maximum_s is not None:
        yield f"≤ {minutes(quota.maximum_s)}"
    if quota.minimum_airings:
        yield terminal.say(N_("≥ {count} airings"), count=quota.minimum_airings)
    if quota.minimum_whole:
        yield terminal.say(N_("≥ {count} relays carried whole"), count=quota.minimum_whole)
    if quota.longest_gap_d is not None:
        yield terminal.say(N_("every {count} days"), count=quota.longest_gap_d)
