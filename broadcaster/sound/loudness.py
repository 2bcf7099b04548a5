"""
Loudness and true peak, as ITU-R BS.1770-4 defines them, for mono at 48 kHz.

Sound is measured once into an `Analysis`: energy on a grid of ten milliseconds, peaks on one of one. From
it follow the loudness, the true peak, the silences, and what a limiter would do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
import soxr

from broadcaster.sound.filters.curve import Curve
from broadcaster.sound.filters.filtering import HOP, LEAD, filter_of, filtered_hops
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from broadcaster.sound.pcm import Pcm

CELL_FRAMES = 48
"""One millisecond at the house rate: the grid of peaks, which a limiter works on."""
ENERGY_CELL_MS = 10
"""The grid of energies: fine enough for silences and for the hops of the gating blocks."""
ENERGY_CELL_FRAMES = CELL_FRAMES * ENERGY_CELL_MS
SILENCE_LUFS = -70.0
"""Absolute gate; nothing is quieter than this. Source: BS.1770-4, annex 1."""
_OVERSAMPLING = 4
_BLOCK_HOPS, _HOP_CELLS = 4, 100 // ENERGY_CELL_MS
_MINUTE_CELLS = 60_000 // ENERGY_CELL_MS
_RELATIVE_GATE_LU = 10.0
_OFFSET_LUFS = -0.691
# Biquads at 48 kHz (b, a). Source: BS.1770-4, annex 1, tables 1 and 2.
_SHELF = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
_HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
_K_WEIGHTING = filter_of((_SHELF, _HIGH_PASS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What was measured of one piece of sound, cell by cell; the last cell may be padded."""

    frames: int
    rms: Curve
    """Root mean square after K-weighting, per ENERGY_CELL_MS."""
    peak: Curve
    """Greatest magnitude, full scale 1.0, per millisecond; zeros when not asked for."""
    level: Curve
    """As `rms`, but per millisecond: it tells what a limiter takes."""

    @property
    def duration_ms(self) -> int:
        """Length, rounded down."""
        return self.frames * 1000 // HOUSE_RATE_HZ

    @property
    def loudness_lufs(self) -> float:
        """Integrated loudness; SILENCE_LUFS when nothing passes the gate."""
        return integrated_lufs(energy_of(self.rms))

    @property
    def true_peak_dbtp(self) -> float:
        """True peak; -inf for digital silence or when peaks were not measured."""
        with np.errstate(divide="ignore"):
            return float(20 * np.log10(np.float64(self.peak.greatest)))


Peaks = Literal["true", "samples", "none"]
"""4 x oversampled, as BS.1770 wants them; of the samples only, up to 1 dB lower on speech; or none."""


