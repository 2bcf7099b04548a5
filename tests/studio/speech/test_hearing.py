"""What is heard of a finished file, however its decoder cuts it into pieces."""

from __future__ import annotations

import numpy as np
import pytest

from broadcaster.studio.master.hearing import _TruePeak


@pytest.mark.parametrize("pieces", [(1,), (0,), (3, 1), (5_000, 1), (1,) * 50])
def test_a_piece_of_a_few_frames_is_no_fault(pieces: tuple[int, ...]) -> None:
    # Seen: the last piece of a bulletin had a few frames, and the morning news was lost for it.
    peak = _TruePeak(ceiling=0.9)
    for frames in pieces:
        peak.push(np.full(frames, 0.5, np.float32))

    assert peak.greatest() == pytest.approx(0.5 if sum(pieces) else 0.0, abs=0.1)
