"""`report`: the airtime of a period, for those who ask for it."""

from __future__ import annotations

from pathlib import Path

import click

from broadcaster.cli.moments import parse_period
from broadcaster.cli.terminal import Terminal, station_command
from broadcaster.errors import N_
from broadcaster.station.records.report import write_report


@click.command()
@click.option(
    "--period",
    required=True,
    metavar="KỲ",
    callback=parse_period,
    help="Kỳ: 11/2026, Quý 4/2026, 2026-H2 hoặc 2026. / Period: 11/2026, Q4/2026, 2026-H2 or 2026.",
)
@click.option(
    "-o",
    "--output",
    "path",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Tệp .html, .json hoặc .csv. / File to write.",
)
@station_command
def report(terminal: Terminal, period: str, path: Path) -> None:
    """Báo cáo thời lượng phát sóng. / Report of airtime."""
    with terminal.station() as station:
        document = write_report(station, period, path, language=terminal.language)
    terminal.show(document, terminal.say(N_("The report is in {path}"), path=path))
