"""Rows and lists of numbers: of places, of neighbours, of levels, of thousands in a table."""

from __future__ import annotations

import re
from itertools import pairwise

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import (
    cardinal,
    code_number,
    number,
)
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import START

_PARTS = pattern(r"\d+")


def _comma_list(found: Found) -> str | None:
    parts = [int(part) for part in found.written.split(",")]
    if ", " in found.written and any(later != former + 1 for former, later in pairwise(parts)):
        return None
    return ", ".join(cardinal(part, found.style) for part in parts)


COMMA_LIST = Rule(
    "comma_list",
    rf"{START}\d{{1,2}}, \d{{1,2}},\d{{1,2}}(?!\d|[.,]\d)"
    r"(?! ?(?:%|ha|km|m|kg|triệu|tỷ|tấn|lít|độ|điểm)(?!\w))|"
    rf"{START}\d{{1,2}}(?:,\d{{1,2}}){{2,60}}(?!\d|\.\d)|(?=\d{{1,2}},\d)(?:{after(CUES['listed_pair'])})"
    r"\d{1,2},[1-9]\d?(?!\d|[.,]\d)(?! ?(?:%|ha|km|m|kg|triệu|tỷ|điểm|giờ|tiếng|lít|tấn|tạ|lần|độ))",
    _comma_list,
)


def _spaced_list(found: Found) -> str | None:
    """Say three numbers or more with spaced dashes between them as a list: "05 - 12 - 23"."""
    if found.words_left(8).endswith(" từ "):
        return None
    parts = _PARTS.findall(found.written)
    if all(len(part) == _TWO for part in parts) and _is_drawn(found):
        return ", ".join(code_number(part, found.style) for part in parts)
    shares = len(parts) <= _MOST_SHARES and _MIXED.search(found.words_left(120))
    word = " " if shares else ", "
    return word.join(number(part.lstrip("0") or "0", found.style) for part in parts)


def _is_drawn(found: Found) -> bool:
    """Tell the numbers of a lottery, which keep their noughts: "Dãy số may mắn: 01 - 05 - 23 - 28"."""
    left = found.words_left(120)
    return _DRAWN.search(left) is not None and not _NUMBERED.search(left)


_DRAWN = pattern(
    " (?:dãy số|bộ số(?! học)|cặp số(?! áo)|số may mắn|xổ số|vietlott|jackpot|mega|power|lô tô|loto) "
)
_NUMBERED = pattern(" (?:tổ|thôn|ấp|khu|khóm|xóm|đội|lớp|thửa|lô|áo|sinh) $")
_TWO = 2
_MOST_SHARES = 4
_MIXED = pattern(" (?:npk|dap|dinh dưỡng) ")
"""The shares of a fertiliser, said in one breath: "NPK 8 - 12 - 10"."""
SPACED_LIST = Rule(
    "spaced_list",
    rf"{START}\d{{1,3}}(?: [-–] \d{{1,3}}){{2,20}}(?!\d|[./,:]\d| ?[-–] ?\d)"
    rf"|{START}\d{{1,3}}(?: ?[-–] ?\d{{1,3}}){{4,20}}(?!\d|[./,:]\d)"
    r"|(?<=DAP )\d\d ?[-–] ?\d\d(?!\d|[-./,:]\d| ?[-–%])",
    _spaced_list,
    alone=False,
)


def _listed(found: Found) -> Said | None:
    """Say numbers of places that a comma or dot lists: "ngõ 70, 82,84", "tổ dân phố 1.2"."""
    if _CELL.search(found.left(2)):
        return None
    left = found.words_left()
    if _TERM.search(left) and not _DATED.search(left):
        return None
    cue = _PLACES.search(left) or ("." not in found.written and _MEMBERS_OF.search(left)) or None
    numbers = [int(part) for part in _PARTS.findall(found.written)]
    rising = numbers == sorted(set(numbers))
    return (
        Said(", ".join(cardinal(each, found.style) for each in numbers), "cue", cue[1])
        if cue and rising
        else None
    )


_TERM, _DATED = pattern(r" \d{1,2} (?:tháng|kỳ) $"), pattern(" (?:ngày|hôm|sáng|chiều|tối) \\d{1,2} tháng $")
"""So many months and their rate: "6 tháng 3,5, 12 tháng 4,7"."""
_CELL = pattern(r"\| ?$")
"""A cell of a table, in which a comma parts tenths: "| 23 | 14,96"."""
_PLACES = pattern(rf" ({CUES['listed_places']}) (?:(?:\d+(?:[.,]\d+)*|và) ){{0,9}}$")
_MEMBERS_OF = pattern(rf" ({CUES['comma_listed']}) (?:(?:\d+(?:,\d+)*|và) ){{0,9}}$")
"""What is numbered, of which a comma lists several but a dot counts parts: "câu 1,2", "tháng 7,8"."""
_NO_SPAN = r"(?! ?[-–] ?\d{1,2}(?:,\d{1,2})? ?%)"
"""No list, but the lower end of a span of shares: "kỳ hạn 6 tháng 4,5-5,2%"."""
LISTED = Rule(
    "listed",
    rf"{START}[1-9]\d{{0,2}}(?:(?:,[1-9]\d{{0,2}}){{1,9}}|(?<!\d\d\d)(?:\.[1-9]\d?){{1,9}})(?!\d|[.,/]\d)"
    r"(?! ?[°º˚℃‰]| ?(?:%|ha|km|m[23²³]?|kg|triệu|tỷ|tỉ|nghìn|ngàn|đồng|tấn|tạ|lần|độ|USD|điểm|giờ|tiếng|lít"
    rf"|cm|mm|g)(?!\w)){_NO_SPAN}",
    _listed,
    alone=False,
)


