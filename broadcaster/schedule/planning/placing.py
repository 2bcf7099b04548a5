"""
Who has which place when two occurrences want the same output at the same time.

The rule, for each class from emergency down to gap fillers:

1. Whoever is listed first keeps its place; a higher class has chosen before.
2. The other party moves to the first place where all of it fits, at most fifteen minutes late;
3. or else is shortened to the longest part of its own time that is free, if that is half of it or more;
4. or else is set aside.

Every clash is reported with both parties and what became of the second.
Source: Circular 39/2020/TT-BTTTT (classes); complaints about silently moved and dropped programmes,
docs/sources.md, What users of other systems report (AzuraCast#2631, #3989; libretime#2471).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby

from broadcaster.model import Clash, Occurrence, OccurrenceKind, OccurrenceState
from broadcaster.schedule.planning.reasons import CROWDED_OUT, MOVED, SHORTENED

LONGEST_SHIFT_S = 900
"""Listeners wait for the news, not for half an hour; what cannot begin by then is better shortened."""

SMALLEST_SHARE = 0.5
"""Of a slot's length: less would cut the bulletin down to its greeting and its goodbye."""

MayAir = Callable[[Occurrence], bool]
"""Tells whether an occurrence that was moved may stand where it now stands."""


@dataclass(frozen=True, slots=True)
class _Meeting:
    """A stretch of another occurrence that lies across a place."""

    output: str
    holder: Occurrence
    overlap_s: int


class _Board:
    """Who holds which output when."""

    def __init__(self, holders: Iterable[Occurrence]) -> None:
        self._by_output: defaultdict[str, list[Occurrence]] = defaultdict(list)
        for holder in holders:
            self.hold(holder)

    def hold(self, occurrence: Occurrence) -> None:
        for output in occurrence.outputs:
            self._by_output[output].append(occurrence)

    def meetings(self, wanted: Occurrence) -> Iterator[_Meeting]:
        for output in wanted.outputs:
            for holder in self._by_output[output]:
                start = max(wanted.starts_at, holder.starts_at)
                end = min(wanted.ends_at, holder.ends_at)
                if start < end:
                    yield _Meeting(output, holder, int((end - start).total_seconds()))


def settle(
    wanted: Sequence[Occurrence], *, held: Sequence[Occurrence], may_air: MayAir
) -> tuple[tuple[Occurrence, ...], tuple[Clash, ...]]:
    """
    Give every wanted occurrence a place, or set it aside.

    Args:
        wanted: planned occurrences; of equals, the one listed first keeps its place.
        held: what is still on from the day before; it runs out.
        may_air: asked of every place that is not the wanted one.
    Returns:
        the occurrences, none of which overlap on an output unless set aside; and the clashes.
    """
    board = _Board(held)
    settled: list[Occurrence] = []
    clashes: list[Clash] = []
    for _, equals in groupby(sorted(wanted, key=_rank), key=_rank):
        losers: list[tuple[Occurrence, tuple[_Meeting, ...]]] = []
        for occurrence in equals:
            meetings = tuple(board.meetings(occurrence))
            if meetings:
                losers.append((occurrence, meetings))
                continue
            board.hold(occurrence)
            settled.append(occurrence)
        # Those who lost look for room only now, so that they push nobody of their class aside.
        for loser, meetings in losers:
            outcome = _moved(loser, board, may_air) or _shortened(loser, board) or _set_aside(loser)
            if outcome.state is not OccurrenceState.SET_ASIDE:
                board.hold(outcome)
            settled.append(outcome)
            clashes += [_clash(meeting, outcome) for meeting in meetings]
    return tuple(settled), tuple(clashes)


def _rank(occurrence: Occurrence) -> tuple[bool, int]:
    return occurrence.kind is OccurrenceKind.FILL, -occurrence.priority


def _moved(loser: Occurrence, board: _Board, may_air: MayAir) -> Occurrence | None:
    latest = loser.starts_at + timedelta(seconds=LONGEST_SHIFT_S)
    trial = loser
    while trial.starts_at <= latest:
        ends = [meeting.holder.ends_at for meeting in board.meetings(trial)]
        if not ends:
            return replace(trial, reason=MOVED) if may_air(trial) else None
        trial = replace(trial, starts_at=max(ends))
    return None


def _shortened(loser: Occurrence, board: _Board) -> Occurrence | None:
    holders = sorted({(each.holder.starts_at, each.holder.ends_at) for each in board.meetings(loser)})
    pieces: list[tuple[datetime, datetime]] = []
    free_from = loser.starts_at
    for start, end in (*holders, (loser.ends_at, loser.ends_at)):
        pieces.append((free_from, start))
        free_from = max(free_from, end)
    start, end = max(pieces, key=lambda piece: piece[1] - piece[0])
    length_s = int((end - start).total_seconds())
    if length_s < loser.length_s * SMALLEST_SHARE:
        return None
    return replace(loser, starts_at=start, length_s=length_s, reason=SHORTENED)


def _set_aside(loser: Occurrence) -> Occurrence:
    return replace(loser, state=OccurrenceState.SET_ASIDE, reason=CROWDED_OUT)


def _clash(meeting: _Meeting, outcome: Occurrence) -> Clash:
    return Clash(
        first=meeting.holder.id,
        second=outcome.id,
        output=meeting.output,
        overlap_s=meeting.overlap_s,
        resolution=outcome.reason or MOVED,
    )
