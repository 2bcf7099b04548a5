"""
Cloud voices, each described by one TOML file and no code: what to send, where the sound is in the answer.

Three shapes cover all that were found: the sound itself, the sound as base64 within JSON, and an address
within JSON from which it is fetched, at once or when it is ready. The house carries descriptions of six
services in `services/`; a station may write its own.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode
from xml.sax.saxutils import escape

from broadcaster.clock import Clock
from broadcaster.errors import N_, VoiceBroken, VoiceRefused
from broadcaster.ports import SpeechRequest, VoiceInfo, VoiceSettings
from broadcaster.secret_places import masked, secret_at
from broadcaster.sound.speech import Speech
from broadcaster.studio.voices.answer import decoded
from broadcaster.studio.voices.asking import checked_text
from broadcaster.studio.voices.online.openai import voices_of
from broadcaster.studio.voices.online.service import Call, Service
from broadcaster.toml import Form, read_form

SERVICES = Path(__file__).with_name("services")
_LOOK_S = 60.0
_BODIES = {"json": "application/json", "form": "application/x-www-form-urlencoded"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How a service wants its speed: the factor, or steps around 0, within bounds."""

    kind: str
    least: float
    most: float

    def value(self, speed: float) -> float:
        """Give the service's own figure for a factor of ours."""
        own = {"factor": speed, "steps": round((speed - 1.0) * 10), "percent": round((speed - 1.0) * 100)}
        return min(self.most, max(self.least, own[self.kind]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """One service."""

    title: str
    max_chars: int
    url: str
    headers: Mapping[str, str]
    body_kind: str
    """"json", "form", "text" or "xml"."""
    body: Any
    """What is sent: a table for JSON and forms, else a text."""
    audio: str
    """"body", "base64:path.in.json" or "url:path.in.json"."""
    error: str
    """Path of a figure in the answer that tells of an error; empty: the service has none."""
    error_free: tuple[str, ...]
    poll_url: str
    """Asked again and again, with the answer's own values in its places, until the address is there."""
    poll_s: float
    pace: Pace
    voices: tuple[VoiceInfo, ...]


class RestVoice:
    """Implements `ports.VoiceEngine` by a description."""

    parallel = 2

    def __init__(
        self, name: str, description: Description, *, values: Mapping[str, str], clock: Clock
    ) -> None:
        self.name = name
        self.version = description.title
        self.max_chars = description.max_chars
        self._is = description
        self._values = values
        self._clock = clock
        self._secrets = (values.get("key", ""),)
        self._service = Service(name, clock=clock, secrets=self._secrets)

    def voices(self) -> Sequence[VoiceInfo]:
        """List the voices that the description names."""
        return self._is.voices

    def look(self) -> None:
        """Ask the service for a word; raises VoiceRefused or VoiceBroken."""
        self.speak(SpeechRequest(text="Xin chào.", voice=self._is.voices[0].id, limit_s=_LOOK_S))

    def speak(self, request: SpeechRequest) -> Speech:
        """Speak one sentence; raises VoiceRefused or VoiceBroken."""
        text = checked_text(request, engine=self.name, voices=self._is.voices, max_chars=self.max_chars)
        ends_s = self._clock.monotonic_s() + request.limit_s
        pace = self._is.pace.value(request.speed)
        places = {**self._values, "text": text, "voice": request.voice, "speed": f"{pace:g}"}
        answer = self._service.ask(self._call(places), limit_s=request.limit_s)
        return decoded(self._sound(answer, ends_s), where=self.name)

    def close(self) -> None:
        """Drop the connections."""
        self._service.close()

    def _call(self, places: Mapping[str, str]) -> Call:
        kind = self._is.body_kind
        if kind == "json":
            body = json.dumps(filled(self._is.body, places)).encode()
        elif kind == "form":
            body = urlencode(filled(self._is.body, places)).encode()
        else:
            safe = {name: escape(value) for name, value in places.items()} if kind == "xml" else places
            body = str(filled(self._is.body, safe)).encode()
        usual = {"Content-Type": _BODIES[kind]} if kind in _BODIES else {}
        addressed = {name: quote(value, safe="") for name, value in places.items()}
        return Call(
            url=filled(self._is.url, addressed),
            headers={**usual, **filled(dict(self._is.headers), places)},
            body=body,
        )

    def _sound(self, answer: bytes, ends_s: float) -> bytes:
        kind, _, path = self._is.audio.partition(":")
        if kind == "body":
            return answer
        document = self._document(answer)
        if kind == "base64":
            try:
                return base64.b64decode(str(at(document, path) or ""), validate=True)
            except binascii.Error as error:
                raise self._no_sound() from error
        address = self._address(document, path, ends_s)
        return self._fetched(address, ends_s)

    def _document(self, answer: bytes) -> Any:  # noqa: ANN401 - JSON of a stranger
        try:
            document = json.loads(answer)
        except ValueError as error:
            raise self._no_sound() from error
        if self._is.error and str(at(document, self._is.error)) not in self._is.error_free:
            told = masked(json.dumps(document, ensure_ascii=False), self._secrets)
            raise VoiceRefused(
                N_("The voice service refuses this text or voice: {told}"),
                where=self.name,
                remedy=N_("Another voice reads it."),
                told=told[:200],
            )
        return document

    def _address(self, document: Any, path: str, ends_s: float) -> str:  # noqa: ANN401 - as above
        """Give the address of the sound; asks again until it is there, where the service says so."""
        known = document
        while not at(document, path):
            if not self._is.poll_url:
                raise self._no_sound()
            self._wait(ends_s)
            url = filled(self._is.poll_url, _flat(known))
            headers = filled(dict(self._is.headers), self._values)
            asked = Call(url=url, method="GET", headers=headers)
            document = self._document(self._service.ask(asked, limit_s=self._left(ends_s)))
        return str(at(document, path))

    def _fetched(self, address: str, ends_s: float) -> bytes:
        """Fetch the sound; a service that answers 404 while it still speaks is asked again."""
        if not address.startswith(("https://", "http://")):
            raise self._no_sound()
        while True:
            try:
                return self._service.ask(Call(url=address, method="GET"), limit_s=self._left(ends_s))
            except VoiceRefused:
                if not self._is.poll_s:
                    raise
                self._wait(ends_s)

    def _wait(self, ends_s: float) -> None:
        if self._left(ends_s) <= self._is.poll_s:
            raise VoiceBroken(
                N_("The voice service did not answer in time."),
                where=self.name,
                remedy=N_("Another voice reads this; try again later."),
            )
        self._clock.sleep_s(self._is.poll_s)

    def _left(self, ends_s: float) -> float:
        return max(0.1, ends_s - self._clock.monotonic_s())

    def _no_sound(self) -> VoiceBroken:
        return VoiceBroken(
            N_("The voice service sent something that is not sound."),
            where=self.name,
            remedy=N_("Another voice reads this; try again later."),
        )


def filled(template: Any, places: Mapping[str, str]) -> Any:  # noqa: ANN401 - any JSON
    """
    Fill {name} in every text of *template*; a text that is one place with `:number` becomes a number.

    What a place is filled with is never looked into again: a text that says "{key}" stays that.
    """
    if isinstance(template, Mapping):
        return {key: filled(value, places) for key, value in template.items()}
    if isinstance(template, list):
        return [filled(value, places) for value in template]
    if not isinstance(template, str):
        return template
    if template.startswith("{") and template.endswith(":number}"):
        return float(places[template[1:-8]])
    parts = template.split("{")
    rest = [_part(part, places) for part in parts[1:]]
    return "".join([parts[0], *rest])


def _part(part: str, places: Mapping[str, str]) -> str:
    name, brace, rest = part.partition("}")
    return f"{places[name]}{rest}" if brace and name in places else f"{{{part}"


def at(document: Any, path: str) -> Any:  # noqa: ANN401 - any JSON
    """Give what stands at a dotted path ("data.url", "items.0.id"); None when it is not there."""
    for step in path.split("."):
        if isinstance(document, Mapping):
            document = document.get(step)
        elif isinstance(document, list) and step.isdecimal() and int(step) < len(document):
            document = document[int(step)]
        else:
            return None
    return document


def _flat(document: Any, above: str = "") -> dict[str, str]:  # noqa: ANN401 - any JSON
    """Give every value of a JSON document by its dotted path."""
    if not isinstance(document, Mapping):
        return {above: str(document)}
    flat = {}
    for key, value in document.items():
        flat.update(_flat(value, f"{above}.{key}" if above else str(key)))
    return flat


def open_rest(settings: VoiceSettings) -> RestVoice:
    """
    Open a service by its description; no request is made yet.

    Raises:
        ConfigurationRefused: an option, or the description, is wrong. VoiceRefused: the key is not there.
    """
    form = settings.form()
    service = form.text("service", settings.name)
    named = form.text("key", "")
    own = {key: str(value) for key, value in form.rest().items()}
    form.faults.raise_any()
    path = settings.folder / service if service.endswith(".toml") else SERVICES / f"{service}.toml"
    described = read_form(path, shown_as=path.name)
    description = _description(described)
    described.finish()
    described.faults.raise_any()
    key = secret_at(named, settings.folder, where=f"voices.{settings.name}.key", refused=VoiceRefused)
    return RestVoice(settings.name, description, values={**own, "key": key}, clock=settings.clock)


def _description(form: Form) -> Description:
    request, answer, pace = form.table("request"), form.table("answer"), form.table("speed")
    found = Description(
        title=form.text("title"),
        max_chars=form.whole("max_chars", 1000, at_least=100, at_most=100_000),
        voices=voices_of(form),
        url=request.text("url"),
        body_kind=request.text("body_kind", "json", one_of=("json", "form", "text", "xml")),
        body=request.text("body", "") or request.table("fields").rest(),
        headers={key: str(value) for key, value in request.table("headers").rest().items()},
        audio=answer.text("audio", "body"),
        error=answer.text("error", ""),
        error_free=answer.texts("error_free", ("0", "None")),
        poll_url=answer.text("poll_url", ""),
        poll_s=answer.number("poll_s", 0.0, at_most=60.0),
        pace=Pace(
            kind=pace.text("kind", "factor", one_of=("factor", "steps", "percent")),
            least=pace.number("least", 0.5, at_least=-100.0),
            most=pace.number("most", 2.0, at_least=-100.0),
        ),
    )
    for part in (request, answer, pace):
        part.finish()
    return found
