"""What the clerk should mend before the night: faults in the files, slots in each other's way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import combinations, product
from pathlib import Path

from broadcaster.errors import N_, ConfigurationRefused
from broadcaster.model import Priority, Programme, Rundown
from broadcaster.schedule.files.caps import tell_excesses
from broadcaster.schedule.files.day_names import told_days
from broadcaster.schedule.files.grid import Grid, Slot, can_repeat, load_grid
from broadcaster.schedule.files.programmes import load_programmes
from broadcaster.schedule.files.special_days import EVERYTHING, Calendar, Override, load_calendar
from broadcaster.schedule.foresight import foresee, in_calendar, in_week
from broadcaster.toml import Faults, did_you_mean

_DAY_S = 86_400
_WEEK_S = 7 * _DAY_S
_ANY_MONDAY = date(2024, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What was found in the files, and what they will bring."""

    faults: tuple[ConfigurationRefused, ...]
    """Each with its file, key and remedy; nothing when all is well."""
    programmes: Mapping[str, Programme]
    days: tuple[Rundown, ...]
    """The days to come, local times written as UTC; none where a file cannot be read."""


def check_schedules(folder: Path, outputs: Sequence[str], *, today: date) -> tuple[ConfigurationRefused, ...]:
    """Give the faults that `examine_schedules` finds."""
    return examine_schedules(folder, outputs, today=today).faults


def examine_schedules(folder: Path, outputs: Sequence[str], *, today: date) -> Examined:
    """
    Check programmes, week grid and calendar of a station.

    Args:
        folder: `schedules/` of the station.
        outputs: names of its outputs; when empty, any name is taken.
        today: from here on the days are planned, to see what they will bring.
    """
    faults = Faults()
    programmes: Mapping[str, Programme] = {}
    grid = Grid(slots=())
    calendar = Calendar()
    days: tuple[Rundown, ...] = ()
    try:
        programmes = load_programmes(folder / "programmes.toml")
    except ConfigurationRefused as error:
        faults.extend(error)
    try:
        grid = load_grid(folder / "week.toml", programmes=programmes, outputs=outputs)
    except ConfigurationRefused as error:
        faults.extend(error)
    try:
        calendar = load_calendar(folder / "calendar.toml", programmes=programmes, outputs=outputs)
    except ConfigurationRefused as error:
        faults.extend(error)
    if not faults:
        _check_lengths(faults, grid, calendar, programmes)
        told = _check_overlaps(faults, grid)
        _check_quiet(faults, grid, calendar)
        _check_overrides(faults, grid, calendar)
        days = foresee(faults, grid, calendar, programmes, outputs=outputs, today=today, told=told)
        if calendar.caps:
            tell_excesses(faults, calendar.caps_on, days, outputs or ("*",))
    return Examined(faults=faults.found(), programmes=programmes, days=days)


def _check_lengths(
    faults: Faults, grid: Grid, calendar: Calendar, programmes: Mapping[str, Programme]
) -> None:
    slots = [(in_week(each.id), each) for each in grid.slots]
    slots += [
        (in_calendar(override, each.id), each) for override in calendar.overrides for each in override.slots
    ]
    for where, slot in slots:
        target_s = programmes[slot.programme].target_s
        if slot.length_s < target_s and not slot.fill:
            faults.add(
                f"{where}.length_s",
                N_("The slot has {length_s} s, but the programme '{programme}' wants {target_s} s."),
                remedy=N_("Lengthen the slot, or lower target_s of the programme."),
                length_s=slot.length_s,
                target_s=target_s,
                programme=slot.programme,
            )


def _check_overlaps(faults: Faults, grid: Grid) -> frozenset[frozenset[str]]:
    """Note the slots that meet every week; give their places, pair by pair."""
    told = set()
    weekly = [each for each in grid.slots if each.recurrence is None]
    for first, second in combinations(weekly, 2):
        days = tuple(_shared_days(first, second))
        if days and not (first.fill or second.fill):
            told.add(frozenset({in_week(first.id), in_week(second.id)}))
            faults.add(
                in_week(second.id),
                N_("It overlaps the slot '{other}' on {days}."),
                remedy=N_("Move or shorten one of them, or give them different outputs."),
                other=first.id,
                days=told_days(days),
            )
    return frozenset(told)


def _shared_days(first: Slot, second: Slot) -> Iterator[int]:
    """Give the days of *second* on which both sound at once somewhere."""
    apart = first.outputs and second.outputs and not set(first.outputs) & set(second.outputs)
    in_turn = first.valid_until < second.valid_from or second.valid_until < first.valid_from
    if apart or in_turn:
        return
    for number in sorted(second.days):
        own = _second_of_week(second, number)
        others = (_second_of_week(first, day) for day in first.days)
        # Around the end of the week, Sunday night meets Monday morning.
        if any(
            start < own + second.length_s and own < start + first.length_s
            for other, shift in product(others, (-_WEEK_S, 0, _WEEK_S))
            for start in (other + shift,)
        ):
            yield number


def _second_of_week(slot: Slot, day: int) -> int:
    return day * _DAY_S + slot.at.hour * 3600 + slot.at.minute * 60 + slot.at.second


def _check_quiet(faults: Faults, grid: Grid, calendar: Calendar) -> None:
    quiet = calendar.quiet
    if quiet is None:
        return
    # Any day will do: the times are local, whatever the zone.
    spans = [quiet.of(_ANY_MONDAY + timedelta(days=shift), UTC) for shift in (-1, 0, 1)]
    for slot in grid.slots:
        start = datetime.combine(_ANY_MONDAY, slot.at, UTC)
        end = start + timedelta(seconds=slot.length_s)
        loud = slot.priority is not Priority.EMERGENCY
        if loud and any(begins < end and start < ends for begins, ends in spans):
            faults.add(
                f"{in_week(slot.id)}.at",
                N_("It would sound in the quiet hours ({start} to {end}) and is never aired."),
                remedy=N_("Move the slot, or change [quiet] in calendar.toml."),
                start=f"{quiet.start:%H:%M}",
                end=f"{quiet.end:%H:%M}",
            )


def _check_overrides(faults: Faults, grid: Grid, calendar: Calendar) -> None:
    by_id = {slot.id: slot for slot in grid.slots}
    for override in calendar.overrides:
        _check_cancelled(faults, override, by_id)
        own = by_id | {slot.id: slot for slot in override.slots}
        for slot in override.slots:
            if slot.repeat_of and not (slot.repeat_of in own and can_repeat(slot, own[slot.repeat_of])):
                faults.add(
                    f"{in_calendar(override, slot.id)}.repeat_of",
                    N_("There is no slot '{word}' that airs this programme first."),
                    remedy=N_("Name the slot of the same programme in which the bulletin airs first."),
                    word=slot.repeat_of,
                )


def _check_cancelled(faults: Faults, override: Override, by_id: Mapping[str, Slot]) -> None:
    for word in sorted(override.cancel - {EVERYTHING} - set(by_id)):
        nearest = did_you_mean(word, by_id)
        faults.add(
            f"calendar.toml: override “{override.title}” cancel",
            N_("There is no slot '{word}' in the week grid."),
            remedy=N_("Did you mean '{nearest}'?") if nearest else N_("Use one of: {known}."),
            word=word,
            nearest=nearest,
            known=", ".join(sorted(by_id)),
        )
