"""How a script says the lunar date."""

from datetime import date

import pytest

from broadcaster.newsroom.scripts.spoken import spoken_lunar, times_told
from tests.nouns import MORNING


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2027, 2, 6), "mồng một tháng Giêng năm Đinh Mùi"),
        (date(2027, 2, 15), "mồng mười tháng Giêng năm Đinh Mùi"),
        (date(2027, 2, 16), "ngày 11 tháng Giêng năm Đinh Mùi"),
        (date(2026, 11, 23), "rằm tháng Mười năm Bính Ngọ"),
        (date(2027, 2, 5), "ngày 29 tháng Chạp năm Bính Ngọ"),
        (date(2025, 7, 25), "mồng một tháng Sáu nhuận năm Ất Tỵ"),
    ],
)
def test_a_lunar_date_is_said_as_people_say_it(day: date, said: str) -> None:
    assert spoken_lunar(day) == said


def test_the_words_about_the_time_of_day_are_its_clock_and_its_greeting() -> None:
    assert times_told(MORNING) == {"5 giờ 30 phút", "Chào buổi sáng"}
