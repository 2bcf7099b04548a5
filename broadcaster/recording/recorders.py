"""The recorders of all outputs that are heard: `broadcaster.ports.Recording`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from broadcaster.clock import Clock
from broadcaster.model import HourRecording
from broadcaster.ports import OutputSettings, RecordingStatus
from broadcaster.recording.recorder import Recorder, RecordingRules

if TYPE_CHECKING:
    from broadcaster.ports.recording import Tap

NOT_HEARD: Final = frozenset({"null", "archive"})
"""Kinds of outputs that nobody hears: one takes no sound, the other is a recording itself."""


class Recorders:
    """
    One recorder for each output that is heard.

    Args:
        rules: how recordings are made.
        clock: of the player.
        anchor: gives where the journal stands, signed, or nothing; must not wait.
    """

    def __init__(self, rules: RecordingRules, *, clock: Clock, anchor: Callable[[], str] = str) -> None:
        self._rules = rules
        self._clock = clock
        self._anchor = anchor
        self._recorders: list[Recorder] = []

    def tap(self, output: OutputSettings) -> Tap | None:
        """Give the tap of an output, before `begin`; None where nobody hears it."""
        if output.kind in NOT_HEARD:
            return None
        recorder = Recorder(output.name, self._rules, clock=self._clock, anchor=self._anchor)
        self._recorders.append(recorder)
        return recorder.take

    def begin(self, kept: Callable[[HourRecording], None]) -> None:
        """Set them to work."""
        for recorder in self._recorders:
            recorder.begin(kept)

    def status(self) -> tuple[RecordingStatus, ...]:
        """Say how each stands."""
        return tuple(recorder.status() for recorder in self._recorders)

    def close(self) -> None:
        """Finish their files."""
        for recorder in self._recorders:
            recorder.close()
