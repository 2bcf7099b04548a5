"""Several days of one month, and the two feasts that stand beside each other: 18,19 và 20-7; 30-4, 1-5."""

from __future__ import annotations

import re

from broadcaster.reading.classes.calendar.dates import DASH_END, END
from broadcaster.reading.classes.calendar.day_leads import DAY_OF, DAY_WORD, day_lead, style_behind
from broadcaster.reading.classes.calendar.dotted_days import SCALE
from broadcaster.reading.classes.calendar.said_dates import say_day, say_month, say_written_day, say_year
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.vocabulary import FEAST_DAYS
from broadcaster.reading.written.alphabet import START
from broadcaster.reading.written.shapes import COUNTED, DAY, MONTH, YEAR

_PARTS, _DASHED = pattern(r"\d+"), pattern("[-–]")


def _day_list(found: Found) -> Said | None:
    """Say several days of one month: "ngày 6,7/01/2024"."""
    listed, month_year = re.split("[/.]", found.written, maxsplit=1)
    days, (month, *year) = _PARTS.findall(listed), [int(part) for part in _PARTS.findall(month_year)]
    cue = DAY_WORD.search(found.left(20)) or _LEAVING.search(found.left(20))
    falls = _DASHED.search(listed) and [int(day) for day in days] != sorted(map(int, days))
    if falls or (not cue and "." in found.written):
        return None
    sure = "&" in listed and _WHEN.search(found.left(20)) and _follow(days)
    if not (cue or year or sure or found.listed_after() in _DAYS) or found.words_left(8).endswith(" thứ "):
        return None
    if _LANES.search(found.left(10)):
        return None
    said = ", ".join(say_day(int(day), found.style) for day in days)
    if "&" in listed:
        said = " và ".join(said.rsplit(", ", 1))
    tail = f" {say_year(year[0], found.style)}" if year else ""
    return Said(
        f"{day_lead(found)}{said} {say_month(month, found.style)}{tail}", "cue", cue[0].strip() if cue else ""
    )


_WHEN = pattern(r"\d ?(?:h|giờ)(?:\d\d)?, ?$|(?<!\w)(?i:thời gian|lịch[^:\n]{0,12}|thi|diễn): ?$")
"""What stands before days that no word for a day leads: "20h, 15 & 16/8"."""
_MONTHS = 12


def _follow(days: list[str]) -> bool:
    """Tell whether two days follow each other, and are no months nor classes of a school: "15 & 16/8"."""
    first, last = int(days[-2]), int(days[-1])
    return last > _MONTHS and last - first == 1


_LANES = pattern("(?i:hẻm|ngõ|ngách|kiệt|số nhà):? $")
"""Lanes, of which some have houses: "các hẻm 12, 14/2"."""
_LEAVING = pattern("(?i:khởi hành|khai giảng|lịch chạy|lịch học|mở cửa)[ :|]{1,3}$")
"""What is done on each of the days of a list, which no word for a day leads: "Khởi hành: 5,12,19/10"."""
DAY_LIST = Rule(
    "day_list",
    rf"{START}{DAY}(?:, ?{DAY}){{1,6}}"
    rf"(?:,? ?/ ?{MONTH}(?: ?/ ?{YEAR})?{END}|\.{MONTH}(?:\.{YEAR})?(?![\d/%]|[.,]\d))"
    rf"|{START}{DAY}(?:, ?{DAY}){{0,5}} ?& ?{DAY}/{MONTH}(?:/{YEAR})?{END}"
    rf"|{START}{DAY}(?: ?[-–] ?{DAY}){{2,5}}[/.]{MONTH}(?:[/.]{YEAR})?(?![\d/%]|[.,]\d)",
    _day_list,
    alone=False,
)


def _days_before(found: Found) -> Said | None:
    """Say the days before the last one of a list, which alone has its month: "3 đêm 18,19 và 20-7"."""
    cue = DAY_WORD.search(found.left(20)) or _FIRST_DAYS.search(found.left(8))
    days = [int(day) for day in _PARTS.findall(found.written)]
    if not cue or days != sorted(set(days)):
        return None
    style = style_behind(found)
    said = ", ".join(say_day(day, style) for day in days)
    return Said(f"{'' if _FIRST_DAYS.search(cue[0]) else day_lead(found)}{said}", "cue", cue[0].strip())


