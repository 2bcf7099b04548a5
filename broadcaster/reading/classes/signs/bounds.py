"""Signs that compare: less than, more than, at least, and the two bounds between which something lies."""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import number
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.shapes import DASH


def _compared(found: Found) -> Said | None:
    """Say < and > before an amount as people do: dưới, trên."""
    first, second = _SPAN_FROM.search(found.left(20)), _SPAN_TO.match(found.right(20))
    if first and second and ">" in found.written and first[2] == second[2] and int(first[1]) < int(second[1]):
        return Said(" đến ", "cue", first[2])
    measured = _AMOUNT_BEHIND.match(found.right(20))
    return Said(f" {_COMPARED[found.written.strip()]} ", "cue", measured[0].strip()) if measured else None


_SPAN_FROM = pattern(r"(?<![\d.,])(\d{1,4}) ?([^\W\d_]{1,6}) ?$")
_SPAN_TO = pattern(r"(\d{1,4}) ?([^\W\d_]{1,6})(?!\w)")
"""An arrow from the smaller to the larger, which is no comparison: "12 tiếng > 24 tiếng"."""
_COMPARED = {"<": "dưới", ">": "trên"}


def _bound(found: Found) -> str | None:
    """Say between which bounds something lies: "3 ≤ UV ≤ 5", "18,5 ≤ BMI < 25"."""
    lower = _UPPER.search(found.left(24))
    if not lower:
        return None
    first = f"{'từ' if lower[2] == '≤' else 'trên'} {number(lower[1], found.style)}"
    return f" {first} đến {'' if '≤' in found.written else 'dưới '}"


_BOUNDED = r"[A-Za-zΔĐ][A-Za-zĐ]{0,7}(?:\d[a-z]?|\.\d)?"
_UPPER = pattern(rf"(?<![\w.,])(\d{{1,4}}(?:[.,]\d{{1,2}})?) ?([≤<]) ?{_BOUNDED} ?$")
BOUND = Rule("bound", r" ?[≤<] ?(?=\d)", _bound, alone=False)
LOWER_BOUND = Rule(
    "lower_bound",
    rf"(?<![\w.,])\d{{1,4}}(?:[.,]\d{{1,2}})? ?[≤<] ?(?={_BOUNDED} ?[≤<] ?\d)",
    lambda _: "",
)
"""The lower bound is said with the upper, behind what they bind."""

_UNITS_BEHIND = f"{CUES['measures']}|{CUES['counted']}".replace("%|", "").replace("|%", "")

_SMALL_UNITS = (
    "mmHg|h|chỗ|[a-zµ]{1,3}/[a-zA-Z]{1,2}|pp[mt]|mg|ml|cây|cá thể|ca|giáo dân|lượt|tuyến|tín đồ|hiện vật"
    "|khách|giỏi|khá|TB"
)
_AMOUNT_BEHIND = pattern(
    rf"[\d.,]+(?: ?{DASH} ?[\d.,]+)? ?(?:%|‰|°|(?:[oº]C|cm3|{_UNITS_BEHIND}|[Tt]|{_SMALL_UNITS})(?!\w))",
    re.IGNORECASE,
)


AT_LEAST = Rule(
    "at_least",
    r" ?[<>]= ?",
    lambda found: f" {'lớn' if '>' in found.written else 'nhỏ'} hơn hoặc bằng ",
)

COMPARED = Rule("compared", r" ?[<>] ?(?=\d)", _compared, alone=False)
LEVEL_COMPARED = Rule(
    "level_compared",
    r" ?[<>] ?(?=[Cc]ấp \d|BĐ ?[1-3I])",
    lambda found: f" {_COMPARED[found.written.strip()]} ",
)
"""A force of wind below or above which it blows, in the tables of storms: "< Cấp 6"."""
LIMITED = Rule(
    "limited",
    r" ?(?:[≤≥]|[<>]=) ?(?=\d{1,4} ?(?:lần|giờ|phút|ngày|tuần|tháng|năm|buổi|tiết|người|hộ|học sinh)(?!\w))",
    lambda found: " ít nhất " if found.written.strip()[0] in "≥>" else " không quá ",
)
"""What may not be fewer or more, in rules and plans: "≥ 01 lần/năm", "≤ 72 giờ"."""
