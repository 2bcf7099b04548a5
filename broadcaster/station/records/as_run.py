"""The as-run as commands and reports ask for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from broadcaster.airtime import as_run_csv, parse_period
from broadcaster.model import AsRun
from broadcaster.playout import last_heartbeats
from broadcaster.station.files import write_whole
from broadcaster.station.opened import Station
from broadcaster.wording import Language


def rows_of_day(station: Station, on: date) -> tuple[AsRun, ...]:
    """Give the rows that began on a local date."""
    start = datetime.combine(on, time(0), station.configuration.zone)
    return as_of_now(station, station.store.ledger.rows(start, start + timedelta(days=1)))


def rows_of_period(station: Station, period: str) -> tuple[AsRun, ...]:
    """
    Give the rows that began in a month, or any other period ("2026-11", "2026-W47", "2026-Q4" …).

    Raises:
        Refused: *period* is none.
    """
    start, end = parse_period(period).bounds(station.configuration.zone)
    return as_of_now(station, station.store.ledger.rows(start, end))


def as_of_now(station: Station, rows: Sequence[AsRun]) -> tuple[AsRun, ...]:
    """Let rows that are open say what their last heartbeat in the spool said: what has aired until now."""
    if all(row.actual_end for row in rows):
        return tuple(rows)
    beats = last_heartbeats(station.configuration.spool)
    return tuple(
        row if row.actual_end or row.id not in beats else replace(row, aired_ms=beats[row.id].aired_ms)
        for row in rows
    )


def write_csv(station: Station, rows: Sequence[AsRun], path: Path, *, language: Language) -> None:
    """Write rows as a CSV file that spreadsheets open with Vietnamese letters."""
    write_whole(path, as_run_csv(rows, language=language, zone=station.configuration.zone))
