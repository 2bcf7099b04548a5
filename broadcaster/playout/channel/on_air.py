"""What sounds on an output now: its place, its fades, and its tail when it is cut off."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np

from broadcaster.model import EndReason
from broadcaster.playout.airing import Airing
from broadcaster.playout.asrun.stretch import Stretch
from broadcaster.playout.channel.timeline import Start
from broadcaster.playout.channel.waiting import followed, shifted
from broadcaster.relay.live import Heard
from broadcaster.sound.frames import length_of
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

RAMP_FRAMES = HOUSE_RATE_HZ // 100
"""Ramp that keeps any cut from clicking: 10 ms, within one tick."""


class OnAir:
    """What sounds now: how it was started, and the frames gone since."""

    def __init__(self, start: Start, airing: Airing) -> None:
        self.start = start
        self.airing = airing
        self.stretch: Stretch | None = None
        """None while nothing of a relay can be heard."""
        self.heard = Heard.NOTHING
        self.gone = 0

    def begin_stretch(self, heard: Heard, at: datetime, position: int) -> Stretch | None:
        """
        Note what is heard from *at* on.

        Args:
            heard: of a relay, the relayed station, what stands in for it, or nothing; else the station.
            at: station time of the next frame.
            position: of that frame in the output's stream.
        """
        self.heard = heard
        if heard is not Heard.NOTHING:
            self.stretch = Stretch(
                airing=self.airing,
                credit=self.airing.credit(heard),
                starts_at=at,
                ends_by=at + length_of(self.left),
                enter=self.place,
                first=position,
            )
        return self.stretch

    def end_stretch(self, reason: EndReason, position: int) -> None:
        """Note that what was heard ends before the frame at *position*."""
        if self.stretch:
            self.stretch.last = position
            self.stretch.reason = reason
            self.stretch = None

    def clock_set(self, by: timedelta) -> None:
        """Follow a wall clock that was set."""
        shift = followed(self.start.claim, self.airing, by)
        claim = shifted(self.start.claim, shift)
        self.start = replace(self.start, claim=claim, off_at=self.start.off_at + shift)

    @property
    def is_marked_anew(self) -> bool:
        """Say whether a relayed station has begun, or ceased, to say that a model speaks."""
        relay = self.airing.relay
        if relay is None or self.stretch is None or self.heard is not Heard.STATION:
            return False
        return relay.is_ai is not self.stretch.credit.is_ai

    @property
    def fade_frames(self) -> int:
        """How long it dies away before the end of its time cuts it off."""
        return frames_in(self.airing.joints.fade_ms)

    @property
    def is_loud_at_end(self) -> bool:
        """Say whether it stops in the middle of its sound, and has not died away."""
        return self.left > 0 or (self.start.cut and self.fade_frames == 0)

    def tail(self, frames: int) -> Pcm | None:
        """Give what would have come next, dying away; None where nobody listens."""
        pcm = self.airing.cart.read(self.place, frames)
        if pcm is None:
            return None
        return pcm * np.linspace(1.0, 0.0, len(pcm), endpoint=False, dtype=np.float32)

    @property
    def place(self) -> int:
        """The next frame of its audio."""
        return self.start.enter + self.gone

    @property
    def left(self) -> int:
        """Frames that it still has."""
        return self.start.frames - self.gone

    def read(self, frames: int) -> Pcm | None:
        """Give the next frames with their ramps; None where nobody listens."""
        pcm = self.airing.cart.read(self.place, frames)
        if pcm is None:
            return None
        ramp_in = RAMP_FRAMES if self.start.enter else 0
        fade_out = min(self.fade_frames, self.start.frames) if self.start.cut else 0
        if self.gone >= ramp_in and self.left - frames >= fade_out:
            return pcm
        position = np.arange(self.gone, self.gone + frames, dtype=np.float32)
        gain = np.ones(frames, dtype=np.float32)
        if ramp_in:
            gain = np.minimum(gain, position / ramp_in)
        if fade_out:
            gain = np.minimum(gain, (self.start.frames - position) / fade_out)
        return pcm * gain


def frames_in(length_ms: int) -> int:
    """Give the frames of *length_ms*."""
    return length_ms * HOUSE_RATE_HZ // 1000
