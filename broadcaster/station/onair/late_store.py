"""
The station's store as its player needs it: opened when it answers, tried again until it does.

The player never waits for it at the start. A database that was put in the place of another (a backup, or an
empty file where the disk lost the old one) is noticed, and taken up without a restart.
"""

from __future__ import annotations

import logging
import os
import threading
from datetime import datetime
from pathlib import Path

from sqlalchemy.engine import make_url

from broadcaster.clock import Clock
from broadcaster.errors import N_, BroadcasterError, StoreBroken
from broadcaster.recording.pieces import hour_of
from broadcaster.saying import Saying
from broadcaster.station.files import write_whole
from broadcaster.station.onair.ledger_mark import MARK, first_digest, ledger_lost, mark_of
from broadcaster.station.opened import Station
from broadcaster.station.records.anchors import latest_anchor_line
from broadcaster.station.records.planning import plan_ahead
from broadcaster.station.setup.configuration import Configuration
from broadcaster.station.setup.identity import host_mark, open_identity
from broadcaster.store import Store, open_store

log = logging.getLogger(__name__)

MARK_EVERY_S = 60.0


class LateStore:
    """
    Gives the store of a station, opened when it is not; for any thread.

    Args:
        configuration: of the station.
        clock: of the player.
    """

    def __init__(self, configuration: Configuration, clock: Clock) -> None:
        self._configuration = configuration
        self._clock = clock
        self._turn = threading.Lock()
        self._store: Store | None = None
        self._file: tuple[int, int] | None = None
        self._mark_due_s = 0.0
        self._station: Station | None = None
        self._anchored_h: datetime | None = None
        """The hour whose anchor is at hand."""
        self.anchor = ""
        """Where the journal stood in this hour, signed, for its recordings; empty: it was not at hand yet."""
        self.ledger = ""
        """What tells the journal of these books from others; empty: it has no entry yet."""
        self.lost: Saying | None = None
        """The journal that the station knew is not in this database; None: it is."""

    def __call__(self) -> Store:
        """Give the store; raises StoreBroken when it does not open."""
        with self._turn:
            if self._store is not None and self._file != _file_of(self._configuration.database_url):
                log.error("the database was put in the place of another; it is opened anew")
                self._let_go()
            if self._store is None:
                self._store = self._opened()
            self._look_at_journal(self._store)
            return self._store

    def close(self) -> None:
        """Let go of it; may be called twice."""
        with self._turn:
            self._let_go()

    def _let_go(self) -> None:
        if self._store is not None:
            self._store.close()
        self._store = self._station = None

    def _opened(self) -> Store:
        url = self._configuration.database_url
        _must_be_a_file(url)
        identity = open_identity(self._configuration.var, database_url=url, now=self._clock.now())
        store = open_store(
            url,
            station=identity.station,
            clock=self._clock,
            zone=self._configuration.zone,
            host=host_mark(self._configuration.var),
        )
        self._file = _file_of(url)
        self._mark_due_s = 0.0
        self._anchored_h, self.ledger = None, ""
        station = Station(self._configuration, identity=identity, clock=self._clock, store=store)
        self._station = station
        try:
            plan_ahead(station)
        except StoreBroken:
            store.close()
            raise
        except BroadcasterError as error:
            log.error("nothing is planned: %s", error)  # noqa: TRY400 - the clerk's slip
        return store

    def _look_at_journal(self, store: Store) -> None:
        """Remember how far the journal has come, and notice one that has not come as far as that."""
        if self._clock.monotonic_s() < self._mark_due_s:
            return
        self._mark_due_s = self._clock.monotonic_s() + MARK_EVERY_S
        # A durable one: what a power cut may still take would be missed afterwards.
        head, path = store.journal.durable_head(), self._configuration.var / MARK
        was_lost = self.lost
        try:
            self.lost = ledger_lost(self._configuration.var, store)
            if self.lost is None:
                self.ledger = self.ledger or first_digest(store.journal)
        except BroadcasterError:
            raise
        except Exception:
            # What lies beside the database may be of any kind; the books themselves answer.
            log.exception("whether the ledger is the station's own cannot be told")
            return
        if self.lost is not None:
            if was_lost is None:
                log.error("%s", self.lost)
            return
        try:
            write_whole(path, mark_of(head))
            self._drop_anchor()
        except StoreBroken as error:
            log.warning("%s", error)

    def _drop_anchor(self) -> None:
        """Have the anchor at hand that the recordings of this hour carry, once an hour."""
        hour = hour_of(self._clock.now())
        if self._station is not None and hour != self._anchored_h:
            self.anchor = latest_anchor_line(self._station)
            self._anchored_h = hour


def _file_of(url: str) -> tuple[int, int] | None:
    """Tell one database file from the next; None where it is no file."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or not address.database:
        return None
    try:
        stat = os.stat(address.database)  # noqa: PTH116 - a text, as the address has it
    except OSError:
        return (0, 0)
    return (stat.st_dev, stat.st_ino)


def _must_be_a_file(url: str) -> None:
    """Refuse what stands in the place of a database file and is none, before a library stumbles over it."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite" and address.database and Path(address.database).is_dir():
        raise StoreBroken(
            N_("There is a folder in the place of the database file."),
            where=address.database,
            remedy=N_("Move it away, and put the last backup there: broadcaster restore."),
        )
