"""
What grid and calendar will do together.

Every day of the next 400 is planned, and what nobody can have wanted is named with both parties, the first
date and how often.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, timedelta

from broadcaster.errors import N_
from broadcaster.model import NOT_COMING, Clash, Occurrence, OccurrenceKind, Programme, Rundown
from broadcaster.saying import Saying
from broadcaster.schedule.files.day_names import told_days
from broadcaster.schedule.files.grid import Grid, Slot
from broadcaster.schedule.files.special_days import EVERYTHING, Calendar, Override
from broadcaster.schedule.planning.reasons import CROWDED_OUT, IN_QUIET_HOURS
from broadcaster.schedule.planning.rundown import plan_day
from broadcaster.toml import Faults
from broadcaster.written_dates import WEEKDAY_NAMES

FORESEEN_DAYS = 400
"""A year and a month: whatever comes back every year is seen once, and its neighbours too."""

AnyPair = frozenset[str]


@dataclass(slots=True)
class _Fate:
    """What becomes of one slot in these days."""

    due: int = 0
    heard: int = 0
    lost_on: date | None = None
    reason: Saying | None = None


@dataclass(slots=True)
class _Foresight:
    grid: Grid
    calendar: Calendar
    fates: defaultdict[str, _Fate] = field(default_factory=lambda: defaultdict(_Fate))
    meetings: defaultdict[tuple[str, str, Saying], list[date]] = field(
        default_factory=lambda: defaultdict(list)
    )
    losses: defaultdict[tuple[str, str, str, str], list[date]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def see(self, rundown: Rundown, before: Rundown | None) -> None:
        """Take one day into account."""
        day = rundown.air_date
        by_id = {each.id: each for each in (*(before.occurrences if before else ()), *rundown.occurrences)}
        for each in rundown.occurrences:
            if each.slot:
                self._meet_fate(each, day)
        for clash in rundown.clashes:
            self._meet(clash, by_id, day)
        for where, what, other, title in self._eaten(day):
            self.losses[where, what, other, title].append(day)

    def _meet_fate(self, occurrence: Occurrence, day: date) -> None:
        fate = self.fates[self.place_of(occurrence.slot, day)]
        fate.due += 1
        if occurrence.state in NOT_COMING:
            fate.lost_on, fate.reason = fate.lost_on or day, fate.reason or occurrence.reason
        else:
            fate.heard += 1

    def _meet(self, clash: Clash, by_id: Mapping[str, Occurrence], day: date) -> None:
        first, second = by_id.get(clash.first), by_id.get(clash.second)
        if first is None or second is None or OccurrenceKind.FILL in (first.kind, second.kind):
            return
        places = (self.place_of(each.slot, each.starts_at.date()) for each in (second, first))
        days = self.meetings[(*places, clash.resolution)]  # type: ignore[index]
        if day not in days:
            days.append(day)

    def place_of(self, slot: str, day: date) -> str:
        """Name the file and the table of a slot as it is on *day*."""
        owners = [each for each in self.calendar.overrides_of(day) if slot in {one.id for one in each.slots}]
        return in_calendar(owners[-1], slot) if owners else in_week(slot)

    def _eaten(self, day: date) -> Iterator[tuple[str, str, str, str]]:
        """Give what a special day takes from slots that come so seldom that each time counts."""
        holiday, overrides = self.calendar.holiday_of(day), self.calendar.overrides_of(day)
        weekday = self.calendar.weekday(day)
        added: dict[str, Override] = {}
        for override in overrides:
            for slot in override.slots:
                if slot.id in added:
                    yield in_calendar(added[slot.id], slot.id), TAKEN, slot.id, override.title
                added[slot.id] = override
        for slot in self.grid.slots:
            if slot.recurrence is None or not slot.recurrence.is_sparse or slot.id in added:
                continue
            if slot.is_on(day, weekday):
                for override in overrides:
                    if EVERYTHING in override.cancel and slot.id not in override.cancel:
                        yield in_week(slot.id), CANCELLED_BY, slot.id, override.title
            elif holiday and slot.is_on(day, day.weekday()):
                yield in_week(slot.id), EATEN_BY, WEEKDAY_NAMES[weekday], holiday.title


TAKEN = N_("On {days} '{title}' has a slot '{other}' too, and only that one airs.")
CANCELLED_BY = N_("It does not take place on {days}, because '{title}' cancels everything.")
EATEN_BY = N_("It does not take place on {days}: because of '{title}' the day runs like a {other}.")


def in_week(slot: str) -> str:
    """Name the table of a slot of the grid."""
    return f"week.toml: slot[{slot}]"


def in_calendar(override: Override, slot: str) -> str:
    """Name the table of a slot that an override adds."""
    return f"calendar.toml: override “{override.title}” slot[{slot}]"


def foresee(
    faults: Faults,
    grid: Grid,
    calendar: Calendar,
    programmes: Mapping[str, Programme],
    *,
    outputs: Sequence[str],
    today: date,
    told: Collection[AnyPair] = (),
) -> tuple[Rundown, ...]:
    """
    Plan the days to come, note what nobody can have wanted, and give the days.

    Args:
        faults: takes what is found.
        grid: the week.
        calendar: what makes days differ from it.
        programmes: by id; all that the two name.
        outputs: of the station; when empty, one that all share.
        today: the first day.
        told: pairs of places (file and table) whose clash was told already.
    """
    seen = _Foresight(grid, calendar)
    planned: list[Rundown] = []
    days = [today + timedelta(days=number) for number in range(FORESEEN_DAYS)]
    for day in days:
        rundown = plan_day(
            day,
            grid=grid,
            calendar=calendar,
            programmes=programmes,
            zone=UTC,
            outputs=outputs or ("*",),
        )
        seen.see(rundown, planned[-1] if planned else None)
        planned.append(rundown)
    _tell_meetings(faults, seen, told)
    _tell_losses(faults, seen)
    _tell_unheard(faults, seen, days)
    return tuple(planned)


def _tell_meetings(faults: Faults, seen: _Foresight, told: Collection[AnyPair]) -> None:
    for (second, first, resolution), days in seen.meetings.items():
        if frozenset({first, second}) not in told:
            faults.add(
                second,
                N_("It clashes with {other} on {days}: {resolution}"),
                remedy=N_('Move one of them, or write into the override: cancel = ["…"].'),
                other=first,
                days=_told_days(days),
                resolution=resolution,
            )


def _tell_losses(faults: Faults, seen: _Foresight) -> None:
    for (where, what, other, title), days in seen.losses.items():
        faults.add(
            where,
            what,
            remedy=N_("Put it on another day, or add it to that day in calendar.toml."),
            days=_told_days(days),
            other=other,
            title=title,
        )


def _tell_unheard(faults: Faults, seen: _Foresight, days: Sequence[date]) -> None:
    for slot in seen.grid.slots:
        _tell_slot(faults, seen, in_week(slot.id), slot, [each for each in days if _in_season(slot, each)])
    for override in seen.calendar.overrides:
        its_days = [each for each in days if override.dates.covers(each)]
        for slot in override.slots:
            _tell_slot(faults, seen, in_calendar(override, slot.id), slot, its_days)


def _in_season(slot: Slot, day: date) -> bool:
    return slot.valid_from <= day <= slot.valid_until


def _tell_slot(faults: Faults, seen: _Foresight, where: str, slot: Slot, days: Sequence[date]) -> None:
    """Note a slot that is not heard on any of *days*, on which it might have been."""
    fate = seen.fates[where]
    # Clashes are told as such; the quiet hours of the grid by whoever reads it.
    told = (CROWDED_OUT, IN_QUIET_HOURS) if where == in_week(slot.id) else (CROWDED_OUT,)
    is_told = any(each.where.startswith(where) for each in faults.found())
    if not days or fate.heard or is_told:
        return
    if not fate.due:
        faults.add(
            where,
            N_("It never takes place: none of its days ({wanted}) lies between {first} and {last}."),
            remedy=N_("Mend the days or the dates; {first} is a {weekday}."),
            wanted=told_days(sorted(slot.days)),
            first=f"{days[0]:%d/%m/%Y}",
            last=f"{days[-1]:%d/%m/%Y}",
            weekday=WEEKDAY_NAMES[days[0].weekday()],
        )
    elif fate.reason is not None and fate.reason not in told:
        faults.add(
            where,
            N_("It is never heard, for example on {days}: {reason}"),
            remedy=N_("Move it, or take it out."),
            days=_told_days([fate.lost_on] if fate.lost_on else []),
            reason=fate.reason,
        )


def _told_days(days: Sequence[date]) -> str:
    """Give the first date, and how many more there are."""
    more = f" (+{len(days) - 1})" if len(days) > 1 else ""
    return f"{days[0]:%d/%m/%Y}{more}"
