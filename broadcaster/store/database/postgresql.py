"""
PostgreSQL as the store needs it, through psycopg 3.

Source: https://www.postgresql.org/docs/15/errcodes-appendix.html (codes) and
https://www.postgresql.org/docs/15/wal-async-commit.html (what `synchronous_commit` risks).
"""

from __future__ import annotations

from sqlalchemy import URL, Connection, Engine, select

from broadcaster.errors import N_
from broadcaster.store.database.complaints import BUSY, FULL, OTHER
from broadcaster.store.database.engine import UPGRADE_WAIT_S, WAIT_S, make_engine
from broadcaster.store.database.guards import STATION_SETTING
from broadcaster.store.tables.columns import OF_STATION
from broadcaster.store.tables.journal import head

_GONE = (
    N_("The database server does not answer ({detail})."),
    N_("Start PostgreSQL and check the database address in station.toml."),
)
_DAMAGED = (
    N_("The database is damaged ({detail})."),
    N_("Stop the station, restore the last backup of the database and start again."),
)
_HEAD_HELD = select(head.c.epoch).where(head.c.station == OF_STATION).with_for_update()
_COMPLAINTS = {
    "55P03": BUSY,  # lock_not_available
    "40P01": BUSY,  # deadlock_detected
    "53100": FULL,  # disk_full
    "XX001": _DAMAGED,  # data_corrupted
    "XX002": _DAMAGED,  # index_corrupted
}


def open_engine(address: URL, station: str) -> Engine:
    """
    Make the engine; connections that died with the server are replaced before use.

    Each connection is told its station, for the row-level security that stands behind our statements.
    """
    options = f"-c lock_timeout={WAIT_S}s -c {STATION_SETTING}={station}"
    return make_engine(address, {"connect_timeout": WAIT_S, "options": options}, tries_before_use=True)


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
    return _GONE if state is None or state.startswith(("08", "57P")) else _COMPLAINTS.get(state, OTHER)
