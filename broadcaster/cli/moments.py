"""Days, periods and moments on the command line; how they are written: broadcaster/written_dates.py."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta, tzinfo
from typing import TypeVar

import click

from broadcaster.cli.terminal import Terminal, system_clock
from broadcaster.errors import N_, Refused
from broadcaster.wording import say_error
from broadcaster.written_dates import YEARS, read_day, read_period, read_time

T = TypeVar("T")


def _read(context: click.Context, read: Callable[[str, date], T], value: str | None) -> T | None:
    if value is None:
        return None
    try:
        return read(value, system_clock().now().date())
    except Refused as refused:
        # Options are parsed before there is a terminal; the language is asked where it may stand by now.
        lang = context.params.get("lang") or (context.find_root().obj or {}).get("lang")
        raise click.BadParameter(say_error("en" if lang == "en" else "vi", refused)) from refused


def parse_day(context: click.Context, _parameter: click.Parameter, value: str | None) -> date | None:
    """Read an option that is a day: 30/11, 2026-11-30, mai."""
    return _read(context, read_day, value)


def parse_period(context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Read an option that is a period, and give its name: 11/2026 -> "2026-11"."""
    return _read(context, read_period, value)


AIR_DATE = click.option(
    "--date",
    "air_date",
    metavar="NGÀY",
    callback=parse_day,
    help="Ngày phát: 30/11, mai (mặc định: ngày mai). / Air date: 30/11, tomorrow (default: tomorrow).",
)
ON_DATE = click.option(
    "--date",
    "on",
    metavar="NGÀY",
    callback=parse_day,
    help="Ngày: 30/11, hôm qua (mặc định: hôm nay). / Date: 30/11, yesterday (default: today).",
)
MONTH = click.option(
    "--month", metavar="THÁNG", callback=parse_period, help="Tháng, ví dụ 11/2026. / Month, such as 11/2026."
)


def moment(terminal: Terminal, text: str, zone: tzinfo) -> datetime:
    """Read a day, or a day and a time in either order; without an offset it is the station's time."""
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        read = _said_moment(terminal, text, zone)
    if read.year not in YEARS:
        raise click.UsageError(terminal.say(N_("'{text}' is not a day."), text=text))
    return read if read.tzinfo else read.replace(tzinfo=zone)


def next_moment(terminal: Terminal, text: str, zone: tzinfo) -> datetime:
    """Read a moment; a time of day alone is the next time that the clock shows it."""
    try:
        at = read_time(text)
    except Refused:
        return moment(terminal, text, zone)
    now = system_clock().now().astimezone(zone)
    end = datetime.combine(now.date(), at, zone)
    return end if end > now else end + timedelta(days=1)


def _said_moment(terminal: Terminal, text: str, zone: tzinfo) -> datetime:
    today = system_clock().now().astimezone(zone).date()
    words = text.split()
    refusals: list[Refused] = []
    for cut in range(len(words) + 1):
        for day, clock in ((words[:cut], words[cut:]), (words[cut:], words[:cut])):
            try:
                on = read_day(" ".join(day), today)
                return datetime.combine(on, read_time(" ".join(clock)) if clock else time(0), zone)
            except Refused as refused:
                refusals.append(refused)
    wanted = N_("'{text}' is not a time. Write 5:30 30/11, or 2026-11-30T05:30.")
    raise click.BadParameter(terminal.say(wanted, text=text)) from refusals[-1]
