"""
How many seconds of what aired count towards a quota.

The rules, each of which is a test:

- only what an output reported counts (`aired_ms`), never the schedule;
- a silence that is longer than a pause does not count, although the output reported it;
- a second counts once, however many outputs carry it; where they differ, the highest share counts;
- own and emergency sound counts in full, repeats by `repeat_share`, relays by `relay_share`;
- fallback counts for the programme and themes that the row names, which are those of the evergreen
  bulletin and not of the one that was missing; it has been heard before and counts like a repeat;
- rows that cross the border of a period or of a window are split there, by local time;
- a corrected row is left out, its correction counts;
- evidence that was not asked for is left out: a simulation proves nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import tzinfo

from broadcaster.airtime.period import CalendarPeriod
from broadcaster.airtime.sounding import (
    SECOND_US,
    Sounding,
    clipped,
    in_windows,
    instant_us,
    soundings_of,
    union_us,
)
from broadcaster.model import AsRun, Evidence, Origin, Quota

REAL_EVIDENCE = frozenset({Evidence.MANUAL, Evidence.PLAYER, Evidence.DEVICE})
"""What counts unless a station says that it only rehearses."""


def standing_rows(
    rows: Iterable[AsRun], *, evidence: Collection[Evidence] = REAL_EVIDENCE
) -> tuple[AsRun, ...]:
    """Give the rows that stand: not corrected by another, and resting on the evidence asked for."""
    listed = tuple(rows)
    corrected = {row.corrects for row in listed if row.corrects}
    return tuple(row for row in listed if row.id not in corrected and row.evidence in evidence)


def credit(
    rows: Iterable[AsRun],
    quota: Quota,
    period: CalendarPeriod,
    *,
    zone: tzinfo,
    evidence: Collection[Evidence] = REAL_EVIDENCE,
) -> float:
    """
    Give the seconds that count towards *quota* in *period*.

    Args:
        rows: as-run rows, in any order; corrected ones may be among them.
        quota: what is counted.
        period: when.
        zone: whose midnights and windows count.
        evidence: what rows must rest on.
    """
    soundings = (each for row in standing_rows(rows, evidence=evidence) for each in soundings_of(row))
    return credit_soundings(soundings, quota, period, zone=zone)


def credit_soundings(
    soundings: Iterable[Sounding], quota: Quota, period: CalendarPeriod, *, zone: tzinfo
) -> float:
    """Give the seconds of *soundings* that count towards *quota* in *period*."""
    start, end = period.bounds(zone)
    wanted = (each for each in soundings if _concerns(quota, each))
    within = clipped(wanted, instant_us(start), instant_us(end))
    counted = list(in_windows(within, quota.windows, zone))
    shares = sorted({_share(quota, each.origin) for each in counted}, reverse=True)
    credited_us = 0.0
    covered_us = 0
    for share in shares:
        # Time that a higher share has covered already is not counted again.
        reached_us = union_us(each for each in counted if _share(quota, each.origin) >= share)
        credited_us += share * (reached_us - covered_us)
        covered_us = reached_us
    return credited_us / SECOND_US


def _concerns(quota: Quota, sounding: Sounding) -> bool:
    if quota.outputs and sounding.output not in quota.outputs:
        return False
    if quota.programme:
        return sounding.programme == quota.programme
    return quota.theme in sounding.themes


def _share(quota: Quota, origin: Origin) -> float:
    if origin is Origin.RELAY:
        return quota.relay_share
    if origin in (Origin.REPEAT, Origin.FALLBACK):
        return quota.repeat_share
    return 1.0
