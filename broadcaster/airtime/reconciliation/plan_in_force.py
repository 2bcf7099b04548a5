"""Which lines a date had: each as the plan wanted it that was in force when it was to begin."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from broadcaster.model import DayPlan, Occurrence


def lines_in_force(plans: Sequence[DayPlan]) -> tuple[Occurrence, ...]:
    """
    Give the lines of a date in order of their start, each id once.

    An edit at noon changes nothing that was planned for the morning: a line that it takes out, or moves,
    after its start stays as it was. What an edit takes out before its start is no line any more. A line that
    the last plan puts into the past (the plan was made late) is one all the same.

    Args:
        plans: of the date, in the order in which they were made.
    """
    found: dict[str, Occurrence] = {}
    for plan in plans:
        for line in plan.lines:
            if _in_force(plans, line.starts_at) is plan:
                found.setdefault(line.id, line)
    for line in plans[-1].lines if plans else ():
        found.setdefault(line.id, line)
    return tuple(sorted(found.values(), key=lambda line: (line.starts_at, line.id)))


def _in_force(plans: Sequence[DayPlan], at: datetime) -> DayPlan:
    """Give the last plan made by then; before the first was made, the first."""
    return next((plan for plan in reversed(plans) if plan.planned_at <= at), plans[0])
