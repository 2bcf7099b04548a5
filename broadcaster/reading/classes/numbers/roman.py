"""Roman numerals: cardinals, ordinals and ranges of them."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.spoken.number_words import (
    cardinal,
    ordinal,
    roman_value,
)
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import STOP, WORD
from broadcaster.reading.written.shapes import DASH, DASHES

_SPLIT_RANGE = pattern(rf" ?{DASH} ?")
ROMAN = r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"


def _roman(found: Found) -> str:
    return cardinal(roman_value(found.written), found.style)


def _roman_ordinal(found: Found) -> str:
    return ordinal(str(roman_value(found.written)), found.style)


def _roman_range(found: Found) -> str:
    ends = _SPLIT_RANGE.split(found.written)
    return " đến ".join(cardinal(roman_value(end), found.style) for end in ends)


_ROMAN_CUE = "(?=[IVXLC])" + after(CUES["roman"])

ROMAN_FIRST = Rule("roman_first", rf"{WORD}I(?=[,;] [^\W\d_]{{1,7}} II(?!\w))", _roman, needs="IVXLC")

ROMAN_DEGREE = Rule(
    "roman_degree", rf"{after('độ|típ|type|tuýp')}(?=[IV]){ROMAN}{STOP}", _roman, needs="IVXLC"
)

ROMAN_SMALL = Rule(
    "roman_small",
    rf"{after('thế kỷ|thế kỉ|Thế kỷ')}(?=[ivxl]){ROMAN.lower()}{STOP}",
    _roman,
)

ROMAN_ORDINAL = Rule(
    "roman_ordinal", rf"(?=[IVXLC]){after('thứ|THỨ')}{ROMAN}{STOP}", _roman_ordinal, needs="IVXLC"
)

ROMAN_RANGE = Rule("roman_range", rf"{_ROMAN_CUE}{ROMAN} ?{DASH} ?{ROMAN}{STOP}", _roman_range, needs=DASHES)

ROMAN_NUMBER = Rule(
    "roman", rf"{_ROMAN_CUE}{ROMAN}{STOP}|{WORD}(?=[IVX]{{2}}){ROMAN}{STOP}(?!\.\w)", _roman, needs="IVXLC"
)
