"""
The gate before the cache: whether one take holds the words it was asked for, and nothing else.

Nothing here knows what was said, but much is known of how long it takes, and what speech is not.
"""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from broadcaster.errors import N_, Message, VoiceRefused
from broadcaster.sound.filters.spectrum import sound_of, spectra_of
from broadcaster.studio.speech.takes import FLOOR_MS, SILENCE_DBFS, clipped_share, heard_span
from broadcaster.studio.voices.phrasing import syllables

if TYPE_CHECKING:
    from broadcaster.ports import SpeechRequest
    from broadcaster.sound.pcm import Pcm
    from broadcaster.sound.speech import Speech

JUDGED_SYLLABLES = 6
"""Sentences of fewer vary too much to be judged by their pace."""
FASTEST_PER_S, SLOWEST_MS = 8.0, 1500.0
"""Syllables a second that nobody exceeds, and milliseconds that none takes, an address spelt out included."""
MEDIAN_PER_S = (2.0, 7.0)
"""Bounds of the pace of a whole reading at speed 1; newsreaders stand at 3.5 to 4.5."""
SHORTEST_SHARE, LONGEST_SHARE = 0.55, 1.9
"""Of the length that the yardstick voice takes for the same sentence."""
STRAY = (0.72, 1.5)
"""Bounds of a sentence's share against the median share of its reading."""
INNER_SILENCE_MS = 1200
"""Longer silences inside one sentence are no pause: 520 ms at most in takes of espeak-ng, 800 of people."""
REPEATED = 0.9
"""`sameness` of a take that repeats itself; words that are written twice are left out of account."""
_DIFFERENT_WORDS = 0.6
_QUIET_FRAME_MS = 20
_COARSE_HZ = 4_000
_SHIFTS_MS = (60, 2_000)
_CLIPPED_AT = 0.999
_CLIPPED_SHARE = 0.001
_NOISE_FLATNESS = 0.5
_NOISE_CROSSINGS = 0.4
_WORDS_SEEN = 0.8
_SPECTRUM_FRAMES, _SPECTRA = 1024, 40
_NO_POWER = 1e-12
_CHARS_A_SYLLABLE = 6
"""With its blank; the longest syllable of Vietnamese, nghiêng, has 7."""

_ANOTHER: Message = N_("Another voice reads it.")


def check_take(speech: Speech, request: SpeechRequest, *, expected_ms: int, where: str) -> None:
    """
    Refuse a take that is not its sentence.

    Args:
        speech: what the voice gave.
        request: what it was asked for.
        expected_ms: length that the yardstick voice takes; 0: not known.
        where: names the voice.
    Raises:
        VoiceRefused: silent, clipped, noise, too short or too long, or words at its end are missing.
    """
    start = request.text[:40]
    heard = heard_span(speech)
    if heard.stop == heard.start:
        raise VoiceRefused(
            N_("The voice gave silence for “{start}”."), where=where, remedy=_ANOTHER, start=start
        )
    pcm = speech.pcm[heard]
    if clipped_share(np.abs(pcm) >= _CLIPPED_AT) > _CLIPPED_SHARE:
        raise VoiceRefused(
            N_("The voice is overdriven and clips at “{start}”."), where=where, remedy=_ANOTHER, start=start
        )
    if is_noise(pcm):
        raise VoiceRefused(
            N_("The voice gave noise instead of speech for “{start}”."),
            where=where,
            remedy=_ANOTHER,
            start=start,
        )
    _check_length(round(1000 * len(pcm) / speech.rate_hz), request, expected_ms, where)
    _check_marks(speech, request, where)
    if syllables(request.text) >= JUDGED_SYLLABLES:
        _check_course(pcm, speech.rate_hz, request, where)


def is_noise(pcm: Pcm) -> bool:
    """
    Tell noise from speech: a flat spectrum, or a wave that crosses zero at nearly every other sample.

    Speech has its energy below 1 kHz; the flatness of its mean spectrum is under 0.2, that of white noise
    near 1. Source: Johnston, IEEE JSAC 6(2), 1988 (spectral flatness); measured, docs/decisions/0005.
    """
    whole = len(pcm) // _SPECTRUM_FRAMES * _SPECTRUM_FRAMES
    if not whole:
        return False
    # Every so many spectra tell as much of a long sentence as all of them.
    every = 1 + whole // _SPECTRUM_FRAMES // _SPECTRA
    below = np.signbit(pcm)
    crossings = int(np.count_nonzero(below[1:] != below[:-1])) / len(pcm)
    spectra = spectra_of(pcm[:whole].reshape(-1, _SPECTRUM_FRAMES)[::every], _SPECTRUM_FRAMES)
    power = np.mean(spectra.real**2 + spectra.imag**2, axis=0)[1:] + _NO_POWER
    flatness = float(np.exp(np.mean(np.log(power))) / np.mean(power))
    return flatness > _NOISE_FLATNESS or crossings > _NOISE_CROSSINGS


