"""
The level meter of one output, and the detector that notices when a programme says nothing.

Both look at what the player gives, before the output's own volume.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

FLOOR_DB = -100.0
"""What the meter shows for digital silence, whose level is no number."""

SILENT_BELOW_DB = -50.0
"""RMS under which nothing is said: below the room of a recording, 30 dB under speech at -16 LUFS."""

HEARD_ABOVE_DB = -45.0
"""RMS that ends a silence; the 5 dB between the two keep a noise floor from switching to and fro."""

_SILENT_BELOW, _HEARD_ABOVE = (10 ** (level_db / 10) for level_db in (SILENT_BELOW_DB, HEARD_ABOVE_DB))
"""The same as mean squares."""

HOLD_OFF_FRAMES = 10 * HOUSE_RATE_HZ
"""A pause may be so long before it is called silence: the longest in our scripts is 3 s."""


@dataclass(frozen=True, slots=True)
class Level:
    """Since the last reading, dBFS; a full-scale sine has an RMS of -3."""

    peak_db: float
    rms_db: float


class Meter:
    """Measures blocks as they pass; owned by the loop."""

    def __init__(self) -> None:
        self.silent_frames = 0
        """Length of the silence that lasts now, hold-off included; 0 when there is none."""
        self._quiet_frames = 0
        self._peak = 0.0
        self._energy = 0.0
        self._frames = 0

    def take(self, pcm: Pcm, *, is_on_air: bool) -> int:
        """
        Measure a block, one frame long at least.

        Returns:
            Frames that now count as silence under a programme: those of the hold-off come all at once.
        """
        # The bare ufuncs: the methods around them cost more than the work on one tick.
        energy = float(np.dot(pcm, pcm))
        self._peak = max(self._peak, float(np.maximum.reduce(pcm)), -float(np.minimum.reduce(pcm)))
        self._energy += energy
        self._frames += len(pcm)
        if not is_on_air:
            self._quiet_frames = self.silent_frames = 0
            return 0
        return self._listen(energy / len(pcm), len(pcm))

    def rest(self, frames: int) -> None:
        """Note *frames* in which nothing is on air, and nothing sounds."""
        self._frames += frames
        self._quiet_frames = self.silent_frames = 0

    def level(self) -> Level:
        """Read the meter and begin anew."""
        rms = math.sqrt(self._energy / self._frames) if self._frames else 0.0
        level = Level(peak_db=decibel(self._peak), rms_db=decibel(rms))
        self._peak = self._energy = 0.0
        self._frames = 0
        return level

    def _listen(self, power: float, frames: int) -> int:
        if power > (_HEARD_ABOVE if self.silent_frames else _SILENT_BELOW):
            self._quiet_frames = self.silent_frames = 0
            return 0
        self._quiet_frames += frames
        if self._quiet_frames < HOLD_OFF_FRAMES:
            return 0
        new = self._quiet_frames - self.silent_frames
        self.silent_frames = self._quiet_frames
        return new


def decibel(amplitude: float) -> float:
    """Give an amplitude in dBFS, to a tenth."""
    return max(round(20 * math.log10(amplitude), 1), FLOOR_DB) if amplitude > 0 else FLOOR_DB
