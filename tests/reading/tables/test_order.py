"""The order of all rules: each stands once under a name of its own, else one would hide another."""

from __future__ import annotations

import pytest

from broadcaster.reading.order import BEFORE_FIGURE, BEFORE_LETTER, BEFORE_SIGN
from broadcaster.reading.rule import Rule

BEGINNINGS = {"figure": BEFORE_FIGURE, "letter": BEFORE_LETTER, "sign": BEFORE_SIGN}


@pytest.mark.parametrize("rules", BEGINNINGS.values(), ids=BEGINNINGS)
def test_no_two_rules_of_one_beginning_share_a_name(rules: tuple[Rule, ...]) -> None:
    names = [rule.name for rule in rules]
    assert sorted({name for name in names if names.count(name) > 1}) == []
