"""
The tables, one description for SQLite and PostgreSQL, in modules named as the folders of the store.

The migrations build them; a test holds both to the same shape. Times lie in UTC; lists and documents
lie in JSON columns.
"""

from broadcaster.store.tables import (
    access,
    alerts,
    asrun,
    bulletins,
    drafts,
    journal,
    news,
    outgoing,
    people,
    rundowns,
)
from broadcaster.store.tables.columns import metadata

HEAD = "0011"
"""Revision of the migrations that makes these tables; a test compares it with Alembic's."""

__all__ = [
    "HEAD",
    "access",
    "alerts",
    "asrun",
    "bulletins",
    "drafts",
    "journal",
    "metadata",
    "news",
    "outgoing",
    "people",
    "rundowns",
]
