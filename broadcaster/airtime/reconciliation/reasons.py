"""Reasons of discrepancies, as sayings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from broadcaster.airtime.lengths import minutes
from broadcaster.airtime.reconciliation.measuring import Carried
from broadcaster.errors import N_
from broadcaster.model import (
    HEARD,
    AsRun,
    Discrepancy,
    Evidence,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
)
from broadcaster.saying import Saying, placed, saying, together

ON_AIR = saying(N_("It is on air now."))
NOT_DUE = saying(N_("Its time has not come yet."))
NOT_SETTLED = saying(N_("Its time is hardly over; the log may still be coming in."))
SET_ASIDE = saying(N_("The plan itself kept it off the air."))
SET_ASIDE_AND_HEARD = saying(N_("The plan kept it off the air, and it was heard."))
NO_LINE = saying(N_("No line of the plan asked for it."))
NO_PLAN = saying(N_("No plan of this day was kept."))
_BY_HAND = saying(N_("Entered by hand."))
_NO_WORD = saying(N_("Nothing tells why: the station was off, or its log is lost."))
_NO_WORD_OF_STAND_IN = saying(N_("The evergreen was heard in its place."))
_TAKEN_OUT = saying(N_("The plan had it and does not have it any more."))

_KINDS = {
    OccurrenceKind.INTERRUPTION: saying(N_("A message, unscheduled.")),
    OccurrenceKind.MAKEGOOD: saying(N_("A makegood.")),
}
_BEGAN = {
    Discrepancy.LATE: N_("It began at {at:%H:%M:%S}, {length} late."),
    Discrepancy.EARLY: N_("It began at {at:%H:%M:%S}, {length} early."),
    Discrepancy.WRONG_DAY: N_("It was planned for {planned:%d/%m/%Y %H:%M} and began {at:%d/%m/%Y %H:%M}."),
}


def told(stored: Occurrence | None) -> Saying:
    """Give what the books say of an occurrence that was not heard."""
    if stored is None or (stored.reason is None and stored.state not in HEARD):
        return _NO_WORD
    if stored.reason is not None:
        return stored.reason
    if stored.state is OccurrenceState.SUBSTITUTED:
        return _NO_WORD_OF_STAND_IN
    return saying(N_("It is called {state}, but no row shows sound."), state=N_(stored.state.value))


def began(line: Occurrence, at: datetime, discrepancy: Discrepancy) -> Saying:
    """Say when it began instead."""
    apart_s = abs((at - line.starts_at).total_seconds())
    at = at.astimezone(line.starts_at.tzinfo)
    return saying(_BEGAN[discrepancy], at=at, planned=line.starts_at, length=minutes(apart_s))


def heard_of(shares: Sequence[Carried], length_s: float | None, line: Occurrence) -> Saying | None:
    """Say how much each of these outputs carried; those that did the same are named together, all by none."""
    whole_s = line.length_s if line.kind is OccurrenceKind.RELAY else length_s
    alike: defaultdict[Saying, list[str]] = defaultdict(list)
    for share in shares:
        alike[_heard_of(share, whole_s)].append(share.output)
    return together(
        placed("" if len(outputs) == len(line.outputs) else ", ".join(outputs), said)
        for said, outputs in alike.items()
    )


def _heard_of(share: Carried, whole_s: float | None) -> Saying:
    if not share.own_s:
        return saying(N_("Only the evergreen was heard.") if share.stood_in_s else N_("Nothing was heard."))
    if whole_s is None:
        return saying(N_("{heard} were heard, not the whole."), heard=minutes(share.own_s))
    return saying(N_("{heard} of {whole} were heard."), heard=minutes(share.own_s), whole=minutes(whole_s))


def wrong_length(heard_s: float, slot_s: float) -> Saying:
    """Say how long it was instead."""
    what = N_("{heard} were heard; its slot has {slot}.")
    return saying(what, heard=minutes(heard_s), slot=minutes(slot_s))


def made_good(makegood: Occurrence | None) -> Saying | None:
    """Say what became of its makegood."""
    if makegood is None:
        return None
    if makegood.state in HEARD:
        return saying(N_("It was made good at {at:%H:%M} on {at:%d/%m}."), at=makegood.starts_at)
    return saying(
        N_("Its makegood at {at:%H:%M} is {state}."), at=makegood.starts_at, state=N_(makegood.state.value)
    )


def notes(rows: Iterable[AsRun]) -> Iterator[Saying]:
    """
    Say what people wrote to the rows of a line, each once: corrections, and what aired by hand.

    What the player noted stands in the reason of the occurrence.
    """
    said: dict[Saying, None] = {}
    for row in rows:
        if row.evidence is Evidence.MANUAL:
            said[_BY_HAND] = None
        if row.note is not None and (row.evidence is Evidence.MANUAL or row.corrects):
            said[row.note] = None
    return iter(said)


def kind_of_row(stored: Occurrence | None, *, has_plan: bool) -> Saying:
    """
    Say what kind of thing a row is that no line of the plan asked for.

    Args:
        stored: the occurrence that it names.
        has_plan: a plan of its day was kept.
    """
    if stored is not None and stored.kind in _KINDS:
        return _KINDS[stored.kind]
    if not has_plan:
        return NO_PLAN
    return NO_LINE if stored is None else _TAKEN_OUT


def not_planned(
    row: AsRun, stored: Occurrence | None, original: Occurrence | None, *, has_plan: bool
) -> Saying:
    """Say why a row is there that no line asked for; *original* is what a makegood makes good."""
    kind = kind_of_row(stored, has_plan=has_plan)
    more: Saying | None = None
    if stored is not None and stored.kind is OccurrenceKind.INTERRUPTION:
        more = stored.reason
    elif stored is not None and stored.kind is OccurrenceKind.MAKEGOOD and original is not None:
        more = saying(N_("It was planned for {at:%H:%M} on {at:%d/%m}."), at=original.starts_at)
    return together((kind, more, *notes([row]))) or kind
