"""How much faster or slower a source must be played so that what is held ready of it stays the same."""

from __future__ import annotations

from collections import deque
from statistics import median

WINDOW_S = 120.0
"""The fill is looked at over so long: a dozen segments of ten seconds, and any stall that is bridged."""

WINDOWS = 5
"""The middle one of so many counts: two bad ones, four minutes of trouble, change nothing."""

PPM_A_SECOND = 500.0
"""
Correction for a second too much or too little.

A steady drift of 200 ppm leaves 0.4 s of it, which harms nobody. Half of an error is gone after 23 minutes:
slow against the windows, so that the loop cannot swing, and fast against the drift.
"""


class Pacing:
    """
    Watches the fill of a source's ring and says the speed that keeps it.

    What comes over a network comes late, never early: of all fills in a window the highest, just after
    the quickest arrival, shows the source's clock, and stalls and segments do not touch it. The same idea
    as the clock filter of NTP (RFC 5905, 10). The first whole window says what shall be kept.
    """

    def __init__(self) -> None:
        self.wanted_ppm = 0.0
        """Positive: more comes than is played, so play faster."""
        self._kept_s: float | None = None
        self._highest: deque[float] = deque(maxlen=WINDOWS)
        self._fill_s = 0.0
        self._since_s: float | None = None

    def begin(self) -> None:
        """Begin anew: from now on another place in the sound is played."""
        self.wanted_ppm = 0.0
        self._kept_s = None
        self._highest.clear()
        self._since_s = None

    def note(self, fill_s: float, at_s: float) -> None:
        """
        Take how much is ready after an arrival.

        Args:
            fill_s: seconds of sound between what arrived last and what is played now.
            at_s: the monotonic clock.
        """
        if self._since_s is None:
            self._since_s, self._fill_s = at_s, fill_s
        self._fill_s = max(self._fill_s, fill_s)
        if at_s - self._since_s < WINDOW_S:
            return
        self._highest.append(self._fill_s)
        self._since_s, self._fill_s = at_s, fill_s
        if self._kept_s is None:
            self._kept_s = self._highest[0]
        self.wanted_ppm = PPM_A_SECOND * (median(self._highest) - self._kept_s)
