"""What is being written."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Index, Integer, Table, Text

from broadcaster.store.tables.columns import UtcTime, metadata, station_column

draft = Table(
    "draft",
    metadata,
    station_column(),
    Column("id", Text, primary_key=True),
    # Id of a person.
    Column("author", Text, nullable=False),
    Column("content", JSON, nullable=False),
    # Id of the article that was made of it; empty: not sent.
    Column("article", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("changed_at", UtcTime, nullable=False),
    Index(None, "station", "article"),
)
"""Notices while they are being written."""
