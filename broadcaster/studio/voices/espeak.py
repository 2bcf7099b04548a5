"""The embedded voice: espeak-ng, spoken by a worker process that is restarted when it dies."""

from __future__ import annotations

import ctypes.util
import importlib.util
import json
import os
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from broadcaster.errors import N_, VoiceRefused
from broadcaster.ports import SpeechRequest, VoiceInfo, VoiceSettings
from broadcaster.sound.speech import Speech, WordMark
from broadcaster.studio.voices.asking import checked_text
from broadcaster.studio.voices.faults import engine_failed
from broadcaster.studio.voices.phrasing import cleaned
from broadcaster.studio.voices.process import Worker, WorkerDied

NEWS_WPM = 160
"""
Pace of speed 1.0: 221 Vietnamese syllables a minute, as a newsreader speaks.

Source: measured with espeak-ng 1.52.0 (docs/decisions/0005).
"""
WPM_RANGE = (80, 450)
"""Outside of it the library silently takes the nearest."""
LIMIT_S = 30.0
"""A sentence of the greatest length takes well under a second."""
_USUAL_PITCH, _PITCH_PER_SEMITONE = 50, 4
"""Of the library's 0 to 99; near its middle four steps are a semitone (measured with espeak-ng 1.52.0)."""

_INT16_SCALE = 32768

VOICES = (
    VoiceInfo(
        id="vi",
        title="espeak-ng, giọng miền Bắc",
        region="bắc",
        gender="nam",
        is_ai=False,
        foreign="respelled",
    ),
    VoiceInfo(
        id="vi-vn-x-central",
        title="espeak-ng, giọng miền Trung",
        region="trung",
        gender="nam",
        is_ai=False,
        foreign="respelled",
    ),
    VoiceInfo(
        id="vi-vn-x-south",
        title="espeak-ng, giọng miền Nam",
        region="nam",
        gender="nam",
        is_ai=False,
        foreign="respelled",
    ),
)


_WORKER = Path(__file__).with_name("espeak_worker.py")


@dataclass(frozen=True, slots=True)
class EspeakPlace:
    """Where the library lies."""

    library: str
    """Path, or a name that the system's loader knows."""
    data: str
    """Absolute path of `espeak-ng-data`; empty: where the library itself looks."""


def find_espeak() -> EspeakPlace:
    """
    Find the library: what the clerk names, else the wheel's, else the system's.

    BROADCASTER_ESPEAK_LIB and BROADCASTER_ESPEAK_DATA name another build (Alpine and 32-bit ARM have
    no wheel). Raises VoiceRefused when there is none.
    """
    named = os.environ.get("BROADCASTER_ESPEAK_LIB", "")
    if named:
        data = os.environ.get("BROADCASTER_ESPEAK_DATA", "")
        return EspeakPlace(_absolute(named), _absolute(data))
    if importlib.util.find_spec("espeakng_loader"):
        import espeakng_loader  # noqa: PLC0415 - absent where no wheel exists

        library = Path(espeakng_loader.get_library_path())
        if library.exists():
            return EspeakPlace(str(library), str(library.with_name("espeak-ng-data")))
    system = ctypes.util.find_library("espeak-ng")
    if system:
        return EspeakPlace(system, "")
    raise VoiceRefused(
        N_("The embedded voice (espeak-ng) is not installed."),
        where="espeak",
        remedy=N_("Install the Python package espeakng-loader, or espeak-ng from the system."),
    )


def _absolute(path: str) -> str:
    # A bare name is left to the system's loader, as the linker would.
    return str(Path(path).absolute()) if os.sep in path else path


