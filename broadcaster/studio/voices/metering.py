"""What a paid voice has spoken this month, and where the station wants it to stop."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from broadcaster.errors import N_, VoiceBroken, VoiceRefused
from broadcaster.ports import SpeechRequest, VoiceEngine, VoiceInfo

if TYPE_CHECKING:
    from broadcaster.clock import Clock
    from broadcaster.sound.speech import Speech


class MeteredVoice:
    """
    Implements `ports.VoiceEngine` around a voice that is paid by the character.

    What was spoken stands in a file of the month, one number a line: several processes may add to it.

    Args:
        engine: speaks.
        folder: takes the files.
        most_chars: a month; beyond that the voice refuses, and the next one reads.
    """

    def __init__(self, engine: VoiceEngine, folder: Path, *, most_chars: int, clock: Clock) -> None:
        self.name = engine.name
        self.version = engine.version
        self.max_chars = engine.max_chars
        self.parallel = engine.parallel
        self._engine = engine
        self._folder = folder
        self._most_chars = most_chars
        self._clock = clock

    def voices(self) -> Sequence[VoiceInfo]:
        """List the engine's voices."""
        return self._engine.voices()

    def look(self) -> None:
        """Look whether anything is left of the month, and at the engine; raises as the engine does."""
        self._must_have_left(0)
        self._engine.look()

    def speak(self, request: SpeechRequest) -> Speech:
        """Speak, and write down what it cost; raises as the engine does."""
        self._must_have_left(len(request.text))
        speech = self._engine.speak(request)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with self._path().open("a", encoding="ascii") as file:
                file.write(f"{len(request.text)}\n")
        except OSError as error:
            raise VoiceBroken(
                N_("The disk does not take what the voice has cost ({reason})."),
                where=str(self._path()),
                remedy=N_("Make room on the disk, or let the station write there."),
                reason=N_(error.strerror or str(error)),
            ) from error
        return speech

    def close(self) -> None:
        """Close the engine."""
        self._engine.close()

    def spoken_chars(self) -> int:
        """Give the characters of this month."""
        try:
            return sum(int(line) for line in self._path().read_text("ascii").split())
        except FileNotFoundError:
            return 0

    def _must_have_left(self, chars: int) -> None:
        spoken = self.spoken_chars()
        if spoken + chars >= self._most_chars:
            raise VoiceRefused(
                N_("The voice has spoken {spoken} of {most} characters that the station pays this month."),
                where=self.name,
                remedy=N_("Another voice reads until the month is over; or raise chars_a_month."),
                spoken=spoken,
                most=self._most_chars,
            )

    def _path(self) -> Path:
        return self._folder / f"{self.name}-{self._clock.now():%Y-%m}.txt"
