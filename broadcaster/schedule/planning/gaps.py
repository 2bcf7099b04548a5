"""Short gaps between two occurrences are filled by rule, so that a session sounds as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate

from broadcaster.model import Occurrence, OccurrenceKind, Priority, Programme
from broadcaster.schedule.files.grid import SHORTEST_FILL_S, GapRule


@dataclass(frozen=True, slots=True)
class _Gap:
    start: datetime
    length_s: int


def fill_gaps(
    placed: Sequence[Occurrence], rule: GapRule, programme: Programme, outputs: Sequence[str]
) -> Iterator[Occurrence]:
    """
    Fill the gaps of each output; the same gap on several outputs is filled once for all.

    Args:
        placed: occurrences that will sound. Those of the evening before are as they were wanted: one that was
            set aside may end before the one that it lies under.
        rule: which gaps.
        programme: what is put in; of a gap that is longer than it, the rest stays silent.
        outputs: in the order of the station, which also orders those of the fill.
    Returns:
        the fills, without ids.
    """
    shared: defaultdict[_Gap, list[str]] = defaultdict(list)
    for output in outputs:
        for gap in _gaps(each for each in placed if output in each.outputs):
            if SHORTEST_FILL_S <= gap.length_s <= rule.longest_s:
                shared[gap].append(output)
    for gap, reached in shared.items():
        yield Occurrence(
            id="",
            slot="",
            programme=programme.id,
            title=programme.title,
            kind=OccurrenceKind.FILL,
            priority=Priority.NORMAL,
            starts_at=gap.start,
            length_s=min(gap.length_s, programme.maximum_s),
            outputs=tuple(reached),
        )


def _gaps(line: Iterable[Occurrence]) -> Iterator[_Gap]:
    ordered = sorted(line, key=lambda each: each.starts_at)
    ends = accumulate((each.ends_at for each in ordered), max)
    for end, after in zip(ends, ordered[1:], strict=False):
        yield _Gap(end, int((after.starts_at - end).total_seconds()))
