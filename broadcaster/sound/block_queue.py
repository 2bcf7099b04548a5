"""A bounded queue of sound: the oldest goes first when it is full, and is counted."""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING

from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

LONGEST_FRAMES = 2 * HOUSE_RATE_HZ
"""More than two seconds behind, the oldest sound is dropped: late news is worse than a gap."""


class BlockQueue:
    """Blocks from the loop, which never waits, to a thread, which may."""

    def __init__(self) -> None:
        self._blocks: deque[Pcm] = deque()
        self._waiting = 0
        self._is_closed = False
        self._change = threading.Condition()
        self.dropped = 0
        """Frames that were lost here."""

    def put(self, pcm: Pcm) -> None:
        """Take a copy of *pcm*."""
        with self._change:
            self._blocks.append(pcm.copy())
            self._waiting += len(pcm)
            self._shorten(LONGEST_FRAMES)
            self._change.notify()

    def get(self, wait_s: float | None = None) -> Pcm | None:
        """Give the oldest block; None when there is none in time, or no more for ever."""
        with self._change:
            self._change.wait_for(self._is_ready, wait_s)
            if not self._blocks:
                return None
            pcm = self._blocks.popleft()
            self._waiting -= len(pcm)
            return pcm

    def forget(self, all_but_frames: int = 0) -> None:
        """Drop what is stale."""
        with self._change:
            self._shorten(all_but_frames)

    def close(self) -> None:
        """Let the thread work off what is there, and nothing more."""
        with self._change:
            self._is_closed = True
            self._change.notify_all()

    @property
    def is_closed(self) -> bool:
        """Say whether nothing more will come."""
        return self._is_closed

    def wait_closed(self, wait_s: float) -> bool:
        """Wait to be closed, *wait_s* at most; say whether it is."""
        with self._change:
            return self._change.wait_for(lambda: self._is_closed, wait_s)

    def _is_ready(self) -> bool:
        return self._is_closed or bool(self._blocks)

    def _shorten(self, frames: int) -> None:
        while self._waiting > frames:
            oldest = self._blocks.popleft()
            self._waiting -= len(oldest)
            self.dropped += len(oldest)
