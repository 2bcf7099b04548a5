"""
The only room that asks what time it is.

Everyone else receives `now` or a `Clock`. A virtual clock never waits: whoever sleeps on it moves it,
so a month is simulated as fast as its events can be worked off.
"""

from __future__ import annotations

import ctypes
import time
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Protocol
from zoneinfo import ZoneInfo

_TIMEX_BYTES = 256
"""The kernel's structure has 208."""
_TIME_ERROR = 5

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


class Clock(Protocol):
    """Tells the time and lets it pass."""

    def now(self) -> datetime:
        """Give the wall time, aware, in the station's zone."""
        ...

    def monotonic_s(self) -> float:
        """Give seconds from an arbitrary start; never set back, whatever NTP does."""
        ...

    def sleep_s(self, length_s: float) -> None:
        """Let *length_s* seconds pass; returns at once when it is zero or less."""
        ...

    def is_kept_by_network(self) -> bool:
        """Say whether the system itself knows that the wall time is right (NTP)."""
        ...


class SystemClock:
    """The clock of this machine."""

    def __init__(self, zone: tzinfo = VIETNAM) -> None:
        self.zone = zone

    def now(self) -> datetime:
        """Give the wall time in the station's zone."""
        return datetime.now(UTC).astimezone(self.zone)

    def monotonic_s(self) -> float:
        """Give the machine's monotonic seconds."""
        return time.monotonic()

    def sleep_s(self, length_s: float) -> None:
        """Sleep for *length_s* seconds."""
        if length_s > 0:
            time.sleep(length_s)

    def is_kept_by_network(self) -> bool:
        """
        Ask the kernel whether something keeps its clock; where it cannot be asked, nothing does.

        Source: adjtimex(2): an empty `struct timex` changes nothing, and the answer TIME_ERROR (5) says that
        the clock is not synchronised, as after every `date -s`.
        """
        try:
            state: int = ctypes.CDLL(None).adjtimex(ctypes.create_string_buffer(_TIMEX_BYTES))
        except (OSError, AttributeError, TypeError):
            return False
        return 0 <= state < _TIME_ERROR


class VirtualClock:
    """
    A clock that stands still until somebody sleeps on it.

    `step_wall_s` sets the wall time forward or back without touching the monotonic time, as NTP or a
    person does.
    """

    def __init__(self, start: datetime) -> None:
        if start.tzinfo is None:
            raise ValueError("a virtual clock starts at an aware time")
        self._wall = start
        self._monotonic_s = 0.0

    def now(self) -> datetime:
        """Give the virtual wall time."""
        return self._wall

    def monotonic_s(self) -> float:
        """Give the virtual seconds that have passed."""
        return self._monotonic_s

    def sleep_s(self, length_s: float) -> None:
        """Move both times forward by *length_s* seconds, at once."""
        if length_s > 0:
            self._wall += timedelta(seconds=length_s)
            self._monotonic_s += length_s

    def is_kept_by_network(self) -> bool:
        """Say that nothing keeps it: whoever moves it means it."""
        return False

    def step_wall_s(self, length_s: float) -> None:
        """Set the wall time *length_s* seconds forward (or back, when negative)."""
        self._wall += timedelta(seconds=length_s)
