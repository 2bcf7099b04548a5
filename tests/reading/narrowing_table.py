"""
Makes the table of the rules that need not be tried: `python -m tests.reading.narrowing_table`.

A walk goes through what a piece of each group begins with and what stands behind that; a rule of which no
walk comes through cannot match there.
"""

from __future__ import annotations

from pathlib import Path

from broadcaster.reading import narrowing
from broadcaster.reading.narrowing import FIGURES, LETTERS, SIGNS
from broadcaster.reading.order import BEFORE_FIGURE, BEFORE_LETTER, BEFORE_SIGN
from broadcaster.reading.rule import Rule
from tests.reading.pattern_walk import states_behind, steps_of

TABLE = Path(narrowing.__file__).with_suffix(".tsv")
BEGINS = {**FIGURES, **LETTERS, **SIGNS}
"""Name of a group → what a piece of it begins with."""
RULES = {
    **dict.fromkeys(FIGURES, BEFORE_FIGURE),
    **dict.fromkeys(LETTERS, BEFORE_LETTER),
    **dict.fromkeys(SIGNS, BEFORE_SIGN),
}
"""Name of a group → the rules of which it may leave some out."""


def cannot_match(rule: Rule, group: str) -> bool:
    """Tell whether no writing of *group* is one that *rule* could match."""
    return not states_behind(rule.pattern, steps_of(BEGINS[group]))


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
