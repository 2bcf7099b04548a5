"""
Simulated loudspeakers, any number in one thread: for trials, demonstrations and tests.

They speak to a real broker, each over a connection of its own, as real ones do.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from random import Random

from broadcaster.clock import Clock
from broadcaster.speakers.broker import BrokerAddress
from broadcaster.speakers.event_loop import EventLoop
from broadcaster.speakers.loudspeaker import Loudspeaker
from broadcaster.speakers.protocol import Topics
from broadcaster.speakers.simulated_speaker import Habits, SimulatedSpeaker

CONNECT_AT_ONCE = 20
"""With more than 100 connections waiting, Mosquitto's system drops some. Source: docs/sources.md."""

STEP_S = 0.1
LEAVE_WITHIN_S = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Faults:
    """What goes wrong on purpose."""

    drop: int = 0
    """So many loudspeakers lose their connection when they are told to play."""
    deaf: int = 0
    """So many hear no command, and send heartbeats all the same."""
    slow_s: float = 0.0
    """All answer so late."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FleetSettings:
    """The loudspeakers to simulate."""

    address: BrokerAddress
    base: str
    zones: tuple[str, ...]
    """They are spread evenly."""
    secret: str
    count: int = 1
    prefix: str = "loa"
    heartbeat_s: float = 60.0
    pulls: bool = False
    """Really pull the stream, and play only when sound arrives."""
    faults: Faults = Faults()


@dataclass(frozen=True, slots=True, kw_only=True)
class FleetStatus:
    """How the simulated loudspeakers are."""

    online: int
    playing: int
    answered: int
    """Answers sent since the start."""
    refused: int
    """Messages refused since the start."""
    volume: int
    """Of the loudest one."""
    level_db: int | None
    """Loudest stream that arrives; None when none does or nobody listens."""
    error: str
    """Why some are not online; empty when all are."""


class SpeakerFleet:
    """
    Loudspeakers in one thread.

    Args:
        settings: how many, and what they do wrong.
        clock: of the loudspeakers.
        pace: for what they wait for; the two differ where a test gives them a clock of its own.
    """

    def __init__(self, settings: FleetSettings, clock: Clock, *, pace: Clock | None = None) -> None:
        self._settings = settings
        self._clock = clock
        self._pace = pace or clock
        self._loop = EventLoop(self._pace)
        self._random = Random(0)
        self._speakers = [self._speaker(number) for number in range(settings.count)]

    def run(self, stop: threading.Event) -> None:
        """Connect, and live until *stop* is set; then say goodbye."""
        for number, each in enumerate(self._speakers):
            if stop.is_set():
                break
            each.connect()
            if number % CONNECT_AT_ONCE == 0:
                self._loop.step(0.0)
        while not stop.is_set():
            self._loop.step(STEP_S)
        self._leave()

    def status(self) -> FleetStatus:
        """Count; may be called by any thread."""
        levels = [each.level_db for each in self._speakers]
        return FleetStatus(
            online=sum(each.is_online for each in self._speakers),
            playing=sum(each.is_playing for each in self._speakers),
            answered=sum(each.answered for each in self._speakers),
            refused=sum(each.refused for each in self._speakers),
            volume=max(each.mind.volume for each in self._speakers),
            level_db=max((level for level in levels if level is not None), default=None),
            error=next((each.error for each in self._speakers if each.error), ""),
        )

    def _speaker(self, number: int) -> SimulatedSpeaker:
        settings = self._settings
        faults = settings.faults
        return SimulatedSpeaker(
            Loudspeaker(
                f"{settings.prefix}-{number + 1:04}",
                settings.zones[number % len(settings.zones)],
                settings.secret.encode(),
            ),
            Habits(
                address=settings.address,
                topics=Topics(settings.base),
                key=settings.secret.encode(),
                heartbeat_s=settings.heartbeat_s,
                pulls=settings.pulls,
                drops=number < faults.drop,
                is_deaf=faults.drop <= number < faults.drop + faults.deaf,
                slow_s=faults.slow_s,
            ),
            self._loop,
            self._clock,
            self._random,
        )

    def _leave(self) -> None:
        for each in self._speakers:
            each.leave()
        ends_s = self._pace.monotonic_s() + LEAVE_WITHIN_S
        while any(each.is_connected for each in self._speakers) and self._pace.monotonic_s() < ends_s:
            self._loop.step(STEP_S)
        self._loop.close()
