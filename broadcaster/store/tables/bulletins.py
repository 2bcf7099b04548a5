"""What was made, in every version."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Date, Index, Integer, Table, Text

from broadcaster.store.tables.columns import UtcTime, metadata, station_column

bulletin = Table(
    "bulletin",
    metadata,
    station_column(),
    Column("id", Text, primary_key=True),
    # From 1; what was approved or has aired is never overwritten, the next version supersedes it.
    Column("version", Integer, primary_key=True),
    Column("programme", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("air_date", Date, nullable=False),
    Column("airs_at", UtcTime, nullable=False),
    Column("state", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("script", JSON, nullable=False),
    Column("master", JSON, nullable=False),
    Column("themes", JSON, nullable=False),
    Column("produced_at", UtcTime, nullable=False),
    Column("valid_from", UtcTime),
    Column("valid_until", UtcTime),
    # Actors, as the journal writes them; empty: nobody yet.
    Column("made_by", Text, nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("decided_at", UtcTime),
    Column("decision_note", Text, nullable=False),
    Index(None, "station", "air_date"),
    Index(None, "station", "programme", "state", "produced_at"),
)
