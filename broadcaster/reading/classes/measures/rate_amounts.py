"""Amounts and ranges behind a stroke: 250.000 đồng/6 cây, 1 g/50-60 kg."""

from __future__ import annotations

from broadcaster.reading.classes.measures.amounts import RANGE_DASH
from broadcaster.reading.classes.measures.rate_words import CURRENCY, PRICE
from broadcaster.reading.classes.measures.said_amounts import (
    FIGURES_AND_UNIT,
    WORD_UNIT,
    say_amount,
    say_unit,
)
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found
from broadcaster.reading.spoken.number_words import number
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.vocabulary import CUES, RATE_UNITS
from broadcaster.reading.written.alphabet import LOWER
from broadcaster.reading.written.shapes import UNIT_FORM


def per_amount(written: str, found: Found) -> str | None:
    """Say the amount behind a stroke with the word for it, or beside what it is another one of."""
    if PRICE.search(found.left(12)) and PRICE.search(written) and not written.startswith(("1 ", "1tr")):
        if _REACHED.match(found.right(20)):
            return f" trên {say_amount(written, found.style)}"
        return f", {say_amount(written, found.style)}"
    figures, unit = FIGURES_AND_UNIT.findall(written)[0]
    unit = unit.strip()
    if "." in figures and not found.left(12).rstrip().endswith(unit):
        return None
    lent = unit == "T" and found.left(1) == "%" and not _BY_WEIGHT.search(found.words_left(40))
    said = f"{number(figures, found.style)} tháng" if lent else say_amount(written, found.style)
    counted = RATE_UNITS.get(unit)
    if not said and counted:
        said = f"{number(figures, found.style)} {counted}"
    if unit == "đêm" and _DAYS.search(found.left(6)):
        return f" {number(figures, found.style)} đêm"
    parted = (said and _is_on_plate(unit, found)) or _is_another_distance(unit, found)
    if parted or _is_another_count(unit, found):
        return f", {said}"
    word = "trong " if lent else _word_of_amount(figures, unit, found)
    return f" {word}{said}" if said else None


_BY_WEIGHT = pattern(" (?:chiết khấu|hao hụt|tỷ lệ|trộn|pha|hoa hồng) ")
"""What is given by the tonne: "chiết khấu 3%/10T xi măng"."""
_DAYS = pattern(r"\d ?(?:ngày|N)$")
"""How long a tour lasts, its nights behind its days: "3 ngày/2 đêm"."""
_REACHED = pattern(r",? ?\(?(?:đạt |bằng |= ?|tỷ lệ |tỉ lệ )?\d{1,3}(?:,\d{1,2})? ?%")
"""The share that a sum is of what was planned: "38.420.000đ/36.000.000đ, đạt 106,7%"."""


def _is_on_plate(unit: str, found: Found) -> bool:
    """Tell sizes of memory that one may choose from, and different units on the plate of a machine."""
    if _MEMORY.fullmatch(unit) and _MEMORY.search(found.left(3)):
        return True
    beside = found.before.end == found.start and not _same(unit, found)
    return beside and unit.lower() in _RATED


def _is_another_distance(unit: str, found: Found) -> bool:
    """Tell another distance that is run or swum, or another level: "chạy 100m/200m"."""
    level = "," in found.before.written or _RUN.search(found.words_left(40))
    return bool(unit == "m" and _same(unit, found) and level)


def _is_another_count(unit: str, found: Found) -> bool:
    """Tell what is counted beside households or groups, and of another kind: 175 hộ/673 khẩu."""
    too = unit in _COUNTED_TOO or (unit == "tổ" and found.right(5) == " chức")
    left = found.left(12)
    return bool(too and _HOUSEHOLDS.search(left)) and not left.endswith(f" {unit}")


def _word_of_amount(figures: str, unit: str, found: Found) -> str:
    """Give the word for a stroke: none for one of a kind, within a time, for what is paid, else *trên*."""
    if _is_one(figures, unit, found) or (unit == "lần" and _SPAN.search(found.left(10))):
        return ""
    if unit in _LASTING and (
        _SOLD.search(found.left(6))
        or _BY_HEAD.search(found.left(12))
        or (figures in _ROUND_THE_CLOCK and _MOST.search(found.words_left()))
    ):
        return "trong "
    priced = CURRENCY.search(found.left(6)) or _THOUSANDS.search(found.left(5))
    pieces = (priced or _DONG.search(found.left(3))) and len(figures) < _MANY and unit in _PIECES
    return "cho " if pieces or (priced and unit in _PAID_FOR) else "trên "


