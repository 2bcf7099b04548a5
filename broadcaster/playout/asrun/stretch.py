"""A stretch: what was written of an airing, as long as it is of one kind and nothing interrupts it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from broadcaster.model import EndReason
from broadcaster.playout.airing import Airing, Credit
from broadcaster.sound.frames import length_of


@dataclass(slots=True, kw_only=True)
class Stretch:
    """One piece of an airing, written to an output without a break."""

    airing: Airing
    credit: Credit
    starts_at: datetime
    ends_by: datetime
    """When it is over at the latest, by the same clock."""
    enter: int
    """First frame of its audio."""
    first: int
    """Position in the output's stream …"""
    last: int | None = None
    """… and the position after its last frame; None while it goes on."""
    reason: EndReason | None = None
    silences: list[tuple[int, int]] = field(default_factory=list)
    """Positions between which it was silent for longer than a pause, in order."""

    def silent(self, frames: int, position: int) -> None:
        """Note that the *frames* before *position* were silence; they may go on an earlier one."""
        begin = max(position - frames, self.first)
        if self.silences and self.silences[-1][1] >= begin:
            begin = self.silences.pop()[0]
        self.silences.append((begin, position))

    def time_of(self, position: int) -> datetime:
        """
        Give the time at which the frame at *position* was to be heard, to the millisecond.

        Samples do not fall on whole seconds: to the microsecond, what began at 05:30:00 began a bit before.
        """
        at = self.starts_at + length_of(position - self.first)
        return at + timedelta(microseconds=500 - (at.microsecond + 500) % 1000)
