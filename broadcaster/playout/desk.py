"""
The desk beside the loop: reads the rundown, makes the audio ready, keeps book and journal.

It may wait for disks and databases; the loop never waits for it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from broadcaster.errors import N_, Refused, ScheduleRefused, StoreBroken, TransitionRefused
from broadcaster.model import (
    NOT_COMING,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Origin,
)
from broadcaster.playout.airing import Airing, Programmes, last_call
from broadcaster.playout.asrun.heard_before import remember
from broadcaster.playout.asrun.journal import Journal, Move
from broadcaster.playout.asrun.recovery import STOPPED_ON_AIR, end_stopped, recover
from broadcaster.playout.audio.preparation import Preparation
from broadcaster.playout.control.status import NextStatus
from broadcaster.playout.directions import Take, Withdraw
from broadcaster.playout.station_time import TRUSTED_FROM
from broadcaster.ports import Ledger, OccurrenceBook
from broadcaster.saying import Saying, saying

log = logging.getLogger(__name__)

ARM_AHEAD = timedelta(minutes=2)
"""Audio is decoded and checked so long before it is due; an hour of MP3 takes about 5 s."""

LOOK_BACK = timedelta(hours=26)
"""What lies further back was settled by an earlier look."""

FIRST_LOOK_BACK = timedelta(days=42)
"""… and the first look settles what fell due while the station was off, as far back as spools are kept."""

LOOK_AHEAD = timedelta(hours=26)
"""How far the next wake-up is searched for."""

CLOCK_MAY_BE_BEHIND = timedelta(minutes=1)
"""Behind the last row of the ledger; a board without a battery goes on from a time that it wrote down itself,
minutes or hours ago."""

CLOCK_IS_SET_WITHIN = timedelta(minutes=5)
"""… and is given so long to ask for the right one; then it plays by what it has. Without a network nobody
sets it, and a row may stand in the future because a clock ran ahead once."""


class Desk:
    """
    Arms occurrences with checked audio and settles those that can no longer sound.

    Args:
        programmes: gives the programmes as they stand now.
        hand_over: gives a direction to the loop.
        preparation: makes the audio of an occurrence ready.
        look_every: how often the rundown is read again.
        doubts_clock: a ledger that is ahead of the clock says that it is not set yet.
        still_ordered: gives the messages of an earlier player that this one says again.
    """

    def __init__(  # noqa: PLR0913 - the doors of the room, all by name
        self,
        *,
        book: OccurrenceBook,
        preparation: Preparation,
        ledger: Ledger,
        journal: Journal,
        programmes: Programmes,
        hand_over: Callable[[Take | Withdraw], None],
        look_every: timedelta,
        doubts_clock: bool,
        still_ordered: Callable[[datetime], frozenset[str]],
    ) -> None:
        self._book = book
        self._preparation = preparation
        self._ledger = ledger
        self._journal = journal
        self._programmes = programmes
        self._hand_over = hand_over
        self._look_every = look_every
        self._still_ordered = still_ordered
        self._rundown: tuple[Occurrence, ...] = ()
        """As of the last look."""
        self._taken: dict[str, Airing] = {}
        self._doubts_clock = doubts_clock
        self._trusted_from = TRUSTED_FROM
        self._has_looked = False
        self.has_recovered = False
        """Nothing that an earlier player left open is open any more."""
        self.next_look_at: datetime | None = None
        """When there is something to do here; None: at once."""
        self.trouble: Saying | None = None

    def recover(self, now: datetime) -> None:
        """
        Close what an earlier player left open, before anything is written behind it; once, when it can be.

        On a full disk that waits, and the journal with it; messages are played all the same.
        """
        if self.has_recovered or self._is_early(now):
            return
        try:
            recover(
                self._ledger,
                self._book,
                now,
                still_ordered=self._still_ordered(now),
            )
            if self._doubts_clock and self._ledger.rows(now + CLOCK_MAY_BE_BEHIND, now + LOOK_AHEAD):
                self._trusted_from = now + CLOCK_IS_SET_WITHIN
        except StoreBroken as error:
            self._complain(error.saying())
            self.next_look_at = now + timedelta(seconds=5)
        else:
            self.has_recovered = True

    def work(self, now: datetime) -> None:
        """Look at the rundown when it is time."""
        if not self.has_recovered or self._is_early(now):
            return
        if now < self._trusted_from:
            self._complain(
                saying(N_("The clock of this machine is not set yet; no programme is played before it is."))
            )
            self.next_look_at = now + timedelta(seconds=1)
            return
        try:
            self.next_look_at = self._look(now)
            self.trouble = None
        except StoreBroken as error:
            self._complain(error.saying())
            self.next_look_at = now + timedelta(seconds=5)

    def _is_early(self, now: datetime) -> bool:
        """Say whether there is nothing to do yet; a clock that was set back does not make that long."""
        at = self.next_look_at
        return at is not None and now < at and at - now <= self._look_every

    def _complain(self, trouble: Saying) -> None:
        if trouble != self.trouble:
            log.error("the desk cannot work: %s", trouble)
        self.trouble = trouble

    def _look(self, now: datetime) -> datetime:
        """Work through the rundown around *now*; give the time of the next look."""
        wake_at = now + self._look_every
        look_back = LOOK_BACK if self._has_looked else FIRST_LOOK_BACK
        rundown = self._rundown = self._book.between(now - look_back, now + LOOK_AHEAD)
        for occurrence in rundown:
            if occurrence.kind is OccurrenceKind.INTERRUPTION:
                # Whoever ordered it hands it to the loop himself.
                continue
            if occurrence.starts_at - ARM_AHEAD > now:
                wake_at = min(wake_at, occurrence.starts_at - ARM_AHEAD)
            elif occurrence.state in NOT_COMING:
                self._withdraw(occurrence, now)
            elif occurrence.id not in self._taken:
                self._arm(occurrence, now)
            elif not self._taken[occurrence.id].was_begun:
                self._confirm(occurrence, now)
            if occurrence.id not in self._taken and now < occurrence.starts_at < wake_at:
                wake_at = occurrence.starts_at
        stored = {occurrence.id for occurrence in rundown}
        self._taken = {key: airing for key, airing in self._taken.items() if key in stored}
        self._has_looked = True
        return wake_at

    def next_programme(self, now: datetime) -> NextStatus | None:
        """Name the programme that begins next, as of the last look; may be asked from any thread."""
        for occurrence in self._rundown:
            is_programme = occurrence.kind is not OccurrenceKind.INTERRUPTION
            if is_programme and occurrence.starts_at > now and occurrence.state not in NOT_COMING:
                return NextStatus(
                    occurrence=occurrence.id,
                    programme=occurrence.programme,
                    title=occurrence.title,
                    starts_at=occurrence.starts_at,
                    outputs=occurrence.outputs,
                )
        return None

    def _withdraw(self, occurrence: Occurrence, now: datetime) -> None:
        airing = self._taken.get(occurrence.id)
        is_off = occurrence.state in (OccurrenceState.CANCELLED, OccurrenceState.SET_ASIDE)
        if airing and not airing.was_begun and is_off:
            self._hand_over(Withdraw(occurrence.id))
        if occurrence.state is OccurrenceState.SET_ASIDE and now >= occurrence.ends_at:
            # Until its time had passed, the files could have wanted it again.
            self._settle(occurrence, OccurrenceState.CANCELLED, occurrence.reason)

    def _arm(self, occurrence: Occurrence, now: datetime) -> None:
        """Make *occurrence* ready, or settle it when that can no longer be."""
        if now >= last_call(occurrence, self._programmes().get(occurrence.programme)):
            self._settle_past(occurrence)
            return
        try:
            airing = self._preparation.airing(occurrence, now)
        except Refused as error:
            if now >= occurrence.starts_at:
                self._settle(occurrence, OccurrenceState.MISSED, error.saying())
            return
        self._give(airing, occurrence)

    def _confirm(self, occurrence: Occurrence, now: datetime) -> None:
        """Look again at what was armed: approvals come late, and are withdrawn."""
        before = self._taken[occurrence.id]
        if before.origin is Origin.RELAY:
            return
        try:
            if self._is_unchanged(before, now):
                return
            airing = self._preparation.airing(before.occurrence, now)
        except Refused as error:
            log.warning("not ready any more: %s", error)
            self._hand_over(Withdraw(occurrence.id))
            del self._taken[occurrence.id]
            return
        if airing.bulletin != before.bulletin:
            self._give(airing, occurrence)

    def _is_unchanged(self, before: Airing, now: datetime) -> bool:
        """Say whether it would play the same again, without touching its audio."""
        occurrence = before.occurrence
        try:
            return self._preparation.bulletin(occurrence, now) == before.bulletin
        except ScheduleRefused:
            return False

    def _give(self, airing: Airing, stored: Occurrence) -> None:
        """Arm *airing* in the book and hand it to the loop; a person may have been faster."""
        airing.follow(self._programmes().get(stored.programme))
        if stored.state is OccurrenceState.ON_AIR:
            airing.was_on_air = True
            remember(airing, self._ledger)
        if self._is_armed(airing, stored):
            if airing.note:
                log.warning("%s: %s", stored.id, airing.note)
            self._taken[stored.id] = airing
            self._hand_over(Take(airing))

    def _is_armed(self, airing: Airing, stored: Occurrence) -> bool:
        if stored.state is OccurrenceState.ON_AIR:
            return True
        if stored.state is OccurrenceState.ARMED:
            if stored.bulletin == _bulletin_id(airing):
                return True
            # The book lets an armed occurrence change its bulletin only by way of "approved".
            self._moved(stored, OccurrenceState.APPROVED, airing)
        return self._moved(stored, OccurrenceState.ARMED, airing)

    def _moved(self, occurrence: Occurrence, state: OccurrenceState, airing: Airing) -> bool:
        bulletin = _bulletin_id(airing)
        try:
            self._book.move(occurrence.id, state, reason=airing.note, bulletin=bulletin)
        except TransitionRefused as error:
            log.warning("not armed: %s", error)
            return False
        except StoreBroken:
            # The audio is approved and on the disk: a full database must not make a silent station.
            self._journal.post(Move(occurrence.id, state, airing.note, bulletin))
        return True

    def _settle_past(self, occurrence: Occurrence) -> None:
        if occurrence.state is OccurrenceState.ON_AIR:
            log.warning("%s: %s", occurrence.id, STOPPED_ON_AIR)
            end_stopped(self._ledger, self._book, occurrence, saying(STOPPED_ON_AIR))
        else:
            why = N_("The station was not playing when it was due.")
            self._settle(occurrence, OccurrenceState.MISSED, saying(why))

    def _settle(self, occurrence: Occurrence, state: OccurrenceState, reason: Saying | None) -> None:
        log.warning("%s: %s (%s)", occurrence.id, state, reason)
        try:
            self._book.move(occurrence.id, state, reason=reason)
        except TransitionRefused as error:
            log.warning("not settled: %s", error)


def _bulletin_id(airing: Airing) -> str:
    return airing.bulletin.id if airing.bulletin else ""
