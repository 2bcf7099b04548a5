"""What really sounded, and which records of spools were taken."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)

from broadcaster.store.tables.columns import APPEND_ONLY, UtcTime, metadata, station_column

as_run = Table(
    "as_run",
    metadata,
    station_column(),
    Column("id", Text, primary_key=True),
    Column("occurrence", Text, nullable=False),
    Column("programme", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("themes", JSON, nullable=False),
    Column("output", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("priority", Integer, nullable=False),
    Column("bulletin", Text, nullable=False),
    Column("scheduled_start", UtcTime, nullable=False),
    Column("actual_start", UtcTime, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("corrects", Text),
    Column("note", Text, nullable=False),
    Column("bulletin_version", Integer, nullable=False, server_default="0"),
    Column("audio_sha256", Text, nullable=False, server_default=""),
    Column("entered_ms", Integer, nullable=False, server_default="0"),
    Column("zones", JSON, nullable=False, server_default="[]"),
    Column("voice", Text, nullable=False, server_default=""),
    # 1: a machine spoke it.
    Column("is_synthetic", Integer, nullable=False, server_default="0"),
    Column("upstream", Text, nullable=False, server_default=""),
    ForeignKeyConstraint(["station", "corrects"], ["as_run.station", "as_run.id"]),
    # A row is corrected once; a second correction names the first.
    UniqueConstraint("station", "corrects"),
    Index(None, "station", "actual_start"),
    Index(None, "station", "occurrence"),
    **APPEND_ONLY,
)
"""Start of a row; append-only by trigger."""

as_run_end = Table(
    "as_run_end",
    metadata,
    station_column(),
    Column("row", Text, primary_key=True),
    Column("actual_end", UtcTime, nullable=False),
    Column("aired_ms", Integer, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("reason", Text, nullable=False),
    # Pairs of offset and length, milliseconds.
    Column("silences", JSON, nullable=False, server_default="[]"),
    Column("devices_known", Integer),
    Column("devices_playing", Integer),
    # What was learnt while the row was open; empty: as at the start.
    Column("evidence", Text, nullable=False, server_default=""),
    CheckConstraint("outcome IN ('aired', 'partial', 'missed')", name="outcome"),
    CheckConstraint("aired_ms > 0 OR (aired_ms = 0 AND outcome = 'missed')", name="aired"),
    ForeignKeyConstraint(["station", "row"], ["as_run.station", "as_run.id"]),
    Index(None, "station", "actual_end"),
    **APPEND_ONLY,
)
"""End of a row; append-only by trigger. The primary key lets a row end once."""

handed_in = Table(
    "handed_in",
    metadata,
    station_column(),
    Column("run", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("subject", Text, nullable=False),
    # What does not agree with what was there; empty: all does. The record itself is kept with it.
    Column("conflict", Text, nullable=False),
    Column("other", Text, nullable=False),
    Column("entry", Text, nullable=False),
    Column("entered_at", UtcTime, nullable=False),
    **APPEND_ONLY,
)
"""Records of spools that were taken, each once; append-only by trigger."""
