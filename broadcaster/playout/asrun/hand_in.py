"""
Hands the spools in to the station's store: one way, whether the store was away for a second or a week.

What earlier runs have left comes first, then this run, record by record in the order in which they happened.
The store takes each record once, however often it is offered.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime

from broadcaster.model import Conflict, SpoolRecord
from broadcaster.playout.asrun.spool import Spool
from broadcaster.playout.asrun.spool_folder import clear, records_after, runs
from broadcaster.playout.stumble import stumbled
from broadcaster.ports import Books, OpenBooks, SpoolIntake
from broadcaster.saying import Saying

log = logging.getLogger(__name__)

AT_ONCE = 200
"""Records handed in together: a week of a small station goes in some hundred transactions."""


class HandIn:
    """
    The way from the spools to the store; used by one thread.

    Args:
        spool: of this run.
        books: opens the station's books.
    """

    def __init__(self, spool: Spool, books: OpenBooks) -> None:
        self._spool = spool
        self._books = books
        self._known: Books | None = None
        """The books that have all that was handed in before; None: none has been asked yet."""
        self.trouble: Saying | None = None
        """Why the store takes nothing now; None when it does."""

    def work(self, now: datetime) -> None:
        """Hand in what is there; stops where the store does not take it now."""
        try:
            while records := self._next(self._books(), now):
                _told(self._books().spool_intake.take(records))
                self._spool.handed_in(records)
        except Exception as error:  # noqa: BLE001 - the net
            # Whatever it is that the books stumble over: the spool keeps what it has, and the player plays.
            fault = stumbled(error, "hand-in", told=self.trouble)
            if not self.trouble:
                log.error("the spool waits: %s", fault)  # noqa: TRY400 - the sentence says all
            self.trouble = fault.saying()
        else:
            self.trouble = None

    def _next(self, books: Books, now: datetime) -> Sequence[SpoolRecord]:
        """Give what waits, once these books have all that was handed in before."""
        if books is not self._known:
            self._catch_up(books.spool_intake, now)
            self._known = books
        return self._spool.waiting(AT_ONCE)

    def _catch_up(self, intake: SpoolIntake, now: datetime) -> None:
        """
        Hand in what the spools hold and these books lack.

        Of the last two runs everything is offered: what they handed in may have gone to a database that
        stood in the place of this one for a while, and numbers that are missing in between are seen by
        nobody.
        """
        folder, own = self._spool.folder, self._spool.run
        earlier = [run for run in runs(folder) if run != own]
        for run in (*earlier, own):
            taken_to = intake.taken_to(run)
            left = records_after(folder, run, 0 if run in {own, *earlier[-1:]} else taken_to)
            if run != own and (missing := sum(record.number > taken_to for record in left)):
                log.warning("%s records of the run %s are handed in", missing, run)
            for start in range(0, len(left), AT_ONCE):
                _told(intake.take(left[start : start + AT_ONCE]))
        handed_in = frozenset(earlier)
        clear(folder, now, is_handed_in=lambda run: run in handed_in)


def _told(conflicts: tuple[Conflict, ...]) -> None:
    for each in conflicts:
        log.error("taken, but it does not agree: %s %s (%s)", each.kind, each.subject, each.other)
