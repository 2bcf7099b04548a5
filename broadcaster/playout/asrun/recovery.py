"""After a crash: rows left open are closed at their last heartbeat, never from the schedule."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import datetime

from broadcaster.errors import N_
from broadcaster.model import (
    TERMINAL_STATES,
    AsRun,
    EndReason,
    Evidence,
    Occurrence,
    OccurrenceKind,
    OccurrenceMoved,
    OccurrenceState,
    Origin,
    Outcome,
    RowClosed,
    SpoolEntry,
)
from broadcaster.playout.asrun.known import Known
from broadcaster.saying import Saying, saying, together

log = logging.getLogger(__name__)

STOPPED_ON_AIR = N_("The player was stopped while it was on air.")


def recover(
    known: Known,
    occurrences: Iterable[Occurrence],
    now: datetime,
    *,
    post: Callable[[SpoolEntry], None],
    still_ordered: Collection[str] = (),
    is_sure: bool = True,
) -> None:
    """
    Close what an earlier player left open; once, before anything new is written.

    An occurrence whose slot still runs stays on air: the player joins it again by its late policy, which
    makes a second row. One whose slot is over ends as partly aired.

    Args:
        known: what the earlier players wrote.
        occurrences: of these days.
        now: the clock.
        post: writes into the spool.
        still_ordered: messages that are not ended: this player says them again.
        is_sure: the clock is believed; otherwise no programme is ended because its slot is over.
    """
    left = known.open_rows()
    for row in left:
        log.warning("closing the row %s at its last heartbeat, %s", row.id, row.actual_end)
        post(RowClosed(closed_at_last_heartbeat(row)))
    begun = {row.occurrence for row in left}
    for occurrence in occurrences:
        if occurrence.state in TERMINAL_STATES or occurrence.id in still_ordered:
            continue
        if occurrence.kind is OccurrenceKind.INTERRUPTION:
            _end_message(known, occurrence, post)
        elif occurrence.id in begun and now >= occurrence.ends_at and is_sure:
            post(ended_on_air(known, occurrence, saying(STOPPED_ON_AIR)))
        elif occurrence.id in begun and occurrence.state is not OccurrenceState.ON_AIR:
            # The row was written and the state was not: the crash came between the two.
            post(OccurrenceMoved(replace(occurrence, state=OccurrenceState.ON_AIR)))


def closed_at_last_heartbeat(row: AsRun) -> AsRun:
    """
    Close an open row by what its last heartbeat said.

    Killed before the first one, nothing of it is known to be heard.
    """
    is_proven = bool(row.devices_playing)
    return replace(
        row,
        outcome=Outcome.PARTIAL if row.aired_ms else Outcome.MISSED,
        reason=EndReason.CRASHED,
        evidence=Evidence.DEVICE if is_proven else row.evidence,
    )


def ended_on_air(known: Known, occurrence: Occurrence, reason: Saying | None) -> OccurrenceMoved:
    """End an occurrence that was on air when its player stopped: as partly aired, if any of it was heard."""
    heard = {row.origin for row in known.of_occurrence(occurrence.id) if row.aired_ms}
    if not heard:
        state = OccurrenceState.MISSED
    else:
        state = OccurrenceState.SUBSTITUTED if heard == {Origin.FALLBACK} else OccurrenceState.PARTIAL
    return OccurrenceMoved(replace(occurrence, state=state, reason=reason))


def _end_message(known: Known, occurrence: Occurrence, post: Callable[[SpoolEntry], None]) -> None:
    """End a message that was on air or waiting and that nobody will say any more."""
    was_on_air = occurrence.state is OccurrenceState.ON_AIR
    why = STOPPED_ON_AIR if was_on_air else N_("The player was stopped before it could be heard.")
    reason = together((occurrence.reason, saying(why)))
    log.warning("the message “%s” is not said any more: %s", occurrence.title, reason)
    post(ended_on_air(known, occurrence, reason))
