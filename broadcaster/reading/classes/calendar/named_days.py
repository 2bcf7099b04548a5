"""A day behind a word for it, whose month is said in words or elsewhere, and the fourth month."""

from __future__ import annotations

from broadcaster.reading.classes.calendar.said_dates import say_day, say_day_month_year, say_written_day
from broadcaster.reading.classes.sport.scores import in_match
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.written.alphabet import START, UPPER
from broadcaster.reading.written.shapes import COUNTED, DASH, DAY, MONTH, YEAR


def _named_day(found: Found) -> str:
    return say_day(int(found.written), found.style)


def _days_of_month(found: Found) -> str:
    """Say two days of one month that a dash joins: "ngày 3-4 tháng 4 âm lịch"."""
    return " đến ".join(say_day(int(day), found.style) for day in _PARTS.findall(found.written))


def _april(_: Found) -> str:
    return "tư"


DAYS_OF_MONTH = Rule(
    "days_of_month",
    rf"{after('ngày')}(?:0?[1-9]|10) ?[-–] ?{DAY}(?= tháng (?:{MONTH} (?:[Ââ]m lịch|ÂL)|[Gg]iêng|[Cc]hạp))",
    _days_of_month,
)
NAMED_DAY = Rule(
    "named_day",
    # Which figures they are is asked once, and what is behind: mostly another word.
    r"(?=(?:[1-9]|10)(?:,| (?:v|s|rạ|m|th|tới|tối|trưa|h[oàằ]|đ[êế]|c[hủ]))|0[1-9](?!\d))(?:"
    rf"{after('sáng|trưa|chiều|tối|đêm')}\d\d?"
    rf"(?=,?(?: và)? (?:rạng )?(?:sáng|trưa|chiều|tối|đêm)(?: ngày)? {DAY}/{MONTH}(?!\d))"
    rf"|{after('ngày')}\d\d?(?= tháng| (?:đến|và)(?: hết)? ngày {DAY}(?: tháng|[-./]\d)"
    rf"|(?:(?: và| đến|,| hoặc) {DAY}){{0,2}} (?:hàng|hằng|mỗi) tháng|(?: đến ngày {DAY})? của tháng)"
    rf"|{after('ngày|sáng|trưa|chiều|tối|đêm|khuya')}\d\d?(?= (?:và|đến) {DAY}[-./]{MONTH}(?![\d]))"
    rf"|{after('ngày')}0[1-9](?![\w/.\-]| ?(?:người|giờ|tháng|công|(?:ha|m2|m3|kg|tấn|tạ|triệu|tỷ|hộ)(?!\w)))"
    rf"|{START}(?<!ùng )(?<!ồng )\d\d?(?= tháng {MONTH} (?:[Ââ]m lịch|ÂL))"
    rf"|{after('từ')}\d\d?(?= (?:và|đến|tới) {DAY}/{MONTH}(?![\d/]))"
    rf"|(?:(?<=\()|(?<=[-–] ))\d\d?(?= tháng {MONTH} năm \d{{4}})"
    rf"|{after('mai|nay|qua')}\d\d?(?= tháng {MONTH}(?!\d))"
    rf"|(?<=\()\d\d?(?= (?:và|đến) {DAY}[-/]{MONTH}\))"
    rf"|{after('ngày')}(?:0?[1-9](?= (?:và|đến|tới) {DAY} tháng (?:{MONTH}(?!\d)|[Gg]iêng|[Cc]hạp))"
    rf"|10(?= (?:đến|tới) {DAY} tháng (?:{MONTH}(?!\d)|[Gg]iêng|[Cc]hạp)))"
    rf"|(?:(?<=ngày \d và )|(?<=ngày 0\d và )|(?<=ngày \d đến ))0?[1-9](?= tháng {MONTH}(?!\d))"
    r"|(?:(?<=ngày \d và )|(?<=ngày \d đến )|(?<=ngày \d, ))\d\d?(?= (?:hàng|hằng|mỗi) tháng))",
    _named_day,
)


def _day_of_tour(found: Found) -> str | None:
    """Count the days of a tour, which are none of the calendar: "Ngày 01: Hà Nội – Hạ Long"."""
    days = [int(day) for day in _PARTS.findall(found.written)]
    behind = found.right(240)
    if found.left(6)[:-5].strip(" *•|-–") or days != sorted(days) or not _ON_TOUR.search(behind):
        return None
    if _AT_WORK.search(behind.partition("\n")[0]):
        return None
    return " đến ngày ".join(cardinal(day, found.style) for day in days)


