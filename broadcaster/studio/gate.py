"""The quality gate: what is silent, clipped, cut short, too long or off its loudness does not get out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

import numpy as np

from broadcaster.errors import N_, SoundRefused
from broadcaster.model import Script, SegmentKind
from broadcaster.sound.loudness import ENERGY_CELL_MS, SILENCE_LUFS, Analysis, energy_of
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.studio.speech.takes import clipped_share
from broadcaster.studio.template import Loudness
from broadcaster.studio.voices.phrasing import syllables

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm
    from broadcaster.studio.speech.session import Utterance

SILENT_DBFS = -50.0
LONGEST_SILENCE_MS = 4000
"""Listeners take a longer silence for a fault. Source: decision 0004."""
# Of a finished file, whose speech stands at -16: the hiss of a dead microphone is silence too.
_SILENT_LUFS = -60.0
_CLIPPED_AT = 0.999
_CLIPPED_SHARE = 0.001
_PEAK_TOLERANCE_DB = 0.05
_CODEC_FRAMES = 3 * 1152
_START_CHARS = 60
_SPEAK_AGAIN = N_("Produce it again; if it happens again, choose another voice.")
_MAKE_AGAIN = N_("Look at the script and at the audio template, and produce it again.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a finished file is held to."""

    frames: int
    """Length of the timeline; the codec may add some of its own."""
    limit_s: float
    """Length of the slot."""
    loudness: Loudness
    silence_ms: int
    """Longest silence that the script itself asks for."""


def check_speech(script: Script, utterances: Sequence[Utterance]) -> None:
    """
    Refuse a reading that leaves a text out; each sentence was judged when it was spoken (`judging`).

    Args:
        script: what is to be said.
        utterances: what the announcer gave for it.
    Raises:
        SoundRefused: names the words concerned.
    """
    heard = {utterance.segment for utterance in utterances}
    for index, segment in enumerate(script.segments):
        if segment.kind is SegmentKind.SPEECH and index not in heard and syllables(segment.text):
            raise SoundRefused(
                N_("These words were not spoken: “{start}”."),
                where=segment.source,
                remedy=_SPEAK_AGAIN,
                start=_start(segment.text),
            )


def check_sound(pcm: Pcm, *, where: str) -> None:
    """Refuse one sound that is empty, broken, silent or clipped; raises SoundRefused."""
    if not len(pcm) or not np.isfinite(pcm).all():
        raise SoundRefused(N_("This sound is empty or broken."), where=where, remedy=_SPEAK_AGAIN)
    loud = np.abs(pcm)
    if loud.max() < 10 ** (SILENT_DBFS / 20):
        raise SoundRefused(N_("This sound is silent."), where=where, remedy=_SPEAK_AGAIN)
    if clipped_share(loud >= _CLIPPED_AT) > _CLIPPED_SHARE:
        raise SoundRefused(
            N_("This sound is clipped: it was recorded too loud."),
            where=where,
            remedy=N_("Record it again at a lower level, or take another voice."),
        )


def check_master(analysis: Analysis, expected: Expected) -> None:
    """
    Refuse a finished file that must not go out.

    Args:
        analysis: of the decoded file.
        expected: what it is held to.
    Raises:
        SoundRefused: the first reason found.
    """
    _check_length(analysis, expected)
    _check_silence(analysis, expected)
    loudness, found_lufs = expected.loudness, analysis.loudness_lufs
    if analysis.true_peak_dbtp > loudness.ceiling_dbtp + _PEAK_TOLERANCE_DB:
        _refuse(
            N_("The bulletin peaks at {peak_dbtp} dBTP, over its ceiling of {ceiling_dbtp} dBTP."),
            peak_dbtp=round(analysis.true_peak_dbtp, 2),
            ceiling_dbtp=loudness.ceiling_dbtp,
        )
    if abs(found_lufs - loudness.target_lufs) > loudness.tolerance_lu:
        _refuse(
            N_("The bulletin stands at {found_lufs} LUFS instead of {target_lufs}."),
            found_lufs=round(found_lufs, 1),
            target_lufs=loudness.target_lufs,
        )


def _check_length(analysis: Analysis, expected: Expected) -> None:
    found_s = analysis.duration_ms / 1000
    if not 0 <= analysis.frames - expected.frames <= _CODEC_FRAMES:
        _refuse(
            N_("The finished file lasts {found_s} s instead of {planned_s} s."),
            found_s=found_s,
            planned_s=round(expected.frames / HOUSE_RATE_HZ, 3),
        )
    if found_s > expected.limit_s:
        _refuse(
            N_("The bulletin lasts {found_s} s, its slot {limit_s} s."),
            found_s=found_s,
            limit_s=expected.limit_s,
        )


def _check_silence(analysis: Analysis, expected: Expected) -> None:
    if analysis.loudness_lufs <= SILENCE_LUFS:
        _refuse(N_("The bulletin is silent."))
    start_ms, end_ms = longest_silence(analysis)
    if end_ms - start_ms > max(LONGEST_SILENCE_MS, expected.silence_ms):
        _refuse(
            N_("The bulletin is silent for {silent_s} s from second {start_s} on."),
            silent_s=(end_ms - start_ms) / 1000,
            start_s=start_ms / 1000,
        )


def longest_silence(analysis: Analysis) -> tuple[int, int]:
    """Give (start, end) of the longest silence in milliseconds, to 10 ms; (0, 0) when there is none."""
    pieces = [energy < 10 ** (_SILENT_LUFS / 10) for energy in energy_of(analysis.rms)]
    quiet = np.concatenate(([False], *pieces, [False]))
    borders = np.flatnonzero(quiet[1:] != quiet[:-1])
    if not len(borders):
        return 0, 0
    starts, ends = borders[::2], borders[1::2]
    longest = int((ends - starts).argmax())
    return int(starts[longest]) * ENERGY_CELL_MS, int(ends[longest]) * ENERGY_CELL_MS


def _refuse(what: str, **facts: object) -> NoReturn:
    raise SoundRefused(what, where="", remedy=_MAKE_AGAIN, **facts)


def _start(text: str) -> str:
    return text if len(text) <= _START_CHARS else f"{text[:_START_CHARS]} …"
