"""One thread for many connections: what is readable, what is due."""

from __future__ import annotations

import heapq
import selectors
from collections.abc import Callable
from itertools import count
from typing import Protocol

from broadcaster.clock import Clock


class Served(Protocol):
    """Whoever owns a socket."""

    def serve(self, events: int) -> None:
        """Read or write; *events* as of `selectors`."""
        ...


class EventLoop:
    """Sockets and timers; used by one thread."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._numbers = count()
        self._timers: list[tuple[float, int, Callable[[], None]]] = []
        self._selector = selectors.DefaultSelector()

    def watch(self, file: int, owner: Served, events: int) -> None:
        """Let *owner* serve *file* when one of *events* happens; 0 forgets the file."""
        is_watched = file in self._selector.get_map()
        if events and is_watched:
            self._selector.modify(file, events, owner)
        elif events:
            self._selector.register(file, events, owner)
        elif is_watched:
            self._selector.unregister(file)

    def after(self, delay_s: float, act: Callable[[], None]) -> None:
        """Do *act* in so many seconds."""
        heapq.heappush(self._timers, (self._clock.monotonic_s() + delay_s, next(self._numbers), act))

    def step(self, wait_s: float) -> None:
        """Do what is due; waits *wait_s* at most for something to happen."""
        if self._timers:
            wait_s = min(wait_s, max(self._timers[0][0] - self._clock.monotonic_s(), 0.0))
        for key, events in self._selector.select(wait_s):
            key.data.serve(events)
        now_s = self._clock.monotonic_s()
        while self._timers and self._timers[0][0] <= now_s:
            heapq.heappop(self._timers)[2]()

    def close(self) -> None:
        """Let go of the sockets."""
        self._selector.close()
