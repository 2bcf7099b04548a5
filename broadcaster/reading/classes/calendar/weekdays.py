"""Days of the week by number or letter: T4, T2-4-6, thứ 2 - 6, thứ 3-5-7."""

from __future__ import annotations

import re

from broadcaster.reading.classes.calendar.said_dates import (
    CENTURY,
    DASHED,
    HUNDRED,
    numbers_in,
    say_month,
    say_year,
)
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import WORD
from broadcaster.reading.written.shapes import COUNTED, DASH, YEAR
from broadcaster.reading.written.window import Cues


def say_weekday(day: int) -> str:
    """Say the second to the seventh day of the week, which Vietnamese numbers."""
    return "thứ " + {2: "hai", 3: "ba", 4: "tư", 5: "năm", 6: "sáu", 7: "bảy"}[day]


def _t_number(found: Found) -> Said | None:
    if found.written[0] == "t":
        return _small_weekday(found)
    if len(found.written) == _ONE_FIGURE and (stage := _stage_of(found, found.words_left())):
        left = found.words_left(8)
        return Said(_unless_said(f"tuổi {cardinal(int(found.written[1]), found.style)}", left), "cue", stage)
    return _capital_t(found)


_ONE_FIGURE = 2


def _capital_t(found: Found) -> Said | None:
    """
    Say T4: a day of the week, a month, or the letter with its number, as the words around it tell.

    Without such a word the days of the week, which are commoner, are a guess; others are left to codes.
    """
    number, *year = numbers_in(found)
    left = found.words_left()
    if year:
        full = year[0] if year[0] > HUNDRED else CENTURY + year[0]
        return Said(f"{say_month(number, found.style)} {say_year(full, found.style)}", "shape")
    if cue := _numbered(found, left):
        return Said(f"{spell('t', found.style)} {cardinal(number, found.style)}", "cue", cue)
    span = _MONTH_TO.search(found.left(8)) or _TO_MONTH.match(found.right(12))
    yearly = _comes_yearly(found)
    weekday = number in range(2, 8) and not span
    if weekday and (cue := _weekday_cue(found, left, yearly=bool(yearly))):
        return Said(_unless_said(say_weekday(number), left), "cue", cue)
    if cue := _month_cue(found, left, yearly or span):
        return Said(_unless_said(say_month(number, found.style), left), "cue", cue)
    if not weekday:
        # T8 to T12 can be no day of the week.
        return Said(_unless_said(say_month(number, found.style), left), "guess") if number > _SUNDAY else None
    listed = found.listed_after() == "t_number"
    return Said(say_weekday(number), "cue" if listed else "guess", found.before.written if listed else "")


def _month_cue(found: Found, left: str, monthly: re.Match[str] | None) -> str:
    """Give what makes T4 a month: a word for months, what comes with them, goods to be delivered then."""
    if cue := _MONTH.before(left) or (monthly[1] if monthly else ""):
        return cue
    return _delivered(left) if found.left(1) == "(" else ""


def _numbered(found: Found, left: str) -> str:
    """Give what makes T a letter with its number: the word for what bears it, or the one listed before."""
    if cue := _NUMBERED_T.before(left):
        return cue
    goes_on = found.listed_after() in {"t_number", "letter_code"} and found.before.spoken.startswith(
        f"{spell('t', found.style)} "
    )
    return found.before.written if goes_on and not _HALF_DAY.search(left) else ""


def _comes_yearly(found: Found) -> re.Match[str] | None:
    """Find what has its months: a harvest, a report of trade, a day by the moon."""
    left = found.words_left(50)
    return _YEARLY.search(left) or _TRADED.search(left) or _DAY_OF_MONTH.search(found.left(12))


def _weekday_cue(found: Found, left: str, *, yearly: bool) -> str:
    """Give what makes T4 a day of the week: its date behind it, or a word for days on either side."""
    if dated := _ITS_DATE.match(found.right(16)):
        return dated[1]
    return "" if yearly else _WEEKDAY.before(left) or _WEEKDAY_BEHIND.behind(found.words_right())


def _stage_of(found: Found, left: str) -> str:
    """Give the insect whose larvae are in that stage: "rầy nâu T2-3, T4"."""
    if found.written == "T7" or _WEEKLY.match(found.right(24)):
        return ""
    if pest := _LARVAE.search(left):
        return pest[1]
    end = found.before.end
    listed = found.before.spoken.startswith("tuổi ") or found.text[max(end - 8, 0) : end].startswith(
        "tuổi T", 1
    )
    gap = found.text[end : found.start] if listed else ""
    return found.before.written if gap in {", ", ",", "-", " - ", "–", " – ", " và "} else ""


