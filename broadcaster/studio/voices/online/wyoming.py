"""
Voices that speak the Wyoming protocol, as Home Assistant's Piper does: JSON lines and PCM over TCP.

Source: github.com/rhasspy/wyoming, README ("Wyoming Protocol"). It knows no password: use it in the
station's own network only.
"""

from __future__ import annotations

import json
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, Any

import numpy as np

from broadcaster.clock import Clock
from broadcaster.errors import N_, VoiceBroken
from broadcaster.ports import SpeechRequest, VoiceInfo, VoiceSettings
from broadcaster.sound.speech import Speech
from broadcaster.studio.voices.asking import checked_text
from broadcaster.studio.voices.online.openai import voices_of

_PORT = 10200
_MOST_BYTES = 50_000_000
_MOST_LINE = 100_000
_LOOK_S = 10.0
_INT16_SCALE = np.float32(32768)


@dataclass(frozen=True, slots=True, kw_only=True)
class WyomingOptions:
    """`[voices.NAME]` of a station."""

    host: str
    port: int
    version: str
    voices: tuple[VoiceInfo, ...]


class WyomingVoice:
    """Implements `ports.VoiceEngine`; one connection a sentence."""

    max_chars = 1000
    parallel = 1

    def __init__(self, name: str, options: WyomingOptions, *, clock: Clock) -> None:
        self.name = name
        self.version = options.version
        self._options = options
        self._clock = clock

    def voices(self) -> Sequence[VoiceInfo]:
        """List the voices named in the station's configuration."""
        return self._options.voices

    def look(self) -> None:
        """Ask for a word; raises VoiceRefused or VoiceBroken."""
        self.speak(SpeechRequest(text="Xin chào.", voice=self._options.voices[0].id, limit_s=_LOOK_S))

    def speak(self, request: SpeechRequest) -> Speech:
        """Speak one sentence; the pace is the server's. Raises VoiceRefused or VoiceBroken."""
        options = self._options
        text = checked_text(request, engine=self.name, voices=options.voices, max_chars=self.max_chars)
        asked = {"type": "synthesize", "data": {"text": text, "voice": {"name": request.voice}}}
        ends_s = self._clock.monotonic_s() + request.limit_s
        try:
            with socket.create_connection((options.host, options.port), timeout=request.limit_s) as line:
                line.sendall(json.dumps(asked, ensure_ascii=False).encode() + b"\n")
                with line.makefile("rb") as answer:
                    return self._heard(answer, ends_s)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise VoiceBroken(
                N_("The voice service cannot be reached: {reason}."),
                where=f"{options.host}:{options.port}",
                remedy=N_("Check the network; another voice reads meanwhile."),
                reason=str(error) or type(error).__name__,
            ) from error

    def close(self) -> None:
        """Nothing is kept open."""

    def _heard(self, answer: IO[bytes], ends_s: float) -> Speech:
        sound = bytearray()
        form: dict[str, Any] = {}
        while True:
            if self._clock.monotonic_s() > ends_s or len(sound) > _MOST_BYTES:
                raise TimeoutError
            kind, data, payload = _event(answer)
            if kind == "error":
                raise ValueError(str(data.get("text", "error")))
            form = form or (data if kind in ("audio-start", "audio-chunk") else {})
            if kind == "audio-chunk":
                sound += payload
            elif kind == "audio-stop":
                return _speech(bytes(sound), form)


def _event(answer: IO[bytes]) -> tuple[str, dict[str, Any], bytes]:
    """Read one event: a line of JSON, then more of its data and its bytes, as the line announces them."""
    line = answer.readline(_MOST_LINE)
    if not line.endswith(b"\n"):
        raise ConnectionError("ended in the middle")
    head = json.loads(line)
    data: dict[str, Any] = head.get("data") or {}
    more = answer.read(min(int(head.get("data_length") or 0), _MOST_LINE))
    if more:
        data |= json.loads(more)
    payload = answer.read(min(int(head.get("payload_length") or 0), _MOST_BYTES))
    return str(head["type"]), data, payload


def _speech(sound: bytes, form: dict[str, Any]) -> Speech:
    if (form["width"], form["channels"]) != (2, 1):
        raise ValueError(f"{form['channels']} channels of {form['width']} bytes")
    pcm = np.frombuffer(sound[: len(sound) // 2 * 2], "<i2").astype(np.float32) / _INT16_SCALE
    return Speech(pcm=pcm, rate_hz=int(form["rate"]))


def open_wyoming(settings: VoiceSettings) -> WyomingVoice:
    """Open a server by the station's options; it is not asked yet. Raises ConfigurationRefused."""
    form = settings.form()
    options = WyomingOptions(
        host=form.text("host", "127.0.0.1"),
        port=form.whole("port", _PORT, at_least=1, at_most=65_535),
        version=form.text("version", "1"),
        voices=voices_of(form),
    )
    form.finish()
    form.faults.raise_any()
    return WyomingVoice(settings.name, options, clock=settings.clock)
