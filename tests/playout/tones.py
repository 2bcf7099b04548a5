"""What is in a tone beside the tone, and how high it is."""

from __future__ import annotations

import numpy as np

from broadcaster.sound.pcm import HOUSE_RATE_HZ


def worst_spur_db(sound: np.ndarray, hz: float) -> float:
    """Give the loudest thing but the tone in any 0.17 s of *sound*, in dB of the tone."""
    size = 8192
    bins = round(hz * size / HOUSE_RATE_HZ)
    window = np.kaiser(size, 20)
    worst = 0.0
    for start in range(0, len(sound) - size, 100 * size):
        blocks = sound[start : start + 100 * size]
        blocks = blocks[: len(blocks) // size * size].reshape(-1, size)
        spectra = np.abs(np.fft.rfft(blocks * window, axis=1))
        tone = spectra[:, bins - 2 : bins + 3].max(axis=1)
        spectra[:, max(bins - 12, 0) : bins + 13] = 0
        worst = max(worst, float((spectra.max(axis=1) / tone).max()))
    return float(20 * np.log10(worst))


def pitch_ppm(sound: np.ndarray, hz: float) -> float:
    """Give how far the tone is above *hz*, from the turn of its phase from 0.1 s to 0.1 s."""
    turn = sound * np.exp(-2j * np.pi * hz / HOUSE_RATE_HZ * np.arange(len(sound)))
    steps = turn[: len(turn) // 4800 * 4800].reshape(-1, 4800).sum(axis=1)
    per_step = np.angle(steps[1:] / steps[:-1]).mean()
    return float(per_step / (2 * np.pi) * HOUSE_RATE_HZ / 4800 / hz * 1e6)
