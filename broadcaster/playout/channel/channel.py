"""
The owner of what is on air on one output.

It asks the timeline what should sound, cuts the audio to the sample, hands the frames to the output's link
and tells the rows what it wrote.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np

from broadcaster.model import EndReason
from broadcaster.playout.airing import Airing
from broadcaster.playout.asrun.rows import OutputRows
from broadcaster.playout.channel.heard_here import HeardHere
from broadcaster.playout.channel.on_air import OnAir
from broadcaster.playout.channel.sound import ChannelSound
from broadcaster.playout.channel.timeline import Start, is_over
from broadcaster.playout.channel.waiting import Waiting
from broadcaster.relay.live import Heard
from broadcaster.saying import Saying, verbatim
from broadcaster.sound.frames import frames_of, length_of
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.outputs.link import Link
    from broadcaster.sound.pcm import Pcm

LOOK_EVERY_FRAMES = HOUSE_RATE_HZ // 2
"""How often it is looked what else may sound while nothing falls due and nobody asks."""

STEP = timedelta(seconds=0.2)
"""Further than this past its end, a programme was overtaken by a clock that was set forward."""


class Channel:
    """One output with what waits for it, its link and its rows."""

    def __init__(self, link: Link, rows: OutputRows) -> None:
        self.link = link
        self.rows = rows
        self.sound = ChannelSound(link.name)
        self._waiting = Waiting(link.name)
        self._heard = HeardHere(link, rows)
        self._on_air: OnAir | None = None
        self._next_at: datetime | None = None
        self._sure_frames = 0
        """For so long nothing can change here by itself; 0: look at once."""

    @property
    def is_idle(self) -> bool:
        """Say whether nothing sounds, not even a tail."""
        return self._on_air is None and not self.sound.has_tail

    @property
    def on_air(self) -> Airing | None:
        """What sounds now."""
        return self._on_air.airing if self._on_air else None

    @property
    def ends_at(self) -> datetime | None:
        """When what sounds now is over at the latest; None when nothing does."""
        return self._on_air.start.off_at if self._on_air else None

    @property
    def _is_relayed(self) -> bool:
        return self._on_air is not None and self._on_air.airing.relay is not None

    def place(self) -> timedelta:
        """Give how far into its audio the programme on air is."""
        return length_of(self._on_air.place) if self._on_air else timedelta()

    def take(self, airing: Airing) -> None:
        """Add *airing* to what is waiting, or put it in the place of one not yet begun."""
        self._waiting.add(airing)
        self._sure_frames = 0

    def prefer(self, occurrence: str) -> None:
        """Put an airing that waits before the others of its class."""
        self._waiting.put_first(occurrence)
        self._sure_frames = 0

    def forget(self, occurrence: str) -> None:
        """Let go of an airing that has not begun."""
        self._waiting.forget(occurrence)
        self._sure_frames = 0

    def put_back(self, occurrence: str) -> None:
        """Stop an airing where it is, and forget it: a clock that may be wrong has overtaken it."""
        if self._on_air and self._on_air.airing.occurrence.id == occurrence:
            self.break_off(EndReason.SLOT_END)
        self.forget(occurrence)

    def drop(self, occurrence: str, reason: EndReason, why: Saying | None) -> None:
        """Take an airing off, whether it sounds or waits."""
        if self._on_air and self._on_air.airing.occurrence.id == occurrence:
            self._end(reason, why)
        if occurrence in self._waiting:
            self._give_up(occurrence, why)

    def stop(self, *, for_good: bool) -> None:
        """
        Break off what is on air.

        Args:
            for_good: end what was begun, and messages; else the next player goes on with them.
        """
        self.break_off(EndReason.STOPPED)
        for occurrence, airing in tuple(self._waiting.airings.items()):
            if for_good and (airing.was_begun or airing.starts_over):
                self.drop(occurrence, EndReason.STOPPED, None)

    def break_off(self, reason: EndReason) -> None:
        """End the running stretch where it is; its airing goes on by its late policy."""
        if self._on_air:
            self._stop(reason)

    def look_again(self) -> None:
        """Look at once what may sound: the time is not what it was thought to be."""
        self._sure_frames = 0

    def clock_set(self, by: timedelta) -> None:
        """
        Follow a wall clock that was set.

        Messages are due as soon as before. What was begun before a clock was set back goes on to its end
        and does not fall due a second time; a clock set forward overtakes it, once it is back at its time.
        """
        self._waiting.clock_set(by)
        if self._on_air:
            self._on_air.clock_set(by)
        self._sure_frames = 0

    def settled(self) -> Iterable[Airing]:
        """Give, once each, the airings of which this output will report nothing more."""
        return self._waiting.settled(lambda airing: self.on_air is airing or self.rows.holds(airing))

    def frames_to_change(self, at: datetime, limit: int) -> int:
        """Give the frames from *at* on, *limit* at most, during which nothing changes here."""
        self._decide(at)
        to_beat = self.rows.frames_to_beat(self.link.written)
        return self._steady(at, limit if to_beat is None else min(limit, to_beat))

    def fill(self, starts_at: datetime, silence: Pcm) -> None:
        """
        Write the next frames, which are heard from *starts_at* on.

        Args:
            starts_at: station time of the first frame.
            silence: as many frames of it; this is written where nothing sounds, or nobody listens.
        """
        done, pieces = 0, []
        while done < len(silence):
            frames = self._next_piece(starts_at, len(silence) - done, ahead=done)
            piece = silence[done : done + frames]
            if self.link.output.wants_pcm:
                piece = self.sound.over(piece, self._on_air, position=self.link.written + done + frames)
            pieces.append(piece)
            if self._on_air:
                self._on_air.gone += frames
            self._sure_frames = max(self._sure_frames - frames, 0)
            done += frames
        self.link.expect(self._next_at)
        # Nearly every block is of one piece, and goes out as it lies in the cart.
        self.link.write(pieces[0] if len(pieces) == 1 else self._joined(pieces, silence), starts_at)

    def _joined(self, pieces: Sequence[Pcm], silence: Pcm) -> Pcm:
        return np.concatenate(pieces) if self.link.output.wants_pcm else silence

    def report(self, *, is_last: bool = False) -> None:
        """Let the rows read what the output says."""
        self.rows.read(self.link.report(), self.link.written, is_last=is_last)

    def _next_piece(self, starts_at: datetime, limit: int, *, ahead: int) -> int:
        """Begin and end what is due; give the frames, *limit* at most, that are of one kind."""
        if self._sure_frames >= limit and not self._is_relayed:
            return limit
        at = starts_at + length_of(ahead)
        self._decide(at, ahead)
        frames = self._steady(at, limit)
        if self._on_air is None:
            return frames
        return self._heard.follow(self._on_air, at, frames, position=self.link.written + ahead)

    def _decide(self, at: datetime, ahead: int = 0) -> None:
        if self._sure_frames:
            return
        on_air, ended = self._on_air, None
        if on_air and (on_air.left <= 0 or at - on_air.start.off_at > STEP):
            is_whole = on_air.left <= 0 and not on_air.start.cut
            self._end(EndReason.COMPLETE if is_whole else EndReason.SLOT_END, None, ahead=ahead)
            ended, on_air = on_air, None
        choice = self._waiting.choose(at, on_air.start.claim if on_air else None)
        for claim in choice.spent:
            self._give_up(claim.occurrence, None)
        if on_air:
            self._waiting.note_held_up(on_air.start.claim, on_air.airing.title, at)
        self._next_at = choice.next_at
        if choice.start:
            self._begin(choice.start, at, ahead)
            if ended:
                self.sound.cross_fade(ended, into=self._waiting.airings[choice.start.claim.occurrence])
        else:
            self._sure_frames = self._steady(at, LOOK_EVERY_FRAMES)

    def _begin(self, start: Start, at: datetime, ahead: int) -> None:
        if self._on_air:
            self._interrupt(start, at, ahead)
        airing = self._waiting.take_out(start.claim.occurrence)
        airing.was_begun = True
        if not airing.starts_over:
            # What is said twice, because it was stopped in the middle, does not make up for what is missing.
            again = max(start.claim.played_frames - start.enter, 0)
            airing.shares[self.link.name].aired_frames -= again
        self._on_air = OnAir(start, airing)
        self._sure_frames = 0
        if airing.relay is None:
            self._heard.begin(self._on_air, Heard.STATION, at, position=self.link.written + ahead)

    def _interrupt(self, start: Start, at: datetime, ahead: int) -> None:
        on_air = self._on_air
        assert on_air is not None
        follows = self._waiting.airings[start.claim.occurrence]
        by = verbatim(follows.title)
        if start.claim.priority > on_air.start.claim.priority or not is_over(on_air.start.claim, at):
            self._stop(EndReason.INTERRUPTED, ahead=ahead)
            on_air.airing.shares[self.link.name].cut_by = by
        else:
            self._end(EndReason.SLOT_END, by, ahead=ahead)
            self.sound.cross_fade(on_air, into=follows)

    def _stop(self, reason: EndReason, *, ahead: int = 0) -> None:
        """End the stretch; what is left of the claim waits."""
        on_air = self._on_air
        assert on_air is not None
        on_air.end_stretch(reason, self.link.written + ahead)
        self.sound.cut(on_air)
        self._waiting.go_back(on_air.start.claim, played_frames=on_air.place)
        self._on_air = None
        self._next_at = None
        self._sure_frames = 0

    def _end(self, reason: EndReason, why: Saying | None, *, ahead: int = 0) -> None:
        """End the stretch and the airing with it."""
        on_air = self._on_air
        assert on_air is not None
        self._stop(reason, ahead=ahead)
        self._waiting.give_up(on_air.start.claim.occurrence, why)

    def _give_up(self, occurrence: str, why: Saying | None) -> None:
        self._sure_frames = 0
        self._waiting.give_up(occurrence, why)

    def _steady(self, at: datetime, limit: int) -> int:
        frames = limit
        if self._on_air:
            frames = min(frames, self._on_air.left)
        if self._next_at:
            frames = min(frames, frames_of(self._next_at - at))
        return max(frames, 1)
