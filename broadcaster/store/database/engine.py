"""The engine of a database as both kinds need it: how long is waited, and how documents are written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from sqlalchemy import URL, Engine, create_engine

WAIT_S: Final = 5
"""Longest wait for a connection and for another writer; ours hold the lock for milliseconds."""
UPGRADE_WAIT_S: Final = 120
"""Longest wait for another process that brings the tables up to date: it may have years of rows to copy."""


def make_engine(
    address: URL, connect_args: Mapping[str, object], *, tries_before_use: bool = False
) -> Engine:
    """
    Make an engine without connecting; Vietnamese lies in the database as it is read.

    Args:
        address: of the database.
        connect_args: what the driver is told.
        tries_before_use: connections that died with the server are replaced before use.
    """
    return create_engine(
        address,
        connect_args=dict(connect_args),
        json_serializer=lambda value: json.dumps(value, ensure_ascii=False),
        pool_pre_ping=tries_before_use,
    )
