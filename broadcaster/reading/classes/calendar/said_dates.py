"""How days, months and years are said, whichever way they are written."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.written.shapes import DASH

_PARTS = pattern(r"\d+")
DASHED = pattern(DASH)
_HALF_MONTH = 10
CENTURY = 2000
_RECENT = 30
HUNDRED = 100


def say_day(day: int, style: Style) -> str:
    """Say the day of a month; the first ten have a word before them."""
    prefix = f"{style.first_days} " if style.first_days and day <= _HALF_MONTH else ""
    return prefix + cardinal(day, style)


def say_month(month: int, style: Style) -> str:
    """Say a month: the fourth is tư in every region."""
    return "tháng " + ("tư" if month == 4 else cardinal(month, style))  # noqa: PLR2004 - April


def say_year(year: int, style: Style) -> str:
    """Say a year in full."""
    return "năm " + cardinal(year, style)


def numbers_in(found: Found) -> list[int]:
    """Give the numbers of a piece, in order."""
    return [int(part) for part in _PARTS.findall(found.written)]


def say_day_month_year(day: int, month: int, year: int, style: Style) -> str:
    """Say a day in full; a year of two figures is one of this century (25) or as it is written (75)."""
    said = f"{say_day(day, style)} {say_month(month, style)}"
    if _RECENT <= year < HUNDRED:
        return f"{said} năm {cardinal(year, style)}"
    year += CENTURY if year < _RECENT else 0
    return f"{said} {say_year(year, style)}"


def say_written_day(written: str, style: Style) -> str:
    """Say a day with what is written of its month and year, whatever parts them."""
    parts = [int(part) for part in _PARTS.findall(written)]
    if len(parts) == 1:
        return say_day(parts[0], style)
    if len(parts) == 2:  # noqa: PLR2004 - day and month
        return f"{say_day(parts[0], style)} {say_month(parts[1], style)}"
    return say_day_month_year(parts[0], parts[1], parts[2], style)
