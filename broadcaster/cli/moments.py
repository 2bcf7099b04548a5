"""Moments on the command line: a day, a day with a time, the next time that a clock shows so."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, tzinfo

import click

from broadcaster.cli.desk import Desk, system_clock
from broadcaster.errors import N_

_CLOCK_TIME = re.compile(r"\d{1,2}:\d\d", re.ASCII)


def moment(desk: Desk, text: str, zone: tzinfo) -> datetime:
    """Read a time option; without an offset it is the station's time."""
    try:
        read = datetime.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(
            desk.say(N_("'{text}' is not a time. Write 2026-11-23 or 2026-11-23T05:00."), text=text)
        ) from error
    return read if read.tzinfo else read.replace(tzinfo=zone)


def next_moment(desk: Desk, text: str, zone: tzinfo) -> datetime:
    """Read a moment; a time of day alone is the next time that the clock shows it."""
    if not _CLOCK_TIME.fullmatch(text):
        return moment(desk, text, zone)
    now = system_clock().now().astimezone(zone)
    end = moment(desk, f"{now:%Y-%m-%d}T{text:0>5}", zone)
    return end if end > now else end + timedelta(days=1)
