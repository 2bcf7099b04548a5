"""
Which extra airings make up for what quotas will lack: the fewest, exactly (docs/airtime.md, "Catch-up").

A dynamic programme over days. What it knows of a plan so far is its *state*: the seconds and airings that
each goal still lacks, the room that limits leave, the last date on which each regular programme was heard.
Two plans in one state have the same future, so the better one is kept and the other forgotten; that is why
nothing is missed. Needs stop at nothing, and a station airs few lengths, so the states stay few.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What one quota lacks in its period, and what it forbids."""

    need_s: int = 0
    need_airings: int = 0
    room_s: int | None = None
    """What may still air before the maximum is reached; None: no maximum."""
    repeat_room_s: int | None = None
    """What repeats may still bring."""
    longest_gap_d: int | None = None
    aired_on: frozenset[date] = frozenset()
    """Regularity: dates with an airing, past and planned …"""
    after: date = date.min
    """… counted from this date, as if it had one, …"""
    before: date = date.max
    """… to this one."""

    def heard_before(self, day: date) -> date:
        """Give the last date with an airing before *day*."""
        return max((each for each in self.aired_on if self.after < each < day), default=self.after)

    def heard_after(self, day: date) -> list[date]:
        """Give the dates with an airing after *day*, in order."""
        return sorted(each for each in self.aired_on if day < each < self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Airing:
    """One extra airing at one place."""

    name: str
    is_repeat: bool
    brings_s: Mapping[int, int]
    """Credit by the number of the goal, at its share; a goal that only counts airings may be given 0 s."""
    takes_s: Mapping[int, int]
    """Credit towards the maximum, by the number of the goal."""
    cost: int = 0
    """How unwelcome the place is, among equals."""


class Cost(NamedTuple):
    """What a plan costs, in the order in which it matters."""

    gap_d: int = 0
    """Days by which gaps are too long."""
    made: int = 0
    """Bulletins that somebody has to make."""
    airings: int = 0
    unwelcome: int = 0
    late: int = 0
    """Numbers of the days with an airing, added up: the earlier, the more time is left to mend things."""

    def plus(self, airings: Sequence[Airing], gap_d: int, number: int) -> Cost:
        """Give the cost with the day of that number more."""
        return Cost(
            self.gap_d + gap_d,
            self.made + sum(not each.is_repeat for each in airings),
            self.airings + len(airings),
            self.unwelcome + sum(each.cost for each in airings),
            self.late + number * len(airings),
        )


class _Goal(NamedTuple):
    """How one goal stands after some days."""

    need_s: int
    need_airings: int
    room_s: int | None
    repeat_room_s: int | None
    heard_on: date


_State = tuple[_Goal, ...]


class _Plan(NamedTuple):
    cost: Cost
    last: tuple[Airing, ...]
    before: _Plan | None

    def airings(self) -> Iterator[tuple[Airing, ...]]:
        """Give what it airs, a tuple a day, the last day first."""
        plan: _Plan | None = self
        while plan is not None and plan.before is not None:
            yield plan.last
            plan = plan.before


def chosen(
    days: Sequence[tuple[date, Sequence[tuple[Airing, ...]]]], goals: Sequence[Goal]
) -> tuple[tuple[Airing, ...], ...]:
    """
    Choose for each day one of its sets of airings, or none.

    Best is what leaves the least undone: first gaps, then airings, then seconds; among those the fewest
    bulletins to be made, then the fewest airings, then the most welcome places, then the earliest days.

    Args:
        days: in order, each with the sets of airings that may be added on it (the empty one need not be
            among them).
        goals: what quotas lack.
    Returns:
        for each day the set that is added.
    """
    begin = days[0][0] if days else date.max
    start = tuple(
        _Goal(goal.need_s, goal.need_airings, goal.room_s, goal.repeat_room_s, goal.heard_before(begin))
        for goal in goals
    )
    plans: dict[_State, _Plan] = {start: _Plan(Cost(), (), None)}
    for number, (day, sets) in enumerate(days):
        plans = _after_day(plans, (number, day), ((), *(each for each in sets if each)), goals)
    end = days[-1][0] if days else date.min
    best = min(plans.items(), key=lambda item: _undone(item[0], item[1].cost, goals, end))
    return tuple(reversed(list(best[1].airings())))


def _after_day(
    plans: Mapping[_State, _Plan],
    numbered: tuple[int, date],
    sets: Sequence[tuple[Airing, ...]],
    goals: Sequence[Goal],
) -> dict[_State, _Plan]:
    number, day = numbered
    found: dict[_State, _Plan] = {}
    for state, plan in plans.items():
        for airings in sets:
            after = _state_after(state, day, airings, goals)
            if after is None:
                continue
            gap_d = sum(
                _excess(goal, was, day)
                for goal, was, now in zip(goals, state, after, strict=True)
                if now.heard_on != was.heard_on
            )
            cost = plan.cost.plus(airings, gap_d, number)
            known = found.get(after)
            if known is None or cost < known.cost:
                found[after] = _Plan(cost, airings, plan)
    return found


def _state_after(state: _State, day: date, airings: Sequence[Airing], goals: Sequence[Goal]) -> _State | None:
    """Give the state after a day with these airings; None where a maximum forbids them."""
    after: list[_Goal] = []
    for number, (goal, stands) in enumerate(zip(goals, state, strict=True)):
        need_s, need_airings, room_s, repeat_room_s, heard_on = stands
        is_heard = day in goal.aired_on
        for airing in airings:
            if room_s is not None:
                room_s -= airing.takes_s.get(number, 0)
                if room_s < 0:
                    return None
            if number not in airing.brings_s:
                continue
            is_heard = True
            brings_s = airing.brings_s[number]
            if repeat_room_s is not None and airing.is_repeat:
                brings_s = min(brings_s, repeat_room_s)
                repeat_room_s -= brings_s
            need_s, need_airings = max(0, need_s - brings_s), max(0, need_airings - 1)
        if goal.longest_gap_d is not None and is_heard and goal.after < day < goal.before:
            heard_on = day
        # What a goal that lacks nothing could still take makes no difference.
        after.append(_Goal(need_s, need_airings, room_s, repeat_room_s if need_s else None, heard_on))
    return tuple(after)


def _excess(goal: Goal, stands: _Goal, day: date) -> int:
    """Give by how many days the gap that ends on *day* is too long."""
    if goal.longest_gap_d is None:
        return 0
    return max(0, (day - stands.heard_on).days - goal.longest_gap_d)


def _undone(state: _State, cost: Cost, goals: Sequence[Goal], end: date) -> tuple[int, ...]:
    """Give what is left undone, and the cost, as numbers to compare."""
    gap_d = cost.gap_d
    for goal, stands in zip(goals, state, strict=True):
        if goal.longest_gap_d is not None:
            # What is planned behind the days that were looked at.
            later = [stands.heard_on, *goal.heard_after(end), goal.before]
            gaps = ((second - first).days for first, second in pairwise(later))
            gap_d += sum(max(0, gap - goal.longest_gap_d) for gap in gaps)
    return (
        gap_d,
        sum(each.need_airings for each in state),
        sum(each.need_s for each in state),
        cost.made,
        cost.airings,
        cost.unwelcome,
        cost.late,
    )
