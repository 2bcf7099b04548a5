"""House sound: mono, float32, 48 kHz. Source: docs/decisions/0004-sound.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pcm = NDArray[np.float32]
    """Mono float32, full scale +-1.0, shape (frames,)."""

HOUSE_RATE_HZ = 48_000
"""Sample rate of everything between the studio and the outputs."""


def frames_in(length_ms: int) -> int:
    """Give the frames in so many milliseconds at the house rate, rounded down."""
    return length_ms * HOUSE_RATE_HZ // 1000


def milliseconds_of(length_frames: int) -> int:
    """Give the milliseconds in so many frames at the house rate, rounded down."""
    return length_frames * 1000 // HOUSE_RATE_HZ
