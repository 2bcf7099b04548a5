"""The week that every new station gets."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM
from broadcaster.model import OccurrenceState, Rundown
from broadcaster.schedule import check_schedules, load_calendar, load_grid, load_programmes, plan_day

HOUSE = Path(__file__).parents[2] / "schedules"
OUTPUTS = ("loa",)


@pytest.fixture(name="year", scope="module")
def _year() -> list[Rundown]:
    programmes = load_programmes(HOUSE / "programmes.toml")
    grid = load_grid(HOUSE / "week.toml", programmes=programmes, outputs=OUTPUTS)
    calendar = load_calendar(HOUSE / "calendar.toml", programmes=programmes, outputs=OUTPUTS)
    return [
        plan_day(
            date(2026, 11, 1) + timedelta(days=number),
            grid=grid,
            calendar=calendar,
            programmes=programmes,
            zone=VIETNAM,
            outputs=OUTPUTS,
        )
        for number in range(365)
    ]


def test_the_house_grid_has_nothing_to_mend() -> None:
    assert [str(fault) for fault in check_schedules(HOUSE, OUTPUTS, today=date(2026, 11, 23))] == []


def test_a_whole_year_of_it_has_no_clash_and_no_silent_loss(year: list[Rundown]) -> None:
    assert [rundown.clashes for rundown in year if rundown.clashes] == []
    for rundown in year:
        for occurrence in rundown.occurrences:
            cancelled = occurrence.state is OccurrenceState.SET_ASIDE
            assert cancelled == bool(occurrence.reason)


def test_no_session_is_longer_than_three_quarters_of_an_hour(year: list[Rundown]) -> None:
    # Vĩnh Phúc 2022, Hà Nội 2021 (rural): at most 45 minutes a session, relays included.
    for rundown in year:
        for is_morning in (True, False):
            planned_s = sum(
                each.length_s
                for each in rundown.occurrences
                if each.state is OccurrenceState.PLANNED and (each.starts_at.hour < 12) is is_morning
            )
            assert planned_s <= 45 * 60


def test_every_month_brings_its_minutes_of_administrative_reform(year: list[Rundown]) -> None:
    november = [rundown for rundown in year if rundown.air_date.month == 11]

    planned_s = sum(
        each.length_s
        for rundown in november
        for each in rundown.occurrences
        if each.programme == "cchc" and each.state is OccurrenceState.PLANNED
    )

    assert planned_s >= 15 * 60


def test_repeats_follow_their_original_on_the_same_day(year: list[Rundown]) -> None:
    for rundown in year:
        for each in rundown.occurrences:
            if each.repeat_of:
                assert each.repeat_of.startswith(f"{rundown.air_date}-{each.programme}-")
