"""The recording beside the player: taps in its loop, and how it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from broadcaster.saying import Saying

if TYPE_CHECKING:
    from broadcaster.model import HourRecording
    from broadcaster.sound.pcm import Pcm

    Tap = Callable[[Pcm, datetime], None]
    """Takes the frames that an output was just given, heard from a moment on; never waits, never raises."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingStatus:
    """How the recording of one output stands."""

    output: str
    lost_s: float
    """Sound that was not recorded since the player began."""
    trouble: Saying | None


class Recording(Protocol):
    """What records the outputs of a player."""

    def begin(self, kept: Callable[[HourRecording], None]) -> None:
        """Set to work; *kept* hears of each file that is closed, from any thread."""
        ...

    def status(self) -> tuple[RecordingStatus, ...]:
        """Say how it stands, for each output that is recorded; cheap, never waits."""
        ...

    def close(self) -> None:
        """Finish the files; call when the outputs get nothing more."""
        ...
