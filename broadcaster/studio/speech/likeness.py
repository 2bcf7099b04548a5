"""
How like a take is to the same words spoken by the yardstick voice: whether it says them, and at which rate.

Two voices never sound alike, but the same words rise and fall in the same order. The take is laid along the
yardstick's by dynamic time warping (Sakoe and Chiba, IEEE Trans. ASSP 26(1), 1978) of cepstra of a mel scale
(Davis and Mermelstein, IEEE Trans. ASSP 28(4), 1980), once for each of several lengths of the vocal tract
(Lee and Rose, IEEE Trans. SAP 6(1), 1998); and then along the same words in a wrong order, for what it must
fit better than.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import soxr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from broadcaster.sound.pcm import Pcm

    Features = NDArray[np.float32]
    """Shape (frames, _CEPSTRA)."""

_RATE_HZ = 16_000
_FRAME = 640
"""40 ms; shorter ones told right words from wrong ones no better, at four times the work."""
_MOST_FRAMES = 400
"""Longer sentences are looked at more coarsely: the work grows with the square."""
_BANDS, _CEPSTRA = 14, 6
_BAND_HZ = (150.0, 2_600.0)
"""Of the yardstick: what tells vowels apart, inside the band of the narrowest service (8 kHz)."""
_FLOOR = 1e-5
"""Of the greatest energy; so silence is one value, however silent."""
_PRE_EMPHASIS = 0.95
_BEND = 0.2
"""How far the two may run apart, as a share of the whole."""
_ANYHOW = 2.0
_PARTS = (0.25, 0.8)
"""Shortest and longest part of a sentence that is tried for the whole."""
_FAR = np.float32(1e6)
_TURNS = 4
TRACTS = np.exp(np.arange(np.log(0.55), np.log(2.1), 0.1))
"""Factors on the formants of the yardstick voice that are tried; people stand between 0.9 and 1.5."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What the comparison shows."""

    words: float
    """Distance to its words, over that to the same words in a wrong order; 1: it may be any other text."""
    part: float
    """Distance of a part of one to all of the other, over that of both; below 1: words lack, or are more."""
    tract: float
    """Factor on the yardstick's formants, one of TRACTS; a sound played too fast has a greater one."""


def likeness(take: Pcm, rate_hz: int, model: Pcm, model_rate_hz: int) -> Likeness:
    """
    Compare a take with the yardstick's of the same words, both trimmed.

    Some 40 ms of work for a sentence of 5 s. Measured: docs/decisions/0005-voices.md.
    """
    spectra = _spectra(take, rate_hz)
    words = _cepstra(_spectra(model, model_rate_hz), 1.0)
    tried = np.stack([_cepstra(spectra, tract) for tract in TRACTS])
    costs = _warped(_distances(tried, words[None]))[:, -1]
    best = int(np.argmin(costs))
    others = _warped(_distances(tried[best][None], _wrong_orders(words)))[:, -1]
    return Likeness(
        words=float(costs[best] / np.median(others)),
        part=_part(tried[best], words),
        tract=float(TRACTS[best]),
    )


def _part(take: Features, words: Features) -> float:
    """Try how much better a beginning or an end of either fits the whole of the other."""
    forth_and_back = _distances(np.stack([take, take[::-1]]), np.stack([words, words[::-1]]))
    found = []
    for distances in (forth_and_back, forth_and_back.transpose(0, 2, 1)):
        costs = _warped(distances, bend=_ANYHOW)
        shortest, longest = (round(share * costs.shape[1]) for share in _PARTS)
        found.append((costs[:, shortest : longest + 1].min(axis=1) / costs[:, -1]).min())
    return float(min(found))


