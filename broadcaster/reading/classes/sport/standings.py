"""What stands in the table of a league or the plan of a cup: goals shot and let in, the rounds by letters."""

from __future__ import annotations

import re

from broadcaster.reading.classes.sport.scores import say_score
from broadcaster.reading.classes.words.fields import in_field
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import number
from broadcaster.reading.written.alphabet import WORD

_PAIR = r"\d{1,3} ?[-–/:] ?\d{1,3}(?![\d/%]|[.,]\d)"


def _goals(found: Found) -> Said | None:
    """Say goals shot and let in behind the word for their difference: "hiệu số 14-6", "HS: 9/4"."""
    cue = _DIFFERENCE.search(found.left(50))
    if not cue or (cue[1] == "HS" and not _of_table(found)) or _MEASURED.match(found.right(6)):
        return None
    return Said(say_score(re.split(" ?[-–/:] ?", found.written), found.style), "cue", cue[1])


_DIFFERENCE = pattern(
    r"(?<!\w)((?i:hiệu số)|HS)(?: (?:các |giữa )?(?:bàn|trận|ván|hiệp|séc|set|điểm)?)?(?: ?(?:thắng|được))?"
    r"(?:(?: ?[-–/,] ?| và | )(?:bàn |số bàn )?(?:bại|thua|mất))?"
    r"(?: (?:là|đạt|chỉ|với))?:? (?:\d{1,3} ?[-–/] ?\d{1,3} so với )?$"
)
_MEASURED = pattern(r" ?(?:mét|cm|m|km|kg|giờ|giây|phút|điểm|%)(?!\w)")
GOALS = Rule(
    "goals_of_table",
    after("hiệu số|HS|hiệu số:|HS:|bại|thua|bại:|thua:|thắng|là|đạt|chỉ|với") + _PAIR,
    _goals,
    alone=False,
)


def _difference(found: Found) -> Said | None:
    """Say HS before the goals of a side as *hiệu số*, where a report of sport stands around."""
    return Said("hiệu số", "cue", "điểm") if _of_table(found) else None


def _of_table(found: Found) -> bool:
    """Tell whether points or matches stand just before, or sport is spoken of around."""
    return bool(_POINTS_BEFORE.search(found.left(24))) or in_field("sport", found)


_POINTS_BEFORE = pattern(
    r"(?<!\w)\d{1,3} ?(?:đ|điểm|trận|thắng|hòa|hoà|thua|bại)(?:[,;:(]| [-–])* ?\(?(?:HS:? )?$"
)

DIFFERENCE = Rule("goal_difference", rf"{WORD}HS(?=:? {_PAIR})", _difference, alone=False)


def _round(found: Found) -> Said | None:
    """Say a round of a cup by its letters: "thắng TK1 gặp thắng TK3", "trận BK 2"."""
    if not (_PLAYED.search(found.words_left(40)) or in_field("sport", found)):
        return None
    if _IN_SECTION.search(found.left(6)) or _SECTIONS.search(found.words_left(90)):
        return None
    name = "tứ kết" if found.written[0] == "T" else "bán kết"
    return Said(f"{name} {number(found.written[-1], found.style)}", "cue", "trận")


_PLAYED = pattern(
    r"(?<![tb]k \d) (?:trận|trận tranh|thắng|thắng trận|thua|thua trận|(?:nhất|nhì)(?: bảng(?: [a-h])?)? gặp"
    "|(?:thắng|thua) [tb]k [1-4] (?:gặp |với |và |đấu )?(?:thắng|thua|gặp|và)) $"
)
_IN_SECTION = pattern("(?i:tại|ở|tới|đến) $")
_SECTIONS = pattern(" (?:khoảnh|rừng|kiểm lâm|tiểu khu|bí thư|mưa|ngập|cháy|xã|phường) ")
"""Where the sections of a forest or the quarters of a town are spoken of: "kiểm lâm gặp TK 3"."""
ROUND_OF_CUP = Rule("round_of_cup", rf"{WORD}[TB]K ?[1-4](?![\w/%]|[.,-]\d)", _round, alone=False)
"""Four quarter-finals and two halves, which have the letters of a forest's sections too."""
