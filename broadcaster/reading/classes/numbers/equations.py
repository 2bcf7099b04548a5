"""Equations of a school: sums of fractions, and a figure before a term with an unknown."""

from __future__ import annotations

import re

from broadcaster.reading.rule import Found, Rule
from broadcaster.reading.spoken.number_words import number
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.written.alphabet import START

_FRACTION = r"[1-9]\d{0,2}/[1-9]\d{0,2}"
_SIGNS = {"+": "cộng", "-": "trừ", "–": "trừ", "−": "trừ", "×": "nhân", "x": "nhân", ":": "chia", "=": "bằng"}


def _equation(found: Found) -> str:
    """Say fractions with an equals sign between them, which as days would be no equation."""
    said: list[str] = []
    for part in re.findall(r"\d+/\d+|\d+,\d+|\d+|\S", found.written):
        if part in _SIGNS:
            said.append("âm" if said[-1:] == ["bằng"] and _SIGNS[part] == "trừ" else _SIGNS[part])
        elif part == "%":
            said.append("phần trăm")
        else:
            said.append(_value(part, found.style))
    return " ".join(said)


def _value(part: str, style: Style) -> str:
    above, stroke, below = part.partition("/")
    if not stroke:
        return number(part, style)
    if len(above) > 1 or len(below) > 1:
        return f"{number(above, style)} trên {number(below, style)}"
    return f"{number(above, style)} phần {'tư' if below == '4' else number(below, style)}"


_SUM = rf"{_FRACTION}(?: ?[-+–−×x:] ?{_FRACTION}){{0,4}}"
EQUATION = Rule(
    "equation",
    rf"{START}(?=\d{{1,3}}/\d){_SUM} ?= ?(?:[-−]?{_SUM}(?: ?= ?[-−]?{_FRACTION})?|0,\d{{1,4}}|\d{{1,3}} ?%)"
    r"(?![\w/%]|[.,]\d)",
    _equation,
    alone=False,
)
TERM = Rule(
    "term",
    r"(?<== )[1-9]\d{0,2} ?[-–−] ?(?=\d{0,2}(?:[xyzi](?![^\W\d_])|(?:sin|cos|tan)(?!\w{3})))",
    lambda found: f"{number(found.written.rstrip(' -–−'), found.style)} trừ ",
    alone=False,
)
"""A figure from which a term is taken, as school books write it: "z = 5 - 2i"."""
