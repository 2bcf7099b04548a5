"""
The tables, one description for SQLite and PostgreSQL.

The migrations build them; a test holds both to the same shape. Times lie in UTC; lists and documents
lie in JSON columns. Every table has the station in its primary key, every unique index and foreign key:
one database holds many stations, and no name of one meets a name of another.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    bindparam,
)
from sqlalchemy.engine.default import DefaultExecutionContext

HEAD = "0011"
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


OF_STATION = bindparam("of_station", type_=Text)
"""The station that the database was opened for; filled in by `Database` in every statement."""


def _of_station(context: DefaultExecutionContext) -> str:
    station: str = context.execution_options["station"]
    return station


def _station() -> Column[str]:
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
_APPEND_ONLY: dict[str, Any] = {"sqlite_with_rowid": False, "info": {"append_only": True}}

# --- journal --------------------------------------------------------------------------------------

head = Table(
    "head",
    metadata,
    _station(),
    Column("epoch", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    # Mark of the computer that wrote last: a copied station that runs twice shows here.
    Column("host", Text, nullable=False),
)
"""Where the journal of each station stands. Whoever writes for a station locks its row first."""


def _sealed_columns() -> tuple[Column[Any], ...]:
    """Give the columns of a sealed entry; texts as they were hashed, so that a check decodes nothing."""
    return (
        Column("epoch", Integer, primary_key=True),
        Column("seq", Integer, primary_key=True),
        Column("happened_at", Text, nullable=False),
        Column("entered_at", Text, nullable=False),
        Column("kind", Text, nullable=False),
        Column("subject", Text, nullable=False),
        Column("actor", Text, nullable=False),
        # Both NULL: withheld or forgotten. The header can be checked all the same.
        Column("salt", Text),
        Column("facts", Text),
        Column("facts_digest", Text, nullable=False),
        Column("previous", Text, nullable=False),
        Column("digest", Text, nullable=False),
    )


journal = Table(
    "journal",
    metadata,
    _station(),
    *_sealed_columns(),
    Index(None, "station", "subject", "epoch", "seq"),
    **_APPEND_ONLY,
)
"""Every act, one line each; append-only by trigger, chained by digest (docs/decisions/0013-journal.md)."""

received = Table(
    "received",
    metadata,
    _station(),
    # Fingerprint of the child whose entry it is.
    Column("origin", Text, primary_key=True),
    *_sealed_columns(),
    **_APPEND_ONLY,
)
"""What a parent holds of its children's journals; never mixed with its own. Append-only by trigger."""

person = Table(
    "person",
    metadata,
    _station(),
    Column("id", Text, primary_key=True),
    # Empty: forgotten. The journal names the id alone.
    Column("name", Text, nullable=False),
    Index(None, "station", "name"),
)

# --- access ---------------------------------------------------------------------------------------

account = Table(
    "account",
    metadata,
    _station(),
    Column("person", Text, primary_key=True),
    # What is typed, lower case.
    Column("login", Text, nullable=False),
    Column("role", Text, nullable=False),
    # Argon2id in its own form; empty: nobody can log in with it yet.
    Column("password_hash", Text, nullable=False),
    # Base32 (RFC 6238); empty: no second factor.
    Column("totp_secret", Text, nullable=False),
    # Number of the last 30 seconds whose code was used: a code that was overheard is good for nothing.
    Column("totp_used", Integer, nullable=False),
    Column("closed_at", UtcTime),
    Column("last_login_at", UtcTime),
    ForeignKeyConstraint(["station", "person"], ["person.station", "person.id"]),
    UniqueConstraint("station", "login"),
)