def _check_length(heard_ms: int, request: SpeechRequest, expected_ms: int, where: str) -> None:
    count = syllables(request.text)
    floor_ms = count * FLOOR_MS / max(request.speed, 1.0)
    # An endless word, or one that is spelt, is many syllables to the ear.
    longest = max(count, 2, -(-len(request.text) // _CHARS_A_SYLLABLE))
    ceiling_ms = longest * SLOWEST_MS / min(request.speed, 1.0)
    if count >= JUDGED_SYLLABLES:
        floor_ms = count * 1000 / FASTEST_PER_S / max(request.speed, 1.0)
        if expected_ms:
            floor_ms = max(floor_ms, SHORTEST_SHARE * expected_ms)
            ceiling_ms = LONGEST_SHARE * expected_ms
    if heard_ms < floor_ms:
        raise VoiceRefused(
            N_("The voice gave {heard_ms} ms of sound for “{start}”, which takes {floor_ms} ms or more."),
            where=where,
            remedy=_ANOTHER,
            heard_ms=heard_ms,
            floor_ms=round(floor_ms),
            start=request.text[:40],
        )
    if heard_ms > ceiling_ms:
        raise VoiceRefused(
            N_("The voice gave {heard_ms} ms of sound for “{start}”, which takes {ceiling_ms} ms or less."),
            where=where,
            remedy=_ANOTHER,
            heard_ms=heard_ms,
            ceiling_ms=round(ceiling_ms),
            start=request.text[:40],
        )


def _check_marks(speech: Speech, request: SpeechRequest, where: str) -> None:
    """Where the voice says which words it spoke, the last of them must stand near the end of the text."""
    if not speech.words or syllables(request.text) < JUDGED_SYLLABLES:
        return
    last = max(mark.at_char + mark.chars for mark in speech.words)
    if last < _WORDS_SEEN * len(request.text.rstrip()):
        raise VoiceRefused(
            N_("The voice ended before the end of “{start}”."),
            where=where,
            remedy=_ANOTHER,
            start=request.text[:40],
        )


def _check_course(pcm: Pcm, rate_hz: int, request: SpeechRequest, where: str) -> None:
    """Refuse a take that falls silent on its way, or says one thing over and over."""
    start = request.text[:40]
    silent_ms = longest_silence_ms(pcm, rate_hz)
    if silent_ms > INNER_SILENCE_MS / min(request.speed, 1.0):
        raise VoiceRefused(
            N_("The voice falls silent for {silent_ms} ms in “{start}”."),
            where=where,
            remedy=_ANOTHER,
            silent_ms=silent_ms,
            start=start,
        )
    words = request.text.casefold().split()
    if len(set(words)) > _DIFFERENT_WORDS * len(words) and sameness(pcm, rate_hz) > REPEATED:
        raise VoiceRefused(
            N_("The voice gave one sound over and over for “{start}”."),
            where=where,
            remedy=_ANOTHER,
            start=start,
        )


def longest_silence_ms(pcm: Pcm, rate_hz: int) -> int:
    """Give the longest stretch below the level of speech, in whole frames of 20 ms."""
    frame = rate_hz * _QUIET_FRAME_MS // 1000
    frames = pcm[: len(pcm) // frame * frame].reshape(-1, frame)
    loud = np.flatnonzero(np.sqrt(np.mean(frames**2, axis=1)) > 10 ** (SILENCE_DBFS / 20))
    gaps = np.diff(loud, prepend=-1, append=len(frames)) - 1
    return int(gaps.max(initial=0)) * _QUIET_FRAME_MS


def sameness(pcm: Pcm, rate_hz: int) -> float:
    """
    Tell how well a sound fits itself, shifted by 60 ms to 2 s: 1 for a loop, a stuck buffer, a steady tone.

    Normalised autocorrelation (Rabiner, IEEE Trans. ASSP 25(1), 1977), below 2 kHz. Speech stays below 0.35,
    measured on 450 takes of espeak-ng and 11 natural ones (docs/decisions/0005).
    """
    coarse = max(1, rate_hz // _COARSE_HZ)
    whole = len(pcm) // coarse * coarse
    sound = np.add.reduce([pcm[first:whole:coarse] for first in range(coarse)]) / np.float32(coarse)
    count = len(sound)
    nearest, farthest = (shift_ms * rate_hz // coarse // 1000 for shift_ms in _SHIFTS_MS)
    shifts = np.arange(nearest, min(farthest, count * 2 // 3))
    if not shifts.size:
        return 0.0
    # As much silence behind it as it is shifted; a power of two, for a great prime takes forty times as long.
    padded = 1 << (count + int(shifts[-1])).bit_length()
    spectrum = spectra_of(sound, padded)
    fits = sound_of((spectrum.real**2 + spectrum.imag**2).astype(np.complex64), padded)[shifts]
    power = np.concatenate(([0.0], np.cumsum(sound**2, dtype=np.float64)))
    both = np.sqrt(power[count - shifts] * (power[count] - power[shifts]) / padded)
    return float((fits / (both + _NO_POWER)).max())


def strays(shares: list[float]) -> list[int]:
    """
    Find the sentences that stand out of their reading, by their length.

    Args:
        shares: of each judged sentence, the length heard over the length expected.
    Returns:
        Indices; nothing for fewer than five sentences, whose median says little.
    """
    if len(shares) < 5:  # noqa: PLR2004 - said above
        return []
    usual = median(shares)
    low, high = STRAY
    return [index for index, share in enumerate(shares) if not low * usual <= share <= high * usual]
