"""
The samples of a demo station: news, notices, a warning, a month that has aired.

They are dated so that the first day of the station is their best day, whenever that is. None of them is left
in a station that is to be heard.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Final

from broadcaster.newsroom import SAMPLE

FORMS: Final = Path(__file__).with_name("new")
WRITTEN_FOR: Final = date(2026, 11, 23)
"""The dates in the samples are right for a station whose first day is this."""
DATED: Final = ("thong-bao", "thoi-tiet", "dan-hoi")
"""Folders of content that speaks of dated, local things: never to be heard in a real commune."""
_BY_THE_DAY: Final = "thoi-tiet"
"""A warning is of yesterday; the rest is moved by whole weeks, because it names the days of the week."""
_DATES: Final = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
    r"|\b(?P<day2>\d{1,2})/(?P<month2>\d{1,2})/(?P<year2>\d{4})"
    r"|\bngày (?P<day3>\d{1,2}) tháng\s+(?P<month3>\d{1,2})\b(?! năm)"
)


def date_samples(content: Path, *, first_day: date) -> None:
    """Move the dates in the dated samples, so that they are right for *first_day*."""
    later_d = (first_day - WRITTEN_FOR).days
    weeks_later_d = -(-later_d // 7) * 7
    for name in DATED:
        moved = timedelta(days=later_d if name == _BY_THE_DAY else weeks_later_d)
        for path in (content / name).glob("*.toml"):
            path.write_text(_dated(path.read_text("utf-8"), moved), "utf-8")


def remove_samples(content: Path) -> None:
    """Leave the folders, some of them empty, for the commune's own notices, warnings and answers."""
    for path in content.rglob("*.toml"):
        if tomllib.loads(path.read_text("utf-8")).get(SAMPLE):
            path.unlink()


def sample_news(now: datetime) -> list[dict[str, str]]:
    """Date the sample news so that the freshest is an hour old: old news would not be read."""
    items = tomllib.loads((FORMS / "tin-mau.toml").read_text("utf-8"))["item"]
    return [
        {**item, "published": format_datetime(now - timedelta(hours=1 + 2 * age))}
        for age, item in enumerate(items)
    ]


def month_to_air(first_day: date) -> date:
    """
    Give the first day of the month that has aired when the station begins on *first_day*.

    It is the same month, unless that has hardly begun: then nothing of it could be counted.
    """
    begun = first_day.replace(day=1)
    return begun if first_day.day > 7 else (begun - timedelta(days=1)).replace(day=1)  # noqa: PLR2004 - a week


def month_to_catch_up(first_day: date) -> date:
    """Give the first day of a month in which there is time left to catch up: this one, or the next."""
    days_left = 10
    return (first_day + timedelta(days=days_left)).replace(day=1)


@contextmanager
def grid_of_the_sample_month(schedules: Path, first: date) -> Iterator[None]:
    """Have, for a while, the grid of a month in which two bulletins were made and repeated."""
    grid = schedules / "week.toml"
    own = grid.read_text("utf-8")
    form = (FORMS / "thang-mau.toml").read_text("utf-8")
    grid.write_text(form.replace("{{ first }}", first.isoformat()), "utf-8")
    try:
        yield
    finally:
        grid.write_text(own, "utf-8")


def _dated(text: str, moved: timedelta) -> str:
    def move(match: re.Match[str]) -> str:
        if match["year"]:
            return f"{_date(match, '') + moved:%Y-%m-%d}"
        if match["year2"]:
            return f"{_date(match, '2') + moved:%d/%m/%Y}"
        day = date(WRITTEN_FOR.year, int(match["month3"]), int(match["day3"])) + moved
        return f"ngày {day.day} tháng {day.month}"

    return _DATES.sub(move, text)


def _date(match: re.Match[str], which: str) -> date:
    return date(int(match[f"year{which}"]), int(match[f"month{which}"]), int(match[f"day{which}"]))
