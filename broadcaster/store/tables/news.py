"""What the feeds had, and what was made of it."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Date, ForeignKeyConstraint, Index, Table, Text

from broadcaster.store.tables.columns import UtcTime, metadata, station_column

news_seen = Table(
    "news_seen",
    metadata,
    station_column(),
    Column("id", Text, primary_key=True),
    Column("seen_at", UtcTime, nullable=False),
)
"""Ids for ever, so that an item is not read twice after its text was pruned."""

news_item = Table(
    "news_item",
    metadata,
    station_column(),
    Column("id", Text, primary_key=True),
    Column("feed", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("published_at", UtcTime),
    Column("fetched_at", UtcTime, nullable=False),
    Column("themes", JSON, nullable=False),
    ForeignKeyConstraint(["station", "id"], ["news_seen.station", "news_seen.id"]),
    Index(None, "station", "fetched_at"),
)

news_used = Table(
    "news_used",
    metadata,
    station_column(),
    Column("news_id", Text, primary_key=True),
    Column("programme", Text, primary_key=True),
    Column("air_date", Date, primary_key=True),
    Index(None, "station", "air_date"),
)

feed_reading = Table(
    "feed_reading",
    metadata,
    station_column(),
    Column("feed", Text, primary_key=True),
    Column("status", Text, nullable=False),
    Column("error", Text, nullable=False),
    Column("dropped", JSON, nullable=False),
    Column("etag", Text, nullable=False),
    Column("last_modified", Text, nullable=False),
    Column("read_at", UtcTime, nullable=False),
)
"""How the last reading of each feed ended; ETag and Last-Modified of the last good one."""
