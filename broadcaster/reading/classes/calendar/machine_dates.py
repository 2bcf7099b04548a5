"""Dates as machines write them: the year first, the month first, no dots between."""

from __future__ import annotations

from broadcaster.reading.classes.calendar.dates import END
from broadcaster.reading.classes.calendar.day_leads import day_lead
from broadcaster.reading.classes.calendar.said_dates import numbers_in, say_day_month_year, say_written_day
from broadcaster.reading.classes.clock.times import say_time
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.written.alphabet import START
from broadcaster.reading.written.shapes import MONTH, YEAR


def _iso(found: Found) -> str:
    date, _, clock = found.written.partition("T")
    year, month, day = numbers_in(found._replace(written=date))
    said = day_lead(found) + say_day_month_year(day, month, year, found.style)
    if not clock:
        return said
    zone = " giờ quốc tế" if clock.endswith("Z") else ""
    return f"{said}, {say_time(_OF_CLOCK.match(clock)[0], found.style)}{zone}"  # type: ignore[index]


_OF_CLOCK = pattern(r"\d\d:\d\d(?::\d\d)?")
_CLOCK = r"T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|\+07(?::?00)?)?(?![\w:])"
"""The time of day behind the date as machines join them; +07 is the time that everybody here has."""


ISO_DATE = Rule(
    "iso_date",
    rf"{START}(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])-|/(?:0[1-9]|1[0-2])/)(?:3[01]|[12]\d|0[1-9])(?:{_CLOCK}|{END})",
    _iso,
    alone=False,
)


AMERICAN_DATE = Rule(
    "american_date",
    rf"{START}{MONTH}/(?:1[3-9]|2\d|3[01])/{YEAR}{END}",
    lambda found: day_lead(found) + say_day_month_year(*_swapped(numbers_in(found)), found.style),
    alone=False,
)
"""The month first, as a machine's clock may give it, where the day shows it: 8/15/2020."""


def _swapped(parts: list[int]) -> tuple[int, int, int]:
    month, day, year = parts
    return day, month, year


def _packed_day(found: Found) -> str | None:
    """Say the day that a label packs into six or eight figures: NSX 120824."""
    day, month, year = found.written[:2], found.written[2:4], found.written[4:]
    return "ngày " + say_written_day(f"{day}/{month}/{year if len(year) > 2 else f'20{year}'}", found.style)  # noqa: PLR2004 - the century is written


PACKED_DAY = Rule(
    "packed_day",
    after("NSX|NSX:|HSD|HSD:|HD|HD:|ngày sản xuất|ngày sản xuất:|hạn sử dụng|hạn sử dụng:|hạn dùng|hạn dùng:")
    + r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:20)?[1-4]\d(?!\d|[.,/-]\d)",
    _packed_day,
)


def _glued_year(found: Found) -> str:
    """Say a day whose year has lost the dot before it: 27.22017."""
    lead = "" if found.left(4) == "gày " else "ngày "
    return lead + say_written_day(f"{found.written[:-4]}.{found.written[-4:]}", found.style)


GLUED_YEAR = Rule(
    "glued_year",
    r"(?:(?<=gày )|(?<=\d{4}-)|(?<=\d{4} [-–] ))(?:[12]\d|3[01]|0?[1-9])\.(?:0[1-9]|1[0-2]|[1-9])"
    r"20[0-3]\d(?![\w/%]|[.,-]\d)",
    _glued_year,
    alone=False,
)
