"""A year at a glance: a square for each day."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from broadcaster.airtime.charts.svg import SHADES, SMALL, WIDTH, drawing, element, path, words

_LEFT, _TOP, _ROW = 46, 20, 17


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """What was heard day by day."""

    title: str
    description: str
    first: date
    after: date
    minutes: Mapping[date, float]
    marked: Collection[date]
    """Days that are crossed out: something was planned, and nothing was logged."""
    to_come: date
    """From this date on nothing can be told: left without a square."""
    months: Sequence[str]
    """Names of the twelve months."""
    legend: str


def year_view(chart: YearView) -> str:
    """Draw a line for each month, darker days for more airtime, a cross where nothing was logged."""
    months = list(_months(chart.first, chart.after))
    height = _TOP + _ROW * len(months) + 22
    return drawing(height, chart.title, chart.description, _parts(chart, months, height))


def _months(first: date, after: date) -> Iterator[date]:
    month = first.replace(day=1)
    while month < after:
        yield month
        month = (month + timedelta(days=32)).replace(day=1)


def _parts(chart: YearView, months: Sequence[date], height: float) -> Iterator[str]:
    step = (WIDTH - _LEFT - 2) / 31
    most = max(chart.minutes.values(), default=0.0)
    for number in (1, 5, 10, 15, 20, 25, 30):
        yield words(_LEFT + step * (number - 0.5), _TOP - 6, str(number), anchor="middle")
    for row, month in enumerate(months):
        top = _TOP + _ROW * row
        yield words(_LEFT - 6, top + _ROW * 0.75, chart.months[month.month - 1], anchor="end")
        day = max(month, chart.first)
        while day < min(chart.after, chart.to_come) and day.month == month.month:
            left, shade = _LEFT + step * (day.day - 1), _shade(chart, day, most)
            yield from _square(left, top, step, shade, is_marked=day in chart.marked)
            day += timedelta(days=1)
    yield words(_LEFT, height - 6, chart.legend, size=SMALL)


def _shade(chart: YearView, day: date, most: float) -> int:
    minutes = chart.minutes.get(day, 0.0)
    return 0 if minutes <= 0 else min(len(SHADES) - 1, 1 + int(minutes / most * (len(SHADES) - 1)))


def _square(left: float, top: float, width: float, shade: int, *, is_marked: bool) -> Iterator[str]:
    right, bottom = left + width - 1, top + _ROW - 1.5
    yield element(
        "rect",
        x=left,
        y=top,
        width=right - left,
        height=bottom - top,
        fill=SHADES[shade],
        stroke="#999",
        stroke_width=0.5,
    )
    if is_marked:
        yield path([(left, top), (right, bottom)], stroke_width=1.2)
        yield path([(left, bottom), (right, top)], stroke_width=1.2)
