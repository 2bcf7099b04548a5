"""
One station, opened once per process: its files read, its database open, its clock.

What speaks stands in studio.py, so that the player's process starts without it.
"""

from __future__ import annotations

import logging
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, tzinfo
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from broadcaster.airtime import Known, load_quotas
from broadcaster.clock import Clock, SystemClock
from broadcaster.errors import N_, ConfigurationRefused
from broadcaster.known_hashes import KnownHashes
from broadcaster.model import Programme, Quota, Rundown
from broadcaster.ports import AudioShelf
from broadcaster.schedule import Calendar, Grid, load_calendar, load_grid, load_programmes, plan_day
from broadcaster.station.setup.configuration import Configuration
from broadcaster.station.setup.history import FileHistory
from broadcaster.station.setup.identity import Identity, host_mark, open_identity
from broadcaster.station.setup.last_good import (
    last_good_configuration,
    must_not_have_lost_most,
    read_last_good,
)
from broadcaster.store import FolderAudioShelf, Store, open_store
from broadcaster.toml import Faults

log = logging.getLogger(__name__)

Read = TypeVar("Read")


def quiet_until(calendar: Calendar, at: datetime, zone: tzinfo) -> datetime | None:
    """Give the end of the quiet hours of *calendar* in which *at* lies; None when it lies in none."""
    spans = calendar.quiet_spans(at.astimezone(zone).date(), zone)
    return next((end for start, end in spans if start <= at < end), None)


def _said(title: str) -> str:
    """Give a title without what makes no difference to whoever types it."""
    return " ".join(unicodedata.normalize("NFC", title).casefold().split())


