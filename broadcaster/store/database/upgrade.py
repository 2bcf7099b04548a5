"""Runs the migrations when a database is opened, once, whichever process comes first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, insert, inspect, select, text
from sqlalchemy.engine import make_url

from broadcaster.errors import N_, StoreBroken
from broadcaster.store.database.database import Database
from broadcaster.store.tables import HEAD
from broadcaster.store.tables.columns import OF_STATION
from broadcaster.store.tables.journal import head


def upgrade(database: Database, *, now: Callable[[], datetime]) -> None:
    """
    Bring the tables to HEAD in one transaction, and give the station its place in them.

    Args:
        database: opened for the station that gets the rows of a database without stations.
        now: dates the entry that tells of them.

    Raises:
        StoreBroken: a newer program made the tables.
    """
    with database.read() as connection:
        if _revision(connection) == HEAD and _has_head(connection):
            return
    with database.upgrade() as connection:
        revision = _revision(connection)
        if revision != HEAD:
            _migrate(connection, revision, database, now)
        if not _has_head(connection):
            connection.execute(insert(head), {"epoch": 1, "seq": 0, "digest": "", "host": ""})


def _has_head(connection: Connection) -> bool:
    return connection.scalar(select(head.c.epoch).where(head.c.station == OF_STATION)) is not None


def _revision(connection: Connection) -> str:
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return connection.scalar(text("SELECT version_num FROM alembic_version")) or ""


def _migrate(connection: Connection, revision: str, database: Database, now: Callable[[], datetime]) -> None:
    # Alembic takes a while to import, and a database is up to date nearly always.
    from alembic import command  # noqa: PLC0415 - see above
    from alembic.config import Config  # noqa: PLC0415 - see above
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - see above

    config = Config()
    config.set_main_option("script_location", "broadcaster.store:migrations")
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if revision and revision not in known:
        raise StoreBroken(
            N_("The database was made by a newer version of this program (tables {revision})."),
            where=database.name,
            remedy=N_("Install that version again, or restore the backup made before it."),
            revision=revision,
        )
    config.attributes.update(connection=connection, station=database.station, now=now())
    command.upgrade(config, HEAD)


def station_of_file(url: str) -> str:
    """Give the one station whose rows lie in a database file; empty if there is none, or several."""
    found = stations_in_file(url)
    return found[0] if len(found) == 1 else ""


def stations_in_file(url: str) -> tuple[str, ...]:
    """
    Give the stations whose rows lie in a database file.

    A server is not asked: it holds many stations, and shows none to who cannot say which he is.
    """
    address = make_url(url)
    path = Path(address.database or "")
    if address.get_backend_name() != "sqlite" or not path.is_file():
        return ()
    database = Database(url, station="")
    try:
        with database.read() as connection:
            if not inspect(connection).has_table("head"):
                return ()
            return tuple(connection.scalars(text("SELECT station FROM head")).all())
    except StoreBroken:
        # Damaged: opening it will say so; who the station is must not hang on it.
        return ()
    finally:
        database.close()
