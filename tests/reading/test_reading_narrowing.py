"""For a number that stands by itself fewer rules are tried: none of those left out could match it."""

from __future__ import annotations

import pytest

from broadcaster.reading.order import BEFORE_FIGURE, GROUPS
from broadcaster.reading.rule import Rule
from tests.reading.pattern_walk import states_behind

MARKS = frozenset("\n ),;:.!?…”\"'’]|")
START, FIGURES, POINT, BARE = range(4)


def bare(state: int, sign: str) -> int | None:
    """Walk a number that nothing is glued to; a point or colon glues only with a figure behind it."""
    if state == BARE:
        return BARE
    if sign.isdigit():
        return None if state == POINT else FIGURES
    if state == START:
        return None
    if state == POINT:
        return BARE
    return POINT if sign in ".,:" else BARE if sign in MARKS or sign.isspace() else None


def counted(state: int, sign: str) -> int | None:
    """Walk a number, a blank and a small letter."""
    if state == BARE:
        return BARE
    if sign.isdigit() and state in {START, FIGURES}:
        return FIGURES
    if state == FIGURES:
        return POINT if sign == " " else None
    return BARE if state == POINT and sign.islower() else None


def left_out(group: str) -> list[Rule]:
    return [rule for rule in BEFORE_FIGURE if rule not in GROUPS[group].values()]


@pytest.mark.parametrize("rule", left_out("bare"), ids=lambda rule: rule.name)
def test_a_rule_that_is_left_out_for_a_bare_number_needs_something_glued(rule: Rule) -> None:
    assert states_behind(rule.pattern, bare) == set()


@pytest.mark.parametrize("rule", left_out("counted"), ids=lambda rule: rule.name)
def test_a_rule_that_is_left_out_for_what_is_counted_needs_something_else(rule: Rule) -> None:
    assert states_behind(rule.pattern, counted) == set()


def test_the_groups_of_figures_keep_the_order_of_the_whole() -> None:
    order = [rule.name for rule in BEFORE_FIGURE]
    for group in ("counted", "bare"):
        places = [order.index(name) for name in GROUPS[group]]
        assert places == sorted(places)
        assert len(places) > 30
