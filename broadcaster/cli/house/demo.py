"""
`make demo`: the main job, once, on a fresh station, with the same commands that a clerk would give.

Each command is shown before its output, so that the page is also a first lesson.
"""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import click

from broadcaster.cli.main import commands
from broadcaster.cli.terminal import WARNINGS, system_clock
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import STATION_FILE
from broadcaster.station.setup.samples import grid_of_the_sample_month, month_to_air, month_to_catch_up


def main() -> None:
    """Make a demo station in the folder named on the command line and run a night and a day of it."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "demo")
    clock = system_clock()
    began_s = clock.monotonic_s()
    is_new = not (folder / STATION_FILE).exists()
    if is_new:
        _call("init", str(folder), "--demo")
    with Station.open(folder) as station:
        day = station.now().date() + timedelta(days=1)
    folder_option = ("--station", str(folder))
    month = month_to_air(day)
    if is_new:
        _air_a_month(folder, month, before=day)
    on = ("--date", day.isoformat())
    _call(*folder_option, "nightly", *on)
    _call(*folder_option, "bulletin", "approve", "--all", *on, "--by", "Trưởng đài")
    _call(*folder_option, "bulletin", "list", *on)
    _call(*folder_option, "rundown", *on)
    _call(*folder_option, "on-air", "--simulate", "--from", day.isoformat())
    _call(*folder_option, "asrun", *on)
    _call(*folder_option, "quota", "--month", f"{month:%Y-%m}")
    _call(*folder_option, "quota", "catch-up", "--month", f"{month_to_catch_up(day):%Y-%m}")
    click.echo()
    click.echo(f"Nghe thử / Listen: {_to_listen(folder)}")
    click.echo(f"({clock.monotonic_s() - began_s:.1f} s)")


def _air_a_month(folder: Path, first: date, *, before: date) -> None:
    """Air what came before the first day, on the virtual clock; nobody wants to read its pages."""
    click.echo(f"\nMột tháng đã phát, trên đồng hồ ảo / A month that has aired: {first:%m/%Y}")
    station, by = ("--station", str(folder)), ("--by", "Trưởng đài")
    on = ("--date", first.isoformat())
    with grid_of_the_sample_month(folder / "schedules", first), redirect_stdout(StringIO()):
        _call(*station, "nightly", *on)
        _call(*station, "bulletin", "approve", "--all", *on, *by)
        _call(*station, "on-air", "--simulate", "--from", first.isoformat(), "--to", before.isoformat())


def _to_listen(folder: Path) -> Path:
    """Find the longest bulletin of tomorrow."""
    with Station.open(folder) as station:
        day = station.now().date() + timedelta(days=1)
        bulletins = station.store.bulletins.of_date(day)
        longest = max(bulletins, key=lambda bulletin: bulletin.master.duration_ms)
        return station.shelf.path_of(longest.master)


def _call(*words: str) -> None:
    """Give one command; warnings are part of the show, a failure ends it."""
    click.echo()
    click.echo(f"$ broadcaster {' '.join(words)}")
    try:
        commands.main(list(words), prog_name="broadcaster", standalone_mode=False)
    except SystemExit as ended:
        if ended.code not in {0, None, WARNINGS}:
            raise


if __name__ == "__main__":
    main()
