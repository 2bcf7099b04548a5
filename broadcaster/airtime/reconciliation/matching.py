"""Which row belongs to which line: every row to one at most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, tzinfo

from broadcaster.airtime.reconciliation.tolerances import STILL_AT_WORK
from broadcaster.model import AsRun, Occurrence


def matched(
    lines: Iterable[Occurrence], rows: Iterable[AsRun], known: Mapping[str, Occurrence], *, zone: tzinfo
) -> tuple[dict[str, list[AsRun]], list[AsRun]]:
    """
    Give the rows of each line, by its id, and the rows that belong to none.

    A row belongs to the line whose occurrence it names. One that names no occurrence of the books (what
    aired by hand, an amplifier without the computer) belongs to the nearest line of its programme on its date
    whose output it names and of which that output logged nothing, if it began within an hour of its slot.

    Args:
        lines: of the plan.
        rows: that stand, in order of their start.
        known: the occurrences of the books, by id.
        zone: whose dates count.
    """
    planned = {line.id: line for line in lines}
    found: dict[str, list[AsRun]] = {name: [] for name in planned}
    strangers: list[AsRun] = []
    rest: list[AsRun] = []
    for row in rows:
        if row.occurrence in planned:
            found[row.occurrence].append(row)
        else:
            (rest if row.occurrence in known else strangers).append(row)
    if strangers:
        rest += _adopted(strangers, planned, found, zone)
    return found, rest


def _adopted(
    strangers: Sequence[AsRun],
    planned: Mapping[str, Occurrence],
    found: dict[str, list[AsRun]],
    zone: tzinfo,
) -> list[AsRun]:
    """Put rows of no known occurrence to lines that lack them; give those that no line lacks."""
    logged = {(name, row.output) for name, rows in found.items() for row in rows if row.aired_ms}
    of_programme: defaultdict[str, list[Occurrence]] = defaultdict(list)
    for line in planned.values():
        of_programme[line.programme].append(line)
    left: list[AsRun] = []
    for row in strangers:
        on = row.actual_start.astimezone(zone).date()
        lacking = [
            line
            for line in of_programme[row.programme]
            if row.output in line.outputs
            and (line.id, row.output) not in logged
            and line.starts_at.astimezone(zone).date() == on
            and line.starts_at - STILL_AT_WORK <= row.actual_start < line.ends_at + STILL_AT_WORK
        ]
        if lacking:
            nearest = min(lacking, key=lambda line: (_distance_s(line, row.actual_start), line.id))
            found[nearest.id].append(row)
        else:
            left.append(row)
    return left


def _distance_s(line: Occurrence, at: datetime) -> float:
    return abs((line.starts_at - at).total_seconds())
