"""After a crash: rows left open are closed at their last heartbeat, never from the schedule."""

from __future__ import annotations

import logging
from datetime import datetime

from broadcaster.errors import N_, TransitionRefused
from broadcaster.model import AsRun, EndReason, OccurrenceKind, OccurrenceState, Outcome
from broadcaster.ports import Ledger, OccurrenceBook
from broadcaster.wording import Language, say

log = logging.getLogger(__name__)


def recover(
    ledger: Ledger, book: OccurrenceBook, now: datetime, *, language: Language = "vi"
) -> tuple[AsRun, ...]:
    """
    Close what an earlier player left open; may be called any number of times.

    An occurrence whose slot still runs stays on air: the player joins it again by its late policy, which
    makes a second row. One whose slot is over ends as partly aired.

    Returns:
        The rows that were closed.
    Raises:
        StoreBroken: the ledger or the book cannot be read or written.
    """
    closed = []
    for row, beat_at, aired_ms in ledger.open_rows():
        log.warning("closing the row %s at its last heartbeat, %s", row.id, beat_at)
        closed.append(
            ledger.close_row(
                row.id, at=beat_at, aired_ms=aired_ms, outcome=Outcome.PARTIAL, reason=EndReason.CRASHED
            )
        )
    for occurrence in {row.occurrence for row in closed}:
        _end_if_over(book, occurrence, now, language)
    return tuple(closed)


def _end_if_over(book: OccurrenceBook, occurrence_id: str, now: datetime, language: Language) -> None:
    occurrence = book.get(occurrence_id)
    if occurrence is None:
        return
    # A message brought its own audio, which the crashed process took with it.
    is_message = occurrence.kind is OccurrenceKind.INTERRUPTION
    if occurrence.state is OccurrenceState.ARMED:
        book.move(occurrence_id, OccurrenceState.ON_AIR)
    elif occurrence.state is not OccurrenceState.ON_AIR:
        return
    if now < occurrence.ends_at and not is_message:
        return
    reason = say(language, N_("The player was stopped while it was on air."))
    try:
        book.move(occurrence_id, OccurrenceState.PARTIAL, reason=reason)
    except TransitionRefused as error:
        log.warning("not settled: %s", error)
