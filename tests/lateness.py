"""
Whether this machine was late, for tests of what real time alone can show.

A sound card, or a player on the network, loses sound when nobody gives it a processor in time. That is no
fault of ours: a test that has found a loss may try again, and only if the machine was late by what is heard.
"""

from __future__ import annotations

import threading
from types import TracebackType
from typing import Self

from broadcaster.clock import SystemClock

AUDIBLE_S = 0.02
_LOOK_EVERY_S = 0.005


class Watch:
    """Sleeps again and again, in a thread of its own, and notes how much too long it slept."""

    def __init__(self) -> None:
        self.worst_s = 0.0
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._work, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_over.set()
        self._thread.join()

    @property
    def was_late(self) -> bool:
        """Say whether the machine was late by so much that it is heard."""
        return self.worst_s > AUDIBLE_S

    def _work(self) -> None:
        clock = SystemClock()
        while not self._is_over.is_set():
            began_s = clock.monotonic_s()
            self._is_over.wait(_LOOK_EVERY_S)
            self.worst_s = max(self.worst_s, clock.monotonic_s() - began_s - _LOOK_EVERY_S)
