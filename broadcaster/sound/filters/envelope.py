"""Curves of gain: how far sound is turned down at each moment, on a grid of equal cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from broadcaster.sound.pcm import Pcm

    Decibels = NDArray[np.float64]
    """Attenuation per cell, >= 0, shape (cells,)."""


def ramped(wanted_db: Decibels, *, onset_db_per_cell: float, release_db_per_cell: float) -> Decibels:
    """
    Give the smallest curve that is nowhere below *wanted_db* and never steeper than the two slopes.

    The onset looks ahead: the curve rises *before* a cell that asks for attenuation, so that the cell
    itself gets all of it. Ducking and limiting are both this curve, on different grids.

    Args:
        wanted_db: attenuation that each cell needs.
        onset_db_per_cell: steepest rise, > 0.
        release_db_per_cell: steepest fall, > 0.
    Returns:
        New curve of the same shape.
    """
    cell = np.arange(len(wanted_db), dtype=np.float64)
    falling = _never_steeper(wanted_db, release_db_per_cell * cell)
    rising = _never_steeper(wanted_db[::-1], onset_db_per_cell * cell)[::-1]
    return np.maximum(falling, rising, out=falling)


def _never_steeper(wanted_db: Decibels, slope_db: Decibels) -> Decibels:
    """Give the smallest curve over *wanted_db* that falls no faster than *slope_db* rises."""
    curve = wanted_db + slope_db
    np.maximum.accumulate(curve, out=curve)
    curve -= slope_db
    return curve


class Drawn:
    """
    The gain over a whole sound, drawn window by window, where it is needed.

    Args:
        cells: length of the whole.
        gains: gives the linear gain of the cells from one to another, always the same for the same cell.
        window: cells that are drawn at once.
    """

    def __init__(self, cells: int, gains: Callable[[int, int], NDArray[np.float32]], *, window: int) -> None:
        self._cells = cells
        self._gains = gains
        self._window = window
        self._drawn, self._from = np.zeros(0, np.float32), 0

    def edges(self, first: int, last: int) -> NDArray[np.float32]:
        """
        Give the gain at the edges of cells, from edge *first* to edge *last* inclusive.

        Between two edges no frame gets more gain than its cell may have.
        """
        before, end = max(0, first - 1), min(last + 1, self._cells)
        if not self._from <= before < end <= self._from + len(self._drawn):
            self._from = before
            self._drawn = self._gains(before, min(max(end, before + self._window), self._cells))
        gains = self._drawn[before - self._from : end - self._from]
        edges = np.concatenate((gains[:1], np.minimum(gains[:-1], gains[1:]), gains[-1:]))
        return edges[first - before :][: last - first + 1]


def shaped(pcm: Pcm, edges: NDArray[np.float32], cell_frames: int) -> Pcm:
    """
    Give *pcm* with a gain that runs in straight lines between its values at the cells' edges.

    Args:
        pcm: the last cell may be shorter.
        edges: linear gain at each edge, shape (cells + 1,).
        cell_frames: frames in a cell.
    """
    cells = len(edges) - 1
    whole = np.pad(pcm, (0, missing)) if (missing := cells * cell_frames - len(pcm)) else pcm
    usual = edges.max()
    bent = np.flatnonzero((edges[:-1] != usual) | (edges[1:] != usual))
    if 2 * len(bent) > cells:
        return (whole * _lines(edges[:-1], edges[1:], cell_frames))[: len(pcm)]
    # Nearly everywhere a limiter and a ducked bed stand still: lines are drawn only where they do not.
    heard: Pcm = whole * usual
    if len(bent):
        lines = _lines(edges[bent], edges[bent + 1], cell_frames).reshape(len(bent), -1)
        heard.reshape(cells, -1)[bent] = whole.reshape(cells, -1)[bent] * lines
    return heard[: len(pcm)]


def _lines(begin: NDArray[np.float32], end: NDArray[np.float32], cell_frames: int) -> NDArray[np.float32]:
    share = np.arange(cell_frames, dtype=np.float32) / np.float32(cell_frames)
    lines: NDArray[np.float32] = (end - begin)[:, None] * share
    lines += begin[:, None]
    return lines.reshape(-1)
