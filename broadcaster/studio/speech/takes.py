"""One take of a sentence: where it is heard, and how it becomes sound of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import soxr

from broadcaster.sound.pcm import HOUSE_RATE_HZ, frames_in
from broadcaster.sound.speech import Speech, WordMark

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from broadcaster.sound.pcm import Pcm

SILENCE_DBFS = -50.0
"""Quieter than this is not speech. Source: decision 0005, espeak-ng and MP3 voices measured."""
FLOOR_MS = 60
"""
No syllable is spoken in less, at the news pace (the pace of a newsreader is some 270 ms).

Source: decision 0005; truncated answers of online voices were shipped as success elsewhere.
"""
_FADE_MS = 5
_MARGIN_MS = 10  # what is kept before the first loud sample: soft consonants begin below the threshold
_CLIPPED_RUN = 4
_SILENT = np.float32(10 ** (SILENCE_DBFS / 20))
_LOOKED_AT = 4096


_TREATED_FROM_HZ = 22_050
"""From this rate on a voice is treated as it came, at half the work; below it consonants need more room."""


def house_pcm(speech: Speech, treat: Callable[[Pcm, int], Pcm] | None = None) -> Pcm:
    """
    Give *speech* at HOUSE_RATE_HZ, its silent edges trimmed (10 ms are kept) and faded over 5 ms.

    *treat* gets it trimmed, with its rate, and gives as many frames back.
    """
    pcm, rate_hz = treatable(speech)
    if treat is not None:
        pcm = treat(pcm, rate_hz)
    pcm = at_house_rate(pcm, rate_hz) if treat or rate_hz != HOUSE_RATE_HZ else pcm.copy()
    fade = min(frames_in(_FADE_MS), len(pcm) // 2)
    ramp = np.linspace(0.0, 1.0, fade, endpoint=False, dtype=np.float32)
    pcm[:fade] *= ramp
    pcm[len(pcm) - fade :] *= ramp[::-1]
    return pcm


def treatable(speech: Speech) -> tuple[Pcm, int]:
    """Give what is heard of *speech*, at its own rate where the chain can work at that, and the rate."""
    pcm = speech.pcm[heard_span(speech)]
    if speech.rate_hz < _TREATED_FROM_HZ:
        return at_house_rate(pcm, speech.rate_hz), HOUSE_RATE_HZ
    return pcm, speech.rate_hz


def at_house_rate(pcm: Pcm, rate_hz: int) -> Pcm:
    """Resample where that is needed."""
    return pcm if rate_hz == HOUSE_RATE_HZ else soxr.resample(pcm, rate_hz, HOUSE_RATE_HZ)


def house_words(speech: Speech) -> tuple[WordMark, ...]:
    """Give the marks of *speech* for the sound that `house_pcm` makes of it."""
    cut_ms = round(1000 * heard_span(speech).start / speech.rate_hz)
    return tuple(mark._replace(at_ms=max(0, mark.at_ms - cut_ms)) for mark in speech.words)


def joined(takes: list[tuple[Speech, int, int]]) -> Speech:
    """Join takes of one long sentence: (take, place of its text in the sentence, silence behind it in ms)."""
    parts: list[Pcm] = []
    words: list[WordMark] = []
    for speech, at_char, gap_ms in takes:
        start_ms = round(1000 * sum(map(len, parts)) / HOUSE_RATE_HZ)
        words += [
            WordMark(at_char + mark.at_char, mark.chars, start_ms + mark.at_ms)
            for mark in house_words(speech)
        ]
        parts += [house_pcm(speech), np.zeros(frames_in(gap_ms), np.float32)]
    return Speech(pcm=np.concatenate(parts), rate_hz=HOUSE_RATE_HZ, words=tuple(words))


def heard_span(speech: Speech) -> slice:
    """Find where sound begins and ends, with a margin; an empty slice for silence."""
    first = _silent_frames(speech.pcm)
    if first == len(speech.pcm):
        return slice(0, 0)
    behind = len(speech.pcm) - _silent_frames(speech.pcm[::-1])
    margin = _MARGIN_MS * speech.rate_hz // 1000
    return slice(max(first - margin, 0), min(behind + margin, len(speech.pcm)))


def _silent_frames(pcm: Pcm) -> int:
    """Count the frames before the first that is loud."""
    for start in range(0, len(pcm), _LOOKED_AT):
        loud = np.abs(pcm[start : start + _LOOKED_AT]) > _SILENT
        if loud.any():
            return start + int(loud.argmax())
    return len(pcm)


def clipped_share(full: NDArray[np.bool_]) -> float:
    """Give the share of frames at the end of a run of full-scale frames; single peaks do not count."""
    runs = full[_CLIPPED_RUN - 1 :].copy()
    for back in range(1, _CLIPPED_RUN):
        runs &= full[_CLIPPED_RUN - 1 - back : -back]
    return float(runs.mean()) if len(runs) else 0.0
