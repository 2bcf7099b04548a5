"""What each output carried of a line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from broadcaster.airtime.sounding import SECOND_US, heard_spans, union_us
from broadcaster.model import AsRun, Origin, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """One output's share of a line."""

    output: str
    own_s: float
    """Of the line itself, long silences left out."""
    stood_in_s: float
    """Of the evergreen in its place."""
    began_at: datetime | None
    """First start of what was its own and was heard; None: nothing was."""
    is_called_whole: bool
    """A row says that it came to its end with nothing missing."""


def carried(rows: Iterable[AsRun], wanted: Iterable[str]) -> dict[str, Carried]:
    """Give the share of each output that was wanted or that has a row."""
    by_output: defaultdict[str, list[AsRun]] = defaultdict(list)
    for output in wanted:
        by_output[output] = []
    for row in rows:
        by_output[row.output].append(row)
    return {output: _share(output, of_output) for output, of_output in by_output.items()}


def _share(output: str, rows: list[AsRun]) -> Carried:
    own = [row for row in rows if row.origin is not Origin.FALLBACK and row.aired_ms]
    stood_in = [row for row in rows if row.origin is Origin.FALLBACK]
    return Carried(
        output=output,
        own_s=heard_s(own),
        stood_in_s=heard_s(stood_in),
        began_at=min((row.actual_start for row in own), default=None),
        is_called_whole=any(row.outcome is Outcome.AIRED for row in own),
    )


def heard_s(rows: Sequence[AsRun]) -> float:
    """Give the time in which at least one of the rows was heard."""
    if len(rows) == 1 and not rows[0].silences:
        # Most outputs of most lines: their place on the time line does not matter.
        return rows[0].aired_ms / 1000
    return union_us(span for row in rows for span in heard_spans(row)) / SECOND_US


def stand_ins(shares: Mapping[str, Carried]) -> bool:
    """Tell whether the evergreen was heard anywhere."""
    return any(share.stood_in_s for share in shares.values())
