"""By what stands behind the first figures fewer rules are tried: none of those left out could match."""

from __future__ import annotations

from broadcaster.reading.groups import GROUPS
from broadcaster.reading.narrowing import BEHIND
from broadcaster.reading.order import BEFORE_FIGURE
from tests.reading.narrowing_table import SIGNS, TABLE, cannot_match, lines


def test_a_rule_that_is_left_out_could_not_match() -> None:
    wrong = [
        (group, rule.name)
        for group in BEHIND
        for rule in BEFORE_FIGURE
        if rule not in GROUPS[group].values() and not cannot_match(rule, group)
    ]
    assert wrong == [], "python -m tests.reading.narrowing_table"


def test_the_table_leaves_out_what_it_can_and_names_no_other_rule() -> None:
    assert TABLE.read_text("utf-8").splitlines() == lines(), "python -m tests.reading.narrowing_table"


def test_each_group_keeps_the_order_of_all_rules() -> None:
    order = [rule.name for rule in BEFORE_FIGURE]
    assert set(SIGNS) == set(BEHIND)
    for group in BEHIND:
        places = [order.index(name) for name in GROUPS[group]]
        assert places == sorted(places)
        assert places
