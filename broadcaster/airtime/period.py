"""Periods of the calendar: over what quotas are counted and reports are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from broadcaster.errors import N_, Refused
from broadcaster.model import Period
from broadcaster.written_dates import YEARS

_MONTHS = {Period.MONTH: 1, Period.QUARTER: 3, Period.HALF: 6, Period.YEAR: 12}
_PATTERN = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(?:-(?:(?P<month>[0-9]{2})|W(?P<week>[0-9]{2})|Q(?P<quarter>[1-4])|H(?P<half>[12])))?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPeriod:
    """One period, such as the fourth quarter of 2026."""

    term: Period
    year: int
    """Weeks: the ISO year, which may differ from that of some of its days."""
    number: int
    """Which one of the year, from 1; years: 1."""
    first: date
    after: date
    """First date that does not belong to it any more."""

    @property
    def name(self) -> str:
        """The way files and commands write it: 2026-11, 2026-Q4, 2026-H2, 2026, 2026-W47."""
        endings = {
            Period.WEEK: f"-W{self.number:02}",
            Period.MONTH: f"-{self.number:02}",
            Period.QUARTER: f"-Q{self.number}",
            Period.HALF: f"-H{self.number}",
            Period.YEAR: "",
        }
        return f"{self.year:04}{endings[self.term]}"

    def bounds(self, zone: tzinfo) -> tuple[datetime, datetime]:
        """Give its start and its end (excluded) as local midnights."""
        return datetime.combine(self.first, time(0), zone), datetime.combine(self.after, time(0), zone)

    def __contains__(self, day: date) -> bool:
        return self.first <= day < self.after


def parse_period(text: str) -> CalendarPeriod:
    """
    Read a period as files and commands write it.

    Raises:
        Refused: it is none.
    """
    match = _PATTERN.fullmatch(text.strip())
    if match is None:
        raise _no_period(text)
    try:
        return _parsed(match)
    except ValueError as error:  # month 13, week 53 of a short year
        raise _no_period(text) from error


def period_of(term: Period, day: date) -> CalendarPeriod:
    """Give the period of that length in which *day* lies."""
    if term is Period.WEEK:
        year, week, _ = day.isocalendar()
        return _week(year, week)
    return _months(term, day.year, (day.month - 1) // _MONTHS[term] + 1)


def periods_ending_in(term: Period, period: CalendarPeriod) -> tuple[CalendarPeriod, ...]:
    """
    Give the periods of a length that a report of *period* tells of: those that end in it.

    A longer one, such as the year in the report of a month, has not ended; it is told as it stands.
    """
    last = period_of(term, period.after - timedelta(days=1))
    found: list[CalendarPeriod] = []
    each = last
    while each.after > period.first:
        if each.after <= period.after:
            found.append(each)
        each = period_of(term, each.first - timedelta(days=1))
    return tuple(reversed(found)) or (last,)


def _no_period(text: str) -> Refused:
    return Refused(
        N_("'{text}' is not a period."),
        remedy=N_("Write 2026-11 (month), 2026-Q4 (quarter), 2026-H2 (half-year), 2026 or 2026-W47 (week)."),
        text=text,
    )


def _parsed(match: re.Match[str]) -> CalendarPeriod:
    year = int(match["year"])
    if year not in YEARS:
        raise ValueError(f"the year {year}")
    if match["week"]:
        return _week(year, int(match["week"]))
    for term in (Period.MONTH, Period.QUARTER, Period.HALF):
        if match[term.value]:
            return _months(term, year, int(match[term.value]))
    return _months(Period.YEAR, year, 1)


def _week(year: int, week: int) -> CalendarPeriod:
    first = date.fromisocalendar(year, week, 1)
    return CalendarPeriod(
        term=Period.WEEK, year=year, number=week, first=first, after=first + timedelta(days=7)
    )


def _months(term: Period, year: int, number: int) -> CalendarPeriod:
    length = _MONTHS[term]
    first = date(year, (number - 1) * length + 1, 1)
    years, month = divmod(first.month - 1 + length, 12)
    after = date(year + years, month + 1, 1)
    return CalendarPeriod(term=term, year=year, number=number, first=first, after=after)
