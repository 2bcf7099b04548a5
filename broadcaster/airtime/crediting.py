"""How many seconds of what aired count towards a quota (the rules: `quota.counting`)."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from broadcaster.airtime.period import CalendarPeriod
from broadcaster.airtime.quota.counting import Count
from broadcaster.airtime.quota.pieces import REAL_EVIDENCE, Accepted
from broadcaster.model import AsRun, Evidence, Quota


def uncorrected_rows(
    rows: Iterable[AsRun], *, evidence: Collection[Evidence] = REAL_EVIDENCE
) -> tuple[AsRun, ...]:
    """Give the rows that stand: not corrected by another, and resting on the evidence asked for."""
    listed = tuple(rows)
    corrected = {row.corrects for row in listed if row.corrects}
    return tuple(row for row in listed if row.id not in corrected and row.evidence in evidence)


def credit(rows: Iterable[AsRun], quota: Quota, period: CalendarPeriod, accepted: Accepted) -> float:
    """
    Give the seconds that count towards *quota* in *period*.

    Args:
        rows: as-run rows, in any order; corrected ones may be among them.
        quota: what is counted; of several zones that count one by one, the weakest.
        period: when.
        accepted: what the station takes for proof, and its zone.
    """
    count = Count(quota, period, accepted)
    for row in sorted(uncorrected_rows(rows, evidence=accepted.evidence), key=lambda each: each.actual_start):
        count.hear(row)
    return count.tally().least_s
