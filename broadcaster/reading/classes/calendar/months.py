"""Months: with their year, spans and lists of them, the month of a delivery."""

from __future__ import annotations

from broadcaster.reading.classes.calendar.dates import END
from broadcaster.reading.classes.calendar.said_dates import CENTURY, HUNDRED, numbers_in, say_month, say_year
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import START
from broadcaster.reading.written.shapes import COUNTED, DASH, MONTH, YEAR
from broadcaster.reading.written.window import Cues

_SERIES = Cues(CUES["series"])


def _month_year(found: Found) -> str | None:
    month, year = numbers_in(found)
    beside = year == _TWO_THOUSAND and _BESIDE.search(found.left(48))
    if month == 1 and (year == _THOUSAND or beside or _SCALE.search(found.left(24))):
        return None
    if "." in found.written and _NUMBERED.search(found.left(20)):
        return None
    if _SERIES.before(found.words_left(20)):
        return f"{cardinal(month, found.style)} {say_year(year, found.style)}"
    name = say_month(month, found.style)
    if found.left(6).lower().endswith("tháng "):
        name = name.removeprefix("tháng ")
    return f"{name} {say_year(year, found.style)}"


_NUMBERED = pattern(
    r"[A-Z]-$|(?<!\w)(?i:mã|số|lô|mã lô|thửa|mã thửa|chương|phiên bản|bản|bài|hệ số|điều|mục|tỷ lệ|tỉ lệ"
    r"|giá|tỷ giá|tỉ giá|nghị quyết|khoản)"
    r"(?: số| là)? $|(?<!\w)(?i:giá)(?: [^\W\d_]+){1,2} từ $"
)
"""What has a number with a dot, and no month: "Phiên bản 10.2020"."""
_SCALE = pattern("(?:[Tt][ỷỉ] lệ|TỶ LỆ|TỈ LỆ|bản đồ|quy hoạch|TL|loãng|nồng độ|chiếm)(?: bản đồ| là)? $")
"""What has a scale or a share: a map or a plan of 1/2000, "pha loãng 1/2000"."""
_THOUSAND, _TWO_THOUSAND = 1000, 2000
_BESIDE = pattern(
    r"(?:sai số|độ chính xác|quy hoạch(?: [^ .,;]+){0,4}(?<!từ)(?<!đến)(?<!tháng)"
    r"|1/(?:[25]00|1000|5000)(?: và|,| đến)?) $"
)
"""What goes with a part of a thousand, or with the next scale: "quy hoạch chi tiết 1/500 và 1/2000"."""


def _month_range(found: Found) -> str:
    """Say a span of months, each of which is named: "tháng ba đến tháng tư"."""
    first, *rest = numbers_in(found)
    *months, last = [first, *rest]
    if last > HUNDRED:
        tail = f" {say_year(last, found.style)}"
        months_said = months
    else:
        tail, months_said = "", [*months, last]
    if _TWO_MONTHS.search(found.left(12)):
        return (
            " và ".join(say_month(month, found.style).removeprefix("tháng ") for month in months_said) + tail
        )
    return (
        " đến tháng ".join(say_month(month, found.style).removeprefix("tháng ") for month in months_said)
        + tail
    )


def _months_of_year(found: Found) -> str:
    first, last, year = numbers_in(found)
    if _ISSUE.search(found.left(8)):
        return f"{cardinal(first, found.style)}, {cardinal(last, found.style)} {say_year(year, found.style)}"
    return f"{say_month(first, found.style)} đến {say_month(last, found.style)} {say_year(year, found.style)}"


_ISSUE = pattern(r"(?<!\w)(?i:số|học kỳ|đợt|kỳ|tập|vòng) $")
"""Two numbers of a journal, or two terms, in one: "số 5-6/1998", "Học kỳ 1-2/2024"."""
_TWO_MONTHS = pattern(r"(?:hai|2) tháng $")


MONTH_YEAR = Rule(
    "month_year",
    rf"{START}{MONTH} ?/ ?{YEAR}{END}|(?:^|(?<=\n))0[1-9]\.(?:19|20)\d\d(?=\n|$)",
    _month_year,
    alone=False,
)


def _month_short_year(found: Found) -> str:
    """Say a month with the last two figures of a year of the war: "tháng 2/68"."""
    month, year = numbers_in(found)
    return f"{say_month(month, found.style).removeprefix('tháng ')} năm {cardinal(year, found.style)}"


