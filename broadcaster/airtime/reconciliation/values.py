"""What a reconciliation is made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from broadcaster.model import AsRun, DayPlan, Discrepancy, Occurrence, OccurrenceState
from broadcaster.saying import Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the books hold beside the rows."""

    plans: Mapping[date, Sequence[DayPlan]]
    """By date, the one in force last: of the period, and of the dates whose occurrences its rows name."""
    occurrences: Mapping[str, Occurrence]
    """By id, with their last states: those of the period, and those that its rows name."""
    lengths_s: Mapping[str, float] = field(default_factory=dict)
    """By occurrence: how long the bulletin is that it carries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconciledLine:
    """One line of the plan, and what became of it."""

    planned: Occurrence
    """As the plan wanted it that was in force at its start."""
    rows: tuple[AsRun, ...]
    """What sounded of it, or in its place."""
    aired_s: float
    """Time in which something of these rows was heard on at least one output; long silences left out."""
    discrepancy: Discrepancy | None
    """None: it cannot be said yet."""
    reason: Saying | None
    """Why; None where there is nothing to say."""
    cause: Saying | None = None
    """What the books say of it, without figures and makegoods: the same for many lines."""

    @property
    def is_set_aside(self) -> bool:
        """Tell whether the plan itself kept it off the air (quiet hours, holiday, no room)."""
        return self.planned.state is OccurrenceState.SET_ASIDE

    @property
    def outputs(self) -> tuple[str, ...]:
        """Outputs that were to carry it."""
        return () if self.is_set_aside else self.planned.outputs


@dataclass(frozen=True, slots=True, kw_only=True)
class UnplannedRow:
    """One row that no line of the plan asked for."""

    row: AsRun
    reason: Saying
    cause: Saying
    """What kind of thing it was, without its own times: the same for many rows."""

    @property
    def discrepancy(self) -> Discrepancy:
        """Say so."""
        return Discrepancy.NOT_PLANNED


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconciledDay:
    """One local date."""

    date: date
    lines: tuple[ReconciledLine, ...]
    """In order of their planned start."""
    unplanned: tuple[UnplannedRow, ...]
    """In order of their start."""
    unheard: tuple[Occurrence, ...]
    """Messages and makegoods of which there is no row."""
    elsewhere: tuple[AsRun, ...]
    """Rows that began on this date and are accounted for under a line of another date."""
    has_plan: bool
    """A plan of this date was kept; without one, its lines are those of the stored occurrences."""
    has_log: bool
    """Something was logged on this date."""
    is_over: bool
    """Nothing of it can change by itself any more."""

    @property
    def lacks_log(self) -> bool:
        """Tell whether something was to be heard, the date is over, and nothing was logged."""
        return self.is_over and not self.has_log and any(line.outputs for line in self.lines)

    @property
    def lacks_plan(self) -> bool:
        """Tell whether the date has begun without a plan that was kept."""
        return not self.has_plan and (self.is_over or self.has_log or bool(self.lines))

    @property
    def counts(self) -> Counter[Discrepancy]:
        """Count its lines, those left out that were set aside, and its rows without a line."""
        found = Counter(line.discrepancy for line in self.lines if line.discrepancy and not line.is_set_aside)
        if self.unplanned:
            found[Discrepancy.NOT_PLANNED] += len(self.unplanned)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciliation:
    """A stretch of days, reconciled."""

    days: tuple[ReconciledDay, ...]
    not_counted: tuple[AsRun, ...]
    """Rows that rest on evidence that counts for nothing here (a rehearsal on a real station)."""

    def lines(self) -> Iterator[ReconciledLine]:
        """Give the lines of all days."""
        return (line for day in self.days for line in day.lines)

    @property
    def is_over(self) -> bool:
        """Tell whether the whole of it is past."""
        return all(day.is_over for day in self.days)

    @property
    def counts(self) -> Counter[Discrepancy]:
        """Count all days together."""
        return sum((day.counts for day in self.days), Counter())
