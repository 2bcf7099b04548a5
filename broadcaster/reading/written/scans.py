"""
Words that a scan has damaged: letters with marks lost ("đ i t ng"), a syllable cut in two ("x ã", "nhâ n").

They are mended where it is certain: enough is left of one phrase of the list, or the halves make a syllable
and the second can be no word. What is only likely is mended beside two signs that are certain. All else
stays: initials, groups (A, B, C), units and the short forms of chats are lone consonants too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from broadcaster.reading.patterns import compiled, pattern
from broadcaster.reading.vocabulary import rows
from broadcaster.reading.written.alphabet import LATIN, MARKED
from broadcaster.reading.written.residue import is_word

_CONSONANT = "[bcdđghklmnpqrstvxBCDĐGHKLMNPQSTVX]"
SCRAP = pattern(rf"[ \n]{_CONSONANT}(?![^gh ,.;:)\n])g?h?(?=[ ,.;:)\n]|$)")
"""A consonant that stands alone: damage, an initial, a group, a unit or a short form."""
_STANDS_ALONE = r"[ ,.;:)\n]"
_SCRAP_BEHIND_BLANK = pattern(
    rf" {_CONSONANT}(?:{_STANDS_ALONE}|h{_STANDS_ALONE}|g(?:{_STANDS_ALONE}|h{_STANDS_ALONE}))"
)
"""Found much faster: one sign is looked for and not one of two, and most looks end at the vowel behind it."""
_NEAR = 30
"""Characters on either side of a scrap in which the rest of its phrase may stand."""
_KEPT = "đ"
"""The one marked letter that the scans at hand keep."""
_LEAST_LEFT = 3
"""Lone consonants and marked letters, together, that make a phrase of the list certain."""
_LONG_ENOUGH = (10, 6)
"""Length of a phrase in which one lone consonant is enough, or two ("truy n thanh", "h c sinh")."""
_LEAST_DAMAGE = 2
"""Certain signs of damage in a stretch that make the likely ones certain."""
_NO_WORD = "i[êếềểễệ]|uy[ếềễệ]|[ãẽĩõũữễỗỡỹệ](?![a-z])"
"""How no word begins: iê is written yê there (school grammar); of the vowels none is a word by itself."""
_HALVES = pattern(
    rf"(?<![{LATIN}])(?<![0-9] )(?P<onset>(?i:ngh|[ckgnpt]h|ng|tr|gi|qu|[bcdđghklmnpqrstvx])) "
    rf"(?:(?P<no_word>(?:{_NO_WORD})[a-z]{{0,2}})"
    rf"|(?P<rime>(?<=[^đhkmg] )(?:uy[êể]|o[àáảãạăắằẳẵặ]|[{MARKED.replace('đ', '')}])[{MARKED}a-z]{{0,4}}))"
    rf"(?![{LATIN}])"
    r"|(?<![^\W\d_])(?P<open>[a-zđ]{1,4}(?:â|ă|iê|uô|ươ|yê)) (?:ng|nh|ch|[cmnpt])(?![^\W\d_])"
)
"""Onset and rime, or a syllable and its coda; a figure's "đ", "h", "m" is a unit."""


class _Change(NamedTuple):
    start: int
    end: int
    better: str
    certain: bool


def has_scrap(text: str) -> bool:
    """Tell whether *text* has a consonant that stands alone: most lines have none."""
    # With its end marked, a word at the end is one more that something stands behind.
    marked = f"{text}\n" if text[-1:].isalpha() else text
    return bool(_SCRAP_BEHIND_BLANK.search(marked) or ("\n" in text and SCRAP.search(text)))


def mended(text: str) -> list[tuple[int, int, str]]:
    """Give what is certain of the damaged words of *text*: start, end and what must stand there, in order."""
    changes: list[tuple[int, int, str]] = []
    for first, last in _neighbourhoods(text) if has_scrap(text) else ():
        found = [*_in_phrases(text, first, last)]
        taken = {at for phrase in found for at in range(phrase.start, phrase.end)}
        halves = _in_halves(text, first, last)
        found += [half for half in halves if taken.isdisjoint(range(half.start, half.end))]
        damaged = sum(change.certain for change in found) >= _LEAST_DAMAGE
        changes += [change[:3] for change in found if change.certain or damaged]
    return sorted(changes)


def _in_phrases(text: str, first: int, last: int) -> Iterator[_Change]:
    """Give the phrases of the list of which something is lost."""
    for found in _phrases().finditer(text, first, last):
        phrase = _phrase_of(found)
        words = found[0].split()
        if " ".join(words).lower() == phrase or any(
            len(words[at]) == 1 and words[at].isupper() for at in (0, -1)
        ):
            continue
        behind_figure = text[max(0, found.start() - 3) : found.start()].rstrip(" ")[-1:].isdecimal()
        if behind_figure and len(words[0]) <= len("ng"):
            continue
        yield _Change(*found.span(), _capital_as(found[0], phrase), _is_certain(found[0]))


def _is_certain(written: str) -> bool:
    """Tell whether enough is left of a phrase; capitals among small letters stand for themselves."""
    scraps = [scrap[0] for scrap in SCRAP.finditer(f" {written}")]
    scraps = [scrap for scrap in scraps if scrap.islower() or written.isupper()]
    left = len(scraps) + sum(sign in MARKED for sign in written.lower())
    one, two = _LONG_ENOUGH
    length = len(written.strip())
    return left >= _LEAST_LEFT or (length >= one and len(scraps) == 1) or (length >= two and len(scraps) > 1)


def _in_halves(text: str, first: int, last: int) -> Iterator[_Change]:
    """Give the syllables that were cut in two."""
    for found in _HALVES.finditer(text, first, last):
        whole = found[0].replace(" ", "")
        initial = found["onset"] is not None and found["onset"] != found["onset"].lower()
        if is_word(whole.lower()) and not (initial and len(found["no_word"] or "") < len("iê")):
            yield _Change(*found.span(), whole, certain=found["rime"] is None)


def _neighbourhoods(text: str) -> Iterator[tuple[int, int]]:
    """Give the stretches around scraps, cut between words and lines; those that touch are one."""
    first = last = -1
    for scrap in SCRAP.finditer(text):
        start = max(text.find(" ", max(0, scrap.start() - _NEAR)) + 1, 0) if scrap.start() > _NEAR else 0
        start = max(start, text.rfind("\n", start, scrap.start() + 1) + 1)
        end = text.find(" ", scrap.end() + _NEAR)
        end = len(text) if end < 0 else end
        line_end = text.find("\n", scrap.end(), end)
        end = end if line_end < 0 else line_end
        if start <= last:
            last = end
            continue
        if last > 0:
            yield first, last
        first, last = start, end
    if last > 0:
        yield first, last


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
    return compiled(
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
