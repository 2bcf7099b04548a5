"""
All rules in the order in which they are tried at one place of the text, and the patterns made of them.

Earlier wins. The order is the classifier: a rule stands before those whose writing it might contain
(a date before a fraction, a fraction before a number). A rule may decline what it found; then those behind
it are tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from broadcaster.reading.classes.calendar import (
    births,
    dates,
    day_lists,
    dotted_days,
    dotted_times,
    lunar,
    periods,
    positions,
    times,
    weekdays,
)
from broadcaster.reading.classes.identifiers import (
    codes,
    documents,
    phones,
    plates,
    trade_codes,
    varieties,
    web,
)
from broadcaster.reading.classes.numbers import (
    amounts,
    cued_units,
    figures,
    money,
    ranges,
    rates,
    roman,
    scores,
    shares,
)
from broadcaster.reading.classes.signs import (
    arithmetic,
    brackets,
    dashes,
    datelines,
    list_markers,
    marks,
    unit_brackets,
)
from broadcaster.reading.classes.words import abbreviations, elements, foreign, run_together, titles
from broadcaster.reading.narrowing import narrowed
from broadcaster.reading.patterns import compiled
from broadcaster.reading.rule import Rule
from broadcaster.reading.written.alphabet import LATIN, LOWER, MARKED, START, UPPER

_INITIAL = (
    "(?:[CGKNPTcgknpt]h|[Nn]gh?|[Tt]r|[Kk](?=[eêiyéèẻẽẹếềểễệíìỉĩịýỳỷỹỵ])|[BCDĐGHLMNPQRSTVXbcdđghlmnpqrstvx])?"
)
_VOWELS = "aeiouy" + MARKED.replace("đ", "")

BEFORE_FIGURE: tuple[Rule, ...] = (
    web.MAIL, web.SITE, arithmetic.SQUARED,
    phones.LONG_RUN, phones.FOURS,
    positions.LATITUDE, positions.TROUGH, positions.PLACE, positions.LOST_DEGREES, positions.GLOBE,
    day_lists.TWO_FEASTS,
    day_lists.DAY_LIST, day_lists.DAYS_BEFORE, day_lists.FROM_DAY,
    day_lists.PARTED_DAY,
    weekdays.WEEKDAY_ROW, dotted_times.DOTTED_TIME,
    figures.DEGREES, trade_codes.PROCEDURE,
    ranges.COMMA_LIST, ranges.LISTED,
    ranges.NEIGHBOURS,
    ranges.SPACED_LIST, figures.FINENESS, varieties.RICE, varieties.VARIETY_LISTED,
    documents.FORM, documents.LEGAL_CODE, shares.SETS,
    list_markers.LIST_NUMBER, list_markers.INLINE_NUMBER,
    phones.ACCOUNT,
    lunar.LUNAR_STROKE, dates.LUNAR_DATE,
    dates.DATE_RANGE, dates.FULL_DATE, dates.AMERICAN_DATE, dates.ISO_DATE,
    phones.PHONE, phones.UNIT_OF_THE_ARMY, phones.SHORT_NUMBER, phones.HOTLINE,
    shares.TYPESET, figures.ROUND_THE_CLOCK, figures.SPLIT_EXPONENT,
    figures.GLUED_EXPONENT, figures.CITED, figures.STANDARD,
    dotted_days.DOTTED_DAYS, dotted_days.PACKED_DAY, periods.QUARTER_YEAR, periods.YEAR_PAIR, periods.SEASON,
    periods.DELIVERY, births.BORN, documents.NUMBER_YEAR,
    cued_units.LOAD, periods.PERIOD, periods.MONTHS, periods.MONTH_BRACKET, dates.BRACKET_DAY,
    periods.MONTH_YEAR,
    periods.MONTH_SHORT_YEAR, periods.MONTH_DASH_YEAR,
    periods.MONTH_RANGE, periods.MONTHS_OF_YEAR, dates.APRIL, dates.NAMED_DAY,
    figures.SUM, figures.SCIENTIFIC,
    figures.STARS, figures.OVER, cued_units.INCHES, times.RACE, times.PACE, times.HALF_DAYS,
    ranges.THOUSANDS_ROW, figures.GROUPED,
    plates.PLATE,
    trade_codes.RELEASE, dates.COMPARED_DAY, shares.CUED_RATIO, times.LASTING, shares.TRIPLE,
    varieties.GRAINS, times.TIME_RANGE, times.TIME,
    times.HOURS, positions.STRETCH, positions.COORDINATE, times.TENTHS,
    positions.CHART_PLACE, positions.MAGNITUDE,
    times.DAYS_NIGHTS, times.MINUTES, times.MINUTES_SECONDS, times.SECONDS,
    shares.MIXED_NUMBER, shares.HOUSE, shares.TALLY, shares.FRACTION, dates.DAY_MONTH,
    dotted_days.DOTTED_DAY, day_lists.LISTED_DAY, dates.DAY_DASH_MONTH, ranges.SCORE, scores.MATCH_SCORE,
    ranges.SEQUENCE,
    trade_codes.MODEL, trade_codes.HEXADECIMAL, trade_codes.FIGURE_PART, trade_codes.FLOORS,
    trade_codes.LENGTH_PART, codes.HEIGHTS, amounts.AMOUNT_RANGE,
    amounts.PRODUCT, money.SHORT_MONEY, trade_codes.OIL_BLOCK, cued_units.CHARGE, cued_units.CUED_UNIT,
    cued_units.LOST_DEGREE,
    amounts.AMOUNT, amounts.AMOUNT_RATIO, codes.HEIGHT,
    shares.CHAIN, shares.RATIO, shares.COLON_RATIO,
    codes.FIGURE_CODE,
    phones.LEADING_ZEROS, figures.DATED, phones.IDENTIFIER,
    figures.ORDINAL, figures.DOCUMENT_NUMBER, ranges.LEVELS,
    figures.NUMBERING, ranges.RANGE, figures.SPACED, figures.VERSION, figures.POINTS, figures.HUNDREDTHS,
    figures.PADDED, figures.TENTHS, figures.NUMBER_RULE,
)  # fmt: skip

BEFORE_LETTER: tuple[Rule, ...] = (
    datelines.DATELINE, datelines.UNKNOWN_TAG, datelines.PHOTO_CREDIT, web.MAIL, web.SITE,
    roman.LETTER_X,
    roman.ROMAN_SMALL, roman.ROMAN_SMALL_ORDINAL, roman.ROMAN_LARGE, roman.ROMAN_DEGREE, roman.ROMAN_SECTION,
    roman.ROMAN_ORDINAL,
    list_markers.LIST_BULLET, list_markers.LIST_LETTER, arithmetic.TIMES_WORD,
    money.DONG, money.DOLLARS, money.CURRENCY_FIRST, cued_units.UNIT_LETTER, list_markers.LIST_ROMAN,
    titles.HEAD_OF_NAME, titles.INITIALS, titles.INITIALS_SPACED, titles.INITIAL,
    abbreviations.SLASHED_WORD, abbreviations.PHRASE,
    periods.PERIODS_LISTED, weekdays.WEEKDAYS, periods.PERIOD_LETTER, periods.QUARTER_LETTER,
    periods.ROMAN_QUARTER, weekdays.T_NUMBER,
    plates.BOAT, plates.VESSEL, varieties.VARIETY, varieties.MAIZE, shares.KIET,
     abbreviations.UNIT_WORD, codes.KILOMETRE,
    documents.GLUED_TYPE, documents.CASE,
    documents.ARTICLE, documents.SCRIPTURE,
    phones.CARD, codes.PREFIXED,
    titles.DEGREES, titles.DOTTED, titles.TITLE_WORD, titles.CALLER, titles.PLACE_LETTER,
    codes.SIZES, trade_codes.DUST, trade_codes.SUN_CREAM, trade_codes.GLUED_STANDARD, trade_codes.GRADE,
    positions.MOMENT, trade_codes.SMALL_DISTRICT, times.RUNNERS_GOAL, births.BORN_ON,
    codes.CODE_ROW, codes.LETTER_CODE, codes.APERTURE, codes.LETTER_NAME, codes.LETTER_RATIO,
    roman.ROMAN_HEAD, roman.ROMAN_APRIL, roman.ROMAN_LETTER, roman.ROMAN_NAMED,
    roman.ROMAN_FIRST, roman.ROMAN_RANGE, roman.ROMAN_NUMBERED, roman.ROMAN_NUMBER, roman.ROMAN_LONE,
    elements.ELEMENT,
    abbreviations.SPACED_PAIR,
    abbreviations.ACRONYM,
    abbreviations.SMALL, abbreviations.PAIR, abbreviations.MIXED, abbreviations.GLUED, abbreviations.CAPITALS,
    run_together.RUN_TOGETHER,
    foreign.FOREIGN_ODD, foreign.FOREIGN_WORD, foreign.LETTER,
)  # fmt: skip

BEFORE_SIGN: tuple[Rule, ...] = (
    datelines.DATELINE, arithmetic.TESTED, phones.PHONE, phones.TYPED_CODE,
    marks.TYPED_ARROW, list_markers.LIST_DASH, datelines.AGENCY, datelines.REPORTER, marks.ORNAMENT,
    marks.CITATION,
    abbreviations.BRACKETED, brackets.SMALL_ROMAN, elements.GLOSSED, unit_brackets.UNIT_BRACKET,
    brackets.REPEATED_INITIALS, brackets.BRACKETED_AMOUNT, brackets.REPEATED_FIGURES,
    brackets.LOST_DASH,
    brackets.BORN_BRACKET, brackets.YEAR_BRACKET, brackets.BORN, brackets.UNKNOWN_BIRTH,
    list_markers.BRACKET_NUMBER,
    marks.FULL_STOP, marks.ELLIPSIS, marks.GLUED_STOP,
    documents.NUMBERLESS_CODE, documents.TYPE_AGAIN,
    times.DAY_BEHIND, times.GOAL_MINUTE, dates.BLANK_DAY, dates.SLASH_YEAR,
    rates.PER_MANY, rates.RATE, rates.RATE_OF_ANY,
    money.DOLLARS, web.ACCOUNT_NAME, web.TAG, web.ORDER_NUMBER,
    arithmetic.STARRED,
    arithmetic.POWER, arithmetic.UNTIL, arithmetic.ABOUT, arithmetic.AT_SPEED, arithmetic.TIMES,
    positions.BETWEEN_DEGREES,
    arithmetic.AS_MUCH, arithmetic.PLUS_MINUS, arithmetic.OVER, arithmetic.SIGNED, dashes.MINUS,
    arithmetic.JOIN, arithmetic.PLUS, dashes.TO,
    dashes.DASH_BETWEEN, marks.SLASH,
    marks.INNER_DOT, marks.APOSTROPHE, marks.ARROW, marks.CELL, marks.QUOTE,
    brackets.REPEATED, brackets.OF_PROVINCES, brackets.OLD_NAME, marks.BRACKET,
    marks.CHANGE_ARROW, marks.ANGLE, arithmetic.AT_LEAST, arithmetic.COMPARED, marks.HASH, marks.SYMBOL,
)  # fmt: skip

_PLAIN_WORD = (
    rf"(?:{_INITIAL}[{_VOWELS}]{{1,3}}(?<!ii)(?:ng|nh|ch|[cmnpt])?"
    rf"(?:[,;:]? |(?<! [vx]i)[.,;:!?]?(?:\n|\Z)|(?<=[{LATIN}]{{2}})\. (?!\d)))"
)
"""One plain Vietnamese word and what follows it."""


_GROUPS: dict[str, tuple[str, tuple[Rule, ...]]] = {
    **narrowed(BEFORE_FIGURE),
    "letter": (rf"[{LOWER}{UPPER}](?<![{LATIN}].)", BEFORE_LETTER),
    # A blank before a word begins nothing but "4 x 5".
    "sign": (
        (
            rf"[^{LATIN}\d.,;:!?\n ]| (?:(?![{LATIN}\d])|(?=x ))"
            rf"|\.(?:[./]|(?=\d)|(?=[{UPPER}])(?<=[{LOWER}\d]\.))"
        ),
        BEFORE_SIGN,
    ),
}
"""Name of a group → (the sign that a piece of it begins with, its rules in order)."""


def _named() -> Iterator[tuple[str, str, Rule]]:
    """
    Give every rule with its group and a name: a rule may stand in several groups, under a name in each.

    The groups of figures are one, more or less narrowed: there a rule has one name.
    """
    taken: dict[str, str] = {}
    for group, (_, rules) in _GROUPS.items():
        kind = "figure" if set(rules) <= set(BEFORE_FIGURE) else group
        for rule in rules:
            name = rule.name
            while taken.setdefault(name, kind) != kind:
                name += "_"
            yield group, name, rule


GROUPS: dict[str, dict[str, Rule]] = {group: {} for group in _GROUPS}
for _group, _name, _rule in _named():
    GROUPS[_group][_name] = _rule
RULES: dict[str, Rule] = {name: rule for rules in GROUPS.values() for name, rule in rules.items()}
_CLASS_OF_FILE = {
    "day_lists": "dates",
    "dotted_days": "dates",
    "dotted_times": "times",
    "lunar": "dates",
    "positions": "times",
    "unit_brackets": "amounts",
    "weekdays": "periods",
}
"""Files that hold a part of a class; others are named like theirs."""


def _class_of(rule: Rule) -> str:
    file = rule.say.__module__.rpartition(".")[2]
    return _CLASS_OF_FILE.get(file, file)


KINDS: dict[str, tuple[str, str]] = {name: (_class_of(rule), rule.name) for name, rule in RULES.items()}
"""Name of a rule → (class, rule) as `explain` shows them."""


@lru_cache(maxsize=8)
def candidates(first: str = "") -> re.Pattern[str]:
    """
    Compile what finds where a piece may begin, and of which group; *first* is a station's lexicon.

    What is neither has no group. Runs of plain words are skipped before a piece in one step, but a word at a
    time where the lexicon might have a say in them; every match goes on in the text or reaches its end.
    """
    signs = "|".join(f"(?P<{group}>{sign})" for group, (sign, _) in _GROUPS.items())
    if first:
        return re.compile(f"{first}|{START}{_PLAIN_WORD}|{signs}")
    skipped = rf"(?:[{LATIN}]+|[^{LATIN}])[,;:!?\n ]*+"
    blank = rf"(?: (?=[{LATIN}0-9])(?!x ))?+"
    return compiled(rf"{blank}(?:{START}{_PLAIN_WORD}{{1,200}}+)?+(?:{signs}|{skipped}|\Z)")


@cache
def group_pattern(group: str) -> re.Pattern[str]:
    """Give the alternation of all rules of one group, each under its name."""
    return compiled("|".join(f"(?P<{name}>{rule.pattern})" for name, rule in GROUPS[group].items()))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return compiled(RULES[name].pattern)


def rules_behind(group: str, name: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Give the rules behind *name* in its group, for a piece that *name* has declined."""
    names = list(GROUPS[group])
    for other in names[names.index(name) + 1 :]:
        yield other, _pattern(other)
