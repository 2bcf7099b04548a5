"""A commune of two outputs, and days that are planned and aired in one line each."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from broadcaster.airtime.reconciliation import Known, ReconciledDay, Reconciliation, reconcile
from broadcaster.clock import VIETNAM
from broadcaster.model import (
    AsRun,
    DayPlan,
    EndReason,
    Evidence,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Outcome,
)
from tests.nouns import make_occurrence, make_row

DAY = date(2026, 11, 23)
OUTPUTS = ("loa", "fm")
LENGTH_S = 300
"""Of every bulletin here; slots are of ten minutes."""


def at(hour: int, minute: int = 0, second: int = 0, *, day: date = DAY) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=VIETNAM)


def planned(start: datetime, **wanted: Any) -> Occurrence:
    """A line of ten minutes on both outputs."""
    name = f"{start:%Y-%m-%d}-tin-{start:%H%M}"
    line = make_occurrence(name, starts_at=start, length_s=600, outputs=OUTPUTS, programme="tin", title="Tin")
    return replace(line, **wanted)


def heard(line: Occurrence, output: str, start: datetime | None = None, **wanted: Any) -> AsRun:
    """A row of a line that went well, unless it is wanted otherwise; *aired_s* sets its end, too."""
    start = start or line.starts_at
    aired_s = wanted.pop("aired_s", LENGTH_S)
    row = make_row(
        f"{line.id}/{output}",
        occurrence=line.id,
        programme=line.programme,
        title=line.title,
        output=output,
        scheduled_start=line.starts_at,
        actual_start=start,
        actual_end=start + timedelta(seconds=aired_s),
        aired_ms=round(aired_s * 1000),
        outcome=Outcome.AIRED,
        reason=EndReason.COMPLETE,
    )
    return replace(row, **wanted)


def on_both(line: Occurrence, start: datetime | None = None, **wanted: Any) -> list[AsRun]:
    return [heard(line, output, start, **wanted) for output in OUTPUTS]


def plan_of(*lines: Occurrence, made_at: datetime | None = None, day: date = DAY) -> DayPlan:
    return DayPlan(air_date=day, grid="g", planned_at=made_at or at(0, day=day), lines=lines)


def account(
    plans: Iterable[DayPlan],
    rows: Iterable[AsRun],
    *,
    stored: Iterable[Occurrence] = (),
    now: datetime | None = None,
    days: int = 1,
    lengths_s: Mapping[str, float] | None = None,
    first: date = DAY,
    evidence: frozenset[Evidence] = frozenset({Evidence.PLAYER, Evidence.MANUAL}),
) -> Reconciliation:
    """Reconcile; every line is stored as aired unless *stored* says otherwise."""
    kept: dict[date, list[DayPlan]] = {}
    for plan in plans:
        kept.setdefault(plan.air_date, []).append(plan)
    lines = [line for of_day in kept.values() for plan in of_day for line in plan.lines]
    by_id = {line.id: replace(line, state=OccurrenceState.AIRED) for line in lines}
    by_id |= {each.id: each for each in stored}
    bulletins = [each for each in by_id.values() if each.kind is not OccurrenceKind.RELAY]
    known = Known(
        plans=kept,
        occurrences=by_id,
        lengths_s={each.id: float(LENGTH_S) for each in bulletins} if lengths_s is None else lengths_s,
    )
    after = first + timedelta(days=days)
    now = now or at(12, day=after + timedelta(days=1))
    return reconcile(first, after, known=known, rows=rows, now=now, evidence=evidence)


def one_day(*arguments: Any, **wanted: Any) -> ReconciledDay:
    return account(*arguments, **wanted).days[0]
