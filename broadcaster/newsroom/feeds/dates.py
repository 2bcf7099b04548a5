"""
When a piece of news was published, in all the ways in which papers write it.

The libraries read some of these wrong without saying so (measured: "ICT" seven hours off, "GMT+7"
fourteen hours off, dates without a zone taken for UTC); therefore an own reader that rather says
"unknown". Source: field notes 6.2, a table of strings from Vietnamese feeds 2017-2026.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

# RFC 822 5.1 names the American zones; ICT is Indochina Time. Every other name stays unknown.
_ZONE_HOURS: Final = {
    name: hours
    for hours, names in {
        0: ("Z", "UT", "UTC", "GMT"),
        7: ("ICT",),
        -4: ("EDT",),
        -5: ("EST", "CDT"),
        -6: ("CST", "MDT"),
        -7: ("MST", "PDT"),
        -8: ("PST",),
    }.items()
    for name in names
}
_MONTHS: Final = {
    name: number
    for number, name in enumerate(re.findall("...", "janfebmaraprmayjunjulaugsepoctnovdec"), start=1)
}

_WEEKDAY: Final = r"(?:(?:[A-Za-z]{3,9}|Thứ\s+\w+|Chủ\s+nhật|CN|T[2-7])\.?\s*,?\s+)?"
_TIME: Final = (
    r"(?P<hour>\d{1,2})[:h](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?(?:\s*(?P<half>AM|PM|SA|CH))?"
)
_ZONE: Final = r"\s*(?P<zone>(?:GMT|UTC)?\s*[+-]\d{1,2}(?::?\d{2})?|[A-Z]{1,5})?"
_NUMBERS: Final = r"(?P<first>\d{1,2})(?P<sep>[/.-])(?P<other>\d{1,2})(?P=sep)(?P<year>\d{4})"
_BETWEEN: Final = r"(?:\s*[,-]\s*|\s+)"


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\s*{pattern}\s*", re.IGNORECASE)


_FORMS: Final = (
    # Mon, 04 May 2026 12:05:08 +0700
    _form(
        rf"{_WEEKDAY}(?P<day>\d{{1,2}})[\s-](?P<month>[a-z]{{3,9}})[\s-](?P<year>\d{{2,4}})\s+{_TIME}{_ZONE}"
    ),
    # 2026-05-04T12:05:08+07:00
    _form(rf"(?P<year>\d{{4}})[-/](?P<number>\d{{1,2}})[-/](?P<day>\d{{1,2}})(?:(?:T|\s+){_TIME}{_ZONE})?"),
    # Thứ 5, 28/05/2026 17:00:00 GMT+7 and 10/2/2026 9:25:00 AM
    _form(rf"{_WEEKDAY}(?:ngày\s+)?{_NUMBERS}(?:{_BETWEEN}{_TIME}{_ZONE})?"),
    # 17:00 28/05/2026
    _form(rf"{_TIME}{_BETWEEN}{_WEEKDAY}(?:ngày\s+)?{_NUMBERS}{_ZONE}"),
    # Mon May  4 12:05:08 2026 and May 4, 2026 12:05:08 PM
    _form(rf"{_WEEKDAY}(?P<month>[a-z]{{3,9}})\s+(?P<day>\d{{1,2}})\s+{_TIME}{_ZONE}\s+(?P<year>\d{{4}})"),
    _form(
        rf"{_WEEKDAY}(?P<month>[a-z]{{3,9}})\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}})(?:,?\s+{_TIME}{_ZONE})?"
    ),
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
    for form in _FORMS:
        match = form.fullmatch(text)
        if match:
            found = _moment(match.groupdict(), zone)
            return None if found is None else min(found, now).astimezone(now.tzinfo)
    return None


def read_offset(text: str) -> timezone | None:
    """Give the zone of an offset such as "+07:00"; None when it is none."""
    return _zone(text, UTC) if re.fullmatch(r"[+-]\d{2}:\d{2}", text) else None


_WEB_YEAR: Final = 1990
"""Before the first web page there was no feed: such a year is a clock that was never set."""


def _moment(found: Found, zone: timezone) -> datetime | None:
    day = _day(found)
    hour = _hour(found)
    offset = _zone(found.get("zone") or "", zone)
    if day is None or day[0] < _WEB_YEAR or hour is None or offset is None:
        return None
    try:
        moment = datetime(
            *day, hour, int(found.get("minute") or 0), int(found.get("second") or 0), tzinfo=offset
        )
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        # 31 April, 25:00, or the end of the calendar: no such moment.
        return None


def _day(found: Found) -> tuple[int, int, int] | None:
    year = _year(found["year"] or "")
    if found.get("first"):
        first, other = int(found["first"] or 0), int(found["other"] or 0)
        return (year, first, other) if _american(found, first, other) else (year, other, first)
    number = found.get("number") or _MONTHS.get((found.get("month") or "")[:3].lower())
    return (year, int(number), int(found["day"] or 0)) if number else None


def _american(found: Found, first: int, other: int) -> bool:
    # Only software of American habit writes AM or PM behind figures (Tuổi Trẻ since October 2026).
    months = 12
    if first > months or other > months:
        return other > months
    return (found.get("half") or "").upper() in {"AM", "PM"}


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004 - two digits: RFC 822; the turn of the century as in RFC 2822 4.3
        return year
    return year + (2000 if year < 50 else 1900)  # noqa: PLR2004 - RFC 2822 4.3


def _hour(found: Found) -> int | None:
    hour = int(found.get("hour") or 0)
    half = (found.get("half") or "").upper()
    noon = 12
    if not half:
        return hour
    if not 1 <= hour <= noon:
        # "17:00 PM" is written too, and means what it says; "0:10 AM" likewise.
        return hour
    return hour % noon + (noon if half in {"PM", "CH"} else 0)


def _zone(name: str, default: timezone) -> timezone | None:
    name = name.upper().replace(" ", "")
    if not name:
        return default
    if name in _ZONE_HOURS:
        return timezone(timedelta(hours=_ZONE_HOURS[name]))
    offset = re.fullmatch(r"(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?", name)
    if offset is None:
        return None
    hours, minutes = int(offset[2]), int(offset[3] or 0)
    # The widest offset in use is +14:00 (Line Islands).
    if hours > 14 or minutes > 59:  # noqa: PLR2004 - see the comment
        return None
    away = timedelta(hours=hours, minutes=minutes)
    return timezone(-away if offset[1] == "-" else away)
