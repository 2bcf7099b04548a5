"""The Vietnamese lunar calendar against dates that are known."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.lunar import LunarDay, lunar_of, solar_of, year_name

# Source: the government's announcements of the Tết holiday; Hồ Ngọc Đức's tables of both centuries.
TET = {
    1985: date(1985, 1, 21),
    2007: date(2007, 2, 17),
    2023: date(2023, 1, 22),
    2024: date(2024, 2, 10),
    2025: date(2025, 1, 29),
    2026: date(2026, 2, 17),
    2027: date(2027, 2, 6),
    2028: date(2028, 1, 26),
    2029: date(2029, 2, 13),
    2030: date(2030, 2, 2),
    2033: date(2033, 1, 31),
    2053: date(2053, 2, 18),
}


@pytest.mark.parametrize(("year", "day"), TET.items())
def test_tet_falls_where_it_is_celebrated(year: int, day: date) -> None:
    assert lunar_of(day) == LunarDay(1, 1, year)
    assert solar_of(LunarDay(1, 1, year)) == day


@pytest.mark.parametrize(("year", "chinese"), [(2007, date(2007, 2, 18)), (2030, date(2030, 2, 3))])
def test_where_the_new_moon_falls_between_the_two_midnights_it_is_hanoi_that_counts(
    year: int, chinese: date
) -> None:
    assert solar_of(LunarDay(1, 1, year)) == chinese - timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "lunar"),
    [
        (date(2026, 4, 26), LunarDay(10, 3, 2026)),
        (date(2025, 7, 25), LunarDay(1, 6, 2025, is_leap=True)),
        (date(2033, 12, 22), LunarDay(1, 11, 2033, is_leap=True)),
        (date(2027, 2, 5), LunarDay(29, 12, 2026)),
    ],
)
def test_other_known_days(day: date, lunar: LunarDay) -> None:
    assert lunar_of(day) == lunar
    assert solar_of(lunar) == day


@given(st.dates(date(1901, 1, 1), date(2099, 12, 31)))
def test_every_day_goes_there_and_back_and_is_followed_by_the_next(day: date) -> None:
    lunar, after = lunar_of(day), lunar_of(day + timedelta(days=1))

    assert solar_of(lunar) == day
    assert after.day in (lunar.day + 1, 1)
    assert lunar.day >= 29 or after.day != 1


@pytest.mark.parametrize("day", [LunarDay(30, 12, 2026), LunarDay(1, 2, 2026, is_leap=True)])
def test_a_day_that_the_year_has_not_is_refused(day: LunarDay) -> None:
    with pytest.raises(ValueError, match=r"(?i)lunar|leap"):
        solar_of(day)


def test_years_have_their_names() -> None:
    assert [year_name(year) for year in (2024, 2026, 2027)] == ["Giáp Thìn", "Bính Ngọ", "Đinh Mùi"]
