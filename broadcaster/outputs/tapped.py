"""
A tap before an output: whoever records hears the very frames that the output is given, its volume included.

Outside the plug-ins, as the fader is, so that none has to think of it.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from broadcaster.model import Priority
from broadcaster.ports import ClassedOutput, Delivered, ForewarnedOutput, Output, gather_frames

if TYPE_CHECKING:
    from broadcaster.ports.recording import Tap
    from broadcaster.sound.pcm import Pcm


def with_tap(output: Output, tap: Tap | None) -> Output:
    """Put a tap before *output*; none where there is nobody to listen, or no sound."""
    if tap is None or not output.wants_pcm:
        return output
    return ForewarnedTap(output, tap) if isinstance(output, ForewarnedOutput) else Tapped(output, tap)


class Tapped:
    """An output with a tap; what it does not take (it raises) is not heard of by the tap."""

    wants_pcm = True

    def __init__(self, output: Output, tap: Tap) -> None:
        self.name = output.name
        self.gather_frames = gather_frames(output)
        self._output = output
        self._tap = tap

    def open(self, now: datetime) -> None:
        """Make ready; raises OutputBroken."""
        self._output.open(now)

    def write(self, pcm: Pcm, now: datetime) -> None:
        """Pass the next frames on, and let them be heard by the tap."""
        self._output.write(pcm, now)
        self._tap(pcm, now)

    def sounds(self, priority: Priority) -> None:
        """Pass it on."""
        if isinstance(self._output, ClassedOutput):
            self._output.sounds(priority)

    def title(self, text: str) -> None:
        """Pass it on."""
        self._output.title(text)

    def delivered(self) -> Delivered:
        """Report what the output reports."""
        return self._output.delivered()

    def close(self) -> None:
        """Close the output."""
        self._output.close()


class ForewarnedTap(Tapped):
    """A tap before an output that must know ahead when it will sound."""

    def expect(self, starts_at: datetime | None) -> None:
        """Pass it on."""
        assert isinstance(self._output, ForewarnedOutput)
        self._output.expect(starts_at)
