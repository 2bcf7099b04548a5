"""Everything that the report of a period says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from broadcaster.airtime.period import CalendarPeriod
from broadcaster.airtime.reconciliation import ReconciledLine, UnplannedRow
from broadcaster.model import Discrepancy, Origin, QuotaLine
from broadcaster.saying import Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """Who reports, and to whom."""

    authority: str
    """E.g. "ỦY BAN NHÂN DÂN XÃ EA KNỐP"."""
    station: str
    place: str
    """Stands before the date."""
    recipients: tuple[str, ...] = ()
    """Nơi nhận."""
    signed_as: str = ""
    """Office of the one who signs, e.g. "TRƯỞNG ĐÀI"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AirtimeRow:
    """Airtime of one programme or theme."""

    code: str
    title: str
    airings: int
    """Occurrences of which something was heard."""
    seconds: Mapping[Origin, float]
    """By origin; simulcast counted once, under the first of its origins (see `metering.FIRST_HAND`)."""

    @property
    def total_s(self) -> float:
        """Airtime of all origins."""
        return sum(self.seconds.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputRow:
    """Airtime of one output."""

    output: str
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What the rows of a period add up to."""

    programmes: tuple[AirtimeRow, ...]
    """Most airtime first."""
    themes: tuple[AirtimeRow, ...]
    """Most airtime first; an airing with several themes is in each of their rows."""
    total: AirtimeRow
    """Sum of the programmes."""
    outputs: tuple[OutputRow, ...]
    """By name."""
    by_day_s: Mapping[date, float]
    """Time in which anything was heard on any output, by local date."""
    by_hour_s: tuple[tuple[float, ...], ...]
    """The same by weekday (Monday 0) and hour."""
    rows: int
    """As-run rows that were counted."""
    simulated: bool
    """Some of it was only simulated, so it proves nothing."""

    @property
    def simulcast_s(self) -> float:
        """What the outputs carried of one programme at the same time: their sum less the total."""
        return sum(each.seconds for each in self.outputs) - self.total.total_s


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanKept:
    """How far the plan was kept: the reconciliation of a period, shortened to what a report tells."""

    lines: int = 0
    """That were to be heard and could be judged."""
    counts: Counter[Discrepancy] = field(default_factory=Counter)
    not_as_planned: tuple[ReconciledLine, ...] = ()
    """In order of their times."""
    unplanned: tuple[UnplannedRow, ...] = ()
    """In order of their times."""
    without_plan: tuple[date, ...] = ()
    without_log: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedHead:
    """Where the journal stood when the report was made: what a printed report can be held against later."""

    code: str
    qr_svg: str
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that the report of a period says."""

    letterhead: Letterhead
    period: CalendarPeriod
    made_at: datetime
    is_over: bool
    """False: the period goes on, and what is counted is what has aired until now."""
    quotas: tuple[QuotaLine, ...]
    counted: Counted
    plan: PlanKept
    contradictions: Sequence[Saying] = ()
    """What does not hold together in the books; a report with any of these proves nothing, either."""
    head: PrintedHead | None = None
