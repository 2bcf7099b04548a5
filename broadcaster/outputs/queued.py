"""What an output with a queue of its own takes at once, and what it reports."""

from __future__ import annotations

from broadcaster.ports import Delivered
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.sound.queues.pcm_queue import PcmQueue

PACKED_FRAMES = HOUSE_RATE_HZ * 60 // 1000
"""60 ms, four ticks of the loop, three packets of RTP: a thread that is woken for every tick spends more on
waking than on the sound."""

CODED_FRAMES = HOUSE_RATE_HZ * 100 // 1000
"""0.1 s, six ticks: an encoder of MP3 or AAC waits for 24 ms anyway, and listeners hold seconds ready."""

WRITTEN_FRAMES = HOUSE_RATE_HZ * 480 // 1000
"""0.48 s: what goes to a disk is in no hurry. A crash may take so much of a recording."""


def delivered_by(queue: PcmQueue) -> Delivered:
    """Give what came through *queue*, what was lost in it, and whether it is over."""
    trouble = queue.trouble
    return Delivered(
        frames=queue.taken_frames, dropped=queue.lost_frames, connected=trouble is None, trouble=trouble
    )
