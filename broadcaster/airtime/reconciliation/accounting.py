"""A stretch of days, reconciled: every line, every row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from broadcaster.airtime.crediting import uncorrected_rows
from broadcaster.airtime.quota.pieces import REAL_EVIDENCE
from broadcaster.airtime.reconciliation import reasons
from broadcaster.airtime.reconciliation.judging import Case, judged
from broadcaster.airtime.reconciliation.matching import matched
from broadcaster.airtime.reconciliation.plan_in_force import lines_in_force
from broadcaster.airtime.reconciliation.tolerances import STILL_AT_WORK, Tolerances
from broadcaster.airtime.reconciliation.values import (
    Known,
    ReconciledDay,
    ReconciledLine,
    Reconciliation,
    UnplannedRow,
)
from broadcaster.model import UNPLANNED, AsRun, Evidence, Occurrence, OccurrenceKind

_EVERY_EVIDENCE = frozenset(Evidence)


def reconcile(
    first: date,
    after: date,
    *,
    known: Known,
    rows: Iterable[AsRun],
    now: datetime,
    evidence: Collection[Evidence] = REAL_EVIDENCE,
    tolerances: Tolerances | None = None,
) -> Reconciliation:
    """
    Account for every line and every row of the dates [first, after), each exactly once.

    Args:
        first: first date.
        after: first date that does not belong to it any more.
        known: plans, occurrences and lengths.
        rows: those that began on these dates, and those that name an occurrence of them.
        now: the station's time, in its zone; what is not over is not judged.
        evidence: what rows must rest on; others are set apart.
        tolerances: where a discrepancy begins.
    """
    zone = now.tzinfo
    if zone is None:
        raise ValueError("days are reconciled at an aware time")
    uncorrected = sorted(uncorrected_rows(rows, evidence=_EVERY_EVIDENCE), key=_order)
    counted = [row for row in uncorrected if row.evidence in evidence]
    accounts = _Accounts(known, now, zone, tolerances or Tolerances())
    lines = {day: accounts.planned(day) for day in _days(first, after)}
    of_line, rest = matched(
        (line for of_day in lines.values() for line in of_day), counted, known.occurrences, zone=zone
    )
    by_day: defaultdict[date, list[AsRun]] = defaultdict(list)
    for row in rest:
        by_day[_date_of(row, zone)].append(row)
    logged = {_date_of(row, zone) for row in counted}
    return Reconciliation(
        days=tuple(
            accounts.day(day, planned, of_line, by_day[day], has_log=day in logged)
            for day, planned in lines.items()
        ),
        not_counted=tuple(
            row
            for row in uncorrected
            if row.evidence not in evidence and first <= _date_of(row, zone) < after
        ),
    )


class _Accounts:
    """What is the same for all days."""

    def __init__(self, known: Known, now: datetime, zone: tzinfo, tolerances: Tolerances) -> None:
        self._known = known
        self._now = now
        self._zone = zone
        self._tolerances = tolerances
        self._makegoods = {
            each.repeat_of: each
            for each in known.occurrences.values()
            if each.kind is OccurrenceKind.MAKEGOOD and each.repeat_of
        }
        self._stored_on: defaultdict[date, list[Occurrence]] = defaultdict(list)
        for each in known.occurrences.values():
            self._stored_on[each.starts_at.astimezone(zone).date()].append(each)

    def planned(self, day: date) -> tuple[Occurrence, ...]:
        """Give the lines of a date; of a date without a plan, the occurrences that its grid made then."""
        plans = self._known.plans.get(day)
        if plans:
            return lines_in_force(plans)
        return tuple(each for each in self._stored_on[day] if each.kind not in UNPLANNED)

    def day(
        self,
        day: date,
        planned: Iterable[Occurrence],
        of_line: dict[str, list[AsRun]],
        rest: Sequence[AsRun],
        *,
        has_log: bool,
    ) -> ReconciledDay:
        """Account for one date."""
        has_plan = bool(self._known.plans.get(day))
        elsewhere = tuple(row for row in rest if self._is_line_of_another_day(row, day))
        apart = {row.id for row in elsewhere}
        named = {row.occurrence for row in rest}
        midnight = datetime.combine(day + timedelta(days=1), time(0), self._zone)
        lines = tuple(self._line(line, of_line[line.id]) for line in planned)
        return ReconciledDay(
            date=day,
            lines=lines,
            unplanned=tuple(self._unplanned(row, has_plan=has_plan) for row in rest if row.id not in apart),
            unheard=tuple(
                each for each in self._stored_on[day] if each.kind in UNPLANNED and each.id not in named
            ),
            elsewhere=elsewhere,
            has_plan=has_plan,
            has_log=has_log,
            is_over=self._now >= midnight + STILL_AT_WORK and all(line.discrepancy for line in lines),
        )

    def _line(self, line: Occurrence, rows: Sequence[AsRun]) -> ReconciledLine:
        lengths_s = self._known.lengths_s
        case = Case(
            line=line,
            rows=rows,
            stored=self._known.occurrences.get(line.id),
            length_s=lengths_s.get(line.id, lengths_s.get(line.repeat_of)),
            makegood=self._makegoods.get(line.id),
        )
        return judged(case, now=self._now, tolerances=self._tolerances)

    def _is_line_of_another_day(self, row: AsRun, day: date) -> bool:
        """Tell whether the row names a line of a date outside, under which it is accounted for."""
        stored = self._known.occurrences.get(row.occurrence)
        if stored is None:
            return False
        planned_on = stored.starts_at.astimezone(self._zone).date()
        return planned_on != day and any(line.id == stored.id for line in self.planned(planned_on))

    def _unplanned(self, row: AsRun, *, has_plan: bool) -> UnplannedRow:
        stored = self._known.occurrences.get(row.occurrence)
        original = self._known.occurrences.get(stored.repeat_of) if stored else None
        return UnplannedRow(
            row=row,
            reason=reasons.not_planned(row, stored, original, has_plan=has_plan),
            cause=reasons.kind_of_row(stored, has_plan=has_plan),
        )


def _days(first: date, after: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((after - first).days))


def _date_of(row: AsRun, zone: tzinfo) -> date:
    return row.actual_start.astimezone(zone).date()


def _order(row: AsRun) -> tuple[datetime, str, str]:
    return row.actual_start, row.output, row.id
