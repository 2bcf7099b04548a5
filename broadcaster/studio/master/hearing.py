"""
Hears a finished file: what a codec made of a sound is measured against the sound that went in.

The sound that goes in was weighed already, on the mix; the codec changes its energy by a little here and
there. So the file's loudness is the known one, corrected cell by cell by how much energy came out of what
went in: a third of the cost of weighing it again, and within 0.05 LU of it on speech and music (0.1 on white
noise at 64 kbit/s, which loses its treble).
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from broadcaster.sound.filters.curve import Curve
from broadcaster.sound.loudness import ENERGY_CELL_FRAMES, Analysis
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.studio.master.mastering import SPOT_MS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from broadcaster.sound.pcm import Pcm

_FINE_CELLS = 10
_AT_ONCE = 600
_CELL_FRAMES = _FINE_CELLS * ENERGY_CELL_FRAMES
# Between two samples a peak stands at most this much higher on speech and music: 3 dB.
_WORTH_A_LOOK = 0.7
_SPOT_FRAMES = HOUSE_RATE_HZ * SPOT_MS // 1000
_REACH_FRAMES = 24
"""Samples on both sides that tell what lies between two; BS.1770-4, annex 2, takes 6."""
_KAISER = 6.0
_SILENT = 1e-9
# A cell at the edge of a word may change much; more than this is the cell's neighbour, not the codec.
_MOST_CHANGE = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What was measured of a file."""

    analysis: Analysis
    """Its frames, its `rms`, and the one greatest true peak."""
    over_db: dict[int, float]
    """Where it stands over its ceiling, and by how much: by SPOT_MS of the sound that was sent."""


