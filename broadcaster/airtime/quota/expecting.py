"""What the rundowns will still bring, in the form in which rows are counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from broadcaster.airtime.quota.counted_time import Span
from broadcaster.airtime.sounding import SECOND_US, instant_us
from broadcaster.model import (
    NOT_COMING,
    BriefRow,
    Evidence,
    Occurrence,
    OccurrenceKind,
    Origin,
    Programme,
)

_ORIGINS = {OccurrenceKind.REPEAT: Origin.REPEAT, OccurrenceKind.RELAY: Origin.RELAY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Upcoming:
    """An occurrence that has not ended, with what it is expected to bring."""

    occurrence: Occurrence
    themes: tuple[str, ...]
    length_s: float
    zones: Mapping[str, Sequence[str]]
    """Zones that each output reaches."""

    def rows(self) -> Iterator[BriefRow]:
        """Give it as the rows that it will leave if all goes well, one for each output."""
        occurrence = self.occurrence
        for output in occurrence.outputs:
            yield BriefRow(
                occurrence=occurrence.id,
                programme=occurrence.programme,
                themes=self.themes,
                output=output,
                origin=_ORIGINS.get(occurrence.kind, Origin.OWN),
                bulletin=occurrence.bulletin,
                bulletin_version=occurrence.bulletin_version,
                entered_ms=0,
                zones=tuple(self.zones.get(output, ())),
                actual_start=occurrence.starts_at,
                aired_ms=round(self.length_s * 1000),
                silences=(),
                evidence=Evidence.PLAYER,
            )

    def span_from(self, now: datetime) -> tuple[Span, ...]:
        """Give the part that is still to come; what should have aired already is not planned any more."""
        start_us = instant_us(self.occurrence.starts_at)
        end_us = start_us + round(self.length_s * SECOND_US)
        begin_us = max(start_us, instant_us(now))
        return ((begin_us, end_us),) if begin_us < end_us else ()


def expected(
    occurrences: Iterable[Occurrence],
    *,
    programmes: Mapping[str, Programme],
    lengths_s: Mapping[str, float],
    zones: Mapping[str, Sequence[str]] | None = None,
) -> tuple[Upcoming, ...]:
    """
    Say what occurrences will bring, in the order of their start.

    Args:
        occurrences: ended ones are left out.
        programmes: by id.
        lengths_s: lengths of the bulletins that are made already, by bulletin id; what is not made is
            expected to have the wanted length of its programme.
        zones: those that each output reaches.
    """
    found = [
        Upcoming(
            occurrence=each,
            themes=programmes[each.programme].themes,
            length_s=min(lengths_s.get(each.bulletin, programmes[each.programme].target_s), each.length_s),
            zones=zones or {},
        )
        for each in occurrences
        if each.state not in NOT_COMING and each.programme in programmes
    ]
    return tuple(sorted(found, key=lambda each: (each.occurrence.starts_at, each.occurrence.id)))
