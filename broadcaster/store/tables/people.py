"""Whoever acts at the station."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table, Text

from broadcaster.store.tables.columns import metadata, station_column

person = Table(
    "person",
    metadata,
    station_column(),
    Column("id", Text, primary_key=True),
    # Empty: forgotten. The journal names the id alone.
    Column("name", Text, nullable=False),
    Index(None, "station", "name"),
)
