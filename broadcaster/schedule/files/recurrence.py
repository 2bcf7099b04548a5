"""
Recurrence beyond the week: "first fri", every second week, the 15th, the full moon.

The words are those of dateutil's rrule, after RFC 5545: `on` is BYDAY with its number in the month, `every`
is INTERVAL with FREQ, `dates` is BYMONTHDAY. `lunar_dates` counts days of the lunar month instead.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Literal

from dateutil.rrule import DAILY, MO, MONTHLY, WEEKLY, rrule
from dateutil.rrule import weekday as weekday_of

from broadcaster.errors import N_
from broadcaster.lunar import lunar_of
from broadcaster.schedule.files.day_names import day_word
from broadcaster.toml import Form
from broadcaster.written_dates import WEEKDAYS as WEEKDAYS  # noqa: PLC0414 - the grid's own words for its days

"""In Python's order (Monday is 0); the names are never counted, so nobody is a day off."""

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
"""The words before a weekday in `on`. A fifth one exists in some months only; `last` is what is meant."""

Unit = Literal[1, 2, 3]
"""A FREQ of rrule: MONTHLY, WEEKLY, DAILY."""

UNITS: dict[str, Unit] = {"day": DAILY, "week": WEEKLY, "month": MONTHLY}
"""The units of `every`, also in the plural."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """On which dates a slot takes place; of several rules each must hold, of one's values any."""

    on: tuple[tuple[int, int], ...] = ()
    """Weekdays of the month: (weekday, Monday 0; number in the month, -1 for the last)."""
    dates: tuple[int, ...] = ()
    """Days of the month; -1 is its last."""
    lunar_dates: tuple[int, ...] = ()
    """Days of the lunar month (mồng một is 1, rằm is 15)."""
    interval: int = 1
    unit: Unit = DAILY
    """Each *interval* units, counted from `anchor`."""
    anchor: date = date.min

    @property
    def is_sparse(self) -> bool:
        """Tell whether it comes less often than once a week, so that each time counts."""
        is_seldom = self.interval > 1 and (self.unit != DAILY or self.interval > _WEEK)
        return bool(self.on or self.dates or self.lunar_dates) or is_seldom or self.unit == MONTHLY

    def is_on(self, day: date) -> bool:
        """Tell whether *day* is one of its dates."""
        return (
            (not self.on or day in _by_weekday(self.on, day.year, day.month))
            and (not self.dates or day in _by_date(self.dates, day.year, day.month))
            and (not self.lunar_dates or lunar_of(day).day in self.lunar_dates)
            and (self.anchor == date.min or day in _each(self, day.year, day.month))
        )


_WEEK = 7


@lru_cache(maxsize=512)
def _by_weekday(on: tuple[tuple[int, int], ...], year: int, month: int) -> frozenset[date]:
    days = [weekday_of(number)(nth) for number, nth in on]
    return _dates(rrule(MONTHLY, dtstart=_midnight(year, month, 1), byweekday=days), year, month)


@lru_cache(maxsize=512)
def _by_date(dates: tuple[int, ...], year: int, month: int) -> frozenset[date]:
    return _dates(rrule(MONTHLY, dtstart=_midnight(year, month, 1), bymonthday=dates), year, month)


@lru_cache(maxsize=512)
def _each(recurrence: Recurrence, year: int, month: int) -> frozenset[date]:
    anchor = recurrence.anchor
    rule = rrule(
        recurrence.unit,
        interval=recurrence.interval,
        dtstart=_midnight(anchor.year, anchor.month, anchor.day),
        # A week counts as a whole: the weekdays in it are the slot's.
        byweekday=range(_WEEK) if recurrence.unit == WEEKLY else None,
        wkst=MO,
    )
    return _dates(rule, year, month)


def _midnight(year: int, month: int, day: int) -> datetime:
    """Give what rrule wants; no zone has a say in which dates there are."""
    return datetime(year, month, day)  # noqa: DTZ001


def _dates(rule: rrule, year: int, month: int) -> frozenset[date]:
    first, last = _midnight(year, month, 1), _midnight(year, month, monthrange(year, month)[1])
    return frozenset(moment.date() for moment in rule.between(first, last, inc=True))


def read_recurrence(row: Form, anchor: date) -> Recurrence | None:
    """
    Ask for `on`, `every`, `dates` and `lunar_dates`; None when there is none of them.

    The faults stay in the form.

    Args:
        row: the table of a slot.
        anchor: its first date, from which `every` counts; date.min when it has none.
    """
    if not any(row.has(key) for key in ("on", "every", "dates", "lunar_dates")):
        return None
    interval, unit = _read_every(row, anchor) if row.has("every") else (1, DAILY)
    return Recurrence(
        on=_read_on(row) if row.has("on") else (),
        dates=tuple(each for each in row.wholes("dates", at_least=-1, at_most=31) if each),
        lunar_dates=row.wholes("lunar_dates", at_least=1, at_most=30),
        interval=interval,
        unit=unit,
        anchor=anchor if row.has("every") else date.min,
    )


def _read_on(row: Form) -> tuple[tuple[int, int], ...]:
    found = []
    text = row.text("on")
    for words in (each.split(maxsplit=1) for each in text.split(",")):
        match words:
            case [ordinal, day] if ordinal in ORDINALS and day_word(day) in WEEKDAYS:
                found.append((WEEKDAYS.index(day_word(day)), ORDINALS[ordinal]))
            case _:
                row.faults.add(
                    row.where("on"),
                    N_("'{word}' names no weekday of a month."),
                    remedy=N_('Write for example on = "first fri" or on = "second tue, last tue".'),
                    word=" ".join(words),
                )
    return tuple(found)


def _read_every(row: Form, anchor: date) -> tuple[int, Unit]:
    word = row.text("every")
    found = re.fullmatch(r"([1-9]\d?) (day|week|month)s?", word)
    if found is None:
        row.faults.add(
            row.where("every"),
            N_("'{word}' is no interval."),
            remedy=N_('Write for example every = "2 weeks", "3 days" or "1 month".'),
            word=word,
        )
    if anchor == date.min:
        row.faults.add(
            row.where("every"),
            N_("Nobody knows from which date this is counted."),
            remedy=N_("Write the first date as valid_from."),
        )
    return (int(found[1]), UNITS[found[2]]) if found else (1, DAILY)
