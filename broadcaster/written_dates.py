"""
Days, times and periods as people in Viet Nam write them: 30/11, mai, 5h30, Quý IV/2026, tháng 11.

One reader for the command line and for whatever else a person fills in; files of the station keep the
exact forms of TOML. Tone marks and capitals make no difference. A day without its year is the nearest one, a
period without its year the nearest that is of this year or the last.
Source: Nghị định 30/2020/NĐ-CP, phụ lục I (day before month; quarters in Roman figures); everyday usage.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, time, timedelta
from typing import Final

from broadcaster.errors import N_, Refused

WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""As files of the station write them, Monday first."""
WEEKDAY_NAMES: Final = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
"""As people are told them, Monday first; message ids."""
DAY_WORDS: Final[dict[str, frozenset[int]]] = {
    **{name: frozenset({number}) for number, name in enumerate(WEEKDAYS)},
    "weekdays": frozenset(range(5)),
    "weekend": frozenset({5, 6}),
    "daily": frozenset(range(7)),
}
"""Each word for days that files of the station may have, with the days (Monday is 0) that it stands for."""

_DAYS_FROM_TODAY: Final = {
    "hom nay": 0, "nay": 0, "today": 0,
    "mai": 1, "ngay mai": 1, "hom mai": 1, "tomorrow": 1,
    "mot": 2, "ngay mot": 2, "kia": 2, "ngay kia": 2,
    "hom qua": -1, "qua": -1, "yesterday": -1,
    "hom kia": -2,
}  # fmt: skip
_ISO_DAY: Final = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})", re.ASCII)
_DAY: Final = re.compile(
    r"(?:ngay )?(?P<day>\d{1,2})(?: ?[-/.] ?| thang )(?P<month>\d{1,2})"
    r"(?:(?: ?[-/.] ?|,? nam )(?P<year>\d{4}|\d{2}))?",
    re.ASCII,
)
_TIME: Final = re.compile(
    r"(?P<hour>\d{1,2})(?: ?(?::|h|g|gio) ?(?P<minute>\d{1,2})?(?: ?(?::|phut) ?(?P<second>\d{2})?)?)",
    re.ASCII,
)

_YEAR: Final = r"(?P<year>\d{4})"
_OF_YEAR: Final = rf"(?:(?: ?[-/.] ?| nam |,? ){_YEAR}| (?P<so>nam nay|nam ngoai|nam truoc|nam sau))?"
_PERIODS: Final = tuple(
    (re.compile(pattern, re.ASCII), form)
    for pattern, form in (
        (rf"{_YEAR}[-/.](?P<n>\d{{1,2}})", "{year:04}-{n:02}"),
        (rf"(?P<n>\d{{1,2}})[-/.]{_YEAR}", "{year:04}-{n:02}"),
        (r"(?P<n>\d{1,2})", "{year:04}-{n:02}"),
        (rf"(?:thang |thang|t)(?P<n>\d{{1,2}}){_OF_YEAR}", "{year:04}-{n:02}"),
        (rf"{_YEAR}-?q(?P<n>[1-4])", "{year:04}-Q{n}"),
        (rf"(?:quy |q)(?P<n>[1-4]|iv|iii|ii|i){_OF_YEAR}", "{year:04}-Q{n}"),
        (rf"{_YEAR}-?h(?P<n>[12])", "{year:04}-H{n}"),
        (
            rf"(?:6|sau) thang (?P<n>dau|cuoi) (?:nam(?: {_YEAR})?|(?P<so>nam nay|nam ngoai))",
            "{year:04}-H{n}",
        ),
        (rf"nua (?P<n>dau|cuoi) nam(?: {_YEAR})?", "{year:04}-H{n}"),
        (rf"{_YEAR}-?w(?P<n>\d{{1,2}})", "{year:04}-W{n:02}"),
        (rf"tuan (?P<n>\d{{1,2}}){_OF_YEAR}", "{year:04}-W{n:02}"),
        (rf"(?:nam )?{_YEAR}", "{year:04}"),
        (r"(?P<so>nam nay|nam ngoai|nam truoc|nam sau)", "{year:04}"),
    )
)
_NUMBERS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "dau": 1, "cuoi": 2}
_YEARS_FROM_NOW: Final = {"nam nay": 0, "nam ngoai": -1, "nam truoc": -1, "nam sau": 1}
_MONTHS_EACH: Final = {"": 1, "Q": 3, "H": 6}
_TURN: Final = {"nay": 0, "truoc": -1, "qua": -1, "sau": 1, "toi": 1}


YEARS: Final = range(1950, 2100)
"""
Of what a station plans and logs. Others are slips: the lunar calendar is known from 1900 to 2100 alone, and
at the ends of Python's there is no day before or after.
"""


