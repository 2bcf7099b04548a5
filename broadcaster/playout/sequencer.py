"""
The sequencer beside the loop: reads the rundown, makes the audio ready, settles what can no longer sound.

It may wait for disks; the loop never waits for it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from broadcaster.errors import N_, Refused, ScheduleRefused, StoreBroken
from broadcaster.model import (
    NOT_COMING,
    Occurrence,
    OccurrenceKind,
    OccurrenceMoved,
    OccurrenceState,
    Origin,
    SpoolEntry,
)
from broadcaster.playout.airing import Airing, Programmes, last_call
from broadcaster.playout.asrun.heard_before import remember
from broadcaster.playout.asrun.known import Known
from broadcaster.playout.asrun.recovery import STOPPED_ON_AIR, ended_on_air, recover
from broadcaster.playout.audio.preparation import Preparation
from broadcaster.playout.clock_doubt import ClockDoubt
from broadcaster.playout.control.status import NextStatus
from broadcaster.playout.day.keeper import DayKeeper
from broadcaster.playout.day.reading import FIRST_LOOK_BACK, LOOK_AHEAD, LOOK_BACK
from broadcaster.playout.directions import Take, Withdraw
from broadcaster.playout.station_time import TRUSTED_FROM
from broadcaster.playout.stumble import stumbled
from broadcaster.saying import Saying, saying

log = logging.getLogger(__name__)

ARM_AHEAD = timedelta(minutes=2)
"""Audio is decoded and checked so long before it is due; an hour of MP3 takes about 5 s."""

CLOCK_MAY_BE_BEHIND = timedelta(minutes=1)
"""Behind the last row that was written; a board without a battery goes on from a time that it wrote down
itself, minutes or hours ago."""

CLOCK_IS_SET_WITHIN = timedelta(minutes=5)
"""… and is given so long from the start of the machine to ask for the right one; then it plays by what it
has. Without a network nobody sets it, and a row may stand in the future because a clock ran ahead once."""


class Sequencer:
    """
    Arms occurrences with checked audio and settles those that can no longer sound.

    Args:
        programmes: gives the programmes as they stand now.
        hand_over: gives a direction to the loop.
        preparation: makes the audio of an occurrence ready.
        look_every: how often the rundown is read again.
        day: the player's copy of its day.
        known: what the spools say.
        post: writes into the spool.
        doubt: whether the clock is to be believed.
        doubts_clock: rows that are ahead of the clock say that it is not set yet.
    """

    def __init__(  # noqa: PLR0913 - the doors of the room, all by name
        self,
        *,
        day: DayKeeper,
        preparation: Preparation,
        known: Known,
        post: Callable[[SpoolEntry], None],
        programmes: Programmes,
        hand_over: Callable[[Take | Withdraw], None],
        look_every: timedelta,
        doubt: ClockDoubt,
        doubts_clock: bool,
    ) -> None:
        self._day = day
        self._preparation = preparation
        self._known = known
        self._post = post
        self._programmes = programmes
        self._hand_over = hand_over
        self._look_every = look_every
        self._rundown: tuple[Occurrence, ...] = ()
        """As of the last look."""
        self._taken: dict[str, Airing] = {}
        self._doubt = doubt
        self._doubts_clock = doubts_clock
        self._has_jumped = False
        self._trusted_from = TRUSTED_FROM
        self.next_look_at: datetime | None = None
        """When there is something to do here; None: at once."""
        self._fault: Saying | None = None
        """What this look has stumbled over."""
        self.trouble: Saying | None = None

    def recover(self, now: datetime, still_ordered: frozenset[str]) -> None:
        """Close what an earlier player left open, before anything is written behind it."""
        recover(
            self._known,
            self._day.between(now - LOOK_BACK, now + LOOK_AHEAD),
            now,
            post=self._post,
            still_ordered=still_ordered,
            is_sure=not self._doubt.is_open(),
        )
        left = CLOCK_IS_SET_WITHIN - timedelta(seconds=self._doubt.up_s())
        is_behind = self._known.reaches_past(now + CLOCK_MAY_BE_BEHIND, now + LOOK_AHEAD)
        if self._doubts_clock and is_behind and left > timedelta():
            self._trusted_from = now + left

    def clock_set(self) -> None:
        """Look anew at once: the loop has let go of what had not begun; may be called by any thread."""
        self._has_jumped = True
        self.next_look_at = None

    def work(self, now: datetime) -> None:
        """Look at the rundown when it is time."""
        if self._has_jumped:
            self._has_jumped = False
            stands = {key: each for key, each in self._taken.items() if each.was_begun}
            self._taken = {key: each for key, each in stands.items() if not each.is_put_back}
        if self._is_early(now):
            return
        if now < self._trusted_from:
            self._complain(
                saying(N_("The clock of this machine is not set yet; no programme is played before it is."))
            )
            self.next_look_at = now + timedelta(seconds=1)
            return
        try:
            self._fault = None
            self.next_look_at = self._look(now)
            self.trouble = self._fault
        except StoreBroken as error:
            self._complain(error.saying())
            self.next_look_at = now + timedelta(seconds=5)

    def _is_early(self, now: datetime) -> bool:
        """Say whether there is nothing to do yet; a clock that was set back does not make that long."""
        at = self.next_look_at
        return at is not None and now < at and at - now <= self._look_every

    def _complain(self, trouble: Saying) -> None:
        if trouble != self.trouble:
            log.error("the sequencer cannot work: %s", trouble)
        self.trouble = trouble

    def _look(self, now: datetime) -> datetime:
        """Work through the rundown around *now*; give the time of the next look."""
        wake_at = now + self._look_every
        rundown = self._rundown = self._day.between(now - FIRST_LOOK_BACK, now + LOOK_AHEAD)
        for occurrence in rundown:
            if occurrence.kind is OccurrenceKind.INTERRUPTION:
                # Whoever ordered it hands it to the loop himself.
                continue
            if occurrence.starts_at - ARM_AHEAD > now:
                wake_at = min(wake_at, occurrence.starts_at - ARM_AHEAD)
            else:
                self._see_to(occurrence, now)
            if occurrence.id not in self._taken and now < occurrence.starts_at < wake_at:
                wake_at = occurrence.starts_at
        stored = {occurrence.id for occurrence in rundown}
        self._taken = {key: airing for key, airing in self._taken.items() if key in stored}
        return wake_at

    def _see_to(self, occurrence: Occurrence, now: datetime) -> None:
        """Do what an occurrence needs now; what stumbles over it costs this one and no other."""
        try:
            if occurrence.state in NOT_COMING:
                self._withdraw(occurrence, now)
            elif occurrence.id not in self._taken:
                self._arm(occurrence, now)
            elif not self._taken[occurrence.id].was_begun:
                self._confirm(occurrence, now)
        except StoreBroken:
            raise
        except Exception as error:  # noqa: BLE001 - the net
            self._fault = stumbled(error, occurrence.id, told=self.trouble).saying()

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
        over_at = last_call(occurrence, self._programmes().get(occurrence.programme))
        if now >= over_at:
            if not self._doubt.is_open():
                self._settle_past(occurrence, over_at)
            return
        try:
            airing = self._preparation.airing(occurrence, now)
        except StoreBroken:
            raise
        except Exception as error:  # noqa: BLE001 - the net
            fault = stumbled(error, occurrence.id, told=self.trouble)
            if not isinstance(error, Refused):
                self._fault = fault.saying()
            if now >= occurrence.starts_at and not self._doubt.is_open():
                self._settle(occurrence, OccurrenceState.MISSED, fault.saying())
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
        """Hand *airing* to the loop."""
        airing.follow(self._programmes().get(stored.programme))
        if stored.state is OccurrenceState.ON_AIR:
            airing.was_on_air = True
            remember(airing, self._known)
        else:
            self._post(airing.moved(OccurrenceState.ARMED, airing.note))
        if airing.note:
            log.warning("%s: %s", stored.id, airing.note)
        self._taken[stored.id] = airing
        self._hand_over(Take(airing))

    def _settle_past(self, occurrence: Occurrence, over_at: datetime) -> None:
        was_begun = occurrence.state is OccurrenceState.ON_AIR
        jump = self._doubt.over(occurrence.starts_at, over_at)
        if jump is not None:
            told = N_("The clock jumped from {before:%H:%M:%S} to {after:%H:%M:%S %d/%m}, over its time.")
            why = saying(told, before=jump.before, after=jump.after)
        else:
            never = N_("The station was not playing when it was due.")
            why = saying(STOPPED_ON_AIR if was_begun else never)
        if was_begun:
            log.warning("%s: %s", occurrence.id, why)
            self._post(ended_on_air(self._known, occurrence, why))
        else:
            self._settle(occurrence, OccurrenceState.MISSED, why)

    def _settle(self, occurrence: Occurrence, state: OccurrenceState, reason: Saying | None) -> None:
        log.warning("%s: %s (%s)", occurrence.id, state, reason)
        self._post(OccurrenceMoved(replace(occurrence, state=state, reason=reason)))
