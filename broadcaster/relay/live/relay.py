"""
The sound of one relay: the station that is received, its stand-in, or nothing, moment by moment.

The loop asks for it as for the sound of a cart, and is told of each stretch what it was: only what came
from the station may be logged as relayed.
"""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np

from broadcaster.relay.live.spell import Continuity, Heard, Piece, Spell
from broadcaster.saying import Saying
from broadcaster.sound.frames import frames_of
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.model import Occurrence
    from broadcaster.relay.live.recording import Recording
    from broadcaster.relay.live.rules import RelayRules
    from broadcaster.relay.live.source import Source
    from broadcaster.relay.live.switchboard import Switchboard
    from broadcaster.sound.frames import Sounding
    from broadcaster.sound.pcm import Pcm

RAMP_FRAMES = HOUSE_RATE_HZ // 100
"""Ramp between what was heard and what is heard now: 10 ms."""

HOLD_OFF_FRAMES = 3 * HOUSE_RATE_HZ
"""Absence that silence bridges: three words of something else would only disturb.
Source: libretime/libretime#730."""

FADE_FRAMES = HOUSE_RATE_HZ // 2
"""Fade at the end of the slot: the other station goes on, we do not."""

LINGER = timedelta(seconds=1)
"""A loop that is late reads the last frames of a slot after its end."""

REMEMBERED_FRAMES = HOUSE_RATE_HZ
"""What was made for one output is given to the others, which ask within the same tick."""


