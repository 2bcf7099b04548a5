"""Short forms that no table has, but whose words the text says in full elsewhere."""

from __future__ import annotations

from functools import lru_cache

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found
from broadcaster.reading.written.alphabet import LATIN, UPPER, is_syllable, unmarked

_REACH = 600
"""Characters on either side in which the words are looked for."""
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
    near = found.text[max(0, found.start - _REACH) : found.end + _REACH]
    meant = {words for words in _phrases(unmarked(written), near) if _is_name(words, len(written))}
    lowered = {" ".join(words).lower() for words in meant}
    return lowered.pop() if len(lowered) == 1 else ""


def _is_name(words: tuple[str, ...], letters: int) -> bool:
    return letters > _FEWEST or words[0][0].isupper()


@lru_cache(maxsize=64)
def _phrases(letters: str, near: str) -> tuple[tuple[str, ...], ...]:
    """Find the rows of words with these first letters; words that only join may stand between."""
    words = _WORD.findall(near)
    initials = [unmarked(word[0]).upper() if is_syllable(word) else "." for word in words]
    heads = (at for at, initial in enumerate(initials) if initial == letters[0])
    rows = (_row(letters, words, initials, at) for at in heads)
    return tuple(row for row in rows if row)


def _row(letters: str, words: list[str], initials: list[str], at: int) -> tuple[str, ...]:
    start = at
    for letter in letters:
        while start < at < len(words) and words[at] in _JOINERS and initials[at] != letter:
            at += 1
        if at >= len(words) or initials[at] != letter or _CAPITALS.fullmatch(words[at]):
            return ()
        at += 1
    return tuple(words[start:at])


_CAPITALS = pattern(rf"[{UPPER}]{{2,}}")
"""A word in capitals may be another short form."""
