"""When a station is heard: hours of the day by weekday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from broadcaster.airtime.charts.svg import DARK_FROM, SHADES, WIDTH, drawing, element, words

_LEFT, _TOP, _ROW = 52, 22, 24
_FULL_HOUR = 60.0
_LABEL = 20
"""A column of fewer units has no room for two figures above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatMap:
    """Minutes of the average hour."""

    title: str
    description: str
    days: Sequence[str]
    """Names of the weekdays, Monday first."""
    minutes: Sequence[Sequence[float]]
    """By weekday and hour, 0 to 60."""


def heat_map(chart: HeatMap) -> str:
    """Draw the hours from the first to the last in which anything is heard, darker for more, with figures."""
    heard = [hour for hour in range(24) if any(day[hour] > 0 for day in chart.minutes)]
    hours = range(min(heard, default=5), max(heard, default=19) + 1)
    height = _TOP + _ROW * len(chart.days) + 4
    return drawing(height, chart.title, chart.description, _parts(chart, hours))


def shade_of(minutes: float) -> int:
    """Give the place in `SHADES`: white is nothing, each other a quarter of the hour."""
    return 0 if minutes <= 0 else min(len(SHADES) - 1, 1 + int(minutes / _FULL_HOUR * (len(SHADES) - 1)))


def _parts(chart: HeatMap, hours: range) -> Iterator[str]:
    step = (WIDTH - _LEFT - 2) / len(hours)
    every = 1 if step >= _LABEL else 2
    for place, hour in enumerate(hours):
        if place % every == 0:
            yield words(_LEFT + step * (place + 0.5), _TOP - 6, str(hour), anchor="middle")
    for row, (name, of_day) in enumerate(zip(chart.days, chart.minutes, strict=True)):
        top = _TOP + _ROW * row
        yield words(_LEFT - 6, top + _ROW * 0.7, name, anchor="end")
        for place, hour in enumerate(hours):
            yield from _cell(_LEFT + step * place, top, step, of_day[hour])


def _cell(left: float, top: float, width: float, minutes: float) -> Iterator[str]:
    shade = shade_of(minutes)
    yield element(
        "rect", x=left, y=top, width=width, height=_ROW, fill=SHADES[shade], stroke="#999", stroke_width=0.5
    )
    if minutes > 0:
        ink = "#fff" if shade >= DARK_FROM else "#000"
        said = f"{minutes:.0f}" if round(minutes) else "<1"
        yield words(
            left + width / 2, top + _ROW * 0.7, said, anchor="middle", size=min(11, width * 0.6), fill=ink
        )
