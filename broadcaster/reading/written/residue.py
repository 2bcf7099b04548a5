"""
The residue: words that no rule took for anything and that are no Vietnamese word either.

Damaged scans ("đ i t ng"), words with a mark lost ("nghiêp"), words written together ("ủyban"). They are said
as they stand, but a person should look at them. Names begin with a capital and are left alone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from broadcaster.reading.patterns import pattern
from broadcaster.reading.written.alphabet import MARKED, is_syllable

_WORD = pattern(r"(?<![^\W\d_])[^\W\d_]{1,60}(?:['’][^\W\d_]{1,20})?")
_VOWELS = frozenset("aeiouyăâêôơư")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_RISING_OR_HEAVY = frozenset("\u0301\u0323")
_STOPS = ("c", "ch", "p", "t")


def doubtful_words(text: str) -> Iterator[tuple[int, int]]:
    """Give the places in *text* of words that are surely damaged, neighbours together."""
    start = end = -1
    for word in _WORD.finditer(text):
        if not _is_damaged(word[0]):
            continue
        if end >= 0 and not text[end : word.start()].strip(" "):
            end = word.end()
            continue
        if end >= 0:
            yield start, end
        start, end = word.span()
    if end >= 0:
        yield start, end


def _is_damaged(word: str) -> bool:
    signs = unicodedata.normalize("NFD", word.lower())
    if not any(sign in _VOWELS for sign in signs):
        return word.islower()
    marked = any(sign in MARKED for sign in word)
    return marked and word.islower() and not ("'" in word or "’" in word) and not is_word(word)


def is_word(word: str) -> bool:
    """
    Tell whether a small word with marks is a possible syllable.

    A syllable that ends in c, ch, p or t has the rising or the heavy tone. Source: school grammar.
    """
    signs = unicodedata.normalize("NFD", word)
    tones = [sign for sign in signs if sign in _TONES]
    if not is_syllable(word) or len(tones) > 1:
        return False
    return not word.endswith(_STOPS) or any(tone in _RISING_OR_HEAVY for tone in tones)
