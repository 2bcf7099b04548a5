"""
The time by which sound is placed: the wall clock, carried on by the monotonic one.

Starts are due by the wall clock; lengths are counted in frames. Between the two stands an anchor, set
anew only when the wall clock was set, or when nothing is on air: so no correction is ever heard.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from broadcaster.clock import Clock
from broadcaster.sound.pcm import HOUSE_RATE_HZ

TRUSTED_FROM = datetime(2024, 1, 1, tzinfo=UTC)
"""A clock that shows an earlier time was never set: a board without a battery starts in 1970 or at the
date of its image. Source: notes on FalconChristmas/fpp#2535, raspberrypi/linux#1751."""

STEP_S = 0.25
"""Difference of the two clocks that is a step (a person, NTP), not the slow drift of a crystal."""


READINGS = 5
CLOSE_S = 0.0001
"""Two readings of the clock take some microseconds."""


class StationTime:
    """Frames since an anchor, and the wall time of each."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.frames = 0
        """Frames given out since the anchor."""
        self.anchor()

    def anchor(self) -> None:
        """Take the clock as it stands now, and begin a new count of frames."""
        self._wall_at, self._monotonic_s = self._both()
        self.frames = 0

    def follow(self) -> None:
        """Take over the wall clock without a gap or a jump in the pace of the frames."""
        due_s = self.due_s()
        wall_at, monotonic_s = self._both()
        self._wall_at = wall_at + timedelta(seconds=due_s - monotonic_s)
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
        wall_at, monotonic_s = self._both()
        expected_at = self._wall_at + timedelta(seconds=monotonic_s - self._monotonic_s)
        return (wall_at - expected_at).total_seconds()

    def _both(self) -> tuple[datetime, float]:
        """
        Read both clocks as of one moment.

        Whoever is kept from the processor between two readings takes the pause for a difference of the
        clocks, and would place a whole programme by it: of some readings the closest one counts.
        """
        closest: tuple[float, datetime, float] | None = None
        for _ in range(READINGS):
            before_s = self._clock.monotonic_s()
            wall_at = self._clock.now()
            apart_s = self._clock.monotonic_s() - before_s
            if closest is None or apart_s < closest[0]:
                closest = apart_s, wall_at, before_s + apart_s / 2
            if apart_s < CLOSE_S:
                break
        assert closest is not None
        return closest[1], closest[2]
