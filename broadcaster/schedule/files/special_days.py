"""
The calendar of the station: holidays, dates that differ from the grid, quiet hours.

A holiday runs like another weekday; an override takes slots out, puts slots in, or both.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path

from broadcaster.errors import N_
from broadcaster.model import Programme
from broadcaster.schedule.files.caps import Caps, read_caps
from broadcaster.schedule.files.dates import Dates, read_dates
from broadcaster.schedule.files.grid import Grid, Slot, check_ids, read_slot
from broadcaster.schedule.files.recurrence import WEEKDAYS
from broadcaster.toml import Form, read_form

EVERYTHING = "*"
"""In `cancel`: every slot of the grid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """Dates that run like another weekday."""

    title: str
    dates: Dates
    weekday: int = 6
    """Monday 0; holidays run like a Sunday unless the file says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """Dates on which the grid is changed."""

    title: str
    dates: Dates
    cancel: frozenset[str] = frozenset()
    """Slots that do not take place; "*" for all of the grid."""
    slots: tuple[Slot, ...] = ()
    """Slots that are added; one with the id of a grid slot takes its place."""
    quiet_hours: bool = True
    """False: no quiet hours in the nights that begin on these dates (giao thừa)."""
    caps: bool = True
    """False: the caps do not hold on these dates (campaigns, elections, feasts)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours:
    """Part of the day in which only emergencies sound; may cross midnight."""

    start: time
    end: time

    def of(self, day: date, zone: tzinfo) -> tuple[datetime, datetime]:
        """Give the quiet hours that begin on *day*."""
        crosses = self.end <= self.start
        last = day + timedelta(days=1) if crosses else day
        return datetime.combine(day, self.start, zone), datetime.combine(last, self.end, zone)


DEFAULT_QUIET = QuietHours(start=time(21), end=time(5))
"""
Source: QCVN 26:2010/BTNMT counts 21:00-06:00 as night; stations begin at 5:00 to 5:30
(docs/sources.md, Hours of commune stations), and residents complain of starts before 5:00.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Everything that makes a date differ from its weekday."""

    holidays: tuple[Holiday, ...] = ()
    overrides: tuple[Override, ...] = ()
    quiet: QuietHours | None = DEFAULT_QUIET
    caps: Caps | None = None

    def caps_on(self, day: date) -> Caps | None:
        """Give the caps that hold on *day*."""
        return self.caps if all(override.caps for override in self.overrides_of(day)) else None

    def weekday(self, day: date) -> int:
        """Give the weekday whose grid *day* follows."""
        holiday = self.holiday_of(day)
        return holiday.weekday if holiday else day.weekday()

    def holiday_of(self, day: date) -> Holiday | None:
        """Give the holiday of *day*; of several the first in the file."""
        return next((holiday for holiday in self.holidays if holiday.dates.covers(day)), None)

    def overrides_of(self, day: date) -> tuple[Override, ...]:
        """Give the overrides of *day*, in the order of the file."""
        return tuple(override for override in self.overrides if override.dates.covers(day))

    def quiet_spans(self, day: date, zone: tzinfo) -> tuple[tuple[datetime, datetime], ...]:
        """Give the quiet hours that touch *day* and the night after it: (start, end), end excluded."""
        if self.quiet is None:
            return ()
        nights = [day + timedelta(days=shift) for shift in (-1, 0, 1)]
        return tuple(
            self.quiet.of(night, zone)
            for night in nights
            if all(override.quiet_hours for override in self.overrides_of(night))
        )

    def slots_of(self, day: date, grid: Grid) -> Iterator[tuple[Slot, str]]:
        """
        Give the slots of *day*, each with the title of the override that cancels it, or "".

        Slots of overrides come first: what was arranged for a date is meant more than the routine.
        """
        weekday = self.weekday(day)
        overrides = self.overrides_of(day)
        # The last override in the file that names an id decides about it.
        special = {slot.id: slot for override in overrides for slot in override.slots}
        yield from ((slot, "") for slot in special.values() if slot.is_on(day, day.weekday()))
        for slot in grid.slots:
            if slot.id in special or not slot.is_on(day, weekday):
                continue
            yield slot, next((each.title for each in overrides if each.cancel & {EVERYTHING, slot.id}), "")


def load_calendar(path: Path, *, programmes: Mapping[str, Programme], outputs: Collection[str]) -> Calendar:
    """
    Read a calendar.

    Args:
        path: `calendar.toml`.
        programmes: the programmes that slots of overrides may name.
        outputs: the outputs that they may name; when empty, any name is taken.
    Raises:
        ConfigurationRefused: with every fault of the file at once.
    """
    form = read_form(path, shown_as=path.name)
    calendar = Calendar(
        holidays=tuple(_read_holiday(row) for row in form.tables("holiday")),
        overrides=tuple(_read_override(row, programmes, outputs) for row in form.tables("override")),
        quiet=_read_quiet(form.table("quiet")),
        caps=read_caps(form.table("caps")) if form.has("caps") else None,
    )
    form.finish()
    form.faults.raise_any()
    return calendar


def _read_quiet(form: Form) -> QuietHours | None:
    quiet = QuietHours(
        start=form.clock_time("from", DEFAULT_QUIET.start),
        end=form.clock_time("until", DEFAULT_QUIET.end),
    )
    enabled = form.flag("enabled", default=True)
    if quiet.start == quiet.end:
        form.faults.add(
            form.where("until"),
            N_("The quiet hours end when they begin."),
            remedy=N_("Write enabled = false when there are to be none."),
        )
    form.finish()
    return quiet if enabled else None


def _read_holiday(row: Form) -> Holiday:
    like = row.text("runs_like", "sun", one_of=WEEKDAYS)
    holiday = Holiday(
        title=row.text("title"),
        dates=read_dates(row),
        weekday=WEEKDAYS.index(like) if like in WEEKDAYS else WEEKDAYS.index("sun"),
    )
    row.finish()
    return holiday


def _read_override(row: Form, programmes: Mapping[str, Programme], outputs: Collection[str]) -> Override:
    rows = row.tables("slot")
    slots = tuple(read_slot(each, programmes=programmes, outputs=outputs, days=("daily",)) for each in rows)
    check_ids(rows, slots)
    override = Override(
        title=row.text("title"),
        dates=read_dates(row),
        cancel=frozenset(row.texts("cancel")),
        slots=slots,
        quiet_hours=row.flag("quiet_hours", default=True),
        caps=row.flag("caps", default=True),
    )
    row.finish()
    return override
