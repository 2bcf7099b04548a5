"""
What should sound on one output at a moment, as a pure function of what is waiting and what is on air.

Everything that the station promises about time stands here: starting, being late, being interrupted,
going back, giving up. The player only carries it out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from broadcaster.model import LatePolicy, Priority
from broadcaster.sound.frames import frames_of, length_of
from broadcaster.sound.pcm import HOUSE_RATE_HZ

LATE_AFTER = timedelta(seconds=1)
"""A start within this of its due time counts as on time and plays from the first sample."""

ABANDON_UNDER_S = 10
"""A programme is not gone back to for less. Source: openbroadcaster/obplayer#90; docs/playout.md."""

URGENT_WAITS = timedelta(minutes=15)
"""
How long an urgent message (ưu tiên) lets the running programme go on before it interrupts. The law puts it
first in the programme and only the emergency at once; a relay or a long one shall not hold it up for hours.

Source: Circular 39/2020/TT-BTTTT; the longest bulletins of docs/sources.md, Hours of commune stations.
"""

HALF_A_SAMPLE = timedelta(microseconds=11)
"""Times have microseconds, samples take 20.8 of them: what is nearer than this is now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What an airing wants of one output, and how far it has come there."""

    occurrence: str
    priority: Priority
    due_at: datetime
    slot_end_at: datetime
    frames: int
    """Length of its audio at the house rate."""
    late: LatePolicy
    late_limit_s: int = 0
    starts_over: bool = False
    """After being stopped it is said again from its first word (messages), not gone on with."""
    played_frames: int = 0
    """What of it has sounded so far, counted to the place where it was stopped."""
    valid_until: datetime | None = None
    """It is neither begun nor gone back to after this."""
    wait_s: int = 0
    """How long it lets an overrunning programme go on, and begins with its first word all the same."""
    preferred: int = 0
    """A person has put it before the others of its class; the highest goes first."""
    overrun_s: int = 0
    """How far it may run past the end of its slot when nobody else wants the output."""
    marks: tuple[int, ...] = ()
    """Frames at which something in it begins, in order: what was stopped goes back to the last of them."""
    is_live: bool = False
    """What it says now is said once: it does not wait, and has no beginning to go back to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Begin here: the audio from frame *enter* on, for *frames*."""

    claim: Claim
    enter: int
    frames: int
    off_at: datetime
    """When that is over, by the clock as it stands now."""
    cut: bool
    """It ends before its audio does: fade."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What the timeline wants on one output at one moment."""

    start: Start | None
    """What to begin now; None: leave the output as it is."""
    spent: tuple[Claim, ...]
    """Claims for which it has become too late."""
    next_at: datetime | None
    """When a claim falls due that might change this choice."""


def start_of(claim: Claim, at: datetime) -> Start | None:
    """
    Find the place at which *claim* is begun or gone on with at *at*.

    Returns:
        None when its late policy, its slot, its validity or the ten-second rule says that it must not sound
        any more.
    Source:
        model.LatePolicy; docs/playout.md.
    """
    if claim.valid_until and at >= claim.valid_until:
        return None
    played = 0 if claim.starts_over else claim.played_frames
    lateness = max(at - claim.due_at, timedelta())
    enter, overrun = 0, timedelta()
    if not played and LATE_AFTER < lateness <= timedelta(seconds=claim.wait_s):
        overrun = lateness
    elif played or lateness > LATE_AFTER:
        if claim.late is LatePolicy.SKIP or (claim.late is LatePolicy.RESCHEDULE and not played):
            return None
        back = _back(claim, played)
        if claim.late in (LatePolicy.JOIN, LatePolicy.RESCHEDULE):
            # What was begun is not made good from its beginning, so it is gone on with.
            enter = back if _still_fits(claim, back, at) else frames_of(lateness)
        else:
            limit = timedelta(seconds=claim.late_limit_s)
            enter = back if lateness - length_of(back) <= limit else played
            overrun = max(lateness - length_of(enter), timedelta())
            if overrun > limit:
                return None
    left = claim.frames - enter
    frames = min(left, frames_of(claim.slot_end_at + overrun + timedelta(seconds=claim.overrun_s) - at))
    if frames <= 0 or (enter and frames < ABANDON_UNDER_S * HOUSE_RATE_HZ):
        return None
    return Start(claim=claim, enter=enter, frames=frames, off_at=at + length_of(frames), cut=frames < left)


