"""
The queue of messages: makes them ready, keeps their orders, takes them up again after a crash.

Apart from the sequencer of the rundown, so that no long bulletin is in their way.
"""

from __future__ import annotations

import logging
import secrets
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from broadcaster.errors import N_, Refused, ScheduleRefused, StoreBroken
from broadcaster.model import (
    TERMINAL_STATES,
    LatePolicy,
    Occurrence,
    OccurrenceAdded,
    OccurrenceKind,
    OccurrenceMoved,
    OccurrenceState,
    Origin,
    Priority,
    SpoolEntry,
)
from broadcaster.playout.airing import Airing, Share
from broadcaster.playout.asrun.heard_before import remember
from broadcaster.playout.asrun.known import Known
from broadcaster.playout.asrun.outcome import verdict
from broadcaster.playout.audio.carts import Cart, CartRack
from broadcaster.playout.control.status import MessageStatus, standing_messages
from broadcaster.playout.messages.interruption import MESSAGE_WAITS_S, Interruption, QuietUntil, airing_times
from broadcaster.playout.messages.order_shelf import KeptOrder, OrderShelf
from broadcaster.playout.stumble import stumbled
from broadcaster.saying import Saying, saying
from broadcaster.sound.pcm import HOUSE_RATE_HZ

log = logging.getLogger(__name__)


DECODES_WITHIN_S = 1.0
KEEPS_WITHIN_S = 0.7
"""Together less than the 2 s in which whoever orders a message has a true answer, however long it is."""


