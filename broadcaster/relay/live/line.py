"""One address of a relay: called, listened to, given up, called again."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from broadcaster.errors import N_
from broadcaster.saying import Saying, saying
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.relay.live.rules import RelayRules
    from broadcaster.relay.live.source import OpenSource, Source

log = logging.getLogger(__name__)

HANGING_MOST = 3
"""Sources of one address that were given up and still have not ended; more are not opened."""


class Line:
    """
    The line to one address, and whether it could be put on air.

    Times are monotonic seconds, given by the caller.
    """

    def __init__(self, address: str, open_source: OpenSource, rules: RelayRules) -> None:
        self.address = address
        self.source: Source | None = None
        self.trouble: Saying | None = None
        """Why it was not good when that was last asked; None while it is."""
        self._open_source = open_source
        self._rules = rules
        self.must_prove_itself = False
        """It was lost on air or hung: a stalled HLS server gives the same old segments at every call, so
        that only sound which goes on arriving counts."""
        self._calls = 0
        self._called_at_s = 0.0
        self._retry_at_s = 0.0
        self._retry_s = rules.retry_s
        self._good_since_s: float | None = None
        self._given_up: list[Source] = []

    def tend(self, at_s: float, *, is_played: bool) -> None:
        """
        Call the address when that is due, give up what has ended or hangs, and judge the rest.

        Args:
            at_s: the monotonic clock.
            is_played: the loop reads it now, so that what is left in it says whether it stalls.
        """
        if self.source is None:
            self._call(at_s)
        elif self.source.is_over:
            self._give_up(at_s, self.source.trouble or saying(N_("it ended")))
        elif at_s - self._last_at_s() > self._rules.hang_s:
            self.must_prove_itself = True
            self._give_up(at_s, saying(N_("it hangs")))
        if self.source is None:
            return
        self.trouble = self._fault(self.source, at_s, is_played=is_played)
        if self.trouble:
            self._good_since_s = None
        elif self._good_since_s is None:
            self._good_since_s = at_s
            self._retry_s = self._rules.retry_s

    def good_for_s(self, at_s: float) -> float:
        """Give how long it could have been on air without a break; negative when it cannot be now."""
        return -1.0 if self._good_since_s is None else at_s - self._good_since_s

    def is_pending(self, at_s: float) -> bool:
        """Say whether it was first called so lately that the next address need not be called yet."""
        is_first = self.source is not None and self._calls == 1
        return is_first and at_s - self._called_at_s < self._rules.patience_s

    def hang_up(self) -> None:
        """Let go of a source that is not needed."""
        if self.source:
            self.source.close()
            self.source = None
        self._good_since_s = None

    def _call(self, at_s: float) -> None:
        self._given_up = [source for source in self._given_up if not source.is_over]
        if at_s < self._retry_at_s or len(self._given_up) >= HANGING_MOST:
            return
        self.source = self._open_source(self.address, self._rules)
        self._called_at_s = at_s
        self._calls += 1

    def _give_up(self, at_s: float, why: Saying) -> None:
        assert self.source is not None
        log.warning("relay %s: %s; it is called again in %.0f s", self.address, why, self._retry_s)
        self._given_up.append(self.source)
        self.hang_up()
        self.trouble = why
        self._retry_at_s = at_s + self._retry_s
        self._retry_s = min(2 * self._retry_s, self._rules.retry_longest_s)

    def _last_at_s(self) -> float:
        assert self.source is not None
        last_at_s = self.source.intake.last_at_s
        return self._called_at_s if last_at_s is None else last_at_s

    def _fault(self, source: Source, at_s: float, *, is_played: bool) -> Saying | None:
        intake = source.intake
        if intake.last_at_s is None:
            return saying(N_("nothing has come yet"))
        if is_played and intake.ready() < self._rules.low_s * HOUSE_RATE_HZ:
            return saying(N_("it stalls"))
        if not is_played and at_s - intake.last_at_s > self._rules.stall_s + intake.longest_gap_s:
            return saying(N_("it stalls"))
        if not is_played and intake.ready() < self._rules.low_s * HOUSE_RATE_HZ:
            return saying(N_("too little has come yet"))
        if self.must_prove_itself and intake.known_for_s < self._rules.return_after_s:
            return saying(N_("it has not shown yet that it goes on"))
        return saying(N_("it is silent")) if intake.is_silent else None
