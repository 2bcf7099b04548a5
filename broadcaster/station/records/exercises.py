"""The record of exercises and tests of the loudspeakers: which zone was reached, and which was not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from broadcaster.model import EXERCISE_THEME, AsRun
from broadcaster.station.opened import Station
from broadcaster.station.records.as_run import rows_of_period


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneTested:
    """What one zone gave of one exercise; each figure is the best of its outputs."""

    zone: str
    aired_ms: int
    """Milliseconds that were sent to it and were no silence; 0: nothing was."""
    devices_known: int | None
    """Loudspeakers that can answer; None where none can."""
    devices_playing: int | None

    @property
    def was_reached(self) -> bool:
        """Tell whether it sounded, as far as anybody knows: loudspeakers that can answer must have."""
        return self.aired_ms > 0 and self.devices_playing != 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One exercise or test, and what became of it in every zone."""

    occurrence: str
    title: str
    started_at: datetime
    zones: tuple[ZoneTested, ...]


def exercises_of(station: Station, period: str) -> tuple[Exercise, ...]:
    """
    Give the exercises that began in *period*, in order; a zone without a row stands there with nothing.

    Raises:
        Refused: *period* is none.
    """
    rows = [row for row in rows_of_period(station, period) if EXERCISE_THEME in row.themes]
    rows.sort(key=lambda row: (row.occurrence, row.actual_start))
    zones = station.configuration.zones or {each.name: (each.name,) for each in station.configuration.outputs}
    found = [_exercise(tuple(each), zones) for _, each in groupby(rows, key=lambda row: row.occurrence)]
    return tuple(sorted(found, key=lambda exercise: exercise.started_at))


def _exercise(rows: Sequence[AsRun], zones: Mapping[str, Sequence[str]]) -> Exercise:
    return Exercise(
        occurrence=rows[0].occurrence,
        title=rows[0].title,
        started_at=min(row.actual_start for row in rows),
        zones=tuple(_tested(zone, [row for row in rows if row.output in zones[zone]]) for zone in zones),
    )


def _tested(zone: str, rows: Sequence[AsRun]) -> ZoneTested:
    return ZoneTested(
        zone=zone,
        aired_ms=max((row.aired_ms - row.silent_ms for row in rows), default=0),
        devices_known=max((row.devices_known for row in rows if row.devices_known is not None), default=None),
        devices_playing=max(
            (row.devices_playing for row in rows if row.devices_playing is not None), default=None
        ),
    )
