"""
One database, reached in short transactions by several processes at once.

Whatever the database cannot do becomes a StoreBroken that says what to do; a transaction is kept as a
whole or not at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from broadcaster.errors import N_, StoreBroken
from broadcaster.store import postgresql, sqlite


class Database:
    """The engine of a database address, with the two ways of using it: `read` and `write`."""

    def __init__(self, url: str) -> None:
        """Make ready without connecting; raises StoreBroken for an address that names no known database."""
        try:
            address = make_url(url)
            self._kind = _KINDS[address.get_backend_name()]
            self._engine: Engine = self._kind.open_engine(address)
        except (ArgumentError, KeyError, ModuleNotFoundError, NoSuchModuleError) as error:
            raise StoreBroken(
                N_("The database address cannot be used ({detail})."),
                remedy=N_(
                    "Write it as sqlite:////folder/broadcaster.db or postgresql+psycopg://user@host/name."
                ),
                detail=error,
            ) from error
        self.name = address.render_as_string(hide_password=True)
        event.listen(self._engine, "begin", self._kind.begin)
        self._reading = self._engine.execution_options(act="read")
        self._noting = self._engine.execution_options(act="note")
        self._writing = self._engine.execution_options(act="write")

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give one consistent view; raises StoreBroken."""
        with self._complaints(), self._reading.connect() as connection:
            yield connection

    @contextmanager
    def write(self, *, durable: bool = False) -> Iterator[Connection]:
        """
        Give a transaction that no other writer of SQLite runs beside; commit at the end, or nothing.

        Args:
            durable: on the disk before it returns, so that a power cut cannot take it. Without it, a
                killed process loses nothing, but a power cut may take the last seconds.

        Raises:
            StoreBroken: waited too long for other writers, disk full, database damaged or gone.
        """
        engine = self._writing if durable else self._noting
        with self._complaints(), engine.begin() as connection:
            yield connection

    def lock(self, connection: Connection, table: str) -> None:
        """Let nobody else write *table* until the transaction ends (SQLite has one writer anyway)."""
        self._kind.lock(connection, table)

    def lock_everything(self, connection: Connection) -> None:
        """Let nobody else change the tables themselves until the transaction ends."""
        self._kind.lock_everything(connection)

    def close(self) -> None:
        """Let go of all connections; may be called twice."""
        self._engine.dispose()

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
