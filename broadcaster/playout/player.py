"""
The player of a station: one loop that owns what is on air, and what works beside it.

What else is to be done (reading the rundown, making audio ready, writing down what was heard) is done beside
the loop, by `background`; a long file that is made ready keeps no heartbeat waiting.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Self

from broadcaster.clock import Clock
from broadcaster.errors import N_, ScheduleRefused
from broadcaster.model import Evidence, RecordingKept, Rundown
from broadcaster.outputs.fader import volume_of
from broadcaster.outputs.link import Link
from broadcaster.playout.airing import Programmes
from broadcaster.playout.asrun.hand_in import HandIn
from broadcaster.playout.asrun.rows import OutputRows
from broadcaster.playout.asrun.spool import Spool
from broadcaster.playout.asrun.spool_folder import headings
from broadcaster.playout.audio.carts import CartRack
from broadcaster.playout.audio.library import Library
from broadcaster.playout.audio.preparation import Preparation
from broadcaster.playout.audio.relays import RelaySupply
from broadcaster.playout.background import Background, Beside
from broadcaster.playout.channel.channel import Channel
from broadcaster.playout.clock_doubt import ClockDoubt
from broadcaster.playout.control.board import StatusBoard
from broadcaster.playout.control.pulse import Pulse
from broadcaster.playout.control.status import PlayerStatus
from broadcaster.playout.day.keeper import DayKeeper
from broadcaster.playout.directions import Cancel, Prefer, SetVolume, Take
from broadcaster.playout.lines import Lines
from broadcaster.playout.loop import TICK_FRAMES, Loop
from broadcaster.playout.messages.expectation import complete
from broadcaster.playout.messages.interruption import Interruption, QuietUntil, never_quiet
from broadcaster.playout.messages.order_keeper import OrderKeeper
from broadcaster.playout.messages.order_shelf import OrderShelf
from broadcaster.playout.messages.queue import MessageQueue
from broadcaster.playout.sequencer import Sequencer
from broadcaster.playout.stumble import stumbled
from broadcaster.ports import AudioShelf, OpenBooks, Output, Recording
from broadcaster.realtime import claim_time, favour_process
from broadcaster.relay.live import Receiver
from broadcaster.saying import Saying
from broadcaster.sound.pcm import HOUSE_RATE_HZ

RECEIVING_FRAMES = HOUSE_RATE_HZ // 10
"""A virtual clock goes in steps of 0.1 s while something is received: it may fail at any moment."""

DRAIN_S = 2.0
"""How long outputs may take to report the last frames at the end."""


class Player:
    """
    Plays rundowns on outputs.

    Args:
        clock: a `SystemClock`, or a `VirtualClock` together with `is_live=False`.
        books: opens the station's books. The player follows them while they answer, plays by its own copy,
            and hands in its spool.
        shelf: where the sound of bulletins is found.
        decoded_dir: folder for decoded audio.
        spool_dir: folder of the spools.
        station: whose they are.
        day_file: the copy of the day, which outlives the player; None: it has none.
        plan: gives the rundown of a date from the grid, for days that neither books nor copy know.
        lost: says that the books are not those that the station knew; None: they are.
        warned: says what is wrong with the station's files; None: nothing.
        pulse_file: where others see that the loop turns and outputs report; None: nowhere.
        zones: output → the zones that it reaches.
        programmes: gives the programmes as they stand now.
        fallback_programme: programme whose newest approved bulletin stands in for a missing one.
        receiver: receives other stations; the player closes it. None takes relays as heard.
        is_live: True paces by real time and keeps the sequencer in a thread; False steps from event to event.
        heartbeat_s: how often open rows are confirmed.
        look_every_s: how often the rundown is read again.
        orders_dir: folder in which orders for messages outlive a crash, for the next player, which also goes
            on with the programmes; None: there is none.
        quiet_until: knows the quiet hours.
        recording: records what the outputs are given; None: nothing is recorded.
    """

    def __init__(  # noqa: PLR0913 - the doors of the room, all by name
        self,
        *,
        clock: Clock,
        books: OpenBooks,
        outputs: Sequence[Output],
        shelf: AudioShelf,
        decoded_dir: Path,
        spool_dir: Path,
        programmes: Programmes,
        fallback_programme: str,
        evidence: Evidence = Evidence.PLAYER,
        receiver: Receiver | None = None,
        is_live: bool = True,
        heartbeat_s: float = 1.0,
        look_every_s: float = 5.0,
        orders_dir: Path | None = None,
        quiet_until: QuietUntil = never_quiet,
        station: str = "",
        day_file: Path | None = None,
        plan: Callable[[date], Rundown] | None = None,
        lost: Callable[[], Saying | None] = lambda: None,
        warned: Callable[[], Saying | None] = lambda: None,
        pulse_file: Path | None = None,
        zones: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
        recording: Recording | None = None,
    ) -> None:
        self._clock = clock
        self._recording = recording
        self._is_live = is_live
        self._receiver = receiver
        self._stop = threading.Event()
        self._spool = Spool(spool_dir, station=station, clock=clock, durable=is_live)
        self._day = DayKeeper(
            books=books,
            ours=self._spool.known.occurrences,
            fallback_programme=fallback_programme,
            file=day_file,
            plan=plan,
            are_lost=lambda: lost() is not None,
        )
        doubt = ClockDoubt(clock)
        doubt.compare(heading.clock for heading in headings(spool_dir))
        links = tuple(Link(output) for output in outputs)
        self._lines = Lines(links, clock, is_live=is_live)
        self._loop = Loop(
            [
                Channel(
                    link,
                    OutputRows(
                        link.name,
                        post=self._spool.post,
                        evidence=evidence,
                        heartbeat_s=heartbeat_s,
                        zones=zones.get(link.name, ()),
                    ),
                )
                for link in links
            ],
            clock=clock,
            post=self._spool.post,
            doubt=doubt,
            keeps_up=is_live,
        )
        names = [link.name for link in links]
        decode = any(output.wants_pcm for output in outputs)
        self._messages = MessageQueue(
            rack=CartRack(decoded_dir, decode=decode),
            outputs=names,
            keeper=OrderKeeper(OrderShelf(orders_dir) if orders_dir else None, is_live=is_live),
            quiet=quiet_until,
            post=self._spool.post,
            hand_over=lambda airing: self._loop.tell(Take(airing)),
        )
        self._sequencer = Sequencer(
            day=self._day,
            preparation=Preparation(
                day=self._day,
                library=Library(
                    day=self._day,
                    rack=CartRack(decoded_dir, decode=decode),
                    shelf=shelf,
                    fallback_programme=fallback_programme,
                ),
                relays=RelaySupply(receiver=receiver, programmes=programmes),
                outputs=names,
            ),
            known=self._spool.known,
            post=self._spool.post,
            programmes=programmes,
            hand_over=self._loop.tell,
            look_every=timedelta(seconds=look_every_s),
            doubt=doubt,
            doubts_clock=is_live,
        )
        self._background = Background(
            Beside(
                day=self._day,
                sequencer=self._sequencer,
                messages=self._messages,
                spool=self._spool,
                hand_in=HandIn(self._spool, books),
                lines=self._lines,
                receiver=receiver,
            ),
            self._loop,
            clock=clock,
            lost=lost,
            warned=warned,
            look_every_s=look_every_s,
            is_live=is_live,
        )
        self._board = StatusBoard(
            self._loop,
            self._spool,
            Pulse(pulse_file),
            trouble=self._background.trouble,
            recordings=lambda: recording.status() if recording else (),
            is_live=is_live,
        )

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def open(self) -> None:
        """Open the outputs, take up what an earlier player has left, and, live, set the threads to work."""
        if self._is_live:
            favour_process()
        if self._recording:
            self._recording.begin(lambda kept: self._spool.post(RecordingKept(kept)))
        self._lines.open()
        self._background.open()
        self._take_up(self._clock.now())
        self._background.start()
        self._loop.begin()

    def run(self, until: datetime | None = None) -> None:
        """
        Play until station time *until*, or until `stop`; may be called again to go on.

        Raises:
            BroadcasterError: the sequencer failed in a way that only a restart mends.
        """
        if self._is_live:
            claim_time()
        self._keep_time()
        while not self._stop.is_set() and (until is None or self._loop.now() < until):
            if self._loop.turn(TICK_FRAMES if self._is_live else self._frames_to_event(until)):
                self._keep_time()
                self._background.check()
                self._background.step()
                self._board.looked()
        if not self._is_live:
            self._background.hand_in()

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

    def cancel(self, occurrence: str, why: Saying | None) -> tuple[str, ...]:
        """
        Take an airing off, whether it sounds or waits, and the repeats of a message with it.

        Returns:
            Ids of what is taken off; none where nothing of that id sounds or waits.
        """
        series = self._messages.series(occurrence)
        known = tuple(name for name in series if self._messages.knows(name) or self._loop.knows(name))
        for name in known:
            self._loop.tell(Cancel(name, why))
        self._messages.take_off(known)
        return known

    def put_first(self, occurrence: str) -> None:
        """Say a message that waits before the others of its class; raises ScheduleRefused."""
        self._messages.put_first(occurrence)
        self._loop.tell(Prefer(occurrence))

    def set_volume(self, output: str, volume_db: str | float) -> None:
        """
        Make *output* louder or softer from the next tick on, until it is set again or the player ends.

        Args:
            output: its name.
            volume_db: as it stands in `station.toml`.
        Raises:
            ConfigurationRefused: such a volume cannot be.
            ScheduleRefused: no output has that name.
        """
        volume = volume_of(output, volume_db)
        if not self._loop.has_output(output):
            raise ScheduleRefused(
                N_("The player has no output '{output}'."),
                where="station.toml",
                remedy=N_("An output that was added or renamed sounds when the station is started again."),
                output=output,
            )
        self._loop.tell(SetVolume(output, volume))

    def status(self) -> PlayerStatus:
        """Say what is on air, as of the last second, and what comes; may be asked from any thread."""
        status = self._board.status()
        return complete(status, self._sequencer.next_programme(status.at), self._messages.unfinished())

    def close(self) -> None:
        """End what is on air, write down what was heard, let go of the outputs; may be called twice."""
        self._loop.stop(for_good=not self._messages.keeps_orders)
        self._drain()
        self._loop.finish()
        self._stop.set()
        self._background.write_last()
        self._lines.close()
        if self._recording:
            self._recording.close()
        if self._receiver:
            self._receiver.close()
        self._background.close()

    def _take_up(self, now: datetime) -> None:
        """Close and go on with what an earlier player has left; what stumbles over it must not be silence."""
        try:
            left = self._messages.left_behind(now)
            wanted = frozenset(name for kept in left for name in kept.wanted(now))
            self._sequencer.recover(now, wanted)
            self._messages.resume(left, now, self._spool.known, self._day.occurrence)
        except Exception as error:  # noqa: BLE001 - the net
            self._day.trouble = stumbled(error, "recovery").saying()

    def _frames_to_event(self, until: datetime | None) -> int:
        """Give the frames that a virtual clock may pass over at once."""
        frames = self._loop.frames_to_event((until, self._sequencer.next_look_at))
        if self._receiver and self._receiver.is_busy:
            return min(frames, RECEIVING_FRAMES)
        return frames

    def _keep_time(self) -> None:
        if self._loop.keep_time():
            self._sequencer.clock_set()
            self._background.step()

    def _drain(self) -> None:
        """Wait for outputs to report the last frames they were given."""
        waited_s = 0.0
        links = [channel.link for channel in self._loop.channels]
        while waited_s < DRAIN_S and not all(link.is_drained(link.written) for link in links):
            self._clock.sleep_s(0.05)
            waited_s += 0.05
