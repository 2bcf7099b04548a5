"""
What the database itself refuses: changes of append-only tables, and rows of another station.

Used by migrations, so nothing here may change its meaning: a new guard gets a new function.
Source: https://www.sqlite.org/lang_conflict.html (REPLACE deletes without firing delete triggers unless
recursive_triggers is on) and https://www.postgresql.org/docs/15/ddl-rowsecurity.html.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Table, UniqueConstraint

STATION_SETTING = "broadcaster.station"
"""Setting of a PostgreSQL connection that names the station whose rows it sees."""

_SQLITE_CHANGE = """
CREATE TRIGGER {table}_keeps_{act} BEFORE {act} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
_SQLITE_KEY = """
CREATE TRIGGER {table}_keeps_{key} BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})
BEGIN SELECT RAISE(ABORT, '{table} is append-only: the key is taken'); END
"""
# ALWAYS: session_replication_role = replica, as restore tools set it, does not switch it off.
_POSTGRESQL_CHANGE = """
CREATE TRIGGER {table}_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_keeps
"""
# FORCE: the owner of the tables, as whom the station usually connects, is held to it as well.
_POSTGRESQL_STATION = """
ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
CREATE POLICY {table}_of_station ON {table} USING (station = current_setting('{setting}', true))
"""


def append_only(table: Table, dialect: str) -> Iterator[str]:
    """Give the statements that let *table* only grow, whatever form of statement is tried."""
    if dialect == "postgresql":
        yield _POSTGRESQL_CHANGE.format(table=table.name)
        return
    for act in ("UPDATE", "DELETE"):
        yield _SQLITE_CHANGE.format(table=table.name, act=act)
    for number, columns in enumerate(_unique_keys(table)):
        same = " AND ".join(f'"{column}" = NEW."{column}"' for column in columns)
        yield _SQLITE_KEY.format(table=table.name, key=f"key_{number}", same=same)


def one_station(table: Table, dialect: str) -> Iterator[str]:
    """Give the statements that show a connection the rows of its own station alone (PostgreSQL)."""
    if dialect == "postgresql":
        yield _POSTGRESQL_STATION.format(table=table.name, setting=STATION_SETTING)


def _unique_keys(table: Table) -> Iterator[list[str]]:
    """Give the columns of each key by which REPLACE could hit an old row."""
    yield [column.name for column in table.primary_key]
    for constraint in sorted(table.constraints, key=lambda one: str(one.name)):
        if isinstance(constraint, UniqueConstraint):
            yield [column.name for column in constraint.columns]
    for index in sorted(table.indexes, key=lambda one: str(one.name)):
        if index.unique:
            yield [column.name for column in index.columns]
