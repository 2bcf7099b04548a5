"""
When a piece of news was published, in all the ways in which papers write it.

The libraries read some of these wrong without saying so (measured: "ICT" seven hours off, "GMT+7"
fourteen hours off, dates without a zone taken for UTC); therefore an own reader that rather says
"unknown". A text is taken apart into time, day and zone; what is left over must mean nothing.
Source: strings of Vietnamese feeds 2017-2026 (papers, WordPress, Joomla, SharePoint, commune portals).
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

from broadcaster.newsroom.feeds.date_stamps import since_the_epoch, spread_out
from broadcaster.newsroom.feeds.relative_dates import length_ago, named_day

# RFC 822 5.1 names the American zones; ICT is Indochina Time. Every other name stays unknown.
_ZONE_HOURS: Final = {
    name: hours
    for hours, names in {
        0: ("z", "ut", "utc", "gmt"),
        7: ("ict",),
        -4: ("edt",),
        -5: ("est", "cdt"),
        -6: ("cst", "mdt"),
        -7: ("mst", "pdt"),
        -8: ("pst",),
    }.items()
    for name in names
}
_ENGLISH_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_VIETNAMESE_MONTHS: Final = (
    *("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"),
)
_MONTHS: Final = {
    **{name: number for number, name in enumerate(_ENGLISH_MONTHS, start=1)},
    **{name[:3]: number for number, name in enumerate(_ENGLISH_MONTHS, start=1)},
    "sept": 9,
    **{f"tháng {name}": number for number, name in enumerate(_VIETNAMESE_MONTHS, start=1)},
    "tháng giêng": 1,
    "tháng bốn": 4,
    "tháng chạp": 12,
}

_DAY: Final = r"(?P<day>\d{1,2})"
_YEAR: Final = r"(?P<year>\d{4})"
_MONTH_NAME: Final = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_MONTH: Final = rf"(?:(?P<month>{_MONTH_NAME})|(?:tháng|thg|th|t)\.?\s*(?P<number>\d{{1,2}}))\b\.?"
_OR: Final = r"[\s,./-]*"

_TIME: Final = re.compile(
    r"(?<![\d+])(?P<hour>\d{1,2})(?:\s*[:h]\s*|\s*giờ\s*)(?P<minute>\d{2})(?:\s*phút)?"
    r"(?::(?P<second>\d{2})(?:[.,]\d+)?)?(?:\s*(?P<half>am|pm|sa|ch|sáng|trưa|chiều|tối)\b)?"
)
_DAYS: Final = tuple(
    re.compile(form)
    for form in (
        # 2026-05-04, with the T before its time
        r"(?<!\d)(?P<year>\d{4})(?P<sep>[-/.])(?P<number>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)(?:t(?=\s))?",
        # 28/05/2026, 10/2/2026, 28-05-26
        r"(?<!\d)(?P<first>\d{1,2})\s*(?P<sep>[/.-])\s*(?P<other>\d{1,2})\s*(?P=sep)\s*(?P<year>\d{4}|\d{2})(?!\d)",
        # 04 May 2026, 28 tháng 11 năm 2026, 28 Th11, 2026
        rf"(?<!\d){_DAY}{_OR}{_MONTH}{_OR}(?:năm\s*)?(?P<year>\d{{4}}|\d{{2}})(?!\d)",
        # May 4, 2026; Tháng Mười Một 28, 2026; May 4 (12:05:08) 2026
        rf"\b{_MONTH}[\s,]+{_DAY}(?:st|nd|rd|th)?[\s,]+(?:năm\s*)?{_YEAR}(?!\d)",
    )
)
_WEEKDAY: Final = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
    r"|\bthứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])\b|\bchủ\s+nhật\b|\bcn\b|(?<![\w\d])t[2-7](?=[\s,])"
)
_ZONE: Final = re.compile(r"(?:gmt|utc)?\s*[+-]\d{1,2}(?::?\d{2})?|[a-z]{1,5}")
_ZONE_NAME_BEHIND: Final = re.compile(
    r"\((?:[a-z ]* time|giờ việt nam|ict)\)|\bgiờ việt nam\b|\basia/(?:ho_chi_minh|saigon|bangkok)\b"
)
_EMPTY_WORDS: Final = re.compile(
    r"\b(?:đăng|cập nhật|ngày|lúc|vào|hồi|at|on)\b:?|[,|()•·']|(?:^|(?<=\s))[-–—]+(?=\s|$)"
)

Found = dict[str, str | None]


def read_date(text: str, *, zone: timezone, now: datetime) -> datetime | None:
    """
    Give the time that *text* names, in *now*'s zone.

    Args:
        text: a date of a feed.
        zone: taken where the text names none.
        now: aware; a later time is taken for this one, for no paper knows tomorrow's news.
    Returns:
        None when the text is not a date that can be understood without guessing.
    """
    said = " ".join(unicodedata.normalize("NFC", text[:_LONGEST]).casefold().split())
    moment = since_the_epoch(said, now) or _ago(said, now)
    if moment is None:
        found = _parts(spread_out(said), now.astimezone(zone).date())
        moment = None if found is None else _moment(found, zone)
    return None if moment is None else min(moment, now).astimezone(now.tzinfo)


def _ago(said: str, now: datetime) -> datetime | None:
    length = length_ago(said)
    try:
        return None if length is None else now - length
    except OverflowError:
        return None


def read_offset(text: str) -> timezone | None:
    """Give the zone of an offset such as "+07:00"; None when it is none."""
    return _zone(text, UTC) if re.fullmatch(r"[+-]\d{2}:\d{2}", text) else None


_LONGEST: Final = 100
"""Characters; a date with its weekday and zone in words has 60."""
_WEB_YEAR: Final = 1990
"""Before the first web page there was no feed: such a year is a clock that was never set."""
_MIDNIGHT: Final = 24
"""ISO 8601 and Vietnamese papers write the end of a day as 24:00."""
_SMALL_HOURS: Final = re.compile(r"0?[0-5]|12|24")
"""Of a night ("đêm qua 1:30") they may be of the day that it began on, or of the next."""


def _parts(text: str, today: date) -> Found | None:
    """Take *text* apart; None when a day is missing or something is left over."""
    found: Found = {}
    rest = _ZONE_NAME_BEHIND.sub(" ", text)
    if time := _TIME.search(rest):
        found |= time.groupdict()
        rest = _without(rest, time)
    rest = _WEEKDAY.sub(" ", rest)
    day = next(filter(None, (form.search(rest) for form in _DAYS)), None)
    if day is not None:
        found |= day.groupdict()
    elif named := named_day(rest, today):
        on, half, day = named
        if half == "đêm" and _SMALL_HOURS.fullmatch(found.get("hour") or ""):
            return None
        found |= {"year": f"{on:%Y}", "number": str(on.month), "day": str(on.day)}
        found["half"] = found.get("half") or half
    else:
        return None
    rest = " ".join(_EMPTY_WORDS.sub(" ", _without(rest, day)).split())
    if rest and not _ZONE.fullmatch(rest):
        return None
    return {**found, "zone": rest}


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"


def _moment(found: Found, zone: timezone) -> datetime | None:
    day = _day(found)
    hour = _hour(found)
    offset = _zone(found["zone"] or "", zone)
    minute, second = int(found.get("minute") or 0), int(found.get("second") or 0)
    if day is None or day[0] < _WEB_YEAR or offset is None or (hour == _MIDNIGHT and (minute or second)):
        return None
    try:
        start = datetime(*day, hour % _MIDNIGHT if hour == _MIDNIGHT else hour, minute, second, tzinfo=offset)
        return (start + timedelta(days=hour // _MIDNIGHT)).astimezone(UTC)
    except (ValueError, OverflowError):
        # 31 April, 25:00, or the end of the calendar: no such moment.
        return None


def _day(found: Found) -> tuple[int, int, int] | None:
    year = _year(found["year"] or "")
    if found.get("first"):
        first, other = int(found["first"] or 0), int(found["other"] or 0)
        return (year, first, other) if _american(found, first, other) else (year, other, first)
    number = found.get("number") or _MONTHS.get(found.get("month") or "")
    return (year, int(number), int(found["day"] or 0)) if number else None


def _american(found: Found, first: int, other: int) -> bool:
    # Only software of American habit writes AM or PM behind figures (Tuổi Trẻ since October 2026).
    months = 12
    if first > months or other > months:
        return other > months
    return found.get("half") in {"am", "pm"}


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004 - two digits: RFC 822; the turn of the century as in RFC 2822 4.3
        return year
    return year + (2000 if year < 50 else 1900)  # noqa: PLR2004 - RFC 2822 4.3


def _hour(found: Found) -> int:
    hour = int(found.get("hour") or 0)
    half = found.get("half")
    noon = 12
    if not half or not 1 <= hour <= noon:
        # "17:00 PM" is written too, and means what it says; "0:10 AM" likewise.
        return hour
    if half == "trưa":
        # "11 giờ trưa" is before noon, "1 giờ trưa" behind it.
        return hour if hour > noon // 2 else hour + noon
    return hour % noon + (noon if half in {"pm", "ch", "chiều", "tối", "đêm"} else 0)


def _zone(name: str, default: timezone) -> timezone | None:
    name = name.replace(" ", "")
    if not name:
        return default
    if name in _ZONE_HOURS:
        return timezone(timedelta(hours=_ZONE_HOURS[name]))
    offset = re.fullmatch(r"(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?", name)
    if offset is None:
        return None
    hours, minutes = int(offset[2]), int(offset[3] or 0)
    # The widest offset in use is +14:00 (Line Islands).
    if hours > 14 or minutes > 59:  # noqa: PLR2004 - see the comment
        return None
    away = timedelta(hours=hours, minutes=minutes)
    return timezone(-away if offset[1] == "-" else away)
