"""Sound on its way to something that may block: a bounded queue, a thread, and honest counts."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from broadcaster.errors import OutputBroken
from broadcaster.ports import HOUSE_RATE_HZ, Delivered

if TYPE_CHECKING:
    from broadcaster.ports import Pcm

LONGEST_FRAMES = 2 * HOUSE_RATE_HZ
"""More than two seconds behind, the oldest sound is dropped: late news is worse than a gap."""

CLOSE_WITHIN_S = 3.0
"""How long a queue is worked off at the end before what is left counts as lost."""


class PcmQueue:
    """
    Feeds *take* with blocks, in order.

    Args:
        take: writes one block somewhere; raises OutputBroken when that is over for good.
        is_live: True works in a thread and drops the oldest when it falls behind; False works at once and
            drops nothing, however fast a virtual clock runs.
    """

    def __init__(self, name: str, take: Callable[[Pcm], None], *, is_live: bool) -> None:
        self._take = take
        self._blocks: deque[Pcm] = deque()
        self._waiting = 0
        self._taken = 0
        self._dropped = 0
        self._is_closing = False
        self._trouble: OutputBroken | None = None
        self._change = threading.Condition()
        self._thread: threading.Thread | None = None
        if is_live:
            self._thread = threading.Thread(target=self._work, name=f"output {name}", daemon=True)
            self._thread.start()

    def put(self, pcm: Pcm) -> None:
        """Take a block; raises OutputBroken when *take* has failed."""
        if self._trouble:
            raise self._trouble
        if self._thread is None:
            self._feed(pcm)
            if self._trouble:
                raise self._trouble
            return
        with self._change:
            self._blocks.append(pcm.copy())
            self._waiting += len(pcm)
            while self._waiting > LONGEST_FRAMES:
                oldest = self._blocks.popleft()
                self._waiting -= len(oldest)
                self._dropped += len(oldest)
            self._change.notify()

    def delivered(self) -> Delivered:
        """Report."""
        trouble = self._trouble
        return Delivered(
            frames=self._taken,
            dropped=self._dropped,
            connected=trouble is None,
            error=str(trouble) if trouble else "",
        )

    def close(self) -> None:
        """Work off what is waiting, as far as that goes in time."""
        with self._change:
            self._is_closing = True
            self._change.notify()
        if self._thread:
            self._thread.join(CLOSE_WITHIN_S)

    def _work(self) -> None:
        while True:
            with self._change:
                while not self._blocks and not self._is_closing:
                    self._change.wait()
                if not self._blocks or self._trouble:
                    return
                pcm = self._blocks.popleft()
                self._waiting -= len(pcm)
            self._feed(pcm)

    def _feed(self, pcm: Pcm) -> None:
        try:
            self._take(pcm)
        except OutputBroken as error:
            self._trouble = error
            self._dropped += len(pcm)
        else:
            self._taken += len(pcm)
