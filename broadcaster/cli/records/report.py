"""`report`: the airtime of a period, for those who ask for it."""

from __future__ import annotations

from pathlib import Path

import click

from broadcaster.cli.options import file_option, period_option
from broadcaster.cli.terminal import Terminal, station_command
from broadcaster.errors import N_
from broadcaster.station.records.report import write_report


@click.command()
@period_option("Kỳ: 11/2026, Quý 4/2026, 2026-H2 hoặc 2026. / Period: 11/2026, Q4/2026, 2026-H2 or 2026.")
@file_option("Tệp .html, .json hoặc .csv. / File to write.")
@station_command
def report(terminal: Terminal, period: str, path: Path) -> None:
    """Báo cáo thời lượng phát sóng. / Report of airtime."""
    with terminal.station() as station:
        document = write_report(station, period, path, language=terminal.language)
    terminal.show(document, terminal.say(N_("The report is in {path}"), path=path))
