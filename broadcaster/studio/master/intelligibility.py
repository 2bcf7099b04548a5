"""
How much of speech is understood from a horn on a pole: an estimate, to compare chains by, not to promise.

The Speech Intelligibility Index of octave bands: in each band the share of speech that stands out of the
noise, weighted by what that band tells a listener. The horn passes a band and no more, the amplifier sets the
greatest peak, the village makes noise, and the horn of the next pole comes half a second later.
Source: ANSI S3.5-1997, octave band procedure (importance of bands, table 3; audibility (SNR + 15) / 30).

That index does not hear what a compressor does to syllables, nor an echo that fills the pauses between them.
So a second one compares the course of each band with that of the voice itself: the normalised covariance
method of the Speech Transmission Index. Source: Goldsworthy and Greenberg, JASA 116(6), 2004, section II.C.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from broadcaster.sound.pcm import Pcm

BANDS_HZ = (250, 500, 1000, 2000, 4000, 8000)
IMPORTANCE = (0.0617, 0.1671, 0.2373, 0.2648, 0.2142, 0.0549)
_FRAME = 2048
_ACTIVE_DB = 25.0
_ENVELOPE_FRAME = HOUSE_RATE_HZ // 25
"""40 ms: the modulations up to 12.5 Hz, which carry syllables."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where people listen."""

    lowest_hz: float = 350.0
    """Of the horn; beyond its band it falls by 24 dB an octave."""
    highest_hz: float = 6000.0
    noise_db: float = -24.0
    """Noise in each octave, against a sine at the greatest peak: pink, as traffic, wind and engines are."""
    echo_db: float = -8.0
    """The other horns, against this one; what they say comes too late to help, and masks."""
    echo_ms: int = 500
    """How late it comes: some 170 m of way."""


VILLAGE = Place()


def intelligibility(pcm: Pcm, place: Place = VILLAGE) -> float:
    """
    Estimate the index of *pcm* as it is heard at *place*, from 0 (nothing) to 1 (everything).

    Args:
        pcm: finished speech at the house rate; the amplifier is turned up to its peak, whatever its level.
        place: horn, noise and echo.
    """
    frames = len(pcm) // _FRAME
    if not frames:
        return 0.0
    spectrum = np.fft.rfft(pcm[: frames * _FRAME].reshape(frames, _FRAME) * np.hanning(_FRAME), axis=1)
    hz = np.fft.rfftfreq(_FRAME, 1 / HOUSE_RATE_HZ)
    heard = spectrum * _horn(hz, place)
    peak = float(np.abs(np.fft.irfft(heard, axis=1)).max(initial=1e-9))
    power = np.abs(heard / peak) ** 2 * 2 / _FRAME**2 * 8 / 3
    total = power.sum(axis=1)
    active = power[total >= total.max(initial=0.0) * 10 ** (-_ACTIVE_DB / 10)].mean(axis=0)
    audible = 0.0
    for centre_hz, importance in zip(BANDS_HZ, IMPORTANCE, strict=True):
        band = (hz >= centre_hz / 2**0.5) & (hz < centre_hz * 2**0.5)
        speech_db = 10 * np.log10(float(active[band].sum()) + 1e-12)
        masking_db = 10 * np.log10(10 ** (place.noise_db / 10) / 2 + 10 ** ((speech_db + place.echo_db) / 10))
        audible += importance * float(np.clip((speech_db - masking_db + 15) / 30, 0, 1))
    return audible


def transmission(spoken: Pcm, pcm: Pcm, place: Place = VILLAGE) -> float:
    """
    Estimate how well the syllables of *spoken* come through at *place*, from 0 (not at all) to 1.

    Args:
        spoken: as the voice said it.
        pcm: the same, finished; as long, and neither earlier nor later.
        place: horn, noise and echo; the noise is always the same.
    """
    frames = len(pcm) // _ENVELOPE_FRAME
    if frames <= 1:
        return 0.0
    before, after = _courses(spoken, frames), _courses(_arriving(pcm, place), frames)
    audible = 0.0
    for clean, heard, importance in zip(before.T, after.T, IMPORTANCE, strict=True):
        both = float(np.mean((clean - clean.mean()) * (heard - heard.mean())))
        spread = float(clean.var() * heard.var()) + 1e-30
        likeness = np.clip(both * abs(both) / spread, 1e-6, 1 - 1e-6)
        signal_to_noise_db = 10 * np.log10(likeness / (1 - likeness))
        audible += importance * float(np.clip((signal_to_noise_db + 15) / 30, 0, 1))
    return audible


def _arriving(pcm: Pcm, place: Place) -> Pcm:
    """Give what is heard: through the horn, turned up to its peak, with echo and noise of the village."""
    hz = np.fft.rfftfreq(len(pcm), 1 / HOUSE_RATE_HZ)
    heard = np.fft.irfft(np.fft.rfft(pcm) * _horn(hz, place), len(pcm))
    heard /= np.abs(heard).max(initial=1e-9)
    late = place.echo_ms * HOUSE_RATE_HZ // 1000
    echo = np.concatenate((np.zeros(late), heard))[: len(heard)] * 10 ** (place.echo_db / 20)
    noise = np.fft.rfft(np.random.default_rng(1).standard_normal(len(pcm))) / np.sqrt(np.maximum(hz, 20.0))
    octave = (hz >= BANDS_HZ[2] / 2**0.5) & (hz < BANDS_HZ[2] * 2**0.5)
    level = np.sqrt(2 * np.sum(np.abs(noise[octave]) ** 2)) / len(pcm)
    pink = np.fft.irfft(noise, len(pcm)) * (10 ** (place.noise_db / 20) / 2**0.5 / level)
    arriving: Pcm = (heard + echo + pink).astype(np.float32)
    return arriving


def _courses(pcm: Pcm, frames: int) -> NDArray[np.float64]:
    """Give the amplitude of each band in each frame of 40 ms: shape (frames, bands)."""
    blocks = pcm[: frames * _ENVELOPE_FRAME].reshape(frames, _ENVELOPE_FRAME) * np.hanning(_ENVELOPE_FRAME)
    power = np.abs(np.fft.rfft(blocks, axis=1)) ** 2
    hz = np.fft.rfftfreq(_ENVELOPE_FRAME, 1 / HOUSE_RATE_HZ)
    bands = [(hz >= centre_hz / 2**0.5) & (hz < centre_hz * 2**0.5) for centre_hz in BANDS_HZ]
    courses: NDArray[np.float64] = np.sqrt(np.stack([power[:, band].sum(axis=1) for band in bands], axis=1))
    return courses


def _horn(hz: NDArray[np.floating], place: Place) -> NDArray[np.float64]:
    """Give the horn's gain: Butterworth of the 4th order at both ends."""
    below = (place.lowest_hz / np.maximum(hz, 1.0)) ** 8
    above = (hz / place.highest_hz) ** 8
    gain: NDArray[np.float64] = 1 / np.sqrt((1 + below) * (1 + above))
    return gain
