"""Foreign words: by the vocabulary, else by rules that turn spelling into Vietnamese syllables."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, any_of
from broadcaster.reading.spoken.respelling import respell
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import ACRONYM_WORDS, FOREIGN, UNITS
from broadcaster.reading.written.alphabet import (
    APOSTROPHES,
    LATIN,
    LOWER,
    UPPER,
    WORD,
    WORD_STOP,
    is_syllable,
)


def _foreign(found: Found) -> str:
    """Leave the word as it is written, or say it by the vocabulary, by the rules, by its letters."""
    if found.style.foreign == "written":
        return found.written.replace("-", " ")
    known = FOREIGN.get(found.written.lower()) or ACRONYM_WORDS.get(found.written)
    return known or respell(found.written) or spell(found.written, found.style)


def _letter(found: Found) -> str:
    gap = found.text[found.before.end : found.start] if found.before.rule == "fraction" else "."
    if (not gap and found.written in UNITS) or (gap == " " and found.written == "m"):
        return UNITS[found.written]
    return spell(found.written, found.style) or found.written


_SYLLABLE = r"(?i:[bcdghklmnpqrstvx]{0,3}[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?)"
_GENERAL = pattern(rf"(?!{_SYLLABLE}$)[a-z]{{3,40}}")
FOREIGN_ODD = Rule(
    "foreign_odd",
    rf"{WORD}(?i:{any_of([word for word in FOREIGN if not _GENERAL.fullmatch(word)])}){WORD_STOP}",
    _foreign,
)
"""Words of the table that the general form does not find: with a hyphen, with marks, like a syllable."""
FOREIGN_WORD = Rule("foreign_word", rf"{WORD}(?!{_SYLLABLE}{WORD_STOP})[A-Za-z]{{3,40}}{WORD_STOP}", _foreign)


def _product(found: Found) -> str | None:
    """Say the letters of a term one by one: mc², bx + c; units and syllables are none."""
    written = found.written
    return None if written in UNITS or is_syllable(written) else spell(written, found.style)


PRODUCT = Rule("letters_of_term", rf"{WORD}[a-z]{{2}}(?:(?=²)|(?= [+=] [a-z0-9](?!\w)))", _product)
_SCRAP = rf"(?!(?:đi|ra|do|em|ta|ba|xe|to)(?!\w))[a-zđ]{{1,2}}{WORD_STOP}(?![,.;:)/])"
_WHOLE = r"(?<!\D [a-wyzđ] )(?<!\D [a-wyzđ]  )"
"""Not among the scraps of a damaged scan ("đ i t ng"), which naming the letters would make no clearer."""
LETTER = Rule(
    "letter",
    rf"{WORD}(?<![{LATIN}][{APOSTROPHES}]){_WHOLE}(?:[B-DF-HJ-NP-TVWXZĐ]|[bcdđghklmnpqrstvxfjwz])"
    rf"(?:{WORD_STOP}|(?=[²³⁴⁵⁶⁷⁸⁹]))(?![{APOSTROPHES}][{LATIN}])"
    rf"(?!(?<=H)(?<!bảng H)(?<!Bảng H)(?<!nhóm H)(?<!khối H) [{UPPER}][{LOWER}])(?! {{1,3}}{_SCRAP})",
    _letter,
    alone=False,
)
