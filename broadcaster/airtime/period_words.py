"""Periods as people say them: tháng 11 năm 2026, quý IV năm 2026, tuần 26/10–01/11/2026."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from broadcaster.airtime.period import CalendarPeriod
from broadcaster.errors import N_
from broadcaster.model import Period
from broadcaster.saying import Saying, saying

_HALVES = (N_("first half of {year}"), N_("second half of {year}"))
_PERIODS = {
    Period.WEEK: N_("week {first:%d/%m}–{last:%d/%m/%Y}"),
    Period.MONTH: N_("month {number} of {year}"),
    Period.QUARTER: N_("quarter {roman} of {year}"),
    Period.YEAR: N_("year {year}"),
}
_ROMAN = ("I", "II", "III", "IV")
"""Quarters, as Vietnamese papers write them."""


def period_saying(period: CalendarPeriod) -> Saying:
    """Give a period in words; a week by its days, because nobody counts weeks."""
    if period.term is Period.HALF:
        return saying(_HALVES[period.number - 1], year=period.year)
    facts: dict[str, object] = {"number": period.number, "year": period.year}
    if period.term is Period.QUARTER:
        facts["roman"] = _ROMAN[period.number - 1]
    if period.term is Period.WEEK:
        facts = {"first": period.first, "last": period.after - timedelta(days=1)}
    return saying(_PERIODS[period.term], **facts)


def days_joined(days: Iterable[date]) -> str:
    """
    Give dates for people, those that follow each other as a span.

    Example:
        days_joined([date(2026, 11, 1), date(2026, 11, 2), date(2026, 11, 9)]) -> "01/11–02/11, 09/11"
    """
    spans: list[list[date]] = []
    for day in sorted(days):
        if spans and day - spans[-1][-1] == timedelta(days=1):
            spans[-1][1:] = [day]
        else:
            spans.append([day])
    return ", ".join("–".join(f"{day:%d/%m}" for day in span) for span in spans)
