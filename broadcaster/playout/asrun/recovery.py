"""After a crash: rows left open are closed at their last heartbeat, never from the schedule."""

from __future__ import annotations

import logging
from collections.abc import Collection
from datetime import datetime, timedelta

from broadcaster.errors import N_, LedgerRefused, TransitionRefused
from broadcaster.model import (
    TERMINAL_STATES,
    AsRun,
    EndReason,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Origin,
    Outcome,
)
from broadcaster.ports import Ledger, OccurrenceBook
from broadcaster.saying import Saying, saying, together

log = logging.getLogger(__name__)

STOPPED_ON_AIR = N_("The player was stopped while it was on air.")


def recover(
    ledger: Ledger,
    book: OccurrenceBook,
    now: datetime,
    *,
    still_ordered: Collection[str] = (),
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
    closed = tuple(filter(None, (_close(ledger, *left) for left in ledger.open_rows())))
    for occurrence in {row.occurrence for row in closed}:
        _end_if_over(ledger, book, occurrence, now, is_kept=occurrence in still_ordered)
    _end_messages(ledger, book, now, still_ordered)
    return closed


def end_stopped(ledger: Ledger, book: OccurrenceBook, occurrence: Occurrence, reason: Saying | None) -> None:
    """End an occurrence that was on air when its player stopped: as partly aired, if any of it was heard."""
    day = timedelta(days=1)
    rows = ledger.rows(occurrence.starts_at - day, occurrence.ends_at + day)
    heard = {row.origin for row in rows if row.occurrence == occurrence.id and row.aired_ms}
    if not heard:
        state = OccurrenceState.MISSED
    else:
        state = OccurrenceState.SUBSTITUTED if heard == {Origin.FALLBACK} else OccurrenceState.PARTIAL
    _move(book, occurrence.id, state, reason)


def _close(ledger: Ledger, row: AsRun, beat_at: datetime, aired_ms: int) -> AsRun | None:
    """
    Close one row at its last heartbeat; killed before the first one, nothing of it is known to be heard.

    A row that the ledger refuses must not keep the station from playing: the others are closed all the same.
    """
    log.warning("closing the row %s at its last heartbeat, %s", row.id, beat_at)
    outcome = Outcome.PARTIAL if aired_ms else Outcome.MISSED
    try:
        return ledger.close_row(
            row.id, at=beat_at, aired_ms=aired_ms, outcome=outcome, reason=EndReason.CRASHED
        )
    except LedgerRefused as error:
        log.error("the row %s stays open: %s", row.id, error)  # noqa: TRY400 - the sentence says all
        return None


def _end_if_over(
    ledger: Ledger,
    book: OccurrenceBook,
    occurrence_id: str,
    now: datetime,
    *,
    is_kept: bool,
) -> None:
    occurrence = book.get(occurrence_id)
    if occurrence is None or occurrence.state in TERMINAL_STATES:
        return
    if occurrence.state is not OccurrenceState.ON_AIR:
        # The row was written and the state was not: the crash came between the two.
        _move(book, occurrence_id, OccurrenceState.ON_AIR, occurrence.reason)
    if now >= occurrence.ends_at and not is_kept:
        end_stopped(ledger, book, occurrence, saying(STOPPED_ON_AIR))


def _end_messages(
    ledger: Ledger, book: OccurrenceBook, now: datetime, still_ordered: Collection[str]
) -> None:
    """End messages that were on air or waiting and that nobody will say any more."""
    day = timedelta(days=1)
    for occurrence in book.between(now - day, now + day):
        is_message = occurrence.kind is OccurrenceKind.INTERRUPTION
        if not is_message or occurrence.state in TERMINAL_STATES or occurrence.id in still_ordered:
            continue
        was_on_air = occurrence.state is OccurrenceState.ON_AIR
        why = STOPPED_ON_AIR if was_on_air else N_("The player was stopped before it could be heard.")
        reason = together((occurrence.reason, saying(why)))
        log.warning("the message “%s” is not said any more: %s", occurrence.title, reason)
        if was_on_air:
            end_stopped(ledger, book, occurrence, reason)
        else:
            _move(book, occurrence.id, OccurrenceState.MISSED, reason)


def _move(book: OccurrenceBook, occurrence: str, state: OccurrenceState, reason: Saying | None) -> None:
    try:
        book.move(occurrence, state, reason=reason)
    except TransitionRefused as error:
        log.warning("%s", error)
