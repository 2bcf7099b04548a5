"""Weeks, months, quarters, half-years and years."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.airtime import parse_period, period_of, periods_ending_in
from broadcaster.airtime.period_words import days_joined
from broadcaster.clock import VIETNAM
from broadcaster.errors import Refused
from broadcaster.model import Period


@pytest.mark.parametrize(
    ("name", "first", "after"),
    [
        ("2026-11", date(2026, 11, 1), date(2026, 12, 1)),
        ("2026-12", date(2026, 12, 1), date(2027, 1, 1)),
        ("2026-Q4", date(2026, 10, 1), date(2027, 1, 1)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 4, 1)),
        ("2026-H1", date(2026, 1, 1), date(2026, 7, 1)),
        ("2026-H2", date(2026, 7, 1), date(2027, 1, 1)),
        ("2026", date(2026, 1, 1), date(2027, 1, 1)),
        ("2026-W47", date(2026, 11, 16), date(2026, 11, 23)),
        ("2026-W53", date(2026, 12, 28), date(2027, 1, 4)),
        ("2026-W01", date(2025, 12, 29), date(2026, 1, 5)),
    ],
)
def test_a_period_has_its_first_date_and_the_one_after(name: str, first: date, after: date) -> None:
    period = parse_period(name)

    assert (period.first, period.after, period.name) == (first, after, name)


@pytest.mark.parametrize(
    "text",
    ["", "2026-13", "2026-00", "2026-Q5", "2026-H3", "2025-W53", "2026-W00", "11/2026", "26-11", "0000"],
)
def test_what_is_no_period_is_refused_with_examples(text: str) -> None:
    with pytest.raises(Refused, match="2026-Q4"):
        parse_period(text)


def test_bounds_are_local_midnights() -> None:
    start, end = parse_period("2026-11").bounds(VIETNAM)

    assert start == datetime(2026, 11, 1, tzinfo=VIETNAM)
    assert end == datetime(2026, 12, 1, tzinfo=VIETNAM)


@given(st.dates(date(1990, 1, 1), date(2099, 1, 1)), st.sampled_from(Period))
def test_every_date_lies_in_one_period_of_each_length_which_can_be_read_back(day: date, term: Period) -> None:
    period = period_of(term, day)

    assert day in period
    assert parse_period(period.name) == period
    assert period_of(term, period.first - timedelta(days=1)).after == period.first


@given(st.dates(date(1990, 1, 1), date(2099, 1, 1)), st.sampled_from(Period), st.sampled_from(Period))
def test_a_report_tells_of_each_period_that_ends_in_it_once(day: date, inner: Period, outer: Period) -> None:
    reported = period_of(outer, day)

    days = [
        reported.first + timedelta(days=number) for number in range((reported.after - reported.first).days)
    ]
    touched = dict.fromkeys(period_of(inner, each) for each in days)
    ended = tuple(each for each in touched if each.after <= reported.after)

    assert periods_ending_in(inner, reported) == (ended or (period_of(inner, days[-1]),))


def test_a_week_across_two_months_is_told_in_the_second() -> None:
    names = [each.name for each in periods_ending_in(Period.WEEK, parse_period("2026-11"))]

    assert names == ["2026-W44", "2026-W45", "2026-W46", "2026-W47", "2026-W48"]


def test_dates_that_follow_each_other_are_told_as_a_span() -> None:
    days = [date(2026, 11, 9), date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 2)]

    assert days_joined(days) == "31/10–02/11, 09/11"
    assert days_joined([]) == ""


@pytest.mark.parametrize("text", ["0001", "1949-12", "2100", "9999-W52", "9999-12", "1800-Q1"])
def test_a_period_of_another_age_is_a_slip(text: str) -> None:
    with pytest.raises(Refused, match="is not a period"):
        parse_period(text)
