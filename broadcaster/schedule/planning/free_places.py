"""Where in a day one more airing fits: free on all its outputs, outside quiet hours, within the caps."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from broadcaster.model import NOT_COMING, Occurrence, OccurrenceKind
from broadcaster.schedule.files.caps import Caps, fits_caps

_MINUTE = timedelta(minutes=1)
APART = timedelta(hours=2)
"""The same programme twice in so short a time is what residents complain of, more than of anything."""

Spans = Sequence[tuple[datetime, datetime]]
"""Starts and ends; the end is excluded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDay:
    """A day as it stands, and what bounds one more airing in it."""

    occurrences: tuple[Occurrence, ...]
    """Of the day, and what reaches into it from the days around it."""
    quiet: Spans
    """Quiet hours around it."""
    caps: Caps | None
    earliest: datetime
    over_by: datetime
    wanted: tuple[datetime, ...] = ()
    """Starts that would be good, besides those next to what airs already."""

    def with_airing(self, airing: Occurrence) -> OpenDay:
        """Give the day with one more airing in it."""
        return replace(self, occurrences=(*self.occurrences, airing))


@dataclass(frozen=True, slots=True)
class Place:
    """A start at which an airing fits."""

    starts_at: datetime
    away: timedelta | None
    """From its nearest neighbour; None where nothing else airs on its outputs."""
    is_wanted: bool
    """It is one of the starts that would be good."""
    follows: bool
    """That neighbour is the one before: a session grows longer, and begins when people expect it."""


def free_places(day: OpenDay, airing: Occurrence) -> tuple[Place, ...]:
    """Give the places at which *airing* fits, on whole minutes, in order of time."""
    held = _held(day, airing)
    length = timedelta(seconds=airing.length_s)
    found: dict[datetime, Place] = {}
    for start, end in _gaps(day, held, airing):
        for begins in _starts(day, start, end, length):
            placed = replace(airing, starts_at=begins)
            if day.caps is None or fits_caps(day.occurrences, placed, day.caps):
                found[begins] = _place(day, held, placed)
    return tuple(found[begins] for begins in sorted(found))


def _held(day: OpenDay, airing: Occurrence) -> list[Occurrence]:
    """Give what holds its place on the same outputs; a gap filler gives way to whatever comes."""
    return sorted(
        (
            each
            for each in day.occurrences
            if each.state not in NOT_COMING
            and each.kind is not OccurrenceKind.FILL
            and not set(each.outputs).isdisjoint(airing.outputs)
        ),
        key=lambda each: each.starts_at,
    )


def _gaps(
    day: OpenDay, held: Sequence[Occurrence], airing: Occurrence
) -> Iterator[tuple[datetime, datetime]]:
    """Give the stretches that are free for *airing*, also of its own programme nearby."""
    taken = [*day.quiet]
    for each in held:
        apart = APART if each.programme == airing.programme else timedelta()
        taken.append((each.starts_at - apart, each.ends_at + apart))
    reached = day.earliest
    for start, end in sorted(taken):
        if start > reached:
            yield reached, min(start, day.over_by)
        reached = max(reached, end)
    if reached < day.over_by:
        yield reached, day.over_by


def _starts(day: OpenDay, start: datetime, end: datetime, length: timedelta) -> Iterator[datetime]:
    first = _minute_at_or_after(start)
    last = (end - length).replace(second=0, microsecond=0)
    if first > last or last < start:
        return
    yield from {first, last, *(each for each in day.wanted if first <= each <= last)}


def _place(day: OpenDay, held: Sequence[Occurrence], placed: Occurrence) -> Place:
    """Give the place with its neighbours, which *held* has in order of their starts."""
    number = bisect_right(held, placed.starts_at, key=lambda each: each.starts_at)
    before = [placed.starts_at - each.ends_at for each in held[max(0, number - 1) : number]]
    after = [each.starts_at - placed.ends_at for each in held[number : number + 1]]
    nearest = min((*before, *after), default=None)
    return Place(
        starts_at=placed.starts_at,
        away=None if nearest is None else max(timedelta(), nearest),
        is_wanted=placed.starts_at in day.wanted,
        follows=bool(before) and before[0] == nearest,
    )


def _minute_at_or_after(moment: datetime) -> datetime:
    minute = moment.replace(second=0, microsecond=0)
    return minute if minute == moment else minute + _MINUTE
