"""
The rules by the sign that a piece begins with, and the patterns made of them.

Importing this loads every rule of every class: who reads asks `roster.py`, which keeps what is found here.
"""

from __future__ import annotations

from broadcaster.reading.beginnings import BEGINNINGS
from broadcaster.reading.narrowing import BEGUN, narrowed
from broadcaster.reading.order import BEFORE_FIGURE, BEFORE_LETTER, BEFORE_SIGN
from broadcaster.reading.rule import Rule

_ORDER = {"figure": BEFORE_FIGURE, "letter": BEFORE_LETTER, "sign": BEFORE_SIGN}


def _with_names() -> dict[str, dict[str, Rule]]:
    """Give the rules of each group by their names; who stands in two beginnings has another name in each."""
    taken: set[str] = set()
    groups: dict[str, dict[str, Rule]] = {}
    for beginning, every in _ORDER.items():
        names: dict[str, str] = {}
        for rule in every:
            name = rule.name
            while name in taken:
                name += "_"
            names[rule.name] = name
        taken.update(names.values())
        for group, rules in narrowed(BEGINNINGS[beginning], every).items():
            groups[group] = {names[rule.name]: rule for rule in rules}
    return groups


GROUPS = _with_names()
RULES: dict[str, Rule] = {name: rule for beginning in _ORDER for name, rule in GROUPS[beginning].items()}

_CLASS_OF_FILE = {
    "amount_ranges": "amounts",
    "army_units": "codes",
    "bounds": "arithmetic",
    "bracket_days": "dates",
    "bracketed": "abbreviations",
    "changes": "arithmetic",
    "cued_ages": "cued_units",
    "dated_years": "figures",
    "day_lists": "dates",
    "degrees": "titles",
    "dotted_days": "dates",
    "dotted_times": "times",
    "durations": "times",
    "element_amounts": "amounts",
    "elements": "abbreviations",
    "english_cells": "money",
    "equations": "shares",
    "exponents": "figures",
    "feasts": "dates",
    "figure_dashes": "dashes",
    "fractions": "shares",
    "goal_minutes": "times",
    "houses": "shares",
    "initials": "titles",
    "lifetimes": "dates",
    "lottery_prizes": "codes",
    "lunar": "dates",
    "machine_dates": "dates",
    "models": "codes",
    "months": "periods",
    "named_days": "dates",
    "named_numbers": "phones",
    "notes": "marks",
    "number_lists": "ranges",
    "old_years": "dates",
    "plates": "codes",
    "positions": "times",
    "price_rows": "money",
    "programmes": "times",
    "race_times": "times",
    "ratios": "shares",
    "roads": "codes",
    "row_figures": "figures",
    "rows": "marks",
    "said_again": "brackets",
    "scripture": "documents",
    "sets": "shares",
    "short_names": "abbreviations",
    "sizes": "codes",
    "slashes": "marks",
    "standards": "codes",
    "strokes": "abbreviations",
    "tenths": "figures",
    "thousands": "figures",
    "township": "titles",
    "trade_codes": "codes",
    "unit_brackets": "amounts",
    "unit_words": "abbreviations",
    "varieties": "codes",
    "weekdays": "periods",
    "year_spans": "periods",
    "years": "figures",
}
"""Files that hold a part of a class; others are named like theirs."""


def class_of(rule: Rule) -> str:
    """Give the class of *rule*, as `explain` shows it."""
    file = rule.say.__module__.rpartition(".")[2]
    return _CLASS_OF_FILE.get(file, file)


def group_source(group: str) -> str:
    """
    Give the alternation of all rules of one group; the name of each stands behind it.

    Before it the name would hide the first sign of the rule, by which the engine passes over most of them.
    """
    begun = BEGUN.get(group, "")
    return "|".join(
        f"(?:{rule.pattern.removeprefix(begun)})(?P<{name}>)" for name, rule in GROUPS[group].items()
    )