class MessageQueue:
    """
    Turns orders into airings, one for each time that a message is said.

    Args:
        rack: a rack of its own.
        outputs: names of the outputs of the player.
        shelf: where orders outlive a crash; None: they do not.
        quiet: knows the quiet hours.
        post: notes something in the spool.
        hand_over: gives an airing to the loop.
    """

    def __init__(
        self,
        *,
        rack: CartRack,
        outputs: Sequence[str],
        shelf: OrderShelf | None,
        quiet: QuietUntil,
        post: Callable[[SpoolEntry], None],
        hand_over: Callable[[Airing], None],
    ) -> None:
        self._rack = rack
        self._outputs = tuple(outputs)
        self._shelf = shelf
        self._quiet = quiet
        self._post = post
        self._hand_over = hand_over
        self._turn = threading.Lock()
        self._at_shelf = threading.Lock()
        """Held while the disk is at work, which may take seconds; no message waits for it."""
        self._live: dict[str, Airing] = {}
        self._ended: list[str] = []
        """To be taken off the shelf."""
        self._taken_off: set[str] = set()
        self._given: set[str] = set()
        self._raised: list[str] = []
        """Those that a person put first, the latest last."""
        self._kept: tuple[KeptOrder, ...] = ()

    @property
    def keeps_orders(self) -> bool:
        """Say whether a message that is stopped now will be said by the next player."""
        return self._shelf is not None

    def take(self, order: Interruption, now: datetime) -> str:
        """
        Check *order*, hand it to the loop, write it down; give the id of its first occurrence.

        In this order: sound does not wait for the disk, and whoever ordered it waits for both, but no longer
        than a person waits for an answer.

        Raises:
            SoundRefused: its audio cannot be played.
            ScheduleRefused: its class, its outputs or its times cannot be.
        """
        airings = self._ready(order, now)
        for airing in airings:
            self._post(OccurrenceAdded(airing.occurrence))
            self._hand_over(airing)
        keeping = threading.Thread(target=self._keep, args=(order, now, airings), name="keeping", daemon=True)
        keeping.start()
        keeping.join(KEEPS_WITHIN_S)
        if keeping.is_alive():
            log.warning("the order for “%s” is still being written down", order.title)
        return airings[0].occurrence.id

    def _ready(self, order: Interruption, now: datetime) -> tuple[Airing, ...]:
        if order.priority is Priority.NORMAL:
            raise ScheduleRefused(
                N_("A message of the ordinary class does not interrupt."),
                where=order.title,
                remedy=N_("Put it into the rundown, or order it as uu-tien or khan-cap."),
            )
        _must_be_text(order)
        self._must_be_known(order)
        cart = self._rack.load_soon(order.path, within_s=DECODES_WITHIN_S)
        times = airing_times(order, now, cart.frames / HOUSE_RATE_HZ, self._quiet)
        with self._turn:
            mark = self._mark(now)
            named = [(self._new_id(order, at, mark), at) for at in times]
            airings = tuple(self._airing(order, cart, name, at, repeat_of=named[0][0]) for name, at in named)
            self._live.update({airing.occurrence.id: airing for airing in airings})
        return airings

    def _keep(self, order: Interruption, now: datetime, airings: Sequence[Airing]) -> None:
        """Write the order down; on a full disk it is played all the same, and the log says what follows."""
        if self._shelf is None:
            return
        due = {airing.occurrence.id: airing.occurrence.starts_at for airing in airings}
        with self._at_shelf:
            try:
                self._shelf.keep(KeptOrder(order=order, ordered_at=now, airings=due))
            except StoreBroken as error:
                log.error("%s", error)  # noqa: TRY400 - the sentence says all
            for name in self._taken_off & due.keys():
                self._shelf.done(name)

    def take_off(self, occurrences: Iterable[str]) -> None:
        """Let no next player say what a person has taken off, whatever becomes of this one."""
        names = tuple(occurrences)
        self._taken_off.update(names)
        if self._shelf:
            with self._at_shelf:
                for name in names:
                    self._shelf.done(name)

    def series(self, occurrence: str) -> tuple[str, ...]:
        """Give *occurrence* and the repeats that follow it."""
        with self._turn:
            airings = [airing.occurrence for airing in self._live.values()]
        named = next((each for each in airings if each.id == occurrence), None)
        first = (named.repeat_of if named else "") or occurrence
        repeats = [
            each.id
            for each in airings
            if each.repeat_of == first and (named is None or each.starts_at > named.starts_at)
        ]
        return (occurrence, *repeats)

    def standing(self) -> tuple[MessageStatus, ...]:
        """Name the messages that sound or wait, each series of repeats by its next airing; never waits."""
        # Not in turn: whoever watches the player asks this, and an order may be on its way to a slow disk.
        left = [airing for airing in tuple(self._live.values()) if not airing.is_said()]
        raised = {name: place for place, name in enumerate(tuple(self._raised), 1)}
        return standing_messages(left, raised)

    def knows(self, occurrence: str) -> bool:
        """Say whether a message sounds or waits."""
        airing = self._live.get(occurrence)
        return airing is not None and not airing.is_said()

    def put_first(self, occurrence: str) -> None:
        """Note that a person put a message before the others of its class; raises ScheduleRefused."""
        if not self.knows(occurrence):
            raise ScheduleRefused(
                N_("No message of this id sounds or waits."),
                where=occurrence,
                remedy=N_("`broadcaster on-air status` names those that do."),
            )
        with self._turn:
            self._raised.append(occurrence)

    def tidy(self) -> None:
        """Take the orders off the shelf whose airings have ended and stand in the book."""
        with self._turn:
            over = [name for name, airing in self._live.items() if airing.is_settled()]
            for name in over:
                del self._live[name]
                self._raised = [raised for raised in self._raised if raised != name]
            self._ended += over
        # Whoever tidies also writes the heartbeats: while an order goes to a slow disk it is left for later.
        if self._shelf and self._ended and self._at_shelf.acquire(blocking=False):
            try:
                while self._ended:
                    self._shelf.done(self._ended.pop())
            finally:
                self._at_shelf.release()

    def left_behind(self, now: datetime) -> frozenset[str]:
        """Look at what an earlier player has left, and name the occurrences that are still to be said."""
        self._kept = tuple(kept.by(now) for kept in self._shelf.all()) if self._shelf else ()
        return frozenset(
            name
            for kept in self._kept
            for name, due_at in kept.airings.items()
            if now <= due_at + timedelta(seconds=self._wait_s(kept.order, due_at))
        )

    def resume(
        self, wanted: frozenset[str], known: Known, stored: Callable[[str], Occurrence | None]
    ) -> None:
        """
        Take up again what an earlier player has left of *wanted*, and clear the shelf of the rest.

        What an output had heard whole before the crash is not said on it again.

        Args:
            wanted: ids of occurrences.
            known: what the earlier player wrote.
            stored: finds an occurrence, where somebody has written it down.
        """
        for kept in self._kept:
            for name, due_at in kept.airings.items():
                before = stored(name)
                is_over = before is not None and before.state in TERMINAL_STATES
                try:
                    is_wanted = name in wanted and not is_over
                    is_said = is_wanted and self._say_again(kept, name, due_at, before, known)
                except Exception as error:  # noqa: BLE001 - the net
                    # It stays on the shelf: the next player may fare better, and the others are said.
                    stumbled(error, name)
                    continue
                if not is_said:
                    assert self._shelf is not None
                    self._shelf.done(name)

    def _say_again(
        self, kept: KeptOrder, name: str, due_at: datetime, stored: Occurrence | None, known: Known
    ) -> bool:
        first = stored.repeat_of if stored else ""
        try:
            cart = self._rack.load(kept.order.path)
        except (Refused, StoreBroken) as error:
            log.error("the message “%s” cannot be said again: %s", kept.order.title, error)  # noqa: TRY400
            if stored is not None:
                was_heard = stored.state is OccurrenceState.ON_AIR
                state = OccurrenceState.PARTIAL if was_heard else OccurrenceState.MISSED
                ended = replace(stored, state=state, reason=error.saying())
                self._post(OccurrenceMoved(ended))
            return False
        outputs = tuple(name for name in kept.order.outputs or self._outputs if name in self._outputs)
        order = replace(kept.order, outputs=outputs or self._outputs)
        airing = self._airing(order, cart, name, due_at, repeat_of=first or name)
        if stored is None:
            self._post(OccurrenceAdded(airing.occurrence))
        else:
            airing.was_on_air = stored.state is OccurrenceState.ON_AIR
            remember(airing, known)
        if airing.is_settled():
            self._post(verdict(airing))
            return False
        log.warning("the message “%s” is taken up again", kept.order.title)
        with self._turn:
            self._live[name] = airing
            self._given.add(name)
        self._hand_over(airing)
        return True

    def _airing(
        self, order: Interruption, cart: Cart, name: str, due_at: datetime, *, repeat_of: str
    ) -> Airing:
        return Airing(
            occurrence=Occurrence(
                id=name,
                slot=order.priority.code,
                programme=order.priority.code,
                title=order.title,
                kind=OccurrenceKind.INTERRUPTION,
                priority=order.priority,
                starts_at=due_at,
                length_s=-(-cart.frames // HOUSE_RATE_HZ),
                outputs=order.outputs or self._outputs,
                state=OccurrenceState.ARMED,
                reason=self._ordered(order),
                repeat_of="" if repeat_of == name else repeat_of,
            ),
            cart=cart,
            origin=Origin.EMERGENCY,
            bulletin=None,
            late=LatePolicy.PLAY,
            late_limit_s=self._wait_s(order, due_at),
            programme=order.priority.code,
            title=order.title,
            themes=order.themes,
            shares={output: Share() for output in order.outputs or self._outputs},
        )

    @staticmethod
    def _wait_s(order: Interruption, due_at: datetime) -> int:
        """A repeat waits until the next one; otherwise a message waits as long as it is valid."""
        waits_s = order.repeat_every_s or MESSAGE_WAITS_S
        if order.valid_until:
            left_s = int((order.valid_until - due_at).total_seconds())
            return min(waits_s, left_s) if order.repeat_every_s else left_s
        return waits_s

    def _must_be_known(self, order: Interruption) -> None:
        unknown = sorted(set(order.outputs) - set(self._outputs))
        if unknown:
            raise ScheduleRefused(
                N_("There is no output named {unknown}."),
                where=order.title,
                remedy=N_("The outputs of this station are {known}."),
                unknown=", ".join(unknown),
                known=", ".join(self._outputs),
            )

    def _mark(self, now: datetime) -> str:
        """
        Give what tells an id from one that was given before, when the clock shows an earlier time again.

        The book would know, but an order does not wait for a database.
        """
        if self._shelf is None:
            return ""
        is_again = now <= self._shelf.latest_order_at()
        return f"-{secrets.token_hex(2)}" if is_again else ""

    def _new_id(self, order: Interruption, at: datetime, mark: str) -> str:
        stem = f"{at:%Y-%m-%dT%H%M%S}-{order.priority.code}{mark}"
        name, number = stem, 1
        while name in self._given:
            number += 1
            name = f"{stem}-{number}"
        self._given.add(name)
        return name

    @staticmethod
    def _ordered(order: Interruption) -> Saying | None:
        return saying(N_("Ordered by {name}."), name=order.ordered_by) if order.ordered_by else None


def _must_be_text(order: Interruption) -> None:
    """Refuse letters that no file can hold, before anybody is told of the order."""
    try:
        " ".join((order.title, order.ordered_by, str(order.path), *order.themes)).encode()
    except UnicodeEncodeError as error:
        raise ScheduleRefused(
            N_("The title holds a letter in an encoding that cannot be read ({title})."),
            where="--title",
            remedy=N_("Write it again; texts are UTF-8."),
            title=ascii(order.title),
        ) from error
