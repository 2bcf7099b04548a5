"""For a number that counts something fewer rules are tried: none of those left out could match it."""

from __future__ import annotations

import pytest

from broadcaster.reading.groups import GROUPS
from broadcaster.reading.order import BEFORE_FIGURE
from broadcaster.reading.rule import Rule
from tests.reading.pattern_walk import states_behind

START, FIGURES, BLANK, WORD = range(4)


def counted(state: int, sign: str) -> int | None:
    """Walk a number, a blank and a small letter."""
    if state == WORD:
        return WORD
    if sign.isdigit() and state in {START, FIGURES}:
        return FIGURES
    if state == FIGURES:
        return BLANK if sign == " " else None
    return WORD if state == BLANK and sign.islower() else None


LEFT_OUT = [rule for rule in BEFORE_FIGURE if rule not in GROUPS["counted"].values()]


@pytest.mark.parametrize("rule", LEFT_OUT, ids=lambda rule: rule.name)
def test_a_rule_that_is_left_out_for_what_is_counted_needs_something_else(rule: Rule) -> None:
    assert states_behind(rule.pattern, counted) == set()


def test_what_is_counted_keeps_the_order_of_all_rules() -> None:
    order = [rule.name for rule in BEFORE_FIGURE]
    places = [order.index(name) for name in GROUPS["counted"]]

    assert places == sorted(places)
    assert len(places) + len(LEFT_OUT) == len(order)
