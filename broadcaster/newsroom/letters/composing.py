"""Letters and a tone become a Vietnamese syllable, as it is usually written."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise


def put_together(letters: Sequence[str], tone: str) -> str:
    """
    Give a word with its tone where it is written.

    Args:
        letters: one by one, each with its roof, horn or breve behind it.
        tone: a combining mark; empty: the level tone.
    """
    composed = [unicodedata.normalize("NFC", letter) for letter in letters]
    small = [letter.lower() for letter in composed]
    for place, pair in enumerate(pairwise(small)):
        if pair == ("u", "ơ") and place + 2 < len(small):
            composed[place] = "Ư" if composed[place].isupper() else "ư"
            small[place] = "ư"
    bearer = _place_of_tone(small)
    if bearer is not None:
        composed[bearer] = unicodedata.normalize("NFC", composed[bearer] + tone)
    return "".join(composed)


def _place_of_tone(small: list[str]) -> int | None:
    """Find the vowel that bears the tone. Source: the usual rule, "hòa", "thúy", "quý", "giá", "được"."""
    first = 2 if "".join(small[:2]) in {"qu", "gi"} and any(map(_is_vowel, small[2:])) else 0
    vowels = [place for place in range(first, len(small)) if _is_vowel(small[place])]
    marked = [place for place in vowels if small[place] in "ăâêôơư"]
    if not vowels:
        return None
    if marked:
        return marked[-1]
    if vowels[-1] < len(small) - 1 or len(vowels) == 1:
        return vowels[-1]
    return vowels[-2]


def _is_vowel(letter: str) -> bool:
    return letter in "aăâeêioôơuưy"
