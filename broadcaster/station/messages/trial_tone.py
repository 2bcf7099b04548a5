"""A tone through which loudspeakers are tried out: two seconds that nobody takes for a programme."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np

from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.station.setup.configuration import Configuration
from broadcaster.studio.master.wav import write_wav

TONE_HZ: Final = 440.0
LENGTH_S: Final = 2.0
LEVEL_DB: Final = -18.0
"""Alignment level of European radio (EBU R 68)."""
_EDGE_S: Final = 0.05
"""It swells and fades for so long: a tone that begins at once is a bang in a horn."""


def tone_at(configuration: Configuration) -> Path:
    """Give the file of the tone, made where it is not there yet; raises StoreBroken."""
    path = configuration.var / "tone.wav"
    if not path.is_file():
        times_s = np.arange(round(LENGTH_S * HOUSE_RATE_HZ), dtype=np.float32) / HOUSE_RATE_HZ
        edge = np.minimum(1.0, np.minimum(times_s, LENGTH_S - times_s) / _EDGE_S)
        tone = 10 ** (LEVEL_DB / 20) * np.sin(2 * np.pi * TONE_HZ * times_s) * edge
        partial = path.with_suffix(".partial")
        write_wav(partial, [tone.astype(np.float32)])
        partial.replace(path)
    return path
