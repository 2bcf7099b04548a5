"""Changes of what holds for many days: holidays and quiet hours, in `calendar.toml`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any, Final

import tomlkit
from tomlkit.items import Table

from broadcaster.errors import N_, Refused
from broadcaster.schedule import Holiday
from broadcaster.schedule.files.dates import LunarDates
from broadcaster.station.opened import Station
from broadcaster.station.setup.editing import Change

LOOKED_FOR_DAYS: Final = 400
"""A holiday comes at least once within these."""
MOST_DAYS: Final = 10
"""Of a holiday, whose effects are looked at; no holiday by law is longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewHoliday:
    """A holiday as a person gives it."""

    title: str
    first_day: date
    last_day: date
    runs_like: str = "sun"
    """Weekday whose grid it follows, as calendar.toml names it."""
    every_year: bool = False

    def days_ahead(self, today: date) -> tuple[date, ...]:
        """Give its days that are not over."""
        count = min((self.last_day - self.first_day).days + 1, MOST_DAYS)
        days = (self.first_day + timedelta(days=number) for number in range(count))
        return tuple(day for day in days if day >= today)

    def write_dates(self, row: Table) -> None:
        """Write its dates as calendar.toml names them; raises Refused when it ends before it begins."""
        if self.last_day < self.first_day:
            raise Refused(N_("It would end before it begins."), remedy=N_("Give the last day anew."))
        if self.first_day == self.last_day:
            row.add("date", self.first_day)
        else:
            row.add("from", self.first_day)
            row.add("until", self.last_day)
        if self.every_year:
            row.add("every_year", value=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLunarHoliday:
    """A holiday of the lunar calendar as a person gives it; it comes every lunar year, or every month."""

    title: str
    day: int
    month: int | None = None
    """None: of every month."""
    days_before: int = 0
    length_days: int = 1
    """With the days before."""
    runs_like: str = "sun"

    @property
    def dates(self) -> LunarDates:
        """Its dates as the calendar reads them."""
        last = self.length_days - 1 - self.days_before
        return LunarDates(day=self.day, month=self.month, first_day=-self.days_before, last_day=last)

    def days_ahead(self, today: date) -> tuple[date, ...]:
        """Give the days of its next coming."""
        return _next_days(Holiday(title=self.title, dates=self.dates), today)

    def write_dates(self, row: Table) -> None:
        """Write its dates as calendar.toml names them; raises Refused when the day itself is left out."""
        if self.days_before >= self.length_days:
            raise Refused(
                N_("It would be over before its day comes."), remedy=N_("Give more days, or fewer before it.")
            )
        row.add("lunar", f"{self.day}/{self.month}" if self.month else str(self.day))
        for key in ("first_day", "last_day"):
            if shift := getattr(self.dates, key):
                row.add(key, shift)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownHoliday:
    """A holiday of the calendar, and when it comes next."""

    number: int
    """Its place in the file, from 0."""
    title: str
    weekday: int
    """Monday 0: the weekday whose grid it follows."""
    days: tuple[date, ...]
    """Those of its next coming; empty: it is over for good."""


def holidays_of(station: Station) -> tuple[ShownHoliday, ...]:
    """Give the holidays, the next to come first, those that are over last."""
    found = (
        ShownHoliday(
            number=number,
            title=each.title,
            weekday=each.weekday,
            days=_next_days(each, station.now().date()),
        )
        for number, each in enumerate(station.calendar.holidays)
    )
    return tuple(sorted(found, key=lambda each: (each.days[:1] or (date.max,), each.number)))


def days_of_holiday(station: Station, title: str) -> tuple[date, ...]:
    """Give the next days of a holiday by its title; empty: it does not come again."""
    return next((each.days for each in holidays_of(station) if each.title == title), ())


def with_holiday(holiday: NewHoliday | NewLunarHoliday) -> Change:
    """Put a holiday behind the others; raises Refused when its dates contradict each other."""

    def change(document: tomlkit.TOMLDocument) -> None:
        row = tomlkit.table()
        row.add("title", holiday.title)
        holiday.write_dates(row)
        if holiday.runs_like != "sun":
            row.add("runs_like", holiday.runs_like)
        if "holiday" not in document:
            document["holiday"] = tomlkit.aot()
        _rows(document).append(row)  # type: ignore[attr-defined]

    return change


def without_holiday(number: int, title: str) -> Change:
    """Take a holiday out; raises Refused when another one stands at its place now."""

    def change(document: tomlkit.TOMLDocument) -> None:
        rows = _rows(document)
        if number >= len(rows) or rows[number].get("title") != title:
            raise Refused(
                N_("The holiday “{title}” is not there any more."),
                where="calendar.toml",
                remedy=N_("Load the page again: somebody may have changed it."),
                title=title,
            )
        del rows[number]  # type: ignore[attr-defined]
        if not rows:
            del document["holiday"]

    return change


def with_quiet(begins: time, ends: time) -> Change:
    """Set the quiet hours; they may cross midnight."""

    def change(document: tomlkit.TOMLDocument) -> None:
        table = _quiet(document)
        table["from"], table["until"] = begins, ends
        table.pop("enabled", None)

    return change


def without_quiet() -> Change:
    """Have no quiet hours; their times stay in the file for the day on which they are wanted again."""

    def change(document: tomlkit.TOMLDocument) -> None:
        _quiet(document)["enabled"] = False

    return change


def _next_days(holiday: Holiday, today: date) -> tuple[date, ...]:
    ahead = (today + timedelta(days=number) for number in range(LOOKED_FOR_DAYS))
    first = next((day for day in ahead if holiday.dates.covers(day)), None)
    days = (first + timedelta(days=number) for number in range(MOST_DAYS)) if first else ()
    return tuple(day for day in days if holiday.dates.covers(day))


def _rows(document: tomlkit.TOMLDocument) -> Sequence[Any]:
    rows: Sequence[Any] = document.get("holiday", [])
    return rows


def _quiet(document: tomlkit.TOMLDocument) -> Any:  # noqa: ANN401 - tomlkit's tables have no one type
    if "quiet" not in document:
        document["quiet"] = tomlkit.table()
    return document["quiet"]
