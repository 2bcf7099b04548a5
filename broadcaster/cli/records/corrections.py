"""`asrun correct`, `asrun add`, `asrun corrections`: what people say of the airings, as new rows."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo

import click

from broadcaster.airtime import parse_period
from broadcaster.cli.actors import actor
from broadcaster.cli.documents import minutes
from broadcaster.cli.moments import MONTH, moment
from broadcaster.cli.terminal import Terminal, station_command
from broadcaster.errors import N_, Refused
from broadcaster.model import AsRun, Origin, Outcome, Role
from broadcaster.station.documents.as_run import row_document
from broadcaster.station.records.corrections import ByHand, Changes, Correction, add, correct, corrections
from broadcaster.written_dates import read_time

_REASON = click.option("--reason", required=True, help="Vì sao. / Why.")
_BY = click.option("--by", help="Người nói và chịu trách nhiệm. / Who says so, and answers for it.")
_MANUAL_ORIGINS = (Origin.OWN, Origin.REPEAT, Origin.RELAY)


@click.command("correct")
@click.argument("row", metavar="LƯỢT")
@click.option("--start", metavar="T", help="Thật ra bắt đầu lúc. / When it really began.")
@click.option("--end", metavar="T", help="Thật ra kết thúc lúc. / When it really ended.")
@click.option(
    "--outcome",
    type=click.Choice([each.value for each in Outcome if each is not Outcome.OPEN]),
    help="Thật ra đã phát, phát dở hay không phát. / What really became of it.",
)
@click.option("--programme", help="Thật ra là chương trình. / Which programme it really was.")
@click.option("--theme", "themes", multiple=True, help="Chủ đề, ghi lại tất cả. / Themes, all of them anew.")
@click.option("--title", help="Tên trong nhật ký. / Title in the log.")
@_REASON
@_BY
@station_command
def correct_command(
    terminal: Terminal,
    row: str,
    start: str | None,
    end: str | None,
    outcome: str | None,
    programme: str | None,
    themes: tuple[str, ...],
    title: str | None,
    reason: str,
    by: str | None,
) -> None:
    """
    Đính chính một lượt phát bằng một dòng mới; dòng cũ vẫn còn trong sổ.

    /

    Correct a row by a new one; the old one stays in the book.
    """
    with terminal.station() as station:
        zone = station.configuration.zone
        on = station.store.ledger.correctable(row).actual_start.astimezone(zone).date()
        changes = Changes(
            start=_at(terminal, start, on, zone),
            end=_at(terminal, end, on, zone),
            outcome=Outcome(outcome) if outcome else None,
            programme=programme,
            title=title,
            themes=themes or None,
        )
        made = correct(station, row, changes, reason=reason, by=actor(station, by, Role.APPROVER))
    told = terminal.say(N_("Corrected: {row} stands in the place of {before}."), row=made.id, before=row)
    terminal.show({"row": row_document(made, terminal.language)}, told)


@click.command("add")
@click.option("--start", metavar="T", required=True, help="Bắt đầu lúc: 5:30 30/11. / When it began.")
@click.option("--end", metavar="T", required=True, help="Kết thúc lúc. / When it ended.")
@click.option("--output", metavar="NƠI PHÁT", help="Phát qua đâu. / Over which output.")
@click.option("--programme", default="", help="Chương trình. / Programme.")
@click.option("--occurrence", default="", help="Lượt trong lịch đã được phát tay. / Line of the plan.")
@click.option("--title", default="", help="Tên trong nhật ký. / Title in the log.")
@click.option(
    "--origin",
    type=click.Choice([each.value for each in _MANUAL_ORIGINS]),
    default=Origin.OWN.value,
    help="Tự làm, phát lại hay tiếp âm. / Who made it.",
)
@_REASON
@_BY
@station_command
def add_command(
    terminal: Terminal,
    start: str,
    end: str,
    output: str | None,
    programme: str,
    occurrence: str,
    title: str,
    origin: str,
    reason: str,
    by: str | None,
) -> None:
    """
    Ghi thêm lượt đã phát bằng tay, không qua máy tính.

    /

    Add what aired by hand: an amplifier without the computer.
    """
    if not (programme or occurrence):
        raise click.UsageError(terminal.say(N_("Say what aired: --programme or --occurrence.")))
    with terminal.station() as station:
        zone = station.configuration.zone
        began = moment(terminal, start, zone)
        ended = _at(terminal, end, began.astimezone(zone).date(), zone)
        assert ended is not None
        said = ByHand(
            output=output or _only(station.output_names),
            start=began,
            end=ended if ended >= began else ended + timedelta(days=1),
            programme=programme,
            occurrence=occurrence,
            title=title,
            origin=Origin(origin),
        )
        made = add(station, said, reason=reason, by=actor(station, by, Role.APPROVER))
    told = N_("Added by hand: {row}, {length} on {output}.")
    terminal.show(
        {"row": row_document(made, terminal.language)},
        terminal.say(told, row=made.id, length=minutes(made.aired_ms / 1000), output=made.output),
    )


@click.command("corrections")
@MONTH
@station_command
def corrections_command(terminal: Terminal, month: str | None) -> None:
    """Những lượt đã đính chính trong tháng: ai, khi nào, vì sao. / What was corrected in a month, and why."""
    with terminal.station() as station:
        period = parse_period(month or f"{station.now():%Y-%m}")
        found = list(corrections(station, *period.bounds(station.configuration.zone)))
        names = [station.store.people.name_of(each.by) for each in found]
    table = terminal.table(N_("Row"), N_("Before"), N_("After"), N_("Who"), N_("When"), N_("Why"))
    for each, name in zip(found, names, strict=True):
        table.add_row(
            each.before.id,
            _short(terminal, each.before),
            _short(terminal, each.after),
            name,
            f"{each.entered_at:%d/%m/%Y %H:%M}",
            terminal.say(each.after.note) if each.after.note else "",
        )
    documents = [_document(terminal, each, name) for each, name in zip(found, names, strict=True)]
    nothing = terminal.say(N_("Nothing was corrected."))
    terminal.show({"corrections": documents}, table if found else nothing)


def _document(terminal: Terminal, each: Correction, name: str) -> dict[str, object]:
    return {
        "before": row_document(each.before, terminal.language),
        "after": row_document(each.after, terminal.language),
        "by": name,
        "entered_at": each.entered_at,
    }


def _short(terminal: Terminal, row: AsRun) -> str:
    outcome = terminal.say(row.outcome.value)
    return f"{row.title} {row.actual_start:%d/%m %H:%M:%S} {minutes(row.aired_ms / 1000)} {outcome}"


def _only(outputs: tuple[str, ...]) -> str:
    """Give the one output that there is; with several, the person must say which."""
    if len(outputs) == 1:
        return outputs[0]
    raise Refused(
        N_("The station has several outputs."),
        where="--output",
        remedy=N_("Use one of: {known}."),
        known=", ".join(outputs),
    )


def _at(terminal: Terminal, text: str | None, on: date, zone: tzinfo) -> datetime | None:
    """Read a moment; a time of day alone is on the day of the row."""
    if text is None:
        return None
    try:
        at: time = read_time(text)
    except Refused:
        return moment(terminal, text, zone)
    return datetime.combine(on, at, zone)
