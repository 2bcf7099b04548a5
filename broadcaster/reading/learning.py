"""
Abbreviations that a text defines itself, in either order.

"thủ tục hành chính (TTHC)", "Kế hoạch Bảo vệ và phát triển rừng (KHBV&PTR)", "Tổng điều tra dân số năm 2019
(TĐTDS 2019)": the capitals in the brackets are matched, from the last, with the first letters of the words
before them. "TTHC (thủ tục hành chính)": with those of all words in the brackets.
"""

from __future__ import annotations

from collections.abc import Iterator

from broadcaster.reading.patterns import pattern
from broadcaster.reading.written.alphabet import is_syllable, unmarked

_CAPITAL = "A-ZĂÂĐÊÔƠƯ"
_REST = rf"(?:[{_CAPITAL}&.\-]|[a-zđ](?=[{_CAPITAL}&])){{1,14}}"
_SHORT = rf"[{_CAPITAL}]{_REST}"
_DEFINITION = pattern(
    r"\((?:[^\W\d_][^()\n]{0,40}(?:gọi tắt|viết tắt|gọi là|sau đây là)(?: là)?:? ?)?"
    rf"[\"“]?({_SHORT})[\"”]?(?: ((?:19|20)\d\d))?\)"
)
_REVERSED = pattern(rf"([{_CAPITAL}](?<![^\W_].){_REST}) \(([^\W\d_][^()\n;:]{{5,150}})\)")
_MAY_BE_REVERSED = pattern(rf"\((?<=[{_CAPITAL}&.\-] .)")
"""Looked for first, as its sign is rare: most brackets stand behind words in small letters."""
_WORD = pattern(r"[^\W\d_]+|\d+|[.;:!?()]")
_JOINERS = frozenset(
    (
        "và",
        "của",
        "các",
        "về",
        "cho",
        "trong",
        "với",
        "theo",
        "ở",
        "tại",
        "đến",
        "từ",
        "trên",
        "những",
        "hoặc",
    )
)
_REACH = 160
"""Characters before the bracket in which the words are looked for."""
_STOPS = set(".;:!?()")


def definitions(text: str) -> dict[str, str]:
    """Give the abbreviations defined in *text* with their meaning, as far as their letters prove it."""
    if "(" not in text:
        return {}
    found: dict[str, str] = {}
    for short, meaning in _defined(text):
        if meaning:
            found.setdefault(short, meaning)
    return found


def _defined(text: str) -> Iterator[tuple[str, str]]:
    for match in _DEFINITION.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()].rstrip()
        if match[2]:
            before = before.removesuffix(match[2]).rstrip().removesuffix("năm")
        yield match[1], _meaning(match[1], before)
    for match in _REVERSED.finditer(text) if _MAY_BE_REVERSED.search(text) else ():
        yield match[1], _meaning(match[1], match[2], whole=True)


def _meaning(short: str, before: str, *, whole: bool = False) -> str:
    """
    Match the letters of *short* with the words that end *before*; empty when they do not agree.

    With *whole* no word may be left over at the head.
    """
    letters = [sign for sign in unmarked(short) if sign.isupper() or sign.isdecimal()]
    words = list(_WORD.finditer(before))
    at = len(words) - 1
    for letter in reversed(letters):
        while at >= 0 and words[at][0].lower() in _JOINERS and _initial(words[at][0]) != letter:
            at -= 1
        if at < 0 or words[at][0] in _STOPS or _initial(words[at][0]) != letter:
            return ""
        at -= 1
    if whole and at >= 0:
        return ""
    meant = words[at + 1 :]
    if not all(word[0] in _STOPS or is_syllable(word[0].lower()) for word in meant if word[0].isalpha()):
        return ""
    return " ".join(before[meant[0].start() :].split()).lower()


def _initial(word: str) -> str:
    return unmarked(word[0]).upper()
