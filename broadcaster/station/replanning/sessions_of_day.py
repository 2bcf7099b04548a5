"""A whole session of one day (buổi phát) begins at another time; the week stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import tomlkit

from broadcaster.errors import N_, Refused
from broadcaster.model import OWN_SLOT_BEGINS
from broadcaster.schedule import Slot
from broadcaster.station.opened import Station
from broadcaster.station.replanning.days import moving
from broadcaster.station.setup.editing import Change
from broadcaster.station.setup.sessions import BREAK


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySession:
    """What airs on one day without a break of an hour."""

    begins: datetime
    ends: datetime
    slots: tuple[Slot, ...]
    """In the order of their times."""


def sessions_on(station: Station, on: date) -> tuple[DaySession, ...]:
    """Give the sessions of a day as they stand, in order."""
    zone = station.configuration.zone
    all_slots = station.calendar.slots_of(on, station.grid)
    # A notice that is heard by itself has a time of its own, which no session takes along.
    comes = [slot for slot, out in all_slots if not out and not slot.id.startswith(OWN_SLOT_BEGINS)]
    groups: list[list[Slot]] = []
    ends = datetime.combine(on, time(), zone)
    for slot in sorted(comes, key=lambda slot: (slot.at, slot.id)):
        begins = datetime.combine(on, slot.at, zone)
        if groups and begins - ends < BREAK:
            groups[-1].append(slot)
        else:
            groups.append([slot])
        ends = max(ends, begins + timedelta(seconds=slot.length_s))
    return tuple(_session(on, slots, station) for slots in groups)


def _session(on: date, slots: list[Slot], station: Station) -> DaySession:
    zone = station.configuration.zone
    ends = (datetime.combine(on, each.at, zone) + timedelta(seconds=each.length_s) for each in slots)
    return DaySession(begins=datetime.combine(on, slots[0].at, zone), ends=max(ends), slots=tuple(slots))


def moving_session(station: Station, on: date, slot_id: str, at: time) -> Change:
    """
    Let the session that a slot begins start at another time on one day; its slots keep their distances.

    Raises:
        Refused: no session begins with this slot, it has begun already, or it would leave the day.
    """
    session = next((each for each in sessions_on(station, on) if each.slots[0].id == slot_id), None)
    if session is None or session.begins <= station.now():
        raise Refused(
            N_("This session has begun already, or somebody has changed it."),
            remedy=N_("Look at the day again, and move single items instead."),
        )
    shift = datetime.combine(on, at, session.begins.tzinfo) - session.begins
    moved = [(slot, datetime.combine(on, slot.at) + shift) for slot in session.slots]
    if any(moment.date() != on for _, moment in moved):
        raise Refused(N_("The session would pass midnight."), remedy=N_("Move single items instead."))
    changes = [moving(on, slot, moment.time()) for slot, moment in moved]

    def change(document: tomlkit.TOMLDocument) -> None:
        for each in changes:
            each(document)

    return change
