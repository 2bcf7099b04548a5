"""
A tap before an output: whoever records hears the very frames that the output is given, its volume included.

Outside the plug-ins, as the fader is, so that none has to think of it.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from broadcaster.outputs.insert import ForewarnedInsert, Insert
from broadcaster.ports import ForewarnedOutput, Output

if TYPE_CHECKING:
    from broadcaster.ports.recording import Tap
    from broadcaster.sound.pcm import Pcm


def with_tap(output: Output, tap: Tap | None) -> Output:
    """Put a tap before *output*; none where there is nobody to listen, or no sound."""
    if tap is None or not output.wants_pcm:
        return output
    return ForewarnedTap(output, tap) if isinstance(output, ForewarnedOutput) else Tapped(output, tap)


class Tapped(Insert):
    """An output with a tap; what it does not take (it raises) is not heard of by the tap."""

    def __init__(self, output: Output, tap: Tap) -> None:
        super().__init__(output)
        self._tap = tap

    def write(self, pcm: Pcm, now: datetime) -> None:
        """Pass the next frames on, and let them be heard by the tap."""
        super().write(pcm, now)
        self._tap(pcm, now)


class ForewarnedTap(ForewarnedInsert, Tapped):
    """A tap before an output that must know ahead when it will sound."""
