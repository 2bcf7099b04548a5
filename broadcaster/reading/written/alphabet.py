"""The letters of Vietnamese, where words begin and end, and what one syllable looks like."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from broadcaster.reading.patterns import pattern

MARKED = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
"""The letters of Vietnamese that English has not."""
LOWER = "a-z" + MARKED
UPPER = "A-Z" + MARKED.upper()
APOSTROPHES = "'’‘`´ʼʻ′ʹ＇"
"""What people type for the apostrophe of a name (H'leo, M'nông), the mark of minutes among it."""
LOOKED_AT = 12
"""Characters at the head of a line by which most lines are seen to be none of capitals."""
LATIN = "A-Za-zÀ-ÖØ-öø-\u024fḀ-ỿ"
"""All letters that a voice could say; other scripts are unread."""

START = r"(?<![^\W_])"
"""Not inside a word or figure. By categories, as a set of all Latin letters takes longer to compile."""
WORD = r"(?<![^\W\d_])"
"""Not inside a word; a figure may stand before it."""
STOP = r"(?![^\W_])"
WORD_STOP = r"(?![^\W\d_])"
"""The word ends here; a figure may stand behind it."""

_SYLLABLE = pattern(
    "(?:ngh?|gh?|gi|kh|nh|ph|qu|th|tr|ch|[bcdđhklmnprstvx])?[iyeêuưoơôaăâ]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_HEAD = "(?:[bcdfgps]?[lr]|s[chkmnpqtw]|str|[cgkpstw]h|[kg]n|n[gh]|tr|qu|[bcdfghjklmnpqrstvwxyz])?"
_TAIL = "(?:c[hkt]|l[dfkmpt]|m[p]|n[cdgkt]|nh|pt|r[dkmnpst]|s[hkst]|th|[bcdfgklmnprstxyz])?"
_SAYABLE = pattern(rf"(?:{_HEAD}[aeiouy]{{1,3}}{_TAIL}){{2,6}}|{_HEAD}[aeiou]{{1,2}}{_TAIL}")
_TONES = str.maketrans("", "", "\u0300\u0301\u0303\u0309\u0323")


def toneless(word: str) -> str:
    """Take the tone marks off a lower-case word; ă, â, ê, ô, ơ, ư and đ stay."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).translate(_TONES))


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Tell whether *word* is built like one Vietnamese syllable, with or without marks."""
    return _SYLLABLE.fullmatch(toneless(word.lower())) is not None


@lru_cache(maxsize=8192)
def unmarked(text: str) -> str:
    """Take all marks off, đ included: what is left is plain Latin."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    return bare.replace("đ", "d").replace("Đ", "D")


def is_sayable(word: str) -> bool:
    """Tell whether *word*, of any language, is built of heads, vowels and tails that people can say."""
    return _SAYABLE.fullmatch(word.lower()) is not None
