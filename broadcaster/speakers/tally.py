"""Frames whose fate is known later: when loudspeakers have answered, or have not."""

from __future__ import annotations

from broadcaster.sound.pcm import HOUSE_RATE_HZ

LONGEST_WAIT_FRAMES = 4 * HOUSE_RATE_HZ
"""
Sound so long before a loudspeaker's answer is still heard: players buffer 0.2 to 4 s before they begin.

Less than the five seconds after which the player's logbook takes an output for dead.
Source: docs/sources.md (devices) (Barix: 3.75 s at 128 kbit/s); Icecast sends a new listener the last 64 KiB.
"""


class Tally:
    """Counts frames as delivered, dropped or waiting for a word."""

    def __init__(self) -> None:
        self.delivered = 0
        self.dropped = 0
        self.waiting = 0
        self.is_losing = False
        """No word came in time."""

    def wait(self, frames: int) -> None:
        """Let *frames* wait; the oldest are lost when it takes too long."""
        self.waiting += frames
        too_old = self.waiting - LONGEST_WAIT_FRAMES
        if too_old > 0:
            self.is_losing = True
            self.dropped += too_old
            self.waiting = LONGEST_WAIT_FRAMES

    def settle(self, frames: int, *, is_heard: bool) -> None:
        """Decide about *frames* and all that waited."""
        if is_heard:
            self.delivered += self.waiting + frames
        else:
            self.dropped += self.waiting + frames
        self.waiting = 0
        self.is_losing = False
