"""Changes of one day, written as overrides into `calendar.toml`; the week stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any, Final

import tomlkit

from broadcaster.errors import N_, Refused
from broadcaster.schedule import Calendar, Slot
from broadcaster.schedule.files.dates import SolarDates
from broadcaster.station.opened import Station
from broadcaster.station.setup.editing import Change
from broadcaster.station.setup.sessions import BREAK

CALENDAR: Final = "schedules/calendar.toml"
_A_DAY: Final = date(2000, 1, 1)
"""To reckon times of the day in."""
_TITLE: Final = "Sửa trong ngày"
"""Of the overrides that are written here; one for each date."""


def exceptions_of(calendar: Calendar, on: date) -> dict[str, str]:
    """Give the slots that differ on a date alone, each with its exception's title; "" if there is any."""
    found: dict[str, str] = {}
    for override in calendar.overrides_of(on):
        if override.dates == SolarDates(first=on, last=on):
            found |= dict.fromkeys((slot.id for slot in override.slots), override.title)
            found |= dict.fromkeys(override.cancel, override.title)
            found[""] = override.title
    return found


def slot_on(station: Station, on: date, slot_id: str) -> Slot:
    """Give a slot as it stands on a date; raises Refused: the date has none of this id."""
    for slot, _ in station.calendar.slots_of(on, station.grid):
        if slot.id == slot_id:
            return slot
    raise Refused(
        N_("There is no slot '{slot}' on {day:%d/%m/%Y}."),
        where="calendar.toml",
        remedy=N_("Look at the day again: somebody may have changed it."),
        slot=slot_id,
        day=on,
    )


def cancelling(on: date, slot_id: str) -> Change:
    """Take a slot out of one day."""

    def change(document: tomlkit.TOMLDocument) -> None:
        override = _override(document, on)
        _drop_slot(override, slot_id)
        cancelled = [*override.get("cancel", []), slot_id]
        override["cancel"] = list(dict.fromkeys(cancelled))

    return change


def putting_back(on: date, slot_id: str) -> Change:
    """Let a slot take place again on a day from which it was taken out here."""

    def change(document: tomlkit.TOMLDocument) -> None:
        _forget(_override(document, on), slot_id)
        _drop_if_empty(document, on, _TITLE)

    return change


def taking_back(on: date, title: str, slot_id: str = "") -> Change:
    """
    Take an exception of one day out again, or what it says of one slot: the week holds anew.

    Raises:
        Refused: no exception of this title is made for that day alone.
    """

    def change(document: tomlkit.TOMLDocument) -> None:
        override = _find_override(document, on, title)
        if override is None:
            raise Refused(
                N_("“{title}” is not there any more."),
                where="calendar.toml",
                remedy=N_("Look at the day again: somebody may have changed it."),
                title=title,
            )
        for name in [slot_id] if slot_id else _named_in(override):
            _forget(override, name)
        _drop_if_empty(document, on, title, keep_rest=bool(slot_id))

    return change


def moving(on: date, slot: Slot, at: time) -> Change:
    """Let a slot begin at another time on one day."""
    return _with_slot(on, slot, slot.id, at)


def repeating(on: date, slot: Slot, at: time) -> Change:
    """Have the bulletin of a slot played once more on one day."""

    def change(document: tomlkit.TOMLDocument) -> None:
        slots = _override(document, on).get("slot", [])
        taken = {str(each["id"]) for each in slots}
        names = (f"lai-{slot.id}-{on:%m%d}-{number}" for number in count(1))
        name = next(each for each in names if each not in taken)
        _with_slot(on, slot, name, at, repeat_of=slot.repeat_of or slot.id)(document)

    return change


def putting_first(station: Station, on: date, slot: Slot) -> Change:
    """
    Let a slot begin its session on one day; those that were before it begin as much later as it is long.

    A session is what airs without a break of an hour on the same outputs.

    Raises:
        Refused: it is the first already, or the session would pass midnight.
    """
    before = _before_in_session(station, on, slot)
    if not before:
        raise Refused(N_("It is the first of its session already."), remedy=N_("Nothing was changed."))
    changes = [moving(on, slot, before[0].at)]
    changes += [moving(on, each, _later(each.at, slot.length_s)) for each in before]

    def change(document: tomlkit.TOMLDocument) -> None:
        for each in changes:
            each(document)

    return change


