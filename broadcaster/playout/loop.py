"""
The loop: the one owner of what is on air, on every output, by one clock.

Each turn gives every output its next frames, lets them sound, and reads what became of them. It waits for
nothing but the clock: what it is told comes through a queue, what it has to say goes to the spool.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from queue import SimpleQueue

import numpy as np

from broadcaster.clock import Clock
from broadcaster.model import EndReason, SpoolEntry
from broadcaster.playout.airing import Airing
from broadcaster.playout.asrun.outcome import verdict
from broadcaster.playout.channel.channel import Channel
from broadcaster.playout.clock_doubt import JUMP, ClockDoubt
from broadcaster.playout.directions import Cancel, Direction, Prefer, SetVolume, Take, Withdraw
from broadcaster.playout.station_time import STEP_S, StationTime
from broadcaster.saying import N_, Saying, saying, together
from broadcaster.sound.frames import frames_of, length_of
from broadcaster.sound.pcm import HOUSE_RATE_HZ

log = logging.getLogger(__name__)

TICK_FRAMES = HOUSE_RATE_HZ * 17 // 1000
"""17 ms: a message waits for the end of the running tick, and shall be heard within 20 ms of its order. Most
of what the player costs is waking, so it wakes no more often than that promise needs."""

LONGEST_BLOCK_S = 3600
"""A simulated hour passes in one block when nothing happens in it …"""

LONGEST_SOUND_S = 1
"""… and a second when an output wants to hear it."""

LOOK_EVERY_TURNS = 12
"""How often (0.2 s), live, it is read what became of the sound, and whether the clock was set: rows count
frames, not the moments of asking."""

NOTICED_S = 0.001
"""A clock that was slewed by more, while nothing sounded, may bring the next start nearer."""

STALLED_S = 1.0
"""A loop so late was stopped (suspended, swapped out): it does not catch up, it joins again."""


class Loop:
    """
    The channels of all outputs, turned by one clock.

    Args:
        channels: one for each output.
        post: notes something in the spool.
        doubt: hears of it when the wall clock was set.
        keeps_up: True where real time passes; False on a virtual clock, which nobody hears.
    """

    def __init__(
        self,
        channels: Sequence[Channel],
        *,
        clock: Clock,
        post: Callable[[SpoolEntry], None],
        doubt: ClockDoubt,
        keeps_up: bool,
    ) -> None:
        self.channels = tuple(channels)
        self._in_turn = _in_turn(self.channels, gathers=keeps_up)
        self._links = {channel.link.name: channel.link for channel in channels}
        self._clock = clock
        self._time = StationTime(clock)
        self._post = post
        self._doubt = doubt
        self._directions: SimpleQueue[Direction] = SimpleQueue()
        self._airings: dict[str, Airing] = {}
        wants_pcm = any(channel.link.output.wants_pcm for channel in channels)
        self._keeps_up = keeps_up
        most_turns = max((every for _, every, _ in self._in_turn), default=1)
        longest = most_turns * TICK_FRAMES if keeps_up else LONGEST_SOUND_S * HOUSE_RATE_HZ
        self._silence = np.zeros(longest, dtype=np.float32)
        self._silence.setflags(write=False)
        self._nothing = np.broadcast_to(np.float32(0.0), (LONGEST_BLOCK_S * HOUSE_RATE_HZ,))
        self._longest_s = LONGEST_SOUND_S if wants_pcm else LONGEST_BLOCK_S
        self._look_every = LOOK_EVERY_TURNS if keeps_up else 1
        self._turns = 0
        self._turned_frames = 0
        self._ahead_s = 0.0
        """How long before its time the last turn was done; negative when it was late."""

    def now(self) -> datetime:
        """Give the station time of the next frame."""
        return self._time.now()

    def is_behind_clock(self) -> bool:
        """Say whether the wall clock has jumped and no turn has seen it yet; may be asked by any thread."""
        return abs(self._time.apart_s()) >= JUMP.total_seconds()

    def begin(self) -> None:
        """Take the clock as it stands now."""
        self._time.anchor()

    def tell(self, direction: Direction) -> None:
        """Tell the loop something, from any thread."""
        self._directions.put(direction)

    def knows(self, occurrence: str) -> bool:
        """Say whether an airing sounds or waits here; may be asked from any thread."""
        return occurrence in self._airings

    def has_output(self, name: str) -> bool:
        """Say whether there is an output of that name; may be asked from any thread."""
        return name in self._links

    def turn(self, frames: int) -> bool:
        """
        Give every output its next *frames*, let them sound; now and again, read what became of them.

        Returns:
            Whether it is time to look at everything else, too: live, not after every turn.
        """
        self._obey()
        for channel, every, place in self._in_turn:
            if self._turns % every == place:
                self._give(channel, frames)
        self._turned_frames += frames
        self._time.frames += frames
        self._ahead_s = self._time.due_s() - self._clock.monotonic_s()
        self._clock.sleep_s(self._ahead_s)
        self._turns += 1
        if self._turns % self._look_every:
            return self._ahead_s < -STALLED_S
        for channel in self.channels:
            channel.report()
        self._settle()
        return True

    def _give(self, channel: Channel, frames: int) -> None:
        """Give *channel* its next *frames*, and before them what was kept back."""
        owed = self._turned_frames - channel.link.written
        silence = self._silence if channel.link.output.wants_pcm else self._nothing
        channel.fill(self._time.now() - length_of(owed), silence[: owed + frames])

    def frames_to_event(self, moments: Iterable[datetime | None]) -> int:
        """Give the frames that can pass in one block because nothing happens in them, or at *moments*."""
        self._obey()
        now = self._time.now()
        limit = self._longest_s * HOUSE_RATE_HZ
        for moment in moments:
            if moment is not None:
                limit = min(limit, max(frames_of(moment - now), 1))
        for channel in self.channels:
            limit = channel.frames_to_change(now, limit)
        return limit

    def keep_time(self) -> bool:
        """Follow the wall clock when it was set, or when nobody hears it; say whether it was set."""
        if self._time.late_s() > STALLED_S:
            log.error("the player was stopped for %.1f s; it joins again", self._time.late_s())
            for channel in self.channels:
                channel.break_off(EndReason.STALLED)
            self._time.anchor()
            return False
        apart_s = self._time.apart_s()
        if abs(apart_s) > STEP_S:
            log.warning("the clock was set by %+.3f s", apart_s)
            # Doubted before it is followed: nobody shall settle by it what it has passed over.
            self._doubt.jumped(timedelta(seconds=apart_s))
            self._time.follow()
            for channel in self.channels:
                channel.clock_set(timedelta(seconds=apart_s))
            if timedelta(seconds=apart_s) >= JUMP:
                self._let_wait()
            return True
        if apart_s and all(channel.is_idle for channel in self.channels):
            self._time.follow()
            if abs(apart_s) > NOTICED_S:
                for channel in self.channels:
                    channel.look_again()
        return False

    def stop(self, *, for_good: bool) -> None:
        """Take off what is on air; what an output still reports of it is read by `finish`."""
        self._obey()
        for channel in self.channels:
            channel.stop(for_good=for_good)

    def finish(self) -> None:
        """Read the last reports: what is not known by now was not heard."""
        for channel in self.channels:
            channel.report(is_last=True)
        self._settle()

    def _obey(self) -> None:
        while not self._directions.empty():
            match self._directions.get():
                case Take(airing):
                    self._take(airing)
                case Withdraw(occurrence):
                    self._withdraw(occurrence)
                case Cancel(occurrence, why):
                    self._cancel(occurrence, why)
                case Prefer(occurrence):
                    for channel in self.channels:
                        channel.prefer(occurrence)
                case SetVolume(output, volume):
                    self._links[output].set_volume(volume)

    def _take(self, airing: Airing) -> None:
        before = self._airings.get(airing.occurrence.id)
        if before and before.was_begun:
            airing.let_go()
            return
        self._airings[airing.occurrence.id] = airing
        for channel in self.channels:
            share = airing.shares.get(channel.link.name)
            if share and not share.is_over:
                channel.take(airing)

    def _cancel(self, occurrence: str, why: Saying | None) -> None:
        if occurrence in self._airings:
            self._airings[occurrence].taken_off = _taken_off(why)
        for channel in self.channels:
            channel.drop(occurrence, EndReason.STOPPED, why)

    def _withdraw(self, occurrence: str) -> None:
        """Forget what has not begun; the sequencer knows what becomes of it."""
        if occurrence in self._airings and not self._airings[occurrence].was_begun:
            self._airings.pop(occurrence).let_go()
            for channel in self.channels:
                channel.forget(occurrence)

    def _let_wait(self) -> None:
        """Let go of the programmes that have not begun, or are over by this clock: they are armed anew."""
        now = self._time.now()
        for occurrence, airing in tuple(self._airings.items()):
            if airing.starts_over:
                continue
            if airing.was_begun and airing.occurrence.ends_at <= now:
                airing.is_put_back = True
                airing.let_go()
                del self._airings[occurrence]
                for channel in self.channels:
                    channel.put_back(occurrence)
            self._withdraw(occurrence)

    def _settle(self) -> None:
        """Move the occurrences of which nothing more will be heard to their last state."""
        for channel in self.channels:
            for airing in channel.settled():
                if airing.is_settled():
                    self._post(verdict(airing))
                    airing.let_go()
                    del self._airings[airing.occurrence.id]


def _in_turn(channels: Sequence[Channel], *, gathers: bool) -> list[tuple[Channel, int, int]]:
    """
    Give each channel with how often it is its turn: (channel, every so many turns, at which of them).

    Those that are heard at once come first, and those that gather, whose threads this wakes, each in a turn
    of its own while there are enough: two that wake together wait for each other, and the loop for both.
    Those that gather unlike lengths still meet now and then.
    """
    every = [-(-channel.link.gather_frames // TICK_FRAMES) or 1 if gathers else 1 for channel in channels]
    placed = sorted(zip(channels, every, strict=True), key=lambda each: each[1])
    waits = [each for each in placed if each[1] > 1]
    return [
        *((channel, 1, 0) for channel, turns in placed if turns == 1),
        *((channel, turns, (turns - 1 - number) % turns) for number, (channel, turns) in enumerate(waits)),
    ]


def _taken_off(why: Saying | None) -> Saying:
    first = saying(N_("Taken off by a person."))
    return together((first, why)) or first
