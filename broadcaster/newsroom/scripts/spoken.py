"""
Dates and times as they are written in a script, for the reading room to turn into words.

Everything here takes its time from the caller: a script speaks the time it airs at, never the time at
which it was written.
"""

from __future__ import annotations

from datetime import date, datetime, time

from broadcaster.lunar import lunar_of, year_name

_WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
_MONG = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_FULL_MOON = 15
_LUNAR_MONTHS = (
    *("Giêng", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười một", "Chạp"),
)
_PARTS_OF_DAY = ((4, "buổi tối"), (11, "buổi sáng"), (13, "buổi trưa"), (18, "buổi chiều"), (24, "buổi tối"))
"""Each part of the day with the hour at which it is over."""


def spoken_date(day: date) -> str:
    """Give e.g. "thứ hai, ngày 23 tháng 11 năm 2026"."""
    return f"{_WEEKDAYS[day.weekday()]}, {plain_date(day)}"


def plain_date(day: date) -> str:
    """Give e.g. "ngày 23 tháng 11 năm 2026"."""
    return f"ngày {day.day} tháng {day.month} năm {day.year}"


def spoken_lunar(day: date) -> str:
    """Give the lunar date, e.g. "mồng một tháng Giêng năm Bính Ngọ", "rằm tháng Bảy năm …"."""
    lunar = lunar_of(day)
    if lunar.day <= len(_MONG):
        said = f"mồng {_MONG[lunar.day - 1]}"
    else:
        said = "rằm" if lunar.day == _FULL_MOON else f"ngày {lunar.day}"
    leap = " nhuận" if lunar.is_leap else ""
    return f"{said} tháng {_LUNAR_MONTHS[lunar.month - 1]}{leap} năm {year_name(lunar.year)}"


def spoken_clock(moment: datetime | time) -> str:
    """Give e.g. "5 giờ 30 phút", and "5 giờ" on the full hour."""
    minutes = f" {moment.minute} phút" if moment.minute else ""
    return f"{moment.hour} giờ{minutes}"


def times_told(moment: datetime | time) -> frozenset[str]:
    """Give what a script that airs at *moment* may say of the time of day: its clock and its greeting."""
    return frozenset({spoken_clock(moment), greeting(moment)})


def greeting(moment: datetime | time) -> str:
    """Give "Chào buổi sáng" and so on."""
    return f"Chào {part_of_day(moment)}"


def part_of_day(moment: datetime | time) -> str:
    """Give "buổi sáng", "buổi trưa", "buổi chiều" or "buổi tối"."""
    return next(name for over_hour, name in _PARTS_OF_DAY if moment.hour < over_hour)
