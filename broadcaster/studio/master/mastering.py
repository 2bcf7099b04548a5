"""
Brings a mix to its loudness under a peak ceiling.

The limiter is planned on the grids of an `Analysis`: what it will do to the loudness is known before a
sample is touched, so the gain is found in one pass over the sound. Its curve is drawn window by window, so
that memory does not grow with the length.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from broadcaster.sound.filters.curve import Curve
from broadcaster.sound.filters.envelope import Drawn, ramped, shaped
from broadcaster.sound.loudness import (
    CELL_FRAMES,
    ENERGY_CELL_MS,
    SILENCE_LUFS,
    Analysis,
    energy_of,
    integrated_lufs,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from numpy.typing import NDArray

    from broadcaster.sound.pcm import Pcm

# 6 dB within 4 ms before a peak, back within 100 ms: short enough not to pump between syllables, long
# enough not to follow the waves of a low voice. Source: docs/decisions/0004-sound.md.
_ONSET_DB_PER_MS = 1.5
_RELEASE_DB_PER_MS = 0.06
_CLOSE_ENOUGH_LU = 0.005
_MOST_ROUNDS = 25
_MOST_GAIN_DB = 40.0
_STAYS_LU = 0.08
"""A gain that was good before is kept while it is off by no more: another one changes every sample."""
# The curve is rounded: computed at another place of the bulletin it is the same to the last bit.
_CURVE_DECIMALS = 4
_WINDOW_MS = 20_000
# A peak 40 dB over the ceiling is forgotten after 667 ms.
_MARGIN_MS = 700
SPOT_MS = 10
"""Where a codec overshoots is told by the spot."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class GainPlan:
    """What is done to a mix."""

    gain_db: float
    """The same for the whole mix."""
    ceiling_dbtp: float
    lowered_db: Mapping[int, float]
    """By how much the ceiling lies lower where a codec overshoots, by SPOT_MS."""
    peak: Curve
    """Of the mix, per millisecond."""
    rms: Curve
    """As that of the `Analysis`, as it will be after gain and limiter."""
    loudness_lufs: float
    """Expected of the result."""
    limited_db: float
    """Greatest attenuation by the limiter."""

    def drawn(self) -> Drawn:
        """Give gain and limiter together, by the millisecond."""
        return Drawn(len(self.peak), self._gains, window=_WINDOW_MS)

    def _gains(self, start_ms: int, end_ms: int) -> NDArray[np.float32]:
        over_db = self.gain_db - self.ceiling_dbtp
        limited_db = _limited_db(self.peak, over_db, self.lowered_db, start_ms, end_ms)
        gains: NDArray[np.float32] = (10 ** ((self.gain_db - limited_db) / 20)).astype(np.float32)
        return gains


def plan_gain(
    analysis: Analysis,
    *,
    target_lufs: float,
    ceiling_dbtp: float,
    usual_db: float | None = None,
    lowered_db: Mapping[int, float] = MappingProxyType({}),
) -> GainPlan:
    """
    Find the gain that meets *target_lufs* after the look-ahead limiter.

    Gain, then limiter, then nothing, lands 1 LU low on speech, because the limiter takes loudness;
    so the loudness after the limiter is what is iterated. Sound that is too quiet (or too peaky) to
    reach the target gets as near as `_MOST_GAIN_DB` and the ceiling allow; the gate judges the result.

    Args:
        analysis: of the whole mix, with peaks.
        target_lufs: integrated loudness wanted.
        ceiling_dbtp: peak that the result keeps under.
        usual_db: gain to stay at where that is near enough.
        lowered_db: by how much the ceiling lies lower in some spots, by SPOT_MS.
    """
    gain_db = min(_MOST_GAIN_DB, target_lufs - analysis.loudness_lufs) if usual_db is None else usual_db
    for number in range(_MOST_ROUNDS):
        rms, limited_db = _after(analysis, gain_db, ceiling_dbtp, lowered_db)
        loudness_lufs = integrated_lufs(energy_of(rms))
        missing_lu = target_lufs - loudness_lufs
        near_enough = _STAYS_LU if number == 0 and usual_db is not None else _CLOSE_ENOUGH_LU
        if abs(missing_lu) < near_enough or loudness_lufs == SILENCE_LUFS:
            break
        gain_db = min(_MOST_GAIN_DB, gain_db + missing_lu)
    return GainPlan(
        gain_db=gain_db,
        ceiling_dbtp=ceiling_dbtp,
        lowered_db=lowered_db,
        peak=analysis.peak,
        rms=rms,
        loudness_lufs=loudness_lufs,
        limited_db=limited_db,
    )


