"""The sets of a match, in a bracket behind its score: (25/18, 22/25)."""

from __future__ import annotations

import re

from broadcaster.reading.classes.sport.scores import SCORES, say_score
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.written.alphabet import START, UPPER
from broadcaster.reading.written.shapes import COUNTED


def _sets(found: Found) -> Said | None:
    """
    Say the pairs in brackets behind a score: the sets of the match.

    Elsewhere pairs with a dash are ranges when they all rise.
    """
    if not found.left(1).endswith("(") and not _PLAYERS.search(found.left(40)):
        return None
    pairs = [[int(end) for end in pair] for pair in re.findall(r"(\d+)[-/](\d+)", found.written)]
    rising = all(start < end for start, end in pairs)
    scored = found.before.rule in SCORES | {"sequence"} and " đến " not in found.before.spoken
    scored = scored or bool(len(pairs) > 1 and _SETS_BEFORE.search(found.words_left(40)))
    if "/" in found.written and not scored:
        return _set_points(pairs, found)
    if len(pairs) == 1 and (not scored or _is_day(pairs[0], found)):
        return None
    word = " đến " if rising and not scored else " "
    said = ", ".join(word.join(cardinal(end, found.style) for end in pair) for pair in pairs)
    return Said(said, "cue" if scored else "shape", found.before.written if scored else "")


def _is_day(pair: list[int], found: Found) -> bool:
    """Tell whether one pair behind the score of a whole match is the day it was played on: "2-0 (26/12)"."""
    day, month = pair
    dated = "/" in found.written and 0 < day <= _LARGEST_DAY and 0 < month <= _LARGEST_MONTH
    return (
        dated and bool(_WHOLE_MATCH.search(found.left(8))) and not _SETS_SPOKEN.search(found.words_left(70))
    )


_LARGEST_DAY, _LARGEST_MONTH = 31, 12
_WHOLE_MATCH = pattern(r"(?<!\d)(?!7-6|6-7)\d ?[-–] ?\d \($")
_PLAYERS = pattern(rf"(?:[{UPPER}]\w+\)?|đối thủ|trận) (?:\w+ )?(?:thua|thắng|hạ|bại)(?: [{UPPER}]\w+)* $")
"""Who won before the games of each set: "Lý Hoàng Nam thua 6/3, 3/6, 4/6"."""
_SETS_BEFORE = pattern(r" (?:ván|set|séc|game|thắng|thua|hạ|đánh bại|tỷ số|tỉ số)(?: [^ .;]+){0,4} $")
"""What pairs in a bracket are the sets of: "trong 4 ván trắng (11/7, 11/7, 11/4 và 11/7)"."""


def _set_points(pairs: list[list[int]], found: Found) -> Said | None:
    """Say the points of sets whose pairs have a stroke: "thắng ván đấu mở màn (25/19)"."""
    cue = _SETS_SPOKEN.search(found.words_left(70)) if max(map(max, pairs)) >= _SET_WON else None
    said = ", ".join(say_score([str(end) for end in pair], found.style) for pair in pairs)
    return Said(said, "cue", cue[1]) if cue else None


_SET_WON = 11
_SETS_SPOKEN = pattern(" (ván|set|séc|hiệp|game) ")
SETS = Rule(
    "sets",
    r"(?<=\()\d{1,2}[-/]\d{1,2}(?:(?:(?:[,;]| và) ?|/(?=\d{1,2}-))\d{1,2}[-/]\d{1,2}){0,6}(?=\))"
    rf"|{START}(?<=[^\W\d_] )[0-7]/[0-7](?:(?:,| và) [0-7]/[0-7]){{1,4}}"
    r"(?= ?[.,;)]|$| (?:sau|để|trước|trong)(?!\w))(?![.,]\d)",
    _sets,
    alone=False,
)


def _tie_break(found: Found) -> str:
    """Say a set that seven points or more have decided: 7-6(4) is "loạt tie-break bảy bốn"."""
    stop = "" if found.right(1) in {",", ";", ".", ""} else ","
    return _say_points(found.written, found.style, lost=found.left(3)[0] < found.left(1)) + stop


def _say_points(written: str, style: Style, *, lost: bool) -> str:
    """Say the points of a tie-break, of which often only the fewer are written."""
    points = re.findall(r"\d+", written)
    if len(points) == 1:
        points = [str(max(_SEVEN, int(points[0]) + 2)), points[0]]
        if lost:
            points.reverse()
    return f", loạt tie-break {say_score(points, style)}"


_SEVEN = 7
TIE_BREAK = Rule(
    "tie_break",
    r"(?:(?<=7[-/–]6)|(?<=6[-/–]7)) ?\(\d{1,2}(?:-\d{1,2})?\)(?![\w/-])",
    _tie_break,
    alone=False,
)
"""Rule 5b of the ITF: the first to win seven points, with a margin of two."""


def _sets_of_tennis(found: Found) -> str | None:
    """Say the sets of a match one after the other: each is won by six or seven, and one at least falls."""
    if _DAY.search(found.words_left(30)):
        return None
    games = _GAMES.findall(found.written)
    won = all(max(first, last) in {"6", "7"} for first, last, _ in games)
    if not won or not any(first > last for first, last, _ in games):
        return None
    said = (
        say_score([first, last], found.style)
        + (_say_points(points, found.style, lost=first < last) if points else "")
        for first, last, points in games
    )
    return ", ".join(said)


_DAY = pattern(r" (?:ngày|sáng|trưa|chiều|tối|đêm|hôm|nay|qua|mai|từ|đến|tới|mùng|mồng) $")
_GAMES = pattern(r"(?<![(\d-])([0-7])[-/]([0-7])(?: ?\((\d{1,2}(?:[-/]\d{1,2})?)\))?")
_TIE = r"(?: ?\(\d{1,2}(?:-\d{1,2})?\))?"
_TIE_OF_STROKES = r"(?: ?\(\d{1,2}(?:[-/]\d{1,2})?\))?"
SETS_OF_TENNIS = Rule(
    "sets_of_tennis",
    rf"{START}[0-7]-[0-7]{_TIE}(?:(?:[,;]| và)? [0-7]-[0-7]{_TIE}){{1,4}}"
    rf"(?![\d/%-]|[.,]\d| ?(?:{COUNTED})(?!\w))"
    rf"|{START}(?=[0-7/,; ]{{0,20}}(?:7/6|6/7) ?\(\d{{1,2}}(?:[-/]\d{{1,2}})?\))"
    rf"[0-7]/[0-7]{_TIE_OF_STROKES}(?:(?:[,;]| và)? [0-7]/[0-7]{_TIE_OF_STROKES}){{1,4}}"
    r"(?![\d/%-]|[.,]\d)",
    _sets_of_tennis,
    alone=False,
)
"""The sets of a match, of which one alone could be a span: "thắng ngược 2-6, 7-6, 6-4"."""
