"""`nightly`: tomorrow, made while nobody watches, and one page of what needs a person."""

from __future__ import annotations

from datetime import date

import click

from broadcaster.cli.documents import minutes
from broadcaster.cli.moments import AIR_DATE
from broadcaster.cli.terminal import WARNINGS, Terminal, air_date_or_tomorrow, station_command
from broadcaster.errors import N_
from broadcaster.model import Bulletin
from broadcaster.station.documents.bulletins import bulletin_document
from broadcaster.station.night.page import NightReport
from broadcaster.station.night.remarks import Remark
from broadcaster.station.night.run import run_night
from broadcaster.station.opened import Station
from broadcaster.wording import say_error


@click.command()
@AIR_DATE
@click.option("--no-fetch", is_flag=True, help="Không đọc nguồn tin. / Leave the feeds alone.")
@station_command
def nightly(terminal: Terminal, air_date: date | None, no_fetch: bool) -> int:
    """Làm mọi bản tin cho ngày mai và báo những gì còn thiếu. / Everything for tomorrow."""
    with terminal.station() as station, terminal.progress() as progress:
        day = air_date_or_tomorrow(station, air_date)
        report = run_night(station, day, fetch=not no_fetch, progress=progress)
        document = night_document(terminal, station, report)
    terminal.show(document, night_page(terminal, report))
    return WARNINGS if report.warnings or report.failures else 0


def night_document(terminal: Terminal, station: Station, report: NightReport) -> dict[str, object]:
    """Give the JSON form of a night's report (names fixed by cli.md)."""
    return {
        "date": report.air_date,
        "bulletins": [
            bulletin_document(station, bulletin) | {"made": bulletin.id in report.made}
            for bulletin in report.bulletins
        ],
        "feeds": [
            {
                "feed": feed.feed,
                "status": feed.status.value,
                "items": len(feed.items),
                "error": terminal.say(feed.error) if feed.error else None,
            }
            for feed in report.feeds
        ],
        "warnings": [{"where": one.where, "message": _sentence(terminal, one)} for one in report.warnings],
        "failures": [
            {"where": error.where, "message": say_error(terminal.language, error)}
            for error in report.failures
        ],
    }


def night_page(terminal: Terminal, report: NightReport) -> str:
    """Write the exception report: what was made, then what needs a person."""
    lines = [terminal.say(N_("Bulletins for {date:%d/%m/%Y}"), date=report.air_date)]
    lines += [_bulletin_line(terminal, report, bulletin) for bulletin in report.bulletins]
    if report.failures:
        lines += ["", terminal.say(N_("Not made (a fallback will air):"))]
        lines += [f"  ✗ {say_error(terminal.language, error)}" for error in report.failures]
    if report.warnings:
        lines += ["", terminal.say(N_("A person should look at this:"))]
        lines += [f"  • {_placed(one)}{_sentence(terminal, one)}" for one in report.warnings]
    else:
        lines += ["", terminal.say(N_("Nothing is missing."))]
    return "\n".join(lines)


def _bulletin_line(terminal: Terminal, report: NightReport, bulletin: Bulletin) -> str:
    length = minutes(bulletin.master.duration_ms / 1000)
    unchanged = "" if bulletin.id in report.made else " " + terminal.say(N_("(unchanged)"))
    return (
        f"  {bulletin.airs_at:%H:%M}  {bulletin.title:<52} {length:>6}  "
        f"{bulletin.master.loudness_lufs:6.1f} LUFS  {terminal.say(bulletin.state.value)}{unchanged}"
    )


def _placed(remark: Remark) -> str:
    return f"{remark.said_place}: " if remark.said_place else ""


def _sentence(terminal: Terminal, remark: Remark) -> str:
    return terminal.say(remark.what)
