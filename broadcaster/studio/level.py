"""The level inside a mix, to which everything in it is brought."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from broadcaster.sound.loudness import SILENCE_LUFS, measure
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

WORKING_LUFS = -20.0
"""
Loudness of speech inside a mix, to which the `level_db` of a template refer.

Source: docs/decisions/0004-sound.md; the compressor's threshold is measured for this level.
"""


def levelled(pcm: Pcm, level_db: float) -> Pcm:
    """Bring *pcm* to *level_db* relative to the speech of a mix; it is changed itself."""
    # By the second: a meter that is given minutes at once takes their size four times.
    seconds = (pcm[start : start + HOUSE_RATE_HZ] for start in range(0, len(pcm), HOUSE_RATE_HZ))
    pcm *= np.float32(level_gain(seconds, level_db))
    return pcm


def level_gain(sound: Iterable[Pcm], level_db: float = 0.0) -> float:
    """Give the linear gain that brings pieces of sound, taken together, to *level_db*; 1 for silence."""
    loudness_lufs = measure(sound, peaks="none").loudness_lufs
    if loudness_lufs <= SILENCE_LUFS:
        return 1.0
    return float(10 ** ((WORKING_LUFS + level_db - loudness_lufs) / 20))
