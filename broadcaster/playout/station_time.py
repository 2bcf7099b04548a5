"""
The time by which sound is placed: the wall clock, carried on by the monotonic one.

Starts are due by the wall clock; lengths are counted in frames. Between the two stands an anchor, set
anew only when the wall clock was set, or when nothing is on air: so no correction is ever heard.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from broadcaster.clock import Clock
from broadcaster.ports import HOUSE_RATE_HZ

TRUSTED_FROM = datetime(2024, 1, 1, tzinfo=UTC)
"""A clock that shows an earlier time was never set: a board without a battery starts in 1970 or at the
date of its image. Source: notes on FalconChristmas/fpp#2535, raspberrypi/linux#1751."""

STEP_S = 0.25
"""Difference of the two clocks that is a step (a person, NTP), not the slow drift of a crystal."""


class StationTime:
    """Frames since an anchor, and the wall time of each."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.frames = 0
        """Frames given out since the anchor."""
        self.anchor()

    def anchor(self) -> None:
        """Take the clock as it stands now, and begin a new count of frames."""
        self._wall_at = self._clock.now()
        self._monotonic_s = self._clock.monotonic_s()
        self.frames = 0

    def follow(self) -> None:
        """Take over the wall clock without a gap or a jump in the pace of the frames."""
        due_s = self.due_s()
        self._wall_at = self._clock.now() + timedelta(seconds=due_s - self._clock.monotonic_s())
        self._monotonic_s = due_s
        self.frames = 0

    def now(self) -> datetime:
        """Give the wall time of the next frame."""
        return self._wall_at + timedelta(seconds=self.frames / HOUSE_RATE_HZ)

    def due_s(self) -> float:
        """Give the monotonic time of the next frame."""
        return self._monotonic_s + self.frames / HOUSE_RATE_HZ

    def late_s(self) -> float:
        """Give how far the next frame is behind the monotonic clock; negative when it is not due yet."""
        return self._clock.monotonic_s() - self.due_s()

    def apart_s(self) -> float:
        """Give how far the wall clock has moved away from this time; positive: it was set forward."""
        elapsed_s = self._clock.monotonic_s() - self._monotonic_s
        expected_at = self._wall_at + timedelta(seconds=elapsed_s)
        return (self._clock.now() - expected_at).total_seconds()
