"""
What is true of every honest ledger, whatever happened on air.

Each rule is a function that returns its violations, none when all is well. A simulation is checked with
them, and so is the ledger of a real month.
Source: promises 2 and 3 of the design.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime, tzinfo
from itertools import pairwise

from broadcaster.airtime.crediting import credit, uncorrected_rows
from broadcaster.airtime.period import CalendarPeriod
from broadcaster.airtime.quota.pieces import Accepted
from broadcaster.airtime.sounding import clipped, instant_us, soundings_of
from broadcaster.errors import N_, LedgerRefused
from broadcaster.model import (
    HEARD,
    TERMINAL_STATES,
    AsRun,
    Evidence,
    Occurrence,
    OccurrenceState,
    Outcome,
    Period,
    Quota,
)

_END_OF_TIME = datetime.max.replace(tzinfo=UTC)
_EVERY_EVIDENCE = frozenset(Evidence)
_ROUNDING_S = 1e-3
"""A row: outputs report whole milliseconds."""


def violations(
    occurrences: Iterable[Occurrence], rows: Iterable[AsRun], period: CalendarPeriod, *, zone: tzinfo
) -> tuple[LedgerRefused, ...]:
    """Check a finished stretch of time against all rules."""
    listed = tuple(rows)
    return (*contradictions(occurrences, listed), *miscounted(listed, period, zone=zone))


def contradictions(occurrences: Iterable[Occurrence], rows: Iterable[AsRun]) -> tuple[LedgerRefused, ...]:
    """Check a finished stretch of time against the rules that its rows and occurrences keep by themselves."""
    listed, airings = tuple(rows), tuple(occurrences)
    return (
        *overlapping_rows(listed),
        *unclosed_rows(listed),
        *unexplained(airings),
        *unproven(airings, listed),
    )


def overlapping_rows(rows: Iterable[AsRun]) -> tuple[LedgerRefused, ...]:
    """Per output, rows never overlap (corrected ones left out)."""
    by_output: defaultdict[str, list[AsRun]] = defaultdict(list)
    for row in uncorrected_rows(rows, evidence=_EVERY_EVIDENCE):
        by_output[row.output].append(row)
    found: list[LedgerRefused] = []
    for output, line in by_output.items():
        line.sort(key=lambda row: (row.actual_start, row.actual_end or _END_OF_TIME))
        found += [
            LedgerRefused(
                N_("It overlaps {other} on {output}."), where=second.id, other=first.id, output=output
            )
            for first, second in pairwise(line)
            if second.actual_start < (first.actual_end or _END_OF_TIME)
        ]
    return tuple(found)


def unclosed_rows(rows: Iterable[AsRun]) -> tuple[LedgerRefused, ...]:
    """When nothing is on air, no row is open, and each says why it ended."""
    return tuple(
        LedgerRefused(N_("The row was never closed."), where=row.id)
        for row in rows
        if row.actual_end is None or row.reason is None or row.outcome is Outcome.OPEN
    )


def unexplained(occurrences: Iterable[Occurrence]) -> tuple[LedgerRefused, ...]:
    """Every occurrence ends in a terminal state; all but the ordinary one say why."""
    found: list[LedgerRefused] = []
    for each in occurrences:
        if each.state not in TERMINAL_STATES:
            found.append(LedgerRefused(N_("It is still {state}."), where=each.id, state=N_(each.state.value)))
        elif each.state is not OccurrenceState.AIRED and not each.reason:
            found.append(
                LedgerRefused(
                    N_("It is {state} without a reason."), where=each.id, state=N_(each.state.value)
                )
            )
    return tuple(found)


def unproven(occurrences: Iterable[Occurrence], rows: Iterable[AsRun]) -> tuple[LedgerRefused, ...]:
    """What is called aired has sound in the ledger, what never went on air has none, or a person says so."""
    uncorrected = uncorrected_rows(rows, evidence=_EVERY_EVIDENCE)
    sounded = {row.occurrence for row in uncorrected if row.aired_ms}
    by_hand = {row.occurrence for row in uncorrected if row.evidence is Evidence.MANUAL}
    found: list[LedgerRefused] = []
    for each in occurrences:
        if each.id in by_hand:
            continue
        if each.state in HEARD and each.id not in sounded:
            found.append(
                LedgerRefused(
                    N_("It is called {state}, but no row shows sound."),
                    where=each.id,
                    state=N_(each.state.value),
                )
            )
        elif each.state in TERMINAL_STATES - HEARD and each.id in sounded:
            found.append(
                LedgerRefused(
                    N_("It is called {state}, but a row shows sound."),
                    where=each.id,
                    state=N_(each.state.value),
                )
            )
    return tuple(found)


def miscounted(
    rows: Sequence[AsRun],
    period: CalendarPeriod,
    *,
    zone: tzinfo,
    evidence: Collection[Evidence] = _EVERY_EVIDENCE,
) -> tuple[LedgerRefused, ...]:
    """On each output, the credit of a programme is the sum of what its rows aired, long silences left out."""
    start, end = period.bounds(zone)
    sums_s: defaultdict[tuple[str, str], float] = defaultdict(float)
    uncorrected = uncorrected_rows(rows, evidence=evidence)
    by_output: defaultdict[tuple[str, str], list[AsRun]] = defaultdict(list)
    for row in uncorrected:
        by_output[row.programme, row.output].append(row)
    soundings = (each for row in uncorrected for each in soundings_of(row))
    for each in clipped(soundings, instant_us(start), instant_us(end)):
        sums_s[each.programme, each.output] += (each.end_us - each.start_us) / 1_000_000
    found: list[LedgerRefused] = []
    for (programme, output), sum_s in sums_s.items():
        quota = Quota(id="", title="", period=Period.MONTH, programme=programme, outputs=(output,))
        own = by_output[programme, output]
        credited_s = credit(own, quota, period, Accepted(zone=zone, evidence=evidence))
        if abs(credited_s - sum_s) > _ROUNDING_S * max(len(own), 1):
            found.append(
                LedgerRefused(
                    N_("On {output}, {credited_s} s are credited but the rows add up to {sum_s} s."),
                    where=programme,
                    output=output,
                    credited_s=credited_s,
                    sum_s=sum_s,
                )
            )
    return tuple(found)
