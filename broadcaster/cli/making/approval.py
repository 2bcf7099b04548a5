"""The approval terminal: hear, approve, send back."""

from __future__ import annotations

from datetime import date

import click

from broadcaster.cli.actors import actor
from broadcaster.cli.documents import bulletin_text, minutes
from broadcaster.cli.making.scripts import SPOKEN, script_document, script_text
from broadcaster.cli.moments import AIR_DATE
from broadcaster.cli.terminal import Terminal, air_date_or_tomorrow, station_command
from broadcaster.errors import N_, Refused
from broadcaster.model import Bulletin, Decision, Role
from broadcaster.station.approval.deciding import decide
from broadcaster.station.documents.bulletins import bulletin_document
from broadcaster.station.opened import Station
from broadcaster.station.reader import spoken_form


@click.group()
def bulletin() -> None:
    """Bàn duyệt: nghe, duyệt, trả lại bản tin. / The approval terminal."""


@bulletin.command("list")
@AIR_DATE
@station_command
def list_bulletins(terminal: Terminal, air_date: date | None) -> None:
    """Liệt kê bản tin của một ngày. / List the bulletins of a date."""
    with terminal.station() as station:
        found = station.store.bulletins.of_date(air_date_or_tomorrow(station, air_date))
        documents = [bulletin_document(station, one) for one in found]
        names = [station.store.people.name_of(one.decided_by) for one in found]
    table = terminal.table(
        N_("Bulletin"), N_("Title"), N_("Length"), "LUFS", "dBTP", N_("State"), N_("Decided by")
    )
    for one, name in zip(found, names, strict=True):
        table.add_row(
            one.id,
            one.title,
            minutes(one.master.duration_ms / 1000),
            f"{one.master.loudness_lufs:.1f}",
            f"{one.master.true_peak_dbtp:.1f}",
            terminal.say(one.state.value),
            # "standing" where the programme was approved once for all; a person's name stays as it is.
            terminal.say(name),
        )
    terminal.show({"bulletins": documents}, table)


@bulletin.command()
@click.argument("bulletin_id", metavar="ID")
@SPOKEN
@station_command
def show(terminal: Terminal, bulletin_id: str, spoken: bool) -> None:
    """Xem một bản tin: lời, độ dài, độ to, tệp để nghe. / Show one bulletin."""
    with terminal.station() as station:
        found = _find(station, bulletin_id)
        said = spoken_form(station.configuration, found.script) if spoken else ()
        document = bulletin_document(station, found) | {"segments": script_document(station, found.script)}
        text = (
            bulletin_text(terminal, station, found)
            + "\n\n"
            + script_text(terminal, found.script, spoken=said)
        )
        terminal.show(document, text)


@bulletin.command()
@click.argument("bulletin_ids", metavar="ID...", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Mọi bản tin chưa duyệt của ngày. / All of the date.")
@AIR_DATE
@click.option("--by", help="Người duyệt. / Who approves.")
@click.option("--note", default="", help="Ghi chú. / Note.")
@station_command
def approve(
    terminal: Terminal,
    bulletin_ids: tuple[str, ...],
    every: bool,
    air_date: date | None,
    by: str | None,
    note: str,
) -> None:
    """Duyệt cho phát. / Approve for air."""
    _decide(terminal, bulletin_ids, Decision.APPROVE, every=every, air_date=air_date, by=by, note=note)


@bulletin.command("return")
@click.argument("bulletin_ids", metavar="ID...", nargs=-1, required=True)
@click.option("--by", help="Người trả lại. / Who returns it.")
@click.option("--note", default="", help="Lý do. / Reason.")
@station_command
def return_(terminal: Terminal, bulletin_ids: tuple[str, ...], by: str | None, note: str) -> None:
    """Trả lại để làm lại, chưa cho phát. / Send back before it airs."""
    _decide(terminal, bulletin_ids, Decision.RETURN, by=by, note=note)


# What scripts and habits call it.
bulletin.add_command(return_, "reject")


@bulletin.command()
@click.argument("bulletin_ids", metavar="ID...", nargs=-1, required=True)
@click.option("--by", help="Người rút. / Who withdraws it.")
@click.option("--note", default="", help="Lý do. / Reason.")
@station_command
def withdraw(terminal: Terminal, bulletin_ids: tuple[str, ...], by: str | None, note: str) -> None:
    """Rút bản tin đã duyệt, kể cả đã phát. / Take back what was approved, aired or not."""
    _decide(terminal, bulletin_ids, Decision.WITHDRAW, by=by, note=note)


def _decide(
    terminal: Terminal,
    bulletin_ids: tuple[str, ...],
    decision: Decision,
    *,
    every: bool = False,
    air_date: date | None = None,
    by: str | None,
    note: str,
) -> None:
    with terminal.station() as station:
        ids = list(bulletin_ids)
        if every:
            day = air_date_or_tomorrow(station, air_date)
            ids += [one.id for one in station.store.bulletins.of_date(day) if one.state.value == "produced"]
        if not ids and not every:
            raise click.UsageError(terminal.say(N_("Name a bulletin, or use --all.")))
        # A misspelt id must not leave the others decided without a word.
        for one in ids:
            _find(station, one)
        who = actor(station, by, Role.APPROVER)
        decided = [decide(station, one, decision, by=who, note=note) for one in ids]
        documents = [bulletin_document(station, one) for one in decided]
    lines = [f"{one.airs_at:%H:%M %d/%m}  {one.title}: {terminal.say(one.state.value)}" for one in decided]
    terminal.show(
        {"bulletins": documents}, "\n".join(lines) or terminal.say(N_("Nothing is waiting for approval."))
    )


def _find(station: Station, bulletin_id: str) -> Bulletin:
    found = station.store.bulletins.get(bulletin_id)
    if found is None:
        raise Refused(
            N_("There is no bulletin of this id."),
            where=bulletin_id,
            remedy=N_("`broadcaster bulletin list` shows those of a date."),
        )
    return found