class Hearing:
    """
    Compares one file with the sound that went into its codec.

    Args:
        delay_frames: how much later the codec's sound comes; 1105 for MP3 by LAME (576 by the encoder, 529 by
            the decoder), 1024 for AAC by FFmpeg (one frame), nothing where the container says what is to be
            skipped. Source: LAME, lame.h; measured by correlation.
    """

    def __init__(self, *, delay_frames: int = 0) -> None:
        self._delay = delay_frames
        self._sent = _Energy()

    def sent(self, pieces: Iterable[Pcm]) -> Iterator[Pcm]:
        """Pass the sound on that goes into the codec, and take note of it; a second time, anew."""
        self._sent = _Energy()
        for pcm in pieces:
            self._sent.push(pcm)
            yield pcm

    def heard(self, decoded: Iterable[Pcm], weighed: Curve, *, ceiling_dbtp: float) -> Heard:
        """
        Measure what came out.

        Args:
            decoded: the file.
            weighed: of what was sent, as `Analysis.rms`.
            ceiling_dbtp: what the file should keep under.
        """
        energy, frames = _Energy(skip=self._delay), 0
        peak = _TruePeak(10 ** (ceiling_dbtp / 20), delay=self._delay)
        for pcm in decoded:
            frames += len(pcm)
            energy.push(pcm)
            peak.push(pcm)
        greatest = Curve()
        greatest.append(np.array([peak.greatest()], np.float32))
        return Heard(
            analysis=Analysis(
                frames=frames, rms=self._changed(weighed, energy.cells()), peak=greatest, level=Curve()
            ),
            over_db={spot: 20 * math.log10(over) - ceiling_dbtp for spot, over in peak.over.items()},
        )

    def _changed(self, weighed: Curve, came: NDArray[np.float32]) -> Curve:
        """Give what was weighed, changed by as much as what came differs from what was sent."""
        sent = self._sent.cells()
        came = np.pad(came[: len(sent)], (0, max(0, len(sent) - len(came))))
        change = np.ones(len(sent), np.float32)
        audible = sent > _SILENT
        change[audible] = np.sqrt(np.minimum(came[audible] / sent[audible], _MOST_CHANGE))
        rms = Curve()
        # The file's own gating blocks begin with the codec's delay.
        rms.append(np.zeros(round(self._delay / ENERGY_CELL_FRAMES), np.float32))
        for start in range(0, len(weighed), _FINE_CELLS * _AT_ONCE):
            cells = weighed[start : start + _FINE_CELLS * _AT_ONCE].astype(np.float32)
            cells *= np.repeat(change[start // _FINE_CELLS :][:_AT_ONCE], _FINE_CELLS)[: len(cells)]
            rms.append(cells)
        return rms


class _Energy:
    """Mean square of sound that comes in pieces, per 100 ms."""

    def __init__(self, *, skip: int = 0) -> None:
        self._skip = skip
        self._rest = np.zeros(0, np.float32)
        self._done = array("f")

    def push(self, pcm: Pcm) -> None:
        cut = min(self._skip, len(pcm))
        self._skip -= cut
        values = np.concatenate((self._rest, pcm[cut:])) if len(self._rest) else pcm[cut:]
        whole = len(values) // _CELL_FRAMES * _CELL_FRAMES
        cells = values[:whole].reshape(-1, _CELL_FRAMES)
        self._done.frombytes((np.einsum("ij,ij->i", cells, cells) / np.float32(_CELL_FRAMES)).tobytes())
        self._rest = values[whole:]

    def cells(self) -> NDArray[np.float32]:
        """Give what came so far, the last cell padded."""
        rest = np.pad(self._rest, (0, -len(self._rest) % _CELL_FRAMES)).reshape(-1, _CELL_FRAMES)
        last = np.einsum("ij,ij->i", rest, rest) / np.float32(_CELL_FRAMES)
        return np.concatenate((np.frombuffer(self._done, np.float32), last))


class _TruePeak:
    """The greatest true peak, and all over *ceiling*; looked for between samples only where they are high."""

    def __init__(self, ceiling: float, *, delay: int = 0) -> None:
        self._ceiling = ceiling
        self._delay = delay
        self.over: dict[int, float] = {}
        """The greatest peak of each spot that stands over the ceiling, by SPOT_MS of what was sent."""
        self._samples = 0.0
        self._true = 0.0
        self._done = 0
        self._before = np.zeros(_REACH_FRAMES, np.float32)

    def push(self, pcm: Pcm) -> None:
        self._take(np.concatenate((self._before, pcm)))

    def greatest(self) -> float:
        """Give it, silence behind the last sample."""
        self._take(np.concatenate((self._before, np.zeros(_REACH_FRAMES, np.float32))))
        return max(self._true, self._samples)

    def _take(self, joined: Pcm) -> None:
        self._before = joined[-2 * _REACH_FRAMES :]
        inside = joined[_REACH_FRAMES:-_REACH_FRAMES]
        start, self._done = self._done, self._done + len(inside)
        greatest = max(float(inside.max(initial=0.0)), -float(inside.min(initial=0.0)))
        self._samples = max(self._samples, greatest)
        worth = max(_WORTH_A_LOOK * min(max(self._true, self._samples), self._ceiling), _SILENT)
        if greatest < worth:
            return
        places = np.flatnonzero(np.abs(inside) >= worth)
        around = np.lib.stride_tricks.sliding_window_view(joined, 2 * _REACH_FRAMES)
        # Of a sample at place p of *inside*, as many before it as behind it, itself among these.
        peaks = np.maximum(np.abs(around[places] @ _BETWEEN).max(axis=1), np.abs(inside[places]))
        self._true = max(self._true, float(peaks.max()))
        over = np.flatnonzero(peaks > self._ceiling)
        spots = np.maximum(start + places[over] - self._delay, 0) // _SPOT_FRAMES
        for spot, height in zip(spots.tolist(), peaks[over].tolist(), strict=True):
            self.over[spot] = max(self.over.get(spot, 0.0), height)


def _interpolation() -> NDArray[np.float32]:
    """Give the taps that read a sound a quarter, a half, three quarters before and behind a sample."""
    places = np.array([quarter / 4 for quarter in (-3, -2, -1, 1, 2, 3)])
    away = np.arange(-_REACH_FRAMES, _REACH_FRAMES)[:, None] - places
    window = np.i0(_KAISER * np.sqrt(np.clip(1 - (away / (_REACH_FRAMES + 1)) ** 2, 0, 1))) / np.i0(_KAISER)
    taps: NDArray[np.float32] = (np.sinc(away) * window).astype(np.float32)
    return taps


_BETWEEN = _interpolation()
