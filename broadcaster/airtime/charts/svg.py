"""SVG as text: elements, words, patterns for printing without colour."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil, log10
from xml.sax.saxutils import escape, quoteattr

WIDTH = 480
SMALL = 11
_LEAST = 1e-3
"""Less is nothing to draw."""

SHADES = ("#fff", "#e2e2e2", "#bcbcbc", "#8a8a8a", "#555")
"""From nothing to most; told apart in print and by every eye. On the last two, words are white."""
DARK_FROM = 3


def hatch(name: str) -> str:
    """Give slanting lines as a pattern, to be used as url(#name)."""
    line = element("path", d="M0 0V5", stroke="#000", stroke_width=2)
    ground = element("rect", width=5, height=5, fill="#fff")
    return element(
        "pattern",
        ground + line,
        id=name,
        width=5,
        height=5,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )


def element(name: str, content: str = "", /, **attributes: object) -> str:
    """Give an element; `stroke_width` becomes stroke-width. *content* is markup."""
    written = "".join(
        f" {key.replace('_', '-')}={quoteattr(number(value))}" for key, value in attributes.items()
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def words(x: float, y: float, text: str, **attributes: object) -> str:
    """Give a line of text; `anchor` is start, middle or end."""
    anchor = attributes.pop("anchor", "start")
    size = attributes.pop("size", SMALL)
    return element("text", escape(text), x=x, y=y, text_anchor=anchor, font_size=size, **attributes)


def path(points: Iterable[tuple[float, float]], **attributes: object) -> str:
    """Give an open line through *points*."""
    joined = "L".join(f"{number(x)} {number(y)}" for x, y in points)
    return element("path", d=f"M{joined}", **{"fill": "none", "stroke": "#000", **attributes})


def drawing(height: float, title: str, description: str, parts: Iterable[str]) -> str:
    """Give the whole drawing, with the words that a screen reader says in its place."""
    said = element("title", escape(title)) + element("desc", escape(description))
    return element(
        "svg",
        said + "".join(parts),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {number(height)}",
        role="img",
        aria_label=f"{title}. {description}",
        font_family="inherit",
        fill="#000",
    )


def number(value: object) -> str:
    """Give a value as an attribute holds it: no digits that nobody sees."""
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)


def ticks(most: float, count: int = 4) -> Sequence[float]:
    """
    Give round numbers from 0 to at least *most*.

    Example:
        ticks(37) -> (0, 10, 20, 30, 40)
    """
    if most < _LEAST:
        return (0.0, 1.0)
    rough = most / count
    power = 10.0 ** (ceil(log10(rough)) - 1)
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough)
    return tuple(step * place for place in range(ceil(most / step) + 1))