_FIRST_DAYS = pattern(r"(?:mùng|mồng) $", re.IGNORECASE)
DAYS_BEFORE = Rule(
    "days_before",
    rf"{START}{DAY}(?:, ?{DAY}){{1,6}}"
    rf"(?=,? ?(?:,|&|và|đến|cùng) ?(?:ngày )?{DAY} ?[-/.] ?{MONTH}(?![\d%]|,\d)"
    rf"|(?:,? và {DAY})? (?:tháng (?:{MONTH}(?!\d)|[Gg]iêng|[Cc]hạp)|[Tt]ết|âm lịch|ÂL|AL)(?!\w))",
    _days_before,
    alone=False,
)


def _from_day(found: Found) -> Said | None:
    """Say the first of two days of one month: "từ 4 đến 6-1"; what rises to so much is no day."""
    if _RISING.search(found.words_left(30)):
        return None
    lead = "" if _DAY_FROM.search(found.left(16)) else "ngày "
    return Said(lead + say_day(int(found.written), found.style), "cue", "từ … đến")


_DAY_FROM = pattern(r"(?<!\d )(?<!hai )(?<!ba )[Nn]gày từ $")
_RISING = pattern(
    r" (?:tăng|giảm|đạt|điểm|cỡ|cao|rộng|dài|sâu|nặng|tuổi|trẻ|em|cháu|mực|mức|giá|suất)(?: [^ .;]+)? từ $"
)
FROM_DAY = Rule(
    "from_day",
    rf"(?:(?<=[Tt]ừ )|(?<=\|)|(?<=\| )){DAY}"
    rf"(?= (?:đến|tới|-|–)(?: hết)? (?:{DAY}-{MONTH}|(?:1[3-9]|2\d|3[01])/{MONTH}|{DAY}/ ?{MONTH} ?/ ?{YEAR})"
    rf"(?![\d/%]|[.,]\d| ?(?:{COUNTED})(?!\w)))",
    _from_day,
    alone=False,
)


def _since_day(found: Found) -> Said | None:
    """Say the day from which something goes on, without its *ngày*: "mở đường bay từ 2-12, khai thác …"."""
    cue = _BEGINS.search(found.words_left(100))
    return Said("ngày " + say_written_day(found.written, found.style), "cue", cue[1]) if cue else None


_BEGINS = pattern(
    r" (mở|khai thác|áp dụng|thực hiện|bắt đầu|khởi công|hiệu lực|bán vé|diễn ra|thu phí|cấm|tạm dừng"
    r"|tạm ngưng|áp thuế|tăng giá|giảm giá|phát hành|công chiếu|khởi chiếu|ra rạp|lưu thông|hoạt động"
    r"|vận hành|triển khai)(?: [^ .;]+){0,18} từ $"
)
SINCE_DAY = Rule(
    "since_day",
    rf"(?<=từ ){DAY}-{MONTH}(?=, (?!\d)|;|\.?(?: [^\W\da-zđ]|\s{{0,9}}\Z))",
    _since_day,
    alone=False,
)


def _listed_day(found: Found) -> Said | None:
    """Say 8-5 as a day behind another day: "ngày 7 và 8-5"; so too the feasts 30-4, 1-5."""
    cue = _DAY_AND.search(found.left()) or ("-" in found.written and DAY_OF.search(found.left(80)))
    measured = cue and cue[0].startswith("từ") and _MEASURED.match(found.right(12))
    if cue and "." in found.written and (measured or SCALE.search(found.words_left())):
        return None
    if not cue and found.listed_after() in _DAYS and found.written.replace(".", "-") in FEAST_DAYS:
        return Said(say_written_day(found.written, style_behind(found)), "cue", found.before.written)
    return Said(say_written_day(found.written, found.style), "cue", cue[0].strip()) if cue else None


_MEASURED = pattern(r" ?(?:cm|USD|mét|g)(?!\w)| điểm(?= ?[,.;)]|$)")
"""What is measured from one decimal to the other: "cao từ 3.2 đến 5.9 cm"."""
_DAYS = frozenset({"day_dash_month", "listed_day", "dotted_day", "day_month", "parted_day"})
_DAY_AND = pattern(
    rf"(?:ngày(?: là| mùng| mồng)?|từ|sáng|chiều|tối|đêm) {DAY}(?:[-./]{MONTH})?"
    rf"(?:, ?{DAY}(?:[-./]{MONTH})?){{0,5}}(?:,| và| đến) $",
    re.IGNORECASE,
)
LISTED_DAY = Rule(
    "listed_day", rf"{START}(?:(?:1[0-2]|0?[1-9])[-.]|{DAY}\.){MONTH}{DASH_END}", _listed_day, alone=False
)