def _neighbours(found: Found) -> str | None:
    """Say two numbers that follow each other as a list where they count in order: "tháng 2,3"."""
    first, last = (int(part) for part in _PARTS.findall(found.written)[:2])
    left = found.words_left(30)
    if _TERM.search(left) and not _DATED.search(left):
        return None
    if _PERSONS.match(found.right(8)) and (
        _AVERAGE.search(found.words_left(60)) or _PER.match(found.right(16))
    ):
        return None
    hour = " giờ" if _HOUR.search(found.written) else ""
    said = f"{cardinal(first, found.style)}, {cardinal(last, found.style)}{hour}"
    return said if last == first + 1 else None


_HOUR = pattern("h|giờ")
_PERSONS = pattern(" (?:ca|cháu|đứa)(?!\\w)")
_AVERAGE = pattern(" (?:bình quân|trung bình|tỷ lệ|tỉ lệ|tỷ suất|mỗi|tương đương|chỉ số) ")
_PER = pattern(r" [^\W\d_]+(?: [^\W\d_]+){0,2} ?/| [^\W\d_]+ (?:trên|mỗi|một) ")
"""Whoever falls ill comes whole, save in an average: "chỉ có 5,6 ca", "bình quân 5,6 ca/ngày"."""

NEIGHBOURS = Rule(
    "neighbours",
    rf"{after('tháng|lần|quý|mũi|bước|tuần|đợt|bài|câu|mục|điều|vòng|cụm|Điều|Khoản')}"
    r"\d{1,2},\d{1,2}(?!\d|[.,/]\d)"
    r"(?! ?(?:%|triệu|tỷ|nghìn|tấn|tạ|lần|điểm|kg|ha|km|m2|m3|m|cm|lít|giờ)(?!\w)| ?%)"
    rf"{_NO_SPAN}"
    rf"|{after('mức|bậc|tiêu chí|loại')}\d,\d(?= và \d(?![\d.,]| ?(?:triệu|tỷ|nghìn|lần|điểm|%)))"
    rf"|{after('sức khỏe loại|sức khoẻ loại|SK loại|thương binh hạng|hạng thương tật')}\d,\d(?![\d.,])"
    rf"|{after('có|chỉ|thêm|còn|được')}[2-9],[3-9](?= (?:ca(?! sĩ| nô)|cháu|đứa)(?!\w))"
    rf"|{after('đến|tới|lúc|từ|khoảng')}(?:1\d|2[0-3]),(?:1\d|2[0-4]) ?(?:h|giờ)(?:00)?(?!\w)"
    rf"|{START}\d,\d ?(?:h|giờ)(?= (?:sáng|chiều|tối|đêm|khuya)(?!\w))",
    _neighbours,
    alone=False,
)
LEVELS = Rule(
    "levels",
    rf"(?<!cung cấp )(?<!trợ cấp )(?<!phụ cấp )(?<!Cung cấp ){after(CUES['level'])}\d,\d(?!\d)"
    r"(?! ?(?:%|(?:tấn|triệu|tỷ|nghìn|kg|ha|km|m|lần|lít|MW|đồng)(?!\w)))",
    _comma_list,
)
SCHOOL_LEVELS = Rule(
    "school_levels",
    rf"{after('phổ thông cấp|trường cấp|PT cấp')}[12] ?[-–+&] ?[23](?: ?[-–+&] ?3)?(?!\d|[.,]\d)"
    r"(?! (?:tỷ|triệu|km|m|phòng|tầng|ngày|năm|tháng|giờ|lớp|người|học sinh|em)(?!\w))",
    lambda found: ", ".join(cardinal(int(part), found.style) for part in _PARTS.findall(found.written)),
)
"""The levels that one school has: "Trường Phổ thông cấp 2-3"; winds blow from one to the other."""


def _thousands_row(found: Found) -> str:
    """Say a row of a table whose thousands have commas: 1,832,701 2,044,388 -36,626."""
    figures = [int(part.replace(",", "")) for part in re.split(r"[ |]+", found.written)]
    head = ", " if _NAMED_ROW.search(found.left(3)) else ""
    return head + ", ".join(
        f"{'âm ' if figure < 0 else ''}{cardinal(abs(figure), found.style)}" for figure in figures
    )


_NAMED_ROW = pattern(r"[^\W\d_]{2} $|\) $|% $")
"""The name of a row before its figures: "SJC 5 chỉ 88,500,000 90,520,000"."""
_THOUSANDS = r"-?[1-9]\d{0,2}(?:,\d{3}){1,3}(?![\d,.])"
_HUNDREDS = r"[1-9]\d{0,2}(?:,\d{3})?,\d00(?![\d,.])"
"""Cells of prices with English commas: 34,500 | 99,500; three decimals do not all end in noughts."""
THOUSANDS_ROW = Rule(
    "thousands_row",
    rf"{START}{_THOUSANDS}(?: {_THOUSANDS}){{2,12}}|{START}{_HUNDREDS}(?: ?\| ?{_HUNDREDS}){{1,12}}",
    _thousands_row,
    alone=False,
)
ALARMS = Rule(
    "alarms",
    r"(?<!\w)BĐ ?[1-3](?:/[1-3]){1,2}(?![\w/])",
    lambda found: (
        "báo động " + ", ".join(cardinal(int(part), found.style) for part in _PARTS.findall(found.written))
    ),
)
"""Marks of a river that one reading passes: "BĐ1/2/3"."""
