"""The rundown of a date (lịch phát ngày): grid and calendar in, dated occurrences out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta, tzinfo

from broadcaster.model import Occurrence, OccurrenceState, Priority, Programme, Rundown
from broadcaster.saying import Saying
from broadcaster.schedule.files.grid import Grid, Slot
from broadcaster.schedule.files.special_days import Calendar
from broadcaster.schedule.planning.gaps import fill_gaps
from broadcaster.schedule.planning.identity import numbered
from broadcaster.schedule.planning.placing import settle
from broadcaster.schedule.planning.reasons import BY_CALENDAR, IN_QUIET_HOURS, NOTHING_TO_REPEAT

REPEAT_WITHIN_DAYS = 7
"""A repeat takes the latest airing of the slot it repeats, at most a week old (weekly programmes)."""


def plan_day(
    air_date: date,
    *,
    grid: Grid,
    calendar: Calendar,
    programmes: Mapping[str, Programme],
    zone: tzinfo,
    outputs: Sequence[str],
) -> Rundown:
    """
    Plan a date; the same input gives the same rundown, whatever was planned before.

    The ids are those of a date that was never planned before; `identified` puts the stored ones in their
    place. What crosses midnight belongs to the date on which it begins; it runs out, and the next date
    yields to it.

    Args:
        air_date: the date, local.
        grid: the week.
        calendar: what makes this date differ from its weekday.
        programmes: by id; all that the grid and the calendar name.
        zone: the station's.
        outputs: all outputs of the station, in order.
    Returns:
        every slot of the date as an occurrence, those that do not air set aside with their reason, and the
        filled gaps, ordered by start; and the clashes.
    """
    planner = _Planner(grid, calendar, programmes, zone, tuple(outputs))
    wanted = planner.wanted(air_date)
    midnight = datetime.combine(air_date + timedelta(days=1), time(0), zone)
    wanted_end = {each.id: each.ends_at for each in wanted}

    def may_air(moved: Occurrence) -> bool:
        # The next date knows where this one's slots want to end, not where they were moved to.
        return moved.ends_at <= max(midnight, wanted_end[moved.id]) and not planner.is_quiet(moved)

    still_on = [
        each
        for each in planner.wanted(air_date - timedelta(days=1))
        if _will_air(each) and each.ends_at > midnight - timedelta(days=1)
    ]
    settled, clashes = settle([each for each in wanted if _will_air(each)], held=still_on, may_air=may_air)
    occurrences = [*(each for each in wanted if not _will_air(each)), *settled]
    if grid.gap:
        placed = [each for each in (*still_on, *settled) if _will_air(each)]
        fills = fill_gaps(placed, grid.gap, programmes[grid.gap.programme], planner.outputs)
        # A gap that opens at midnight is one of the next date, which fills it.
        heard = [fill for fill in fills if not planner.is_quiet(fill) and fill.starts_at < midnight]
        occurrences += numbered(heard, air_date, taken=(each.id for each in wanted))
    occurrences.sort(key=lambda each: (each.starts_at, each.id))
    return Rundown(air_date=air_date, occurrences=tuple(occurrences), clashes=clashes)


def _will_air(occurrence: Occurrence) -> bool:
    return occurrence.state is not OccurrenceState.SET_ASIDE


@dataclass(frozen=True, slots=True)
class _Planner:
    """Grid and calendar of one station, asked for the wishes of a date."""

    grid: Grid
    calendar: Calendar
    programmes: Mapping[str, Programme]
    zone: tzinfo
    outputs: tuple[str, ...]
    known: dict[date, list[tuple[Slot, Occurrence]]] = field(default_factory=dict)
    """Repeats ask for the same dates again and again."""

    def wanted(self, day: date) -> tuple[Occurrence, ...]:
        """Give the occurrences of *day* at the times of the grid, before any clash is looked at."""
        return tuple(self._with_original(each, slot) for slot, each in self._dated(day))

    def is_quiet(self, occurrence: Occurrence) -> bool:
        """Tell whether it would sound in quiet hours; emergencies may."""
        if occurrence.priority is Priority.EMERGENCY:
            return False
        spans = self.calendar.quiet_spans(occurrence.starts_at.date(), self.zone)
        return any(start < occurrence.ends_at and occurrence.starts_at < end for start, end in spans)

    def _dated(self, day: date) -> list[tuple[Slot, Occurrence]]:
        if day not in self.known:
            self.known[day] = self._newly_dated(day)
        return self.known[day]

    def _newly_dated(self, day: date) -> list[tuple[Slot, Occurrence]]:
        dated = []
        for slot, cancelled_by in self.calendar.slots_of(day, self.grid):
            occurrence = self._occurrence(slot, day)
            if cancelled_by:
                occurrence = _set_aside(occurrence, BY_CALENDAR)
            elif self.is_quiet(occurrence):
                occurrence = _set_aside(occurrence, IN_QUIET_HOURS)
            dated.append((slot, occurrence))
        named = numbered([occurrence for _, occurrence in dated], day)
        return [(slot, occurrence) for (slot, _), occurrence in zip(dated, named, strict=True)]

    def _occurrence(self, slot: Slot, day: date) -> Occurrence:
        starts_at = datetime.combine(day, slot.at, self.zone)
        return Occurrence(
            id="",
            slot=slot.id,
            programme=slot.programme,
            title=self.programmes[slot.programme].title,
            kind=slot.kind,
            priority=slot.priority,
            starts_at=starts_at,
            length_s=slot.length_s,
            outputs=slot.outputs or self.outputs,
        )

    def _with_original(self, repeat: Occurrence, slot: Slot) -> Occurrence:
        if not slot.repeat_of or not _will_air(repeat):
            return repeat
        for days_back in range(REPEAT_WITHIN_DAYS + 1):
            day = repeat.starts_at.date() - timedelta(days=days_back)
            for _, each in self._dated(day):
                if each.slot == slot.repeat_of and _will_air(each) and each.ends_at <= repeat.starts_at:
                    return replace(repeat, repeat_of=each.id)
        return _set_aside(repeat, NOTHING_TO_REPEAT)


def _set_aside(occurrence: Occurrence, reason: Saying) -> Occurrence:
    return replace(occurrence, state=OccurrenceState.SET_ASIDE, reason=reason)
