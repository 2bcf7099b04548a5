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
How long an urgent message (ưu tiên) lets the running item go on before it interrupts. The law puts it first
in the programme and only the emergency at once; a relay or a long item shall not hold it up for hours.

Source: Circular 39/2020/TT-BTTTT; the longest bulletins of docs/sources.md, Hours of commune stations.
"""

HALF_A_SAMPLE = timedelta(microseconds=11)
"""Times have microseconds, samples take 20.8 of them: what is nearer than this is now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that wants to sound on an output, and how far it has come there."""

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
    """How long it lets an overrunning item go on, and begins with its first word all the same."""
    preferred: int = 0
    """A person has put it before the others of its class; the highest goes first."""
    overrun_s: int = 0
    """How far it may run past the end of its slot when nobody else wants the output."""
    marks: tuple[int, ...] = ()
    """Frames at which something in it begins, in order: what was stopped goes back to the last of them."""
    is_live: bool = False
    """What it says now is said once: it does not wait, and has no beginning to go back to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Begin here: the audio from frame *enter* on, for *frames*."""

    item: Item
    enter: int
    frames: int
    off_at: datetime
    """When that is over, by the clock as it stands now."""
    cut: bool
    """It ends before its audio does: fade."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What the timeline wants on one output at one moment."""

    cue: Cue | None
    """What to begin now; None: leave the output as it is."""
    spent: tuple[Item, ...]
    """Items for which it has become too late."""
    next_at: datetime | None
    """When an item falls due that might change this choice."""


def cue(item: Item, at: datetime) -> Cue | None:
    """
    Find the place at which *item* is begun or gone on with at *at*.

    Returns:
        None when its late policy, its slot, its validity or the ten-second rule says that it must not sound
        any more.
    Source:
        model.LatePolicy; docs/playout.md.
    """
    if item.valid_until and at >= item.valid_until:
        return None
    played = 0 if item.starts_over else item.played_frames
    lateness = max(at - item.due_at, timedelta())
    enter, overrun = 0, timedelta()
    if not played and LATE_AFTER < lateness <= timedelta(seconds=item.wait_s):
        overrun = lateness
    elif played or lateness > LATE_AFTER:
        if item.late is LatePolicy.SKIP or (item.late is LatePolicy.RESCHEDULE and not played):
            return None
        back = _back(item, played)
        if item.late in (LatePolicy.JOIN, LatePolicy.RESCHEDULE):
            # What was begun is not made good from its beginning, so it is gone on with.
            enter = back if _still_fits(item, back, at) else frames_of(lateness)
        else:
            limit = timedelta(seconds=item.late_limit_s)
            enter = back if lateness - length_of(back) <= limit else played
            overrun = max(lateness - length_of(enter), timedelta())
            if overrun > limit:
                return None
    left = item.frames - enter
    frames = min(left, frames_of(item.slot_end_at + overrun + timedelta(seconds=item.overrun_s) - at))
    if frames <= 0 or (enter and frames < ABANDON_UNDER_S * HOUSE_RATE_HZ):
        return None
    return Cue(item=item, enter=enter, frames=frames, off_at=at + length_of(frames), cut=frames < left)


def _back(item: Item, played: int) -> int:
    """Give the place from which what was stopped at *played* is understood: the last mark before it."""
    return max((mark for mark in item.marks if mark <= played), default=played)


def _still_fits(item: Item, enter: int, at: datetime) -> bool:
    """Tell whether all of it from *enter* on can be heard from *at* on in its own time."""
    own_time = item.slot_end_at + timedelta(seconds=item.overrun_s) - at
    return not item.is_live and item.frames - enter <= frames_of(own_time)


def choose(waiting: Sequence[Item], at: datetime, on_air: Item | None) -> Choice:
    """
    Decide what one output does at *at*.

    An emergency takes over at once, an urgent message with the next item or after `URGENT_WAITS`. Among
    equals whoever is on air keeps the output to the end of its slot; among those waiting the higher class
    goes first, then what a person put first, then the one whose slot it is, then the one due first.

    Args:
        waiting: everything not yet finished on this output, the item on air left out.
        at: the moment.
        on_air: what sounds now.
    Source:
        Circular 39/2020/TT-BTTTT (classes); model.Clash ("first keeps its place").
    """
    due = [item for item in waiting if is_due(item, at)]
    cues = {item.occurrence: cue(item, at) for item in due}
    able = [found for found in cues.values() if found]
    best = min(able, key=lambda found: _rank(found.item, at), default=None)
    if best and on_air and not _gives_way(on_air, best.item, able, at):
        best = None
    later = [item.due_at for item in waiting if not is_due(item, at)]
    if on_air and best is None:
        moments = (_takes_over_at(found.item, on_air) for found in able)
        later += [moment for moment in moments if moment and moment - at > HALF_A_SAMPLE]
    return Choice(
        cue=best,
        spent=tuple(item for item in due if cues[item.occurrence] is None),
        next_at=min(later, default=None),
    )


def put_first(waiting: Sequence[Item], occurrence: str) -> tuple[Item, ...]:
    """
    Give *waiting* with *occurrence* before the others of its class.

    Source:
        Circular 39/2020/TT-BTTTT (of two urgent messages the one in charge decides which goes first).
    """
    raised = max((item.preferred for item in waiting), default=0) + 1
    return tuple(
        replace(item, preferred=raised) if item.occurrence == occurrence else item for item in waiting
    )


def is_due(item: Item, at: datetime) -> bool:
    """Say whether the moment of *item* has come."""
    return item.due_at - at <= HALF_A_SAMPLE


def is_over(item: Item, at: datetime) -> bool:
    """Say whether the slot of *item* is over."""
    return item.slot_end_at - at <= HALF_A_SAMPLE


def first_due(items: Iterable[Item]) -> datetime | None:
    """Give the earliest due time."""
    return min((item.due_at for item in items), default=None)


def _gives_way(on_air: Item, best: Item, able: Sequence[Cue], at: datetime) -> bool:
    """
    Say whether *best* may begin now.

    What a person put first goes in the place of any of its class that may: it makes nobody wait longer.
    """
    if _may_take_over(best, on_air, at):
        return True
    equals = (found.item for found in able if found.item.priority == best.priority)
    return best.preferred > 0 and any(_may_take_over(item, on_air, at) for item in equals)


def _may_take_over(item: Item, on_air: Item, at: datetime) -> bool:
    moment = _takes_over_at(item, on_air)
    if moment is None or moment - at > HALF_A_SAMPLE:
        return False
    return item.priority > on_air.priority or not is_over(item, at)


def _takes_over_at(item: Item, on_air: Item) -> datetime | None:
    """Give the moment from which *item* need not wait for *on_air* to end by itself; None: it must."""
    if item.priority < on_air.priority:
        return None
    if item.priority is Priority.EMERGENCY and on_air.priority is not Priority.EMERGENCY:
        return item.due_at
    if item.priority > on_air.priority:
        return min(item.due_at + URGENT_WAITS, max(item.due_at, on_air.slot_end_at))
    return max(on_air.slot_end_at, item.due_at + timedelta(seconds=item.wait_s))


def _rank(item: Item, at: datetime) -> tuple[int, int, bool, datetime]:
    return -item.priority, -item.preferred, is_over(item, at), item.due_at
