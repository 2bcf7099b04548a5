"""
What all tables share: the station in every key, moments in UTC, names of constraints, rows that stay.

Every table has the station in its primary key, every unique index and foreign key: one database holds many
stations, and no name of one meets a name of another.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, DateTime, Dialect, MetaData, Text, TypeDecorator, bindparam
from sqlalchemy.engine.default import DefaultExecutionContext


class UtcTime(TypeDecorator[datetime]):
    """An aware moment: UTC in the database, UTC when read; the rooms of the store restore the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the moment in UTC; raises ValueError for a time that names no zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time without a zone cannot be stored: {value}")
        moment = value.astimezone(UTC)
        # SQLite keeps text: one form without offset, so that comparing texts compares moments.
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the moment in UTC, aware."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


OF_STATION = bindparam("of_station", type_=Text)
"""The station that the database was opened for; filled in by `Database` in every statement."""


def _of_station(context: DefaultExecutionContext) -> str:
    station: str = context.execution_options["station"]
    return station


def station_column() -> Column[str]:
    """Give the first column of every table: whose row it is, filled in where the row is written."""
    return Column("station", Text, primary_key=True, default=_of_station)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# Without SQLite's hidden rowid: INSERT OR REPLACE could hit an old row by it, around every key of ours.
APPEND_ONLY: dict[str, Any] = {"sqlite_with_rowid": False, "info": {"append_only": True}}
