"""A ring of sound between the thread that receives and the loop that plays; nobody waits for anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm


class Ring:
    """
    Keeps the newest frames: one thread writes, one reads.

    There is no lock, so that a loop of real-time priority never waits for a thread that has none. Each
    side changes only its own counter; what the writer ran over while it was being read is not given out.
    """

    def __init__(self, frames: int) -> None:
        self._pcm = np.zeros(frames, dtype=np.float32)
        self.written = 0
        """Frames that came in, ever; changed by the writer only."""
        self.read_to = 0
        """Place of the next frame to be read; changed by the reader only."""

    def write(self, pcm: Pcm) -> None:
        """Add frames; the oldest give way, read or not."""
        size = len(self._pcm)
        for block in np.array_split(pcm, -(-len(pcm) // (size // 2)) or 1):
            place = self.written % size
            first = min(len(block), size - place)
            self._pcm[place : place + first] = block[:first]
            self._pcm[: len(block) - first] = block[first:]
            self.written += len(block)

    def fill(self) -> int:
        """Give the frames between what came last and what is read next."""
        return self.written - self.read_to

    def ready(self) -> int:
        """Give the frames that can be read."""
        return min(self.fill(), len(self._pcm) // 2)

    def is_overrun(self) -> bool:
        """Say whether what would be read next may be written over by now."""
        return self.fill() > len(self._pcm) // 2

    def seek(self, frames: int) -> None:
        """Go to *frames* before the newest, or as far back as there is sound."""
        self.read_to = self.written - min(frames, self.written, len(self._pcm) // 2)

    def read(self, frames: int) -> Pcm | None:
        """Give a copy of the next *frames*; None when there are not so many, or no longer."""
        size = len(self._pcm)
        if self.fill() < frames:
            return None
        place = self.read_to % size
        first = min(frames, size - place)
        pcm = np.empty(frames, dtype=np.float32)
        pcm[:first] = self._pcm[place : place + first]
        pcm[first:] = self._pcm[: frames - first]
        # The writer is never more than half a ring ahead of its counter.
        if self.is_overrun():
            return None
        self.read_to += frames
        return pcm
