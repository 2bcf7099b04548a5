"""What has come together day by day, against what is demanded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from broadcaster.airtime.charts.svg import WIDTH, drawing, element, path, ticks, words

_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 12, 18, 26
_HEIGHT = 178


@dataclass(frozen=True, slots=True, kw_only=True)
class Cumulative:
    """One line through a period."""

    title: str
    description: str
    labels: Sequence[str]
    """Of the days (or months) along the bottom."""
    values: Sequence[float]
    """Reached at the end of each."""
    until: int
    """So many of them are past; the rest is a forecast, drawn dashed."""
    minimum: float = 0.0
    maximum: float | None = None
    minimum_words: str = ""
    maximum_words: str = ""


def cumulative(chart: Cumulative) -> str:
    """Draw it: a full line for what was reached, dashes for what is planned, long dashes for the target."""
    levels = [*chart.values, chart.minimum, chart.maximum or 0.0]
    return drawing(_HEIGHT, chart.title, chart.description, _parts(chart, ticks(max(levels))))


def _parts(chart: Cumulative, marks: Sequence[float]) -> Iterator[str]:
    bottom, right = _HEIGHT - _BOTTOM, WIDTH - _RIGHT
    step = (right - _LEFT) / max(len(chart.values), 1)

    def level(value: float) -> float:
        return bottom - (bottom - _TOP) * value / marks[-1]

    for mark in marks:
        yield path([(_LEFT, level(mark)), (right, level(mark))], stroke="#bbb", stroke_width=0.5)
        yield words(_LEFT - 5, level(mark) + 4, f"{mark:g}", anchor="end")
    every = max(1, -(-len(chart.labels) // 11))
    for place, label in enumerate(chart.labels):
        if place % every == 0:
            yield words(_LEFT + step * (place + 0.5), bottom + 16, label, anchor="middle")
    # A day is a step: nobody hears a fraction of one.
    points = [(float(_LEFT), level(0))]
    for place, value in enumerate(chart.values):
        points += [(_LEFT + step * place, level(value)), (_LEFT + step * (place + 1), level(value))]
    past = 1 + 2 * min(chart.until, len(chart.values))
    yield path(points[:past], stroke_width=2.5)
    yield path(points[past - 1 :], stroke_width=1.5, stroke_dasharray="2 3")
    targets = ((chart.minimum, chart.minimum_words), (chart.maximum or 0.0, chart.maximum_words))
    for target, said in targets:
        if target:
            at = level(target)
            yield path([(_LEFT, at), (right, at)], stroke_width=1.5, stroke_dasharray="9 4")
            yield words(right, at - 4, said, anchor="end")
    yield element("path", d=f"M{_LEFT} {_TOP}V{bottom}H{right}", fill="none", stroke="#000")
