"""What comes in from a station: its sound, how steadily it comes, and whether anything is said in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from broadcaster.relay.live.pacing import Pacing
from broadcaster.relay.live.ring import Ring
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.sound.varispeed import Varispeed

if TYPE_CHECKING:
    from broadcaster.relay.live.rules import RelayRules
    from broadcaster.sound.pcm import Pcm

KEPT_S = 40
"""Sound kept for whoever begins to play: three HLS segments of ten seconds, which come at once, and more."""

ROOM_S = 20
"""Room for what arrives while all of that is still to be played: two segments more. 23 MB with the half that
the writer may be ahead."""

MEASURED_FRAMES = HOUSE_RATE_HZ // 10
"""Level is measured over 0.1 s: longer than a stop consonant, shorter than a pause."""

PAUSE_S = 2.0
"""Pauses shorter than this do not interrupt the sound that ends a silence: people breathe."""

OBSERVED_S = 20.0
"""So long after its first sound, a source has shown how unevenly it sends."""

UNEVEN_MORE = 1.5
"""How much longer than the longest gap seen the next may be."""


class Intake:
    """Sound of one source; `put` is called by the thread that receives, everything else by others."""

    def __init__(self, rules: RelayRules) -> None:
        self._rules = rules
        self._ring = Ring(2 * (KEPT_S + ROOM_S) * HOUSE_RATE_HZ)
        self._varispeed: Varispeed | None = Varispeed()
        self._pacing = Pacing()
        self._seeks = 0
        self._seeks_paced = 0
        self._left_over = np.zeros(0, dtype=np.float32)
        self._silent_s = 0.0
        self._sound_s = 0.0
        self.known_for_s = 0.0
        """Time from the first arrival to the last: what comes all at once proves nothing."""
        self.longest_gap_s = 0.0
        """Longest time between two arrivals: the length of a segment, where it comes in segments."""
        self.last_at_s: float | None = None
        """Monotonic time at which sound came last; None while there was none."""
        self.is_silent = True
        """Nothing was said yet, or for longer than the hold-off, and not enough since."""

    def put(self, pcm: Pcm, at_s: float) -> None:
        """Take what arrived at the monotonic time *at_s*."""
        varispeed = self._varispeed
        if varispeed is None:
            return
        self._note_arrival(at_s)
        self._listen(pcm)
        self._ring.write(varispeed.run(pcm, self._pacing.wanted_ppm))
        self._pace(at_s)

    def close(self) -> None:
        """
        Take nothing any more; what is there can still be read. May be called by any thread, and twice.

        A thread that hangs in a stranger's stream must not keep the resampler beyond the end of the process:
        its library complains of that in the log.
        """
        self._varispeed = None

    def ready(self) -> int:
        """Give the frames that can be read."""
        return self._ring.ready()

    def seek(self) -> None:
        """
        Go to the place to play from: as near to the newest sound as the source's unevenness allows.

        A source that was called a moment ago has not shown that yet; all that it sent at once is kept.
        """
        lead_s: float = KEPT_S
        if self.known_for_s >= OBSERVED_S:
            lead_s = self._rules.prebuffer_s + UNEVEN_MORE * self.longest_gap_s
        self._ring.seek(round(lead_s * HOUSE_RATE_HZ))
        self._seeks += 1

    def read(self, frames: int) -> Pcm | None:
        """Give the next *frames*, or None when there are not so many."""
        return self._ring.read(frames)

    def is_overrun(self) -> bool:
        """Say whether it came so much faster than it was read that the place to read from is lost."""
        return self._ring.is_overrun()

    def _pace(self, at_s: float) -> None:
        """Follow the source's clock, from the moment at which it is played."""
        if self._seeks != self._seeks_paced:
            self._seeks_paced = self._seeks
            self._pacing.begin()
        if self._seeks:
            self._pacing.note(self._ring.fill() / HOUSE_RATE_HZ, at_s)

    def _note_arrival(self, at_s: float) -> None:
        if self.last_at_s is not None:
            gap_s = at_s - self.last_at_s
            self.known_for_s += gap_s
            self.longest_gap_s = max(self.longest_gap_s, gap_s)
        self.last_at_s = at_s

    def _listen(self, pcm: Pcm) -> None:
        pcm = np.concatenate((self._left_over, pcm))
        whole = len(pcm) // MEASURED_FRAMES * MEASURED_FRAMES
        self._left_over = pcm[whole:]
        for block in pcm[:whole].reshape(-1, MEASURED_FRAMES):
            self._judge(10 * np.log10(float(np.mean(np.square(block))) + 1e-12))

    def _judge(self, level_db: float) -> None:
        length_s = MEASURED_FRAMES / HOUSE_RATE_HZ
        if level_db > self._rules.sound_above_db:
            self._silent_s = 0.0
            self._sound_s += length_s
        elif level_db < self._rules.silent_below_db:
            self._silent_s += length_s
            if self._silent_s > PAUSE_S:
                self._sound_s = 0.0
        if self._silent_s >= self._rules.silence_after_s:
            self.is_silent = True
        elif self._sound_s >= self._rules.sound_after_s:
            self.is_silent = False
