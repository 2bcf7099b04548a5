"""
One database, opened for one station, reached in short transactions by several processes at once.

Whatever the database cannot do becomes a StoreBroken that says what to do; a transaction is kept as a
whole or not at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, Executable, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from broadcaster.errors import N_, StoreBroken
from broadcaster.store.database import postgresql, sqlite

HEAD_HELD = "head"
"""Where a transaction keeps what it knows of the station's head, in `Connection.info`."""


class Database:
    """The engine of a database address for one station, with two ways of using it: `read` and `write`."""

    def __init__(self, url: str, *, station: str) -> None:
        """
        Make ready without connecting.

        Args:
            url: "sqlite:////folder/broadcaster.db" or "postgresql+psycopg://user@host/name".
            station: fingerprint of the one station whose rows are read and written; every statement
                finds it as the parameter `OF_STATION`, every new row as its column `station`.

        Raises:
            StoreBroken: the address names no known database.
        """
        self.station = station
        try:
            address = make_url(url)
            self._kind = _KINDS[address.get_backend_name()]
            self._engine: Engine = self._kind.open_engine(address, station)
        except OSError as error:
            raise StoreBroken(
                N_("The folder of the database cannot be made ({reason})."),
                where=str(address.database),
                remedy=N_("Check that its folder exists, belongs to the station and can be written."),
                reason=N_(error.strerror or str(error)),
            ) from error
        except (ArgumentError, KeyError, ModuleNotFoundError, NoSuchModuleError) as error:
            raise StoreBroken(
                N_("The database address cannot be used ({detail})."),
                remedy=N_(
                    "Write it as sqlite:////folder/broadcaster.db or postgresql+psycopg://user@host/name."
                ),
                detail=error,
            ) from error
        self.name = address.render_as_string(hide_password=True)
        event.listen(self._engine, "begin", self._begin)
        event.listen(self._engine, "before_execute", self._for_this_station, retval=True)
        self._reading = self._engine.execution_options(act="read", station=station)
        self._examining = self._engine.execution_options(act="examine", station=station)
        self._noting = self._engine.execution_options(act="note", station=station)
        self._writing = self._engine.execution_options(act="write", station=station)
        self._upgrading = self._engine.execution_options(act="upgrade", station=station)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a view for one statement, or several that need not agree; raises StoreBroken."""
        with self._complaints(), self._reading.connect() as connection:
            yield connection

    @contextmanager
    def examine(self) -> Iterator[Connection]:
        """Give one view for many statements, whatever others commit meanwhile; raises StoreBroken."""
        with self._complaints(), self._examining.connect() as connection:
            yield connection

    @contextmanager
    def write(self, *, durable: bool = False) -> Iterator[Connection]:
        """
        Give a transaction that no other writer of this station runs beside; commit at the end, or nothing.

        SQLite locks the database, PostgreSQL the station's row in `head`: first of all, so that no two
        writers ever wait for each other, and the writers of other stations go on.

        Args:
            durable: on the disk before it returns, so that a power cut cannot take it. Without it, a
                killed process loses nothing, but a power cut may take the last seconds.

        Raises:
            StoreBroken: waited too long for other writers, disk full, database damaged or gone.
        """
        engine = self._writing if durable else self._noting
        with self._complaints(), engine.begin() as connection:
            yield connection

    @contextmanager
    def upgrade(self) -> Iterator[Connection]:
        """Give a durable transaction that may change the tables themselves; nobody else does meanwhile."""
        with self._complaints(), self._upgrading.begin() as connection:
            self._kind.lock_everything(connection)
            yield connection

    def close(self) -> None:
        """Let go of all connections; may be called twice."""
        self._engine.dispose()

    def _begin(self, connection: Connection) -> None:
        # What the transaction before knew of the head is not true any more.
        connection.info.pop(HEAD_HELD, None)
        self._kind.begin(connection)

    def _for_this_station(
        self,
        _connection: Connection,
        statement: Executable,
        many: list[dict[str, Any]],
        single: dict[str, Any],
        _options: Mapping[str, Any],
    ) -> tuple[Executable, list[dict[str, Any]], dict[str, Any]]:
        """Fill `OF_STATION` into a statement on its way; one that does not have it is left alone."""
        if many:
            return statement, [{**values, "of_station": self.station} for values in many], single
        return statement, many, {**single, "of_station": self.station}

    @contextmanager
    def _complaints(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            what, remedy = self._kind.complaint(error.orig)
            # Drivers speak in several lines; a message of ours is one.
            detail = " ".join(str(error.orig).split())
            raise StoreBroken(what, where=self.name, remedy=remedy, detail=detail) from error


_KINDS: dict[str, Any] = {"sqlite": sqlite, "postgresql": postgresql}
