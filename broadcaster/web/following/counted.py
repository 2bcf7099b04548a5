"""
Where the quotas stand, counted beside the pages: a year of airtime takes a second, no page waits for that.

What was counted is shown until it is counted anew: when the files changed, at most once a minute otherwise.
Open pages are told when there is something new.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from broadcaster.model import QuotaLine
from broadcaster.station.opened import Station
from broadcaster.station.records.quotas import quota_lines_of_month
from broadcaster.web.at_hand import StationAtHand

log = logging.getLogger(__name__)

TOPIC: Final = "quotas"
OLD_AFTER_S: Final = 60.0
FIRST_WAIT_S: Final = 0.3
"""A small station is counted by then, and its first page is whole at once."""
MOST: Final = 24
"""Months that are kept."""


@dataclass(frozen=True, slots=True)
class _Count:
    station: Station
    """As its files were: another one is another object."""
    at_s: float
    lines: tuple[QuotaLine, ...]


class CountedQuotas:
    """
    The quotas of each month that somebody has looked at.

    Args:
        at_hand: the station.
        tell: told the topic when something new was counted; from any thread.
    """

    def __init__(self, at_hand: StationAtHand, tell: Callable[[str], None]) -> None:
        self._at_hand = at_hand
        self._tell = tell
        self._counts: dict[str, _Count] = {}
        self._turn = threading.Lock()
        self._at_work: dict[str, threading.Event] = {}

    def lines(self, month: str) -> tuple[QuotaLine, ...] | None:
        """
        Give the lines of a month ("2026-11") as they were counted last; None: they are being counted.

        Raises:
            StoreBroken: the database does not open.
        """
        station = self._at_hand.station()
        with self._turn:
            known = self._counts.get(month)
            is_old = known is None or known.station is not station or self._age_s(known) > OLD_AFTER_S
            work = self._at_work.get(month)
            if is_old and work is None:
                work = self._at_work[month] = threading.Event()
                threading.Thread(target=self._count, args=(station, month, work), daemon=True).start()
        if known is not None and known.station is station:
            return known.lines
        if work is not None:
            work.wait(FIRST_WAIT_S)
        with self._turn:
            found = self._counts.get(month)
        return found.lines if found is not None and found.station is station else None

    def _age_s(self, count: _Count) -> float:
        return self._at_hand.clock.monotonic_s() - count.at_s

    def _count(self, station: Station, month: str, done: threading.Event) -> None:
        try:
            lines = quota_lines_of_month(station, month)
            with self._turn:
                before = self._counts.pop(month, None)
                self._counts[month] = _Count(station, self._at_hand.clock.monotonic_s(), lines)
                for old in list(self._counts)[:-MOST]:
                    del self._counts[old]
            if before is None or before.lines != lines:
                self._tell(TOPIC)
        except Exception:
            # The page says that it is being counted; the next look tries again.
            log.exception("the quotas of %s could not be counted", month)
        finally:
            with self._turn:
                del self._at_work[month]
            done.set()
