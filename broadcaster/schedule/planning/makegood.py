"""
Makegoods (phát bù): what was not heard airs later the same day, in the first free time.

The rules:

- only a programme with late = "reschedule", and only the first airing of a bulletin of which nothing, or
  less than half, was heard: a repeat that fails was a second chance already;
- once: a makegood is never made good again; one that has no place any more is set aside, and cancelled
  when its time has passed;
- on the outputs of the missed airing, all at the same time, on top of nothing that is planned;
- never in quiet hours, never past midnight, never when the bulletin is not valid any more, and begun at
  most `late_limit_s` after the missed airing was due, where the programme has such a limit.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from broadcaster.model import (
    NOT_COMING,
    TERMINAL_STATES,
    UNPLANNED,
    LatePolicy,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Programme,
)
from broadcaster.saying import Saying
from broadcaster.schedule.planning.reasons import GIVES_WAY, IN_QUIET_HOURS

Spans = Sequence[tuple[datetime, datetime]]
"""Quiet hours as (start, end), end excluded."""

_LEAD = timedelta(seconds=30)
"""For the player to see it (5 s) and to decode the audio (5 s for an hour of MP3), on a slow board too."""

_ENDING = "--makegood"
"""No slot can be called so (two hyphens): the makegood of an occurrence has one id, whoever plans it."""

_UNHEARD = frozenset({OccurrenceState.MISSED, OccurrenceState.PRE_EMPTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Debt:
    """A missed airing and the approved bulletin that would make it good."""

    missed: Occurrence
    bulletin: str
    length_s: int
    """Of the bulletin, in whole seconds, rounded up."""
    valid_until: datetime | None = None
    """By then it must be over."""


def can_be_owed(airing: Occurrence, programmes: Mapping[str, Programme]) -> bool:
    """Tell whether *airing* is one that is made good if it is not heard."""
    programme = programmes.get(airing.programme)
    is_first = airing.kind is OccurrenceKind.BULLETIN
    return is_first and programme is not None and programme.late is LatePolicy.RESCHEDULE


def owed(
    day: Iterable[Occurrence], programmes: Mapping[str, Programme], *, hardly_heard: Collection[str] = ()
) -> tuple[Occurrence, ...]:
    """
    Give the missed airings of a date that want a makegood and have none.

    Args:
        day: the stored occurrences of the date, makegoods among them.
        programmes: by id.
        hardly_heard: ids of those partly aired of which less than half was heard.
    """
    known = tuple(day)
    made_good = {each.repeat_of for each in known if each.kind is OccurrenceKind.MAKEGOOD}
    return tuple(
        each
        for each in known
        if can_be_owed(each, programmes)
        and (each.state in _UNHEARD or (each.state is OccurrenceState.PARTIAL and each.id in hardly_heard))
        and each.id not in made_good
    )


def place_makegoods(
    debts: Iterable[Debt],
    *,
    planned: Iterable[Occurrence],
    programmes: Mapping[str, Programme],
    quiet: Spans,
    now: datetime,
) -> tuple[Occurrence, ...]:
    """
    Find a place for each debt: the higher class first, then what was due first.

    Args:
        debts: of one date.
        planned: the stored occurrences that may reach into the rest of that date.
        programmes: by id; they say how late the others may run.
        quiet: quiet hours around the date.
        now: the station's time.
    Returns:
        the makegoods, planned, in that order; a debt without a place has none.
    """
    held = [_with_lateness(each, programmes, now) for each in planned if each.state not in NOT_COMING]
    found: list[Occurrence] = []
    for debt in sorted(debts, key=lambda each: _rank(each.missed)):
        programme = programmes[debt.missed.programme]
        makegood = _placed(_makegood(debt, now), _Limits.of(debt, programme), [*held, *found], quiet)
        if makegood:
            found.append(makegood)
    return tuple(found)


def revised_makegoods(
    planned: Sequence[Occurrence], *, quiet: Spans, now: datetime
) -> tuple[Occurrence, ...]:
    """
    Give the makegoods to come that an edit of the files has set aside or brought back.

    Args:
        planned: as for `place_makegoods`.
        quiet: quiet hours around the date.
        now: the station's time.
    """
    coming = [each for each in planned if each.state not in TERMINAL_STATES]
    makegoods = [each for each in coming if each.kind is OccurrenceKind.MAKEGOOD]
    # A message takes the air from any programme when its time comes, and the programme goes on behind it.
    kept = [each for each in coming if each.kind not in UNPLANNED and each.state not in NOT_COMING]
    revised: list[Occurrence] = []
    for makegood in sorted(makegoods, key=_rank):
        was_aside = makegood.state is OccurrenceState.SET_ASIDE
        if makegood.starts_at <= now:
            kept += [] if was_aside else [makegood]
            continue
        reason = _why_gone(makegood, kept, quiet)
        if not reason:
            kept.append(makegood)
        if bool(reason) != was_aside:
            state = OccurrenceState.SET_ASIDE if reason else OccurrenceState.PLANNED
            revised.append(replace(makegood, state=state, reason=reason))
    return tuple(revised)


def _rank(occurrence: Occurrence) -> tuple[int, datetime, str]:
    return -occurrence.priority, occurrence.starts_at, occurrence.id


def _with_lateness(occurrence: Occurrence, programmes: Mapping[str, Programme], now: datetime) -> Occurrence:
    """Give it with all the time that it may take, also when it runs late by now or runs over."""
    programme = programmes.get(occurrence.programme)
    if programme is None:
        return occurrence
    may_be_late = occurrence.starts_at <= now and programme.late is LatePolicy.PLAY
    late_s = max(programme.late_limit_s if may_be_late else 0, programme.wait_s, programme.overrun_s)
    return replace(occurrence, length_s=occurrence.length_s + late_s)


@dataclass(frozen=True, slots=True)
class _Limits:
    """What bounds a makegood in time."""

    begins_by: datetime
    over_by: datetime

    @classmethod
    def of(cls, debt: Debt, programme: Programme) -> _Limits:
        due_at = debt.missed.starts_at
        midnight = datetime.combine(due_at.date() + timedelta(days=1), time(0), due_at.tzinfo)
        over_by = min(midnight, debt.valid_until or midnight)
        limit_s = programme.late_limit_s
        return cls(due_at + timedelta(seconds=limit_s) if limit_s else over_by, over_by)


def _makegood(debt: Debt, now: datetime) -> Occurrence:
    """Give the makegood at the earliest time at which it could begin."""
    missed = debt.missed
    return replace(
        missed,
        id=f"{missed.id}{_ENDING}",
        slot="",
        kind=OccurrenceKind.MAKEGOOD,
        starts_at=max(_next_minute(now + _LEAD), missed.starts_at),
        length_s=debt.length_s,
        state=OccurrenceState.PLANNED,
        reason=None,
        bulletin=debt.bulletin,
        repeat_of=missed.id,
    )


def _next_minute(moment: datetime) -> datetime:
    """Round up to what a clerk reads off a clock."""
    minute = moment.replace(second=0, microsecond=0)
    return minute if minute == moment else minute + timedelta(minutes=1)


def _placed(
    wanted: Occurrence, limits: _Limits, held: Sequence[Occurrence], quiet: Spans
) -> Occurrence | None:
    trial = wanted
    while trial.starts_at <= limits.begins_by and trial.ends_at <= limits.over_by:
        ends = [other.ends_at for other in held if _meet(trial, other)]
        ends += [end for start, end in quiet if start < trial.ends_at and trial.starts_at < end]
        if not ends:
            return trial
        trial = replace(trial, starts_at=max(ends))
    return None


def _meet(one: Occurrence, other: Occurrence) -> bool:
    return (
        one.starts_at < other.ends_at
        and other.starts_at < one.ends_at
        and not set(one.outputs).isdisjoint(other.outputs)
    )


def _why_gone(makegood: Occurrence, others: Iterable[Occurrence], quiet: Spans) -> Saying | None:
    if any(start < makegood.ends_at and makegood.starts_at < end for start, end in quiet):
        return IN_QUIET_HOURS
    return GIVES_WAY if any(_meet(makegood, other) for other in others) else None
