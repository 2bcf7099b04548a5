"""Keeps the links to the outputs open, each in a thread of its own: one that hangs holds up nobody else."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence

from broadcaster.clock import Clock
from broadcaster.outputs.link import Link

log = logging.getLogger(__name__)

LOOK_EVERY_S = 0.2
"""How soon one that is not open is tried again, when it is time; one that fails is seen to at once."""

OPEN_LOOK_EVERY_S = 5.0
"""How often one that is open is looked at."""

READY_WITHIN_S = 1.0
"""How long the start waits for outputs; a slower one joins in."""

DRAIN_S = 2.0
"""How long outputs may take to report the last frames at the end."""

SHUT_WITHIN_S = 4.0
"""How long the end waits for them, all together."""


class Lines:
    """
    The links of a player.

    Args:
        links: of all its outputs.
        is_live: False opens and closes at once, for a virtual clock.
    """

    def __init__(self, links: Sequence[Link], clock: Clock, *, is_live: bool) -> None:
        self._links = tuple(links)
        self._clock = clock
        self._is_live = is_live
        self._stop = threading.Event()
        self._threads: dict[str, threading.Thread] = {}

    def open(self) -> None:
        """Open them all, as far as they are there."""
        if not self._is_live:
            self.tend()
            return
        for link in self._links:
            thread = threading.Thread(target=self._keep, args=(link,), name=f"line {link.name}", daemon=True)
            self._threads[link.name] = thread
            thread.start()
        until_s = self._clock.monotonic_s() + READY_WITHIN_S
        while self._clock.monotonic_s() < until_s and not all(link.was_tried for link in self._links):
            self._clock.sleep_s(0.005)

    def tend(self) -> None:
        """On a virtual clock: see to them now."""
        if not self._is_live:
            for link in self._links:
                link.keep_open(self._clock.now(), self._clock.monotonic_s())

    def drain(self) -> None:
        """Wait for outputs to report the last frames they were given."""
        waited_s = 0.0
        while waited_s < DRAIN_S and not all(link.is_drained(link.written) for link in self._links):
            self._clock.sleep_s(0.05)
            waited_s += 0.05

    def close(self) -> None:
        """Close them all; one that hangs is left to itself."""
        self._stop.set()
        for link in self._links:
            link.needs_care.set()
        until_s = self._clock.monotonic_s() + SHUT_WITHIN_S
        for name, thread in self._threads.items():
            thread.join(max(until_s - self._clock.monotonic_s(), 0.0))
            if thread.is_alive():
                log.error("output %s hangs and is left to itself", name)
        if not self._is_live:
            for link in self._links:
                link.shut()

    def _keep(self, link: Link) -> None:
        while not self._stop.is_set():
            link.keep_open(self._clock.now(), self._clock.monotonic_s())
            link.needs_care.wait(OPEN_LOOK_EVERY_S if link.is_open else LOOK_EVERY_S)
            link.needs_care.clear()
        link.shut()
