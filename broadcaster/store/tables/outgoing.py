"""What goes out to people and programs."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Table, Text

from broadcaster.store.tables.columns import UtcTime, metadata, station_column

letter = Table(
    "letter",
    metadata,
    station_column(),
    # What it is about: the same is not written twice ("tomorrow/2026-11-29").
    Column("id", Text, primary_key=True),
    Column("written_at", UtcTime, nullable=False),
    Column("subject", Text, nullable=False),
    Column("body", Text, nullable=False),
    # After this nobody wants to read it any more.
    Column("ends_at", UtcTime, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("next_at", UtcTime, nullable=False),
    Column("sent_at", UtcTime),
    Column("trouble", Text, nullable=False),
    Index(None, "station", "sent_at", "next_at"),
)
"""Mail to the people of the station, until it is sent or too old."""

follower = Table(
    "follower",
    metadata,
    station_column(),
    Column("name", Text, primary_key=True),
    # The last entry that was handed over.
    Column("epoch", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("next_at", UtcTime, nullable=False),
    Column("trouble", Text, nullable=False),
)
"""How far each webhook has followed the journal."""
