"""A small station to plan for."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM
from broadcaster.model import Programme, Rundown
from broadcaster.schedule import Calendar, Grid, load_calendar, load_grid, plan_day

IDS = ("ban-tin-sang", "cchc", "thong-bao", "thoi-tiet", "dan-hoi", "du-phong")


@pytest.fixture(name="programmes", scope="session")
def _programmes() -> dict[str, Programme]:
    return {
        name: Programme(
            id=name, title=name.title(), script="", audio_template="", target_s=200, maximum_s=240
        )
        for name in IDS
    }


@pytest.fixture(name="grid_of")
def _grid_of(tmp_path: Path, programmes: dict[str, Programme]) -> Callable[[str], Grid]:
    def read(text: str) -> Grid:
        path = tmp_path / "week.toml"
        path.write_text(text, "utf-8")
        return load_grid(path, programmes=programmes, outputs=("loa", "fm"))

    return read


@pytest.fixture(name="calendar_of")
def _calendar_of(tmp_path: Path, programmes: dict[str, Programme]) -> Callable[[str], Calendar]:
    def read(text: str) -> Calendar:
        path = tmp_path / "calendar.toml"
        path.write_text(text, "utf-8")
        return load_calendar(path, programmes=programmes, outputs=("loa", "fm"))

    return read


@pytest.fixture(name="plan")
def _plan(
    grid_of: Callable[[str], Grid],
    calendar_of: Callable[[str], Calendar],
    programmes: dict[str, Programme],
) -> Callable[..., Rundown]:
    def plan(week: str, day: date = date(2026, 11, 23), calendar: str = "") -> Rundown:
        return plan_day(
            day,
            grid=grid_of(week),
            calendar=calendar_of(calendar),
            programmes=programmes,
            zone=VIETNAM,
            outputs=("loa", "fm"),
        )

    return plan
