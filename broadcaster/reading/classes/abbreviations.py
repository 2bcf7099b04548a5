"""Abbreviations of government and daily life: by the tables, with their neighbours, else letter by letter."""

from __future__ import annotations

import re
from functools import lru_cache

from broadcaster.reading.alphabet import LATIN, MARKED, STOP, UPPER, WORD, WORD_STOP, is_syllable, toneless
from broadcaster.reading.rule import Found, Rule, any_of
from broadcaster.reading.spelling import spell
from broadcaster.reading.vocabulary import (
    ABBREVIATIONS,
    ACRONYM_WORDS,
    DOCUMENT_TYPES,
    FOREIGN,
    ISSUERS,
    NAMES,
    SLASHED,
    UNITS,
    UNITS_ALONE,
)

ACRONYM_SHAPE = r"[A-ZĐƯ](?:[A-ZĐƯ]|&(?=[A-ZĐ])){1,14}"
_SHORT = 3
"""Letters; shorter runs of capitals are taken for nothing that is not written down."""
_JOINS = re.compile(r"([-–/&.])")
_LETTERS = re.compile(r"[^\W\d_]+")


def sense_of(written: str, found: Found) -> str:
    """Find the meaning that fits the neighbours; empty when neither text nor tables know it."""
    learnt = found.learnt.get(written)
    if learnt:
        return learnt
    senses = ABBREVIATIONS.get(written, ())
    if not senses:
        return ISSUERS.get(written, "") if len(written) >= _SHORT else ""
    if len(senses) == 1 and not (senses[0].left or senses[0].right):
        return senses[0].spoken
    left, right = found.left().rstrip(" ").lower(), found.right().lstrip(" ")
    for sense in senses:
        fits_left = not sense.left or any(_ends_with(left, cue) for cue in sense.left)
        if fits_left and (not sense.right or _begins_with(right, sense.right)):
            return sense.spoken
    return ""


_FIGURE = "#"
_NEAR = "~"


def _ends_with(text: str, cue: str) -> bool:
    """Tell whether *text* ends with the words of *cue*; # is any figure, ~ words that are only near."""
    if cue == _FIGURE:
        return text[-1:].isdecimal()
    if cue[0] == _NEAR:
        return cue[1:] in text
    inside_word = cue[0].isalnum() and text[: -len(cue)][-1:].isalnum()
    return text.endswith(cue) and not inside_word


def _begins_with(text: str, cues: tuple[str, ...]) -> bool:
    return text.startswith(cues) or (_FIGURE in cues and text[:1].isdecimal())


def say_acronym(written: str, found: Found) -> str:
    """Say one run of capitals: by the tables, as a word where it is one, else letter by letter."""
    known = sense_of(written, found)
    if known:
        return known
    if written in ACRONYM_WORDS:
        return ACRONYM_WORDS[written] if found.style.foreign == "respelled" else written.lower()
    if _is_word(written, found):
        return written
    return _composed(written) or spell(written, found.style)


@lru_cache(maxsize=1_000)
def _composed(written: str) -> str:
    """Say a long acronym that nobody lists by the longest listed parts that cover it: BV-ANTT-CS."""
    if len(written) < _COMPOSED:
        return ""
    for end in range(len(written) - 2, 1, -1):
        head = _plain_sense(written[:end])
        rest = head and (_plain_sense(written[end:]) or _composed(written[end:]))
        if rest and max(end, len(written) - end) >= _SHORT:
            return f"{head} {rest}"
    return ""


_COMPOSED = 5
"""Letters; an acronym this long is more likely made of others than spelled."""


def _plain_sense(written: str) -> str:
    senses = ABBREVIATIONS.get(written, ())
    return senses[-1].spoken if senses and not (senses[-1].left or senses[-1].right) else ""


def _is_word(written: str, found: Found) -> bool:
    """Tell a word in capitals (a heading: BAN, TIN) from an acronym that looks like a syllable (AI)."""
    if written in NAMES:
        return True
    return is_syllable(written) and (len(written) > _SHORT or _in_heading(found))


_WORD_BEFORE = re.compile(rf"([{LATIN}]+)[ ,\-–]{{1,3}}$")
_WORD_BEHIND = re.compile(rf"[ ,\-–]{{1,3}}([{LATIN}]+)")


def _in_heading(found: Found) -> bool:
    neighbours = (_WORD_BEFORE.search(found.left()), _WORD_BEHIND.match(found.right()))
    return any(word is not None and _is_heading_word(word[1]) for word in neighbours)


def _is_heading_word(word: str) -> bool:
    """Tell whether a neighbour is surely a word of a heading: in capitals, with marks or of some length."""
    sure = len(word) > _SHORT or any(letter.lower() in MARKED for letter in word)
    return word.isupper() and sure and word not in ABBREVIATIONS and is_syllable(word)


