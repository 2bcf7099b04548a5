"""What lies in the way of the sound to an output and passes everything on: the fader, the tap."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from broadcaster.model import Priority
from broadcaster.ports import ClassedOutput, Delivered, ForewarnedOutput, Output, drives, gather_frames

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm


class Insert:
    """An output with something before it; by itself it changes nothing."""

    def __init__(self, output: Output) -> None:
        self.name = output.name
        self.wants_pcm = output.wants_pcm
        self.gather_frames = gather_frames(output)
        self._output = output

    def open(self, now: datetime) -> None:
        """Make ready; raises OutputBroken."""
        self._output.open(now)

    def drives(self) -> str:
        """Name what the output drives alone."""
        return drives(self._output)

    def write(self, pcm: Pcm, now: datetime) -> None:
        """Pass the next frames on; raises OutputBroken."""
        self._output.write(pcm, now)

    def sounds(self, priority: Priority) -> None:
        """Pass the class of what sounds on to an output that asks for it."""
        if isinstance(self._output, ClassedOutput):
            self._output.sounds(priority)

    def title(self, text: str) -> None:
        """Pass the title on."""
        self._output.title(text)

    def delivered(self) -> Delivered:
        """Report what the output reports."""
        return self._output.delivered()

    def close(self) -> None:
        """Close the output."""
        self._output.close()


class ForewarnedInsert(Insert):
    """Something before an output that must know ahead when it will sound."""

    def expect(self, starts_at: datetime | None) -> None:
        """Pass on when it will sound next."""
        assert isinstance(self._output, ForewarnedOutput)
        self._output.expect(starts_at)