def _before_in_session(station: Station, on: date, slot: Slot) -> list[Slot]:
    """Give what airs before a slot in its session, in order."""
    own = set(slot.outputs or station.output_names)
    earlier = [
        each
        for each, cancelled in station.calendar.slots_of(on, station.grid)
        if not cancelled and each.at < slot.at and own & set(each.outputs or station.output_names)
    ]
    found: list[Slot] = []
    begins = _moment(slot.at)
    for each in sorted(earlier, key=lambda each: each.at, reverse=True):
        if begins - _moment(each.at) - timedelta(seconds=each.length_s) >= BREAK:
            break
        found.insert(0, each)
        begins = _moment(each.at)
    return found


def _later(at: time, by_s: int) -> time:
    moment = _moment(at) + timedelta(seconds=by_s)
    if moment.date() != _A_DAY:
        raise Refused(N_("The session would pass midnight."), remedy=N_("Move single items instead."))
    return moment.time()


def _moment(at: time) -> datetime:
    return datetime.combine(_A_DAY, at)


def _with_slot(on: date, slot: Slot, name: str, at: time, *, repeat_of: str = "") -> Change:
    def change(document: tomlkit.TOMLDocument) -> None:
        override = _override(document, on)
        _drop_slot(override, name)
        if name in override.get("cancel", []):
            override["cancel"] = [each for each in override["cancel"] if each != name]
        row = tomlkit.table()
        row.add("id", name)
        row.add("programme", slot.programme)
        row.add("at", at)
        row.add("length_s", slot.length_s)
        row.add("priority", slot.priority.code)
        if slot.outputs:
            row.add("outputs", list(slot.outputs))
        if repeats := repeat_of or slot.repeat_of:
            row.add("repeat_of", repeats)
        if slot.fill and not repeats:
            row.add("fill", value=True)
        if "slot" not in override:
            override["slot"] = tomlkit.aot()
        override["slot"].append(row)

    return change


def _override(document: tomlkit.TOMLDocument, on: date) -> Any:  # noqa: ANN401 - tomlkit's tables have no one type
    """Give the override of a date that is written here; a new one stands last, so that it decides."""
    if known := _find_override(document, on, _TITLE):
        return known
    row = tomlkit.table()
    row.add("title", _TITLE)
    row.add("date", on)
    if "override" not in document:
        document["override"] = tomlkit.aot()
    _overrides(document).append(row)  # type: ignore[attr-defined]
    return _overrides(document)[-1]


def _overrides(document: tomlkit.TOMLDocument) -> Sequence[Any]:
    rows: Sequence[Any] = document.get("override", [])
    return rows


def _find_override(document: tomlkit.TOMLDocument, on: date, title: str) -> Any:  # noqa: ANN401 - see above
    found = (each for each in _overrides(document) if each.get("title") == title and _is_of_one_day(each, on))
    return next((each for each in found if not each.get("every_year")), None)


def _is_of_one_day(override: Any, on: date) -> bool:  # noqa: ANN401 - see above
    return bool(override.get("date") == on or override.get("from") == override.get("until") == on)


def _named_in(override: Any) -> list[str]:  # noqa: ANN401 - see above
    return [str(each["id"]) for each in override.get("slot", [])] + list(override.get("cancel", []))


def _forget(override: Any, slot_id: str) -> None:  # noqa: ANN401 - see above
    _drop_slot(override, slot_id)
    if left := [each for each in override.get("cancel", []) if each != slot_id]:
        override["cancel"] = left
    else:
        override.pop("cancel", None)


def _drop_if_empty(document: tomlkit.TOMLDocument, on: date, title: str, *, keep_rest: bool = True) -> None:
    """Take an exception out that says nothing any more; *keep_rest*: but for quiet hours and caps."""
    override = _find_override(document, on, title)
    if keep_rest and set(override) - {"title", "date", "from", "until"}:
        return
    rows = _overrides(document)
    del rows[next(number for number, each in enumerate(rows) if each is override)]  # type: ignore[attr-defined]
    if not rows:
        del document["override"]


def _drop_slot(override: Any, name: str) -> None:  # noqa: ANN401 - see above
    slots = override.get("slot", [])
    for number in reversed(range(len(slots))):
        if slots[number]["id"] == name:
            del slots[number]
    if "slot" in override and not slots:
        del override["slot"]
