"""
Makes the table of the rules that need not be tried: `python -m tests.reading.narrowing_table`.

A walk goes through what a piece of each group begins with and what stands behind that; a rule of which no
walk comes through cannot match there.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from broadcaster.reading import narrowing
from broadcaster.reading.order import BEFORE_FIGURE, BEFORE_LETTER, BEFORE_SIGN
from broadcaster.reading.rule import Rule
from tests.reading.pattern_walk import Step, states_behind

TABLE = Path(narrowing.__file__).with_suffix(".tsv")
_START, _BEGUN, _BEHIND, _THROUGH = range(4)

Test = Callable[[str], bool]


def _anything(_: str) -> bool:
    return True


# The two signs behind the first figures; a group of which the second may be anything asks nothing of it.
FIGURES: dict[str, tuple[Test, Test]] = {
    "counted": (lambda sign: sign == " ", str.islower),
    "named": (lambda sign: sign == " ", str.isupper),
    "parted": (lambda sign: sign == " ", lambda sign: sign in "-–("),
    "share": (lambda sign: sign == "%", _anything),
    "marked": (lambda sign: sign in ",.;)!?\n", lambda sign: not sign.isdigit()),
    "point": (lambda sign: sign in ".,", str.isdigit),
    "slash": (lambda sign: sign == "/", str.isdigit),
    "dash": (lambda sign: sign in "-–", str.isdigit),
    "lettered": (str.isalpha, _anything),
}
# The first letter and the sign behind it.
LETTERS: dict[str, tuple[Test, Test]] = {
    "capital_word": (str.isupper, str.islower),
    "small_word": (str.islower, str.islower),
    "capitals": (str.isupper, str.isupper),
}
# The first sign, whatever stands behind it.
SIGNS: dict[str, tuple[Test, Test]] = {
    "opening": (lambda sign: sign == "(", _anything),
    "mark": (lambda sign: sign in ')"“”…', _anything),
    "hyphen": (lambda sign: sign in "-–", _anything),
}
RULES = {
    **dict.fromkeys(FIGURES, BEFORE_FIGURE),
    **dict.fromkeys(LETTERS, BEFORE_LETTER),
    **dict.fromkeys(SIGNS, BEFORE_SIGN),
}
"""Name of a group → the rules of which it may leave some out."""


def step(group: str) -> Step:
    """Give the steps of a walk through what *group* begins with and the signs behind."""
    return (
        _behind_figures(*FIGURES[group]) if group in FIGURES else _behind_first(*{**LETTERS, **SIGNS}[group])
    )


def _behind_figures(first: Test, second: Test) -> Step:
    def go(state: int, sign: str) -> int | None:
        if state == _THROUGH:
            return _THROUGH
        if state == _BEHIND:
            return _THROUGH if second(sign) else None
        if sign.isdigit():
            return _BEGUN
        return _BEHIND if state == _BEGUN and first(sign) else None

    return go


def _behind_first(first: Test, behind: Test) -> Step:
    def go(state: int, sign: str) -> int | None:
        if state == _START:
            return _BEGUN if first(sign) else None
        return _THROUGH if state == _THROUGH or behind(sign) else None

    return go


def cannot_match(rule: Rule, group: str) -> bool:
    """Tell whether no writing of *group* is one that *rule* could match."""
    return not states_behind(rule.pattern, step(group))


def lines() -> list[str]:
    """Give the table as it must be."""
    table: dict[str, list[str]] = {}
    for group, rules in RULES.items():
        for rule in rules:
            if cannot_match(rule, group):
                table.setdefault(rule.name, []).append(group)
    return ["rule\tcannot", *(f"{name}\t{'|'.join(groups)}" for name, groups in sorted(table.items()))]


if __name__ == "__main__":
    TABLE.write_text("\n".join(lines()) + "\n", "utf-8")