_WEEKLY = pattern(r"(?:(?:,| và| -|-) ?(?:T\d|CN|\d)){0,6} (?:tuần|hằng|hàng|vào|này)(?!\w)")
_LARVAE = pattern(
    " (rầy|rầy nâu|rầy lưng trắng|rầy cám|sâu non|sâu cuốn lá|sâu cuốn lá nhỏ|sâu đục thân|sâu keo"
    "|sâu keo mùa thu|sâu tơ|sâu xanh|tuổi|tuổi sâu)(?: lứa \\d{1,2})?(?: (?:phổ biến|chủ yếu|đa số)){0,2} $"
)
_HALF_DAY = pattern(" (?:sáng|trưa|chiều|tối|đêm|thứ) $")
_ITS_DATE = pattern(r",? \(?(?:ngày )?(\d{1,2}/\d{1,2})(?![\d%]|[.,]\d)")
"""The date of a weekday: "đến hết T2 03/5"."""
_MONTH_TO = pattern(r"(?<!\w)(T\.?(?:1[0-2]|[89])) ?[-–+] ?$")
_TO_MONTH = pattern(r" ?[-–+] ?(T\.?(?:1[0-2]|[89])(?!\d)|T?(?:1[0-2]|0?[1-9])[/.]20\d\d)")
"""No day of the week is the other end of the span: "mưa T7-T10", "từ T3-5/2025"."""
_DAY_OF_MONTH = pattern(r"(?<!\w)((?i:rằm)|(?i:mùng|mồng) \d{1,2}) $")
"""A day by the moon before its month: "rằm T.7", "mùng 1 T7"."""
_TRADED = pattern(r" (xk|nk|xnk|xuất khẩu|nhập khẩu|kim ngạch|cpi|iip)(?: [^ .;,]+){0,4} $")
"""What is reported by the month: "XK cà phê T4 đạt 170 ngàn tấn"."""
_YEARLY = pattern(
    r" (nở hoa|ra hoa|hoa nở|hoa(?: [^ .;,\d]+){1,2} nở"
    r"|đơm hoa|kết trái|chín rộ|mùa|mùa vụ|sinh sản|di cư|đẻ trứng|thu hoạch|gieo)"
    r"(?: [^ .;,]+){0,4} $"
)
"""What comes with its months every year: "nở hoa từ T.3 - T.5"."""


def _small_weekday(found: Found) -> Said | None:
    """Say t7 as a day of the week where another day stands beside it or a word for one."""
    (number,) = numbers_in(found)
    listed = found.before.written if found.listed_after() == "t_number" else ""
    day = _SMALL_DAY.match(found.right(16))
    left, right = found.words_left(), found.words_right()
    cue = (
        listed
        or (day and day[0])
        or ("-" if _DAY_TO.search(found.left(6)) else "")
        or _WEEKDAY_SURE.before(left)
        or _WEEKDAY_BEHIND.behind(right)
    )
    return Said(_unless_said(say_weekday(number), left), "cue", cue) if cue else None


_SMALL_DAY = pattern(r"(?:,| và| &| đến|-) ?(?:[tT][2-7]|cn|CN|chủ nhật)(?!\w)")
_DAY_TO = pattern(r"(?<!\w)[tT][2-7] ?[-–] ?$")
_WEEKDAY_SURE = Cues("thứ|sáng|trưa|chiều|tối|đêm|hằng tuần|hàng tuần|học|nghỉ|họp")


def _delivered(left: str) -> str:
    """Give the goods of an exchange, of which T4 in brackets is the month of delivery."""
    goods = _GOODS.search(left)
    return goods[1] if goods else ""


_GOODS = pattern(" (cao su|cà phê|hồ tiêu|đường|bông|dầu|robusta|arabica|kỳ hạn) ")


def _unless_said(spoken: str, left: str) -> str:
    """Leave the first word out where the text has it already: "thứ T4"."""
    first, _, rest = spoken.partition(" ")
    return rest if left.endswith(f" {first} ") else spoken


def _weekdays(found: Found) -> str:
    """Say weekdays that share one letter: T2-4-6; two of them with a time behind are a span: "T2-6: 7h30"."""
    days = [say_weekday(day) for day in numbers_in(found)]
    if found.written.count("T") > 1 or len(days) == _ENDS:
        return ", ".join(_span(part) for part in found.written.split(","))
    return ", ".join([days[0], *(day.removeprefix("thứ ") for day in days[1:])])


def _span(part: str) -> str:
    """Say two weekdays with a dash between them as a span, more of them as a list."""
    days = [say_weekday(int(day)) for day in part if day.isdecimal()]
    return (" đến " if len(days) == _ENDS else ", ").join(days)


