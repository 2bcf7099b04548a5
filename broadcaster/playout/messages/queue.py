"""
The queue of messages: makes them ready, keeps their orders, takes them up again after a crash.

Apart from the sequencer of the rundown, so that no long bulletin is in their way.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from broadcaster.errors import N_, Refused, ScheduleRefused, StoreBroken
from broadcaster.model import (
    TERMINAL_STATES,
    Occurrence,
    OccurrenceAdded,
    OccurrenceMoved,
    OccurrenceState,
    Priority,
    SpoolEntry,
)
from broadcaster.playout.airing import Airing
from broadcaster.playout.asrun.heard_before import remember
from broadcaster.playout.asrun.known import Known
from broadcaster.playout.asrun.outcome import verdict
from broadcaster.playout.audio.carts import CartRack
from broadcaster.playout.messages.interruption import Interruption, QuietUntil, airing_times
from broadcaster.playout.messages.message import Message, MessageState, message_of
from broadcaster.playout.messages.naming import MessageNames
from broadcaster.playout.messages.order_keeper import OrderKeeper
from broadcaster.playout.messages.order_shelf import KeptOrder
from broadcaster.playout.stumble import stumbled
from broadcaster.sound.pcm import HOUSE_RATE_HZ

log = logging.getLogger(__name__)


DECODES_WITHIN_S = 1.0
KEEPS_WITHIN_S = 0.7
"""Together less than the 2 s in which whoever orders a message has a true answer, however long it is."""


class MessageQueue:
    """
    Turns orders into messages, one for each time that an order is said, and holds them until they are over.

    Args:
        rack: a rack of its own.
        outputs: names of the outputs of the player.
        keeper: lets orders outlive a crash.
        quiet: knows the quiet hours.
        post: notes something in the spool.
        hand_over: gives an airing to the loop.
    """

    def __init__(
        self,
        *,
        rack: CartRack,
        outputs: Sequence[str],
        keeper: OrderKeeper,
        quiet: QuietUntil,
        post: Callable[[SpoolEntry], None],
        hand_over: Callable[[Airing], None],
    ) -> None:
        self._rack = rack
        self._outputs = tuple(outputs)
        self._keeper = keeper
        self._quiet = quiet
        self._post = post
        self._hand_over = hand_over
        self._names = MessageNames(keeper.latest_order_at())
        self._messages: dict[str, Message] = {}
        """Those that are not over, by id."""
        self._lock = threading.Lock()
        """Of names and messages; never held while anybody waits for a disk."""

    @property
    def keeps_orders(self) -> bool:
        """Say whether a message that is stopped now will be said by the next player."""
        return self._keeper.keeps_orders

    def take(self, order: Interruption, now: datetime) -> str:
        """
        Check *order*, hand it to the loop, write it down; give the id of its first occurrence.

        In this order: sound does not wait for the disk, and whoever ordered it waits for both, but no longer
        than a person waits for an answer.

        Raises:
            SoundRefused: its audio cannot be played.
            ScheduleRefused: its class, its outputs or its times cannot be.
        """
        messages = self._ready(order, now)
        for message in messages:
            self._post(OccurrenceAdded(message.airing.occurrence))
            self._hand_over(message.airing)
        due = {message.id: message.due_at for message in messages}
        kept = KeptOrder(order=order, ordered_at=now, airings=due)
        if not self._keeper.keep(kept, within_s=KEEPS_WITHIN_S):
            log.warning("the order for “%s” is still being written down", order.title)
        return messages[0].id

    def _ready(self, order: Interruption, now: datetime) -> tuple[Message, ...]:
        self._must_be_possible(order)
        cart = self._rack.load_soon(order.path, within_s=DECODES_WITHIN_S)
        times = airing_times(order, now, cart.frames / HOUSE_RATE_HZ, self._quiet)
        outputs = order.outputs or self._outputs
        with self._lock:
            names = self._names.give(order.priority, times, now)
            messages = tuple(
                message_of(order, cart, name=name, due_at=at, series=names[0], outputs=outputs)
                for name, at in zip(names, times, strict=True)
            )
            self._messages |= {message.id: message for message in messages}
        return messages

    def take_off(self, occurrences: Collection[str]) -> None:
        """Let what a person has taken off wait no more; no next player says it, whatever comes of this."""
        with self._lock:
            for name in self._messages.keys() & set(occurrences):
                self._messages[name] = replace(self._messages[name], is_taken_off=True)
        self._keeper.let_go(occurrences, within_s=KEEPS_WITHIN_S)

    def series(self, occurrence: str) -> tuple[str, ...]:
        """Give *occurrence* and the repeats that follow it."""
        with self._lock:
            messages = tuple(self._messages.values())
            named = self._messages.get(occurrence)
        first = named.series if named else occurrence
        repeats = [
            each.id
            for each in messages
            if each.series == first
            and each.id not in (first, occurrence)
            and (named is None or each.due_at > named.due_at)
        ]
        return (occurrence, *repeats)

    def unfinished(self) -> tuple[Message, ...]:
        """Give the messages that sound or wait."""
        with self._lock:
            messages = tuple(self._messages.values())
        return tuple(message for message in messages if message.state is MessageState.STANDING)

    def knows(self, occurrence: str) -> bool:
        """Say whether a message sounds or waits."""
        return any(message.id == occurrence for message in self.unfinished())

    def put_first(self, occurrence: str) -> None:
        """Note that a person put a message before the others of its class; raises ScheduleRefused."""
        with self._lock:
            message = self._messages.get(occurrence)
            if message is None or message.state is not MessageState.STANDING:
                raise ScheduleRefused(
                    N_("No message of this id sounds or waits."),
                    where=occurrence,
                    remedy=N_("`broadcaster on-air status` names those that do."),
                )
            highest = max(each.raised for each in self._messages.values())
            self._messages[occurrence] = replace(message, raised=highest + 1)

    def tidy(self) -> None:
        """Let go of the messages that are over, and of their orders; call when the spool has their ends."""
        with self._lock:
            over = [name for name, each in self._messages.items() if each.state is MessageState.OVER]
            for name in over:
                del self._messages[name]
        self._keeper.let_go(over)

    def close(self) -> None:
        """Have the orders on the disk as they should be."""
        self._keeper.close()

    def left_behind(self, now: datetime) -> tuple[KeptOrder, ...]:
        """Give the orders that an earlier player has left."""
        return self._keeper.left_behind(now)

    def resume(
        self,
        left: Iterable[KeptOrder],
        now: datetime,
        known: Known,
        stored: Callable[[str], Occurrence | None],
    ) -> None:
        """
        Take up again what an earlier player has left, where it is not too late, and let the rest go.

        What an output had heard whole before the crash is not said on it again.

        Args:
            left: the orders.
            now: by the clock as it stands.
            known: what the earlier player wrote.
            stored: finds an occurrence, where somebody has written it down.
        """
        for kept in left:
            wanted = kept.wanted(now)
            for name in kept.airings:
                before = stored(name)
                is_over = before is not None and before.state in TERMINAL_STATES
                try:
                    is_wanted = name in wanted and not is_over
                    is_said = is_wanted and self._say_again(kept, name, before, known)
                except Exception as error:  # noqa: BLE001 - the net
                    # It stays on the shelf: the next player may fare better, and the others are said.
                    stumbled(error, name)
                    continue
                if not is_said:
                    self._keeper.let_go((name,))

    def _say_again(self, kept: KeptOrder, name: str, stored: Occurrence | None, known: Known) -> bool:
        order = kept.order
        try:
            cart = self._rack.load(order.path)
        except (Refused, StoreBroken) as error:
            log.error("the message “%s” cannot be said again: %s", order.title, error)  # noqa: TRY400
            if stored is not None:
                was_heard = stored.state is OccurrenceState.ON_AIR
                state = OccurrenceState.PARTIAL if was_heard else OccurrenceState.MISSED
                self._post(OccurrenceMoved(replace(stored, state=state, reason=error.saying())))
            return False
        outputs = [output for output in order.outputs if output in self._outputs] or self._outputs
        series = (stored.repeat_of if stored else "") or name
        message = message_of(
            order, cart, name=name, due_at=kept.airings[name], series=series, outputs=outputs
        )
        airing = message.airing
        if stored is None:
            self._post(OccurrenceAdded(airing.occurrence))
        else:
            airing.was_on_air = stored.state is OccurrenceState.ON_AIR
            remember(airing, known)
        if message.state is MessageState.OVER:
            self._post(verdict(airing))
            return False
        log.warning("the message “%s” is taken up again", order.title)
        with self._lock:
            self._messages[name] = message
            self._names.note(name)
        self._hand_over(airing)
        return True

    def _must_be_possible(self, order: Interruption) -> None:
        if order.priority is Priority.NORMAL:
            raise ScheduleRefused(
                N_("A message of the ordinary class does not interrupt."),
                where=order.title,
                remedy=N_("Put it into the rundown, or order it as uu-tien or khan-cap."),
            )
        _must_be_text(order)
        unknown = sorted(set(order.outputs) - set(self._outputs))
        if unknown:
            raise ScheduleRefused(
                N_("There is no output named {unknown}."),
                where=order.title,
                remedy=N_("The outputs of this station are {known}."),
                unknown=", ".join(unknown),
                known=", ".join(self._outputs),
            )


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
