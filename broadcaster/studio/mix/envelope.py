"""Curves of attenuation: how far sound is turned down at each moment, on a grid of equal cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
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


def shaped(pcm: Pcm, edges: NDArray[np.float32], cell_frames: int) -> Pcm:
    """
    Give *pcm* with a gain that runs in straight lines between its values at the cells' edges.

    Nearly everywhere the gain stands still, and lines are drawn only where it does not.

    Args:
        pcm: the last cell may be shorter.
        edges: linear gain at each edge, shape (cells + 1,).
        cell_frames: frames in a cell.
    """
    cells = len(edges) - 1
    whole = np.pad(pcm, (0, missing)) if (missing := cells * cell_frames - len(pcm)) else pcm
    usual = edges.max()
    heard: Pcm = whole * usual
    bent = np.flatnonzero((edges[:-1] != usual) | (edges[1:] != usual))
    if len(bent):
        share = np.arange(cell_frames, dtype=np.float32) / np.float32(cell_frames)
        lines = (edges[bent + 1] - edges[bent])[:, None] * share
        lines += edges[bent, None]
        heard.reshape(cells, -1)[bent] = whole.reshape(cells, -1)[bent] * lines
    return heard[: len(pcm)]
