"""Kinds of rice, which are known by the letters of an institute and a number."""

from __future__ import annotations

from broadcaster.reading.rule import Found, Rule
from broadcaster.reading.spoken.number_words import digits
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.written.alphabet import STOP, WORD


def _variety(found: Found) -> str:
    letters, figures = found.written.split(" ")
    return f"{spell(letters, found.style)} {digits(figures)}"


VARIETY = Rule("variety", rf"{WORD}(?:OMCS|OM|IR|MTL) \d{{4,5}}{STOP}(?![.,]\d)", _variety)
"""Longer numbers of varieties are said figure by figure: IR 50404."""
VARIETY_LISTED = Rule(
    "variety_listed",
    rf"(?<=\d{{4}}, )\d{{4}}{STOP}(?![.,]\d)",
    lambda found: digits(found.written) if found.listed_after() in {"variety", "variety_listed"} else None,
    alone=False,
)
"""More of them, of which only the first has its letters: "OM 5451, 6976, 4218"."""
