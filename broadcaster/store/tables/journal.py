"""The journal and what is held of the journals of others."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Index, Integer, Table, Text

from broadcaster.store.tables.columns import APPEND_ONLY, metadata, station_column

head = Table(
    "head",
    metadata,
    station_column(),
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
    station_column(),
    *_sealed_columns(),
    Index(None, "station", "subject", "epoch", "seq"),
    **APPEND_ONLY,
)
"""Every act, one line each; append-only by trigger, chained by digest (docs/decisions/0013-journal.md)."""

received = Table(
    "received",
    metadata,
    station_column(),
    # Fingerprint of the child whose entry it is.
    Column("origin", Text, primary_key=True),
    *_sealed_columns(),
    **APPEND_ONLY,
)
"""What a parent holds of its children's journals; never mixed with its own. Append-only by trigger."""
