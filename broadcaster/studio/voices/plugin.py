"""
A voice that another package brings, in a process of its own.

Nobody here knows its code: what it crashes, hangs or fills the memory of is its own process, and the next
voice reads. It costs 0.2 s a start and some 35 MB (docs/decisions/0005-voices.md).
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Sequence
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import numpy as np

from broadcaster.errors import VoiceBroken, VoiceRefused
from broadcaster.json_form import plain, structured
from broadcaster.ports import Progress, SpeechRequest, VoiceInfo, VoiceSettings
from broadcaster.saying import from_document
from broadcaster.secret_places import masked, secrets_in
from broadcaster.sound.speech import Speech, WordMark
from broadcaster.studio.voices.faults import engine_fault, hung
from broadcaster.studio.voices.process import Worker, WorkerLate, WorkerPool

log = logging.getLogger(__name__)

OURS = "broadcaster"
"""The package whose voices run in the station's own process; they bring workers where they need them."""
_HOST = Path(__file__).with_name("plugin_host.py")
_OPEN_S, _LOOK_S, _LOAD_S = 14.0, 44.0, 299.0
"""A second less than the guard's patience, so that it is the process that ends."""


class PluginVoice:
    """
    Implements `ports.VoiceEngine` and `ports.LoadingVoice` for an entry point of another package.

    Raises:
        VoiceRefused, VoiceBroken: it does not open.
    """

    def __init__(self, door: EntryPoint, settings: VoiceSettings) -> None:
        self.name = settings.name
        self._door = door
        self._settings = {
            "name": settings.name,
            "options": dict(settings.options),
            "folder": str(settings.folder.absolute()),
        }
        self._secrets = secrets_in(settings.options, settings.folder)
        first = self._started()
        facts = first.hello
        self.version = first.version
        self.max_chars, self.parallel = int(facts["max_chars"]), max(1, int(facts["parallel"]))
        self._loads = bool(facts["loads"])
        self._voices = tuple(structured(facts["voices"], tuple[VoiceInfo, ...]))
        self._hosts = WorkerPool(self.name, self.parallel, self._started, first=first)

    def voices(self) -> Sequence[VoiceInfo]:
        """List the voices, as they were when it was opened."""
        return self._voices

    def look(self) -> None:
        """Look whether it could speak now; raises VoiceRefused or VoiceBroken."""
        self._asked({"act": "look"}, _LOOK_S)

    def load(self, progress: Progress) -> None:
        """Have it load its model; its own progress is not heard. Raises VoiceRefused or VoiceBroken."""
        del progress
        if self._loads:
            self._asked({"act": "load"}, _LOAD_S)

    def speak(self, request: SpeechRequest) -> Speech:
        """Speak one sentence; raises VoiceRefused or VoiceBroken."""
        answer, sound = self._asked({"act": "speak", "request": plain(request)}, request.limit_s)
        words = tuple(WordMark(*mark) for mark in answer["words"])
        pcm = np.frombuffer(sound, answer["dtype"]).reshape(answer["shape"])
        return Speech(pcm=pcm, rate_hz=answer["rate_hz"], words=words)

    def close(self) -> None:
        """End its processes."""
        self._hosts.close()

    def _asked(self, question: dict[str, Any], limit_s: float) -> tuple[dict[str, Any], bytes]:
        try:
            answer, sound = self._hosts.ask(json.dumps(question).encode() + b"\n", limit_s=limit_s)
        except WorkerLate:
            raise hung(self.name, limit_s) from None
        if "error" in answer:
            raise self._error(answer["error"])
        return answer, sound

    def _started(self) -> Worker:
        # By its path: the packages around it need not be imported.
        door = {"name": self._door.name, "value": self._door.value, "group": self._door.group}
        told = json.dumps({"door": door, "settings": self._settings}, default=str)
        try:
            host = Worker(
                self.name,
                [sys.executable, str(_HOST)],
                limit_s=_OPEN_S,
                greeting=f"{told}\n".encode(),
            )
        except WorkerLate:
            raise hung(self.name, _OPEN_S) from None
        if "error" in host.hello:
            host.stop()
            raise self._error(host.hello["error"])
        return host

    def _error(self, told: dict[str, Any]) -> VoiceRefused | VoiceBroken:
        if told["kind"] == "fault":
            log.error("voice %s: a fault in the engine\n%s", self.name, masked(told["trace"], self._secrets))
            return engine_fault(self.name, told["type"], masked(told["reason"], self._secrets))
        what = from_document(told["what"])
        kind = VoiceRefused if told["kind"] == "refused" else VoiceBroken
        facts = {
            name: masked(fact, self._secrets) if isinstance(fact, str) else fact
            for name, fact in what.facts.items()
        }
        return kind(masked(what.id, self._secrets), where=told["where"], remedy=told["remedy"], **facts)