class Meter:
    """Measures sound that arrives in pieces; memory does not grow with its length."""

    def __init__(self, *, peaks: Peaks = "true") -> None:
        self._frames = 0
        self._waiting = np.zeros(LEAD, np.float32)
        self._rms = Curve()
        self._level = Curve()
        self._oversampler = _oversampler() if peaks == "true" else None
        self._peaks = peaks
        self._peak = _Peaks(CELL_FRAMES * (_OVERSAMPLING if self._oversampler else 1))

    def push(self, pcm: Pcm) -> None:
        """Take the next frames."""
        self._frames += len(pcm)
        if self._oversampler is not None:
            self._peak.push(np.abs(self._oversampler.resample_chunk(pcm)))
        elif self._peaks == "samples":
            self._peak.push(np.abs(pcm))
        self._waiting = np.concatenate((self._waiting, pcm))
        self._weigh()

    def finish(self) -> Analysis:
        """Give the analysis of everything pushed; the meter is used up."""
        if self._oversampler is not None:
            tail = self._oversampler.resample_chunk(np.zeros(0, np.float32), last=True)
            self._peak.push(np.abs(tail))
        self._waiting = np.concatenate((self._waiting, np.zeros(HOP, np.float32)))
        self._weigh()
        cells = -(-self._frames // CELL_FRAMES)
        self._level.cut(cells)
        self._rms.cut(-(-self._frames // ENERGY_CELL_FRAMES))
        return Analysis(
            frames=self._frames,
            rms=self._rms,
            peak=self._peak.finish(cells),
            level=self._level,
        )

    def _weigh(self) -> None:
        """Filter as many whole hops as have arrived."""
        for hops in filtered_hops(self._waiting, _K_WEIGHTING):
            cells = hops.reshape(-1, CELL_FRAMES)
            energy = np.einsum("ij,ij->i", cells, cells) / np.float32(CELL_FRAMES)
            self._level.append(np.sqrt(energy))
            self._rms.append(np.sqrt(energy.reshape(-1, ENERGY_CELL_MS).mean(axis=1)))
        self._waiting = self._waiting[(len(self._waiting) - LEAD) // HOP * HOP :]


def measure(pieces: Iterable[Pcm], *, peaks: Peaks = "true") -> Analysis:
    """Measure sound given in pieces of any length."""
    meter = Meter(peaks=peaks)
    for pcm in pieces:
        meter.push(pcm)
    return meter.finish()


def energy_of(rms: Curve) -> Iterator[NDArray[np.float32]]:
    """Give the mean squares per ENERGY_CELL_MS, a minute at a time."""
    for start in range(0, len(rms), _MINUTE_CELLS):
        yield rms[start : start + _MINUTE_CELLS].astype(np.float32) ** 2


def integrated_lufs(energy: Iterable[NDArray[np.floating]]) -> float:
    """
    Give the gated loudness of K-weighted energies.

    Sound shorter than one gating block is measured as if it filled the block.

    Args:
        energy: mean squares per ENERGY_CELL_MS, in pieces of whole tenths of a second but for the last.
    Source:
        ITU-R BS.1770-4, annex 1: blocks of 400 ms, overlapping by 75 %, gated at -70 LUFS and at
        10 LU below the loudness of what is left.
    """
    rest: NDArray[np.floating] = np.zeros(0)
    pieces = [np.zeros(0)]
    for cells in energy:
        whole = len(cells) // _HOP_CELLS * _HOP_CELLS
        # Blocks are whole hops long: of three hours nothing finer is held.
        pieces.append(cells[:whole].reshape(-1, _HOP_CELLS).mean(axis=1, dtype=np.float64))
        rest = cells[whole:]
    hops = np.concatenate(pieces)
    if len(hops) < _BLOCK_HOPS:
        power = hops.sum() * _HOP_CELLS + rest.sum(dtype=np.float64)
        return _lufs(float(power) / max(1, len(hops) * _HOP_CELLS + len(rest)))
    blocks = np.convolve(hops, np.full(_BLOCK_HOPS, 1 / _BLOCK_HOPS), "valid")
    heard = blocks[blocks > _power(SILENCE_LUFS)]
    if not len(heard):
        return SILENCE_LUFS
    relative_gate = float(heard.mean()) / 10 ** (_RELATIVE_GATE_LU / 10)
    return _lufs(float(heard[heard > relative_gate].mean()))


def _lufs(power: float) -> float:
    return max(SILENCE_LUFS, _OFFSET_LUFS + 10 * float(np.log10(power))) if power > 0 else SILENCE_LUFS


def _power(loudness_lufs: float) -> float:
    return float(10 ** ((loudness_lufs - _OFFSET_LUFS) / 10))


def _oversampler() -> soxr.ResampleStream:
    rate_hz = HOUSE_RATE_HZ
    return soxr.ResampleStream(rate_hz, rate_hz * _OVERSAMPLING, 1, dtype="float32", quality="HQ")


class _Peaks:
    """The greatest value of each cell of a stream, in half the bytes, none of them lower than it was."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._rest = np.zeros(0, np.float32)
        self._done = Curve()

    def push(self, values: NDArray[np.float32]) -> None:
        values = np.concatenate((self._rest, values))
        whole = len(values) // self._size * self._size
        # A third of the time that the maximum of each row takes.
        greatest = (
            np.maximum.reduceat(values[:whole], np.arange(0, whole, self._size)) if whole else values[:0]
        )
        # Rounded up, by 0.1 % at the most: a ceiling is built on it.
        self._done.append(greatest * np.float32(1 + 2**-11))
        self._rest = values[whole:]

    def finish(self, cells: int) -> Curve:
        """Give exactly *cells* values, the last one or ones padded with zeros."""
        self.push(np.zeros(self._size - 1, np.float32))
        self._done.cut(cells)
        return self._done