MONTH_SHORT_YEAR = Rule(
    "month_short_year",
    rf"(?<=tháng ){MONTH}/[4-9]\d(?![\d/%]|[.,]\d)(?! ?(?:{COUNTED})(?!\w))",
    _month_short_year,
)
MONTH_DASH_YEAR = Rule(
    "month_dash_year",
    rf"{after('tháng|Tháng|THÁNG')}{MONTH}(?: ?[-–.] ?{YEAR}| (?:19|20)\d\d)"
    rf"(?!\d|[/.,]\d)(?! ?(?:{COUNTED})(?!\w))"
    rf"|{START}0[1-9]-(?:19|20)\d\d(?![\w/]|[-.,]\w)"
    rf"(?! ?(?:{COUNTED})(?!\w))"
    rf"|{START}(?:0[1-9]|1[0-2])\.(?:19[5-9]\d|20[0-3]\d)(?![\w/%°]|[-.,;]? ?\d)"
    rf"(?! ?(?:{COUNTED}|triệu|tỷ|USD|m[23]?|km|ha)(?!\w))"
    rf"|{after('đến|từ|tới|hết|đầu|cuối|giữa|kể từ')}{MONTH}-(?:19|20)\d\d(?!\d|[/.,]\d)"
    rf"(?! ?(?:{COUNTED})(?!\w))"
    rf"|{START}{MONTH}\.(?:1[89]|20)\d\d(?= ?[-–] ?{MONTH}\.(?:1[89]|20)\d\d(?![\d%]|[.,]\d))"
    rf"|(?:(?<=\.\d{{4}}[-–])|(?<=\.\d{{4}} [-–] )){MONTH}\.(?:1[89]|20)\d\d(?![\d%]|[.,]\d)"
    rf"|(?<=, ){MONTH}-(?:19|20)\d\d(?=\)|\.?[ \t]{{0,9}}(?:\n|\Z))"
    rf"|(?:(?<=; )|(?<=\. )){MONTH}-(?:19|20)\d\d(?=,? [^\W\dA-ZĐ_]{{2}})(?! ?(?:{COUNTED})(?!\w))"
    rf"|{after('HD|HD:|HSD|HSD:|NSX|NSX:|hạn dùng|hạn sử dụng')}{MONTH}-20\d\d(?!\d|[/.,]\d)",
    _month_year,
    alone=False,
)
MONTH_BRACKET = Rule(
    "month_bracket",
    rf"(?<=\(){MONTH} ?[-.] ?(?:1[0-9]|20)\d\d(?=\)| ?[-–] ?{MONTH} ?[-.] ?\d{{4}}\))",
    _month_year,
    alone=False,
)
"""A month of history in brackets: "(3-1884)"."""
MONTH_RANGE = Rule(
    "month_range",
    rf"{after('tháng')}{MONTH} ?{DASH} ?{MONTH}(?: ?[/.] ?{YEAR})?(?![\d/]| tháng (?:\d|giêng|chạp))",
    _month_range,
    alone=False,
)
_SAID_AND = pattern(r", (?=[^,]+$)")
MONTHS_LISTED = Rule(
    "months_listed",
    rf"{after('tháng')}{MONTH}(?:, ?{MONTH}){{0,4}} (?:và|&) {MONTH}(?=[,;:)\n]|\.?(?:\s|\Z))"
    r"(?! ?\d)(?! (?!năm (?:nay|tới|ngoái|19|20)|âm|dương|hàng|hằng|này|tới|vừa|là|thì|thấp|cao|được"
    r"|để|đến|tăng|giảm|sẽ|đã|ở|tại|của|trong|so)[^\W\d_])",
    lambda found: _SAID_AND.sub(
        " và tháng ",
        ", ".join(say_month(month, found.style).removeprefix("tháng ") for month in numbers_in(found)),
    ),
)
"""Several months behind one word for them; the last is named again: "tháng 4 và 5"."""
MONTHS_OF_YEAR = Rule(
    "months_of_year",
    rf"{START}(?:{MONTH} ?{DASH} ?{MONTH} ?/ ?{YEAR}|0[1-9]{DASH}(?:0[1-9]|1[0-2])\.{YEAR}){END}",
    _months_of_year,
    alone=False,
)


def _delivery(found: Found) -> str:
    """Say the month of a contract with its short year: kỳ hạn 11/17."""
    month, year = numbers_in(found)
    said = say_month(month, found.style)
    said = said.removeprefix("tháng ") if found.words_left(8).endswith(" tháng ") else said
    return f"{said} {say_year(CENTURY + year, found.style)}"


DELIVERY = Rule(
    "delivery",
    rf"{after('kỳ hạn|kỳ hạn giao|tháng')}{MONTH}/(?:1[3-9]|2\d|3[0-5])(?![\w/]|[.,]\d)",
    _delivery,
    alone=False,
)
PAID_MONTHS = Rule(
    "paid_months",
    rf"{after('trước|đóng|gói|kỳ hạn|thời hạn|cước|trả trước')}"
    r"\d{1,2}(?:/\d{1,2}){1,3}(?= tháng(?!\w))",
    lambda found: ", ".join(cardinal(months, found.style) for months in numbers_in(found)),
)
"""So many months one may choose between: "đóng trước 6/12/18 tháng"."""