class Relay:
    """
    Live sound in the place of a cart; frame 0 is the beginning of its slot.

    `tend` and `close` belong to the thread that tends it, `spell` and `read` to the loop.

    Args:
        stand_in: what is played, over and over, while no address can be heard; None: silence.
        recording: takes what was heard of the station; None keeps nothing.
        goes_on_from: the relay of the same station on the same outputs that ends as this one begins.
    """

    def __init__(
        self,
        switchboard: Switchboard,
        occurrence: Occurrence,
        *,
        rules: RelayRules,
        stand_in: Sounding | None,
        recording: Recording | None,
        goes_on_from: Relay | None = None,
    ) -> None:
        self.occurrence = occurrence
        self.frames = frames_of(occurrence.ends_at - occurrence.starts_at)
        self.missing_frames = 0
        """Frames asked for in which the station was not heard."""
        self.switchboard = switchboard
        switchboard.holders += 1
        self._calls_at = occurrence.starts_at - timedelta(seconds=rules.connect_ahead_s)
        self._is_called = False
        self._stand_in = stand_in
        self._recording = recording
        self._pieces: deque[Piece] = deque()
        self._made_to = 0
        self._continuity = Continuity()
        self._goes_on_from = goes_on_from
        self._is_gone_on_with = False
        if goes_on_from:
            goes_on_from._is_gone_on_with = True  # noqa: SLF001 - its own kind
        self._is_let_go = False
        self._is_closed = False

    def tend(self, now: datetime, at_s: float) -> bool:
        """
        Do what is due; never waits.

        Args:
            now: station time.
            at_s: the monotonic clock.
        Returns:
            False when its slot is over and nothing need be tended any more.
        """
        if self._is_let_go or now >= self.occurrence.ends_at + LINGER:
            self.close()
            return False
        if self._is_called or now >= self._calls_at:
            # Once called, it is seen to whatever a clock that is set back says.
            self._is_called = True
            self.switchboard.tend(at_s)
        return True

    def let_go(self) -> None:
        """Say that it is not wanted any more; whoever tends it closes it."""
        self._is_let_go = True

    def close(self) -> None:
        """Let go of all addresses and finish the recording; may be called twice."""
        if self._is_closed:
            return
        self._is_closed = True
        self.switchboard.let_go()
        # Whoever keeps this relay (the rundown, for hours) need not keep 23 MB of a source.
        self._continuity.heard = Heard.NOTHING
        if self._goes_on_from:
            self._goes_on_from._is_gone_on_with = False  # noqa: SLF001 - its own kind
        if self._recording:
            self._recording.close()

    @property
    def address(self) -> str:
        """Where the station is heard from now; empty when it is not."""
        return self.switchboard.address

    @property
    def is_ai(self) -> bool:
        """Say whether the station is heard now and says that a model speaks."""
        heard = self._continuity.heard
        return not isinstance(heard, Heard) and heard.is_ai

    def trouble(self) -> Saying | None:
        """Say why the station is not heard; None when it is."""
        return self.switchboard.trouble()

    def spell(self, start: int, limit: int) -> Spell:
        """Say what is heard from frame *start* on, for *limit* frames at most; that is settled then."""
        piece = self._piece(start, limit)
        return Spell(min(limit, piece.end - start), piece.heard)

    def read(self, start: int, frames: int) -> Pcm | None:
        """Give the sound from frame *start* on, *frames* at most; None where there is none."""
        piece = self._piece(start, frames)
        return None if piece.pcm is None else piece.pcm[start - piece.start :][:frames]

    def _piece(self, start: int, frames: int) -> Piece:
        for piece in self._pieces:
            if piece.start <= start < piece.end:
                return piece
        return self._make(start, frames)

    def _make(self, start: int, frames: int) -> Piece:
        pcm, heard = self._next(start, frames)
        if pcm is not None:
            pcm = self._smoothed(pcm, start)
        self._continuity.last = 0.0 if pcm is None else float(pcm[-1])
        piece = Piece(start, start + frames, heard, pcm)
        self._made_to = piece.end
        self._pieces.append(piece)
        while self._pieces[0].end < self._made_to - REMEMBERED_FRAMES:
            self._pieces.popleft()
        if heard is Heard.STATION and pcm is not None and self._recording:
            self._recording.put(pcm)
        return piece

    def _next(self, start: int, frames: int) -> tuple[Pcm | None, Heard]:
        if not self._made_to:
            self._join(start)
        board = self.switchboard
        if board.listener is not self:
            return self._without(start, frames)
        source = board.chosen
        if source and source is not board.dry:
            if source is not board.played or start != self._made_to or source.intake.is_overrun():
                # Whoever comes, comes again after a message or has been left behind hears what is on now.
                source.intake.seek()
                board.played = source
                self._continuity.begin_ramp(start)
            pcm = source.intake.read(frames)
            if pcm is not None:
                self._note(source, start)
                return pcm, Heard.STATION
            board.dry = source
        board.played = None
        return self._without(start, frames)

    def _join(self, start: int) -> None:
        """Begin to listen; where the relay before was heard to its end, in the middle of its sound."""
        before, self._goes_on_from = self._goes_on_from, None
        self.switchboard.listener = self
        if before and not start and before._made_to == before.frames:  # noqa: SLF001 - its own kind
            self._continuity = before._continuity.behind(before.frames)  # noqa: SLF001
        else:
            self.switchboard.played = None

    def _without(self, start: int, frames: int) -> tuple[Pcm | None, Heard]:
        """Bridge the absence of the station: a short one by silence, a longer one by the stand-in."""
        if not isinstance(self._continuity.heard, Heard):
            self._continuity.absent_from = start
        self.missing_frames += frames
        heard = Heard.NOTHING
        if self._stand_in and start - self._continuity.absent_from >= HOLD_OFF_FRAMES:
            heard = Heard.STAND_IN
        self._note(heard, start)
        if self._stand_in is None or heard is Heard.NOTHING:
            return np.zeros(frames, dtype=np.float32), heard
        return self._stood_in(self._stand_in, frames), heard

    def _stood_in(self, cart: Sounding, frames: int) -> Pcm | None:
        """Give the next frames of the stand-in, from its beginning when it is over."""
        if cart.pcm is None:
            return None
        places = np.arange(self._continuity.stand_in_place, self._continuity.stand_in_place + frames)
        self._continuity.stand_in_place = (self._continuity.stand_in_place + frames) % cart.frames
        return cart.pcm.take(places, mode="wrap")

    def _note(self, now: Source | Heard, start: int) -> None:
        """Begin a ramp where something else is heard than before."""
        if now is not self._continuity.heard:
            self._continuity.begin_ramp(start)
        self._continuity.heard = now

    def _smoothed(self, pcm: Pcm, start: int) -> Pcm:
        """Ramp from the last sample of what was heard before, and fade at the end of the slot."""
        since, left = start - self._continuity.joined, self.frames - start
        fade_frames = 0 if self._is_gone_on_with else FADE_FRAMES
        if since >= RAMP_FRAMES and left - len(pcm) >= fade_frames:
            return pcm
        place = np.arange(len(pcm), dtype=np.float32)
        ramp = np.minimum((since + place) / RAMP_FRAMES, 1.0)
        fade = np.clip((left - place) / max(fade_frames, 1), 0.0, 1.0)
        return ((pcm * ramp + self._continuity.held * (1.0 - ramp)) * fade).astype(np.float32)
