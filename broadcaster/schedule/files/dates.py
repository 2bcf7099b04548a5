"""The dates of holidays and overrides: solar, once or each year anew, or of the lunar calendar."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from broadcaster.errors import N_
from broadcaster.lunar import lunar_of
from broadcaster.toml import Form

_LUNAR = re.compile(r"(?P<day>\d{1,2})(?:/(?P<month>\d{1,2}))?(?P<leap> nhuận)?(?:/(?P<year>\d{4}))?")
"""A day of every lunar month, of every lunar year, or of one: "15", "10/3", "1/6 nhuận/2025"."""

_LONGEST_MONTH, _LAST_MONTH = 30, 12
_FURTHEST_DAYS = 30
"""A festival is not longer than a month either way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SolarDates:
    """From one date to another, both included."""

    first: date
    last: date
    every_year: bool = False

    def covers(self, day: date) -> bool:
        """Tell whether *day* is one of them."""
        if not self.every_year:
            return self.first <= day <= self.last
        first, last, this = ((each.month, each.day) for each in (self.first, self.last, day))
        # Holidays may cross the end of the year.
        return first <= this <= last if first <= last else (this >= first or this <= last)

    def __str__(self) -> str:
        span = (self.first,) if self.first == self.last else (self.first, self.last)
        return " – ".join(each.isoformat() for each in span)


@dataclass(frozen=True, slots=True, kw_only=True)
class LunarDates:
    """Around a lunar date: from *first_day* to *last_day* days behind it, both included."""

    day: int
    month: int | None = None
    """None: of every month."""
    year: int | None = None
    """None: of every year."""
    is_leap: bool = False
    """Of a leap month (tháng nhuận) only; else of an ordinary one only."""
    first_day: int = 0
    last_day: int = 0

    def covers(self, day: date) -> bool:
        """Tell whether *day* is one of them."""
        return _covers(self, day)

    def is_named(self, day: date) -> bool:
        """Tell whether *day* is the date itself, its neighbours left out."""
        lunar = lunar_of(day)
        is_month = self.month is None or (lunar.month, lunar.is_leap) == (self.month, self.is_leap)
        return lunar.day == self.day and is_month and self.year in (None, lunar.year)

    def __str__(self) -> str:
        leap = " nhuận" if self.is_leap else ""
        parts = (str(self.day), f"{self.month}{leap}" if self.month else "", str(self.year or ""))
        return f"{'/'.join(filter(None, parts))} âm lịch"


@lru_cache(maxsize=8192)
def _covers(dates: LunarDates, day: date) -> bool:
    shifts = range(dates.first_day, dates.last_day + 1)
    return any(dates.is_named(day - timedelta(days=shift)) for shift in shifts)


Dates = SolarDates | LunarDates


def read_dates(row: Form) -> Dates:
    """Ask for `date`, for `from` and `until` (both included), or for `lunar`; the faults stay in the form."""
    if row.has("lunar"):
        return _read_lunar(row)
    every_year = row.flag("every_year", default=False)
    if row.has("date"):
        day = row.required_day("date")
        return SolarDates(first=day, last=day, every_year=every_year)
    first, last = row.required_day("from"), row.required_day("until")
    if last < first:
        _refuse_order(row, "until", last, first)
    return SolarDates(first=first, last=last, every_year=every_year)


def _read_lunar(row: Form) -> LunarDates:
    word = row.text("lunar")
    found = _LUNAR.fullmatch(word)
    day, month = (int(found[name] or 1) if found else 0 for name in ("day", "month"))
    if found is None or not (1 <= day <= _LONGEST_MONTH and 1 <= month <= _LAST_MONTH):
        row.faults.add(
            row.where("lunar"),
            N_("'{word}' is no date of the lunar calendar."),
            remedy=N_('Write day and month, such as "10/3", or the day of every month, such as "15".'),
            word=word,
        )
        return LunarDates(day=1)
    dates = LunarDates(
        day=day,
        month=month if found["month"] else None,
        year=int(found["year"]) if found["year"] else None,
        is_leap=bool(found["leap"]),
        first_day=row.whole("first_day", 0, at_least=-_FURTHEST_DAYS, at_most=_FURTHEST_DAYS),
        last_day=row.whole("last_day", 0, at_least=-_FURTHEST_DAYS, at_most=_FURTHEST_DAYS),
    )
    if dates.last_day < dates.first_day:
        _refuse_order(row, "last_day", dates.last_day, dates.first_day)
    return dates


def _refuse_order(row: Form, key: str, last: object, first: object) -> None:
    row.faults.add(
        row.where(key),
        N_("The last date ({last}) lies before the first ({first})."),
        remedy=N_("Exchange them."),
        first=first,
        last=last,
    )
