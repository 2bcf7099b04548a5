"""
Which rules of figures need not be tried, by what stands behind a number.

Most numbers of a text have nothing glued to them ("30 hộ", "năm 2026,"), and most rules of figures need
something: a stroke, a dash, a unit. A test looks at each pattern: no rule is left out that could match.
"""

from __future__ import annotations

from collections.abc import Iterable

from broadcaster.reading.rule import Rule
from broadcaster.reading.written.alphabet import LOWER

_BARE = r"[0-9](?=[0-9]*+(?![^\s),;:.!?…”\"'’\]|])(?![.,:][0-9]))"
"""A number to which nothing is glued but a mark."""
_COUNTED = rf"[0-9](?=[0-9]*+ [{LOWER}])"
"""A number and a word in small letters."""
_GLUED = frozenset(
    (
        "place", "two_feasts", "dotted_time", "comma_list", "listed", "neighbours", "sets",
        "lunar_date", "american_date", "iso_date", "typeset", "round_the_clock", "year_pair", "season",
        "delivery", "load", "period", "months", "bracket_day", "month_short_year", "scientific",
        "stars", "race", "thousands_row", "grouped", "release", "compared_day", "lasting", "hours",
        "tenths_of_seconds", "magnitude", "days_nights", "minutes_seconds", "house", "tally",
        "fraction", "dotted_day", "listed_day", "sequence", "model", "hexadecimal", "figure_part",
        "floors", "length_part", "heights", "oil_block", "height", "chain", "figure_code", "levels",
        "numbering", "version", "points", "tenths",
    )
)  # fmt: skip
"""Rules that need something glued to the first figures."""
_PARTED = frozenset(
    (
        "mail", "site", "fours", "latitude", "trough", "globe", "day_list", "days_before", "parted_day",
        "degrees_of_place", "spaced_list", "form", "legal_code", "inline_number", "date_range",
        "full_date", "standard", "dotted_days", "quarter_year", "number_year", "month_bracket",
        "month_year", "month_dash_year", "month_range", "months_of_year", "sum", "over", "inches",
        "plate", "cued_ratio", "triple", "grains", "chart_place", "minutes", "seconds", "mixed_number",
        "day_month", "day_dash_month", "score", "match_score", "charge", "amount_ratio", "ratio",
        "colon_ratio", "range", "spaced",
    )
)  # fmt: skip
"""Rules that need something else than a word in small letters behind the first figures."""


def narrowed(rules: tuple[Rule, ...]) -> dict[str, tuple[str, tuple[Rule, ...]]]:
    """Give the groups of figures, the narrowest first: name → (what a piece begins with, its rules)."""
    bare = _without(_GLUED, rules)
    return {
        "counted": (_COUNTED, _without(_PARTED, bare)),
        "bare": (_BARE, bare),
        "figure": ("[0-9]", rules),
    }


def _without(names: frozenset[str], rules: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules if rule.name not in names)
