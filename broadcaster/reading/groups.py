"""The rules by the sign that a piece begins with, and the patterns made of them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from broadcaster.reading.narrowing import BEGUN, FIGURE, FIGURES, LETTER, LETTERS, SIGNS, Groups, narrowed
from broadcaster.reading.order import BEFORE_FIGURE, BEFORE_LETTER, BEFORE_SIGN
from broadcaster.reading.patterns import compiled, pattern
from broadcaster.reading.rule import Rule
from broadcaster.reading.written.alphabet import LATIN, LOWER, MARKED, START, UPPER
from broadcaster.reading.written.shapes import FILES

# An empty branch costs less than a question mark behind a bracket, as often as these are tried.
_INITIAL = (
    r"(?:[BDĐHLMQRSVXbdđlmqrsvx]|h(?!a[ ,.;:)])|[Pcgp]h?|C(?!a[:,] )h?|G(?!a \d)h?|[Nn](?:gh?|h|)|[Tt][hr]?"
    "|[Kk](?:h|(?=[eêiyéèẻẽẹếềểễệíìỉĩịýỳỷỹỵ]))|)"
)
_VOWELS = "aeiouy" + MARKED.replace("đ", "")
_HEAD_VOWEL = f"(?:(?!Ảnh)[{MARKED.upper().replace('Đ', '')}OY]|A(?=n))(?=[{LOWER}])"
"""A capital at the head of a word; the others may begin a chemical element, a book of scripture, a figure."""
_PLAIN_WORD = (
    rf"(?:(?:{_INITIAL}[{_VOWELS}]{{1,3}}(?<!ii)|{_HEAD_VOWEL}[{_VOWELS}]{{0,2}})"
    rf"(?:n[gh]?|ch?|[mpt]|)"
    rf"(?: |[,;:] |(?<! [vx]i)(?:[.,;:!?]?(?:\n|\Z)|(?=[)\"”…])(?<=[{LATIN}]{{2}}))"
    rf"|(?<=[{LATIN}]{{2}})\. (?!\d)))"
)
"""One plain Vietnamese word and what follows it."""


# A blank before a word begins nothing but "4 x 5".
_SIGN = (
    rf"[^{LATIN}\d.,;:!?\n ]| (?:(?![{LATIN}\d])|(?=x ))"
    rf"|\.(?:[./]|(?=\d)|(?=(?:vn|com|net|org|gov|edu)(?!\w))(?<= \.)|(?={FILES}(?!\w))(?<=\w\.)"
    rf"|(?=[{UPPER}])(?<=[{LOWER}\dCFBVW%]\.))"
)
_BEGINNINGS: dict[str, Groups] = {
    "figure": {**narrowed(FIGURES, BEFORE_FIGURE), "figure": (FIGURE, BEFORE_FIGURE)},
    "letter": {**narrowed(LETTERS, BEFORE_LETTER), "letter": (LETTER, BEFORE_LETTER)},
    "sign": {**narrowed(SIGNS, BEFORE_SIGN), "sign": (_SIGN, BEFORE_SIGN)},
}
"""What a piece begins with → its groups, the narrower first, each with its rules in order."""


def _with_names() -> dict[str, dict[str, Rule]]:
    """Give the rules of each group by their names; who stands in two beginnings has another name in each."""
    taken: set[str] = set()
    groups: dict[str, dict[str, Rule]] = {}
    for beginning, narrower in _BEGINNINGS.items():
        names: dict[str, str] = {}
        for rule in narrower[beginning][1]:
            name = rule.name
            while name in taken:
                name += "_"
            names[rule.name] = name
        taken.update(names.values())
        for group, (_, rules) in narrower.items():
            groups[group] = {names[rule.name]: rule for rule in rules}
    return groups


GROUPS = _with_names()
RULES: dict[str, Rule] = {name: rule for beginning in _BEGINNINGS for name, rule in GROUPS[beginning].items()}

_CLASS_OF_FILE = {
    "amount_ranges": "amounts",
    "army_units": "codes",
    "bounds": "arithmetic",
    "bracket_days": "dates",
    "bracketed": "abbreviations",
    "cued_ages": "cued_units",
    "dated_years": "figures",
    "day_lists": "dates",
    "degrees": "titles",
    "dotted_days": "dates",
    "dotted_times": "times",
    "durations": "times",
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


def class_and_rule(name: str) -> tuple[str, str]:
    """Give class and rule of the rule *name*, as `explain` shows them."""
    rule = RULES[name]
    file = rule.say.__module__.rpartition(".")[2]
    return _CLASS_OF_FILE.get(file, file), rule.name


@lru_cache(maxsize=8)
def candidates(first: str = "") -> re.Pattern[str]:
    """
    Compile what finds where a piece may begin ("start"), and of which group; *first* is a station's lexicon.

    What is neither has no group. Runs of plain words are skipped before a piece in one step, but a word at a
    time where the lexicon might have a say in them; every match goes on in the text or reaches its end.
    """
    figures, letters, others = map(_begun, _BEGINNINGS.values())
    signs = f"(?P<start>)(?:(?={FIGURE})(?:{figures})|{letters}|{others})"
    if first:
        return re.compile(f"{first}|{START}{_PLAIN_WORD}|{signs}")
    between = r"[,;:!?\n ]*+"
    skipped = rf"(?:[{LATIN}]+|[^{LATIN}]){between}"
    behind = rf"(?:[,;:!?\n]{between}| (?=[{LATIN}0-9])(?!x ))?+"
    return compiled(rf"{behind}(?:{START}{_PLAIN_WORD}{{1,200}}+)?+(?:{signs}|{skipped}|\Z)")


def _begun(groups: Groups) -> str:
    """Give the alternation of what pieces of *groups* begin with, names behind as in `group_pattern`."""
    return "|".join(f"(?:{sign})(?P<{group}>)" for group, (sign, _) in groups.items())


@cache
def group_pattern(group: str) -> re.Pattern[str]:
    """
    Give the alternation of all rules of one group; the name of each stands behind it.

    Before it the name would hide the first sign of the rule, by which the engine passes over most of them.
    """
    begun = BEGUN.get(group, "")
    patterns = (f"(?:{rule.pattern.removeprefix(begun)})(?P<{name}>)" for name, rule in GROUPS[group].items())
    return compiled("|".join(patterns))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return pattern(RULES[name].pattern)


@cache
def rules_behind(group: str, name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give the rules behind *name* in its group, for a piece that *name* has declined."""
    names = list(GROUPS[group])
    return tuple((other, _pattern(other)) for other in names[names.index(name) + 1 :])
