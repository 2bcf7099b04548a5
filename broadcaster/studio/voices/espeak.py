"""The embedded voice: espeak-ng, spoken by a worker process that is restarted when it dies."""

from __future__ import annotations

import ctypes.util
import importlib.util
import json
import os
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from broadcaster.errors import N_, VoiceRefused
from broadcaster.ports import Speech, VoiceInfo
from broadcaster.studio.voices.espeak_process import EspeakPlace, Worker, WorkerDied, engine_failed
from broadcaster.studio.voices.phrasing import cleaned, syllables

NEWS_WPM = 160
"""
Pace of speed 1.0: 221 Vietnamese syllables a minute, as a newsreader speaks.

Source: measured with espeak-ng 1.52.0 (docs/decisions/0005).
"""
WPM_RANGE = (80, 450)
"""Outside of it the library silently takes the nearest."""
LIMIT_S = 30.0
"""A sentence of the greatest length takes well under a second."""

VOICES = (
    VoiceInfo(id="vi", title="espeak-ng, giọng miền Bắc", region="bắc"),
    VoiceInfo(id="vi-vn-x-central", title="espeak-ng, giọng miền Trung", region="trung"),
    VoiceInfo(id="vi-vn-x-south", title="espeak-ng, giọng miền Nam", region="nam"),
)


def find_espeak() -> EspeakPlace:
    """
    Find the library: what the operator names, else the wheel's, else the system's.

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
        limit_s: a sentence that takes longer means that the worker hangs; it is killed.

    Raises VoiceBroken when the worker does not start.
    """

    name = "espeak"
    max_chars = 1000

    def __init__(self, place: EspeakPlace, *, limit_s: float = LIMIT_S) -> None:
        self._place = place
        self._limit_s = limit_s
        self._lock = threading.Lock()
        self._worker: Worker | None = None
        self.version = self._running_worker().version

    def voices(self) -> Sequence[VoiceInfo]:
        """List the three accents."""
        return VOICES

    def speak(self, text: str, voice: str, *, speed: float = 1.0) -> Speech:
        """
        Speak one sentence.

        A worker that dies over it is replaced once. Raises VoiceRefused (unknown voice, too long,
        nothing to say, a pace outside the range) or VoiceBroken (died twice, or hung).
        """
        request = self._request(text, voice, speed)
        with self._lock:
            try:
                answer, pcm = self._running_worker().ask(request, limit_s=self._limit_s)
            except WorkerDied:
                answer, pcm = self._second_try(request)
        if "refused" in answer:
            raise _refusal(str(answer["refused"]), text, voice)
        if "broken" in answer:
            raise engine_failed(str(answer["broken"]))
        words = tuple((position, length, at_ms) for position, length, at_ms in answer["words"])
        return Speech(pcm=pcm, rate_hz=int(answer["rate_hz"]), words=words)

    def close(self) -> None:
        """End the worker; a later `speak` starts another."""
        with self._lock:
            if self._worker:
                self._worker.stop()
                self._worker = None

    def _request(self, text: str, voice: str, speed: float) -> bytes:
        wanted = cleaned(text)
        if len(wanted) > self.max_chars:
            raise _refusal("long", wanted, voice)
        if not syllables(wanted):
            raise _refusal("empty", wanted, voice)  # the library would name a lone mark in English
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
        return json.dumps({"text": wanted, "voice": voice, "wpm": wpm}).encode() + b"\n"

    def _running_worker(self) -> Worker:
        if self._worker is None or not self._worker.alive():
            if self._worker:
                self._worker.stop()
            self._worker = Worker(self._place, limit_s=self._limit_s)
        return self._worker

    def _second_try(self, request: bytes) -> tuple[dict[str, Any], bytes]:
        try:
            return self._running_worker().ask(request, limit_s=self._limit_s)
        except WorkerDied as again:
            raise engine_failed(str(again)) from again


def _refusal(reason: str, text: str, voice: str) -> VoiceRefused:
    messages = {
        "voice": N_("There is no voice {voice} in espeak-ng."),
        "empty": N_("There is nothing to say in “{start}”."),
        "long": N_("A text of {length} characters is too long to be spoken as one sentence."),
    }
    return VoiceRefused(
        messages[reason], where=f"espeak:{voice}", voice=voice, start=text[:40], length=len(text)
    )


def open_espeak() -> EspeakVoice:
    """Open the embedded voice; raises VoiceRefused (not installed) or VoiceBroken (does not start)."""
    return EspeakVoice(find_espeak())
