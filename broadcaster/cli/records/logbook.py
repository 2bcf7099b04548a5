"""`logbook`: the log of broadcasts as a book, to print and to sign."""

from __future__ import annotations

from pathlib import Path

import click

from broadcaster.cli.options import file_option, period_option
from broadcaster.cli.terminal import Terminal, station_command
from broadcaster.errors import N_
from broadcaster.station.records.logbook import write_logbook


@click.command()
@period_option("Kỳ: 11/2026 hoặc 2026-W48. / Period: 11/2026 or 2026-W48.")
@file_option("Tệp .html. / File to write (.html).")
@station_command
def logbook(terminal: Terminal, period: str, path: Path) -> None:
    """Sổ nhật ký phát sóng để in và ký. / The logbook, to print and to sign."""
    with terminal.station() as station:
        entries = write_logbook(station, period, path, language=terminal.language)
    document = {"period": period, "path": path, "entries": entries}
    terminal.show(
        document, terminal.say(N_("The logbook is in {path} ({count} entries)."), path=path, count=entries)
    )