def _acronym(found: Found) -> str:
    """Say an acronym or several joined by -, /, & or a dot; the whole is looked up before its parts."""
    whole = sense_of(found.written, found) or _document_letters(found)
    return whole or "".join(_member(part, found) for part in _JOINS.split(found.written))


def _document_letters(found: Found) -> str:
    """Say the letters of a document code that stands without its number: NQ/TW, NĐ-CP."""
    kind, _, issuer = found.written.replace("/", "-").partition("-")
    return f"{DOCUMENT_TYPES[kind]} {ISSUERS[issuer]}" if kind in DOCUMENT_TYPES and issuer in ISSUERS else ""


_JOIN_WORDS = {"&": " và ", "/": ", ", "–": " ", "-": " ", ".": " "}


def _member(part: str, found: Found) -> str:
    if not part or part in _JOIN_WORDS:
        return _JOIN_WORDS.get(part, "")
    return say_acronym(part, found)


def _phrase(found: Found) -> str:
    return sense_of(found.written, found) or found.written


def _bracketed(found: Found) -> str:
    """Say an acronym in brackets, or nothing when the words before it have just said it."""
    inner = found.written.strip(" ()")
    spoken = _acronym(found._replace(written=inner))
    said_before = _plain(found.left(len(spoken) + 40)).endswith(_plain(spoken))
    return "" if inner in found.learnt or said_before else f", {spoken},"


def _plain(text: str) -> str:
    return " ".join(_LETTERS.findall(toneless(text.lower())))


def _slashed(found: Found) -> str:
    said = SLASHED[found.written]
    if said == "đồng chí" and re.match(r" ?:| (?:số|thôn|buôn|đường|liên)", found.right()):
        return "địa chỉ"
    return said


def _mixed(found: Found) -> str:
    """Say a word with capitals inside: an abbreviation (BGDĐT), a brand (YouTube), letters (VNeID)."""
    written = found.written
    known = sense_of(written, found) or UNITS.get(written, "")
    if known:
        return known
    word = ACRONYM_WORDS.get(written) or FOREIGN.get(written.lower())
    if word:
        return word if found.style.foreign == "respelled" else written
    parts = _CAMEL.findall(written)
    letters = any(len(part) > 1 and part.isupper() for part in parts)
    speakable = any(_is_brand_word(part) for part in parts) or all(is_syllable(part) for part in parts)
    if speakable and not letters and all(len(part) > 1 or part.islower() for part in parts):
        return written
    return " ".join(part if _is_brand_word(part) else spell(part, found.style) for part in parts)


_CAMEL = re.compile(r"[A-ZĐ]+(?![a-zđ])|[A-ZĐ]?[a-zđ]+|[A-ZĐ]")


def _is_brand_word(part: str) -> bool:
    """Tell the speakable part of a brand (Viet in VietQR) from letters (VN, e, ID in VNeID)."""
    return len(part) >= _SHORT and part[1:].islower() and any(letter in "aeiouy" for letter in part.lower())


def _odd_words() -> str:
    """List the entries that no general form below finds; they are found as they stand."""
    return any_of([word for word in ABBREVIATIONS if not _GENERAL.fullmatch(word)])


_ACRONYMS = rf"{ACRONYM_SHAPE}(?:[-–/.]{ACRONYM_SHAPE}){{0,6}}"
_MIXED_SHAPE = r"(?=[A-Za-zĐđ]{0,12}[a-zđ][A-ZĐ]|[A-ZĐ]{2})[A-Za-zĐđ&]{2,24}"
_GENERAL = re.compile(f"{_ACRONYMS}|{_MIXED_SHAPE}")
PHRASE = Rule("phrase", rf"{WORD}(?:{_odd_words()}){STOP}", _phrase, alone=False)
BRACKETED = Rule(
    "bracketed",
    rf" ?\((?:{ACRONYM_SHAPE}(?:[-/&]{ACRONYM_SHAPE})?|[A-ZĂÂĐÊÔƠƯ]{{2,15}})\)",
    _bracketed,
    alone=False,
)
SLASHED_WORD = Rule("slashed", rf"{WORD}(?:{any_of(SLASHED)}){WORD_STOP}", _slashed, alone=False)
ACRONYM = Rule("acronym", f"{WORD}{_ACRONYMS}{WORD_STOP}", _acronym, alone=False)
MIXED = Rule("mixed_case", f"{WORD}{_MIXED_SHAPE}{WORD_STOP}", _mixed, alone=False)
CAPITALS = Rule("capitals", rf"{WORD}[{UPPER}]{{2,20}}{WORD_STOP}", _phrase, alone=False)
UNIT_WORD = Rule(
    "unit_word",
    rf"{WORD}(?:{any_of(UNITS_ALONE)}){WORD_STOP}",
    lambda found: UNITS[found.written],
    ground="table",
)
