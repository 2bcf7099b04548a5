"""The rundown of a date (lịch phát ngày): grid and calendar in, dated occurrences out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo

from broadcaster.errors import N_
from broadcaster.model import Occurrence, OccurrenceState, Priority, Programme, Rundown
from broadcaster.saying import Saying, saying
from broadcaster.schedule.gaps import fill_gaps
from broadcaster.schedule.grid import Grid, Slot
from broadcaster.schedule.placing import settle
from broadcaster.schedule.special_days import Calendar

REPEAT_WITHIN_DAYS = 7
"""A repeat takes the latest airing of the slot it repeats, at most a week old (weekly programmes)."""

IN_QUIET_HOURS = saying(N_("Cancelled: it would sound in the quiet hours."))
BY_CALENDAR = saying(N_("Cancelled by the calendar."))
NOTHING_TO_REPEAT = saying(N_("Cancelled: what it repeats was not on in the week before."))


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

    An id is made of the date, the time in the grid and the slot, so a change of one slot never changes
    the id of another, and an occurrence that had to move keeps its own. What crosses midnight belongs to
    the date on which it begins; it runs out, and the next date yields to it.

    Args:
        air_date: the date, local.
        grid: the week.
        calendar: what makes this date differ from its weekday.
        programmes: by id; all that the grid and the calendar name.
        zone: the station's.
        outputs: all outputs of the station, in order.
    Returns:
        every slot of the date as an occurrence, cancelled ones with their reason, and the filled gaps,
        ordered by start; and the clashes.
    """
    desk = _Desk(grid, calendar, programmes, zone, tuple(outputs))
    wanted = desk.wanted(air_date)
    midnight = datetime.combine(air_date + timedelta(days=1), time(0), zone)
    wanted_end = {each.id: each.ends_at for each in wanted}

    def may_air(moved: Occurrence) -> bool:
        # The next date knows where this one's slots want to end, not where they were moved to.
        return moved.ends_at <= max(midnight, wanted_end[moved.id]) and not desk.is_quiet(moved)

    still_on = [
        each
        for each in desk.wanted(air_date - timedelta(days=1))
        if _will_air(each) and each.ends_at > midnight - timedelta(days=1)
    ]
    settled, clashes = settle([each for each in wanted if _will_air(each)], held=still_on, may_air=may_air)
    occurrences = [*(each for each in wanted if not _will_air(each)), *settled]
    if grid.gap:
        placed = [each for each in (*still_on, *settled) if _will_air(each)]
        fills = fill_gaps(placed, grid.gap, programmes[grid.gap.programme], desk.outputs)
        occurrences += [fill for fill in fills if not desk.is_quiet(fill) and fill.starts_at < midnight]
    occurrences.sort(key=lambda each: (each.starts_at, each.id))
    return Rundown(air_date=air_date, occurrences=tuple(occurrences), clashes=clashes)


def _will_air(occurrence: Occurrence) -> bool:
    return occurrence.state is not OccurrenceState.CANCELLED


@dataclass(frozen=True, slots=True)
class _Desk:
    """Grid and calendar of one station, asked for the wishes of a date."""

    grid: Grid
    calendar: Calendar
    programmes: Mapping[str, Programme]
    zone: tzinfo
    outputs: tuple[str, ...]

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
        dated = []
        for slot, cancelled_by in self.calendar.slots_of(day, self.grid):
            occurrence = self._occurrence(slot, day)
            if cancelled_by:
                occurrence = _cancel(occurrence, BY_CALENDAR)
            elif self.is_quiet(occurrence):
                occurrence = _cancel(occurrence, IN_QUIET_HOURS)
            dated.append((slot, occurrence))
        return dated

    def _occurrence(self, slot: Slot, day: date) -> Occurrence:
        starts_at = datetime.combine(day, slot.at, self.zone)
        return Occurrence(
            id=f"{starts_at:%Y-%m-%dT%H%M%S}-{slot.id}",
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
        return _cancel(repeat, NOTHING_TO_REPEAT)


def _cancel(occurrence: Occurrence, reason: Saying) -> Occurrence:
    return replace(occurrence, state=OccurrenceState.CANCELLED, reason=reason)
