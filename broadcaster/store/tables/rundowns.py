"""The days: their occurrences, and how they were wanted."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Date, Index, Integer, Table, Text

from broadcaster.store.tables.columns import APPEND_ONLY, UtcTime, metadata, station_column

occurrence = Table(
    "occurrence",
    metadata,
    station_column(),
    Column("id", Text, primary_key=True),
    Column("air_date", Date, nullable=False),
    Column("slot", Text, nullable=False),
    Column("programme", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("priority", Integer, nullable=False),
    Column("starts_at", UtcTime, nullable=False),
    Column("length_s", Integer, nullable=False),
    Column("outputs", JSON, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("bulletin", Text, nullable=False),
    # Version of it that the occurrence carries; 0: none.
    Column("bulletin_version", Integer, nullable=False),
    Column("repeat_of", Text, nullable=False),
    Index(None, "station", "air_date"),
    Index(None, "station", "starts_at"),
    Index(None, "station", "bulletin"),
)

day_plan = Table(
    "day_plan",
    metadata,
    station_column(),
    Column("air_date", Date, primary_key=True),
    Column("number", Integer, primary_key=True),
    # Hash of the files that wanted it so.
    Column("grid", Text, nullable=False),
    Column("planned_at", UtcTime, nullable=False),
    Column("lines", JSON, nullable=False),
    **APPEND_ONLY,
)
"""The lines of every day as they were wanted, also while the station was off; append-only by trigger."""
