"""What the doctor found last: looking at every part takes seconds, and no page waits for it twice."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import datetime

from broadcaster.station.doctor.examination import examine
from broadcaster.station.doctor.findings import Finding
from broadcaster.web.at_hand import StationAtHand


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedOver:
    """The station as it was looked over."""

    findings: tuple[Finding, ...]
    """What is ill first."""
    at: datetime

    @property
    def ill(self) -> tuple[Finding, ...]:
        """What has to be mended."""
        return tuple(each for each in self.findings if not each.well)


class Examinations:
    """Those of this console; for requests in several threads."""

    def __init__(self, at_hand: StationAtHand) -> None:
        self._at_hand = at_hand
        self._turn = threading.Lock()
        self._last: LookedOver | None = None

    @property
    def last(self) -> LookedOver | None:
        """Give what was found last; None: nobody has looked since the console began."""
        return self._last

    def look(self) -> LookedOver:
        """Look at every part of the station; who asks meanwhile waits and looks for himself."""
        with self._turn:
            clock = self._at_hand.clock
            findings = sorted(examine(self._at_hand.folder, clock=clock), key=lambda each: each.well)
            at = clock.now().astimezone(self._at_hand.configuration().zone)
            self._last = LookedOver(findings=tuple(findings), at=at)
            return self._last
