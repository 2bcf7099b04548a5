"""
The window of words on either side of a piece, in which its cue may stand.

Brackets, colons, quotation marks and line ends do not hide a cue; a full stop, a semicolon and a figure do
not vanish: they stay in the window as words of their own, so that a cue of another sentence is not one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from broadcaster.reading.patterns import pattern

_WORD_OR_COMMA = pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,:/]\d+)*|%|[.,;!?](?=\s|$)")
_WORD = pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,:/]\d+)*|%|[.;!?](?=\s|$)")


@lru_cache(maxsize=8)
def words_before(text: str, at: int, reach: int) -> str:
    """
    Give the words in *reach* characters before *at* as " w w w ", in small letters.

    The last ones are kept, as one rule after the other looks at the words before the same piece.
    """
    start = max(0, at - reach)
    if start and text[start - 1].isalnum():
        # The window may begin inside a word, of which half would only look like another.
        start = text.find(" ", start, at) + 1 or start
    return _window(_WORD, text[start:at])


def words_after(text: str, at: int, reach: int) -> str:
    """
    Give the words in *reach* characters behind *at* as " w w w ", in small letters.

    A comma stays: what is counted stands directly behind its figure.
    """
    return _window(_WORD_OR_COMMA, text[at : at + reach])


def _window(word: re.Pattern[str], text: str) -> str:
    parts = text.split()
    if "".join(parts).isalpha():
        return f" {' '.join(parts).lower()} "
    words: list[str] = []
    for written in parts:
        # Most of what blanks part is a word, which is seen much faster than found.
        if written.isalpha():
            words.append(written)
        else:
            words += word.findall(written)
    return f" {' '.join(words).lower()} "


def last_word(text: str) -> str:
    """Give the last word of *text* in small letters; nothing where it is no plain one between blanks."""
    last = text.rstrip().rpartition(" ")[2]
    return last.lower() if last.isalpha() else ""


class Ending:
    """A pattern of how a text ends, which is tried where the last signs are among those that it ends with."""

    def __init__(self, source: str, *ends: str) -> None:
        self._pattern = pattern(source)
        self._ends = (*ends, "\n")  # before a last line feed a text ends, too

    def search(self, text: str) -> re.Match[str] | None:
        """Search *text*, of which most end otherwise: that is seen much faster than no match is found."""
        return self._pattern.search(text) if text.endswith(self._ends) else None


class Cues:
    """Words or phrases that decide, found at the end or the head of a window."""

    def __init__(self, words: str, fillers: str = "") -> None:
        phrases = "|".join(sorted(words.lower().split("|"), key=len, reverse=True))
        skipped = f"(?:(?:{fillers}) ){{0,3}}" if fillers else ""
        self._ends = pattern(f" ({phrases}) {skipped}$")
        self._heads = pattern(f" {skipped}({phrases}) ")

    def before(self, window: str) -> str:
        """Give the cue with which *window* ends; empty when there is none."""
        found = self._ends.search(window)
        return found[1] if found else ""

    def behind(self, window: str) -> str:
        """Give the cue with which *window* begins; empty when there is none."""
        found = self._heads.match(window)
        return found[1] if found else ""
