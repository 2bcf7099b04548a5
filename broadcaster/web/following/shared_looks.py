"""
One look at the books for all who ask at the same moment.

When something happens, every open page asks at once, and all would be told the same. A look is shared while
the journal stands where it stood, the files are as they were, and a second has not passed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from typing import Any, Final, TypeVar

from broadcaster.clock import SystemClock
from broadcaster.model import Head
from broadcaster.station.opened import Station

Seen = TypeVar("Seen")

FRESH_S: Final = 1.0
MOST: Final = 50


class SharedLooks:
    """Looks of the last second; for requests in several threads."""

    def __init__(self) -> None:
        # The machine's own clock: a station's may stand still or jump.
        self._clock = SystemClock()
        self._turn = threading.Lock()
        self._turns: dict[Hashable, threading.Lock] = {}
        self._looks: dict[Hashable, tuple[Station, Head, float, Any]] = {}

    def look(self, station: Station, what: Hashable, make: Callable[[], Seen]) -> Seen:
        """
        Give what *make* gives, or gave to somebody else just now.

        Args:
            station: as its files say now.
            what: names the look and everything that it depends on besides the station.
            make: looks; what it raises is raised to each who asks.
        """
        head = station.store.journal.head()
        with self._turn:
            turn = self._turns.setdefault(what, threading.Lock())
        with turn:
            known = self._looks.get(what)
            if known is not None and known[:2] == (station, head) and self._age_s(known[2]) <= FRESH_S:
                found: Seen = known[3]
                return found
            began_s = self._clock.monotonic_s()
            made = make()
            with self._turn:
                self._looks[what] = (station, head, began_s, made)
                self._forget()
            return made

    def _age_s(self, began_s: float) -> float:
        return self._clock.monotonic_s() - began_s

    def _forget(self) -> None:
        for old in list(self._looks)[:-MOST]:
            del self._looks[old]
            self._turns.pop(old, None)
