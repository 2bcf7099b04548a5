"""The station now: what sounds, the day around it, tomorrow, the month, and what needs a person."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from broadcaster.errors import Broken
from broadcaster.model import QuotaLine
from broadcaster.station.onair.orders import Status, player_status
from broadcaster.station.opened import Station
from broadcaster.station.overview import needs
from broadcaster.station.overview.lines import Line, Readiness, lines_of, readiness
from broadcaster.station.overview.needs import Need
from broadcaster.station.service.single_instance import is_on_duty
from broadcaster.station.setup.configuration import Configuration


@dataclass(frozen=True, slots=True, kw_only=True)
class OnAir:
    """What the player says of itself."""

    status: Status | None
    """None: no player is at work."""
    is_watched: bool
    """`run` keeps the player alive and will do the night."""
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """What the books say of today and tomorrow."""

    at: datetime
    lines: tuple[Line, ...]
    tomorrow: Readiness
    needs: tuple[Need, ...]

    @property
    def to_come(self) -> tuple[Line, ...]:
        """Lines that have not begun yet."""
        return tuple(line for line in self.lines if line.occurrence.starts_at > self.at)


def on_air_now(configuration: Configuration) -> OnAir:
    """Ask the player; needs no database, and raises nothing when there is no player."""
    is_watched = is_on_duty(configuration.var, "run")
    status = None
    with suppress(Broken):
        # That there is no player is what the page shows first.
        status = player_status(configuration)
    found = tuple(needs.of_air(status, is_watched=is_watched))
    return OnAir(status=status, is_watched=is_watched, needs=found)


def today_of(station: Station, quotas: tuple[QuotaLine, ...]) -> Today:
    """Look at today and tomorrow in the books, with the quotas as they were counted; raises StoreBroken."""
    now = station.now().astimezone(station.configuration.zone)
    lines = lines_of(station, now.date())
    tomorrow = readiness(station, now.date() + timedelta(days=1))
    return Today(
        at=now,
        lines=lines,
        tomorrow=tomorrow,
        needs=needs.of_station(station, lines, tomorrow, quotas),
    )
