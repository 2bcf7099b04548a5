"""Sound on its way to something that may block: a bounded queue, a thread, and honest counts."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from broadcaster.errors import OutputBroken
from broadcaster.sound.queues.block_queue import BlockQueue
from broadcaster.sound.queues.own_fault import own_fault

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm


class BlockLost(OutputBroken):
    """One block was lost on its way; the next may fare better, and nothing needs to be opened again."""


CLOSE_WITHIN_S = 3.0
"""How long a queue is worked off at the end before what is left counts as lost."""


class PcmQueue:
    """
    Feeds *take* with blocks, in order.

    Args:
        take: writes one block somewhere; raises BlockLost when this one was lost, OutputBroken when it is
            over for good.
        is_live: True works in a thread and drops the oldest when it falls behind; False works at once and
            drops nothing, however fast a virtual clock runs.
    """

    def __init__(self, name: str, take: Callable[[Pcm], None], *, is_live: bool) -> None:
        self._name = name
        self._take = take
        self._blocks = BlockQueue()
        self._taken = 0
        self._lost = 0
        self._trouble: OutputBroken | None = None
        self._loss: BlockLost | None = None
        """Why the last block was lost; None: it was not."""
        self._thread: threading.Thread | None = None
        if is_live:
            self._thread = threading.Thread(target=self._work, name=f"output {name}", daemon=True)
            self._thread.start()

    def put(self, pcm: Pcm) -> None:
        """Take a block; raises OutputBroken when *take* has failed."""
        if self._thread is None and self._trouble is None:
            self._feed(pcm)
        elif self._trouble is None:
            self._blocks.put(pcm)
        if self._trouble:
            raise self._trouble

    @property
    def taken_frames(self) -> int:
        """Frames that *take* has taken."""
        return self._taken

    @property
    def lost_frames(self) -> int:
        """Frames that were put and lost."""
        return self._lost + self._blocks.dropped

    @property
    def trouble(self) -> OutputBroken | None:
        """Why *take* is over for good, or has lost the last block; None while all is well."""
        return self._trouble or self._loss

    def close(self) -> None:
        """Work off what is waiting, as far as that goes in time."""
        self._blocks.close()
        if self._thread:
            self._thread.join(CLOSE_WITHIN_S)

    def _work(self) -> None:
        while self._trouble is None and (pcm := self._blocks.get()) is not None:
            self._feed(pcm)

    def _feed(self, pcm: Pcm) -> None:
        try:
            self._take(pcm)
        except BlockLost as error:
            self._loss = error
            self._lost += len(pcm)
        except Exception as error:  # noqa: BLE001 - the net: without it the thread would end and nobody know
            self._trouble = own_fault(error, self._name)
            self._lost += len(pcm)
        else:
            self._loss = None
            self._taken += len(pcm)
