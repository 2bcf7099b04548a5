"""
Sound played a little faster or slower, so that two clocks which differ by some hundred ppm stay together.

The word is that of the tape machine. Two crystals differ: half a millisecond of sound a second is too
much or too little for every 500 ppm, and somebody has to make up for it where nobody hears it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import soxr

from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

MOST_PPM = 500.0
"""
Most that the pitch is changed: 0.05 %, a hundredth of a semitone nearly.

Source: the flutter allowed to a studio tape machine (0.05 %, IEC 60386); listeners notice 0.7 %
(Zwicker and Fastl, Psychoacoustics, ch. 7). Crystals are within 100 ppm, cheap encoders within 300.
"""

CHANGE_PPM_PER_S = 20.0
"""How fast the speed may change: the whole range takes 50 s."""

LAG_FRAMES = 240
"""What the resampler keeps back of what it was given: 5 ms. Measured with libsoxr 0.1.3."""


class Varispeed:
    """
    A resampler whose ratio follows a wish, slowly and without a seam (libsoxr, variable rate).

    Spurs that it adds to a tone lie 105 dB and more below it: tests/relay/test_live_pacing.py.
    """

    def __init__(self) -> None:
        self.ppm = 0.0
        """How much faster than the house rate it plays now."""
        self._stream = soxr.ResampleStream(1 + 2 * MOST_PPM * 1e-6, 1.0, 1, dtype="float32", vr=True)

    def run(self, pcm: Pcm, wanted_ppm: float) -> Pcm:
        """
        Give the next frames of *pcm* at a speed that comes nearer to *wanted_ppm*.

        Args:
            pcm: shape (frames,), any number of them.
            wanted_ppm: positive plays faster, so that fewer frames come out than go in.
        """
        most = CHANGE_PPM_PER_S * len(pcm) / HOUSE_RATE_HZ
        wanted_ppm = float(np.clip(wanted_ppm, -MOST_PPM, MOST_PPM))
        self.ppm += float(np.clip(wanted_ppm - self.ppm, -most, most))
        self._stream.set_io_ratio(1 + self.ppm * 1e-6, 1.0)
        paced: Pcm = self._stream.resample_chunk(np.ascontiguousarray(pcm, dtype=np.float32))
        return paced

    def rest(self) -> Pcm:
        """Give what it still keeps back, and let go of the library; it takes nothing afterwards."""
        last: Pcm = self._stream.resample_chunk(np.zeros(0, dtype=np.float32), last=True)
        del self._stream
        return last
