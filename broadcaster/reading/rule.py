"""What a class of writing is made of: a pattern that finds it and a function that says it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from broadcaster.reading.style import Style


class Found(NamedTuple):
    """One piece of writing, with its neighbourhood."""

    written: str
    text: str
    start: int
    end: int
    style: Style
    learnt: Mapping[str, str]
    """Abbreviations that the text itself has defined."""

    def left(self, reach: int = 40) -> str:
        """Give the text before it, on the same line or not."""
        return self.text[max(0, self.start - reach) : self.start]

    def right(self, reach: int = 40) -> str:
        """Give the text behind it."""
        return self.text[self.end : self.end + reach]


class Rule(NamedTuple):
    """One rule of one class; its place among the others is decided in `order.py`."""

    name: str
    pattern: str
    say: Callable[[Found], str]
    alone: bool = True
    """Whether the written piece alone decides what is said, so that it may be remembered."""


def after(cues: str) -> str:
    """
    Make a pattern that looks back for one of *cues*, words parted by bars, and the space behind it.

    A cue in small letters is also found with a capital at its head.
    """
    return "(?:" + "|".join(f"(?<={_either_case(cue)} )" for cue in cues.split("|")) + ")"


def _either_case(cue: str) -> str:
    head = cue[0]
    return f"[{head.upper()}{head}]{cue[1:]}" if head.islower() else cue


def any_of(words: Iterable[str]) -> str:
    """Make an alternation of literal words that takes the longest; words share their common heads."""
    tree: dict[str, dict[str, object]] = {}
    for word in words:
        node: dict[str, object] = tree  # type: ignore[assignment]
        for sign in word:
            node = node.setdefault(sign, {})  # type: ignore[assignment]
        node[""] = {}
    return _branches(tree)


def _branches(tree: Mapping[str, object]) -> str:
    ends = "" in tree
    branches = [_escape(sign) + _branches(below) for sign, below in tree.items() if sign]  # type: ignore[arg-type]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if ends else joined


def _escape(sign: str) -> str:
    return f"\\{sign}" if sign in ".^$*+?{}[]\\|()" else sign
