"""Fragments of patterns that several classes share. Every repeat is bounded or over one set of signs."""

from __future__ import annotations

from broadcaster.reading.alphabet import STOP
from broadcaster.reading.rule import any_of
from broadcaster.reading.vocabulary import CUES, UNITS

DAY = r"(?:3[01]|[12]\d|0?[1-9])"
MONTH = r"(?:1[0-2]|0?[1-9])"
YEAR = r"(?:1[0-9]|2[01])\d\d"
NUMBER = (
    r"(?:\d{1,3}(?:\.\d{3}){1,5}(?!\d)(?:,\d{1,9})?"
    r"|\d{1,3}(?:,\d{3}){2,5}(?!\d)(?:\.\d{1,9})?"
    r"|\d{1,3}(?:,\d{3}){1,5}\.\d{1,2}(?!\d)"
    r"|\d{1,3}(?: \d{3}){2,5}(?!\d)"
    r"|\d{1,18}(?:[.,]\d{1,18})?)"
)
NO_MORE = r"(?!\d|[.,/]\d)"
"""The figure ends here."""
UNIT = rf"(?:{any_of(UNITS)}){STOP}(?!-[A-Z]|\.[A-Z][a-z]{{3}})"
COUNTED = CUES["counted"]
"""What stands behind figures that count something."""
DASH = r"[-‐‑‒–—−]"
LINE = r"(?:(?<=\n)|(?<!.))"
"""Start of a line."""
