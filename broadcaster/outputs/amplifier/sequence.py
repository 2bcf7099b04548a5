"""
On, warm up, sound, tail, off: the sequence of an amplifier, counted in frames, and the line that waits.

Source: docs/sources.md (devices) (amplifier relay on, wait 3-10 s, chime, audio, tail, relay off).
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import numpy as np

from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

UNCONFIRMED_FRAMES = HOUSE_RATE_HZ
"""So long after it should be warm, sound goes on although the relay has confirmed nothing: a person may
have turned the amplifier on."""

CATCH_UP_FRAMES = 2 * HOUSE_RATE_HZ
"""After so much silence a programme is over, and a delay can be made up unheard."""


class Sequence:
    """When an amplifier should be on, and when it is warm."""

    def __init__(self, lead_s: float, tail_s: float) -> None:
        self._lead_frames = round(lead_s * HOUSE_RATE_HZ)
        self._tail_frames = round(tail_s * HOUSE_RATE_HZ)
        self._is_wished = False
        self._asked_frames = 0
        self._on_frames = 0
        self._idle_frames = 0

    def wish(self, is_wanted: bool, frames: int) -> bool:  # noqa: FBT001 - the one thing that is asked
        """Say whether it should be on for the next *frames*: wanted now, or within the tail."""
        self._idle_frames = 0 if is_wanted else self._idle_frames + frames
        self._is_wished = is_wanted or (self._is_wished and self._idle_frames <= self._tail_frames)
        return self._is_wished

    def warm_up(self, frames: int, *, is_on: bool) -> bool:
        """Count *frames* of being on; say whether it is warm."""
        if not self._is_wished:
            self._asked_frames = self._on_frames = 0
            return False
        self._asked_frames += frames
        self._on_frames += frames if is_on else 0
        is_confirmed = self._on_frames > self._lead_frames
        return is_confirmed or self._asked_frames > self._lead_frames + UNCONFIRMED_FRAMES


class DelayLine:
    """
    Keeps sound that comes too early; while it is empty, everything goes straight through.

    What it keeps comes out in order, as many frames as go in, until a silence is long enough to make up
    for the delay.
    """

    def __init__(self) -> None:
        self._blocks: deque[Pcm] = deque()
        self._quiet_frames = 0
        self.frames = 0
        """Waiting here."""
        self.added = 0
        """Frames of silence that came out in place of sound."""
        self.left_out = 0
        """Frames of silence that went in and did not come out."""
        self.given_up = 0
        """Frames of sound that never came out."""

    def through(self, pcm: Pcm, *, is_open: bool, has_sound: bool) -> Pcm:
        """Take *pcm*; give what is to be heard instead of it, as long as it."""
        if not self._blocks and (is_open or not has_sound):
            return pcm
        self._blocks.append(pcm.copy())
        self.frames += len(pcm)
        if not is_open:
            self.added += len(pcm)
            return np.zeros_like(pcm)
        sound = self._take()
        self._quiet_frames = 0 if sound.any() else self._quiet_frames + len(sound)
        self._catch_up()
        return sound

    def give_up(self) -> None:
        """Forget what waits."""
        self.given_up += self.frames
        self.frames = 0
        self._blocks.clear()

    def _catch_up(self) -> None:
        while self._quiet_frames >= CATCH_UP_FRAMES and self._blocks and not self._blocks[0].any():
            self.left_out += len(self._take())

    def _take(self) -> Pcm:
        sound = self._blocks.popleft()
        self.frames -= len(sound)
        return sound
