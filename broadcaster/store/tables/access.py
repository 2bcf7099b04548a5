"""Who may come in, and by what."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKeyConstraint, Index, Integer, Table, Text, UniqueConstraint

from broadcaster.store.tables.columns import UtcTime, metadata, station_column

account = Table(
    "account",
    metadata,
    station_column(),
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
    station_column(),
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
    station_column(),
    # "login/…" or "address/…".
    Column("source", Text, primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("failed_at", UtcTime, nullable=False),
)
"""Tries that failed, counted by whom they were for and from where they came; a restart forgets none."""

api_token = Table(
    "api_token",
    metadata,
    station_column(),
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
