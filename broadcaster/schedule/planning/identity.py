"""
Which stored occurrence is which line of a rundown: an identity outlives a change of time and of slot.

An id is `<date>-<programme>-<n>`; n counts the programme's occurrences of the date in the order in which
they were minted, and is never given out again. A line is, of the stored occurrences of its programme and
kind,

1. the one of the same slot, whatever has become of it;
2. or else the one of the same start on one of its outputs (the slot was renamed);
3. or else the nearest in time that has not begun (it was moved and renamed, or is a gap filled by rule).

Each line and each stored occurrence is matched once at most. The slot of one notice is matched by its name
alone. Makegoods and interruptions are in no grid and are never matched; repeats and relays follow the same
rules within their kind.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from broadcaster.model import (
    NOT_BEGUN,
    OWN_SLOT_BEGINS,
    UNPLANNED,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Rundown,
)

_UNHEARD = frozenset({OccurrenceState.MISSED, OccurrenceState.PRE_EMPTED})


def occurrence_id(day: date, programme: str, number: int) -> str:
    """Give e.g. "2026-11-23-ban-tin-sang-1"."""
    return f"{day.isoformat()}-{programme}-{number}"


def numbered(lines: Sequence[Occurrence], day: date, *, taken: Iterable[str] = ()) -> tuple[Occurrence, ...]:
    """
    Give *lines* with new ids, in the order given; a programme's are counted by their start.

    Args:
        lines: of one date.
        day: the date.
        taken: ids given out already for that date; each programme goes on behind its highest.
    """
    last: defaultdict[str, int] = defaultdict(int)
    for programme, number in filter(None, (_parsed(each, day) for each in taken)):
        last[programme] = max(last[programme], number)
    named = list(lines)
    for place in sorted(range(len(lines)), key=lambda place: lines[place].starts_at):
        line = lines[place]
        last[line.programme] += 1
        named[place] = replace(line, id=occurrence_id(day, line.programme, last[line.programme]))
    return tuple(named)


def _parsed(name: str, day: date) -> tuple[str, int] | None:
    """Give programme and number of an id of *day*; None for one of another form (older, or a message)."""
    found = re.fullmatch(rf"{day.isoformat()}-(.+)-([0-9]+)", name)
    return (found[1], int(found[2])) if found else None


def identified(
    wanted: Rundown,
    stored: Sequence[Occurrence],
    *,
    now: datetime,
    originals: Mapping[str, str] | None = None,
) -> Rundown:
    """
    Give *wanted* under the ids of what is stored already; what is new gets an id of its own.

    A line that is new on a date that was planned before and whose time has passed is left out: nobody has
    promised it, so nobody has missed it.

    Args:
        wanted: the day as grid and calendar want it, under any ids.
        stored: the occurrences of its date.
        now: the station's time.
        originals: for repeats of earlier dates: the ids that their originals are stored under.
    """
    pairs = matches(wanted.occurrences, stored, now=now)
    was_planned = any(each.kind not in UNPLANNED for each in stored)
    new = [each for each in wanted.occurrences if each.id not in pairs]
    if was_planned:
        new = [each for each in new if each.ends_at > now]
    minted = numbered(new, wanted.air_date, taken=(each.id for each in stored))
    names = dict(originals or {}) | pairs
    names |= {line.id: fresh.id for line, fresh in zip(new, minted, strict=True)}
    kept = {*pairs, *(each.id for each in new)}
    return Rundown(
        air_date=wanted.air_date,
        occurrences=tuple(
            replace(each, id=names[each.id], repeat_of=names.get(each.repeat_of, each.repeat_of))
            for each in wanted.occurrences
            if each.id in kept
        ),
        clashes=tuple(
            replace(each, first=names.get(each.first, each.first), second=names.get(each.second, each.second))
            for each in wanted.clashes
        ),
    )


def matches(wanted: Sequence[Occurrence], stored: Sequence[Occurrence], *, now: datetime) -> dict[str, str]:
    """Give the ids of the lines that are stored already, each with the id that it is stored under."""
    lines = [each for each in wanted if each.kind not in UNPLANNED]
    known = [each for each in stored if each.kind not in UNPLANNED]
    made_good = {each.repeat_of for each in stored if each.kind is OccurrenceKind.MAKEGOOD}

    def lost(old: Occurrence, new: Occurrence) -> bool:
        """Tell whether *old* was missed and the line was put to a time to come since: it airs there."""
        is_missed = old.state in _UNHEARD and old.id not in made_good
        return is_missed and new.starts_at > max(now, old.starts_at)

    found: dict[str, str] = {}
    for fits in (_same_slot, _same_start, _may_have_moved):
        near = sorted(
            (
                (old.state not in NOT_BEGUN, abs(new.starts_at - old.starts_at), place, age)
                for place, new in enumerate(lines)
                for age, old in enumerate(known)
                if _same_thing(old, new) and fits(old, new) and not lost(old, new)
            ),
        )
        for _, _, place, age in near:
            new, old = lines[place], known[age]
            if new.id not in found and old.id not in found.values():
                found[new.id] = old.id
    return found


def _same_thing(old: Occurrence, new: Occurrence) -> bool:
    if old.slot != new.slot and any(each.slot.startswith(OWN_SLOT_BEGINS) for each in (old, new)):
        # An airing of one notice by itself is never that of another: it would air under its approval.
        return False
    return (old.programme, old.kind) == (new.programme, new.kind)


def _same_slot(old: Occurrence, new: Occurrence) -> bool:
    return bool(new.slot) and old.slot == new.slot


def _same_start(old: Occurrence, new: Occurrence) -> bool:
    return old.starts_at == new.starts_at and not set(old.outputs).isdisjoint(new.outputs)


def _may_have_moved(old: Occurrence, _: Occurrence) -> bool:
    return old.state in NOT_BEGUN
