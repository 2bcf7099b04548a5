"""What an output with a queue of its own reports."""

from __future__ import annotations

from broadcaster.ports import Delivered
from broadcaster.sound.pcm_queue import PcmQueue


def delivered_by(queue: PcmQueue) -> Delivered:
    """Give what came through *queue*, what was lost in it, and whether it is over."""
    trouble = queue.trouble
    return Delivered(
        frames=queue.taken_frames, dropped=queue.lost_frames, connected=trouble is None, trouble=trouble
    )
