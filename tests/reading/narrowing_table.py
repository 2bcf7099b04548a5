"""
Makes the table of the rules that need not be tried: `python -m tests.reading.narrowing_table`.

A walk goes through the first figures of a pattern and what stands behind them in each group; a rule of which
no walk comes through cannot match there.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from broadcaster.reading import narrowing
from broadcaster.reading.order import BEFORE_FIGURE
from broadcaster.reading.rule import Rule
from tests.reading.pattern_walk import Step, states_behind

TABLE = Path(narrowing.__file__).with_suffix(".tsv")
_START, _FIGURES, _BEHIND, _THROUGH = range(4)

Test = Callable[[str], bool]

# The two signs behind the first figures; a group of which the second may be anything asks nothing of it.
SIGNS: dict[str, tuple[Test, Test]] = {
    "counted": (lambda sign: sign == " ", str.islower),
    "marked": (lambda sign: sign in ",.;)!?\n", lambda sign: not sign.isdigit()),
    "point": (lambda sign: sign in ".,", str.isdigit),
    "slash": (lambda sign: sign == "/", str.isdigit),
    "dash": (lambda sign: sign in "-–", str.isdigit),
    "lettered": (str.isalpha, lambda _: True),
}


def step(group: str) -> Step:
    """Give the steps of a walk through the figures and signs of *group*."""
    first, second = SIGNS[group]

    def go(state: int, sign: str) -> int | None:
        if state == _THROUGH:
            return _THROUGH
        if state == _BEHIND:
            return _THROUGH if second(sign) else None
        if sign.isdigit():
            return _FIGURES
        return _BEHIND if state == _FIGURES and first(sign) else None

    return go


def cannot_match(rule: Rule, group: str) -> bool:
    """Tell whether no writing of *group* is one that *rule* could match."""
    return not states_behind(rule.pattern, step(group))


def lines() -> list[str]:
    """Give the table as it must be."""
    table = {rule.name: [group for group in SIGNS if cannot_match(rule, group)] for rule in BEFORE_FIGURE}
    rows = (f"{name}\t{'|'.join(groups)}" for name, groups in sorted(table.items()) if groups)
    return ["rule\tcannot", *rows]


if __name__ == "__main__":
    TABLE.write_text("\n".join(lines()) + "\n", "utf-8")
