"""
Brings a mix to its loudness under a true-peak ceiling.

The limiter is planned on the millisecond grid of an `Analysis`: what it will do to the loudness is
known before a sample is touched, so the gain is found in one pass over the sound.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from broadcaster.sound.loudness import CELL_FRAMES, SILENCE_LUFS, Analysis, integrated_lufs
from broadcaster.studio.envelope import ramped, spread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from broadcaster.sound.pcm import Pcm

# 6 dB within 4 ms before a peak, back within 100 ms: short enough not to pump between syllables, long
# enough not to follow the waves of a low voice. Source: docs/decisions/0004-sound.md.
_ONSET_DB_PER_MS = 1.5
_RELEASE_DB_PER_MS = 0.06
_CLOSE_ENOUGH_LU = 0.005
_MOST_ROUNDS = 25
_MOST_GAIN_DB = 40.0


@dataclass(frozen=True, slots=True, kw_only=True)
class GainPlan:
    """What is done to each millisecond of a mix."""

    gain_db: float
    """The same for the whole mix."""
    limited_db: float
    """Greatest attenuation by the limiter."""
    loudness_lufs: float
    """Expected of the result."""
    edges: NDArray[np.float32]
    """Gain and limiter together, linear, at the edges of the milliseconds, shape (cells + 1,)."""


def plan_gain(analysis: Analysis, *, target_lufs: float, ceiling_dbtp: float) -> GainPlan:
    """
    Find the gain that meets *target_lufs* after the look-ahead limiter.

    Gain, then limiter, then nothing, lands 1 LU low on speech, because the limiter takes loudness;
    so the loudness after the limiter is what is iterated. Sound that is too quiet (or too peaky) to
    reach the target gets as near as `_MOST_GAIN_DB` and the ceiling allow; the gate judges the result.

    Args:
        analysis: of the whole mix, with peaks.
        target_lufs: integrated loudness wanted.
        ceiling_dbtp: true peak that the result keeps under.
    """
    with np.errstate(divide="ignore"):
        peak_db = 20 * np.log10(analysis.peak.astype(np.float64))
    gain_db = min(_MOST_GAIN_DB, target_lufs - analysis.loudness_lufs)
    for _ in range(_MOST_ROUNDS):
        limited_db = _limit(peak_db + gain_db - ceiling_dbtp)
        powers = 10 ** ((gain_db - limited_db) / 10)
        loudness_lufs = integrated_lufs(analysis.energy * powers)
        missing_lu = target_lufs - loudness_lufs
        if abs(missing_lu) < _CLOSE_ENOUGH_LU or loudness_lufs == SILENCE_LUFS:
            break
        gain_db = min(_MOST_GAIN_DB, gain_db + missing_lu)
    return GainPlan(
        gain_db=gain_db,
        limited_db=float(limited_db.max(initial=0.0)),
        loudness_lufs=loudness_lufs,
        edges=_edges(gain_db - limited_db),
    )


def apply_gain(plan: GainPlan, pieces: Iterable[Pcm]) -> Iterator[Pcm]:
    """
    Give *pieces* with the plan's gain.

    Args:
        plan: made from the analysis of the same sound.
        pieces: consecutive; each but the last a whole number of milliseconds long.
    """
    cell = 0
    for pcm in pieces:
        cells = -(-len(pcm) // CELL_FRAMES)
        gains = spread(plan.edges[cell : cell + cells + 1], CELL_FRAMES)
        yield pcm * gains[: len(pcm)]
        cell += cells


def _limit(over_db: NDArray[np.float64]) -> NDArray[np.float64]:
    return ramped(
        np.maximum(over_db, 0.0), onset_db_per_cell=_ONSET_DB_PER_MS, release_db_per_cell=_RELEASE_DB_PER_MS
    )


def _edges(gain_db: NDArray[np.float64]) -> NDArray[np.float32]:
    """Give gains at the cells' edges; between two edges no frame gets more gain than its cell may have."""
    gain = (10 ** (gain_db / 20)).astype(np.float32)
    if not len(gain):
        return np.ones(1, np.float32)
    return np.concatenate((gain[:1], np.minimum(gain[:-1], gain[1:]), gain[-1:]))
