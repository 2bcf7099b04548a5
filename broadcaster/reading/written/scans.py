"""
Words that a scan has damaged: letters with marks lost ("đ i t ng"), a syllable cut in two ("x ã", "nhâ n").

They are mended where it is certain: what is left fits one phrase of the list, or the halves make a syllable
and neither half is a word. What is not certain stays as it is, and the residue marks it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from broadcaster.reading.patterns import pattern
from broadcaster.reading.vocabulary import rows
from broadcaster.reading.written.alphabet import LATIN, MARKED
from broadcaster.reading.written.residue import is_word

_ONSET = "ngh|[ckgnpt]h|ng|tr|gi|qu|[bcdđghklmnpqrstvx]"
SCRAP = pattern(r"[ \n][bcdđghklmnpqrstvxBCDĐGHKLMNPQSTVX]g?h?(?=[ ,.;:)\n]|$)")
"""A consonant that stands alone, as in no sound text but lists and formulas."""
_NEAR = 30
"""Characters on either side of a scrap in which the rest of its phrase may stand."""
_KEPT = "đ"
"""The one marked letter that the scans at hand keep."""
_RIME = rf"(?i:i[êếềểễệ]|uy[êếềểễệ]|o[àáảãạăắằẳẵặ]|[{MARKED.replace('đ', '')}])[{LATIN}]{{0,4}}"
_HALVES = pattern(
    rf"(?<![{LATIN}])(?P<onset>(?i:{_ONSET})) (?P<rime>{_RIME})(?![{LATIN}])"
    rf"|(?<![{LATIN}])(?P<open>[{LATIN}]{{0,4}}(?:â|ă|iê|uô|ươ|yê)) (?P<coda>ng|nh|ch|[cmnpt])(?![{LATIN}])"
)
_WORD_OF_VOWELS = pattern(
    "ăn|ở|áo|ông|ấy|ấp|ít|ý|ổn|ảnh|án|ốm|ép|ướt|ủy|uỷ|ủng|ước|ấn|ấm|âm|ốc|ớt|ổi|ụ|á|à|ừ|ô|ơ|ê|ổ|ế|ống|úp"
    "|út|ích|ách|ẩm|ẩn|ân|ào|ồn|ảo|êm|ếch|ẵm|ẩu|óc|ác|ạ|ôm|ơn|ương|ưng|ứng|ức"
)
"""Words that begin with a vowel; a letter before one of them may well stand for itself."""


def mended(text: str) -> list[tuple[int, int, str]]:
    """Give what is certain of the damaged words of *text*: start, end and what must stand there."""
    changes: list[tuple[int, int, str]] = []
    if not SCRAP.search(text):
        return changes
    for first, last in _neighbourhoods(text):
        taken: set[int] = set()
        for found in _phrases().finditer(text, first, last):
            phrase = _phrase_of(found)
            if " ".join(found[0].lower().split()) != phrase:
                changes.append((*found.span(), _capital_as(found[0], phrase)))
                taken.update(range(*found.span()))
        changes += [
            (*found.span(), found[0].replace(" ", ""))
            for found in _HALVES.finditer(text, first, last)
            if found.start() not in taken and _is_cut(found)
        ]
    return sorted(changes)


def _neighbourhoods(text: str) -> Iterator[tuple[int, int]]:
    """Give the stretches around scraps, cut between words; those that touch are one."""
    first = last = -1
    for scrap in SCRAP.finditer(text):
        start = max(text.find(" ", max(0, scrap.start() - _NEAR)) + 1, 0) if scrap.start() > _NEAR else 0
        end = text.find(" ", scrap.end() + _NEAR)
        end = len(text) if end < 0 else end
        if start <= last:
            last = end
            continue
        if last > 0:
            yield first, last
        first, last = start, end
    if last > 0:
        yield first, last


def _is_cut(found: re.Match[str]) -> bool:
    """Tell whether two halves are one syllable: neither is a word, and together they are one."""
    apart = found["rime"] is not None and _WORD_OF_VOWELS.fullmatch(found["rime"].lower()) is not None
    return not apart and is_word(found[0].replace(" ", "").lower())


def _capital_as(written: str, phrase: str) -> str:
    if written.isupper():
        return phrase.upper()
    return phrase[0].upper() + phrase[1:] if written[0].isupper() else phrase


def _phrase_of(found: re.Match[str]) -> str:
    return _listed()[int(found.lastgroup.removeprefix("p"))]  # type: ignore[union-attr]  # every one is named


@cache
def _listed() -> list[str]:
    return [row[0] for row in rows("scanned")]


@cache
def _phrases() -> re.Pattern[str]:
    """Compile what finds the phrases of the list, each marked letter there, lost or a blank."""
    return re.compile(
        rf"(?<![{LATIN}])(?:"
        + "|".join(_of_one_letter(letter) for letter in sorted({phrase[0] for phrase in _listed()}))
        + rf")(?![{LATIN}])",
        re.IGNORECASE,
    )


def _of_one_letter(letter: str) -> str:
    """Make the pattern of the phrases that begin alike; the others are passed over in one step."""
    named = [
        f"(?P<p{place}>{_lossy(phrase)})" for place, phrase in enumerate(_listed()) if phrase[0] == letter
    ]
    return f"(?={_letter(letter)})(?:{'|'.join(named)})"


def _lossy(phrase: str) -> str:
    """Make the pattern of a phrase whose marked letters may be lost and whose syllables may be cut."""
    words = (" ?".join(map(_letter, word)) for word in phrase.split(" "))
    return " {1,3}".join(words)


def _letter(sign: str) -> str:
    return f"(?:{sign}| ?)" if sign in MARKED and sign != _KEPT else sign
