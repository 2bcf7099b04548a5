"""Prepares the short sounds of an audio template: tunes, stings and the bed, cut, faded and levelled."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from broadcaster.errors import N_, SoundRefused
from broadcaster.saying import Saying, saying
from broadcaster.sound.decoding import decode
from broadcaster.sound.loudness import SILENCE_LUFS, measure
from broadcaster.sound.mp3.encoding import s16
from broadcaster.sound.pcm import HOUSE_RATE_HZ, frames_in, milliseconds_of
from broadcaster.studio.level import levelled
from broadcaster.studio.speech.takes import clipped_share
from broadcaster.studio.template import AudioTemplate, Bed, Sting, Tune

with warnings.catch_warnings():
    # pydub looks for ffmpeg when imported; nothing here needs it, files are decoded by PyAV.
    warnings.simplefilter("ignore")
    from pydub import AudioSegment
    from pydub.silence import detect_leading_silence

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

Part = TypeVar("Part", Tune, Bed, Sting)

LONGEST_JINGLE_S = 300
_SILENCE_DBFS = -55.0
_EDGE_FADE_MS = 15
_FULL, _CLIPPED_SHARE = 0.999, 0.001


@dataclass(frozen=True, slots=True, kw_only=True)
class Jingles:
    """The sounds of a template, ready to be placed; what could not be used is None or left out."""

    opening: Pcm | None = None
    closing: Pcm | None = None
    bed: Pcm | None = None
    """One turn of an endless loop."""
    stings: Mapping[str, Pcm]


def prepare(template: AudioTemplate, notes: list[Saying]) -> Jingles:
    """Prepare the sounds of *template*; one that cannot be used is left out, and *notes* say so."""

    def attempt(make: Callable[[Part], Pcm], part: Part | None) -> Pcm | None:
        try:
            return make(part) if part else None
        except SoundRefused as refusal:
            notes.append(saying(N_("Made without one of its sounds: {reason}"), reason=refusal))
            return None

    opening = attempt(prepare_opening, template.opening)
    bed = attempt(prepare_bed, template.bed)
    stings = {name: attempt(prepare_sting, sting) for name, sting in template.stings.items()}
    closing = attempt(prepare_closing, template.closing)
    return Jingles(
        opening=opening,
        closing=closing,
        bed=bed,
        stings={name: pcm for name, pcm in stings.items() if pcm is not None},
    )


def inspect_sounds(*templates: AudioTemplate) -> tuple[SoundRefused, ...]:
    """Say what is wrong with the audio files of *templates*, each once and without making anything."""
    refused = []
    for file in dict.fromkeys(file for template in templates for file in template.files):
        try:
            _clip(file)
        except SoundRefused as refusal:
            refused.append(refusal)
    return tuple(refused)


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundFacts:
    """What `audio-template check` says of one file."""

    file: Path
    length_s: float = 0.0
    loudness_lufs: float = SILENCE_LUFS
    true_peak_dbtp: float = 0.0
    fault: SoundRefused | None = None
    """Why it cannot be used, or what a listener would hear of it; None when it is good."""


def sound_facts(template: AudioTemplate) -> tuple[SoundFacts, ...]:
    """Look at every audio file that *template* names, without making anything."""
    return tuple(map(_facts, template.files))


def _facts(file: Path) -> SoundFacts:
    try:
        pcm = decode(file, longest_s=LONGEST_JINGLE_S)
        _clip(file)
    except SoundRefused as fault:
        return SoundFacts(file=file, fault=fault)
    found = measure([pcm])
    return SoundFacts(
        file=file,
        length_s=len(pcm) / HOUSE_RATE_HZ,
        loudness_lufs=found.loudness_lufs,
        true_peak_dbtp=found.true_peak_dbtp,
        fault=_clipped(file) if clipped_share(np.abs(pcm) >= _FULL) > _CLIPPED_SHARE else None,
    )


def _clipped(file: Path) -> SoundRefused:
    return SoundRefused(
        N_("This sound is clipped: it was recorded too loud."),
        where=str(file),
        remedy=N_("Record it again at a lower level, or take another one."),
    )


def prepare_opening(tune: Tune) -> Pcm:
    """Cut a tune and let it fade out over its cross-fade; raises SoundRefused."""
    pcm = _clip(tune.file)
    return levelled(_faded(pcm, in_ms=_EDGE_FADE_MS, out_ms=_fade_ms(pcm, tune.crossfade_ms)), tune.level_db)


def prepare_closing(tune: Tune) -> Pcm:
    """Cut a tune and let it fade in over its cross-fade; raises SoundRefused."""
    pcm = _clip(tune.file)
    return levelled(_faded(pcm, in_ms=_fade_ms(pcm, tune.crossfade_ms), out_ms=_EDGE_FADE_MS), tune.level_db)


def prepare_sting(sting: Sting) -> Pcm:
    """Cut a sting; raises SoundRefused."""
    return levelled(_faded(_clip(sting.file), in_ms=_EDGE_FADE_MS, out_ms=_EDGE_FADE_MS), sting.level_db)


def prepare_bed(bed: Bed) -> Pcm:
    """
    Make one turn of an endless loop: the end of the music fades into its beginning.

    Returns:
        Shorter than the music by the cross-fade; its last frame is followed by its first.
    Raises:
        SoundRefused: the file is missing, not audio, or silent.
    """
    pcm = _clip(bed.file)
    crossfade_ms = _fade_ms(pcm, bed.loop_crossfade_ms)
    crossfade = frames_in(crossfade_ms)
    begin = _faded(pcm[:crossfade], in_ms=crossfade_ms)
    turn = _faded(pcm[crossfade:], out_ms=crossfade_ms)
    turn[len(turn) - crossfade :] += begin
    return levelled(turn, bed.level_db)


def _clip(file: Path) -> Pcm:
    """Read a file and cut the silence at both ends."""
    pcm = decode(file, longest_s=LONGEST_JINGLE_S)
    clip = AudioSegment(s16(pcm), sample_width=2, frame_rate=HOUSE_RATE_HZ, channels=1)
    start_ms = detect_leading_silence(clip, silence_threshold=_SILENCE_DBFS)
    end_ms = len(clip) - detect_leading_silence(clip.reverse(), silence_threshold=_SILENCE_DBFS)
    if start_ms >= end_ms:
        raise SoundRefused(
            N_("This sound is silent."),
            where=str(file),
            remedy=N_("Put a sound that can be heard in its place."),
        )
    return pcm[frames_in(start_ms) : frames_in(end_ms)]


def _faded(pcm: Pcm, *, in_ms: int = 0, out_ms: int = 0) -> Pcm:
    """Let *pcm* itself rise and fall in straight lines."""
    rise, fall = frames_in(in_ms), frames_in(out_ms)
    pcm[:rise] *= np.linspace(0, 1, rise, endpoint=False, dtype=np.float32)
    pcm[len(pcm) - fall :] *= np.linspace(1, 0, fall, dtype=np.float32)
    return pcm


def _fade_ms(pcm: Pcm, wanted_ms: int) -> int:
    """A fade takes at most half of a short clip."""
    return min(wanted_ms, milliseconds_of(len(pcm)) // 2)
