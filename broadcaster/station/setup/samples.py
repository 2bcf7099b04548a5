"""
The samples of a demo station: news, notices, a warning, a month that has aired.

They are dated so that the first day of the station is their best day, whenever that is. None of them is left
in a station that is to be heard.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
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


_SOUND_IS_KEPT: Final = timedelta(days=28)
"""Shorter than `night.keep_audio_days`: what the night has cleared away airs no more."""
_NEWS_FOR: Final = timedelta(days=100)
"""Dates longer before the samples are those of laws and decisions, and stay what they are."""


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
    Give the day from which on a month has aired when the station begins on *first_day*.

    It is the same month, unless that has hardly begun: then nothing of it could be counted, and it is the
    month before, as far back as the night keeps the sound of bulletins.
    """
    begun = first_day.replace(day=1)
    if first_day.day > 7:  # noqa: PLR2004 - a week
        return begun
    return max((begun - timedelta(days=1)).replace(day=1), first_day - _SOUND_IS_KEPT)


def month_to_catch_up(first_day: date) -> date:
    """Give the first day of a month in which there is time left to catch up: this one, or the next."""
    days_left = 10
    return (first_day + timedelta(days=days_left)).replace(day=1)


def sample_quotas(first_day: date) -> str:
    """Give the quotas of a demo station; what is asked for by the week is asked for from its first day on."""
    return _filled("chi-tieu-mau.toml", first_day)


@contextmanager
def grid_of_the_sample_month(schedules: Path, first: date) -> Iterator[None]:
    """
    Have, for a while, the grid of a month in which two bulletins were made and repeated.

    Without holidays: a month that begins with one (New Year, the first of May) would have made nothing.
    """
    instead = {"week.toml": _filled("thang-mau.toml", first), "calendar.toml": ""}
    own = {name: (schedules / name).read_text("utf-8") for name in instead}
    try:
        _write(schedules, instead)
        yield
    finally:
        _write(schedules, own)


def _filled(form: str, first: date) -> str:
    return (FORMS / form).read_text("utf-8").replace("{{ first }}", first.isoformat())


def _write(schedules: Path, texts: Mapping[str, str]) -> None:
    for name, text in texts.items():
        (schedules / name).write_text(text, "utf-8")


def _dated(text: str, moved: timedelta) -> str:
    def move(match: re.Match[str]) -> str:
        written = _date(match, "") if match["year"] else _date(match, "2") if match["year2"] else WRITTEN_FOR
        if written < WRITTEN_FOR - _NEWS_FOR:
            return match[0]
        if match["year"]:
            return f"{written + moved:%Y-%m-%d}"
        if match["year2"]:
            return f"{written + moved:%d/%m/%Y}"
        day = date(WRITTEN_FOR.year, int(match["month3"]), int(match["day3"])) + moved
        return f"ngày {day.day} tháng {day.month}"

    return _DATES.sub(move, text)


def _date(match: re.Match[str], which: str) -> date:
    return date(int(match[f"year{which}"]), int(match[f"month{which}"]), int(match[f"day{which}"]))
