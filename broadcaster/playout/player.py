"""
The player of a station: one loop that owns what is on air, and what works beside it.

What else is to be done (reading the rundown, making audio ready, writing down what was heard) is done beside
the loop, by `background`; a long file that is made ready keeps no heartbeat waiting.
"""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self

from broadcaster.errors import N_, ScheduleRefused
from broadcaster.model import RecordingKept
from broadcaster.outputs.fader import volume_of
from broadcaster.outputs.link import Link
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
from broadcaster.playout.messages.interruption import Interruption
from broadcaster.playout.messages.order_keeper import OrderKeeper
from broadcaster.playout.messages.order_shelf import OrderShelf
from broadcaster.playout.messages.queue import MessageQueue
from broadcaster.playout.sequencer import Sequencer
from broadcaster.playout.setup import PlayerSetup
from broadcaster.playout.stumble import stumbled
from broadcaster.realtime import claim_time, favour_process
from broadcaster.saying import Saying
from broadcaster.sound.pcm import HOUSE_RATE_HZ

RECEIVING_FRAMES = HOUSE_RATE_HZ // 10
"""A virtual clock goes in steps of 0.1 s while something is received: it may fail at any moment."""


class Player:
    """
    Plays rundowns on outputs.

    Args:
        setup: its parts, as the player finds them.
    """

    def __init__(self, setup: PlayerSetup) -> None:
        self._clock = setup.clock
        self._recording = setup.recording
        self._is_live = setup.is_live
        self._receiver = setup.receiver
        self._stop = threading.Event()
        self._spool = Spool(setup.spool_dir, station=setup.station, clock=setup.clock, durable=setup.is_live)
        self._day = DayKeeper(
            books=setup.books,
            ours=self._spool.known.occurrences,
            fallback_programme=setup.fallback_programme,
            file=setup.day_file,
            plan=setup.plan,
            are_lost=lambda: setup.lost() is not None,
            ledger=setup.ledger,
        )
        doubt = ClockDoubt(setup.clock)
        doubt.compare(heading.clock for heading in headings(setup.spool_dir))
        links = tuple(Link(output) for output in setup.outputs)
        self._lines = Lines(links, setup.clock, is_live=setup.is_live)
        self._loop = Loop(
            [
                Channel(
                    link,
                    OutputRows(
                        link.name,
                        post=self._spool.post,
                        evidence=setup.evidence,
                        heartbeat_s=setup.heartbeat_s,
                        zones=setup.zones.get(link.name, ()),
                    ),
                )
                for link in links
            ],
            clock=setup.clock,
            post=self._spool.post,
            doubt=doubt,
            keeps_up=setup.is_live,
        )
        names = [link.name for link in links]
        decode = any(output.wants_pcm for output in setup.outputs)
        self._messages = MessageQueue(
            rack=CartRack(setup.decoded_dir, decode=decode),
            outputs=names,
            keeper=OrderKeeper(
                OrderShelf(setup.orders_dir) if setup.orders_dir else None, is_live=setup.is_live
            ),
            quiet=setup.quiet_until,
            post=self._spool.post,
            hand_over=lambda airing: self._loop.tell(Take(airing)),
        )
        self._sequencer = Sequencer(
            day=self._day,
            preparation=Preparation(
                day=self._day,
                library=Library(
                    day=self._day,
                    rack=CartRack(setup.decoded_dir, decode=decode),
                    shelf=setup.shelf,
                    fallback_programme=setup.fallback_programme,
                ),
                relays=RelaySupply(receiver=setup.receiver, programmes=setup.programmes),
                outputs=names,
            ),
            known=self._spool.known,
            post=self._spool.post,
            programmes=setup.programmes,
            hand_over=self._loop.tell,
            look_every=timedelta(seconds=setup.look_every_s),
            doubt=doubt,
            doubts_clock=setup.is_live,
        )
        self._background = Background(
            Beside(
                day=self._day,
                sequencer=self._sequencer,
                messages=self._messages,
                spool=self._spool,
                hand_in=HandIn(self._spool, setup.books),
                lines=self._lines,
                receiver=setup.receiver,
            ),
            self._loop,
            clock=setup.clock,
            lost=setup.lost,
            warned=setup.warned,
            look_every_s=setup.look_every_s,
            is_live=setup.is_live,
        )
        self._board = StatusBoard(
            self._loop,
            self._spool,
            Pulse(setup.pulse_file),
            trouble=self._background.trouble,
            recordings=lambda: setup.recording.status() if setup.recording else (),
            is_live=setup.is_live,
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
        self._lines.drain()
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
