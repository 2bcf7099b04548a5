"""A voice of another package, for the process that holds such: good, or with one fault of its choice."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from broadcaster.errors import VoiceRefused
from broadcaster.ports import Progress, SpeechRequest, VoiceInfo, VoiceSettings
from broadcaster.sound.speech import Speech, WordMark
from tests.sounds import glide

RATE_HZ = 48_000


class PluggedIn:
    max_chars = 200
    version = "7"

    def __init__(self, settings: VoiceSettings) -> None:
        self.name = settings.name
        self.parallel = int(str(settings.options.get("parallel", 1)))
        self._fault = str(settings.options.get("fault", ""))
        self._key = str(settings.options.get("key", ""))
        self._loaded = False

    def voices(self) -> Sequence[VoiceInfo]:
        return [VoiceInfo(id="a", title="A", region="bắc", licence="MIT", foreign="respelled")]

    def look(self) -> None:
        _misbehave(self._fault == "look", _raise)

    def load(self, progress: Progress) -> None:
        progress("loading", 1, 1)
        self._loaded = True

    def speak(self, request: SpeechRequest) -> Any:
        sys.stdout.write("what engines print is no answer\n")
        if "không" in request.text:
            raise VoiceRefused("“{start}” cannot be said with {key}.", start=request.text, key=self._key)
        _misbehave(self._fault == "speak", _raise)
        _misbehave(self._fault == "secret", lambda: _raise(f"401 with {self._key}"))
        _misbehave(self._fault == "crash", lambda: os.kill(os.getpid(), signal.SIGSEGV))
        _misbehave(self._fault == "exit", sys.exit)
        _misbehave(self._fault == "hang", lambda: time.sleep(600))
        if self._fault == "bytes":
            return b"sound"
        if self._fault == "stereo":
            return Speech(pcm=np.zeros((100, 2), np.float32), rate_hz=RATE_HZ)
        return Speech(pcm=glide(0.1 * len(request.text)), rate_hz=RATE_HZ, words=(WordMark(0, 3, 10),))

    def close(self) -> None: ...


def _misbehave(wanted: bool, how: Callable[[], object]) -> None:  # noqa: FBT001 - a fault or none
    if wanted:
        how()


def _raise(reason: str = "a fault of the engine") -> None:
    raise ValueError(reason)


def open_it(settings: VoiceSettings) -> PluggedIn:
    _misbehave(settings.options.get("fault") == "open", _raise)
    return PluggedIn(settings)
