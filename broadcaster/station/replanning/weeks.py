"""Changes of the week: slots added, moved, ended, in `week.toml`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import count
from typing import Any, Final

import tomlkit

from broadcaster.errors import N_, Refused
from broadcaster.station.setup.editing import Change

WEEK: Final = "schedules/week.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSlot:
    """A slot as a person gives it."""

    programme: str
    days: tuple[str, ...]
    """As week.toml names them: "mon" … "sun", "weekdays", "daily"."""
    at: time
    length_s: int
    first_day: date | None = None
    last_day: date | None = None
    repeat_of: str = ""
    outputs: tuple[str, ...] = ()


def adding(slot: NewSlot) -> Change:
    """Put a slot into the week; its id is made from its programme."""

    def change(document: tomlkit.TOMLDocument) -> None:
        if "slot" not in document:
            document["slot"] = tomlkit.aot()
        rows = document["slot"]
        taken = {str(each.get("id")) for each in _rows(document)}
        names = (f"{slot.programme}-{number}" for number in count(1))
        row = tomlkit.table()
        row.add("id", next(each for each in names if each not in taken))
        row.add("programme", slot.programme)
        row.add("days", list(slot.days))
        row.add("at", slot.at)
        row.add("length_s", slot.length_s)
        if slot.outputs:
            row.add("outputs", list(slot.outputs))
        if slot.repeat_of:
            row.add("repeat_of", slot.repeat_of)
        if slot.first_day:
            row.add("valid_from", slot.first_day)
        if slot.last_day:
            row.add("valid_until", slot.last_day)
        rows.append(row)

    return change


def shifting(slot_id: str, at: time, length_s: int) -> Change:
    """Let a slot begin at another time, or be longer or shorter, from now on."""

    def change(document: tomlkit.TOMLDocument) -> None:
        row = _row(document, slot_id)
        row["at"] = at
        row["length_s"] = length_s

    return change


def ending(slot_id: str, last_day: date) -> Change:
    """Let a slot take place for the last time on or before a date; what it has brought stays explained."""

    def change(document: tomlkit.TOMLDocument) -> None:
        row = _row(document, slot_id)
        first = row.get("valid_from")
        if first is not None and last_day < first:
            raise Refused(
                N_("This slot begins only on {day:%d/%m/%Y}."),
                where=slot_id,
                remedy=N_("Choose a later day."),
                day=first,
            )
        row["valid_until"] = last_day

    return change


def _rows(document: tomlkit.TOMLDocument) -> Sequence[Any]:
    rows: Sequence[Any] = document.get("slot", [])
    return rows


def _row(document: tomlkit.TOMLDocument, slot_id: str) -> Any:  # noqa: ANN401 - tomlkit's tables have no one type
    for row in _rows(document):
        if row.get("id") == slot_id:
            return row
    raise Refused(
        N_("There is no slot '{slot}' in the week."),
        where="week.toml",
        remedy=N_("Look at the week again: somebody may have changed it."),
        slot=slot_id,
    )
