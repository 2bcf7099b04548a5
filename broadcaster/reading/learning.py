"""
Abbreviations that a text defines itself: "thủ tục hành chính (TTHC)".

The letters in the brackets are matched, from the last, with the first letters of the words before them.
"""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.written.alphabet import is_syllable, unmarked

_DEFINITION = pattern(
    r"\((?:[^\W\d_][^()\n]{0,40}(?:gọi tắt|viết tắt)(?: là)?:? ?)?"
    r"[\"“]?([A-ZĂÂĐÊÔƠƯ](?:[A-ZĂÂĐÊÔƠƯ&.\-]){1,14})[\"”]?\)"
)
_WORD = pattern(r"[^\W\d_]+|[.;:!?()]")
_JOINERS = {"và", "của", "các", "về", "cho", "trong", "với", "theo"}
_REACH = 160
"""Characters before the bracket in which the words are looked for."""
_STOPS = set(".;:!?()")


def definitions(text: str) -> dict[str, str]:
    """Give the abbreviations defined in *text* with their meaning, as far as their letters prove it."""
    found: dict[str, str] = {}
    if "(" not in text:
        return found
    for match in _DEFINITION.finditer(text):
        short = match[1]
        meaning = _meaning(short, text[max(0, match.start() - _REACH) : match.start()])
        if meaning:
            found.setdefault(short, meaning)
    return found


def _meaning(short: str, before: str) -> str:
    """Match the letters of *short* with the words that end *before*; empty when they do not agree."""
    letters = [letter for letter in unmarked(short) if letter.isalpha()]
    words = list(_WORD.finditer(before))
    at = len(words) - 1
    for letter in reversed(letters):
        while at >= 0 and words[at][0].lower() in _JOINERS and _initial(words[at][0]) != letter:
            at -= 1
        if at < 0 or words[at][0] in _STOPS or _initial(words[at][0]) != letter:
            return ""
        at -= 1
    phrase = " ".join(before[words[at + 1].start() :].split()).lower()
    return phrase if all(is_syllable(word) for word in re.findall(r"[^\W\d_]+", phrase)) else ""


def _initial(word: str) -> str:
    return unmarked(word[0]).upper()
