"""One text read aloud into a file: no tune, no bed, the house's loudness."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from broadcaster.errors import N_, SoundRefused
from broadcaster.sound.loudness import measure
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.studio.encoding import Tags, publish, unfinished, write_mp3, write_opus, write_wav
from broadcaster.studio.mastering import apply_gain, plan_gain
from broadcaster.studio.speaking import Announcer, Spoken

TARGET_LUFS = -16.0
CEILING_DBTP = -3.6
"""Room for what the Opus encoder adds. Source: docs/sources.md, Encoders."""
MP3_KBPS = 128
OPUS_KBPS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenFile:
    """What was written."""

    path: Path
    duration_s: float
    voice: str
    text: str
    """Spoken form of the text."""
    notes: tuple[str, ...]


def speak_to_file(announcer: Announcer, text: str, path: Path, *, tags: Tags, voice: str = "") -> SpokenFile:
    """
    Speak *text* into a WAV, MP3 or Opus file, by the ending of *path*.

    Raises:
        SoundRefused: no such kind of file.
        VoiceRefused: there is nothing to say. VoiceBroken: no voice can speak.
        StoreBroken: the disk does not take it.
    """
    write = _writer(path, tags)
    spoken = announcer.speak_text(text, voice=voice)
    pcm = _joined(spoken)
    plan = plan_gain(measure([pcm]), target_lufs=TARGET_LUFS, ceiling_dbtp=CEILING_DBTP)
    with unfinished(path.with_suffix("")) as hidden:
        partial = hidden.with_name(f"{hidden.name}{path.suffix.lower()}")
        write(partial, apply_gain(plan, [pcm]))
        publish(partial, path.name)
    return SpokenFile(
        path=path,
        duration_s=len(pcm) / HOUSE_RATE_HZ,
        voice=spoken.voice,
        text=" ".join(utterance.text for utterance in spoken.utterances),
        notes=spoken.notes,
    )


def _writer(path: Path, tags: Tags) -> Callable[..., None]:
    match path.suffix.lower():
        case ".wav":
            return write_wav
        case ".mp3":
            return lambda partial, pieces: write_mp3(partial, pieces, kbps=MP3_KBPS, tags=tags)
        case ".opus":
            return lambda partial, pieces: write_opus(partial, pieces, kbps=OPUS_KBPS, tags=tags)
        case ending:
            raise SoundRefused(
                N_("A file cannot be written as '{ending}'."),
                where=str(path),
                remedy=N_("Use one of: {known}."),
                ending=ending,
                known=".wav, .mp3, .opus",
            )


def _joined(spoken: Spoken) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    """Lay the utterances end to end with their pauses."""
    parts = []
    for utterance in spoken.utterances:
        parts += [utterance.pcm, np.zeros(utterance.gap_ms * HOUSE_RATE_HZ // 1000, np.float32)]
    return np.concatenate(parts)
