"""
What people say of the airings: a row corrected, a row of what aired by hand. New rows only.

An amplifier that was switched on without the computer leaves no row; a horn that stood dead sounded nowhere,
whatever the player sent. Who says so answers for it: his name stands with the entry, his word in the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count

from broadcaster.errors import N_, LedgerRefused
from broadcaster.model import Actor, AsRun, EndReason, EntryKind, Evidence, Origin, Outcome, Priority
from broadcaster.saying import Saying, verbatim
from broadcaster.station.opened import Station

_MS = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What is to be said otherwise of a row; None: as it stands."""

    start: datetime | None = None
    end: datetime | None = None
    outcome: Outcome | None = None
    programme: str | None = None
    """Id or title; the row takes its themes, unless they are given."""
    title: str | None = None
    themes: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHand:
    """What a person says has aired without the computer."""

    output: str
    start: datetime
    end: datetime
    programme: str = ""
    """Id or title; empty: that of the occurrence."""
    occurrence: str = ""
    """Line of the plan that was aired so; empty: none."""
    title: str = ""
    origin: Origin = Origin.OWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A row that was corrected, and what stands in its place."""

    before: AsRun
    after: AsRun
    by: Actor
    entered_at: datetime


def correct(station: Station, row_id: str, changes: Changes, *, reason: str, by: Actor) -> AsRun:
    """
    Put a new row in the place of one that is wrong; give it.

    Raises:
        LedgerRefused: there is no such row, it is open or was corrected already; the correction says
            nothing, lies in the future, contradicts itself or overlaps another row of its output.
        ConfigurationRefused: there is no such programme.
    """
    before = station.store.ledger.correctable(row_id)
    after = _changed(station, before, changes)
    if after == before:
        raise LedgerRefused(
            N_("The correction changes nothing."),
            where=row_id,
            remedy=N_("Say what is wrong: --start, --end, --outcome, --programme, --theme or --title."),
        )
    _must_be_over(row_id, after, station.now())
    named = replace(after, id=_free_id(station, row_id), corrects=row_id, note=_reason(row_id, reason))
    station.store.ledger.correct(named, by=by)
    return named


def add(station: Station, said: ByHand, *, reason: str, by: Actor) -> AsRun:
    """
    Add what aired without the computer; give the row.

    Raises:
        LedgerRefused: it lies in the future, ends before it begins, or overlaps a row of its output.
        ConfigurationRefused: there is no such programme, output or occurrence.
    """
    occurrence = station.store.occurrences.get(said.occurrence) if said.occurrence else None
    if said.occurrence and occurrence is None:
        raise LedgerRefused(
            N_("There is no occurrence '{occurrence}' in the plan."),
            where="--occurrence",
            remedy=N_("`broadcaster rundown --date DATE --json` gives the ids; leave it out for an extra."),
            occurrence=said.occurrence,
        )
    if said.output not in station.output_names:
        raise LedgerRefused(
            N_("There is no output '{output}'."),
            where="--output",
            remedy=N_("Use one of: {known}."),
            output=said.output,
            known=", ".join(station.output_names),
        )
    programme = station.programme(said.programme or (occurrence.programme if occurrence else ""))
    name = f"manual-{said.start:%Y%m%dT%H%M%S}.{said.output}"
    row = AsRun(
        id=_free_id(station, name, first=name),
        occurrence=occurrence.id if occurrence else name,
        programme=programme.id,
        title=said.title or programme.title,
        themes=programme.themes,
        output=said.output,
        origin=said.origin,
        priority=int(occurrence.priority if occurrence else Priority.NORMAL),
        bulletin=occurrence.bulletin if occurrence else "",
        bulletin_version=occurrence.bulletin_version if occurrence else 0,
        scheduled_start=occurrence.starts_at if occurrence else said.start,
        actual_start=said.start,
        actual_end=said.end,
        aired_ms=max((said.end - said.start) // _MS, 0),
        outcome=Outcome.AIRED,
        reason=EndReason.COMPLETE,
        evidence=Evidence.MANUAL,
        zones=station.configuration.zones_of_outputs.get(said.output, ()),
        note=_reason(name, reason),
    )
    _must_be_over(row.id, row, station.now())
    station.store.ledger.add(row, by=by)
    return row


def corrections(station: Station, start: datetime, end: datetime) -> Iterator[Correction]:
    """Give what was corrected of the rows that began in [start, end), by their start."""
    for before, after in station.store.ledger.corrections(start, end):
        for entry in station.store.journal.of(f"as_run/{after.id}"):
            if entry.kind is EntryKind.ROW_CORRECTED:
                yield Correction(before=before, after=after, by=entry.actor, entered_at=entry.entered_at)


def _changed(station: Station, before: AsRun, changes: Changes) -> AsRun:
    after = before
    if changes.programme is not None:
        programme = station.programme(changes.programme)
        after = replace(after, programme=programme.id, title=programme.title, themes=programme.themes)
    if changes.title is not None:
        after = replace(after, title=changes.title)
    if changes.themes is not None:
        after = replace(after, themes=changes.themes)
    if (changes.start, changes.end, changes.outcome) == (None, None, None):
        return after
    return _heard_otherwise(after, changes)


def _heard_otherwise(row: AsRun, changes: Changes) -> AsRun:
    """Give *row* as a person heard it: no output vouches for it any more."""
    start, end = changes.start or row.actual_start, changes.end or row.actual_end
    assert end is not None
    outcome = changes.outcome or (Outcome.AIRED if row.outcome is Outcome.MISSED else row.outcome)
    has_times = changes.start is not None or changes.end is not None
    aired_ms = (end - start) // _MS if has_times else row.aired_ms
    if outcome is not Outcome.MISSED and aired_ms == 0:
        raise LedgerRefused(
            N_("The row says that nothing sounded: say from when until when it did."),
            where=row.id,
            remedy=N_("Give --start and --end."),
        )
    return replace(
        row,
        actual_start=start,
        actual_end=end,
        outcome=outcome,
        aired_ms=0 if outcome is Outcome.MISSED else max(aired_ms, 0),
        reason=_why_it_ended(outcome, row.reason),
        # What was silent, and how many loudspeakers answered, was said of the sound as the output gave it.
        silences=(),
        devices_known=None,
        devices_playing=None,
        evidence=Evidence.MANUAL,
    )


def _why_it_ended(outcome: Outcome, told: EndReason | None) -> EndReason | None:
    if outcome is Outcome.AIRED:
        return EndReason.COMPLETE
    if told is not EndReason.COMPLETE:
        return told
    return EndReason.STOPPED if outcome is Outcome.PARTIAL else EndReason.OUTPUT_FAILED


def _must_be_over(row_id: str, row: AsRun, now: datetime) -> None:
    """Refuse what has not happened yet."""
    for moment in (row.actual_start, row.actual_end):
        if moment is not None and moment > now:
            raise LedgerRefused(
                N_("{moment:%d/%m/%Y %H:%M:%S} is still to come: nothing can have aired then."),
                where=row_id,
                remedy=N_("Check the date and the time, and the clock of this computer."),
                moment=moment,
            )


def _reason(row_id: str, reason: str) -> Saying:
    words = " ".join(reason.split())
    if not words:
        raise LedgerRefused(
            N_("Nobody could tell later why: the reason is empty."),
            where=row_id,
            remedy=N_("Give --reason in words."),
        )
    return verbatim(words)


def _free_id(station: Station, row_id: str, *, first: str = "") -> str:
    """Give an id that no row has: that of the row it corrects with a number, or *first* itself."""
    bare = re.sub(r"\.c\d+$", "", row_id)
    names = (f"{bare}.c{number}" for number in count(1))
    known = station.store.ledger.row
    return first if first and known(first) is None else next(name for name in names if known(name) is None)
