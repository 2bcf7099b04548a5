"""
Which address of a relay is heard: the first good one, with the patience that keeps it from flapping.

One thread tends the switchboard. The loop reads `chosen` and writes `dry`, nothing else, so that neither
waits for the other.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from broadcaster.relay.live.line import Line
from broadcaster.saying import Saying, placed, together

if TYPE_CHECKING:
    from broadcaster.relay.live.rules import RelayRules
    from broadcaster.relay.live.source import OpenSource, Source

log = logging.getLogger(__name__)


class Switchboard:
    """
    The lines of one relay, best first. Times are monotonic seconds.

    Relays that follow each other hold one switchboard; the last to let go of it hangs up.
    """

    def __init__(self, addresses: Sequence[str], open_source: OpenSource, rules: RelayRules) -> None:
        self.addresses = tuple(addresses)
        self.holders = 0
        self._lines = tuple(Line(address, open_source, rules) for address in addresses)
        self._rules = rules
        self._chosen_line: Line | None = None
        self._lost: Line | None = None
        self.chosen: Source | None = None
        """What the loop shall play; it may have ended already and still hold sound."""
        self.dry: Source | None = None
        """Written by the loop: this one had no sound left."""
        self.played: Source | None = None
        """Written by the loop: this one it reads …"""
        self.listener: object = None
        """… and for this relay: what one has read the other cannot."""

    def tend(self, at_s: float) -> None:
        """Call and judge addresses, and choose; never waits."""
        self._tend_lines(at_s)
        self._choose(at_s)

    def trouble(self) -> Saying | None:
        """Say of each address why it is not heard; None when one is."""
        if self.chosen:
            return None
        return together(placed(line.address, line.trouble) for line in self._lines if line.trouble)

    @property
    def address(self) -> str:
        """The address that is put on; empty when none is."""
        return self._chosen_line.address if self._chosen_line else ""

    def let_go(self) -> None:
        """Let one holder go, and all addresses with the last one."""
        self.holders -= 1
        if self.holders:
            return
        self.chosen = self.dry = self.played = self.listener = None
        self._chosen_line = self._lost = None
        for line in self._lines:
            line.hang_up()

    def _tend_lines(self, at_s: float) -> None:
        """Keep the chosen line, all better ones, and so many more that one of them is good."""
        has_good, has_pending = False, False
        for line in self._lines:
            if has_good and line is not self._chosen_line:
                line.hang_up()
            elif line.source or not has_pending:
                line.tend(at_s, is_played=line.source is not None and line.source is self.played)
            has_good = has_good or line.good_for_s(at_s) >= 0
            has_pending = has_pending or line.is_pending(at_s)

    def _choose(self, at_s: float) -> None:
        if self.chosen and self.chosen is self.dry:
            # Also when its next segment has come meanwhile: the loop reads it only when it is taken anew.
            self._lose()
        holder = self._chosen_line
        if holder and (holder.source is not self.chosen or holder.good_for_s(at_s) < 0):
            # It is heard as long as it has sound, but anything good is better.
            holder = None
        for line in self._lines:
            if line is holder:
                return
            if line.good_for_s(at_s) >= self._wait_s(line, holder) and line.source:
                self._take(line)
                return
        if self.chosen and self.chosen.intake.is_silent:
            self._lose()

    def _wait_s(self, line: Line, holder: Line | None) -> float:
        """Give how long *line* must have been good before it is chosen."""
        if holder:
            return self._rules.back_after_s or float("inf")
        return self._rules.return_after_s if line is self._lost else 0.0

    def _take(self, line: Line) -> None:
        log.info("relay: %s is put on", line.address)
        line.must_prove_itself = False
        self._lost = None
        self.dry = None
        self._chosen_line = line
        self.chosen = line.source

    def _lose(self) -> None:
        assert self._chosen_line is not None
        why = self._chosen_line.trouble or "its sound was used up"
        log.warning("relay: %s is lost: %s", self._chosen_line.address, why)
        self._lost = self._chosen_line
        self._lost.must_prove_itself = True
        self._chosen_line = None
        self.chosen = None