_ON_TOUR = pattern(
    r"(?i:tham quan|khởi hành|khách sạn|nghỉ đêm|đón (?:quý )?(?:khách|đoàn)|sân bay|ăn (?:sáng|trưa|tối)"
    r"|nhận phòng|trả phòng|check-?in|du thuyền|tiễn|city tour|\((?:sáng|trưa|chiều|tối|ăn|[BSTL]\b))"
    rf"|^ ?[:.–|-]? ?(?:[{UPPER}][\w.]* ?){{1,5}} ?(?:[–→-]|>{{1,2}}) ?[{UPPER}]"
)
_AT_WORK = pattern(
    r"(?<!\w)(?i:UBND|HĐND|xã|phường|đoàn công tác|kiểm tra|họp|hội nghị|chủ tịch|bí thư|khai mạc|bế mạc"
    r"|hội (?:trại|thi|thao|làng)|lễ (?:hội|ra quân|khánh thành)|tháng \w+|đoàn đến)(?!\w)"
)
"""A plan of work or a feast has days of the calendar: "Ngày 09: UBND xã đón đoàn kiểm tra"."""
DAY_OF_TOUR = Rule(
    "day_of_tour",
    rf"{after('ngày|NGÀY')}(?:0?[1-9]|1\d) ?[-–] ?(?:0?[1-9]|1\d)(?= ?:)"
    rf"|{after('ngày|NGÀY')}0[1-9](?= ?[:–|-]| \(| [{UPPER}]|\. [{UPPER}]|\n)",
    _day_of_tour,
    alone=False,
)


DAY_OF_PROGRAMME = Rule(
    "day_of_programme",
    rf"{after('ngày|NGÀY')}[1-9] — (?={DAY}/{MONTH}/20\d\d)",
    lambda found: f"{cardinal(int(found.written[0]), found.style)}, ",
)
"""A day of a programme and its date: "NGÀY 1 — 04/04/2026"."""


def _blog_day(found: Found) -> str:
    """Say a day as pages stamp it: "7 thg 9, 2024", "29 Tháng ba 2019", "7. Tháng 5 2025"."""
    figures = found.written
    for month, name in _MONTH_NAMES:
        figures = figures.replace(f"háng {name} ", f"háng {month} ")
    day, month, year = (int(part) for part in _PARTS.findall(figures))
    lead = "" if found.left(5).lower() == "ngày " else "ngày "
    return lead + say_day_month_year(day, month, year, found.style)


_PARTS = pattern(r"\d+")
_MONTH_NAMES = tuple(
    enumerate(
        ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"), 1
    )
)
_MONTH_NAME = "|".join(name for _, name in reversed(_MONTH_NAMES))
BLOG_DAY = Rule(
    "blog_day",
    rf"{START}(?=\d{{1,2}}+\.? [Tt])(?:{DAY} [Tt]hg {MONTH},? {YEAR}(?!\d)"
    rf"|{DAY}\.? Tháng (?:{MONTH}|{_MONTH_NAME}) (?:19|20)\d\d(?!\d|[.,]\d))",
    _blog_day,
    alone=False,
)


APRIL = Rule("april", rf"{after('tháng')}0?4(?![\d/%]|[.,]\d| %)", _april)


def _until_day(found: Found) -> str | None:
    """Say the day until which something lasts; a score falls too, and rising numbers count something."""
    first, second = (int(part) for part in _PARTS.findall(found.written))
    since_day = found.before.rule in _DAYS and _UNTIL_ONLY.fullmatch(
        found.text[found.before.end : found.start]
    )
    if not since_day and (first <= second or in_match(found) or _SCORED.search(found.words_left())):
        return None
    day = say_written_day(found.written, found.style)
    return day if since_day or first <= _FIRST_DAYS else f"ngày {day}"


_FIRST_DAYS = 10
"""These have a word of their own: mùng mười."""
_DAYS = frozenset({"day_dash_month", "day_month", "dotted_day"})
_UNTIL_ONLY = pattern(r" (?:đến|tới)(?: hết)? ")
_SCORED = pattern(" (?:thắng|thua|dẫn|hòa|tỷ số|tỉ số|gỡ|hiệp|bàn|set|séc|ván|điểm) ")
UNTIL_DAY = Rule(
    "until_day",
    rf"{after('đến|tới|đến hết|tới hết')}(?:1[0-2]|0?[1-9])-(?:1[0-2]|0?[1-9])"
    rf"(?![\d/%]| ?{DASH} ?\d|[.,]\d| ?(?:{COUNTED})(?!\w))",
    _until_day,
    alone=False,
)
