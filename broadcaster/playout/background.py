"""
What is done beside the loop, so that the loop waits for no disk and no database.

Live, in threads that do one thing each; on a virtual clock, by a step between two turns.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from broadcaster.clock import Clock
from broadcaster.playout.asrun.hand_in import AT_ONCE, HandIn
from broadcaster.playout.asrun.spool import Spool
from broadcaster.playout.day.keeper import DayKeeper
from broadcaster.playout.lines import Lines
from broadcaster.playout.loop import Loop
from broadcaster.playout.messages.queue import MessageQueue
from broadcaster.playout.sequencer import Sequencer
from broadcaster.playout.workers import Workers
from broadcaster.relay.live import Receiver
from broadcaster.saying import Saying

WRITE_EVERY_S = 0.2
"""How soon what the loop posted is written down; heartbeats come once a second."""

SEQUENCE_EVERY_S = 0.25
"""How soon the sequencer sees that it is time for its next look; what it arms is due in two minutes."""

HAND_IN_EVERY_S = 2.0
"""How soon the store knows of it: what begins and ends meanwhile, on all outputs, goes in one transaction."""

FIRST_LOOK_S = 1.0
"""How long the start waits for the station's books; then it goes by the copy of its day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """The parts of a player that work beside its loop; each is its own owner."""

    day: DayKeeper
    sequencer: Sequencer
    messages: MessageQueue
    spool: Spool
    hand_in: HandIn
    lines: Lines
    receiver: Receiver | None


class Background:
    """
    Has the parts beside the loop do their work.

    Args:
        parts: whose work it is.
        lost: says that the books are not those that the station knew; None: they are.
        warned: says what is wrong with the station's files; None: nothing.
        look_every_s: how often the rundown is read again.
        is_live: False on a virtual clock.
    """

    def __init__(
        self,
        parts: Beside,
        loop: Loop,
        *,
        clock: Clock,
        lost: Callable[[], Saying | None],
        warned: Callable[[], Saying | None],
        look_every_s: float,
        is_live: bool,
    ) -> None:
        self._parts = parts
        self._loop = loop
        self._clock = clock
        self._lost, self._warned = lost, warned
        self._look_every_s = look_every_s
        self._is_live = is_live
        self._workers = Workers()

    def open(self) -> None:
        """Read the books for the first time; a database that does not answer holds nobody up."""
        if self._is_live:
            self._workers.start("day", self._look_at_books, every_s=self._look_every_s / 2)
            self._parts.day.has_looked.wait(FIRST_LOOK_S)
        else:
            self._look_at_books()

    def start(self) -> None:
        """Begin with the rest of the work."""
        if self._is_live:
            self._workers.start("sequencer", self._sequence, every_s=SEQUENCE_EVERY_S)
            self._workers.start("spool", self._write_down, every_s=WRITE_EVERY_S)
            self._workers.start("hand-in", self.hand_in, every_s=HAND_IN_EVERY_S)
        else:
            self.step()
            self.hand_in()

    def check(self) -> None:
        """Raise what has failed again and again: only a restart mends it."""
        if self._workers.failure:
            raise self._workers.failure

    def step(self) -> None:
        """On a virtual clock: do what the threads do beside a live loop; live, they do it."""
        if self._is_live:
            return
        parts, now = self._parts, self._loop.now()
        parts.lines.tend()
        if parts.receiver:
            parts.receiver.tend(now, self._clock.monotonic_s())
        self._write_down()
        if len(parts.spool) >= AT_ONCE:
            self.hand_in()
        if parts.sequencer.next_look_at is None or now >= parts.sequencer.next_look_at:
            self._look_at_books()
        parts.sequencer.work(now)
        self._write_down()

    def hand_in(self) -> None:
        """Hand in what was written down, as far as the store takes it."""
        self._parts.hand_in.work(self._clock.now())

    def trouble(self) -> Saying | None:
        """Say what is wrong, the worst first."""
        parts = self._parts
        found = (
            parts.spool.trouble,
            self._lost(),
            parts.hand_in.trouble,
            parts.day.trouble,
            parts.sequencer.trouble,
            self._warned(),
        )
        return next(filter(None, found), None)

    def write_last(self) -> None:
        """
        Stop, and write down what was heard.

        The spool first: an output may hang, and the sequencer may be decoding, when the time to end is up.
        """
        self._workers.stop()
        self._workers.join("spool")
        self._write_down()

    def close(self) -> None:
        """Wait for the rest, and hand in what there is."""
        self._workers.join()
        self._write_down()
        self._parts.messages.close()
        self._parts.spool.close()
        self.hand_in()

    def _sequence(self) -> None:
        now = self._clock.now()
        if not self._loop.is_behind_clock():
            self._parts.sequencer.work(now)

    def _look_at_books(self) -> None:
        self._parts.day.look(self._clock.now())

    def _write_down(self) -> None:
        """Write down what was heard, and let orders go when the spool says how they ended."""
        self._parts.spool.write()
        if self._parts.spool.is_written:
            self._parts.messages.tidy()