def _back(claim: Claim, played: int) -> int:
    """Give the place from which what was stopped at *played* is understood: the last mark before it."""
    return max((mark for mark in claim.marks if mark <= played), default=played)


def _still_fits(claim: Claim, enter: int, at: datetime) -> bool:
    """Tell whether all of it from *enter* on can be heard from *at* on in its own time."""
    own_time = claim.slot_end_at + timedelta(seconds=claim.overrun_s) - at
    return not claim.is_live and claim.frames - enter <= frames_of(own_time)


def choose(waiting: Sequence[Claim], at: datetime, on_air: Claim | None) -> Choice:
    """
    Decide what one output does at *at*.

    An emergency takes over at once, an urgent message with the next programme or after `URGENT_WAITS`. Among
    equals whoever is on air keeps the output to the end of its slot; among those waiting the higher class
    goes first, then what a person put first, then the one whose slot it is, then the one due first.

    Args:
        waiting: everything not yet finished on this output, what is on air left out.
        at: the moment.
        on_air: what sounds now.
    Source:
        Circular 39/2020/TT-BTTTT (classes); model.Clash ("first keeps its place").
    """
    due = [claim for claim in waiting if is_due(claim, at)]
    starts = {claim.occurrence: start_of(claim, at) for claim in due}
    able = [found for found in starts.values() if found]
    best = min(able, key=lambda found: _rank(found.claim, at), default=None)
    if best and on_air and not _gives_way(on_air, best.claim, able, at):
        best = None
    later = [claim.due_at for claim in waiting if not is_due(claim, at)]
    if on_air and best is None:
        moments = (_takes_over_at(found.claim, on_air) for found in able)
        later += [moment for moment in moments if moment and moment - at > HALF_A_SAMPLE]
    return Choice(
        start=best,
        spent=tuple(claim for claim in due if starts[claim.occurrence] is None),
        next_at=min(later, default=None),
    )


def put_first(waiting: Sequence[Claim], occurrence: str) -> tuple[Claim, ...]:
    """
    Give *waiting* with *occurrence* before the others of its class.

    Source:
        Circular 39/2020/TT-BTTTT (of two urgent messages the one in charge decides which goes first).
    """
    raised = max((claim.preferred for claim in waiting), default=0) + 1
    return tuple(
        replace(claim, preferred=raised) if claim.occurrence == occurrence else claim for claim in waiting
    )


def is_due(claim: Claim, at: datetime) -> bool:
    """Say whether the moment of *claim* has come."""
    return claim.due_at - at <= HALF_A_SAMPLE


def is_over(claim: Claim, at: datetime) -> bool:
    """Say whether the slot of *claim* is over."""
    return claim.slot_end_at - at <= HALF_A_SAMPLE


def first_due(claims: Iterable[Claim]) -> datetime | None:
    """Give the earliest due time."""
    return min((claim.due_at for claim in claims), default=None)


def _gives_way(on_air: Claim, best: Claim, able: Sequence[Start], at: datetime) -> bool:
    """
    Say whether *best* may begin now.

    What a person put first goes in the place of any of its class that may: it makes nobody wait longer.
    """
    if _may_take_over(best, on_air, at):
        return True
    equals = (found.claim for found in able if found.claim.priority == best.priority)
    return best.preferred > 0 and any(_may_take_over(claim, on_air, at) for claim in equals)


def _may_take_over(claim: Claim, on_air: Claim, at: datetime) -> bool:
    moment = _takes_over_at(claim, on_air)
    if moment is None or moment - at > HALF_A_SAMPLE:
        return False
    return claim.priority > on_air.priority or not is_over(claim, at)


def _takes_over_at(claim: Claim, on_air: Claim) -> datetime | None:
    """Give the moment from which *claim* need not wait for *on_air* to end by itself; None: it must."""
    if claim.priority < on_air.priority:
        return None
    if claim.priority is Priority.EMERGENCY and on_air.priority is not Priority.EMERGENCY:
        return claim.due_at
    if claim.priority > on_air.priority:
        return min(claim.due_at + URGENT_WAITS, max(claim.due_at, on_air.slot_end_at))
    return max(on_air.slot_end_at, claim.due_at + timedelta(seconds=claim.wait_s))


def _rank(claim: Claim, at: datetime) -> tuple[int, int, bool, datetime]:
    return -claim.priority, -claim.preferred, is_over(claim, at), claim.due_at
