"""Units in brackets behind what they measure, as heads of columns have them: (g), (m), (đ/kg), (g/ngày)."""

from __future__ import annotations

from broadcaster.reading.classes.measures.rate_words import PHYSICAL
from broadcaster.reading.classes.measures.rates import say_one
from broadcaster.reading.classes.measures.said_amounts import say_unit
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.vocabulary import RATE_UNITS, UNITS


def _unit_bracket(found: Found) -> Said | None:
    """Say the unit; one letter is a unit only behind the word for what it measures."""
    first, *others = (part.strip() for part in found.written.strip(" ()").split("/"))
    if first in _HOUSEHOLD and others in _A_TIME and _METERED.search(found.left(30)):
        return Said(f", mỗi {first} mỗi {others[0]},", "table")
    if not others and _MEASURED.search(found.left(6)) and (unit := say_unit(first, found.style)):
        return Said(f" {unit} ", "table")
    cue = _LETTER_CUES[first].search(found.words_left(30)) if first in _LETTER_CUES else None
    if not first or first.isupper() or (len(first) == 1 and first.isalpha() and not (cue or others)):
        return None
    said = say_unit(first, found.style) or (RATE_UNITS.get(first, "") if others else "")
    per = [say_one(other) for other in others]
    counted = bool(others) and first not in UNITS and first in RATE_UNITS
    if not said or not all(per) or said == first != "đồng" or (counted and others[-1] not in UNITS):
        return None
    if others and _again(first, others, found):
        return Said("", "text", first)
    by = "một" if others[1:] else "trên một"
    words = [f"{'trên' if other in PHYSICAL else by} {one}" for other, one in zip(others, per, strict=True)]
    return Said(f", {' '.join([said, *words])},", "cue" if cue else "table", cue[1] if cue else "")


def _again(first: str, others: list[str], found: Found) -> bool:
    """Tell whether the bracket gives by its signs the unit just written in words: "gram/lít (g/l)"."""
    before = _UNIT_BEFORE.search(found.left(30))
    said = [say_unit(part, found.style) or part for part in before[0].strip().split("/")] if before else []
    return [_BARE.sub("", each) for each in said] == [
        _BARE.sub("", say_unit(part, found.style) or "") for part in (first, *others)
    ]


_UNIT_BEFORE = pattern(r"[^\W\d_]+(?:/[^\W\d_]+)+ ?$")
_BARE = pattern("(?<=g)r(?=am)")
_MEASURED = pattern(r"\d[.,]\d{1,3} ?$")
"""A measure whose unit stands in a bracket: "là 68.20 (m)"."""
_HOUSEHOLD, _A_TIME = ("hộ", "người", "khẩu"), (["tháng"], ["ngày"], ["năm"])
_METERED = pattern(r"\d ?(?:m3|m³|kWh|kwh|số)\b[^()]{0,12}$")
"""Water and power that one household may use: "Từ 1m3 đến 10m3 đầu tiên (hộ/tháng)"."""
_LETTER_CUES = {
    "g": pattern(" (lượng|nặng|cân|liều) (?:[^ ]+ ){0,3}$"),
    "m": pattern(
        " (cao|dài|rộng|sâu|dày|chiều|kích thước|cự ly|cự li|khoảng cách|kính|mực) (?:[^ ]+ ){0,3}$"
    ),
    "h": pattern(" (thời gian|giờ|thời lượng) (?:[^ ]+ ){0,3}$"),
    "l": pattern(" (tích|lượng) (?:[^ ]+ ){0,3}$"),
    "s": pattern(" (thời gian|chu kỳ) (?:[^ ]+ ){0,3}$"),
    "đ": pattern(" (giá|tiền|phí|mức|lệ phí) (?:[^ ]+ ){0,3}$"),
}
_WORD = r"[^\W\d_]{1,6}[23²³]?"
UNIT_BRACKET = Rule(
    "unit_bracket",
    rf" ?\((?:(?:triệu|nghìn|ngàn|tỷ) )?{_WORD}(?: ?/ ?{_WORD}){{0,2}}\)",
    _unit_bracket,
    alone=False,
)
DEGREE_BRACKET = Rule("degree_bracket", r" ?\([0oO°º] ?C\)", lambda _: ", độ xê,")
"""The head of a column of temperatures, whose small nought a page has made a figure: (0C)."""
_MONTH = pattern(r"(?:[Tt]háng|[Nn]gày) \d{1,2}(?:[/.-]\d{1,2})? ?$")
BY_THE_SUN = Rule(
    "by_the_sun",
    r"(?:(?<=\d)|(?<=\d )) ?\(dl\)",
    lambda found: Said(" dương lịch", "cue", "tháng") if _MONTH.search(found.left(12)) else None,
    alone=False,
)
"""A day or month of the sun, not a tenth of a litre: "thu hoạch tháng 12 (dl)"."""
