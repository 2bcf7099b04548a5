"""Official warnings: documents as they came, and what the player accepted for them."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKeyConstraint, Index, Integer, LargeBinary, Table, Text

from broadcaster.store.tables.columns import APPEND_ONLY, UtcTime, metadata, station_column

alert_seen = Table(
    "alert_seen",
    metadata,
    station_column(),
    Column("sender", Text, primary_key=True),
    Column("identifier", Text, primary_key=True),
    Column("sent", UtcTime, primary_key=True),
    Column("source", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("seen_at", UtcTime, nullable=False),
    Column("document", LargeBinary, nullable=False),
    Index(None, "station", "sent"),
    **APPEND_ONLY,
)
"""The first document of every message that came, byte for byte; append-only by trigger."""

alert_again = Table(
    "alert_again",
    metadata,
    station_column(),
    Column("sender", Text, primary_key=True),
    Column("identifier", Text, primary_key=True),
    Column("sent", UtcTime, primary_key=True),
    Column("digest", Text, primary_key=True),
    Column("source", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("seen_at", UtcTime, nullable=False),
    Column("document", LargeBinary, nullable=False),
    ForeignKeyConstraint(
        ["station", "sender", "identifier", "sent"],
        ["alert_seen.station", "alert_seen.sender", "alert_seen.identifier", "alert_seen.sent"],
    ),
    **APPEND_ONLY,
)
"""Other documents that came under a name that was taken; append-only by trigger."""

alert_document = Table(
    "alert_document",
    metadata,
    station_column(),
    Column("mark", Text, primary_key=True),
    Column("read_at", UtcTime, nullable=False),
)
"""Documents that need not be fetched again."""

alert_unread = Table(
    "alert_unread",
    metadata,
    station_column(),
    Column("mark", Text, primary_key=True),
    Column("source", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("seen_at", UtcTime, nullable=False),
    Column("why", JSON, nullable=False),
)
"""Documents that look like alerts and cannot be read, until they are mended or over."""

alert_airing = Table(
    "alert_airing",
    metadata,
    station_column(),
    Column("occurrence", Text, primary_key=True),
    Column("sender", Text, nullable=False),
    Column("identifier", Text, nullable=False),
    Column("sent", UtcTime, nullable=False),
    Column("number", Integer, nullable=False),
    Column("ordered_at", UtcTime, nullable=False),
    Column("outputs", JSON, nullable=False, server_default="[]"),
    Column("withdrawn_at", UtcTime),
    ForeignKeyConstraint(
        ["station", "sender", "identifier", "sent"],
        ["alert_seen.station", "alert_seen.sender", "alert_seen.identifier", "alert_seen.sent"],
    ),
    Index(None, "station", "ordered_at"),
)
"""What the player accepted for an alert; what really sounded is in the ledger."""
