"""
The tables, one description for SQLite and PostgreSQL.

The migrations build them; a test holds both to the same shape. Times lie in UTC; lists and documents
lie in JSON columns.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
)

HEAD = "0004"
"""Revision of the migrations that makes the tables below; a test compares it with Alembic's."""


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


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# --- as-run ---------------------------------------------------------------------------------------

as_run = Table(
    "as_run",
    metadata,
    Column("id", Text, primary_key=True),
    Column("occurrence", Text, nullable=False, index=True),
    Column("programme", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("themes", JSON, nullable=False),
    Column("output", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("priority", Integer, nullable=False),
    Column("bulletin", Text, nullable=False),
    Column("scheduled_start", UtcTime, nullable=False),
    Column("actual_start", UtcTime, nullable=False, index=True),
    Column("evidence", Text, nullable=False),
    # Unique: a row is corrected once; a second correction names the first.
    Column("corrects", Text, ForeignKey("as_run.id"), unique=True),
    Column("note", Text, nullable=False),
)
"""Start of a row; append-only by trigger."""

as_run_end = Table(
    "as_run_end",
    metadata,
    Column("row", Text, ForeignKey("as_run.id"), primary_key=True),
    Column("actual_end", UtcTime, nullable=False, index=True),
    Column("aired_ms", Integer, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("reason", Text, nullable=False),
    CheckConstraint("outcome IN ('aired', 'partial', 'missed')", name="outcome"),
    CheckConstraint("aired_ms > 0 OR (aired_ms = 0 AND outcome = 'missed')", name="aired"),
)
"""End of a row; append-only by trigger. The primary key lets a row end once."""

heartbeat = Table(
    "heartbeat",
    metadata,
    Column("row", Text, ForeignKey("as_run.id"), primary_key=True),
    # Unique: two rows cannot be open on one output, whoever writes.
    Column("output", Text, nullable=False, unique=True),
    Column("started_at", UtcTime, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("aired_ms", Integer, nullable=False),
)
"""One line for each open row, gone when it is closed; the only part of the ledger that changes."""

# --- occurrences ----------------------------------------------------------------------------------

occurrence = Table(
    "occurrence",
    metadata,
    Column("id", Text, primary_key=True),
    Column("air_date", Date, nullable=False, index=True),
    Column("slot", Text, nullable=False),
    Column("programme", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("priority", Integer, nullable=False),
    Column("starts_at", UtcTime, nullable=False, index=True),
    Column("length_s", Integer, nullable=False),
    Column("outputs", JSON, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("bulletin", Text, nullable=False, index=True),
    Column("repeat_of", Text, nullable=False),
)

occurrence_history = Table(
    "occurrence_history",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("occurrence", Text, ForeignKey("occurrence.id"), nullable=False, index=True),
    Column("from_state", Text, nullable=False),
    Column("to_state", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("bulletin", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
)
"""Every change of an occurrence; append-only by trigger. `from_state` is empty for its birth."""

sign_off = Table(
    "sign_off",
    metadata,
    Column("occurrence", Text, ForeignKey("occurrence.id"), primary_key=True),
    Column("signed_by", Text, nullable=False),
    Column("signed_at", UtcTime, nullable=False),
)
"""Who answers for a message that went out without approval; append-only by trigger, one for each."""

# --- bulletins ------------------------------------------------------------------------------------

bulletin = Table(
    "bulletin",
    metadata,
    Column("id", Text, primary_key=True),
    Column("programme", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("air_date", Date, nullable=False, index=True),
    Column("airs_at", UtcTime, nullable=False),
    Column("state", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("script", JSON, nullable=False),
    Column("master", JSON, nullable=False),
    Column("themes", JSON, nullable=False),
    Column("produced_at", UtcTime, nullable=False),
    Column("valid_from", UtcTime),
    Column("valid_until", UtcTime),
    Column("decided_by", Text, nullable=False),
    Column("decided_at", UtcTime),
    Column("decision_note", Text, nullable=False),
    Index(None, "programme", "state", "produced_at"),
)

bulletin_decision = Table(
    "bulletin_decision",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("bulletin", Text, ForeignKey("bulletin.id"), nullable=False, index=True),
    Column("fingerprint", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("note", Text, nullable=False),
)
"""Who let which version go on air, or not; append-only by trigger."""

# --- news -----------------------------------------------------------------------------------------

news_seen = Table(
    "news_seen",
    metadata,
    Column("id", Text, primary_key=True),
    Column("seen_at", UtcTime, nullable=False),
)
"""Ids for ever, so that an item is not read twice after its text was pruned."""

news_item = Table(
    "news_item",
    metadata,
    Column("id", Text, ForeignKey("news_seen.id"), primary_key=True),
    Column("feed", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("published_at", UtcTime),
    Column("fetched_at", UtcTime, nullable=False, index=True),
    Column("themes", JSON, nullable=False),
)

news_used = Table(
    "news_used",
    metadata,
    Column("news_id", Text, primary_key=True),
    Column("programme", Text, primary_key=True),
    Column("air_date", Date, primary_key=True, index=True),
)

feed_reading = Table(
    "feed_reading",
    metadata,
    Column("feed", Text, primary_key=True),
    Column("status", Text, nullable=False),
    Column("error", Text, nullable=False),
    Column("dropped", JSON, nullable=False),
    Column("etag", Text, nullable=False),
    Column("last_modified", Text, nullable=False),
    Column("read_at", UtcTime, nullable=False),
)
"""How the last reading of each feed ended; ETag and Last-Modified of the last good one."""

# --- alerts ---------------------------------------------------------------------------------------

alert_seen = Table(
    "alert_seen",
    metadata,
    Column("sender", Text, primary_key=True),
    Column("identifier", Text, primary_key=True),
    Column("sent", UtcTime, primary_key=True, index=True),
    Column("source", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("seen_at", UtcTime, nullable=False),
    Column("document", LargeBinary, nullable=False),
)
"""The first document of every message that came, byte for byte; append-only by trigger."""

alert_again = Table(
    "alert_again",
    metadata,
    Column("sender", Text, primary_key=True),
    Column("identifier", Text, primary_key=True),
    Column("sent", UtcTime, primary_key=True),
    Column("digest", Text, primary_key=True),
    Column("source", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("seen_at", UtcTime, nullable=False),
    Column("document", LargeBinary, nullable=False),
    ForeignKeyConstraint(
        ["sender", "identifier", "sent"],
        ["alert_seen.sender", "alert_seen.identifier", "alert_seen.sent"],
    ),
)
"""Other documents that came under a name that was taken; append-only by trigger."""

alert_document = Table(
    "alert_document",
    metadata,
    Column("mark", Text, primary_key=True),
    Column("read_at", UtcTime, nullable=False),
)
"""Documents that need not be fetched again."""

alert_airing = Table(
    "alert_airing",
    metadata,
    Column("occurrence", Text, primary_key=True),
    Column("sender", Text, nullable=False),
    Column("identifier", Text, nullable=False),
    Column("sent", UtcTime, nullable=False),
    Column("number", Integer, nullable=False),
    Column("ordered_at", UtcTime, nullable=False, index=True),
    Column("outputs", JSON, nullable=False, server_default="[]"),
    Column("withdrawn_at", UtcTime),
    ForeignKeyConstraint(
        ["sender", "identifier", "sent"],
        ["alert_seen.sender", "alert_seen.identifier", "alert_seen.sent"],
    ),
)
"""What the player accepted for an alert; what really sounded is in the ledger."""
