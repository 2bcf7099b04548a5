"""After a crash: rows left open are closed at their last heartbeat, never from the schedule."""

from __future__ import annotations

import logging
from collections.abc import Collection
from datetime import datetime, timedelta

from broadcaster.errors import N_
from broadcaster.model import (
    TERMINAL_STATES,
    AsRun,
    EndReason,
    OccurrenceKind,
    OccurrenceState,
    Outcome,
)
from broadcaster.ports import Ledger, OccurrenceBook
from broadcaster.wording import Language, say

log = logging.getLogger(__name__)

STOPPED_ON_AIR = N_("The player was stopped while it was on air.")


def recover(
    ledger: Ledger,
    book: OccurrenceBook,
    now: datetime,
    *,
    still_ordered: Collection[str] = (),
    language: Language = "vi",
) -> tuple[AsRun, ...]:
    """
    Close what an earlier player left open; may be called any number of times.

    An occurrence whose slot still runs stays on air: the player joins it again by its late policy, which
    makes a second row. One whose slot is over ends as partly aired.

    Messages in *still_ordered* are not ended: the next player says them again.
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
        _end_if_over(book, occurrence, now, language, is_kept=occurrence in still_ordered)
    _end_messages(book, now, language, still_ordered)
    return tuple(closed)


def _end_if_over(
    book: OccurrenceBook, occurrence_id: str, now: datetime, language: Language, *, is_kept: bool
) -> None:
    occurrence = book.get(occurrence_id)
    if occurrence is None or occurrence.state in TERMINAL_STATES:
        return
    if occurrence.state is not OccurrenceState.ON_AIR:
        # The row was written and the state was not: the crash came between the two.
        occurrence = book.move(occurrence_id, OccurrenceState.ON_AIR, reason=occurrence.reason)
    if now >= occurrence.ends_at and not is_kept:
        book.move(occurrence_id, OccurrenceState.PARTIAL, reason=say(language, STOPPED_ON_AIR))


def _end_messages(
    book: OccurrenceBook, now: datetime, language: Language, still_ordered: Collection[str]
) -> None:
    """End messages that were on air or waiting and that nobody will say any more."""
    day = timedelta(days=1)
    for occurrence in book.between(now - day, now + day):
        is_message = occurrence.kind is OccurrenceKind.INTERRUPTION
        if not is_message or occurrence.state in TERMINAL_STATES or occurrence.id in still_ordered:
            continue
        if occurrence.state is OccurrenceState.ON_AIR:
            state, why = OccurrenceState.PARTIAL, STOPPED_ON_AIR
        else:
            state, why = OccurrenceState.MISSED, N_("The player was stopped before it could be heard.")
        log.warning("the message “%s” is %s: %s", occurrence.title, state, why)
        book.move(occurrence.id, state, reason=f"{occurrence.reason} {say(language, why)}".strip())
