"""
The line from the player to one output: opens it, opens it again when it fails, never raises.

An output counts from its own opening; the link counts over all of them, so that a frame written is in
the end either delivered or dropped.
"""

from __future__ import annotations

import logging
from datetime import datetime
from typing import TYPE_CHECKING

from broadcaster.errors import OutputBroken
from broadcaster.ports import Delivered, ForewarnedOutput, Output

if TYPE_CHECKING:
    from broadcaster.ports import Pcm

log = logging.getLogger(__name__)

RETRY_FIRST_S = 1.0
RETRY_LONGEST_S = 30.0


class Link:
    """One output, with what became of everything given to it."""

    def __init__(self, output: Output) -> None:
        self.output = output
        self.name = output.name
        self._forewarned = output if isinstance(output, ForewarnedOutput) else None
        self.written = 0
        """Frames given to this link."""
        self.is_open = False
        self._since_open = 0
        self._frames_before = 0
        self._lost = 0
        self._error = ""
        self._retry_s = RETRY_FIRST_S
        self._next_try_s = 0.0

    def keep_open(self, now: datetime, monotonic_s: float) -> None:
        """Open the output if it is not, at growing intervals."""
        if self.is_open or monotonic_s < self._next_try_s:
            return
        try:
            self.output.open(now)
        except OutputBroken as error:
            log.warning("output %s: %s", self.name, error)
            self._error = str(error)
            self._next_try_s = monotonic_s + self._retry_s
            self._retry_s = min(self._retry_s * 2, RETRY_LONGEST_S)
            return
        self._retry_s = RETRY_FIRST_S
        self._since_open = 0
        self.is_open = True

    def write(self, pcm: Pcm, now: datetime) -> None:
        """Hand over the next frames; counts them as lost when the output is not open."""
        frames = len(pcm)
        self.written += frames
        if not self.is_open:
            self._lost += frames
            return
        self._since_open += frames
        try:
            self.output.write(pcm, now)
        except OutputBroken as error:
            log.warning("output %s: %s", self.name, error)
            self._error = str(error)
            self.shut()

    def title(self, text: str) -> None:
        """Tell listeners what is on."""
        if self.is_open:
            self.output.title(text)

    def expect(self, starts_at: datetime | None) -> None:
        """Say when the next sound is due, to an output that wants to know."""
        if self.is_open and self._forewarned:
            self._forewarned.expect(starts_at)

    def report(self) -> Delivered:
        """Sum up over all openings."""
        if not self.is_open:
            return Delivered(
                frames=self._frames_before, dropped=self._lost, connected=False, error=self._error
            )
        now = self.output.delivered()
        return Delivered(
            frames=self._frames_before + now.frames,
            dropped=self._lost + now.dropped,
            held=now.held,
            connected=now.connected,
            error=now.error,
            devices=now.devices,
        )

    def shut(self) -> None:
        """Close the output; what it has not reported by then is lost."""
        if not self.is_open:
            return
        self.output.close()
        last = self.output.delivered()
        self.is_open = False
        self._frames_before += last.frames
        self._lost += self._since_open - last.frames

    def is_drained(self, frames: int) -> bool:
        """Say whether the fate of the first *frames* is known."""
        report = self.report()
        return report.frames + report.dropped >= frames
