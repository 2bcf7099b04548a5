"""The week grid (khung chương trình): which programme has which place on which weekdays."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from broadcaster.errors import N_
from broadcaster.model import OccurrenceKind, Priority, Programme
from broadcaster.schedule.files.day_names import day_word
from broadcaster.schedule.files.programmes import LONGEST_S, read_id, refuse_twice
from broadcaster.schedule.files.recurrence import Recurrence, read_recurrence
from broadcaster.toml import Form, read_form
from broadcaster.written_dates import DAY_WORDS

SHORTEST_FILL_S = 30
"""A shorter gap stays silent: an evergreen piece cut after a few words helps nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One recurring place of a programme."""

    id: str
    programme: str
    days: frozenset[int]
    """Weekdays, Monday 0."""
    at: time
    """Local time, whole seconds."""
    length_s: int
    priority: Priority = Priority.NORMAL
    outputs: tuple[str, ...] = ()
    """Output names; empty means all of the station."""
    repeat_of: str = ""
    """Slot whose latest bulletin is played again."""
    fill: bool = False
    """Gives way to every other slot, whatever their priority."""
    recurrence: Recurrence | None = None
    """On which of these weekdays; None: on each."""
    relay: bool = False
    """Its programme is another station, live."""
    valid_from: date = date.min
    valid_until: date = date.max
    """First and last date."""

    @property
    def kind(self) -> OccurrenceKind:
        """What its occurrences play."""
        if self.repeat_of:
            return OccurrenceKind.REPEAT
        if self.relay:
            return OccurrenceKind.RELAY
        return OccurrenceKind.FILL if self.fill else OccurrenceKind.BULLETIN

    def is_on(self, day: date, weekday: int) -> bool:
        """Tell whether the slot takes place on *day*, which runs like *weekday*."""
        if weekday not in self.days or not self.valid_from <= day <= self.valid_until:
            return False
        if self.recurrence is None:
            return True
        # "First friday" means a friday that runs like one; the 15th is the 15th on a holiday too.
        is_itself = weekday == day.weekday() or not self.recurrence.on
        return is_itself and self.recurrence.is_on(day)


@dataclass(frozen=True, slots=True, kw_only=True)
class GapRule:
    """What sounds between two slots that do not touch."""

    programme: str
    longest_s: int
    """A longer gap is a pause between sessions and stays silent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The week; of two slots with the same priority the one listed first keeps its place."""

    slots: tuple[Slot, ...]
    gap: GapRule | None = None


def load_grid(path: Path, *, programmes: Mapping[str, Programme], outputs: Collection[str]) -> Grid:
    """
    Read a week grid.

    Args:
        path: `week.toml`.
        programmes: the programmes that slots may name.
        outputs: the outputs that slots may name; when empty, any name is taken.
    Raises:
        ConfigurationRefused: with every fault of the file at once.
    """
    form = read_form(path, shown_as=path.name)
    rows = form.tables("slot")
    slots = tuple(read_slot(row, programmes=programmes, outputs=outputs) for row in rows)
    check_ids(rows, slots)
    _check_repeats(rows, slots)
    gap = _read_gap(form.table("gap"), programmes) if form.has("gap") else None
    form.finish()
    form.faults.raise_any()
    return Grid(slots=slots, gap=gap)


def read_slot(
    row: Form, *, programmes: Mapping[str, Programme], outputs: Collection[str], days: tuple[str, ...] = ()
) -> Slot:
    """
    Read one slot; the faults stay in the form.

    Args:
        row: the table.
        programmes: the programmes it may name.
        outputs: the outputs it may name; when empty, any name is taken.
        days: its days where the row gives none; when empty, the row must give them.
    """
    programme = row.text("programme", one_of=programmes)
    valid_from = row.day("valid_from") or date.min
    recurrence = read_recurrence(row, valid_from)
    slot = Slot(
        id=read_id(row),
        programme=programme,
        days=_read_days(row, days if recurrence is None else ("daily",)),
        at=row.clock_time("at"),
        length_s=row.whole("length_s", at_least=1, at_most=LONGEST_S),
        priority=_read_priority(row),
        outputs=row.texts("outputs", one_of=outputs),
        repeat_of=row.text("repeat_of", ""),
        fill=row.flag("fill", default=False),
        relay=programme in programmes and bool(programmes[programme].relay),
        recurrence=recurrence,
        valid_from=valid_from,
        valid_until=row.day("valid_until") or date.max,
    )
    row.finish()
    _check_slot(row, slot)
    return slot


def _read_days(row: Form, default: tuple[str, ...]) -> frozenset[int]:
    words = tuple(map(day_word, row.texts("days", default)))
    for word in words:
        if word not in DAY_WORDS:
            row.unknown("days", word, DAY_WORDS)
    if not words:
        row.faults.add(
            row.where("days"),
            N_("This slot has no days."),
            remedy=N_('Write for example days = ["mon", "wed"] or days = ["daily"].'),
        )
    return frozenset[int]().union(*(DAY_WORDS.get(word, frozenset()) for word in words))


def _read_priority(row: Form) -> Priority:
    codes = tuple(priority.code for priority in Priority)
    code = row.text("priority", Priority.NORMAL.code, one_of=codes)
    return Priority.from_code(code) if code in codes else Priority.NORMAL


def _check_slot(row: Form, slot: Slot) -> None:
    if slot.at.microsecond:
        row.faults.add(row.where("at"), N_("Slots begin on a whole second."))
    if slot.valid_until < slot.valid_from:
        row.faults.add(
            row.where("valid_until"),
            N_("The last date ({last}) lies before the first ({first})."),
            remedy=N_("Exchange them."),
            first=slot.valid_from,
            last=slot.valid_until,
        )
    if slot.fill and slot.repeat_of:
        row.faults.add(
            row.where("fill"),
            N_("A slot cannot be a repeat and a gap filler at once."),
            remedy=N_("Take one of the two out."),
        )
    if slot.relay and (slot.fill or slot.repeat_of):
        row.faults.add(
            row.where("programme"),
            N_("Another station that is relayed live can neither be repeated nor fill a gap."),
            remedy=N_("Give the slot a programme of this station, or take out fill and repeat_of."),
        )


def check_ids(rows: tuple[Form, ...], slots: tuple[Slot, ...]) -> None:
    """Note ids that two of the slots share."""
    seen: set[str] = set()
    for row, slot in zip(rows, slots, strict=True):
        if slot.id in seen:
            refuse_twice(row, slot.id)
        seen.add(slot.id)


def _check_repeats(rows: tuple[Form, ...], slots: tuple[Slot, ...]) -> None:
    by_id = {slot.id: slot for slot in slots}
    for row, slot in zip(rows, slots, strict=True):
        if slot.repeat_of and slot.repeat_of not in by_id:
            row.unknown("repeat_of", slot.repeat_of, by_id)
        elif slot.repeat_of and not can_repeat(slot, by_id[slot.repeat_of]):
            row.faults.add(
                row.where("repeat_of"),
                N_("'{original}' is a repeat itself or belongs to another programme."),
                remedy=N_("Name the slot of the same programme in which the bulletin airs first."),
                original=slot.repeat_of,
            )


def can_repeat(slot: Slot, original: Slot) -> bool:
    """Tell whether *original* is where a bulletin of the programme of *slot* airs first."""
    return not original.repeat_of and original.programme == slot.programme


def _read_gap(form: Form, programmes: Mapping[str, Programme]) -> GapRule:
    rule = GapRule(
        programme=form.text("programme", one_of=programmes),
        longest_s=form.whole("longest_s", at_least=SHORTEST_FILL_S, at_most=LONGEST_S),
    )
    form.finish()
    if rule.programme in programmes and programmes[rule.programme].relay:
        form.faults.add(
            form.where("programme"),
            N_("Another station that is relayed live can neither be repeated nor fill a gap."),
            remedy=N_("Name a programme of this station."),
        )
    return rule
