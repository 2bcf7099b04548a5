"""
The Vietnamese lunar calendar (âm lịch): months begin with the new moon as it is in Viet Nam, UTC+7.

China counts in UTC+8, so that a month, and now and then Tết, begins there a day later (2007, 2030, 2053).
Source: Hồ Ngọc Đức, "Âm lịch Việt Nam" (rules and algorithm), as `lunar-vn` computes it; 1900 to 2100. Of
the 1,238 new moons of 2000 to 2099 two differ from an ephemeris (PyEphem), both within two minutes of
midnight (2072, 2077).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import lunar_vn
from lunar_vn import can_chi


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A day of the lunar calendar."""

    day: int
    month: int
    year: int
    """By the number of the solar year in which it begins."""
    is_leap: bool = False
    """In the leap month (tháng nhuận) that follows the month of the same number."""


@lru_cache(maxsize=1024)
def lunar_of(day: date) -> LunarDay:
    """Give the lunar date of a solar one; raises ValueError outside 1900 to 2100."""
    found = lunar_vn.solar_to_lunar(day)
    return LunarDay(found.day, found.month, found.year, bool(found.leap))


def solar_of(day: LunarDay) -> date:
    """Give the solar date of a lunar one; raises ValueError for a day or leap month that the year has not."""
    solar: date = lunar_vn.lunar_to_solar(lunar_vn.LunarDate(day.day, day.month, day.year, day.is_leap))
    if lunar_of(solar) != day:
        raise ValueError(f"the lunar calendar has no {day}")
    return solar


def year_name(year: int) -> str:
    """Give the name of a lunar year by stem and branch (can chi), such as "Bính Ngọ" for 2026."""
    name: str = can_chi.get_year_can_chi(year)
    return name
