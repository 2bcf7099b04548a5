"""The fewest airings that make up for what is short: compared with trying everything."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadcaster.airtime.quota.catch_up import Airing, Goal, chosen

FIRST = date(2026, 11, 2)
Sets = Sequence[tuple[Airing, ...]]


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def airing(
    name: str = "x", brings_s: int = 300, *, is_repeat: bool = True, goal: int = 0, cost: int = 0
) -> Airing:
    return Airing(name=name, is_repeat=is_repeat, brings_s={goal: brings_s}, takes_s={}, cost=cost)


def picked(days: Sequence[Sets], *goals: Goal) -> list[list[str]]:
    found = chosen([(day(number), sets) for number, sets in enumerate(days)], goals)
    return [[each.name for each in airings] for airings in found]


def test_no_more_is_added_than_is_lacking() -> None:
    one = [(airing(),)]

    assert picked([one, one, one, one], Goal(need_s=600)) == [["x"], ["x"], [], []]
    assert picked([one, one], Goal(need_s=0)) == [[], []]


def test_what_cannot_be_reached_is_brought_as_near_as_it_can_be() -> None:
    assert picked([[(airing(),)], []], Goal(need_s=10_000)) == [["x"], []]


def test_a_welcome_place_is_taken_before_an_early_one_and_an_early_one_among_equals() -> None:
    bad, good = [(airing("bad", cost=90),)], [(airing("good"),)]

    assert picked([bad, good, good], Goal(need_s=300)) == [[], ["good"], []]


def test_a_repeat_is_taken_before_a_bulletin_that_somebody_must_make() -> None:
    both = [(airing("new", is_repeat=False, brings_s=600),), (airing("again"),)]

    assert picked([both, both], Goal(need_s=600)) == [["again"], ["again"]]
    assert picked([both, both], Goal(need_s=600, repeat_room_s=300)) == [["new"], []]


def test_the_maximum_of_another_quota_forbids_what_would_exceed_it() -> None:
    both = Airing(name="x", is_repeat=True, brings_s={0: 300}, takes_s={1: 301})

    assert picked([[(both,)], [(both,)]], Goal(need_s=600), Goal(room_s=400)) == [["x"], []]
    assert picked([[(both,)], [(both,)]], Goal(need_s=600), Goal(room_s=602)) == [["x"], ["x"]]


def test_gaps_are_closed_with_the_fewest_airings() -> None:
    one = [(airing("x", 0),)]
    goal = Goal(longest_gap_d=3, after=day(-1), before=day(7), aired_on=frozenset({day(3)}))

    found = picked([one] * 7, goal)

    aired = [number for number, names in enumerate(found) if names or number == 3]
    assert all(later - earlier <= 3 for earlier, later in pairwise([-1, *aired, 7]))
    assert sum(map(len, found)) == 2


def test_airings_that_are_lacking_are_counted_not_timed() -> None:
    one = [(airing("x", 10),)]

    assert sum(map(len, picked([one] * 4, Goal(need_airings=3)))) == 3


def test_a_set_that_is_forbidden_does_not_hide_the_next_one() -> None:
    greedy = Airing(name="greedy", is_repeat=True, brings_s={0: 600}, takes_s={1: 600})
    modest = Airing(name="modest", is_repeat=True, brings_s={0: 300}, takes_s={1: 300})

    assert picked([[(greedy,), (modest,)]], Goal(need_s=600), Goal(room_s=400)) == [["modest"]]


def test_of_two_airings_in_a_set_each_counts_for_its_own_goal() -> None:
    for pair in (("a", "b"), ("b", "a")):
        both = tuple(airing(name, goal="ab".index(name)) for name in pair)
        assert picked([[both]], Goal(need_s=300), Goal(need_s=300)) == [list(pair)]


def test_what_takes_nothing_of_a_maximum_may_air_when_there_is_no_room() -> None:
    assert picked([[(airing(),)]], Goal(need_s=300), Goal(room_s=0)) == [["x"]]
    assert picked([[(airing(),)]], Goal(need_s=300, room_s=0)) == [["x"]]


def test_gaps_of_several_quotas_are_closed_by_one_airing() -> None:
    both = Airing(name="x", is_repeat=True, brings_s={0: 0, 1: 0}, takes_s={})
    goals = [Goal(longest_gap_d=limit, after=day(-1), before=day(4)) for limit in (3, 4)]

    assert picked([[(both,)]] * 4, *goals) == [[], ["x"], [], []]


def test_dates_of_the_past_and_behind_the_days_that_are_looked_at_close_gaps_too() -> None:
    one = [(airing("x", 0),)]
    goal = Goal(longest_gap_d=4, after=day(-20), before=day(9), aired_on=frozenset({day(-2), day(5)}))

    assert picked([one, one, one], goal) == [[], ["x"], []]
    close = Goal(longest_gap_d=8, after=day(-20), before=day(9), aired_on=frozenset({day(-2), day(5)}))
    assert picked([one, one, one], close) == [[], [], []]


def test_of_plans_that_cost_the_same_the_earliest_stays() -> None:
    one = [(airing("first"),), (airing("second"),)]

    assert picked([one], Goal(need_s=300)) == [["first"]]


# --- everything tried ------------------------------------------------------------------------------


def worth(plan: Sequence[tuple[Airing, ...]], goals: Sequence[Goal]) -> tuple[int, ...] | None:
    """Judge a whole plan from its definition, without any state; None: it exceeds a maximum."""
    gaps = airings_left = seconds_left = 0
    for number, goal in enumerate(goals):
        flat = [(at, each) for at, airings in enumerate(plan) for each in airings]
        if goal.room_s is not None and sum(each.takes_s.get(number, 0) for _, each in flat) > goal.room_s:
            return None
        helping = [(at, each) for at, each in flat if number in each.brings_s]
        repeats = sum(each.brings_s[number] for _, each in helping if each.is_repeat)
        if goal.repeat_room_s is not None:
            repeats = min(repeats, goal.repeat_room_s)
        brought = repeats + sum(each.brings_s[number] for _, each in helping if not each.is_repeat)
        seconds_left += max(0, goal.need_s - brought)
        airings_left += max(0, goal.need_airings - len(helping))
        if goal.longest_gap_d is not None:
            aired = {day(at) for at, _ in helping} | goal.aired_on
            dates = [
                goal.after,
                *sorted(each for each in aired if goal.after < each < goal.before),
                goal.before,
            ]
            gaps += sum(max(0, (b - a).days - goal.longest_gap_d) for a, b in pairwise(dates))
    flat = [(at, each) for at, airings in enumerate(plan) for each in airings]
    made = sum(not each.is_repeat for _, each in flat)
    return (
        gaps,
        airings_left,
        seconds_left,
        made,
        len(flat),
        sum(each.cost for _, each in flat),
        sum(at for at, _ in flat),
    )


@st.composite
def _airings(draw: st.DrawFn, goals: int) -> Airing:
    lengths = st.sampled_from((60, 90, 120, 200))
    numbers = st.sets(st.integers(0, goals - 1))
    return Airing(
        name=draw(st.text("abc", min_size=1, max_size=3)),
        is_repeat=draw(st.booleans()),
        brings_s={number: draw(lengths) for number in draw(numbers)},
        takes_s={number: draw(lengths) for number in draw(numbers)},
        cost=draw(st.integers(0, 3)),
    )


@st.composite
def _goals(draw: st.DrawFn, days: int) -> Goal:
    is_regular = draw(st.booleans())
    first = draw(st.integers(-4, 1))
    last = draw(st.integers(days - 1, days + 3))
    return Goal(
        need_s=draw(st.sampled_from((0, 60, 150, 300, 500))),
        need_airings=draw(st.integers(0, 3)),
        room_s=draw(st.none() | st.integers(0, 500)),
        repeat_room_s=draw(st.none() | st.integers(0, 300)),
        longest_gap_d=draw(st.integers(1, 4)) if is_regular else None,
        aired_on=frozenset(map(day, draw(st.sets(st.integers(-2, days + 1), max_size=3)))),
        after=day(first),
        before=day(max(last, first + 1)),
    )


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_nothing_that_could_be_tried_is_better(data: st.DataObject) -> None:
    days = data.draw(st.integers(1, 4))
    goals = data.draw(st.lists(_goals(days), min_size=1, max_size=3))
    sets = st.lists(st.lists(_airings(len(goals)), min_size=1, max_size=2).map(tuple), max_size=3)
    listed = [data.draw(sets) for _ in range(days)]

    found = chosen([(day(number), each) for number, each in enumerate(listed)], goals)

    every = (worth(plan, goals) for plan in product(*([(), *each] for each in listed)))
    best = min(each for each in every if each is not None)
    assert worth(found, goals) == best


@pytest.mark.parametrize("days", [0, 1])
def test_without_days_or_places_nothing_is_chosen(days: int) -> None:
    assert picked([[]] * days, Goal(need_s=300)) == [[]] * days
