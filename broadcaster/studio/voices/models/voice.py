"""A neural voice of this machine as the announcer sees it: worker processes, started when first needed."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from broadcaster.errors import N_, VoiceRefused
from broadcaster.ports import Progress, SpeechRequest, VoiceInfo, VoiceSettings
from broadcaster.sound.speech import Speech
from broadcaster.studio.voices.asking import checked_text
from broadcaster.studio.voices.faults import engine_failed
from broadcaster.studio.voices.models.folder import ModelFolder, read_folder
from broadcaster.studio.voices.process import Worker, WorkerPool

_WORKER = Path(__file__).with_name("worker.py")
_LOAD_S = 180.0
"""A model of 1 GB from a slow card."""
_PACKAGES = {"piper": "piper", "supertonic": "supertonic", "vieneu": "vieneu"}


class ModelVoice:
    """
    Implements `ports.VoiceEngine` and `ports.LoadingVoice` for a folder that was taken in.

    Args:
        name: as the station calls it.
        folder: what it holds.
        workers: processes; each holds the whole model.
    """

    max_chars = 300
    """Longer input costs these models memory by its square. Source: docs/decisions/0005-voices.md."""

    def __init__(self, name: str, folder: ModelFolder, *, workers: int) -> None:
        self.name = name
        self.version = folder.version
        self.parallel = workers
        self._folder = folder
        self._is_whole = False
        self._workers = WorkerPool(name, workers, self._started)

    def voices(self) -> Sequence[VoiceInfo]:
        """List the voices of the manifest."""
        return self._folder.voices

    def look(self) -> None:
        """Look whether package and files are there; the model is not loaded. Raises VoiceRefused."""
        package = _PACKAGES[self._folder.kind]
        if find_spec(package) is None:
            raise VoiceRefused(
                N_("The package for this voice is not installed ({package})."),
                where=self.name,
                remedy=N_('Run: pip install "broadcaster[{extra}]"'),
                package=package,
                extra=self._folder.kind,
            )
        self._folder.check_present()

    def load(self, progress: Progress) -> None:
        """Check the model against its hashes and load it into one worker; raises as `speak`."""
        if self._is_whole:
            return
        progress(N_("Loading the voice"), 0, 1)
        self.look()
        self._folder.check_whole()
        self._is_whole = True
        self._workers.started()
        progress(N_("Loading the voice"), 1, 1)

    def speak(self, request: SpeechRequest) -> Speech:
        """Speak one sentence; a dead worker is replaced once. Raises VoiceRefused or VoiceBroken."""
        text = checked_text(request, engine=self.name, voices=self._folder.voices, max_chars=self.max_chars)
        self.load(lambda *_: None)
        line = json.dumps({"text": text, "voice": request.voice, "speed": request.speed}).encode() + b"\n"
        answer, sound = self._workers.ask(line, limit_s=request.limit_s)
        if "refused" in answer:
            raise engine_failed(self.name, str(answer["refused"]))
        return Speech(pcm=np.frombuffer(sound, "<f4").astype(np.float32), rate_hz=int(answer["rate_hz"]))

    def close(self) -> None:
        """End the workers; a later `speak` starts others."""
        self._workers.close()

    def _started(self) -> Worker:
        command = [sys.executable, "-I", str(_WORKER), self._folder.kind, str(self._folder.path)]
        return Worker(self.name, command, limit_s=_LOAD_S)


def open_model(settings: VoiceSettings) -> ModelVoice:
    """
    Open a folder that was taken in; no model is loaded yet.

    Raises:
        VoiceRefused: it was not taken in. ConfigurationRefused: an option, or the manifest, is wrong.
    """
    form = settings.form()
    folder = settings.folder / form.text("folder", f"voices/{settings.name}")
    workers = form.whole("workers", 1, at_least=1, at_most=16)
    form.finish()
    form.faults.raise_any()
    return ModelVoice(settings.name, read_folder(folder), workers=workers)
