"""The null output: takes everything at once and lets it go; for simulations and rehearsals."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from broadcaster.outputs.queued import WRITTEN_FRAMES
from broadcaster.ports import Delivered, Output, OutputSettings

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm


def open_null(settings: OutputSettings, *, is_live: bool = True) -> Output:
    """Make a null output; it has no options and is the same live and simulated."""
    del is_live
    settings.form().check()
    return NullOutput(settings.name)


class NullOutput:
    """Reports as delivered what it was given."""

    wants_pcm = False
    gather_frames = WRITTEN_FRAMES

    def __init__(self, name: str) -> None:
        self.name = name
        self._frames = 0

    def open(self, now: datetime) -> None:  # noqa: ARG002 - the port's signature
        """Begin to count."""
        self._frames = 0

    def write(self, pcm: Pcm, now: datetime) -> None:  # noqa: ARG002 - the port's signature
        """Count the frames."""
        self._frames += len(pcm)

    def title(self, text: str) -> None:
        """Tell nobody."""

    def delivered(self) -> Delivered:
        """Report all of it."""
        return Delivered(frames=self._frames)

    def close(self) -> None:
        """Nothing to let go of."""
