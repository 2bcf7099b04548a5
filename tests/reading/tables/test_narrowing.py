"""By what stands behind the first figures or letter fewer rules are tried: none left out could match."""

from __future__ import annotations

from broadcaster.reading import narrowing
from broadcaster.reading.groups import GROUPS
from tests.reading.narrowing_table import FIGURES, LETTERS, RULES, SIGNS, TABLE, cannot_match, lines, step
from tests.reading.pattern_walk import states_behind


def test_a_rule_that_is_left_out_could_not_match() -> None:
    wrong = [
        (group, rule.name)
        for group, rules in RULES.items()
        for rule in rules
        if rule not in GROUPS[group].values() and not cannot_match(rule, group)
    ]
    assert wrong == [], "python -m tests.reading.narrowing_table"


def test_the_table_leaves_out_what_it_can_and_names_no_other_rule() -> None:
    assert TABLE.read_text("utf-8").splitlines() == lines(), "python -m tests.reading.narrowing_table"


def test_each_group_keeps_the_order_of_all_rules() -> None:
    assert list(FIGURES) == list(narrowing.FIGURES)
    assert list(LETTERS) == list(narrowing.LETTERS)
    assert list(SIGNS) == list(narrowing.SIGNS)
    for group, rules in RULES.items():
        order = [rule.name for rule in rules]
        places = [order.index(rule.name) for rule in GROUPS[group].values()]
        assert places == sorted(places)
        assert places


def test_a_letter_of_either_case_is_walked_in_both() -> None:
    assert states_behind("(?i:qu)", step("capitals"))
    assert states_behind("(?i:qu)", step("small_word"))
    assert not states_behind("qu", step("capitals"))
