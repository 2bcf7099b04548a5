"""
Which rules need not be tried, by the first sign of a piece, and by what stands behind figures or a letter.

"30 hộ", "năm 2026," and "5/6" begin alike, but a rule for shares needs its stroke and one for days its dash:
of 240 rules some 40 are left for each of these, of those for letters as many, and for a quotation mark seven.
The groups are the commonest writings, the narrower first. The table beside this file says which rules they
leave out; it is made by walking the tree of each pattern
(`python -m tests.reading.narrowing_table`), and a test walks them again. A rule that it does not name is
tried everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from broadcaster.reading.rule import Rule
from broadcaster.reading.written.alphabet import LATIN, LOWER, START, UPPER, WORD

FIGURE = "[0-9]"
LETTER = rf"[{LOWER}{UPPER}](?<![{LATIN}].)"
"""What a piece begins with that is tried with all rules of its kind."""
_ENDS = r"[ ,.;)](?![0-9])"
"""No figure goes on behind it."""
FIGURES: dict[str, str] = {
    group: rf"[0-9](?={behind})(?<![^\W_].)"
    for group, behind in {
        "few_counted": rf"[0-9]? [{LOWER}]",
        "counted": rf"[0-9]{{2,}}+ [{LOWER}]",
        "named": rf"[0-9]*+ [{UPPER}]",
        "parted": r"[0-9]*+ [-–(]",
        "share": r"[0-9]*+%",
        "few_marked": r"[0-9]?(?:[,.;)!?\n](?![0-9])|\Z)",
        "marked": r"[0-9]{2,}+(?:[,.;)!?\n](?![0-9])|\Z)",
        "thousands": r"[0-9]{0,2}\.[0-9]{3}[ ,;)](?![0-9])",
        "tenths": r"[0-9]{0,2},[0-9]{1,2}[ %](?![0-9])",
        "millions": r"[0-9]{0,2}\.[0-9]{3}\.[0-9]",
        "dotted": r"[0-9]?\.[0-9]{1,2}[ ,;)](?![0-9])",
        "point": r"[0-9]*+[.,][0-9]",
        "date": r"[0-9]?/[0-9]{1,2}/[0-9]",
        "fraction": rf"[0-9]?/[0-9]{{1,2}}{_ENDS}",
        "slash": r"[0-9]*+/[0-9]",
        "code": rf"[0-9]*+/[{UPPER}]",
        "few_to": rf"[0-9]?[-–][0-9]{{1,2}}{_ENDS}",
        "years": r"[0-9]{3}[-–][0-9]{4}",
        "dash": r"[0-9]*+[-–][0-9]",
        "unit": rf"[0-9]*+[{LOWER}]++{_ENDS}",
        "clock_of_hours": rf"[0-9]?[hg][0-9]{{2}}(?![0-9{LATIN}])",
        "clock": r"[0-9]?:[0-9]{2}(?![0-9])",
        "heading": rf"[0-9]*+: [{LATIN}]",
        "cell": r"[0-9]*+ \|",
        "lettered": rf"[0-9]*+[{LATIN}]",
    }.items()
}
LETTERS: dict[str, str] = {
    group: rf"[{first}](?={behind})(?<![^\W\d_].)"
    for group, first, behind in (
        ("name", UPPER, rf"[{LOWER}]++ [{LATIN}]"),
        ("name_marked", UPPER, rf"[{LOWER}]++[,.;)](?![^\W_])"),
        ("numbered_name", UPPER, rf"[{LOWER}]++ [0-9]"),
        ("capital_word", UPPER, f"[{LOWER}]"),
        ("word", LOWER, rf"[{LOWER}]++ [{LATIN}]"),
        ("word_marked", LOWER, rf"[{LOWER}]++[,.;)?!](?![^\W_])"),
        ("small_word", LOWER, f"[{LOWER}]"),
        ("short_form", UPPER, rf"[{UPPER}]++ [{LATIN}]"),
        ("short_form_marked", UPPER, rf"[{UPPER}]++[,.;)](?![^\W_])"),
        ("numbered_form", UPPER, rf"[{UPPER}]++[ -]?[0-9]"),
        ("capitals", UPPER, f"[{UPPER}]"),
        ("lone_letter", UPPER, rf" [{LATIN}]"),
        ("lettered_number", UPPER, r"[0-9]"),
    )
}
SIGNS: dict[str, str] = {
    "bracketed_form": rf"\((?=[{UPPER}]++\))",
    "explained": rf"\((?=[{UPPER}]?[{LOWER}])",
    "opening": r"\(",
    "mark": r'[)"“”…]',
    "hyphen": "[-–]",
    "suspension": r"\.\.",
    "before_bracket": r" (?=\()",
    "before_dash": " (?=[-–|])",
    "stroke": f"/(?=[{LATIN}])",
}
"""
Name of a group → what a piece of it begins with, and what stands behind that.

A set must hold one of the signs that the walk knows (`tests/reading/pattern_walk.py`): for a "g" alone, rules
that take any letter would be left out.
"""
BEGUN: dict[str, str] = {**dict.fromkeys(FIGURES, START), **dict.fromkeys(LETTERS, WORD)}
"""Name of a group → what is true where each of its pieces begins, so that no rule has to look back again."""
_TABLE = __file__.removesuffix(".py") + ".tsv"


def narrowed(groups: Iterable[str], rules: tuple[Rule, ...]) -> dict[str, tuple[Rule, ...]]:
    """Give those of *rules* that could match in each of *groups*; all, where the table leaves out none."""
    cannot = _cannot()
    return {
        group: tuple([rule for rule in rules if group not in cannot.get(rule.name, ())]) for group in groups
    }


@cache
def _cannot() -> dict[str, list[str]]:
    """Read the table: rule → the groups in which it cannot match."""
    # Importing pathlib would take longer than reading the table.
    with open(_TABLE, encoding="utf-8") as file:  # noqa: PTH123 - as said above
        lines = file.read().rstrip("\n").split("\n")[1:]
    return {name: groups.split("|") for name, _, groups in (line.partition("\t") for line in lines)}