login = Table(
    "login",
    metadata,
    _station(),
    # SHA-256 of the cookie: who reads the database cannot take the browser's place.
    Column("digest", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("begun_at", UtcTime, nullable=False),
    Column("seen_at", UtcTime, nullable=False),
    Column("address", Text, nullable=False),
    ForeignKeyConstraint(["station", "person"], ["account.station", "account.person"]),
    Index(None, "station", "person"),
)
"""Browsers that somebody has logged in with."""

login_try = Table(
    "login_try",
    metadata,
    _station(),
    # "login/…" or "address/…".
    Column("source", Text, primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("failed_at", UtcTime, nullable=False),
)
"""Tries that failed, counted by whom they were for and from where they came; a restart forgets none."""

api_token = Table(
    "api_token",
    metadata,
    _station(),
    Column("id", Text, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("scopes", JSON, nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime),
    Column("last_used_at", UtcTime),
    ForeignKeyConstraint(["station", "person"], ["account.station", "account.person"]),
)

# --- drafts ---------------------------------------------------------------------------------------

draft = Table(
    "draft",
    metadata,
    _station(),
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

# --- what goes out to people and programs ---------------------------------------------------------

letter = Table(
    "letter",
    metadata,
    _station(),
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
    _station(),
    Column("name", Text, primary_key=True),
    # The last entry that was handed over.
    Column("epoch", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("next_at", UtcTime, nullable=False),
    Column("trouble", Text, nullable=False),
)
"""How far each webhook has followed the journal."""

# --- as-run ---------------------------------------------------------------------------------------

as_run = Table(
    "as_run",
    metadata,
    _station(),
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
    **_APPEND_ONLY,
)
"""Start of a row; append-only by trigger."""

as_run_end = Table(
    "as_run_end",
    metadata,
    _station(),
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
    **_APPEND_ONLY,
)
"""End of a row; append-only by trigger. The primary key lets a row end once."""

handed_in = Table(
    "handed_in",
    metadata,
    _station(),
    Column("run", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("subject", Text, nullable=False),
    # What does not agree with what was there; empty: all does. The record itself is kept with it.
    Column("conflict", Text, nullable=False),
    Column("other", Text, nullable=False),
    Column("entry", Text, nullable=False),
    Column("entered_at", UtcTime, nullable=False),
    **_APPEND_ONLY,
)
"""Records of spools that were taken, each once; append-only by trigger."""

# --- occurrences ----------------------------------------------------------------------------------

occurrence = Table(
    "occurrence",
    metadata,
    _station(),
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
    _station(),
    Column("air_date", Date, primary_key=True),
    Column("number", Integer, primary_key=True),
    # Hash of the files that wanted it so.
    Column("grid", Text, nullable=False),
    Column("planned_at", UtcTime, nullable=False),
    Column("lines", JSON, nullable=False),
    **_APPEND_ONLY,
)
"""The lines of every day as they were wanted, also while the station was off; append-only by trigger."""

# --- bulletins ------------------------------------------------------------------------------------

bulletin = Table(
    "bulletin",
    metadata,
    _station(),
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

# --- news -----------------------------------------------------------------------------------------

news_seen = Table(
    "news_seen",
    metadata,
    _station(),
    Column("id", Text, primary_key=True),
    Column("seen_at", UtcTime, nullable=False),
)
"""Ids for ever, so that an item is not read twice after its text was pruned."""

news_item = Table(
    "news_item",
    metadata,
    _station(),
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
    _station(),
    Column("news_id", Text, primary_key=True),
    Column("programme", Text, primary_key=True),
    Column("air_date", Date, primary_key=True),
    Index(None, "station", "air_date"),
)

feed_reading = Table(
    "feed_reading",
    metadata,
    _station(),
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
    _station(),
    Column("sender", Text, primary_key=True),
    Column("identifier", Text, primary_key=True),
    Column("sent", UtcTime, primary_key=True),
    Column("source", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("seen_at", UtcTime, nullable=False),
    Column("document", LargeBinary, nullable=False),
    Index(None, "station", "sent"),
    **_APPEND_ONLY,
)
"""The first document of every message that came, byte for byte; append-only by trigger."""

alert_again = Table(
    "alert_again",
    metadata,
    _station(),
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
    **_APPEND_ONLY,
)
"""Other documents that came under a name that was taken; append-only by trigger."""

alert_document = Table(
    "alert_document",
    metadata,
    _station(),
    Column("mark", Text, primary_key=True),
    Column("read_at", UtcTime, nullable=False),
)
"""Documents that need not be fetched again."""

alert_unread = Table(
    "alert_unread",
    metadata,
    _station(),
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
    _station(),
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
