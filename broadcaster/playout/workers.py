"""The threads beside a live loop: they wait for disks and databases, so that the loop waits for none."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

log = logging.getLogger(__name__)

MOST_STUMBLES = 10
STUMBLED_S = 2.0
"""Between a fault of the program and the next try."""


class Workers:
    """
    Threads that do one thing each, again and again, with a net around it.

    What stumbles again and again is mended by a restart, if by anything: then `failure` says why.
    """

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._threads: dict[str, threading.Thread] = {}
        self.failure: Exception | None = None

    def start(self, name: str, work: Callable[[], None], *, every_s: float) -> None:
        """Do *work* now, and then each *every_s* seconds until the end."""
        thread = threading.Thread(target=self._keep_working, args=(work, every_s), name=name, daemon=True)
        self._threads[name] = thread
        thread.start()

    def stop(self) -> None:
        """Let them end after what they are doing."""
        self._stop.set()

    def join(self, *names: str) -> None:
        """Wait for these, or for all, to have ended."""
        for name in names or tuple(self._threads):
            thread = self._threads.pop(name, None)
            if thread is not None:
                thread.join()

    def _keep_working(self, work: Callable[[], None], every_s: float) -> None:
        stumbles = 0
        while True:
            try:
                work()
                stumbles = 0
            except Exception as failure:
                log.exception("%s: a fault of the program", threading.current_thread().name)
                stumbles += 1
                if stumbles >= MOST_STUMBLES:
                    self.failure = failure
                    return
            if self._stop.wait(STUMBLED_S if stumbles else every_s):
                return
