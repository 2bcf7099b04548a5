"""Parts of the year in short: quarters, halves, so many months of a report, lists of them."""

from __future__ import annotations

import re

from broadcaster.reading.classes.calendar.dates import END
from broadcaster.reading.classes.calendar.said_dates import CENTURY, HUNDRED, numbers_in, say_year
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.spoken.number_words import cardinal, roman_value
from broadcaster.reading.written.alphabet import START, STOP
from broadcaster.reading.written.shapes import YEAR


def _quarter_year(found: Found) -> str:
    quarter, year = numbers_in(found)
    return f"{cardinal(quarter, found.style)} {say_year(year, found.style)}"


_NOT_COUNTED = (
    r"(?:của|cho|tại|ở|và|với|sẽ|đã|là|trên|trong|từ|đến|có|được|do|vào|ngày|theo|diễn|bắt|như|về|gồm|để|đối"
    r"|đang|mới|vừa|cấp|toàn|thuộc)(?!\w)"
)
QUARTER_YEAR = Rule(
    "quarter_year",
    rf"{after('quý|QUÝ|Q|học kỳ')}0?[1-4] ?[/\-–.] ?{YEAR}{END}"
    rf"|{after('đợt')}0?[1-4](?:/{YEAR}{END}| ?[\-–.] ?{YEAR}{END}(?! (?!{_NOT_COUNTED})[^\W\dA-ZĐ_]))",
    _quarter_year,
)
"""A call-up or campaign is numbered too, but goods may be counted behind its number: "đợt 1-2000 thùng"."""


def _roman_quarter(found: Found) -> str:
    quarter, year = re.split(r" ?[-–./] ?", found.written)
    return f"{cardinal(roman_value(quarter), found.style)} {say_year(int(year), found.style)}"


ROMAN_QUARTER = Rule(
    "roman_quarter",
    rf"{after('quý|QUÝ')}(?:IV|I{{1,3}}) ?[-–./] ?{YEAR}(?!\d|[/.,]\d)",
    _roman_quarter,
)


def _quarter(written: str) -> int:
    return int(written) if written.isdecimal() else roman_value(written)


def _quarter_letter(found: Found) -> str | None:
    """Say Q1 as a quarter; before a share only in a report of the economy, as a district has shares too."""
    if _SHARE_BEHIND.match(found.right(9)):
        left = found.words_left(120)
        if found.written[1] == "." or _DISTRICTS.search(left) or not _ECONOMY.search(left):
            return None
    lead = "" if found.left(4).lower() == "quý " else "quý "
    return lead + cardinal(_quarter(found.written.lstrip("Q.")), found.style)


QUARTER_LETTER = Rule(
    "quarter_letter",
    rf"{after('quý')}Q[1-4]{STOP}|{START}Q\.?(?:[1-4]|IV|I{{1,3}})"
    r"(?=(?:(?:, | và | ?[-–] ?)Q[1-4])?(?: ?/ ?(?:19|20)\d\d(?!\d)| năm"
    r"|: (?:DTT?|LN|LNST|LNTT|[Dd]oanh thu|[Ll]ãi)(?!\w)|:? ?[+-]?\d{1,2}[.,]\d{1,2} ?%))",
    _quarter_letter,
    alone=False,
)
_DISTRICTS = pattern(" (?:quận|tại|ở|cửa hàng|chi nhánh|phường|địa bàn|khu vực) ")
"""What has a share in a district: "doanh thu theo quận: Q1 12,5%"."""
_SHARE_BEHIND = pattern(r":? ?[+-]?\d")
_ECONOMY = pattern(
    " (?:gdp|grdp|cpi|iip|fdi|tăng trưởng|lợi nhuận|doanh thu|lnst|lntt|tín dụng|lạm phát|xuất khẩu|svck) "
)


def _period(found: Found) -> str:
    """Say the short forms of company reports: Q3/22, 9T2023, 9M23, 1H24."""
    number, year = numbers_in(found)
    said = cardinal(number, found.style)
    if "Q" in found.written:
        named = f"quý {said}".removeprefix("quý " if found.words_left(8).endswith(" quý ") else "")
    elif "H" in found.written:
        named = "nửa đầu" if number == 1 else "nửa cuối"
    else:
        named = f"{said} tháng"
    head = "," if _HEAD_BEHIND.match(found.right(9)) else ""
    return f"{named} {say_year(year if year > HUNDRED else CENTURY + year, found.style)}{head}"


_HEAD_BEHIND = pattern(r" (?:Q[1-4]|H[12]) 20\d\d")
"""The next column of a report: "Q3 2023 Q4 2023"."""
_PERIOD_YEAR = r"[/.\-–' ](?:(?:19|20)\d\d|[12]\d)(?![\w/]|[.,]\d)"
PERIOD_LETTER = Rule("period_letter", rf"{START}(?:Q[1-4]|H[12]){_PERIOD_YEAR}", _period, alone=False)
PERIOD = Rule(
    "period", rf"{START}(?:(?:1[0-2]|[1-9])[TM]|[12]H)/?(?:20)?[12]\d(?![\w/]|[.,]\d)", _period, alone=False
)
MONTHS = Rule(
    "months",
    rf"{START}(?:1[0-2]|[2-9])T(?= (?:đầu|cuối) (?:năm|20\d\d)| đầu(?=[.,;)]|$)| (?:đạt|tăng|giảm|ước) |"
    rf" [+-][\d.,]{{1,6}}%|(?: ?/ ?| )20\d\d(?!\d))"
    rf"|{after('NSNN|FDI|GRDP|GDP|IIP|CPI|KNXK|KNNK|KNXNK|LME|XK|NK|XNK|LNTT|LNST|KQKD|GTSX')}(?:1[0-2]|[2-9])T{STOP}",
    lambda found: f"{cardinal(int(found.written[:-1]), found.style)} tháng",
)


def _periods_listed(found: Found) -> str:
    """Say periods that strokes list: "tháng/quý/6 tháng/năm"; the last is one or the other of them."""
    listed = [
        " ".join(cardinal(int(word), found.style) if word.isdecimal() else word for word in each.split())
        for each in found.written.split("/")
    ]
    last = " hoặc " if "quý" in found.written or found.written[:1].isdecimal() else ", "
    return ", ".join(listed[:-1]) + last + listed[-1]


PERIODS_LISTED = Rule(
    "periods_listed",
    r"(?<![\d/])(?<!\d )(?<!\w)[Nn]gày ?/ ?tháng ?/ ?năm(?!\w)"
    r"|(?<![\d/])(?<!\d )(?<!\w)(?:ngày|tuần|tháng|quý)(?:/(?:\d{1,2} )?(?:tuần|tháng|quý|năm)){2,4}(?!\w)",
    _periods_listed,
)
