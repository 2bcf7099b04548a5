"""One text read aloud into a file: no tune, no bed, the house's loudness."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from broadcaster.errors import N_, SoundRefused
from broadcaster.saying import Saying
from broadcaster.sound.loudness import CELL_FRAMES, measure
from broadcaster.sound.pcm import HOUSE_RATE_HZ, frames_in
from broadcaster.studio.master.encoding import FORMATS, Format, publish, unfinished
from broadcaster.studio.master.mastering import apply_gain, plan_gain
from broadcaster.studio.master.tags import Tags
from broadcaster.studio.speech.speaking import Announcer, Spoken
from broadcaster.studio.template import Loudness

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

LOUDNESS = Loudness()
KBPS = {"mp3": 128, "opus": 32, "m4a": 96, "flac": 0, "wav": 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenFile:
    """What was written."""

    path: Path
    duration_s: float
    voice: str
    text: str
    """Spoken form of the text."""
    notes: tuple[Saying, ...]


def speak_to_file(announcer: Announcer, text: str, path: Path, *, tags: Tags, voice: str = "") -> SpokenFile:
    """
    Speak *text* into a file of one of the house's formats, by the ending of *path*.

    Raises:
        SoundRefused: no such kind of file.
        VoiceRefused: there is nothing to say. VoiceBroken: no voice can speak.
        StoreBroken: the disk does not take it.
    """
    kind = _format_of(path)
    spoken = announcer.speak_text(text, voice=voice)
    pieces = partial(_laid_out, spoken)
    plan = plan_gain(
        measure(pieces()),
        target_lufs=LOUDNESS.target_lufs,
        ceiling_dbtp=LOUDNESS.ceiling_dbtp - kind.headroom_db,
    )
    marked = replace(tags, is_ai=spoken.is_ai, voice=spoken.voice)
    with unfinished(path.with_suffix("")) as hidden:
        written = hidden.with_name(f"{hidden.name}{path.suffix.lower()}")
        kind.write(written, apply_gain(plan, pieces()), kbps=KBPS[written.suffix[1:]], tags=marked)
        publish(written, path.name)
    return SpokenFile(
        path=path,
        duration_s=sum(map(len, pieces())) / HOUSE_RATE_HZ,
        voice=spoken.voice,
        text=" ".join(utterance.text for utterance in spoken.utterances),
        notes=spoken.notes,
    )


def _format_of(path: Path) -> Format:
    kind = FORMATS.get(path.suffix.lower()[1:])
    if kind is None:
        raise SoundRefused(
            N_("A file cannot be written as '{ending}'."),
            where=str(path),
            remedy=N_("Use one of: {known}."),
            ending=path.suffix.lower(),
            known=", ".join(f".{name}" for name in FORMATS),
        )
    return kind


def _laid_out(spoken: Spoken) -> Iterator[Pcm]:
    """Lay the utterances end to end with their pauses, in pieces of whole milliseconds."""
    rest = np.zeros(0, np.float32)
    for utterance in spoken.utterances:
        joined = np.concatenate((rest, utterance.pcm[:], np.zeros(frames_in(utterance.gap_ms), np.float32)))
        whole = len(joined) // CELL_FRAMES * CELL_FRAMES
        yield joined[:whole]
        rest = joined[whole:]
    yield rest
