"""
Which rules of figures need not be tried, by what stands behind a number.

Half the numbers of a text count something ("30 hộ dân"), and most rules of figures need something else: a
stroke, a dash, a bracket. A test looks at each pattern: no rule is left out that could match.
"""

from __future__ import annotations

from broadcaster.reading.rule import Rule
from broadcaster.reading.written.alphabet import LOWER

_COUNTED = rf"[0-9](?=[0-9]*+ [{LOWER}])"
"""A number and a word in small letters."""
_NOT_COUNTED = frozenset(
    (
        "area_in_thousands", "day_of_cause", "month_spaced", "round_of_feast",
        "american_date", "amount_ratio", "bracket_day", "chain", "charge", "chart_place", "colon_ratio",
        "comma_list", "compared_day", "cued_ratio", "date_range", "day_dash_month", "day_list",
        "day_month", "days_before", "days_nights", "degrees_of_place", "delivery", "dotted_day",
        "dotted_days", "dotted_time", "figure_code", "figure_part", "floors", "form", "fours",
        "fraction", "full_date", "globe", "grains", "grouped", "height", "heights", "hexadecimal",
        "hours", "house", "inches", "inline_number", "iso_date", "lasting", "latitude", "legal_code",
        "length_part", "levels", "listed", "listed_day", "load", "lunar_date", "magnitude", "mail",
        "match_score", "minutes", "minutes_seconds", "mixed_number", "model", "month_bracket",
        "month_dash_year", "month_range", "month_short_year", "month_year", "months", "months_of_year",
        "neighbours", "number_year", "numbering", "oil_block", "over", "parted_day", "period", "place",
        "plate", "points", "quarter_year", "race", "range", "ratio", "release", "round_the_clock",
        "scientific", "score", "season", "seconds", "sequence", "sets", "share_of_land", "site", "spaced",
        "spaced_list", "standard", "stars", "sum", "tally", "tenths", "tenths_of_seconds",
        "thousands_row", "triple", "trough", "two_feasts", "typeset", "version", "year_pair",
    )
)  # fmt: skip
"""Rules that need something glued to the first figures, or something else than such a word behind them."""


def narrowed(rules: tuple[Rule, ...]) -> dict[str, tuple[str, tuple[Rule, ...]]]:
    """Give the groups of figures, the narrower first: name → (what a piece begins with, its rules)."""
    return {
        "counted": (_COUNTED, tuple(rule for rule in rules if rule.name not in _NOT_COUNTED)),
        "figure": ("[0-9]", rules),
    }
