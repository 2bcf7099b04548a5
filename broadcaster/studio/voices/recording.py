"""
A human voice: sentences that somebody recorded, found again by their words.

A folder holds pairs: `chao.wav` and `chao.txt` with the sentence that it says. What nobody recorded is
spoken by the next voice; greeting, warning calls and sign-off are worth an hour of work.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from broadcaster.errors import N_, SoundRefused, VoiceRefused
from broadcaster.ports import SpeechRequest, VoiceInfo, VoiceSettings
from broadcaster.sound.decoding import decode
from broadcaster.sound.loudness import measure
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.sound.speech import Speech
from broadcaster.studio.voices.asking import checked_text
from broadcaster.studio.voices.phrasing import cleaned

_LONGEST_S = 120.0
_LEVEL_LUFS = -19.0
"""Where espeak-ng stands too: the two are heard beside each other. Source: decision 0005."""
_ENDINGS = (".wav", ".mp3", ".flac", ".opus", ".ogg", ".m4a")


def words_of(text: str) -> str:
    """Give what two texts share that say the same: letters and digits, small, with single blanks."""
    return " ".join("".join(char if char.isalnum() else " " for char in cleaned(text).casefold()).split())


class RecordedVoice:
    """Implements `ports.VoiceEngine` for the sentences in *folder*; refuses all others."""

    max_chars = 2000
    parallel = 1

    def __init__(self, name: str, folder: Path, *, title: str) -> None:
        self.name = name
        self._folder = folder
        self._by_words = _pairs(folder)
        self._voices = (VoiceInfo(id="vi", title=title, is_ai=False, partial=True),)
        marks = sorted(
            f"{words}:{path.name}:{path.stat().st_mtime_ns}" for words, path in self._by_words.items()
        )
        self.version = hashlib.sha256("\n".join(marks).encode()).hexdigest()[:12]

    def voices(self) -> Sequence[VoiceInfo]:
        """Give the one voice."""
        return self._voices

    def look(self) -> None:
        """Look whether there is any recording; raises VoiceRefused."""
        if not self._by_words:
            raise VoiceRefused(
                N_("There is no recording with its text in this folder."),
                where=str(self._folder),
                remedy=N_("Put chao.wav and chao.txt (the sentence that it says) there; see docs/voices.md."),
            )

    def speak(self, request: SpeechRequest) -> Speech:
        """Give the recording of a sentence, by its written or its spoken form; raises VoiceRefused."""
        text = checked_text(request, engine=self.name, voices=self._voices, max_chars=self.max_chars)
        found = self._by_words.get(words_of(request.written)) or self._by_words.get(words_of(text))
        if found is None:
            raise VoiceRefused(N_("Nobody has recorded “{start}”."), where=self.name, start=text[:40])
        try:
            pcm = decode(found, longest_s=_LONGEST_S)
        except SoundRefused as error:
            raise VoiceRefused(
                N_("The recording cannot be used: {reason}"), where=str(found), reason=error
            ) from error
        gain = np.float32(10 ** ((_LEVEL_LUFS - measure([pcm], peaks="none").loudness_lufs) / 20))
        return Speech(pcm=np.clip(gain * pcm, -1.0, 1.0), rate_hz=HOUSE_RATE_HZ)

    def close(self) -> None:
        """Nothing is kept open."""


def _pairs(folder: Path) -> dict[str, Path]:
    found = {}
    for text in sorted(folder.glob("*.txt")):
        sound = next((path for path in map(text.with_suffix, _ENDINGS) if path.exists()), None)
        if sound is not None:
            found[words_of(text.read_text("utf-8-sig", errors="replace"))] = sound
    return found


def open_recording(settings: VoiceSettings) -> RecordedVoice:
    """Open the folder that the station names (`folder`, by default `recordings`)."""
    form = settings.form()
    folder = settings.folder / form.text("folder", "recordings")
    title = form.text("title", "Giọng người của đài")
    form.finish()
    form.faults.raise_any()
    return RecordedVoice(settings.name, folder, title=title)
