"""Slots that come less often than every week, and slots of the lunar calendar."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.errors import ConfigurationRefused
from broadcaster.lunar import lunar_of
from broadcaster.schedule import Calendar, Grid, Slot

GridOf = Callable[[str], Grid]
CalendarOf = Callable[[str], Calendar]
YEAR = [date(2026, 1, 1) + timedelta(days=number) for number in range(365)]


def week(rule: str) -> str:
    return f'[[slot]]\nid = "a"\nprogramme = "cchc"\nat = 05:30:00\nlength_s = 300\n{rule}\n'


def dates_of(slot: Slot, month: int, calendar: Calendar | None = None) -> list[int]:
    """Give the days of a month of 2026 on which it takes place."""
    weekday = (calendar or Calendar()).weekday
    return [day.day for day in YEAR if day.month == month and slot.is_on(day, weekday(day))]


@pytest.mark.parametrize(
    ("rule", "november"),
    [
        ('on = "first fri"', [6]),
        ('on = "second tue, last tue"', [10, 24]),
        ('on = "fourth sun"', [22]),
        ("dates = [15]", [15]),
        ("dates = [1, -1]", [1, 30]),
        ("dates = [31]", []),
        ('every = "2 weeks"\ndays = ["tue"]\nvalid_from = 2026-11-05', [17]),
        ('every = "2 weeks"\ndays = ["fri", "mon"]\nvalid_from = 2026-11-05', [6, 16, 20, 30]),
        ('every = "10 days"\nvalid_from = 2026-10-28', [7, 17, 27]),
        ('every = "1 month"\nvalid_from = 2026-09-14', [14]),
        ('every = "2 months"\nvalid_from = 2026-10-14', []),
        ('days = ["mon"]\ndates = [1, 2, 3, 4, 5, 6, 7]', [2]),
        # Tháng Mười âm lịch of 2026 begins on 9 November.
        ("lunar_dates = [1, 15]", [9, 23]),
        ('on = "first fri"\nvalid_from = 2026-11-07', []),
    ],
)
def test_a_slot_takes_place_on_the_dates_of_its_rule(grid_of: GridOf, rule: str, november: list[int]) -> None:
    assert dates_of(grid_of(week(rule)).slots[0], 11) == november


def test_the_first_friday_gives_way_to_a_holiday_and_the_fifteenth_does_not(
    grid_of: GridOf, calendar_of: CalendarOf
) -> None:
    calendar = calendar_of('[[holiday]]\ntitle = "Lễ"\nfrom = 2026-11-06\nuntil = 2026-11-15\n')

    assert dates_of(grid_of(week('on = "first fri"')).slots[0], 11, calendar) == []
    assert dates_of(grid_of(week('on = "second sun"')).slots[0], 11, calendar) == [8]
    assert dates_of(grid_of(week("dates = [15]")).slots[0], 11, calendar) == [15]


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ('on = "frist fri"', "first fri"),
        ('on = "fri"', "names no weekday of a month"),
        ('on = "first fri,"', "names no weekday of a month"),
        ('every = "0 weeks"\nvalid_from = 2026-11-05', "no interval"),
        ('every = "2 fortnights"\nvalid_from = 2026-11-05', "no interval"),
        ('every = "2 weeks"', "Write the first date as valid_from"),
        ("dates = [32]", "out of bounds"),
        ('dates = ["15"]', "a whole number"),
        ("dates = 15", "a list"),
        ("lunar_dates = [31]", "out of bounds"),
    ],
)
def test_a_wrong_rule_is_refused(grid_of: GridOf, rule: str, said: str) -> None:
    with pytest.raises(ConfigurationRefused, match=said):
        grid_of(week(rule))


@pytest.mark.parametrize(
    ("rule", "is_sparse"),
    [
        ('on = "first fri"', True),
        ("dates = [15]", True),
        ("lunar_dates = [1]", True),
        ('every = "2 weeks"\nvalid_from = 2026-11-05', True),
        ('every = "1 week"\nvalid_from = 2026-11-05', False),
        ('every = "2 days"\nvalid_from = 2026-11-05', False),
        ('every = "8 days"\nvalid_from = 2026-11-05', True),
        ('every = "1 month"\nvalid_from = 2026-11-05', True),
    ],
)
def test_what_comes_less_than_weekly_is_known_as_such(grid_of: GridOf, rule: str, is_sparse: object) -> None:
    recurrence = grid_of(week(rule)).slots[0].recurrence

    assert recurrence is not None
    assert recurrence.is_sparse is is_sparse


@given(st.integers(1, 30), st.integers(0, 364))
def test_a_lunar_slot_is_on_when_the_moon_says_so(number: int, place: int) -> None:
    from broadcaster.schedule.files.recurrence import Recurrence  # noqa: PLC0415 - only here

    assert Recurrence(lunar_dates=(number,)).is_on(YEAR[place]) == (lunar_of(YEAR[place]).day == number)


# --- lunar dates in the calendar ---------------------------------------------------------------------


def holiday(dates: str) -> str:
    return f'[[holiday]]\ntitle = "Lễ"\n{dates}\n'


def days_of(calendar: Calendar, *years: int) -> list[date]:
    first, last = date(years[0], 1, 1), date(years[-1], 12, 31)
    span = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [day for day in span if calendar.holiday_of(day)]


def test_tet_and_gio_to_are_rules_of_the_lunar_calendar(calendar_of: CalendarOf) -> None:
    assert days_of(calendar_of(holiday('lunar = "1/1"')), 2026, 2028) == [
        date(2026, 2, 17),
        date(2027, 2, 6),
        date(2028, 1, 26),
    ]
    assert days_of(calendar_of(holiday('lunar = "10/3"')), 2026, 2027) == [
        date(2026, 4, 26),
        date(2027, 4, 16),
    ]


def test_days_around_a_lunar_date_are_counted_from_it(calendar_of: CalendarOf) -> None:
    tet = calendar_of(holiday('lunar = "1/1"\nfirst_day = -1\nlast_day = 3'))

    assert days_of(tet, 2027) == [date(2027, 2, 5) + timedelta(days=number) for number in range(5)]


def test_a_lunar_date_may_be_of_every_month_of_one_year_or_of_a_leap_month(calendar_of: CalendarOf) -> None:
    assert len(days_of(calendar_of(holiday('lunar = "15"')), 2026)) == 13
    assert days_of(calendar_of(holiday('lunar = "15/7/2027"')), 2026, 2028) == [date(2027, 8, 16)]
    # 2025 had two sixth months.
    assert days_of(calendar_of(holiday('lunar = "1/6"')), 2025) == [date(2025, 6, 25)]
    assert days_of(calendar_of(holiday('lunar = "1/6 nhuận"')), 2025) == [date(2025, 7, 25)]


@pytest.mark.parametrize("word", ["10-3", "31/1", "1/13", "0/1", "rằm", "10/3/27"])
def test_a_wrong_lunar_date_is_refused(calendar_of: CalendarOf, word: str) -> None:
    with pytest.raises(ConfigurationRefused, match="no date of the lunar calendar"):
        calendar_of(holiday(f'lunar = "{word}"'))


def test_lunar_days_in_the_wrong_order_are_refused(calendar_of: CalendarOf) -> None:
    with pytest.raises(ConfigurationRefused, match="Exchange them"):
        calendar_of(holiday('lunar = "1/1"\nfirst_day = 3\nlast_day = 1'))
