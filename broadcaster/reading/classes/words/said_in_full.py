"""Short forms that no table has, but whose words the text says in full elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LATIN, UPPER, is_syllable, unmarked

_REACH = 600
"""Characters of a block; the words are looked for in that of the short form and those beside it."""
_FEWEST = 3
_WORD = pattern(rf"[{LATIN}]+|[^\s{LATIN}]")
_QUOTES = frozenset("\"“‘'")
"""What is quoted alone is typed or printed as it stands: "nhắn tin theo cú pháp “TTTB”"."""
_JOINERS = frozenset({"và", "của", "về", "cho", "các", "tại", "trong"})


def said_in_full(written: str, found: Found) -> str:
    """
    Give the words near whose first letters are those of *written*; empty when none or several have them.

    "Trung tâm Giáo dục quốc phòng … theo lịch của TTGDQP". Three letters need words of which the first has a
    capital, as any three words of a text may begin with them.
    """
    if len(written) < _FEWEST or not written.isalpha() or found.left(1) in _QUOTES:
        return ""
    if len(written) <= _PERSON and _BEHIND_PERSON.search(found.left(30)):
        return ""
    block = found.start // _REACH
    words, initials = _initials(found.text[max(0, block - 1) * _REACH : (block + 2) * _REACH])
    meant = {row for row in _rows(unmarked(written), words, initials) if _is_office(row, len(written))}
    lowered = {" ".join(row).lower() for row in meant}
    return lowered.pop() if len(lowered) == 1 else ""


_PERSON = 4
"""Letters; longer forms are no initials of a person."""
_BEHIND_PERSON = pattern(
    rf"(?i:(?<!\w)(?:{CUES['initialled']}|{CUES['initialled_weakly']}|{CUES['person']}|{CUES['suspected']}))"
    r"(?: là)? $"
)


def _is_office(row: tuple[str, ...], letters: int) -> bool:
    """Tell the name of an office, which has small words, from that of a person, who may be another one."""
    if row[0] in _SURNAMES or all(word[0].isupper() for word in row):
        return False
    return letters > _FEWEST or row[0][0].isupper()


_SURNAMES = frozenset(CUES["surname"].split("|"))


@lru_cache(maxsize=8)
def _initials(near: str) -> tuple[tuple[str, ...], str]:
    """Give the words of a stretch, in which all short forms of one block look, and their first letters."""
    words = tuple(_WORD.findall(near))
    return words, "".join(map(_initial, words))


@lru_cache(maxsize=8192)
def _initial(word: str) -> str:
    return unmarked(word[0]).upper() if is_syllable(word) else "."


def _rows(letters: str, words: tuple[str, ...], initials: str) -> Iterator[tuple[str, ...]]:
    """Find the rows of words with these first letters; words that only join may stand between."""
    at = initials.find(letters[0])
    while at >= 0:
        if row := _row(letters, words, initials, at):
            yield row
        at = initials.find(letters[0], at + 1)


def _row(letters: str, words: tuple[str, ...], initials: str, at: int) -> tuple[str, ...]:
    start = at
    for letter in letters:
        while start < at < len(words) and words[at] in _JOINERS and initials[at] != letter:
            at += 1
        if at >= len(words) or initials[at] != letter or _CAPITALS.fullmatch(words[at]):
            return ()
        at += 1
    return words[start:at]


_CAPITALS = pattern(rf"[{UPPER}]{{2,}}")
"""A word in capitals may be another short form."""
