"""
Which rules of figures need not be tried, by what stands behind the first figures.

"30 hộ", "năm 2026," and "5/6" begin alike, but a rule for shares needs its stroke and one for days its dash:
of 150 rules some 50 are left for each of these. The table beside this file says which; it is made by walking
the tree of each pattern (`python -m tests.reading.narrowing_table`), and a test walks them again. A rule that
it does not name is tried everywhere.
"""

from __future__ import annotations

from broadcaster.reading.rule import Rule
from broadcaster.reading.written.alphabet import LATIN, LOWER

BEHIND: dict[str, str] = {
    "counted": f" [{LOWER}]",
    "marked": r"(?:[,.;)!?](?![0-9])|\n|\Z)",
    "point": "[.,][0-9]",
    "slash": "/[0-9]",
    "dash": "[-–][0-9]",
    "lettered": f"[{LATIN}]",
}
"""Name of a group → what stands behind the first figures; what is none of these is tried with all rules."""
_TABLE = __file__.removesuffix(".py") + ".tsv"


def narrowed(rules: tuple[Rule, ...]) -> dict[str, tuple[str, tuple[Rule, ...]]]:
    """Give the groups of figures, the narrower first: name → (what a piece begins with, its rules)."""
    left_out = _left_out()
    groups = {
        group: (
            f"[0-9](?=[0-9]*+{behind})",
            tuple(rule for rule in rules if group not in left_out.get(rule.name, ())),
        )
        for group, behind in BEHIND.items()
    }
    return {**groups, "figure": ("[0-9]", rules)}


def _left_out() -> dict[str, list[str]]:
    """Read the table: name of a rule → the groups in which it cannot match."""
    # Importing pathlib would take longer than reading the table.
    with open(_TABLE, encoding="utf-8") as file:  # noqa: PTH123 - as said above
        lines = file.read().split("\n")[1:]
    return {name: groups.split("|") for name, _, groups in (line.partition("\t") for line in lines if line)}
