"""
How a record of a spool enters the store: nothing is refused, and what does not agree is told; pure.

Source: promises 2 and 3 of the design. What an output reported has been heard, whatever the books say.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count

from broadcaster.model import (
    TERMINAL_STATES,
    TRANSITIONS,
    AsRun,
    ConflictKind,
    Occurrence,
    OccurrenceState,
    Outcome,
)
from broadcaster.store.asrun.ledger_rules import longest_aired_ms
from broadcaster.store.rundowns.occurrence_rules import PLANNING


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """What does not agree, and with what."""

    kind: ConflictKind
    subject: str
    other: str


def followed(
    before: Occurrence | None, reported: Occurrence
) -> tuple[tuple[Occurrence, ...], Disagreement | None]:
    """
    Give what must be written so that the book says what the player reported, and what forbids it.

    An occurrence that the book has lost is written as the player knew it. One that people have moved out of
    the way of being armed is left to them: the player follows.

    Args:
        before: as it is stored; None: it is not.
        reported: as the player says that it is.
    """
    if before is None:
        return (reported,), None
    if before.state is reported.state:
        return _same_state(before, reported), None
    if reported.state is OccurrenceState.ARMED and before.state not in PLANNING:
        return (), None
    steps = _way(before.state, reported.state)
    if steps is None:
        other = before.state.value
        return (), Disagreement(kind=ConflictKind.CONTRADICTION, subject=reported.id, other=other)
    told = _carrying(before, reported)
    return tuple(replace(told, state=state) for state in steps), None


def _same_state(before: Occurrence, reported: Occurrence) -> tuple[Occurrence, ...]:
    """Follow a change of bulletin of what is armed; what has ended stays as it was told first."""
    if before.state in TERMINAL_STATES or not reported.bulletin or before.bulletin == reported.bulletin:
        return ()
    return (_carrying(before, reported),)


def _carrying(before: Occurrence, reported: Occurrence) -> Occurrence:
    """Give *before* with the reason and, where one is told, the bulletin that was reported."""
    known = reported if reported.bulletin else before
    return replace(
        before,
        reason=reported.reason,
        bulletin=known.bulletin,
        bulletin_version=known.bulletin_version,
    )


def _way(start: OccurrenceState, wanted: OccurrenceState) -> tuple[OccurrenceState, ...] | None:
    """Give the shortest way of allowed changes, *start* left out; None: there is none."""
    ways: deque[tuple[OccurrenceState, ...]] = deque([(start,)])
    seen = {start}
    while ways:
        way = ways.popleft()
        for state in sorted(TRANSITIONS[way[-1]] - seen):
            if state is wanted:
                return (*way[1:], state)
            seen.add(state)
            ways.append((*way, state))
    return None


def names(row_id: str, run: str) -> Iterator[str]:
    """Give the names that a row may go by, its own first; two rows of one run are never taken for one."""
    yield row_id
    yield f"{row_id}.{run}"
    for number in count(2):
        yield f"{row_id}.{run}.{number}"


def is_same_row(stored: AsRun, told: AsRun) -> bool:
    """Say whether two accounts are of one row: the same sound, begun on one output at one moment."""
    return (stored.occurrence, stored.output, stored.actual_start) == (
        told.occurrence,
        told.output,
        told.actual_start,
    )


def ended_alike(stored: AsRun, told: AsRun) -> bool:
    """Say whether two accounts of a row end it in one way."""
    return (stored.actual_end, stored.aired_ms, stored.outcome, stored.reason) == (
        told.actual_end,
        told.aired_ms,
        told.outcome,
        told.reason,
    )


def possible(row: AsRun) -> tuple[AsRun, Disagreement | None]:
    """
    Give a closed row in a form that the ledger can hold, and what is impossible about it.

    The reported milliseconds stand as they are, a row that ends before it starts ends at its start; what no
    output reported is missed, whatever it was called.
    """
    assert row.actual_end is not None
    end = max(row.actual_end, row.actual_start)
    outcome = row.outcome if row.aired_ms > 0 and row.outcome is not Outcome.OPEN else Outcome.MISSED
    held = replace(row, actual_end=end, aired_ms=max(row.aired_ms, 0), outcome=outcome)
    is_honest = held == row and row.aired_ms <= longest_aired_ms(row.actual_start, row.actual_end)
    told = f"{row.aired_ms} ms"
    return held, None if is_honest else Disagreement(kind=ConflictKind.IMPOSSIBLE, subject=row.id, other=told)


def as_opened(row: AsRun) -> AsRun:
    """Give a closed row as it began."""
    return replace(
        row,
        actual_end=None,
        aired_ms=0,
        outcome=Outcome.OPEN,
        reason=None,
        silences=(),
        devices_known=None,
        devices_playing=None,
    )


def overlap(row: AsRun, other: AsRun) -> bool:
    """Say whether two ended rows held their output at one time."""
    assert row.actual_end is not None
    assert other.actual_end is not None
    return row.actual_start < other.actual_end and other.actual_start < row.actual_end


def overlapping(row: AsRun, other: AsRun) -> Disagreement:
    """Name the row that held the output."""
    return Disagreement(kind=ConflictKind.OVERLAP, subject=row.id, other=other.id)


def contradicted(name: str, ended: AsRun) -> Disagreement:
    """Name how the row had ended before."""
    told = f"{ended.outcome.value} {ended.aired_ms} ms"
    return Disagreement(kind=ConflictKind.CONTRADICTION, subject=name, other=told)
