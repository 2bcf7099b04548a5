"""Fake voices: they speak a hum, and can fail in every way that a real one has failed."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from broadcaster.errors import (
    VoiceBroken,
    VoiceRefused,
)
from broadcaster.ports import SpeechRequest, VoiceInfo, VoiceSettings
from broadcaster.sound.speech import Speech
from broadcaster.studio.voices.phrasing import cleaned, syllables
from tests.sounds import glide

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm


def tone(length_ms: int, rate_hz: int = 24_000) -> Pcm:
    """A hum at -12 dBFS that rises from 220 Hz: one that does not would be taken for a stuck voice."""
    return glide(length_ms / 1000, peak=0.244, rate_hz=rate_hz)


def asked(text: str, voice: str = "vi", *, speed: float = 1.0, limit_s: float = 60.0) -> SpeechRequest:
    """What an announcer asks of a voice."""
    return SpeechRequest(text=text, voice=voice, speed=speed, limit_s=limit_s)


class FakeVoice:
    """
    A voice engine that hums 250 ms for each syllable, between two silences of 100 ms.

    `troubles` are worked off one a call, then it behaves: "refuse" and "crash" (the contract's two errors),
    and those that break the contract, for who must notice: "hang", a fault of its own ("ValueError",
    "OSError", "SystemExit"), a bad take ("silent", "short", "cut", "loop", "noise", "clipped", "slow") and
    a form that is none ("bytes", "nan", "stereo", "whole numbers", "rate", "none").
    """

    parallel = 1

    def __init__(
        self,
        name: str | VoiceSettings = "fake",
        *,
        voices: Sequence[str | VoiceInfo] = ("vi",),
        max_chars: int = 300,
        version: str = "1",
    ) -> None:
        self.name = name.name if isinstance(name, VoiceSettings) else name
        self.version = version
        self.max_chars = max_chars
        self.troubles: deque[str] = deque()
        self.said: list[str] = []
        self.closed = 0
        self._voices = tuple(
            VoiceInfo(id=voice, title=f"Giọng {voice}") if isinstance(voice, str) else voice
            for voice in voices
        )

    def voices(self) -> Sequence[VoiceInfo]:
        return self._voices

    def fail(self, troubles: Iterable[str]) -> FakeVoice:
        self.troubles.extend(troubles)
        return self

    def look(self) -> None:
        self.speak(SpeechRequest(text="Xin chào.", voice=self._voices[0].id))

    def speak(self, request: SpeechRequest) -> Speech:
        wanted = cleaned(request.text)
        self.said.append(wanted)
        trouble = self.troubles.popleft() if self.troubles else ""
        known = request.voice in {info.id for info in self._voices}
        if trouble == "refuse" or not known or not syllables(wanted) or len(wanted) > self.max_chars:
            raise VoiceRefused("refused by the fake", where=self.name)
        if trouble == "crash":
            raise VoiceBroken("crash of the fake", where=self.name)
        if trouble == "hang":
            threading.Event().wait()
        if trouble in FAULTS:
            raise FAULTS[trouble](f"{trouble} of the fake")
        heard_ms = round(syllables(wanted) * 250 / request.speed)
        return bad_speech(trouble, heard_ms) if trouble else framed(tone(heard_ms))

    def close(self) -> None:
        self.closed += 1


FAULTS: dict[str, type[BaseException]] = {
    "ValueError": ValueError,
    "OSError": OSError,
    "TimeoutExpired": TimeoutError,
    "SystemExit": SystemExit,
}


def framed(pcm: Pcm) -> Speech:
    silence = np.zeros(2400, np.float32)
    return Speech(pcm=np.concatenate((silence, pcm, silence)), rate_hz=24_000)


def bad_speech(trouble: str, heard_ms: int) -> Any:
    """What a voice gives that fails in this way."""
    good = tone(heard_ms)
    noise = np.random.default_rng(1).standard_normal(len(good)).astype(np.float32)
    takes = {
        "silent": np.zeros_like(good),
        "short": tone(40),
        "cut": tone(heard_ms // 5),
        "loop": np.tile(good, 8),
        "slow": np.repeat(good, 2),
        "noise": np.clip(0.2 * noise, -1, 1),
        "clipped": np.clip(8 * good, -1, 1),
    }
    if trouble in takes:
        return framed(takes[trouble])
    forms: dict[str, Callable[[], Any]] = {
        "bytes": lambda: Speech(pcm=good.tobytes(), rate_hz=24_000),  # type: ignore[arg-type]
        "nan": lambda: Speech(pcm=np.full(24_000, np.nan, np.float32), rate_hz=24_000),
        "stereo": lambda: Speech(pcm=np.stack([good, good]), rate_hz=24_000),
        "whole numbers": lambda: Speech(pcm=good * np.float32(32767), rate_hz=24_000),
        "rate": lambda: Speech(pcm=good, rate_hz=0),
        "none": lambda: None,
    }
    return forms[trouble]()