def in_years(day: date) -> date:
    """Give *day* back; raises ValueError when it lies outside the years of a station."""
    if day.year not in YEARS:
        raise ValueError(f"the year {day.year}")
    return day


def read_day(text: str, today: date) -> date:
    """
    Read a day: 30/11, 30-11-2026, 2026-11-30, "mai", "hôm qua", "ngày 30 tháng 11".

    Raises:
        Refused: it is none; says how to write one.
    """
    words = _plain(text)
    if words in _DAYS_FROM_TODAY:
        return today + timedelta(days=_DAYS_FROM_TODAY[words])
    match = _ISO_DAY.fullmatch(words) or _DAY.fullmatch(words)
    found = _day_of(match, today) if match else None
    if found is None:
        raise Refused(
            N_("'{text}' is not a day."),
            remedy=N_("Write 30/11, 30/11/2026, 2026-11-30, today or tomorrow."),
            text=text,
        )
    return found


def read_time(text: str) -> time:
    """
    Read a time of day: 5:30, 05:30:00, 5h30, 5 giờ 30 phút, 17h.

    Raises:
        Refused: it is none.
    """
    match = _TIME.fullmatch(_plain(text))
    try:
        if match:
            return time(int(match["hour"]), int(match["minute"] or 0), int(match["second"] or 0))
    except ValueError:
        pass
    raise Refused(N_("'{text}' is not a time of day."), remedy=N_("Write 5:30, 05:30:00 or 5h30."), text=text)


def read_period(text: str, today: date) -> str:
    """
    Read a period, and give its name as files and reports write it: 2026-11, 2026-Q4, 2026-H2, 2026, 2026-W47.

    Example:
        read_period("Quý IV/2026", today) -> "2026-Q4"

    Raises:
        Refused: it is none; says how to write one.
    """
    words = _plain(text)
    name = _this_or_next(words, today) or next(filter(None, _named(words, today)), "")
    if not name:
        raise Refused(
            N_("'{text}' is not a period."),
            remedy=N_(
                "Write 11/2026 (month), Q4/2026 (quarter), 2026-H2 (half-year), 2026 (year), 2026-W47 (week)."
            ),
            text=text,
        )
    return name


def _plain(text: str) -> str:
    """Take off tone marks, capitals and doubled blanks."""
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return " ".join("".join(each for each in letters if not unicodedata.combining(each)).split())


def _day_of(match: re.Match[str], today: date) -> date | None:
    month, day, year = int(match["month"]), int(match["day"]), match["year"]
    if year is not None:
        return _date(int(year) + (2000 if len(year) == 2 else 0), month, day)  # noqa: PLR2004 - 26 is 2026
    near = (_date(today.year + step, month, day) for step in (0, 1, -1))
    return min(filter(None, near), key=lambda each: abs(each - today), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return in_years(date(year, month, day))
    except ValueError:
        return None


def _named(words: str, today: date) -> Iterable[str]:
    for pattern, form in _PERIODS:
        match = pattern.fullmatch(words)
        if match:
            yield _name(match.groupdict(), form, today)


def _name(found: dict[str, str | None], form: str, today: date) -> str:
    written = found.get("n") or "1"
    number = _NUMBERS.get(written) or int(written)
    if "{n" in form and not 1 <= number <= (53 if "-W" in form else 12):
        return ""
    return form.format(year=_year(found, form, number, today), n=number)


def _year(found: dict[str, str | None], form: str, number: int, today: date) -> int:
    year, so = found.get("year"), found.get("so")
    if year:
        return int(year)
    if so:
        return today.year + _YEARS_FROM_NOW[so]
    if "-W" in form or "{n" not in form:
        return today.year
    letter = form.partition("-")[2][:1].strip("{")
    first = (number - 1) * _MONTHS_EACH[letter]
    apart = {step: abs(12 * step + first - (today.month - 1)) for step in (0, -1)}
    return today.year + min(apart, key=lambda step: apart[step])


def _this_or_next(words: str, today: date) -> str:
    """Give "tháng này", "quý trước", "tuần sau" and the like."""
    match = re.fullmatch(r"(thang|quy|tuan) (nay|truoc|qua|sau|toi)", words)
    if not match:
        return ""
    turn = _TURN[match[2]]
    if match[1] == "tuan":
        year, week, _ = (today + timedelta(weeks=turn)).isocalendar()
        return f"{year:04}-W{week:02}"
    each = 1 if match[1] == "thang" else 3
    years, number = divmod(today.year * 12 // each + (today.month - 1) // each + turn, 12 // each)
    return f"{years:04}-{number + 1:02}" if each == 1 else f"{years:04}-Q{number + 1}"
