"""What a class of writing is made of: a pattern that finds it, a function that says it, its ground."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NamedTuple

from broadcaster.reading.keeping import made, sum_of
from broadcaster.reading.patterns import pattern
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.written.window import words_after, words_before

Ground = Literal["lexicon", "text", "table", "cue", "shape", "guess", "fault"]
"""
How a reading was decided, the surest first: the station's lexicon, a definition in the text itself, a row
of a table, a neighbour that decides, the form of the writing alone; a guess is to be shown to a person, and
a fault is a piece on which a rule failed.
"""
DOUBTFUL: frozenset[str] = frozenset({"guess", "fault"})


class Said(NamedTuple):
    """How a piece is said, and what decided it."""

    spoken: str
    ground: Ground
    cue: str = ""
    """The neighbour that decided, as it is written."""


class Before(NamedTuple):
    """The piece before, as far as a list may inherit its class."""

    rule: str
    written: str
    end: int
    spoken: str


NOTHING_BEFORE = Before("", "", -1, "")


class Found(NamedTuple):
    """One piece of writing, with its neighbourhood."""

    written: str
    text: str
    start: int
    end: int
    style: Style
    learnt: Mapping[str, str]
    """Abbreviations that the text itself has defined."""
    before: Before = NOTHING_BEFORE

    def left(self, reach: int = 40) -> str:
        """Give the text before it, on the same line or not."""
        start = self.start
        return self.text[start - reach if start > reach else 0 : start]

    def right(self, reach: int = 40) -> str:
        """Give the text behind it."""
        return self.text[self.end : self.end + reach]

    def words_left(self, reach: int = 60) -> str:
        """Give the words before it as " w w w ": small letters, no brackets, colons or line ends."""
        return words_before(self.text, self.start, reach)

    def words_right(self, reach: int = 60) -> str:
        """Give the words behind it as " w w w "."""
        return words_after(self.text, self.end, reach)

    def listed_after(self) -> str:
        """
        Give the rule of the piece before when this one goes on with its list, else nothing.

        "113 hoặc 114", "hẻm 12/5, 12/7A": a list inherits its class.
        """
        before = self.before
        gap = (
            self.text[before.end : self.start]
            if before.rule and self.start - before.end <= _LONGEST_JOINT
            else "."
        )
        return before.rule if _JOINT.fullmatch(gap) else ""


_LONGEST_JOINT = 12
"""Characters between two members of one list."""
_JOINT = pattern(
    r"\s*(?:[,;/&+]|và|hoặc|hay|cùng|với|,? ?rồi|, ?(?:và|hoặc|hay))\s*(?:[^\W\d_]{2,5}\s)?\(?|\)?,?\s*\(?"
)


class Rule(NamedTuple):
    """One rule of one class; its place among the others is decided in `order.py`."""

    name: str
    pattern: str
    say: Callable[[Found], str | Said | None]
    """Gives None when, seen with its neighbours, the piece is of another class: the next rule is tried."""
    alone: bool = True
    """Whether the written piece alone decides what is said, so that it may be remembered."""
    ground: Ground = "shape"
    """On what ground it is said when `say` does not tell."""


def after(cues: str) -> str:
    """
    Make a pattern that looks back for one of *cues*, words parted by bars, and the space behind it.

    A cue in small letters is also found with a capital at its head.
    """
    by_width: dict[int, list[str]] = {}
    for cue in cues.split("|"):
        by_width.setdefault(len(cue), []).append(either_case(cue))
    return "(?:" + "|".join(f"(?<=(?:{'|'.join(same)}) )" for same in by_width.values()) + ")"


def either_case(cue: str) -> str:
    """Make the pattern of *cue* that also finds it with a capital at its head."""
    head = cue[0]
    return f"[{head.upper()}{head}]{cue[1:]}" if head.islower() else cue


def any_of(words: Iterable[str]) -> str:
    """Make an alternation of literal words that takes the longest; words share their common heads."""
    words = list(dict.fromkeys(words))
    # Not joined: with whatever sign between them, a word that holds it would be taken for two.
    return made(f"any of {_CODE}", repr(words), lambda: _branches(words))


_CODE = sum_of(__file__)


def _branches(words: list[str]) -> str:
    if not words:
        return ""
    by_head: dict[str, list[str]] = {}
    for word in words:
        by_head.setdefault(word[:1], []).append(word)
    ends = by_head.pop("", None) is not None
    branches = [
        _escaped(same[0]) if len(same) == 1 else _escaped(head) + _branches([word[1:] for word in same])
        for head, same in by_head.items()
    ]
    joined = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if ends else joined


def _escaped(word: str) -> str:
    return word if word.isalnum() else word.translate(_ESCAPES)


_ESCAPES = {ord(sign): f"\\{sign}" for sign in ".^$*+?{}[]\\|()"}
