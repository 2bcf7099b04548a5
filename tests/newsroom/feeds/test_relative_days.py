"""Words for days that a paper counts from its own day, said on another."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.clock import VIETNAM
from broadcaster.model import NewsItem
from broadcaster.newsroom import is_over, said_at

WRITTEN = datetime(2026, 11, 28, 18, 0, tzinfo=VIETNAM)
NEXT_MORNING = datetime(2026, 11, 29, 5, 30, tzinfo=VIETNAM)


def item(title: str, summary: str = "", at: datetime | None = WRITTEN) -> NewsItem:
    return NewsItem(
        id="a", feed="f", source="", title=title, summary=summary, url="", published_at=at, fetched_at=WRITTEN
    )


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Sáng nay, xã họp.", "Sáng 28/11, xã họp."),
        ("Xã họp hôm qua.", "Xã họp ngày 27/11."),
        ("Hôm nay trời mưa", "Ngày 28/11 trời mưa"),
        ("Tối nay có văn nghệ", "Tối 28/11 có văn nghệ"),
        ("Đêm qua có mưa đá", "Đêm 27/11 có mưa đá"),
        ("chiều hôm qua", "chiều 27/11"),
        ("rạng sáng nay", "rạng sáng 28/11"),
        ("Sáng mai cắt điện", "Sáng 29/11 cắt điện"),
        ("Ngày mai họp thôn", "Ngày 29/11 họp thôn"),
        ("ngày kia", "ngày 30/11"),
        ("hôm kia", "ngày 26/11"),
        ("sáng nay (28/11)", "sáng 28/11"),
        ("Hôm nay, ngày 28/11, xã họp", "Ngày 28/11, xã họp"),
        ("tối ngày hôm nay", "tối 28/11"),
        ("Đến nay, hiện nay, ngày nay, mai vàng, chị Mai", "Đến nay, hiện nay, ngày nay, mai vàng, chị Mai"),
        ("ánh sáng qua cửa", "ánh sáng qua cửa"),
        ("Sáng nay 5-10 hộ nhận quà", "Sáng 28/11 5-10 hộ nhận quà"),
        ("Giá hôm nay 10.500 đồng", "Giá ngày 28/11 10.500 đồng"),
        ("năm nay được mùa", "năm nay được mùa"),
    ],
)
def test_a_day_that_is_counted_from_another_is_said_as_its_date(written: str, said: str) -> None:
    assert said_at(item(written, written), NEXT_MORNING).title == said
    assert said_at(item("x", written), NEXT_MORNING).summary == said


@given(st.sampled_from(["Sáng nay họp", "Hôm qua mưa", "Tối mai có kịch"]), st.integers(0, 5))
def test_on_its_own_day_a_text_stays_as_it_was_written(text: str, hours: int) -> None:
    airs_at = WRITTEN.replace(hour=18 + hours)

    assert said_at(item(text, text), airs_at) == item(text, text)


def test_what_has_no_date_stays_as_it_was_written() -> None:
    undated = item("Sáng nay họp", at=None)

    assert said_at(undated, NEXT_MORNING) == undated
    assert not is_over(undated, NEXT_MORNING)


def test_the_year_is_named_when_another_has_begun() -> None:
    new_year = datetime(2027, 1, 1, 5, 30, tzinfo=VIETNAM)
    old = item("Năm nay được mùa; hôm qua họp", at=datetime(2026, 12, 31, 9, tzinfo=VIETNAM))

    assert said_at(old, new_year).title == "Năm 2026 được mùa; ngày 30/12/2026 họp"


@pytest.mark.parametrize(
    ("title", "summary", "over"),
    [
        ("Dự báo thời tiết đêm nay", "Có mưa.", True),
        ("Thời tiết hôm nay: Tây Nguyên nắng", "", True),
        ("Dự báo thời tiết ngày mai", "", False),
        ("Cảnh báo mưa dông", "Trong 3 giờ tới, Ea Kao có mưa.", True),
        ("Cảnh báo lũ quét", "Trong 12-24 giờ tới có lũ quét.", False),
        ("Sáng nay xã họp", "", False),
    ],
)
def test_what_speaks_of_hours_that_will_be_over_is_not_chosen(
    title: str, summary: str, *, over: bool
) -> None:
    assert is_over(item(title, summary), NEXT_MORNING) is over
