"""Runs the migrations when a database is opened, once, whichever process comes first."""

from __future__ import annotations

from sqlalchemy import Connection, inspect, text

from broadcaster.errors import N_, StoreBroken
from broadcaster.store.database import Database
from broadcaster.store.schema import HEAD


def upgrade(database: Database) -> None:
    """Bring the tables to HEAD in one transaction; raises StoreBroken for those of a newer program."""
    with database.read() as connection:
        if _revision(connection) == HEAD:
            return
    with database.write(durable=True) as connection:
        database.lock_everything(connection)
        revision = _revision(connection)
        if revision != HEAD:
            _migrate(connection, revision, where=database.name)


def _revision(connection: Connection) -> str:
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return connection.scalar(text("SELECT version_num FROM alembic_version")) or ""


def _migrate(connection: Connection, revision: str, *, where: str) -> None:
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
            where=where,
            remedy=N_("Install that version again, or restore the backup made before it."),
            revision=revision,
        )
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)