class StationFiles:
    """What the files of a station say, which need no database."""

    def __init__(self, configuration: Configuration) -> None:
        self.configuration = configuration
        self.history = FileHistory(configuration.folder)
        self._wanted: dict[date, Rundown] = {}

    @cached_property
    def hashes(self) -> KnownHashes:
        """Hashes of the station's files, kept over the nights."""
        return KnownHashes(self.configuration.known_hashes)

    @cached_property
    def shelf(self) -> AudioShelf:
        """The bulletins' audio, by its hash."""
        return FolderAudioShelf(self.configuration.audio, self.hashes)

    def last_good(self, name: str, read: Callable[[Path], Read]) -> Read:
        """
        Read a file of `schedules/`; where it cannot be used, as it was when it could.

        Raises:
            ConfigurationRefused: it cannot be used, and never could.
        """
        return read_last_good(self.configuration.schedules / name, read, self.history)

    @cached_property
    def programmes(self) -> Mapping[str, Programme]:
        """Programmes by id; the fallback programme that `station.toml` names must be one of them."""
        return self.last_good("programmes.toml", self.read_programmes)

    def read_programmes(self, path: Path) -> Mapping[str, Programme]:
        """Read programmes as they stand in a file now; raises ConfigurationRefused."""
        programmes = load_programmes(path)
        fallback = self.configuration.fallback_programme
        if fallback and fallback not in programmes:
            faults = Faults()
            faults.add(
                "station.toml: playout.fallback",
                N_("There is no programme '{word}'."),
                remedy=N_("Use one of: {known}."),
                word=fallback,
                known=", ".join(programmes),
            )
            faults.raise_any()
        return programmes

    def programme(self, programme_id: str) -> Programme:
        """
        Find a programme by its id, or by its title as people say it.

        Raises:
            ConfigurationRefused: there is none of that name; says which there are.
        """
        titled = [each for each in self.programmes.values() if _said(each.title) == _said(programme_id)]
        found = self.programmes.get(programme_id) or (titled[0] if len(titled) == 1 else None)
        if found is None:
            raise ConfigurationRefused(
                N_("There is no programme '{word}'."),
                where="schedules/programmes.toml",
                remedy=N_("Use one of: {known}."),
                word=programme_id,
                known=", ".join(f"{each.id} ({each.title})" for each in self.programmes.values()),
            )
        return found

    @cached_property
    def grid(self) -> Grid:
        """
        The week; where the file cannot be used, or has lost most of its slots, as it was followed last.

        Raises:
            ConfigurationRefused: it cannot be used, and never could.
        """
        return self.last_good("week.toml", self.read_grid)

    def read_grid(self, path: Path) -> Grid:
        """Read a week as it stands in a file; raises ConfigurationRefused, also when most of it is gone."""
        grid = load_grid(path, programmes=self.programmes, outputs=self.output_names)
        week = self.configuration.schedules / "week.toml"
        before = self.history.last_good(week) if path == week else None
        if before is not None:
            must_not_have_lost_most(grid, before)
        return grid

    @cached_property
    def calendar(self) -> Calendar:
        """Holidays, overrides and quiet hours."""
        return self.last_good("calendar.toml", lambda path: self.read_calendar(path, self.programmes))

    def read_calendar(self, path: Path, programmes: Mapping[str, Programme]) -> Calendar:
        """Read a calendar as it stands in a file now; raises ConfigurationRefused."""
        return load_calendar(path, programmes=programmes, outputs=self.output_names)

    def quiet_until(self, at: datetime) -> datetime | None:
        """Give the end of the quiet hours in which *at* lies; None when it lies in none."""
        return quiet_until(self.calendar, at, self.configuration.zone)

    @cached_property
    def quotas(self) -> tuple[Quota, ...]:
        """What airtime is demanded."""
        return self.last_good("quotas.toml", self.read_quotas)

    def read_quotas(self, path: Path) -> tuple[Quota, ...]:
        """Read quotas as they stand in a file now; raises ConfigurationRefused."""
        from broadcaster.newsroom import load_themes  # noqa: PLC0415 - the player starts without it

        known = Known(
            programmes=self.programmes,
            outputs=self.output_names,
            zones=tuple(self.configuration.zones),
            parts=self.last_good("themes.toml", load_themes).includes,
        )
        return load_quotas(path, known)

    @property
    def output_names(self) -> tuple[str, ...]:
        """Outputs in the order of `station.toml`."""
        return tuple(output.name for output in self.configuration.outputs)

    def wanted(self, air_date: date) -> Rundown:
        """Plan a date from the grid as it was when it was first read, as if nothing were stored."""
        if air_date not in self._wanted:
            self._wanted[air_date] = plan_day(
                air_date,
                grid=self.grid,
                calendar=self.calendar,
                programmes=self.programmes,
                zone=self.configuration.zone,
                outputs=self.output_names,
            )
        return self._wanted[air_date]


class Station(StationFiles):
    """One station at work: its files read, its database open, its clock."""

    def __init__(
        self, configuration: Configuration, *, identity: Identity, clock: Clock, store: Store
    ) -> None:
        super().__init__(configuration)
        self.identity = identity
        self.clock = clock
        self.store = store

    @classmethod
    @contextmanager
    def open(cls, folder: Path, *, clock: Clock | None = None, database_url: str = "") -> Iterator[Station]:
        """
        Open the station in *folder*.

        Raises:
            ConfigurationRefused: a file of the station cannot be used.
            StoreBroken: the database does not open.
        """
        configuration = last_good_configuration(folder)
        chosen = clock or SystemClock(configuration.zone)
        configuration.audio.mkdir(parents=True, exist_ok=True)
        identity = open_identity(configuration.var, database_url=configuration.database_url, now=chosen.now())
        store = open_store(
            database_url or configuration.database_url,
            station=identity.station,
            clock=chosen,
            zone=configuration.zone,
            host=host_mark(configuration.var),
        )
        try:
            yield cls(configuration, identity=identity, clock=chosen, store=store)
        finally:
            store.close()

    def now(self) -> datetime:
        """Give the station's time."""
        return self.clock.now()
