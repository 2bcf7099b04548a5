"""One take of a sentence: is it whole, and how does it become sound of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import soxr

from broadcaster.errors import N_, VoiceRefused
from broadcaster.ports import Speech
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.studio.voices.phrasing import syllables

if TYPE_CHECKING:
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
_FULL_SCALE = 32768.0


def check_take(speech: Speech, text: str, *, speed: float, where: str) -> None:
    """Raise VoiceRefused when *speech* is silent or too short to hold every syllable of *text*."""
    heard = _edges(_as_float(speech), speech.rate_hz)
    heard_ms = round(1000 * (heard.stop - heard.start) / speech.rate_hz)
    floor_ms = round(syllables(text) * FLOOR_MS / max(speed, 1.0))
    if heard_ms == 0:
        raise VoiceRefused(
            N_("The voice gave silence for “{start}”."),
            where=where,
            remedy=N_("Another voice reads it."),
            start=text[:40],
        )
    if heard_ms < floor_ms:
        raise VoiceRefused(
            N_("The voice gave {heard_ms} ms of sound for “{start}”, which takes {floor_ms} ms or more."),
            where=where,
            remedy=N_("Another voice reads it."),
            heard_ms=heard_ms,
            floor_ms=floor_ms,
            start=text[:40],
        )


def house_pcm(speech: Speech) -> Pcm:
    """Give *speech* at HOUSE_RATE_HZ, its silent edges trimmed (10 ms are kept) and faded over 5 ms."""
    pcm = _as_float(speech)
    if speech.rate_hz != HOUSE_RATE_HZ:
        pcm = soxr.resample(pcm, speech.rate_hz, HOUSE_RATE_HZ)
    pcm = pcm[_edges(pcm, HOUSE_RATE_HZ)].copy()
    fade = min(_FADE_MS * HOUSE_RATE_HZ // 1000, len(pcm) // 2)
    ramp = np.linspace(0.0, 1.0, fade, endpoint=False, dtype=np.float32)
    pcm[:fade] *= ramp
    pcm[len(pcm) - fade :] *= ramp[::-1]
    return pcm


def joined(takes: list[tuple[Speech, int]]) -> Speech:
    """Join the takes of one long sentence, each followed by so many milliseconds of silence."""
    parts = []
    for speech, gap_ms in takes:
        parts += [house_pcm(speech), np.zeros(gap_ms * HOUSE_RATE_HZ // 1000, np.float32)]
    pcm = np.clip(np.concatenate(parts) * _FULL_SCALE, -_FULL_SCALE, _FULL_SCALE - 1)
    return Speech(pcm=pcm.astype("<i2").tobytes(), rate_hz=HOUSE_RATE_HZ)


def _as_float(speech: Speech) -> Pcm:
    samples = np.frombuffer(speech.pcm[: len(speech.pcm) // 2 * 2], dtype="<i2")
    return (samples / np.float32(_FULL_SCALE)).astype(np.float32)


def _edges(pcm: Pcm, rate_hz: int) -> slice:
    """Find where sound begins and ends, with a margin; an empty slice for silence."""
    loud = np.flatnonzero(np.abs(pcm) > 10 ** (SILENCE_DBFS / 20))
    if loud.size == 0:
        return slice(0, 0)
    margin = _MARGIN_MS * rate_hz // 1000
    return slice(max(int(loud[0]) - margin, 0), min(int(loud[-1]) + 1 + margin, len(pcm)))
