"""Years and quarters as reports of brokers write them: FY26F, 3Q26."""

from __future__ import annotations

from broadcaster.reading.classes.calendar.said_dates import HUNDRED, numbers_in, say_year
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.written.alphabet import START, WORD

_CENTURY = 2000
_YEAR = r"(?:20)?[12]\d"
_ENDS = r"(?![\w/]|[.,]\d)"


def _full(year: int) -> int:
    return year if year > HUNDRED else _CENTURY + year


def _fiscal_year(found: Found) -> str:
    """Say a year of a firm's books; F is a forecast of it, E an estimate: "FY26F"."""
    year = say_year(_full(numbers_in(found)[0]), found.style)
    named = "" if _NAMED.search(found.left(16)) else "năm tài chính "
    state = _FORECAST.get(found.written[-1], "")
    return named + year.removeprefix("năm ") + ("" if state in found.words_left(60) else state)


_NAMED = pattern("(?i:năm tài chính|năm tài khóa|năm tài khoá) $")
_FORECAST = {"F": " dự phóng", "E": " ước tính"}
FISCAL_YEAR = Rule("fiscal_year", rf"{WORD}FY ?{_YEAR}[FEA]?{_ENDS}", _fiscal_year, alone=False)


def _quarter(found: Found) -> str:
    """Say a quarter whose figure stands before its letter: "lợi nhuận 3Q26"."""
    quarter, year = numbers_in(found)
    return f"quý {cardinal(quarter, found.style)} {say_year(_full(year), found.style)}"


def _quarter_alone(found: Found) -> Said | None:
    """Say a quarter without its year where a firm's books are spoken of: "doanh thu Q1 tăng"."""
    left = found.words_left(60)
    cue = (
        None if _PLACED.search(left) else _BOOKED.search(left) or _BOOKED_BEHIND.match(found.words_right(30))
    )
    named = "" if left.endswith(" quý ") else "quý "
    return Said(named + cardinal(int(found.written[1]), found.style), "cue", cue[0].strip()) if cue else None


_BOOKS = (
    "doanh thu|lợi nhuận|lnst|lntt|lãi|lỗ|báo cáo tài chính|bctc|kqkd|kết quả kinh doanh|gdp|doanh số"
    "|tồn kho|sản lượng|xuất khẩu|nhập khẩu|tín dụng|cpi|lạm phát"
)
_BOOKED = pattern(rf" ({_BOOKS}|kết thúc|tăng trưởng|so với|cuối|hết) (?:[^ .;,]+ ){{0,3}}$| (trong) $")
_BOOKED_BEHIND = pattern(rf"[ ,]{{1,3}}({_BOOKS})(?: |$)")
_PLACED = pattern(" (?:ở|tại|quận|phường|về|từ|đường|nhà|căn) $")
QUARTER_ALONE = Rule("quarter_alone", rf"{WORD}Q[1-4](?![\w/.-]|, ?(?:TP|Q))", _quarter_alone, alone=False)
QUARTER_FIRST = Rule("quarter_first", rf"{START}[1-4]Q/?{_YEAR}{_ENDS}", _quarter, alone=False)