class EspeakVoice:
    """
    Implements `ports.VoiceEngine`; may be called from several threads, which then take turns.

    Args:
        place: which library to load.
        name: as the station calls it.
        limit_s: a sentence that takes longer means that the worker hangs; it is killed.

    Raises VoiceBroken when the worker does not start.
    """

    max_chars = 1000
    parallel = 1

    def __init__(self, place: EspeakPlace, *, name: str = "espeak", limit_s: float = LIMIT_S) -> None:
        self.name = name
        self._place = place
        self._limit_s = limit_s
        self._lock = threading.Lock()
        self._worker: Worker | None = None
        self.version = self._running_worker().version

    def voices(self) -> Sequence[VoiceInfo]:
        """List the three accents."""
        return VOICES

    def look(self) -> None:
        """Speak a word, which takes a few milliseconds; raises VoiceRefused or VoiceBroken."""
        self.speak(SpeechRequest(text="Xin chào.", voice=VOICES[0].id))

    def speak(self, request: SpeechRequest) -> Speech:
        """
        Speak one sentence.

        A worker that dies over it is replaced once. Raises VoiceRefused (unknown voice, too long,
        nothing to say, a pace outside the range) or VoiceBroken (died twice, or hung).
        """
        asked = self._request(request)
        limit_s = min(self._limit_s, request.limit_s)
        with self._lock:
            try:
                answer, sound = self._running_worker().ask(asked, limit_s=limit_s)
            except WorkerDied:
                answer, sound = self._second_try(asked, limit_s)
        if "refused" in answer:
            raise VoiceRefused(
                N_("There is nothing to say in “{start}”."),
                where=f"{self.name}:{request.voice}",
                start=request.text[:40],
            )
        if "broken" in answer:
            raise engine_failed(self.name, str(answer["broken"]))
        places = _Places(request)
        pcm = np.frombuffer(sound, "<i2").astype(np.float32) / np.float32(_INT16_SCALE)
        words = tuple(WordMark(*places.written(*mark)) for mark in answer["words"])
        return Speech(pcm=pcm, rate_hz=int(answer["rate_hz"]), words=words)

    def close(self) -> None:
        """End the worker; a later `speak` starts another."""
        with self._lock:
            if self._worker:
                self._worker.stop()
                self._worker = None

    def _request(self, request: SpeechRequest) -> bytes:
        # A lone mark too: the library would name it in English.
        checked_text(request, engine=self.name, voices=VOICES, max_chars=self.max_chars)
        voice, speed = request.voice, request.speed
        wpm = round(NEWS_WPM * speed)
        if not WPM_RANGE[0] <= wpm <= WPM_RANGE[1]:
            raise VoiceRefused(
                N_("The voice cannot speak at {speed} times the news pace."),
                where=f"espeak:{voice}",
                remedy=N_("Choose a speed from {slowest} to {fastest}."),
                speed=speed,
                slowest=WPM_RANGE[0] / NEWS_WPM,
                fastest=round(WPM_RANGE[1] / NEWS_WPM, 1),
            )
        pitch = min(99, max(0, round(_USUAL_PITCH + _PITCH_PER_SEMITONE * request.pitch)))
        return (
            json.dumps({"text": _Places(request).text, "voice": voice, "wpm": wpm, "pitch": pitch}).encode()
            + b"\n"
        )

    def _running_worker(self) -> Worker:
        if self._worker is None or not self._worker.alive():
            if self._worker:
                self._worker.stop()
            # By its path, alone and without site packages: it starts in some 40 ms and is nobody's module.
            command = [sys.executable, "-I", "-S", str(_WORKER), self._place.library, self._place.data]
            self._worker = Worker(self.name, command, limit_s=self._limit_s)
        return self._worker

    def _second_try(self, request: bytes, limit_s: float) -> tuple[dict[str, Any], bytes]:
        try:
            return self._running_worker().ask(request, limit_s=limit_s)
        except WorkerDied as again:
            raise engine_failed(self.name, str(again)) from again


class _Places:
    """
    A text with the library's commands for pace before and after its slower stretches, and the way back.

    Source: espeak-ng, readclause.cpp: a control character A, a number and "S" set words per minute.
    """

    def __init__(self, request: SpeechRequest) -> None:
        self.text = cleaned(request.text)
        self._inserted: list[tuple[int, int]] = []
        usual = round(NEWS_WPM * request.speed)
        slow = max(WPM_RANGE[0], round(usual * request.careful))
        for start, end in reversed(request.slower if self.text == request.text else ()):
            self._insert(end, usual)
            self._insert(start, slow)
        self._inserted.sort()

    def _insert(self, at: int, wpm: int) -> None:
        command = f"\x01{wpm}S"
        self.text = self.text[:at] + command + self.text[at:]
        self._inserted.append((at, len(command)))

    def written(self, at_char: int, length: int, at_ms: int) -> tuple[int, int, int]:
        """Give the mark of a word as it lies in the text without commands."""
        start, end = self._back(at_char), self._back(at_char + length)
        return start, end - start, at_ms

    def _back(self, place: int) -> int:
        before = 0
        for at, length in self._inserted:
            if at + before < place:
                before += min(length, place - at - before)
        return place - before


def open_espeak(settings: VoiceSettings | None = None) -> EspeakVoice:
    """Open the embedded voice; raises VoiceRefused (not installed) or VoiceBroken (does not start)."""
    settings = settings or VoiceSettings(name="espeak")
    form = settings.form()
    form.finish()
    form.faults.raise_any()
    return EspeakVoice(find_espeak(), name=settings.name)
