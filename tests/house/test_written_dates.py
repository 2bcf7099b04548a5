"""Days, times and periods are read as people write them."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.airtime import parse_period, period_of
from broadcaster.errors import Refused
from broadcaster.model import Period
from broadcaster.written_dates import read_day, read_period, read_time

TODAY = date(2026, 11, 28)
days = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    "text",
    ["30/11", "30-11", "30.11", "30/11/2026", "30-11-2026", "30/11/26", "2026-11-30", "2026/11/30",
     "30 tháng 11",      "ngày 30 tháng 11 năm 2026", "Ngày 30/11", "  30/11 ", "ngay 30 thang 11"],
)  # fmt: skip
def test_a_day_is_read_in_every_usual_form(text: str) -> None:
    assert read_day(text, TODAY) == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("text", "later_d"),
    [
        ("hôm nay", 0),
        ("mai", 1),
        ("Ngày mai", 1),
        ("hôm qua", -1),
        ("hom qua", -1),
        ("ngày kia", 2),
        ("hôm kia", -2),
    ],
)
def test_a_day_is_counted_from_today(text: str, later_d: int) -> None:
    assert read_day(text, TODAY) == TODAY + timedelta(days=later_d)


def test_a_day_without_its_year_is_the_nearest() -> None:
    assert read_day("2/1", TODAY) == date(2027, 1, 2)
    assert read_day("28/12", date(2027, 1, 3)) == date(2026, 12, 28)
    assert read_day("29/2", date(2027, 3, 1)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    "text", ["", "31/11", "30/13", "11/2026", "thứ tám", "2026-02-30", "30/11/2026 05:00", "٣٠/١١"]
)
def test_what_is_no_day_is_refused_with_examples(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_day(text, TODAY)

    assert "30/11" in str(refused.value.parts()[1])


@given(days, days)
def test_every_day_is_read_back_from_each_form_that_names_its_year(day: date, today: date) -> None:
    for form in ("%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d", "ngày %d tháng %m năm %Y"):
        assert read_day(day.strftime(form), today) == day


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("11/2026", "2026-11"), ("2026-11", "2026-11"), ("tháng 11", "2026-11"), ("Tháng 11/2026", "2026-11"),
        ("tháng 11 năm 2025", "2025-11"), ("T3", "2026-03"), ("tháng 6", "2026-06"), ("tháng này", "2026-11"),
        ("tháng trước", "2026-10"),
        ("tháng sau", "2026-12"), ("Quý 4", "2026-Q4"), ("Quý IV/2026", "2026-Q4"), ("Q4/2026", "2026-Q4"),
        ("2026-Q4", "2026-Q4"), ("quý III năm 2026", "2026-Q3"),
        ("quý trước", "2026-Q3"), ("quý sau", "2027-Q1"),
        ("2026-H2", "2026-H2"),
        ("6 tháng đầu năm", "2026-H1"), ("6 tháng cuối năm 2025", "2025-H2"), ("năm 2026", "2026"),
        ("2026", "2026"),
        ("năm nay", "2026"), ("năm ngoái", "2025"), ("tuần 47", "2026-W47"), ("2026-W47", "2026-W47"),
        ("tuần này", "2026-W48"), ("11-2026", "2026-11"),
        ("tháng 12", "2026-12"), ("11", "2026-11"),
    ],
)  # fmt: skip
def test_a_period_is_read_in_every_usual_form(text: str, name: str) -> None:
    assert read_period(text, TODAY) == name


def test_a_period_without_its_year_is_not_one_of_next_year() -> None:
    assert read_period("tháng 12", date(2027, 1, 4)) == "2026-12"
    assert read_period("quý 4", date(2027, 1, 4)) == "2026-Q4"


@pytest.mark.parametrize("text", ["", "13/2026", "quý 5", "tháng 0", "hôm nay", "2026-W54", "30/11/2026"])
def test_what_is_no_period_is_refused_with_examples(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_period(text, TODAY)

    assert "11/2026" in str(refused.value.parts()[1])


@given(days, st.sampled_from(Period))
def test_every_period_is_read_back_from_its_name(day: date, term: Period) -> None:
    name = period_of(term, day).name

    assert read_period(name, day) == name
    assert parse_period(name).name == name


@pytest.mark.parametrize(
    ("text", "read"),
    [("5:30", time(5, 30)), ("05:30:00", time(5, 30)), ("5h30", time(5, 30)), ("17h", time(17)),
     ("5 giờ 30 phút", time(5, 30)),
     ("5 giờ", time(5)), ("23:59:59", time(23, 59, 59))],
)  # fmt: skip
def test_a_time_of_day_is_read_in_every_usual_form(text: str, read: time) -> None:
    assert read_time(text) == read


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (lambda: read_day(text, TODAY), lambda: read_period(text, TODAY), lambda: read_time(text)):
        try:
            read()
        except Refused:
            continue


@pytest.mark.parametrize("text", ["1/1/1800", "31/12/9999", "1/1/0001", "2100-01-01", "31/12/1949"])
def test_a_day_of_another_age_is_a_slip(text: str) -> None:
    with pytest.raises(Refused, match="is not a day"):
        read_day(text, date(2026, 11, 29))