def _spectra(pcm: Pcm, rate_hz: int) -> NDArray[np.float32]:
    """Give powers, shape (frames, bins)."""
    sound = pcm if rate_hz == _RATE_HZ else soxr.resample(pcm, rate_hz, _RATE_HZ)
    sharp = np.append(sound[:1], sound[1:] - np.float32(_PRE_EMPHASIS) * sound[:-1])
    step = max(_FRAME, -(-len(sharp) // _MOST_FRAMES))
    padded = np.pad(sharp, (0, max(0, _FRAME - len(sharp))))
    frames = np.lib.stride_tricks.sliding_window_view(padded, _FRAME)[::step]
    spectra = np.fft.rfft(frames * np.hanning(_FRAME).astype(np.float32), _fft_size(), axis=1)
    return (spectra.real**2 + spectra.imag**2).astype(np.float32)


def _fft_size() -> int:
    return 1 << (_FRAME - 1).bit_length()


@cache
def _filters(tract: float) -> NDArray[np.float32]:
    """Give triangles on the mel scale, their corners moved by *tract*: shape (bins, _BANDS)."""
    low, high = (1127 * np.log1p(corner_hz / 700) for corner_hz in _BAND_HZ)
    corners_hz = 700 * np.expm1(np.linspace(low, high, _BANDS + 2) / 1127) * tract
    bins_hz = np.fft.rfftfreq(_fft_size(), 1 / _RATE_HZ)[:, None]
    rise = (bins_hz - corners_hz[:-2]) / np.diff(corners_hz)[:-1]
    fall = (corners_hz[2:] - bins_hz) / np.diff(corners_hz)[1:]
    triangles: NDArray[np.float32] = np.clip(np.minimum(rise, fall), 0, None).astype(np.float32)
    return triangles


def _cepstra(spectra: NDArray[np.float32], tract: float) -> Features:
    """Give cepstra, each brought to mean 0 and deviation 1, so that neither loudness nor timbre counts."""
    energies = spectra @ _filters(float(tract))
    logs = np.log(energies + _FLOOR * energies.max() + np.float32(1e-20))
    bands = np.arange(_BANDS)[:, None] + 0.5
    found = logs @ np.cos(np.pi / _BANDS * bands * np.arange(_CEPSTRA))
    spread = (found - found.mean(axis=0)) / (found.std(axis=0) + 1e-9)
    cepstra: Features = spread.astype(np.float32)
    return cepstra


def _wrong_orders(words: Features) -> NDArray[np.float32]:
    """Turn a sentence by quarters, and each of these backwards: other words of the same sounds."""
    turned = [np.roll(words, len(words) * turn // _TURNS, axis=0) for turn in range(_TURNS)]
    return np.stack([*turned[1:], *(each[::-1] for each in turned)])


def _distances(takes: NDArray[np.float32], models: NDArray[np.float32]) -> NDArray[np.float32]:
    """Give the distance of each frame to each: shape (pairs, frames of the take, frames of the model)."""
    squares = (takes**2).sum(axis=2)[:, :, None] + (models**2).sum(axis=2)[:, None, :]
    found: NDArray[np.float32] = np.sqrt(np.maximum(squares - 2 * takes @ models.transpose(0, 2, 1), 0))
    return found


def _warped(distances: NDArray[np.float32], *, bend: float = _BEND) -> NDArray[np.float32]:
    """
    Give the cost a frame of the cheapest path to each end of the model, by Sakoe and Chiba's symmetric step.

    All tables at once, one diagonal after the other: what lies on one depends on the two before only.
    Shape (pairs, frames of the model); the last is that of the whole.
    """
    pairs, rows, columns = distances.shape
    ahead = np.arange(rows)[:, None] / rows - np.arange(columns) / columns
    inside = np.where(np.abs(ahead) > bend, _FAR, distances)
    diagonals = np.full((rows + columns - 1, pairs, rows), _FAR, np.float32)
    for row in range(rows):
        diagonals[row : row + columns, :, row] = inside[:, row, :].T
    last = np.full((pairs, rows + 1), _FAR, np.float32)
    before = last.copy()
    before[:, 0] = 0.0
    ends = np.empty((pairs, rows + columns - 1), np.float32)
    for number, diagonal in enumerate(diagonals):
        step = np.full_like(last, _FAR)
        beside = np.minimum(last[:, :-1], last[:, 1:]) + diagonal
        step[:, 1:] = np.minimum(beside, before[:, :-1] + 2 * diagonal)
        before, last = last, step
        ends[:, number] = step[:, -1]
    lengths = rows + np.arange(1, columns + 1, dtype=np.float32)
    costs: NDArray[np.float32] = ends[:, rows - 1 :] / lengths
    return costs
