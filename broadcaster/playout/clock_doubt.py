"""
When the wall clock has jumped: until it is known to be right, nothing is given up because of what it says.

Source: promises 3 and 4 of the design. A clock that is an hour ahead for half a minute must not cost the
hour's programmes: what has not begun waits, and is taken up when the clock is set right.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from broadcaster.clock import Clock

JUMP = timedelta(seconds=2)
"""A step that is worth a doubt; less is how a clock is kept right."""

BELIEVED_AFTER_S = 900.0
"""A clock that has stood by its jump for so long is believed, where nobody sets it by the network."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Jump:
    """The wall clock was set forward."""

    before: datetime
    """What it would have shown …"""
    after: datetime
    """… and what it showed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Both clocks of a machine at one moment, as an earlier player saw them."""

    boot: str
    """Which start of the machine; monotonic seconds of two starts say nothing about each other."""
    wall_at: datetime
    monotonic_s: float


BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
"""Another word after each start of the machine. Source: random(4)."""


def boot_id() -> str:
    """Name this start of the machine; empty where the system does not."""
    try:
        return BOOT_ID.read_text("ascii").strip()
    except OSError:
        return ""


def reading(clock: Clock) -> Reading:
    """Read both clocks now."""
    return Reading(boot=boot_id(), wall_at=clock.now(), monotonic_s=clock.monotonic_s())


class ClockDoubt:
    """How far the wall clock is ahead of what the monotonic one says, and since when; for any thread."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ahead = timedelta()
        self._since_s = 0.0
        self._jumps: tuple[Jump, ...] = ()

    def jumped(self, by: timedelta) -> None:
        """Note that the wall clock was set by so much, just now."""
        is_new = not self.is_open()
        self._ahead = (timedelta() if is_new else self._ahead) + by
        if by >= JUMP:
            now = self._clock.now()
            self._jumps = (*self._jumps[-9:], Jump(before=now - by, after=now))
            self._since_s = self._clock.monotonic_s()

    def compare(self, earlier: Iterable[Reading]) -> None:
        """Find a jump that an earlier player of this start of the machine has lived through, or died of."""
        now_s, boot = self._clock.monotonic_s(), boot_id()
        same = [each for each in earlier if boot and each.boot == boot and each.monotonic_s <= now_s]
        if not same:
            return
        settled = [each for each in same if each.monotonic_s <= now_s - BELIEVED_AFTER_S]
        first = max(settled or same, key=lambda each: each.monotonic_s if settled else -each.monotonic_s)
        expected_at = first.wall_at + timedelta(seconds=now_s - first.monotonic_s)
        if self._clock.now() - expected_at >= JUMP:
            self.jumped(self._clock.now() - expected_at)

    def up_s(self) -> float:
        """Give how long this machine has been up: its monotonic clock begins with it, clock_gettime(2)."""
        return self._clock.monotonic_s()

    def is_open(self) -> bool:
        """Say whether the wall clock is ahead and nothing says that it is right."""
        if self._ahead < JUMP or self._clock.is_kept_by_network():
            return False
        return self._clock.monotonic_s() - self._since_s < BELIEVED_AFTER_S

    def over(self, start: datetime, end: datetime) -> Jump | None:
        """Give the jump that has passed over a part of [start, end); None when there was none."""
        return next((each for each in self._jumps if each.before < end and start < each.after), None)
