"""
Fakes that keep the contracts of `broadcaster.ports` and fail on demand; `from tests.fakes import ...`.

One headed section a room; `tests/contracts/` runs the same suite over a fake and the real thing.
"""

from __future__ import annotations

# --- studio: voices -------------------------------------------------------------------------------
from collections import deque
from collections.abc import Iterable, Sequence

import numpy as np

from broadcaster.errors import VoiceBroken, VoiceRefused
from broadcaster.ports import Speech, VoiceInfo
from broadcaster.studio.voices.phrasing import cleaned, syllables


def tone(length_ms: int, rate_hz: int = 24_000) -> bytes:
    """A 220 Hz tone at -12 dBFS, s16le mono."""
    t = np.arange(length_ms * rate_hz // 1000) / rate_hz
    return (8000 * np.sin(2 * np.pi * 220 * t)).astype("<i2").tobytes()


class FakeVoice:
    """
    A voice engine that hums 250 ms for each syllable, between two silences of 100 ms.

    `troubles` are worked off one a call, then it behaves: "refuse" and "crash" (the contract's two errors),
    "hang" (what an engine says after its time limit), and three that break the contract, for those who
    must notice: "empty", "silent", "short".
    """

    def __init__(
        self, name: str = "fake", *, voices: Sequence[str] = ("vi",), max_chars: int = 300, version: str = "1"
    ) -> None:
        self.name = name
        self.version = version
        self.max_chars = max_chars
        self.troubles: deque[str] = deque()
        self.said: list[str] = []
        self.closed = 0
        self._voices = tuple(VoiceInfo(id=voice, title=f"Giọng {voice}") for voice in voices)

    def voices(self) -> Sequence[VoiceInfo]:
        return self._voices

    def fail(self, troubles: Iterable[str]) -> FakeVoice:
        self.troubles.extend(troubles)
        return self

    def speak(self, text: str, voice: str, *, speed: float = 1.0) -> Speech:
        wanted = cleaned(text)
        self.said.append(wanted)
        trouble = self.troubles.popleft() if self.troubles else ""
        known = voice in {info.id for info in self._voices}
        if trouble == "refuse" or not known or not syllables(wanted) or len(wanted) > self.max_chars:
            raise VoiceRefused("refused by the fake", where=self.name)
        if trouble in ("crash", "hang"):
            raise VoiceBroken(f"{trouble} of the fake", where=self.name)
        heard_ms = round(syllables(wanted) * 250 / speed)
        pcm = {"empty": b"", "silent": bytes(2 * 24 * heard_ms), "short": tone(40)}.get(
            trouble, tone(heard_ms)
        )
        silence = bytes(2 * 2400)
        return Speech(pcm=silence + pcm + silence if pcm else b"", rate_hz=24_000)

    def close(self) -> None:
        self.closed += 1
