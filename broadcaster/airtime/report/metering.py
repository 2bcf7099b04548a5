"""For how long something sounded: each moment once, under one origin, however many outputs carried it."""

from __future__ import annotations

from collections.abc import Callable

from broadcaster.model import Origin

FIRST_HAND = (Origin.OWN, Origin.EMERGENCY, Origin.RELAY, Origin.REPEAT, Origin.FALLBACK)
"""Where outputs differ, a moment counts under the first of these that sounded in it."""

RANKS = {origin: rank for rank, origin in enumerate(FIRST_HAND)}


class Meter:
    """Adds up spans that come in the order of their start; whole microseconds, so that sums are exact."""

    __slots__ = ("_reached", "_until", "totals_us")

    def __init__(self) -> None:
        self.totals_us = [0] * len(FIRST_HAND)
        self._until = [0] * len(FIRST_HAND)
        self._reached = 0

    def add(self, start_us: int, end_us: int, rank: int) -> None:
        """Add a span of an origin (see `RANKS`); none that starts earlier may come after it."""
        if start_us > self._reached:
            self._advance(start_us)
        self._until[rank] = max(self._until[rank], end_us)

    def finish(self) -> None:
        """Count everything that was added."""
        self._advance(max(self._until))

    def _advance(self, until_us: int) -> None:
        while self._reached < until_us:
            for rank, end_us in enumerate(self._until):
                if end_us > self._reached:
                    # No higher one can begin before the next span is added.
                    stop = min(end_us, until_us)
                    self.totals_us[rank] += stop - self._reached
                    self._reached = stop
                    break
            else:
                self._reached = until_us


class Stretches:
    """Joins spans, in the order of their start, into stretches without gaps, and hands each on."""

    __slots__ = ("_hand_on", "_start", "_until")

    def __init__(self, hand_on: Callable[[int, int], None]) -> None:
        self._hand_on = hand_on
        self._start = self._until = 0

    def add(self, start_us: int, end_us: int) -> None:
        """Add a span."""
        if start_us > self._until:
            self.finish()
            self._start = start_us
        self._until = max(self._until, end_us)

    def finish(self) -> None:
        """Hand on what is still held."""
        if self._until > self._start:
            self._hand_on(self._start, self._until)
        self._start = self._until
