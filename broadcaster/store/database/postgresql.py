"""
PostgreSQL as the store needs it, through psycopg 3.

Source: https://www.postgresql.org/docs/15/errcodes-appendix.html (codes) and
https://www.postgresql.org/docs/15/wal-async-commit.html (what `synchronous_commit` risks).
"""

from __future__ import annotations

import json

from sqlalchemy import URL, Connection, Engine, create_engine, select

from broadcaster.errors import N_
from broadcaster.store.database.guards import STATION_SETTING
from broadcaster.store.database.schema import OF_STATION, head

WAIT_S = 5
"""Longest wait for a connection and for another writer."""
UPGRADE_WAIT_S = 120
"""Longest wait for another process that brings the tables up to date: it may have years of rows to copy."""

_GONE = (
    N_("The database server does not answer ({detail})."),
    N_("Start PostgreSQL and check the database address in station.toml."),
)
_BUSY = (
    N_("The database was held by another program for too long ({detail})."),
    N_("Close other programs that have the database open, then try again."),
)
_FULL = (
    N_("The disk is full: nothing of this step was stored ({detail})."),
    N_("Free some space on the disk, then try again."),
)
_DAMAGED = (
    N_("The database is damaged ({detail})."),
    N_("Stop the station, restore the last backup of the database and start again."),
)
_OTHER = (
    N_("The database did not do what it was asked ({detail})."),
    N_("Run `broadcaster doctor`; if it finds nothing, report this message."),
)
_HEAD_HELD = select(head.c.epoch).where(head.c.station == OF_STATION).with_for_update()
_COMPLAINTS = {
    "55P03": _BUSY,  # lock_not_available
    "40P01": _BUSY,  # deadlock_detected
    "53100": _FULL,  # disk_full
    "XX001": _DAMAGED,  # data_corrupted
    "XX002": _DAMAGED,  # index_corrupted
}


def open_engine(address: URL, station: str) -> Engine:
    """
    Make the engine; connections that died with the server are replaced before use.

    Each connection is told its station, for the row-level security that stands behind our statements.
    """
    options = f"-c lock_timeout={WAIT_S}s -c {STATION_SETTING}={station}"
    return create_engine(
        address,
        connect_args={"connect_timeout": WAIT_S, "options": options},
        json_serializer=lambda value: json.dumps(value, ensure_ascii=False),
        pool_pre_ping=True,
    )


def begin(connection: Connection) -> None:
    """Tell the server which transactions need not wait for the disk; let a station have one writer."""
    act = connection.get_execution_options()["act"]
    if act == "examine":
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    if act == "note":
        connection.exec_driver_sql("SET LOCAL synchronous_commit = off")
    if act in ("note", "write"):
        connection.execute(_HEAD_HELD)


def lock_everything(connection: Connection) -> None:
    """Let one process at a time upgrade the tables, even when there are none yet to lock."""
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{UPGRADE_WAIT_S}s'")
    connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext('broadcaster'))")


def complaint(error: BaseException | None) -> tuple[str, str]:
    """Give what happened and what to do, as message ids, for an error of the driver."""
    state = getattr(error, "sqlstate", None)
    # No code at all: the connection was refused or lost before the server could say one.
    return _GONE if state is None or state.startswith(("08", "57P")) else _COMPLAINTS.get(state, _OTHER)
