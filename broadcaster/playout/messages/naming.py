"""Ids for messages: a time, a class, and never the same one twice."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime

from broadcaster.model import Priority


class MessageNames:
    """
    Gives ids; used by one thread at a time.

    Args:
        latest_order_at: when an earlier player took its last order, by the clock of that time.
    """

    def __init__(self, latest_order_at: datetime) -> None:
        self._latest_order_at = latest_order_at
        self._given: set[str] = set()

    def give(self, priority: Priority, times: Sequence[datetime], now: datetime) -> list[str]:
        """Give an id for each of *times*, of an order that was given *now*."""
        # The clock shows an earlier time again. The book would know the ids of that time, but an order does
        # not wait for a database.
        mark = f"-{secrets.token_hex(2)}" if now <= self._latest_order_at else ""
        return [self._new(f"{at:%Y-%m-%dT%H%M%S}-{priority.code}{mark}") for at in times]

    def note(self, name: str) -> None:
        """Note an id that an earlier player has given."""
        self._given.add(name)

    def _new(self, stem: str) -> str:
        name, number = stem, 1
        while name in self._given:
            number += 1
            name = f"{stem}-{number}"
        self._given.add(name)
        return name
