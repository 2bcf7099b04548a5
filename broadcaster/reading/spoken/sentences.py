"""Sentences and breath: where a newsreader stops, for how long, and what to mark on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import Literal, NamedTuple

from broadcaster.reading.patterns import pattern
from broadcaster.reading.written.alphabet import LOWER, UPPER


class Pause(IntEnum):
    """Rank of a silence, in a sentence or after it; the voices know how long each is."""

    NONE = 0
    PHRASE = 1
    """Inside a sentence: a comma, the border of a table's cell, two numbers that meet."""
    CLAUSE = 2
    """A semicolon or colon, inside a sentence or after it."""
    SENTENCE = 3
    PARAGRAPH = 4


class Break(NamedTuple):
    """A silence inside a sentence, before the character *at* of `Sentence.spoken`."""

    at: int
    rank: Pause


SpanKind = Literal["number", "name", "quotation", "doubt"]
"""
number: figures, dates, amounts, codes: to be said clearly. name: of a person or place. quotation: words of
another. doubt: what the reader guessed at or could not read; a person should hear it before it goes on air.
"""


class Span(NamedTuple):
    """A stretch of `Sentence.spoken`, from *start* up to *end*; spans of different kinds may overlap."""

    start: int
    end: int
    kind: SpanKind


class Sentence(NamedTuple):
    """
    One stretch to be spoken in one go, with the marks that its speaker needs.

    *start* and *end* are its place in the original text, *pause* is the silence after it; *breaks* and
    *spans* count characters of *spoken*.
    """

    spoken: str
    start: int
    end: int
    pause: Pause
    breaks: tuple[Break, ...] = ()
    spans: tuple[Span, ...] = ()


_END = pattern(
    rf"(?<=[{LOWER}])\.(?=[{UPPER}][{LOWER}])|(?<![.!?…])[.!?…]++(?=\s|$)(?!\s+[{LOWER}])"
    r"|;(?=\s|$)|:(?=\s*\n)|\n[\s]*"
)
_LINE_BREAK = r"(?:(?<! ) +)?\n[\s]*"
"""Blanks are taken from their first on: a try from each of many would take the square of their time."""
_MARKED = (
    r"[-+*•●–]\s|[a-zđ][.)]\s|\d{1,2}(?:\.\d{1,2}){0,4}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,4}\s|[IVXL]{1,6}\.\s"
)
_PAGE = 130
"""Characters; a text with a longer line is not set in lines, and its line breaks are the writer's."""
_FULL_LINE = 60
"""Characters; a line at least this long without a full stop was cut by the page, not by the writer."""


def join_wraps(text: str) -> str:
    """Put a space for each sign of a line break that only the width of the page made; lengths stay."""
    set_in_lines = all(len(line) <= _PAGE for line in text.split("\n"))
    return re.sub(_LINE_BREAK, lambda gap: _join(gap, set_in_lines=set_in_lines), text)


def _join(gap: re.Match[str], *, set_in_lines: bool) -> str:
    text = gap.string
    following = text[gap.end() : gap.end() + 12]
    line_start = text.rfind("\n", 0, gap.start()) + 1
    before = text[line_start : gap.start()].rstrip()
    if not following or not before or re.match(_MARKED, following):
        return gap[0]
    open_end = before[-1] not in ".:;!?…"
    goes_on = following[0].islower() or before[-1] in "-–/,"
    full = set_in_lines and len(before) >= _FULL_LINE
    cut = open_end and (full or (before[-1].islower() and following[0].isdecimal()))
    return " " * len(gap[0]) if goes_on or cut else gap[0]


def ends(text: str, start: int, end: int) -> Iterator[tuple[int, int, Pause]]:
    """Find the stops between two places: (start of the stop, its end, its rank)."""
    for stop in _END.finditer(text, start, end):
        sign = stop[0][0]
        if sign == "\n":
            yield stop.start(), stop.end(), Pause.PARAGRAPH
        else:
            yield stop.start(), stop.end(), Pause.CLAUSE if sign in ";:" else Pause.SENTENCE
