"""
Dates as machines stamp them: seconds or milliseconds since 1970, days and times without their strokes.

A row of digits may be two things at once. What could be the one or the other stays undated.
Source: POSIX.1-2017 4.16 (seconds since the Epoch), ECMA-262 21.4.1.1 (milliseconds), ISO 8601-1:2019 5.2
and 5.4 (basic formats, ordinal and week dates), RFC 7159 feeds of .NET ("/Date(…)/").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Final

_EPOCH: Final = re.compile(
    r"(?:/date\()?@?(?P<whole>\d{9,10}|\d{13}|\d{16})(?:\.\d+)?(?:[+-]\d{4})?(?:\)/)?", re.ASCII
)
_UNITS_A_SECOND: Final = {9: 1, 10: 1, 13: 1000, 16: 1_000_000}
"""By the number of digits; of milliseconds those since September 2001."""
_FIRST_EPOCH: Final = datetime(2000, 1, 1, tzinfo=UTC)
_AHEAD: Final = timedelta(days=1)
"""A paper's clock may be wrong by so much; what lies further ahead is a number, and no time."""

_CLOSE: Final = re.compile(
    r"(?:d:)?(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})"
    r"(?:[t ]?(?P<hour>\d{2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d+)?)?)?"
    r"(?P<zone>\s*(?:z|(?:gmt|utc)?[+-]\d{2}(?:'?:?\d{2}'?)?))?",
    re.ASCII,
)
_ORDINAL: Final = re.compile(r"(?P<year>\d{4})-(?P<day>\d{3})(?P<rest>[t ].*)?", re.ASCII)
_WEEK: Final = re.compile(r"(?P<year>\d{4})-?w(?P<week>\d{2})-?(?P<day>[1-7])(?P<rest>[t ].*)?", re.ASCII)


def since_the_epoch(text: str, now: datetime) -> datetime | None:
    """Give the moment of a count of seconds, milli- or microseconds; None: it is none, or two things."""
    found = _EPOCH.fullmatch(text)
    if found is None or _is_day_and_hour(found["whole"]):
        return None
    whole = found["whole"]
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(whole) / _UNITS_A_SECOND[len(whole)])
    return moment if _FIRST_EPOCH <= moment <= now + _AHEAD else None


def spread_out(text: str) -> str:
    """
    Give a stamp with the strokes that people put in; any other text as it is.

    Example:
        spread_out("20261129t0705z") -> "2026-11-29 07:05z"
    """
    return next(filter(None, (form(text) for form in _FORMS)), text)


def _is_day_and_hour(digits: str) -> bool:
    """Tell a count from 2026112907, which is of 2034 as a count, and of today as a day with its hour."""
    if len(digits) != len("YYYYMMDDHH"):
        return False
    year, month, day, hour = int(digits[:4]), int(digits[4:6]), int(digits[6:8]), int(digits[8:])
    return year in range(1990, 2100) and month in range(1, 13) and day in range(1, 32) and hour in range(25)


def _close(text: str) -> str:
    found = _CLOSE.fullmatch(text)
    if found is None:
        return ""
    day = f"{found['year']}-{found['month']}-{found['day']}"
    zone = (found["zone"] or "").replace("'", "")
    if found["hour"] is None:
        return f"{day}{zone}"
    return f"{day} {found['hour']}:{found['minute']}:{found['second'] or '00'}{zone}"


def _ordinal(text: str) -> str:
    found = _ORDINAL.fullmatch(text)
    return _dated(found, lambda year: _day_of_year(year, int(found["day"])) if found else None)


def _week(text: str) -> str:
    found = _WEEK.fullmatch(text)
    return _dated(
        found,
        lambda year: date.fromisocalendar(year, int(found["week"]), int(found["day"])) if found else None,
    )


def _dated(found: re.Match[str] | None, day_in: Callable[[int], date | None]) -> str:
    if found is None:
        return ""
    try:
        day = day_in(int(found["year"]))
    except (ValueError, OverflowError):
        # The 54th week, or a day behind the last of the calendar ("9999-366").
        return ""
    return f"{day.isoformat()}{(found['rest'] or '').replace('t', ' ', 1)}" if day else ""


def _day_of_year(year: int, number: int) -> date | None:
    day = date(year, 1, 1) + timedelta(days=number - 1)
    return day if number and day.year == year else None


_FORMS: Final = (_close, _ordinal, _week)
