"""Recordings that a script brings: read, checked, cleaned, levelled; one that cannot be used is left out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from broadcaster.errors import N_, SoundRefused
from broadcaster.model import Script, SegmentKind
from broadcaster.saying import Saying, saying
from broadcaster.sound.decoding import decode
from broadcaster.studio.cleaning import clean
from broadcaster.studio.gate import check_sound
from broadcaster.studio.identity import recording_path
from broadcaster.studio.level import levelled
from broadcaster.studio.master.tags import is_marked_ai

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm


def recordings_of(
    script: Script, templates_dir: Path, *, limit_s: float, notes: list[Saying]
) -> dict[int, Pcm]:
    """
    Read the recordings of *script*, by index of their segment.

    Args:
        script: names them.
        templates_dir: they are looked for beside it.
        limit_s: a longer one is not read.
        notes: get why one was left out, and what was mended.
    """
    found: dict[int, Pcm] = {}
    for index, segment in enumerate(script.segments):
        if segment.kind is SegmentKind.RECORDING:
            path = recording_path(templates_dir, segment.cart)
            try:
                pcm = decode(path, longest_s=limit_s)
                check_sound(pcm, where=segment.cart)
            except SoundRefused as refusal:
                notes.append(saying(N_("Made without a recording: {reason}"), reason=refusal))
            else:
                cleaned = clean(pcm, name=Path(segment.cart).name)
                notes += cleaned.notes
                found[index] = levelled(cleaned.pcm, 0.0)
    return found


def brings_ai(script: Script, templates_dir: Path) -> bool:
    """Tell whether a recording was made by AI, as its own tags say: the mark goes with the sound."""
    return any(
        is_marked_ai(recording_path(templates_dir, segment.cart))
        for segment in script.segments
        if segment.kind is SegmentKind.RECORDING
    )


def check_recording(path: Path, *, longest_s: float) -> None:
    """Refuse a recording that could not be put into a script; raises SoundRefused."""
    check_sound(decode(path, longest_s=longest_s), where=path.name)
