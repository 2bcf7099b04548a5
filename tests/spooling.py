"""Hands records in as a player's run does; for tests that need rows in a ledger."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from broadcaster.model import (
    AsRun,
    Conflict,
    EndReason,
    Outcome,
    RowClosed,
    RowOpened,
    SpoolEntry,
    SpoolRecord,
)
from broadcaster.ports import SpoolIntake

RUN = "000001-aaaaaa"
TEN_MINUTES = timedelta(minutes=10)


def hand_in(desk: SpoolIntake, *entries: SpoolEntry, run: str = RUN) -> tuple[Conflict, ...]:
    """Hand in *entries* behind what the run has handed in before."""
    first = desk.taken_to(run) + 1
    records = [SpoolRecord(run=run, number=first + place, entry=entry) for place, entry in enumerate(entries)]
    return desk.take(records)


def opened(row: AsRun) -> RowOpened:
    """Say that *row* has begun."""
    return RowOpened(row, row.actual_start + TEN_MINUTES)


def ended(row: AsRun, length: timedelta = TEN_MINUTES, **wanted: object) -> AsRun:
    """Give *row* as it aired whole, for *length*."""
    closed = replace(
        row,
        actual_end=row.actual_start + length,
        aired_ms=length // timedelta(milliseconds=1),
        outcome=Outcome.AIRED,
        reason=EndReason.COMPLETE,
    )
    return replace(closed, **wanted)


def open_row(desk: SpoolIntake, row: AsRun) -> None:
    """Let *row* begin."""
    hand_in(desk, opened(row))


def close_row(desk: SpoolIntake, row: AsRun, length: timedelta = TEN_MINUTES, **wanted: object) -> AsRun:
    """Let *row* end; give it as it ended."""
    closed = ended(row, length, **wanted)
    hand_in(desk, RowClosed(closed))
    return closed


def aired(desk: SpoolIntake, row: AsRun, length: timedelta = TEN_MINUTES, **wanted: object) -> AsRun:
    """Let *row* begin and end."""
    open_row(desk, row)
    return close_row(desk, row, length, **wanted)


def until(row: AsRun, at: datetime, aired_ms: int, outcome: Outcome) -> AsRun:
    """Give *row* as somebody stopped it."""
    return replace(row, actual_end=at, aired_ms=aired_ms, outcome=outcome, reason=EndReason.STOPPED)