def _two_feasts(found: Found) -> str:
    """Say 30 April and May Day, whatever stands between them, as two feasts and no span."""
    first, last = _FEAST.findall(found.written)
    return f"{say_written_day(first, found.style)} và {say_written_day(last, found.style)}"


_MAY_DAY = rf"0?1[-./]0?5(?:[-./]{YEAR})?"
_FEAST = pattern(rf"30[-./]0?4|{_MAY_DAY}")
TWO_FEASTS = Rule(
    "two_feasts",
    rf"{START}(?<![Tt]ừ )30(?:[-/.]0?4 ?[-–—&] ?|[-./]0?4, ?){_MAY_DAY}(?![\d/]|[-.,]\d)",
    _two_feasts,
)


def _parted_day(found: Found) -> Said | None:
    """Say a day of which blanks stand around the dash ("Sáng ngày 9 - 9"), and no span of days (9 - 12)."""
    day, month = (int(part) for part in _PARTS.findall(found.written))
    half = _HALF_DAY.search(found.left(12))
    if day > month and _HALF.search(found.left(6)):
        return Said(
            f"{say_day(day, found.style)} {say_month(month, found.style)}", "cue", found.left(6).strip()
        )
    if found.left(1) == " " and found.left(2)[:1] == ",":
        told = day > month or not _CONTEST.search(found.left(90))
        return (
            Said("ngày " + say_written_day(found.written, found.style), "cue", found.left(5))
            if told
            else None
        )
    if found.left(4) == "đến " and found.before.rule not in _DAYS:
        return None
    if not found.left(5).endswith(("gày ", "đến ")) and (found.right(1) != "," or day <= month):
        return None
    said = f"{say_day(day, style_behind(found))} {say_month(month, found.style)}"
    return Said(said, "cue", "ngày") if half or month <= day else None


_HALF = pattern("(?:sáng|trưa|chiều|tối|đêm) $")
"""Behind a half of a day, figures that fall are a day and its month: "rạng sáng 13 - 2"."""
_CONTEST = pattern("(?i)(?<!\\w)(?:thắng|thua|hòa|hạ|tỷ số|tỉ số|dẫn)(?!\\w)")
"""Behind these a pair may be the score of the day before: "thua Thái Lan tối qua, 1 - 3"."""
_HALF_DAY = pattern("(?i:sáng|trưa|chiều|tối|đêm) ngày $")


def _packed_span(found: Found) -> Said | None:
    """Say a span whose parts all have dashes: "29-4-2-2022" is from the 29th to the 4th of February."""
    if _NUMBER_OF.search(found.left(16)):
        return None
    first, *month, last, last_month, year = (int(part) for part in _PARTS.findall(found.written))
    if not month and first == last:
        return None
    begun = f" {say_month(month[0], found.style)}" if month else ""
    lead = "" if found.left(5).lower() == "ngày " else "từ ngày "
    return Said(
        f"{lead}{say_day(first, found.style)}{begun} đến ngày {say_day(last, found.style)}"
        f" {say_month(last_month, found.style)} {say_year(year, found.style)}",
        "guess",
    )


_NUMBER_OF = pattern(
    r"(?i:số|mã|hiệu|tài khoản|điện thoại|ĐT|seri|phone|hotline|liên hệ|LH|đề|lô|thửa|mã [^\W\d_]{2,6})"
    r"[.:]? ?$"
)
PACKED_SPAN = Rule(
    "packed_span",
    rf"{START}{DAY}(?:-{MONTH})?-{DAY}-{MONTH}-20\d\d(?![\w/-])",
    _packed_span,
    alone=False,
)
PARTED_DAY = Rule(
    "parted_day",
    rf"{after('ngày|sáng|trưa|chiều|tối|đêm|nay,|qua,|mai,|đến')}{DAY} [-–] {MONTH}{DASH_END}(?! ?[-–/])",
    _parted_day,
    alone=False,
)
