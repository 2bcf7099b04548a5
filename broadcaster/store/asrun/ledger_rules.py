"""
What an as-run row must be to enter the ledger; pure, so that every ledger keeps the same rules.

Source: promises 2 and 3 of the design.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from broadcaster.errors import N_, LedgerHeld, LedgerRefused, LedgerTaken
from broadcaster.model import AsRun, Evidence, Outcome

TOLERANCE_MS = 1_000
"""An output may have taken the next block before it is heard."""
DRIFT_PER_MILLE = 1
"""Wall clocks are slewed by up to 500 ppm (Source: adjtimex(2)), sound cards drift by 100 ppm."""


def longest_aired_ms(start: datetime, end: datetime) -> int:
    """Give the most milliseconds that an output can honestly report between two moments."""
    stretch_ms = (end - start) // timedelta(milliseconds=1)
    return stretch_ms + TOLERANCE_MS + stretch_ms * DRIFT_PER_MILLE // 1000


def must_be_open(row: AsRun) -> None:
    """Refuse a row that does not look like the start of sound."""
    untouched = row.actual_end is None and row.reason is None and row.aired_ms == 0
    if not untouched or row.outcome is not Outcome.OPEN or row.corrects:
        raise LedgerRefused(
            N_("An as-run row must be opened without end, reason, aired time or correction."),
            where=row.id,
            remedy=N_("Open it when the sound starts and close it from what the output reported."),
        )


def must_fit(row_id: str, start: datetime, end: datetime, aired_ms: int) -> None:
    """Refuse an end before the start, and more sound than fits between the two."""
    if end < start:
        raise LedgerRefused(
            N_("The as-run row starts at {start} and cannot end before, at {end}."),
            where=row_id,
            remedy=N_("Check the clock of this computer."),
            start=start,
            end=end,
        )
    if not 0 <= aired_ms <= longest_aired_ms(start, end):
        raise LedgerRefused(
            N_("{aired_ms} ms cannot have aired between {start} and {end}."),
            where=row_id,
            remedy=N_("Check the clock of this computer and the output."),
            aired_ms=aired_ms,
            start=start,
            end=end,
        )


def must_have_ended(row_id: str, outcome: Outcome, aired_ms: int) -> None:
    """Refuse an end that is none, and sound that no output reported."""
    if outcome is Outcome.OPEN:
        raise LedgerRefused(
            N_("An as-run row cannot be closed as open."),
            where=row_id,
            remedy=N_("Say whether it was aired, partial or missed."),
        )
    if aired_ms == 0 and outcome is not Outcome.MISSED:
        raise LedgerRefused(
            N_("Nothing is logged as {outcome} that no output reported."),
            where=row_id,
            remedy=N_("Close the row as missed."),
            outcome=N_(outcome.value),
        )


def must_correct(row: AsRun) -> datetime:
    """Refuse a correction that is not a whole row naming another; give its end."""
    if row.actual_end is None or row.reason is None or row.corrects in ("", row.id):
        raise LedgerRefused(
            N_("A correction must be a complete as-run row that names the row it replaces."),
            where=row.id,
            remedy=N_("Give its end, its reason and the row that it corrects."),
        )
    must_fit(row.id, row.actual_start, row.actual_end, row.aired_ms)
    must_have_ended(row.id, row.outcome, row.aired_ms)
    return row.actual_end


def overlap(row: AsRun, other: str, until: datetime | None) -> LedgerHeld:
    """
    Name the row that is in the way.

    Args:
        row: the row that was to be written.
        other: id of the row that holds the output.
        until: when that one ended; None when it is open.
    """
    return LedgerHeld(
        N_("At {start} the output {output} was held by the as-run row {other}."),
        where=row.id,
        remedy=N_("Two rows of one output may not overlap: close the other one, or check the clock."),
        start=row.actual_start,
        output=row.output,
        other=other,
        until=until,
    )


def already_there(row_id: str) -> LedgerTaken:
    """Refuse a second row of the same id."""
    return LedgerTaken(
        N_("The ledger has an as-run row of this name already."),
        where=row_id,
        remedy=N_("Rows are never replaced; correct it with a new row that names it."),
    )


def not_open(row_id: str) -> LedgerRefused:
    """Refuse a heartbeat or an end for a row that is closed or was never opened."""
    return LedgerRefused(
        N_("The as-run row is not open."),
        where=row_id,
        remedy=N_("A closed row is not changed; correct it with a new row that names it."),
    )


def must_be_correctable(row_id: str, before: AsRun | None, correction: str | None) -> AsRun:
    """
    Refuse to correct a row that is unknown, still open, or corrected already; give it.

    Args:
        row_id: of the row.
        before: the row; None: there is none.
        correction: id of the row that has corrected that one before; None: none has.
    """
    if before is None:
        raise LedgerRefused(
            N_("There is no as-run row '{corrects}' to be corrected."),
            where=row_id,
            remedy=N_("`broadcaster asrun --date DATE --json` gives the ids of the rows."),
            corrects=row_id,
        )
    if correction is not None:
        raise LedgerRefused(
            N_("The as-run row '{corrects}' was corrected already, by '{correction}'."),
            where=row_id,
            remedy=N_("Correct its correction: broadcaster asrun correct {correction} …"),
            corrects=row_id,
            correction=correction,
        )
    if before.actual_end is None:
        raise LedgerRefused(
            N_("The as-run row '{corrects}' is still open: it is on air, or its end was not handed in yet."),
            where=row_id,
            remedy=N_("Wait until it has ended, then correct it."),
            corrects=row_id,
        )
    return before


def must_be_by_hand(row: AsRun) -> datetime:
    """Refuse a row added by a person that is not complete, or rests on a machine; give its end."""
    if row.actual_end is None or row.reason is None or row.corrects or row.evidence is not Evidence.MANUAL:
        raise LedgerRefused(
            N_("A row added by hand must be complete and rest on a person's word."),
            where=row.id,
            remedy=N_("Give its start, its end and its evidence 'manual'."),
        )
    must_fit(row.id, row.actual_start, row.actual_end, row.aired_ms)
    must_have_ended(row.id, row.outcome, row.aired_ms)
    return row.actual_end
