"""
SQLite as the store needs it.

Source: https://www.sqlite.org/wal.html and https://www.sqlite.org/pragma.html#pragma_synchronous
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from broadcaster.errors import N_
from broadcaster.store.database.complaints import BUSY, FULL, OTHER
from broadcaster.store.database.engine import UPGRADE_WAIT_S, WAIT_S, make_engine

_SYNCHRONOUS = {"note": "NORMAL", "write": "FULL", "upgrade": "FULL"}

_GONE = (
    N_("The database file cannot be opened or written ({detail})."),
    N_("Check that its folder exists, belongs to the station and can be written."),
)
_DAMAGED = (
    N_("The database file is damaged ({detail})."),
    N_("Stop the station and put the last backup back: broadcaster restore FILE."),
)
_COMPLAINTS = {
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_READONLY: _GONE,
    sqlite3.SQLITE_CANTOPEN: _GONE,
    sqlite3.SQLITE_IOERR: _GONE,
}


def open_engine(address: URL, station: str) -> Engine:  # noqa: ARG001 - PostgreSQL is told the station
    """Make the engine; the folder of the file is made when it is missing."""
    if address.database:
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    engine = make_engine(address, {"timeout": WAIT_S, "isolation_level": None})
    event.listen(engine, "connect", _set_up)
    return engine


def begin(connection: Connection) -> None:
    """Begin a transaction in the manner of its act; Python's driver is told to leave that to us."""
    act = connection.get_execution_options()["act"]
    wait_s = UPGRADE_WAIT_S if act == "upgrade" else WAIT_S
    if connection.info.get("wait_s", WAIT_S) != wait_s:
        connection.exec_driver_sql(f"PRAGMA busy_timeout={wait_s * 1000}")
        connection.info["wait_s"] = wait_s
    synchronous = _SYNCHRONOUS.get(act)
    if synchronous is None:
        connection.exec_driver_sql("BEGIN")
        return
    if connection.info.get("synchronous") != synchronous:
        connection.exec_driver_sql(f"PRAGMA synchronous={synchronous}")
        connection.info["synchronous"] = synchronous
    # IMMEDIATE: a writer that begins as a reader and upgrades fails at once instead of waiting its turn.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def lock_everything(connection: Connection) -> None:
    """Do nothing: BEGIN IMMEDIATE has locked the whole database."""


def complaint(error: BaseException | None) -> tuple[str, str]:
    """Give what happened and what to do, as message ids, for an error of the driver."""
    # The low byte is the primary code. Source: https://www.sqlite.org/rescode.html
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    return _COMPLAINTS.get(code, OTHER)


def _set_up(driver: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    driver.execute("PRAGMA foreign_keys=ON")
    if driver.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        driver.execute("PRAGMA journal_mode=WAL")
