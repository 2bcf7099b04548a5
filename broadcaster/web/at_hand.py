"""
The station, open for as long as the console runs; its files are read anew when they were edited.

One store serves all requests (it is safe between threads). What the files say is kept until one of them has
another time or size; a file that cannot be used holds as it was read last, as everywhere in the house.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

from broadcaster.clock import Clock, SystemClock
from broadcaster.errors import ConfigurationRefused
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import STATION_FILE, Configuration, readable_configuration
from broadcaster.station.setup.identity import host_mark, open_identity
from broadcaster.station.setup.last_good import last_good_configuration
from broadcaster.store import Store, open_store

Stamp = tuple[tuple[str, int, int], ...]
"""Name, time of the last change and size of each file that is edited."""


class StationAtHand:
    """
    Gives the station as its files say now.

    Args:
        folder: of the station.
        clock: None: the system's, in the station's zone.
    """

    def __init__(self, folder: Path, *, clock: Clock | None = None) -> None:
        self.folder = folder
        self._clock = clock
        self._turn = threading.Lock()
        self._stamp: Stamp | None = None
        self._configuration: Configuration | None = None
        self._station: Station | None = None
        self._store: Store | None = None
        self._store_url = ""

    @property
    def clock(self) -> Clock:
        """The station's clock."""
        return self._clock or SystemClock(self.configuration().zone)

    def configuration(self) -> Configuration:
        """Give what `station.toml` says, which needs no database; raises ConfigurationRefused: no station."""
        with self._turn:
            return self._followed()

    def station(self) -> Station:
        """
        Give the station, its database open.

        Raises:
            ConfigurationRefused: the folder is no station.
            StoreBroken: the database does not open; the next request tries again.
        """
        with self._turn:
            configuration = self._followed()
            if self._station is None:
                self._station = self._opened(configuration)
            return self._station

    def close(self) -> None:
        """Let go of the database."""
        with self._turn:
            if self._store is not None:
                self._store.close()
            self._store = self._station = None

    def _followed(self) -> Configuration:
        stamp = tuple(_stamps(self.folder))
        if self._configuration is None or stamp != self._stamp:
            try:
                self._configuration = last_good_configuration(self.folder)
            except ConfigurationRefused:
                # Never read well yet: what can be read of it is enough to show what is wrong with it.
                self._configuration = readable_configuration(self.folder)
            self._stamp, self._station = stamp, None
        return self._configuration

    def _opened(self, configuration: Configuration) -> Station:
        clock = self._clock or SystemClock(configuration.zone)
        configuration.audio.mkdir(parents=True, exist_ok=True)
        identity = open_identity(configuration.var, database_url=configuration.database_url, now=clock.now())
        if self._store is None or self._store_url != configuration.database_url:
            if self._store is not None:
                self._store.close()
            self._store = None
            self._store = open_store(
                configuration.database_url,
                station=identity.station,
                clock=clock,
                zone=configuration.zone,
                host=host_mark(configuration.var),
            )
            self._store_url = configuration.database_url
        return Station(configuration, identity=identity, clock=clock, store=self._store)


def _stamps(folder: Path) -> Iterator[tuple[str, int, int]]:
    for path in (folder / STATION_FILE, *sorted((folder / "schedules").glob("*.toml"))):
        try:
            found = path.stat()
        except OSError:
            continue
        yield path.name, found.st_mtime_ns, found.st_size
