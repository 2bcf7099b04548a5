"""A week as a table: times down, days across; what `schedule show` prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from broadcaster.model import Occurrence, Rundown


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekRow:
    """Everything that begins at one time of the day."""

    at: time
    cells: tuple[tuple[Occurrence, ...], ...]
    """One cell a day, in the order of `WeekTable.days`; several occurrences when outputs differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekTable:
    """Some days side by side."""

    days: tuple[date, ...]
    rows: tuple[WeekRow, ...]
    """Ordered by time."""


def week_table(rundowns: Sequence[Rundown]) -> WeekTable:
    """Lay rundowns side by side, one column each, in the order given."""
    cells: dict[time, list[list[Occurrence]]] = {}
    for column, rundown in enumerate(rundowns):
        for occurrence in rundown.occurrences:
            at = occurrence.starts_at.time()
            cells.setdefault(at, [[] for _ in rundowns])[column].append(occurrence)
    return WeekTable(
        days=tuple(rundown.air_date for rundown in rundowns),
        rows=tuple(WeekRow(at=at, cells=tuple(map(tuple, cells[at]))) for at in sorted(cells)),
    )
