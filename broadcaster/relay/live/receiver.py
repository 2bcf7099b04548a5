"""The receiver: makes the relays of a player and tends them, in a thread of its own when live."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from broadcaster.relay.live.recording import Recording, clear, free_path
from broadcaster.relay.live.relay import Relay
from broadcaster.relay.live.rules import RelayRules
from broadcaster.relay.live.source import OpenSource, Source, StreamSource
from broadcaster.relay.live.switchboard import Switchboard

if TYPE_CHECKING:
    from broadcaster.clock import Clock
    from broadcaster.model import Occurrence
    from broadcaster.sound.frames import Sounding

log = logging.getLogger(__name__)

TEND_EVERY_S = 0.1
"""How soon a fault is noticed; what is left to play covers it."""

KEEP_DAYS = 7
"""A relay is aired late within days or not at all; half an hour a day takes 100 MB a week."""


class Receiver:
    """
    Everything that is received from other stations.

    Args:
        folder: where recordings lie, a folder a day; None records nothing.
        keep_days: how long.
        open_source: how an address is called; tests give sources that fail on demand.
        is_live: False has no thread: whoever owns the virtual clock calls `tend`.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        folder: Path | None = None,
        keep_days: int = KEEP_DAYS,
        rules: RelayRules | None = None,
        open_source: OpenSource | None = None,
        is_live: bool = True,
    ) -> None:
        self._clock = clock
        self._folder = folder
        self._keep_days = keep_days
        self._rules = rules or RelayRules()
        self._open_source = open_source or self._stream
        self._is_live = is_live
        self._relays: list[Relay] = []
        self._changing = threading.Lock()
        self._is_closed = threading.Event()
        self._thread: threading.Thread | None = None

    def relay(self, occurrence: Occurrence, addresses: Sequence[str], *, stand_in: Sounding | None) -> Relay:
        """
        Make the relay of an occurrence; it is tended from now to its end.

        Where the same station is on shortly before it, the line to it is kept (libretime/libretime#729).
        """
        with self._changing:
            before = self._before(occurrence, tuple(addresses))
            board = before.switchboard if before else Switchboard(addresses, self._open_source, self._rules)
            relay = Relay(
                board,
                occurrence,
                rules=self._rules,
                stand_in=stand_in,
                recording=self._recording(occurrence),
                goes_on_from=before if before and _meet(before.occurrence, occurrence) else None,
            )
            self._relays.append(relay)
        if self._is_live and self._thread is None:
            self._thread = threading.Thread(target=self._work, name="receiver", daemon=True)
            self._thread.start()
        return relay

    @property
    def is_busy(self) -> bool:
        """Say whether something is tended, so that a virtual clock must go in small steps."""
        return bool(self._relays)

    def tend(self, now: datetime, at_s: float) -> None:
        """Tend all relays at station time *now* and monotonic time *at_s*."""
        with self._changing:
            self._relays = [relay for relay in self._relays if relay.tend(now, at_s)]

    def close(self) -> None:
        """Let go of everything; may be called twice."""
        self._is_closed.set()
        if self._thread:
            self._thread.join()
            self._thread = None
        for relay in self._relays:
            relay.close()
        self._relays = []

    def _work(self) -> None:
        while not self._is_closed.wait(TEND_EVERY_S):
            self.tend(self._clock.now(), self._clock.monotonic_s())

    def _before(self, occurrence: Occurrence, addresses: tuple[str, ...]) -> Relay | None:
        """Find the relay of the same addresses that has not ended when *occurrence* would call them."""
        ahead = timedelta(seconds=self._rules.connect_ahead_s)
        for relay in self._relays:
            between = occurrence.starts_at - relay.occurrence.ends_at
            if relay.switchboard.addresses == addresses and timedelta() <= between <= ahead:
                return relay
        return None

    def _stream(self, address: str, rules: RelayRules) -> Source:
        return StreamSource(address, rules, self._clock)

    def _recording(self, occurrence: Occurrence) -> Recording | None:
        if self._folder is None:
            return None
        day = occurrence.starts_at.date()
        try:
            clear(self._folder, today=day, keep_days=self._keep_days)
        except OSError as error:
            log.error("old relays cannot be deleted: %s", error)  # noqa: TRY400 - the sentence says all
        return Recording(free_path(self._folder, day, occurrence.id), is_live=self._is_live)


def _meet(first: Occurrence, second: Occurrence) -> bool:
    """Say whether nobody can hear where one ends and the other begins."""
    return first.ends_at == second.starts_at and set(first.outputs) == set(second.outputs)
