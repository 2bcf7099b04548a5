"""
Titles and summaries, cleaned so that a voice can read them.

What is left out stands in habits.py.
"""

from __future__ import annotations

import html
import re
import unicodedata
from typing import Final

from broadcaster.markup import words_of
from broadcaster.newsroom.letters.habits import (
    ANYWHERE,
    IN_SUMMARIES,
    IN_TITLES,
    PLACEHOLDERS,
    TIDY,
    WEB_PROGRAMS,
    Rule,
)
from broadcaster.newsroom.letters.lettering import mended

SUMMARY_CHARS: Final = 600
"""About 130 syllables, forty seconds of speech: longer is an article, not a piece of news."""
TITLE_CHARS: Final = 200
_READ_CHARS: Final = 20_000
"""Of the words (not the markup) of a whole article its beginning is enough for a summary."""


# Signs of the category "other symbol" that are words in texts about weather or law.
_SPOKEN_SIGNS: Final = frozenset("°℃№")
_INVISIBLE: Final = frozenset({"Cf", "Cs", "Co", "Cn", "Me"})
_VARIATION_SELECTORS: Final = range(0xFE00, 0xFE10)


def _sign(char: str) -> str:
    if char in " \n" or char.isalnum():
        return char
    kind = unicodedata.category(char)
    if kind in _INVISIBLE or ord(char) in _VARIATION_SELECTORS:
        return ""
    if kind == "Cc" or kind.startswith("Z"):
        return " "
    if kind in {"So", "Sk"} and char not in _SPOKEN_SIGNS:
        return " "
    return char


def _words(text: str) -> str:
    return words_of(html.unescape(html.unescape(text)))[:_READ_CHARS]


def _pass(text: str, rules: tuple[Rule, ...]) -> str:
    if html.unescape(text) != text:
        # Escaped three times and more: what is left is not a word of anybody.
        text = text.replace("&", " ")
    text = unicodedata.normalize("NFC", "".join(map(_sign, text)))
    for rule in rules:
        text = rule.pattern.sub(rule.replacement, text)
    return text.strip()


def _clean(text: str, rules: tuple[Rule, ...]) -> str:
    words = mended(_words(text))
    # One rule can lay bare what another takes away; two or three passes settle every real text.
    for _ in range(10):
        cleaned = _pass(words, rules)
        if cleaned == text:
            break
        text = cleaned
        words = _words(text)
    return text


def clean_title(raw: str) -> str:
    """
    Give a title as one line of plain words, at most TITLE_CHARS long; may be empty.

    Raises:
        Illegible: its letters are lost.
    """
    return cut(_written(_clean(raw, IN_TITLES + WEB_PROGRAMS + ANYWHERE + TIDY)), TITLE_CHARS)


def clean_summary(raw: str) -> str:
    """
    Give a summary as plain sentences, cut at a sentence end near SUMMARY_CHARS; may be empty.

    Raises:
        Illegible: its letters are lost.
    """
    return cut(_written(_clean(raw, WEB_PROGRAMS + ANYWHERE + IN_SUMMARIES + TIDY)), SUMMARY_CHARS)


def _written(text: str) -> str:
    return "" if PLACEHOLDERS.fullmatch(text) else text


_SENTENCE_END: Final = re.compile(r"(\w*)[.!?…]+[\"'”’)\]]*(?=\s|$)")
_CLAUSE_END: Final = re.compile(r"[,;:](?=\s)|\s[-–—](?=\s)")
# A full stop after these is not the end of a sentence.
_ABBREVIATIONS: Final = frozenset(
    {
        "TP",
        "Tp",
        "Tr",
        "tr",
        "Q",
        "P",
        "H",
        "X",
        "GS",
        "PGS",
        "TS",
        "ThS",
        "BS",
        "KS",
        "KTS",
        "LS",
        "St",
        "Mr",
    }
)


def first_sentence(text: str) -> str:
    """Give the beginning of *text* up to its first sentence end (or all of it)."""
    for end in _SENTENCE_END.finditer(text):
        if end[1] not in _ABBREVIATIONS:
            return text[: end.end()]
    return text


def cut(text: str, limit_chars: int) -> str:
    """
    Shorten *text* to at most *limit_chars*, after its last whole sentence.

    A sentence longer than the limit is cut after its last clause, or word, and ends in "…".
    """
    if len(text) <= limit_chars:
        return text
    ends = [end.end() for end in _SENTENCE_END.finditer(text, 0, limit_chars) if end[1] not in _ABBREVIATIONS]
    # The end of the searched piece counts as an end of text, which it is not.
    whole = [end for end in ends if text[end : end + 1].isspace()]
    if whole:
        return text[: whole[-1]]
    head = text[: limit_chars - 1]
    clauses = [end.start() for end in _CLAUSE_END.finditer(head)]
    at = clauses[-1] if clauses else max(head.rfind(" "), 0) or len(head)
    return head[:at].rstrip() + "…"
