"""
The player: one loop that owns what is on air, on every output, by one clock.

The loop waits for nothing but the clock. A desk (a thread beside a live loop, a step of a simulated one)
reads the rundown, makes audio ready and writes down what was heard.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import Self

import numpy as np

from broadcaster.clock import Clock
from broadcaster.model import EndReason, Evidence, Programme
from broadcaster.playout.airing import Airing
from broadcaster.playout.carts import CartRack
from broadcaster.playout.channel import Channel
from broadcaster.playout.desk import Desk, Take, Withdraw
from broadcaster.playout.interruption import Interruption, QuietUntil, never_quiet
from broadcaster.playout.journal import Journal
from broadcaster.playout.link import Link
from broadcaster.playout.live import Receiver
from broadcaster.playout.logbook import Logbook
from broadcaster.playout.message_desk import MessageDesk
from broadcaster.playout.order_shelf import OrderShelf
from broadcaster.playout.outcome import verdict
from broadcaster.playout.realtime import claim_time, favour_process
from broadcaster.playout.station_time import STEP_S, StationTime
from broadcaster.playout.status import OutputStatus, PlayerStatus
from broadcaster.playout.timeline import frames_of
from broadcaster.ports import HOUSE_RATE_HZ, BulletinArchive, Ledger, OccurrenceBook, Output
from broadcaster.wording import Language

log = logging.getLogger(__name__)

TICK_FRAMES = HOUSE_RATE_HZ // 100
"""10 ms: a message waits for the end of the running tick, and shall be heard within 20 ms of its order."""

LONGEST_BLOCK_S = 3600
"""A simulated hour passes in one block when nothing happens in it …"""

LONGEST_SOUND_S = 1
"""… and a second when an output wants to hear it."""

STALLED_S = 1.0
"""A loop so late was stopped (suspended, swapped out): it does not catch up, it joins again."""

DESK_EVERY_S = 0.1
"""How soon the desk writes down what the loop posted; heartbeats come once a second."""

RECEIVING_FRAMES = HOUSE_RATE_HZ // 10
"""A virtual clock goes in steps of 0.1 s while something is received: it may fail at any moment."""

STATUS_TICKS = 20
"""The status is at most 0.2 s old."""

DRAIN_S = 2.0
"""How long outputs may take to report the last frames at the end."""


@dataclass(frozen=True, slots=True)
class Cancel:
    """To the loop: a person takes this off."""

    occurrence: str
    why: str


class Player:
    """
    Plays rundowns on outputs.

    Args:
        clock: a `SystemClock`, or a `VirtualClock` together with `is_live=False`.
        audio_dir: folder that the paths of bulletins are relative to.
        spool_dir: folder for decoded audio.
        fallback_programme: programme whose newest approved bulletin stands in for a missing one.
        receiver: receives other stations; the player closes it. None takes relays as heard.
        is_live: True paces by real time and keeps the desk in a thread; False steps from event to event.
        heartbeat_s: how often open rows are confirmed.
        look_every_s: how often the rundown is read again.
        orders_dir: folder in which orders for messages outlive a crash; None: they do not.
        quiet_until: knows the quiet hours.
    """

    def __init__(  # noqa: PLR0913 - the doors of the room, all by name
        self,
        *,
        clock: Clock,
        book: OccurrenceBook,
        archive: BulletinArchive,
        ledger: Ledger,
        outputs: Sequence[Output],
        audio_dir: Path,
        spool_dir: Path,
        programmes: Mapping[str, Programme],
        fallback_programme: str,
        evidence: Evidence = Evidence.PLAYER,
        receiver: Receiver | None = None,
        is_live: bool = True,
        heartbeat_s: float = 1.0,
        look_every_s: float = 5.0,
        orders_dir: Path | None = None,
        quiet_until: QuietUntil = never_quiet,
        language: Language = "vi",
    ) -> None:
        self._clock = clock
        self._is_live = is_live
        self._time = StationTime(clock)
        self._journal = Journal(ledger, book, language)
        self._orders: SimpleQueue[Take | Withdraw | Cancel] = SimpleQueue()
        self._language = language
        self._airings: dict[str, Airing] = {}
        wants_pcm = any(output.wants_pcm for output in outputs)
        self._block = np.zeros(LONGEST_SOUND_S * HOUSE_RATE_HZ, dtype=np.float32)
        self._limit_s = LONGEST_SOUND_S if wants_pcm else LONGEST_BLOCK_S
        self._stop = threading.Event()
        self._failure: BaseException | None = None
        self._desk_thread: threading.Thread | None = None
        self._channels = tuple(
            Channel(
                Link(output),
                Logbook(output.name, post=self._journal.post, evidence=evidence, heartbeat_s=heartbeat_s),
            )
            for output in outputs
        )
        self._messages = MessageDesk(
            rack=CartRack(spool_dir, decode=wants_pcm),
            outputs=[output.name for output in outputs],
            shelf=OrderShelf(orders_dir) if orders_dir else None,
            quiet=quiet_until,
            post=self._journal.post,
            hand_over=lambda airing: self._orders.put(Take(airing)),
            language=language,
        )
        self._desk = Desk(
            book=book,
            archive=archive,
            ledger=ledger,
            journal=self._journal,
            rack=CartRack(spool_dir, decode=wants_pcm),
            audio_dir=audio_dir,
            programmes=programmes,
            fallback_programme=fallback_programme,
            outputs=[output.name for output in outputs],
            hand_over=self._orders.put,
            receiver=receiver,
            look_every=timedelta(seconds=look_every_s),
            still_ordered=self._messages.left_behind,
            language=language,
        )
        self._receiver = receiver
        self._book, self._ledger = book, ledger
        self._ticks = 0
        self._status = self._snapshot()

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def open(self) -> None:
        """Open the outputs and, live, set the desk to work; the audio of this moment is made ready."""
        if self._is_live:
            favour_process()
        self._work_desk()
        self._messages.resume(self._messages.left_behind(self._clock.now()), self._book, self._ledger)
        if self._is_live:
            self._desk_thread = threading.Thread(target=self._keep_desk, name="desk", daemon=True)
            self._desk_thread.start()
        self._time.anchor()

    def run(self, until: datetime | None = None) -> None:
        """
        Play until station time *until*, or until `stop`; may be called again to go on.

        Raises:
            BroadcasterError: the desk failed in a way that only a restart mends.
        """
        if self._is_live:
            claim_time()
        self._keep_time()
        while not self._stop.is_set() and (until is None or self._time.now() < until):
            if self._failure:
                raise self._failure
            self._tick(until)

    def stop(self) -> None:
        """Make `run` return soon; may be called from any thread."""
        self._stop.set()

    def interrupt(self, order: Interruption) -> str:
        """
        Put a message on air at the next tick, over what its class stands above.

        Returns:
            Id of its occurrence.
        Raises:
            SoundRefused: its audio cannot be played.
            ScheduleRefused: its class, its outputs or its times cannot be.
        """
        return self._messages.take(order, self._clock.now())

    def cancel(self, occurrence: str, why: str) -> None:
        """Take an airing off, whether it sounds or waits, and the repeats of a message with it."""
        for name in self._messages.series(occurrence):
            self._orders.put(Cancel(name, why))

    def status(self) -> PlayerStatus:
        """Say what is on air, as of the last second."""
        return self._status

    def close(self) -> None:
        """End what is on air, write down what was heard, let go of the outputs; may be called twice."""
        self._take_orders()
        for channel in self._channels:
            channel.stop(keeps_messages=self._messages.keeps_orders)
        self._drain()
        for channel in self._channels:
            channel.report(is_last=True)
            channel.link.shut()
        self._settle()
        if self._receiver:
            self._receiver.close()
        self._stop.set()
        if self._desk_thread:
            self._desk_thread.join()
            self._desk_thread = None
        self._journal.work()
        self._tidy_messages()

    def _tick(self, until: datetime | None) -> None:
        """Give every output its next frames, let them sound, read what became of them."""
        self._take_orders()
        now = self._time.now()
        frames = TICK_FRAMES if self._is_live else self._frames_to_event(now, until)
        for channel in self._channels:
            channel.fill(now, self._silence(frames, channel))
        self._time.frames += frames
        self._clock.sleep_s(self._time.due_s() - self._clock.monotonic_s())
        for channel in self._channels:
            channel.report()
        self._settle()
        self._keep_time()
        if not self._is_live:
            self._work_desk()
        self._say_status()

    def _silence(self, frames: int, channel: Channel) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        if channel.link.output.wants_pcm:
            block = self._block[:frames]
            block.fill(0.0)
            return block
        return np.broadcast_to(np.float32(0.0), (frames,))

    def _frames_to_event(self, now: datetime, until: datetime | None) -> int:
        """Give the frames that can pass in one block because nothing happens in them."""
        limit = self._limit_s * HOUSE_RATE_HZ
        for moment in (until, self._desk.next_look_at):
            if moment is not None:
                limit = min(limit, max(frames_of(moment - now), 1))
        for channel in self._channels:
            limit = channel.frames_to_change(now, limit)
        if self._receiver and self._receiver.is_busy:
            limit = min(limit, RECEIVING_FRAMES)
        return limit

    def _take_orders(self) -> None:
        while not self._orders.empty():
            match self._orders.get():
                case Take(airing):
                    self._take(airing)
                case Withdraw(occurrence):
                    self._withdraw(occurrence)
                case Cancel(occurrence, why):
                    self._drop(occurrence, why)

    def _take(self, airing: Airing) -> None:
        before = self._airings.get(airing.occurrence.id)
        if before and before.was_begun:
            airing.let_go()
            return
        self._airings[airing.occurrence.id] = airing
        for channel in self._channels:
            share = airing.shares.get(channel.link.name)
            if share and not share.is_over:
                channel.take(airing)

    def _withdraw(self, occurrence: str) -> None:
        """Forget what has not begun; the desk knows what becomes of it."""
        if occurrence in self._airings and not self._airings[occurrence].was_begun:
            self._airings.pop(occurrence).let_go()
            for channel in self._channels:
                channel.forget(occurrence)

    def _drop(self, occurrence: str, why: str) -> None:
        for channel in self._channels:
            channel.drop(occurrence, EndReason.STOPPED, why)

    def _settle(self) -> None:
        """Move the occurrences of which nothing more will be heard to their last state."""
        for channel in self._channels:
            for airing in channel.settled():
                if airing.is_settled():
                    self._journal.post(verdict(airing, self._language))
                    airing.let_go()
                    del self._airings[airing.occurrence.id]

    def _keep_time(self) -> None:
        """Follow the wall clock when it was set, or when nobody hears it."""
        if self._time.late_s() > STALLED_S:
            log.error("the player was stopped for %.1f s; it joins again", self._time.late_s())
            for channel in self._channels:
                channel.break_off(EndReason.SOURCE_FAILED)
            self._time.anchor()
            return
        apart_s = self._time.apart_s()
        if abs(apart_s) > STEP_S:
            log.warning("the clock was set by %+.3f s", apart_s)
            self._desk.next_look_at = None
            self._time.follow()
            for channel in self._channels:
                channel.clock_set(timedelta(seconds=apart_s))
            if not self._is_live:
                self._work_desk()
        elif apart_s and all(channel.is_idle for channel in self._channels):
            self._time.follow()

    def _work_desk(self) -> None:
        now = self._time.now() if not self._is_live else self._clock.now()
        for channel in self._channels:
            channel.link.keep_open(now, self._clock.monotonic_s())
        if self._receiver and not self._is_live:
            self._receiver.tend(now, self._clock.monotonic_s())
        self._desk.work(now)
        self._tidy_messages()

    def _tidy_messages(self) -> None:
        """Let orders go only when the book knows how they ended."""
        if not len(self._journal):
            self._messages.tidy()

    def _keep_desk(self) -> None:
        while not self._stop.wait(DESK_EVERY_S):
            try:
                self._work_desk()
            except BaseException as failure:
                self._failure = failure
                raise

    def _drain(self) -> None:
        """Wait for outputs to report the last frames they were given."""
        waited_s = 0.0
        while waited_s < DRAIN_S and not all(
            channel.link.is_drained(channel.link.written) for channel in self._channels
        ):
            self._clock.sleep_s(0.05)
            waited_s += 0.05

    def _say_status(self) -> None:
        """Leave a fresh picture for whoever asks; other threads never look at the channels themselves."""
        self._ticks += 1
        if not self._is_live or self._ticks % STATUS_TICKS == 0:
            self._status = self._snapshot()

    def _snapshot(self) -> PlayerStatus:
        return PlayerStatus(
            at=self._time.now(),
            outputs=tuple(OutputStatus.of(channel) for channel in self._channels),
            journal_waiting=len(self._journal),
            trouble=self._journal.trouble or self._desk.trouble,
        )
