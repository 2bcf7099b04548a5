"""By what stands behind the first figures or letter fewer rules are tried: none left out could match."""

from __future__ import annotations

from broadcaster.reading.groups import GROUPS
from tests.reading.narrowing_table import BEGINS, RULES, TABLE, cannot_match, lines
from tests.reading.pattern_walk import states_behind, steps_of


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
    for group, rules in RULES.items():
        order = [rule.name for rule in rules]
        places = [order.index(rule.name) for rule in GROUPS[group].values()]
        assert places == sorted(places)
        assert places


def test_a_letter_of_either_case_is_walked_in_both() -> None:
    assert _may_be("(?i:qu)", "capitals")
    assert _may_be("(?i:qu)", "small_word")
    assert not _may_be("qu", "capitals")


def test_what_a_pattern_looks_ahead_for_must_stand_there() -> None:
    assert _may_be("Sa(?= [a-z])", "name")
    assert not _may_be("Sa(?=[0-9])", "name")
    assert _may_be("Sa(?![0-9])", "name")


def test_repeats_of_a_group_are_counted() -> None:
    assert _may_be("[0-9]{2}/[0-9]{2}/[0-9]{4}", "date")
    assert not _may_be("[0-9]{3}/[0-9]{2}", "date")
    assert not _may_be("[0-9]{2}/[0-9]{2} ", "date")
    assert _may_be("[0-9]{9} [a-z]", "counted")
    assert not _may_be("[0-9] [a-z]", "counted")


def _may_be(pattern: str, group: str) -> bool:
    return bool(states_behind(pattern, steps_of(BEGINS[group])))
