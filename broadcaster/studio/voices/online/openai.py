"""
Any service that speaks the way of OpenAI's `POST {url}/v1/audio/speech`: LocalAI, speaches and others.

Source: OpenAI API reference, "Create speech"; WAV is asked for, because raw PCM does not say its rate.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from broadcaster.clock import Clock
from broadcaster.errors import N_, VoiceRefused
from broadcaster.ports import SpeechRequest, VoiceInfo, VoiceSettings
from broadcaster.secret_places import secret_at
from broadcaster.sound.speech import Speech
from broadcaster.studio.voices.answer import decoded
from broadcaster.studio.voices.asking import checked_text
from broadcaster.studio.voices.online.service import Call, Service
from broadcaster.toml import Form

_SPEEDS = (0.25, 4.0)
_LOOK_S = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAiOptions:
    """`[voices.NAME]` of a station."""

    url: str
    model: str
    key: str
    max_chars: int
    voices: tuple[VoiceInfo, ...]


class OpenAiVoice:
    """Implements `ports.VoiceEngine`."""

    parallel = 1

    def __init__(self, name: str, options: OpenAiOptions, *, clock: Clock) -> None:
        self.name = name
        self.version = options.model
        self.max_chars = options.max_chars
        self._options = options
        self._service = Service(name, clock=clock, secrets=(options.key,))

    def voices(self) -> Sequence[VoiceInfo]:
        """List the voices named in the station's configuration; the API has no list of its own."""
        return self._options.voices

    def look(self) -> None:
        """Ask the service for a word; raises VoiceRefused or VoiceBroken."""
        self.speak(SpeechRequest(text="Xin chào.", voice=self._options.voices[0].id, limit_s=_LOOK_S))

    def speak(self, request: SpeechRequest) -> Speech:
        """Speak one sentence; raises VoiceRefused or VoiceBroken."""
        options = self._options
        text = checked_text(request, engine=self.name, voices=options.voices, max_chars=self.max_chars)
        body = {
            "model": options.model,
            "input": text,
            "voice": request.voice,
            "response_format": "wav",
            "speed": float(np.clip(request.speed, *_SPEEDS)),
        }
        headers = {"Content-Type": "application/json"}
        if options.key:
            headers["Authorization"] = f"Bearer {options.key}"
        call = Call(url=options.url, headers=headers, body=json.dumps(body).encode())
        return decoded(self._service.ask(call, limit_s=request.limit_s), where=self.name)

    def close(self) -> None:
        """Drop the connections."""
        self._service.close()


def open_openai(settings: VoiceSettings) -> OpenAiVoice:
    """
    Open a service by the station's options; no request is made yet.

    Raises:
        ConfigurationRefused: an option is wrong. VoiceRefused: the key is not there.
    """
    form = settings.form()
    base = form.text("url").rstrip("/")
    named = form.text("key", "")
    options = {
        "url": base if base.endswith("/audio/speech") else f"{base.removesuffix('/v1')}/v1/audio/speech",
        "model": form.text("model", "tts-1"),
        "max_chars": form.whole("max_chars", 1000, at_least=100, at_most=4096),
        "voices": voices_of(form),
    }
    form.finish()
    form.faults.raise_any()
    key = secret_at(named, settings.folder, where=f"voices.{settings.name}.key", refused=VoiceRefused)
    return OpenAiVoice(settings.name, OpenAiOptions(key=key, **options), clock=settings.clock)  # type: ignore[arg-type]


def voices_of(form: Form, *, needs_network: bool = True) -> tuple[VoiceInfo, ...]:
    """
    Read `[[voices.NAME.voice]]`: id, title, region, gender, and what the law asks for.

    A short form is a list, `voice_ids = ["a", "b"]`.
    """
    rows = [
        VoiceInfo(
            id=row.text("id"),
            title=row.text("title", row.text("id")),
            region=row.text("region", "", one_of=("bắc", "trung", "nam")),
            gender=row.text("gender", "", one_of=("nữ", "nam")),
            needs_network=needs_network,
            is_ai=row.flag("ai", default=True),
            imitates=row.text("imitates", ""),
            consent=row.text("consent", ""),
            licence=row.text("licence", ""),
            price=row.text("price", ""),
            foreign="respelled" if row.flag("respelled", default=False) else "written",
        )
        for row in form.tables("voice")
    ]
    ids = form.texts("voice_ids", ())
    found = (*rows, *(VoiceInfo(id=each, title=each, needs_network=needs_network) for each in ids))
    if not found:
        form.faults.add(
            form.where("voice_ids"),
            N_("No voice is named here."),
            remedy=N_('Write voice_ids = ["name"], as the service calls its voices.'),
        )
    return found
