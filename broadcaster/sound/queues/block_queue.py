"""A bounded queue of sound: the oldest goes first when it is full, and is counted."""

from __future__ import annotations

import threading
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

LONGEST_FRAMES = 2 * HOUSE_RATE_HZ
"""More than two seconds behind, the oldest sound is dropped: late news is worse than a gap."""


class BlockQueue:
    """
    Blocks from the loop, which never waits, to a thread, which may.

    A `SimpleQueue`, because it hands over without a lock that the loop would have to share: each count is
    changed by one side alone, but for what is dropped.
    """

    def __init__(self) -> None:
        self._blocks: SimpleQueue[Pcm | None] = SimpleQueue()
        """None, behind everything: no more will come."""
        self._put = 0
        self._got = 0
        self._closed = threading.Event()
        self._dropping = threading.Lock()
        self.dropped = 0
        """Frames that were lost here."""

    def put(self, pcm: Pcm) -> None:
        """Take a copy of *pcm*."""
        self._put += len(pcm)
        self._blocks.put(pcm.copy())
        if self._waiting() > LONGEST_FRAMES:
            self.forget(LONGEST_FRAMES)

    def get(self, wait_s: float | None = None) -> Pcm | None:
        """Give the oldest block; None when there is none in time, or no more for ever."""
        try:
            pcm = self._blocks.get(timeout=wait_s)
        except Empty:
            return None
        if pcm is None:
            self._blocks.put(None)
        else:
            self._got += len(pcm)
        return pcm

    def forget(self, all_but_frames: int = 0) -> None:
        """Drop what is stale."""
        with self._dropping:
            while self._waiting() > all_but_frames:
                try:
                    oldest = self._blocks.get_nowait()
                except Empty:
                    return
                if oldest is None:
                    self._blocks.put(None)
                    return
                self.dropped += len(oldest)

    def close(self) -> None:
        """Let the thread work off what is there, and nothing more."""
        self._closed.set()
        self._blocks.put(None)

    @property
    def is_closed(self) -> bool:
        """Say whether nothing more will come."""
        return self._closed.is_set()

    def wait_closed(self, wait_s: float) -> bool:
        """Wait to be closed, *wait_s* at most; say whether it is."""
        return self._closed.wait(wait_s)

    def _waiting(self) -> int:
        return self._put - self._got - self.dropped
