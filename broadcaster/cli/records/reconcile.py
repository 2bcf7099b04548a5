"""`reconcile`: was the plan kept? Every line of it against what really aired."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

import click

from broadcaster.airtime import parse_period as calendar_period
from broadcaster.airtime import period_saying
from broadcaster.airtime.lengths import minutes
from broadcaster.airtime.period_words import days_joined
from broadcaster.airtime.reconciliation import (
    ReconciledDay,
    ReconciledLine,
    Reconciliation,
    UnplannedRow,
)
from broadcaster.cli.moments import MONTH, ON_DATE
from broadcaster.cli.terminal import Terminal, station_command
from broadcaster.errors import N_
from broadcaster.model import AsRun, Discrepancy
from broadcaster.station.records.reconciliation import reconcile_days

if TYPE_CHECKING:
    from rich.table import Table

_WORST_FIRST = {discrepancy: place for place, discrepancy in enumerate(Discrepancy)}


@click.command()
@ON_DATE
@MONTH
@station_command
def reconcile(terminal: Terminal, on: date | None, month: str | None) -> None:
    """Đối soát lịch với nhật ký phát sóng. / Reconcile the plan with what really aired."""
    with terminal.station() as station:
        if month:
            period = calendar_period(month)
            name, title = period.name, terminal.say(period_saying(period))
            first, after = period.first, period.after
        else:
            first = on or station.now().date()
            after = first + timedelta(days=1)
            name, title = first.isoformat(), f"{first:%d/%m/%Y}"
        found = reconcile_days(station, first, after)
    parts = [terminal.say(N_("Reconciliation, {period}"), period=title), *_remarks(terminal, found)]
    tables = [_days_table(terminal, found)] if month else [*_day_tables(terminal, found.days[0])]
    terminal.show(reconciliation_document(terminal, name, found), *parts, *tables)


def _remarks(terminal: Terminal, found: Reconciliation) -> Iterator[str]:
    """Say what a person must know before the figures: how many, of which days nothing is known."""
    counts = found.counts
    total = sum(1 for line in found.lines() if not line.is_set_aside)
    told = [f"{terminal.say(each.value)} {counts[each]}" for each in reversed(Discrepancy) if counts[each]]
    yield terminal.say(N_("{count} lines planned: {told}."), count=total, told=", ".join(told) or "–")
    if not found.is_over:
        yield terminal.say(N_("The period is not over: what is still to come is not judged."))
    without_plan = [day.date for day in found.days if day.lacks_plan]
    if without_plan:
        yield terminal.say(N_("Days of which no plan was kept: {days}."), days=days_joined(without_plan))
    without_log = [day.date for day in found.days if day.lacks_log]
    if without_log:
        yield terminal.say(N_("Days of which nothing was logged: {days}."), days=days_joined(without_log))
    if found.not_counted:
        yield terminal.say(
            N_("{count} rows were only rehearsed and prove nothing."), count=len(found.not_counted)
        )


def _days_table(terminal: Terminal, found: Reconciliation) -> Table:
    """Lay out a month: a line for each day, a column for each discrepancy that occurs."""
    counts = found.counts
    shown = [each for each in reversed(Discrepancy) if counts[each] or each is Discrepancy.AS_PLANNED]
    table = terminal.table(N_("Date"), N_("Planned lines"), *(each.value for each in shown), N_("Remark"))
    for day in found.days:
        table.add_row(
            f"{day.date:%d/%m}",
            str(sum(1 for line in day.lines if not line.is_set_aside)),
            *(str(day.counts[each] or "") for each in shown),
            _remark(terminal, day),
        )
    return table


def _remark(terminal: Terminal, day: ReconciledDay) -> str:
    if day.lacks_plan:
        return terminal.say(N_("no plan kept"))
    if day.lacks_log:
        return terminal.say(N_("nothing logged"))
    return "" if day.is_over else terminal.say(N_("not over"))


def _day_tables(terminal: Terminal, day: ReconciledDay) -> Iterator[str | Table]:
    """Lay out a day: the worst lines first, then what was not planned."""
    table = terminal.table(
        N_("Planned start"), N_("Programme"), N_("Output"), N_("Length"), N_("What became of it"), N_("Why")
    )
    for line in sorted(day.lines, key=_rank):
        table.add_row(
            f"{line.planned.starts_at:%H:%M:%S}",
            line.planned.title,
            ", ".join(line.outputs),
            minutes(line.aired_s) if line.aired_s else "–",
            _verdict(terminal, line),
            terminal.say(line.reason) if line.reason else "",
        )
    yield table
    if day.unplanned:
        yield terminal.say(N_("Heard, and not planned:"))
        yield _unplanned_table(terminal, day)
    for occurrence in day.unheard:
        unheard = N_("{at:%H:%M} “{title}”: not heard ({state}).")
        yield terminal.say(
            unheard,
            at=occurrence.starts_at,
            title=occurrence.title,
            state=terminal.say(occurrence.state.value),
        )
    for row in day.elsewhere:
        elsewhere = N_("{at:%H:%M} “{title}” on {output} belongs to a line of {day:%d/%m}.")
        yield terminal.say(
            elsewhere, at=row.actual_start, title=row.title, output=row.output, day=row.scheduled_start
        )


def _rank(line: ReconciledLine) -> tuple[int, str]:
    place = -1 if line.discrepancy is None else _WORST_FIRST[line.discrepancy]
    return place + line.is_set_aside, line.planned.starts_at.isoformat()


def _verdict(terminal: Terminal, line: ReconciledLine) -> str:
    if line.discrepancy is None:
        return terminal.say(N_("to come"))
    if line.is_set_aside and line.discrepancy is Discrepancy.AS_PLANNED:
        return terminal.say(N_("not to be heard"))
    return terminal.say(line.discrepancy.value)


def _unplanned_table(terminal: Terminal, day: ReconciledDay) -> Table:
    table = terminal.table(N_("Start"), N_("Programme"), N_("Output"), N_("Length"), N_("Why"))
    for each in day.unplanned:
        table.add_row(
            f"{each.row.actual_start:%H:%M:%S}",
            each.row.title,
            each.row.output,
            minutes(each.row.aired_ms / 1000),
            terminal.say(each.reason),
        )
    return table


def reconciliation_document(terminal: Terminal, period: str, found: Reconciliation) -> dict[str, object]:
    """Give the JSON form (names fixed by cli.md; more fields may be added)."""
    return {
        "period": period,
        "is_over": found.is_over,
        "counts": {each.value: found.counts[each] for each in Discrepancy},
        "days": [_day_document(day) for day in found.days],
        "lines": [_line_document(terminal, line) for line in found.lines()],
        "unplanned": [_unplanned_document(terminal, each) for day in found.days for each in day.unplanned],
        "unheard": [
            {
                "occurrence": each.id,
                "kind": each.kind.value,
                "title": each.title,
                "planned_start": each.starts_at,
                "state": each.state.value,
                "reason": terminal.say(each.reason) if each.reason else None,
            }
            for day in found.days
            for each in day.unheard
        ],
        "elsewhere": [_row_document(row) for day in found.days for row in day.elsewhere],
        "not_counted": [_row_document(row) for row in found.not_counted],
    }


def _day_document(day: ReconciledDay) -> dict[str, object]:
    return {
        "date": day.date,
        "has_plan": day.has_plan,
        "has_log": day.has_log,
        "is_over": day.is_over,
        "counts": {each.value: day.counts[each] for each in Discrepancy if day.counts[each]},
    }


def _line_document(terminal: Terminal, line: ReconciledLine) -> dict[str, object]:
    return {
        "occurrence": line.planned.id,
        "programme": line.planned.programme,
        "title": line.planned.title,
        "kind": line.planned.kind.value,
        "planned_start": line.planned.starts_at,
        "planned_s": line.planned.length_s,
        "outputs": line.outputs,
        "set_aside": line.is_set_aside,
        "rows": [_row_document(row) for row in line.rows],
        "aired_s": line.aired_s,
        "discrepancy": line.discrepancy.value if line.discrepancy else None,
        "reason": terminal.say(line.reason) if line.reason else None,
    }


def _row_document(row: AsRun) -> dict[str, object]:
    return {
        "id": row.id,
        "occurrence": row.occurrence,
        "output": row.output,
        "actual_start": row.actual_start,
        "aired_s": row.aired_ms / 1000,
        "origin": row.origin.value,
        "evidence": row.evidence.value,
        "corrects": row.corrects or None,
    }


def _unplanned_document(terminal: Terminal, each: UnplannedRow) -> dict[str, object]:
    return {
        **_row_document(each.row),
        "programme": each.row.programme,
        "title": each.row.title,
        "discrepancy": each.discrepancy.value,
        "reason": terminal.say(each.reason),
    }