_ENDS = 2
WEEKDAYS = Rule(
    "weekdays",
    rf"{WORD}T[2-7](?:[-–,] ?T?[2-7]){{2,5}}(?![\w/]|[.,]\d)"
    rf"|{WORD}T[2-7](?: ?[-–] ?T[2-7]){{2,5}}(?![\w/]|[.,]\d)"
    rf"|{WORD}T[2-6] ?[-–] ?T[3-7](?=(?:[,;]| và| &) (?:T7|CN|[Cc]hủ nhật)(?!\w))"
    rf"|{WORD}T[2-6][-–][3-7](?=:? ?\(?\d{{1,2}}[h:g]| (?:hằng|hàng) tuần|(?:,| và| &) (?:T7|CN)(?!\w))",
    _weekdays,
)
_SUNDAY = 7
_WEEKDAY, _WEEKDAY_BEHIND = Cues(CUES["weekday"]), Cues(CUES["weekday_behind"])
_MONTH, _NUMBERED_T = Cues(CUES["month"]), Cues(CUES["numbered_t"])
T_NUMBER = Rule(
    "t_number",
    rf"{WORD}t[2-7](?!\w|[.,/]\d)"
    rf"|{WORD}T\.?(?:1[0-2]|0?[1-9])(?: ?[/\-] ?(?:{YEAR}|2[3-9]|3\d)(?!\d))?(?!\w|[.,/]\d|, tr\.)",
    _t_number,
    alone=False,
)


def _sunday(found: Found) -> Said | None:
    """Say CN at the head of its line or clause, before its day: "CN 10/5: trực cơ quan"."""
    head = _HEAD.search(found.left(3))
    return Said("chủ nhật", "cue", found.right(6).strip()) if head else None


_HEAD = pattern(r"(?:^|[\n;:.,(|+*•–-]) ?$")
SUNDAY = Rule(
    "sunday",
    rf"{WORD}CN(?=,? ?\(?(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])(?![\w%]|[.,]\d|-\d)"
    r"| ?: ?(?:\d{1,2} ?(?:[hg:]| ?[-–] ?\d{1,2} ?[hg])|nghỉ(?!\w)|đóng cửa))",
    _sunday,
    alone=False,
)


def _half_day(found: Found) -> Said | None:
    """Say S: and C: behind the day of a weekly plan: "Thứ 2 (04/5): S: họp; C: đi cơ sở"."""
    timed = _HEAD.search(found.left(3)) and _TIME_BEHIND.match(found.right(8))
    day = timed or ((_DAY_HEAD if found.written == "S" else _MORNING).search(found.left(300)))
    return Said({"S": "sáng", "C": "chiều"}[found.written], "cue", day[1]) if day else None


_TIME_BEHIND = pattern(r" ?: ?(?:từ )?(\d{1,2} ?h(?!\w)|\d{1,2}[hg]\d\d)")


_DAY = r"((?i:thứ) (?:[2-7]|(?i:hai|ba|tư|năm|sáu|bảy))|T[2-7]|CN|(?i:chủ nhật)|\d{1,2}/\d{1,2}(?:/\d{4})?)"
_DAY_HEAD = pattern(rf"(?<!\w){_DAY}\)?[^\w]{{0,6}}$")
_MORNING = pattern(rf"(?<!\w){_DAY}\)?[^\w]{{0,6}}(?:S|Sáng) ?: ")
HALF_DAY = Rule(
    "half_day", rf"{WORD}[SC](?= ?: ?(?!\d{{1,4}} (?:chiếc|cái|áo|bộ|em)(?!\w))\w)", _half_day, alone=False
)


def _weekday_row(found: Found) -> str:
    """Say days behind one *thứ*: two with a dash are a span (thứ 2 - 6), others a list (thứ 3-5-7)."""
    days = numbers_in(found)
    first, *others = (say_weekday(day).removeprefix("thứ ") for day in days)
    if DASHED.search(found.written):
        if not others[1:]:
            return f"{first} đến thứ {others[0]}"
        return ", ".join(cardinal(day, found.style) for day in days)
    last = " và " if "và" in found.written or "&" in found.written else ", "
    return ", ".join([first, *others[:-1]]) + last + others[-1]


WEEKDAY_ROW = Rule(
    "weekday_row",
    rf"{after('thứ')}[2-7](?:(?: ?(?:{DASH}|[,&;]) ?| và )[2-7]){{1,5}}(?![\w/%]|[.,]\d| ?{DASH} ?\d)"
    rf"(?! ?(?:{COUNTED}|trận|bàn|đội|vụ|suất|giải)(?!\w))",
    _weekday_row,
)
