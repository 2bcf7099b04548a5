"""A queue to something that may block: what becomes of every frame is known."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import numpy as np
import pytest

from broadcaster.errors import OutputBroken
from broadcaster.sound.queues.pcm_queue import PcmQueue
from tests.waiting import wait_for

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

BLOCK = np.zeros(960, dtype=np.float32)


def stumble(pcm: Pcm) -> None:
    raise ValueError(f"by hand, {len(pcm)} frames")


def test_a_fault_that_nobody_foresaw_is_told_to_whoever_puts_the_next_block(
    caplog: pytest.LogCaptureFixture,
) -> None:
    # Seen: the thread ended, and the output was called open while its sound was dropped.
    queue = PcmQueue("tệp", stumble, is_live=True)
    with caplog.at_level(logging.ERROR):
        queue.put(BLOCK)
        wait_for(lambda: queue.trouble)

    assert queue.lost_frames == len(BLOCK)
    with pytest.raises(OutputBroken, match="ValueError: by hand, 960 frames"):
        queue.put(BLOCK)
    assert "Traceback" in caplog.text
    queue.close()
