"""`rundown` and `schedule`: the day, the week, and whether the grid can be aired."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import click

from broadcaster.cli.documents import minutes
from broadcaster.cli.moments import ON_DATE, parse_day
from broadcaster.cli.options import file_option
from broadcaster.cli.terminal import Terminal, station_command
from broadcaster.errors import N_, ConfigurationRefused
from broadcaster.model import Occurrence, OccurrenceKind, OccurrenceState, Rundown
from broadcaster.station.documents.rundowns import occurrence_document, rundown_document
from broadcaster.station.night.remarks import told_once
from broadcaster.station.onair.makegoods import STILL_OWED, still_owed
from broadcaster.station.records.checking import check, follow_week, summary, undone
from broadcaster.station.records.rundowns import export as export_calendar
from broadcaster.station.records.rundowns import rundown_of, week_of
from broadcaster.wording import say_error

_WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))


@click.command()
@ON_DATE
@station_command
def rundown(terminal: Terminal, on: date | None) -> None:
    """Lịch phát của một ngày. / The rundown of a date."""
    with terminal.station() as station:
        day = rundown_of(station, on or station.now().date())
        owed = still_owed(station, day.air_date)
    table = terminal.table(
        N_("Start"), N_("Length"), N_("Programme"), N_("Kind"), N_("Priority"), N_("Outputs"), N_("State")
    )
    for line in day.occurrences:
        table.add_row(
            f"{line.starts_at:%H:%M:%S}",
            minutes(line.length_s),
            line.title,
            _kind(terminal, line, day),
            terminal.say(line.priority.code),
            ", ".join(line.outputs),
            terminal.say(line.state.value),
        )
    terminal.show(rundown_document(day, terminal.language), table)
    titles = {one.id: f"{one.starts_at:%H:%M} “{one.title}”" for one in day.occurrences}
    for clash in told_once(day.clashes):
        terminal.tell(
            N_("Clash: {first} and {second}, {seconds} s on {output}: {resolution}"),
            first=titles.get(clash.first, clash.first),
            second=titles.get(clash.second, clash.second),
            seconds=clash.overlap_s,
            output=clash.output,
            resolution=terminal.say(clash.resolution),
        )
    for missed in owed:
        terminal.tell(STILL_OWED, title=missed.title, time=f"{missed.starts_at:%H:%M}")


def _kind(terminal: Terminal, line: Occurrence, day: Rundown) -> str:
    """Give the kind in words; of a makegood, with the time at which it should have aired."""
    word = terminal.say(line.kind.value)
    if line.kind is not OccurrenceKind.MAKEGOOD:
        return word
    return next(
        (f"{word} {each.starts_at:%H:%M}" for each in day.occurrences if each.id == line.repeat_of), word
    )


@click.group()
def schedule() -> None:
    """Khung chương trình: kiểm tra, xem tuần, xuất lịch. / The week's grid."""


@schedule.command("check")
@station_command
def check_schedule(terminal: Terminal) -> int:
    """Kiểm tra khung chương trình. / Validate the grid."""
    checked = check(terminal.folder)
    problems = checked.faults
    lines = [say_error(terminal.language, problem) for problem in problems]
    notes = [*_costs(terminal), *(terminal.say(note) for note in checked.notes)]
    terminal.show(
        {"ok": not problems, "problems": lines, "notes": notes},
        "\n".join((*(lines or [terminal.say(N_("The grid can be aired."))]), *notes)),
    )
    return 1 if problems else 0


def _costs(terminal: Terminal) -> list[str]:
    """Say what the files as they stand cost bulletins that are made already."""
    try:
        with terminal.station(tells_held=False) as station:
            found = undone(station)
    except ConfigurationRefused:
        # What cannot be read undoes nothing: the days stay as they are planned.
        return []
    told = summary(found)
    each = [
        f"{one.occurrence.title} {one.occurrence.starts_at:%d/%m %H:%M}: {terminal.say(one.reason)}"
        for one in found
    ]
    return [terminal.say(told), *each] if told else each


@schedule.command("accept")
@station_command
def accept_week(terminal: Terminal) -> None:
    """Theo khung tuần hiện tại, dù đã bớt nhiều khung giờ. / Follow the week as it stands, though shorter."""
    count = follow_week(terminal.folder)
    terminal.show(
        {"slots": count}, terminal.say(N_("The week of now is followed: {count} slots."), count=count)
    )


@schedule.command("show")
@click.option(
    "--week-of", "on", metavar="NGÀY", callback=parse_day, help="Một ngày trong tuần. / A day of the week."
)
@station_command
def show_week(terminal: Terminal, on: date | None) -> None:
    """Xem một tuần. / Show a week."""
    with terminal.station() as station:
        day = on or station.now().date()
        monday = day - timedelta(days=day.weekday())
        week = week_of(station, monday)
    headings = (f"{terminal.say(_WEEKDAYS[day.weekday()])} {day:%d/%m}" for day in week.days)
    table = terminal.table(N_("Time"), *headings)
    for row in week.rows:
        table.add_row(f"{row.at:%H:%M}", *(_cell(terminal, cell) for cell in row.cells))
    rows = [
        {
            "at": row.at.isoformat(),
            "days": [[occurrence_document(one, terminal.language) for one in cell] for cell in row.cells],
        }
        for row in week.rows
    ]
    terminal.show({"week_of": monday, "days": week.days, "rows": rows}, table)


def _cell(terminal: Terminal, cell: tuple[Occurrence, ...]) -> str:
    return "\n".join(_in_week(terminal, one) for one in cell)


def _in_week(terminal: Terminal, one: Occurrence) -> str:
    if one.state in (OccurrenceState.CANCELLED, OccurrenceState.SET_ASIDE):
        return f"({one.title}: {terminal.say(one.state.value)})"
    if one.kind is OccurrenceKind.MAKEGOOD:
        return f"{one.title} ({terminal.say(one.kind.value)})"
    return one.title


@schedule.command("export")
@click.option("--from", "first", metavar="NGÀY", callback=parse_day, help="Từ ngày. / First day.")
@click.option(
    "--days", default=7, show_default=True, type=click.IntRange(1, 366), help="Số ngày. / Number of days."
)
@file_option("Tệp .ics. / File to write.")
@station_command
def export_schedule(terminal: Terminal, first: date | None, days: int, path: Path) -> None:
    """Xuất lịch iCalendar (.ics). / Export an iCalendar file."""
    with terminal.station() as station:
        count = export_calendar(station, first or station.now().date(), days, path)
    terminal.show(
        {"path": str(path), "events": count},
        terminal.say(N_("{count} airings written to {path}"), count=count, path=path),
    )
