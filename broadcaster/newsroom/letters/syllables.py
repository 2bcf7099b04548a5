"""What one Vietnamese syllable looks like: strict enough to tell a word from a word in the wrong letters."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

VIETNAMESE: Final = frozenset(
    unicodedata.normalize("NFC", vowel + tone)
    for vowel in "aăâeêioôơuưy"
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
) | frozenset("đbcdghklmnpqrstvxfjwz")
"""The letters of Vietnamese, small, with those of foreign names and formulas (f, j, w, z)."""

# Source: Đoàn Thiện Thuật, "Ngữ âm tiếng Việt" (1977), the table of rhymes; toneless.
_RHYMES: Final = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
    "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong "
    "oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
    "u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên "
    "uyêt uynh uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu "
    "y ych yêm yên yêng yêt yêu ynh yt êng ê"
)
_SYLLABLE: Final = re.compile(
    "(?P<start>ngh?|gi|gh?|kh|nh|ph|qu|th|tr|ch|[bcdđhklmnrstvxp])?"
    f"(?P<rhyme>{'|'.join(sorted(_RHYMES.split(), key=len, reverse=True))})"
)
_BARE_RHYMES: Final = {
    unicodedata.normalize("NFD", rhyme).encode("ascii", "ignore").decode() for rhyme in _RHYMES.split()
}
_BARE: Final = re.compile(
    "(?:ngh?|gi|gh?|kh|nh|ph|qu|th|tr|ch|[bcdhklmnrstvxp])?"
    f"(?:{'|'.join(sorted(_BARE_RHYMES, key=len, reverse=True))})"
)
_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
_LAST_MAY_BE_MARKED: Final = frozenset({"oa", "oe", "uy", "uê", "uơ"})
"""Rhymes of two vowels whose mark may stand on the second ("hoà", "thuý", "Huế")."""


def is_syllable(word: str) -> bool:
    """Tell whether *word* is one syllable of Vietnamese, its tone where it is usually written."""
    letters, marked = _toneless(word.lower())
    found = _SYLLABLE.fullmatch(letters)
    if found is None or len(marked) > 1:
        return False
    rhyme = found["rhyme"]
    on_last_vowel = marked == [len(letters) - 1] and len(rhyme) > 1
    return not on_last_vowel or rhyme in _LAST_MAY_BE_MARKED


def is_bare_syllable(word: str) -> bool:
    """Tell whether *word* is one syllable of Vietnamese when no mark is asked for: "nguoi"."""
    return _BARE.fullmatch(word.lower()) is not None


def _toneless(word: str) -> tuple[str, list[int]]:
    """Give the letters without their tone marks, and the places of those that had one."""
    letters: list[str] = []
    marked: list[int] = []
    for sign in unicodedata.normalize("NFD", word):
        if sign in _TONES and letters:
            marked.append(len(letters) - 1)
        elif unicodedata.combining(sign) and letters:
            letters[-1] = unicodedata.normalize("NFC", letters[-1] + sign)
        else:
            letters.append(sign)
    return "".join(letters), marked