def _is_one(figures: str, unit: str, found: Found) -> bool:
    """Tell one of what is paid for or measured by, which is said without a word for the stroke."""
    money = found.left(6).rstrip().endswith(("đồng", "đ"))
    each = money or unit in _LASTING or not _THING.search(found.left(24))
    one = (figures == "1" and each) or (figures == "01" and money)
    again = found.right(6).removeprefix(" đồng").startswith("/")
    return one and (again or not unit.startswith(("triệu", "tỷ", "tỉ")))


def _same(unit: str, found: Found) -> bool:
    return found.before.written.lower().endswith(unit.strip().lower())


def per_range(written: str, style: Style) -> str | None:
    """Say the range behind a stroke: "1 g/50-60 kg"; declined when nothing known is counted."""
    first, last = RANGE_DASH.split(written, maxsplit=1)
    figures, unit = FIGURES_AND_UNIT.findall(last)[0]
    counted = say_unit(unit.strip(), style) or RATE_UNITS.get(unit.strip(), "")
    said = f" trên {number(first, style)} đến {number(figures, style)} {counted}"
    return said if counted else None


_MEMORY = pattern("(?:[MGT]B|GHz) ?$")
"""Sizes of memory or bands one may choose from: 256GB/512GB/1TB, 2.4GHz/5GHz."""
_RUN = pattern(r" (?:chạy|bơi|cự ly|cự li|nội dung|tiếp sức)(?: [^ .;]+){0,4} $")
_RATED = frozenset(("hz", "v", "kv", "w", "kw", "a", "ah", "ma", "mah", "mva", "kva", "mb", "gb", "tb"))
"""Units on the plate of a machine, side by side: 380V/50Hz."""
_THING = pattern(rf"\d ?(?:{UNIT_FORM}|{WORD_UNIT}) [{LOWER}]{{2,7}}(?: [{LOWER}]{{2,7}})?$")
"""An amount of something: 4 kg vôi tôi/1m3 is so much on one cubic metre."""
_SOLD = pattern(r"(?:[GM]B|đ|đồng|\d ?k|\d ?tr|\d000|\.\d{3}|liều|lần|viên|lượt|cuộc|vụ|gói|ống|mg) ?$")
"""Data and money are sold for a time, and no rate of it: 2GB/24 giờ."""
_BY_HEAD = pattern("/ ?(?:[Nn]gười|[Kk]hách|khẩu|hộ|đầu người|lao động)$")
"""So much for each in a time: "45 kg/người/6 tháng"."""
_COUNTED_TOO = frozenset(CUES["counted_beside"].split("|"))
_HOUSEHOLDS = pattern(
    r"\d (?:hộ|gia đình|nóc nhà|vụ|thôn|xóm|bản|lớp|chi bộ|chi hội|đội|nhóm|dự án"
    r"|môn|đề tài|sản phẩm|tác phẩm|tiết mục|bài thi|mô hình|chi đoàn|tàu|tàu cá|phương tiện|tổ|câu lạc bộ)$"
)
"""People and their households are counted beside each other, which is no rate: 175 hộ/673 khẩu."""
_LASTING = frozenset(("giờ", "h", "ngày", "đêm", "tháng", "phút", "tuần"))
_ROUND_THE_CLOCK = frozenset(("24", "48", "72"))
"""Hours of whole days, in which so much falls or may be taken: "60 mg/kg thể trọng/24 giờ"."""
_PAID_FOR = frozenset(("người", "ng", "khách", "bé", "em", "suất", "vé"))
"""What a sum is paid for: "tổng chi phí: 8 triệu đồng/2 người"."""
_THOUSANDS, _DONG = pattern(r"\d[kK]$"), pattern(r"\dđ$")
_MANY = 3
"""Figures; so many are sold together: "250.000 đồng/6 cây"."""
_PIECES = frozenset(CUES["sold_together"].split("|"))
_SPAN = pattern(r"\d ?(?:năm|tháng|tuần|ngày|đêm|giờ|quý|vụ|lứa)$")
"""A time in which something is done so often: "1 năm/2 lần"."""
_MOST = pattern(" (?:liều|tối đa) ")
