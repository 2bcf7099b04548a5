"""One figure for each part of a period, against what is demanded of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from zlib import crc32

from broadcaster.airtime.charts.svg import WIDTH, drawing, element, hatch, path, ticks, words

_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 12, 12, 26
_HEIGHT = 152
_LETTER = 6
"""Width of a figure at this size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One part."""

    label: str
    value: float
    target: float
    """What is demanded of it; 0: nothing."""
    is_short: bool
    """Drawn hatched."""
    is_open: bool = False
    """It is not over; drawn white."""


def bars(title: str, description: str, parts: Sequence[Bar]) -> str:
    """Draw them side by side, each with a stroke at its target: grey is reached, hatched is short."""
    marks = ticks(max((max(each.value, each.target) for each in parts), default=0.0))
    return drawing(_HEIGHT, title, description, _parts(parts, marks, f"hatch-{crc32(title.encode())}"))


def _parts(parts: Sequence[Bar], marks: Sequence[float], pattern: str) -> Iterator[str]:
    bottom, right = _HEIGHT - _BOTTOM, WIDTH - _RIGHT
    step = (right - _LEFT) / max(len(parts), 1)

    def level(value: float) -> float:
        return bottom - (bottom - _TOP) * value / marks[-1]

    yield element("defs", hatch(pattern))
    for mark in marks:
        yield path([(_LEFT, level(mark)), (right, level(mark))], stroke="#bbb", stroke_width=0.5)
        yield words(_LEFT - 5, level(mark) + 4, f"{mark:g}", anchor="end")
    longest = max((len(each.label) for each in parts), default=1)
    every = max(1, ceil((longest + 1) * _LETTER / step))
    for place, each in enumerate(parts):
        left = _LEFT + step * (place + 0.15)
        fill = "#fff" if each.is_open else f"url(#{pattern})" if each.is_short else "#999"
        yield element(
            "rect",
            x=left,
            y=level(each.value),
            width=step * 0.7,
            height=bottom - level(each.value),
            fill=fill,
            stroke="#000",
        )
        if each.target:
            ends = (_LEFT + step * place, _LEFT + step * (place + 1))
            yield path([(end, level(each.target)) for end in ends], stroke_width=2)
        if place % every == 0:
            yield words(left + step * 0.35, bottom + 16, each.label, anchor="middle")
    yield element("path", d=f"M{_LEFT} {_TOP}V{bottom}H{right}", fill="none", stroke="#000")