def apply_gain(plan: GainPlan, pieces: Iterable[Pcm]) -> Iterator[Pcm]:
    """
    Give *pieces* with the plan's gain.

    Args:
        plan: made from the analysis of the same sound.
        pieces: consecutive; each but the last a whole number of milliseconds long.
    """
    curve, cell = plan.drawn(), 0
    for pcm in pieces:
        cells = -(-len(pcm) // CELL_FRAMES)
        yield shaped(pcm, curve.edges(cell, cell + cells), CELL_FRAMES)
        cell += cells


def _after(
    analysis: Analysis, gain_db: float, ceiling_dbtp: float, lowered_db: Mapping[int, float]
) -> tuple[Curve, float]:
    """Give `Analysis.rms` after gain and limiter, and the limiter's greatest attenuation."""
    rms, most_db = Curve(), 0.0
    for start in range(0, len(analysis.peak), _WINDOW_MS):
        end = min(start + _WINDOW_MS, len(analysis.peak))
        gain = 10 ** (gain_db / 20)
        kept = analysis.rms[start // ENERGY_CELL_MS : -(-end // ENERGY_CELL_MS)] * np.float32(gain)
        limited_db = _limited_db(analysis.peak, gain_db - ceiling_dbtp, lowered_db, start, end)
        greatest_db = float(limited_db.max(initial=0.0))
        if greatest_db > 0:
            most_db = max(most_db, greatest_db)
            kept *= _shares(10 ** (-limited_db / 10), analysis.level[start:end])
        rms.append(kept)
    return rms, most_db


def _shares(powers: NDArray[np.float64], level: NDArray[np.float16]) -> NDArray[np.float32]:
    """
    Give the gain for each ENERGY_CELL_MS that leaves of its energy what a limiter leaves.

    Within them too: a limiter takes where there is most, so that their mean would promise 0.1 LU too much.
    """
    padding = (0, -len(powers) % ENERGY_CELL_MS)
    energy = np.pad(level.astype(np.float64) ** 2 + 1e-12, padding).reshape(-1, ENERGY_CELL_MS)
    shares = np.pad(powers, padding).reshape(-1, ENERGY_CELL_MS)
    left: NDArray[np.float64] = (energy * shares).sum(axis=1) / energy.sum(axis=1)
    return np.sqrt(left).astype(np.float32)


def _limited_db(
    peak: Curve, over_db: float, lowered_db: Mapping[int, float], start: int, end: int
) -> NDArray[np.float64]:
    """Give the limiter's attenuation from *start* to *end* ms; peak 1.0 stands *over_db* over the ceiling."""
    first = max(0, start - _MARGIN_MS)
    near = peak[first : end + _MARGIN_MS].astype(np.float64)
    if lowered_db:
        near *= 10 ** (_deeper_db(lowered_db, first, len(near)) / 20)
    inside = slice(start - first, max(start - first, min(end, len(peak)) - first))
    if not len(near) or near.max() * 10 ** (over_db / 20) <= 1:
        return np.zeros(inside.stop - inside.start)
    with np.errstate(divide="ignore"):
        wanted_db = np.maximum(20 * np.log10(near) + over_db, 0.0)
    curve = ramped(wanted_db, onset_db_per_cell=_ONSET_DB_PER_MS, release_db_per_cell=_RELEASE_DB_PER_MS)
    return np.round(curve[inside], _CURVE_DECIMALS)


def _deeper_db(lowered_db: Mapping[int, float], first: int, count: int) -> NDArray[np.float64]:
    """
    Give by how much the ceiling lies lower from *first* ms on, for *count* ms.

    The transform of a codec spreads what is loud over its neighbours: they go down with it, each as far as
    the deepest of the spots that reach it.
    """
    spot, end = first // SPOT_MS, (first + count) // SPOT_MS + 1
    told = np.array([lowered_db.get(each, 0.0) for each in range(spot - 1, end + 1)])
    deepest = np.maximum(np.maximum(told[:-2], told[1:-1]), told[2:])
    return np.repeat(deepest, SPOT_MS)[first - spot * SPOT_MS :][:count]
