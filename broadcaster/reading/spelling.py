"""Letters and syllables: how letters are named, and what a Vietnamese syllable looks like."""

from __future__ import annotations

import re
import unicodedata

from broadcaster.reading.style import Style
from broadcaster.reading.vocabulary import LETTERS

_STYLED = {"g": "letter_g", "y": "letter_y"}
_INITIAL = r"(?:ngh?|gh?|gi|kh|nh|ph|qu|th|tr|ch|[bcdđhklmnprstvx])?"
_NUCLEUS = r"(?:[iyeêuưoơôaăâ]{1,3})"
_FINAL = r"(?:ng|nh|ch|[cmnpt])?"
_SYLLABLE = re.compile(_INITIAL + _NUCLEUS + _FINAL)
_TONES = str.maketrans("", "", "\u0300\u0301\u0303\u0309\u0323")


def toneless(word: str) -> str:
    """Take the tone marks off a lower-case word; ă, â, ê, ô, ơ, ư and đ stay."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).translate(_TONES))


def is_syllable(word: str) -> bool:
    """Tell whether *word* is built like one Vietnamese syllable, with or without marks."""
    return _SYLLABLE.fullmatch(toneless(word.lower())) is not None


def spell(letters: str, style: Style) -> str:
    """Name the letters one by one; what has no name here is left out."""
    names = []
    for letter in letters.lower():
        named = LETTERS.get(letter) or LETTERS.get(unmarked(letter))
        if named:
            field = _STYLED.get(letter)
            names.append(getattr(style, field) if field else named)
    return " ".join(names)


def unmarked(text: str) -> str:
    """Take all marks off, đ included: what is left is plain Latin."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    return bare.replace("đ", "d").replace("Đ", "D")
