"""The spoken clock, date and greeting come from the air time alone."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM
from broadcaster.newsroom.scripts.spoken import part_of_day, plain_date, spoken_clock, spoken_date
from tests.scriptwriting import Desk, article, spoken


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (time(5, 30), "5 giờ 30 phút"),
        (time(17, 0), "17 giờ"),
        (time(0, 5), "0 giờ 5 phút"),
    ],
)
def test_the_clock_is_written_as_it_is_spoken(moment: time, words: str) -> None:
    assert spoken_clock(moment) == words


def test_a_date_has_its_weekday() -> None:
    week = [spoken_date(date(2026, 11, 23 + day)).partition(",")[0] for day in range(7)]

    assert week == ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"]
    assert spoken_date(date(2026, 11, 23)) == "thứ hai, ngày 23 tháng 11 năm 2026"
    assert plain_date(date(2026, 2, 1)) == "ngày 1 tháng 2 năm 2026"


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        ((4, 10), "buổi sáng"),
        ((11, 12), "buổi trưa"),
        ((13, 17), "buổi chiều"),
        ((18, 23), "buổi tối"),
        ((0, 3), "buổi tối"),
    ],
)
def test_the_day_has_its_parts(hours: tuple[int, int], words: str) -> None:
    assert {part_of_day(time(hour, 59)) for hour in range(hours[0], hours[1] + 1)} == {words}


TEXT = "{{ greeting() }}. {{ clock() }}, {{ part_of_day() }}, {{ spoken_date() }}."


def test_a_script_speaks_the_time_it_airs_at(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    morning = spoken(desk.write(TEXT))
    desk.airs_at = datetime(2027, 1, 1, 17, 5, tzinfo=VIETNAM)

    assert morning == ["Chào buổi sáng. 5 giờ 30 phút, buổi sáng, thứ hai, ngày 23 tháng 11 năm 2026."]
    assert spoken(desk.write(TEXT)) == [
        "Chào buổi chiều. 17 giờ 5 phút, buổi chiều, thứ sáu, ngày 1 tháng 1 năm 2027."
    ]


def test_times_of_articles_are_spoken_in_the_stations_zone(tmp_path: Path) -> None:
    facts: dict[str, object] = {
        "local": datetime(2026, 11, 22, 16, 30),
        "utc": datetime(2026, 11, 22, 20, 0, tzinfo=UTC),
        "day": date(2026, 11, 25),
        "hour": time(7, 30),
        "share": 2.5,
    }
    desk = Desk(tmp_path, articles=(replace(article(), facts=facts),))

    script = desk.write(
        "{% set f = articles[0].facts %}\n"
        "{{ f.local|clock }}, {{ f.local|spoken_date }}.\n\n"
        "{{ f.utc|clock }}, {{ f.utc|spoken_date }}.\n\n"
        "{{ f.day }}, {{ f.hour }}, {{ f.hour|clock }}, {{ f.day|spoken_date }}.\n\n"
        "{{ f.local }}; {{ f.share }}."
    )

    assert spoken(script) == [
        "16 giờ 30 phút, chủ nhật, ngày 22 tháng 11 năm 2026.",
        "3 giờ, thứ hai, ngày 23 tháng 11 năm 2026.",
        "ngày 25 tháng 11 năm 2026, 7 giờ 30 phút, 7 giờ 30 phút, thứ tư, ngày 25 tháng 11 năm 2026.",
        "16 giờ 30 phút ngày 22 tháng 11 năm 2026; 2,5.",
    ]
