"""The store, as alerts ask it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from broadcaster.model import AlertAiring, SeenAlert, UnreadAlert


class AlertLog(Protocol):
    """Keeps the alerts that came, which documents were read for them, and what was ordered on air."""

    def keep(self, alerts: Iterable[SeenAlert]) -> tuple[SeenAlert, ...]:
        """
        Keep the documents that were not kept before, byte for byte; give them back.

        Two documents may have one name: which of them is the sender's is judged, and not by who came first.
        """
        ...

    def seen(self, *, sent_since: datetime) -> tuple[SeenAlert, ...]:
        """
        List the alerts sent since then, in the order in which they were sent; of one name the first first.

        By the sender's clock: the station's own may have been wrong when they came.
        """
        ...

    def mark_read(self, marks: Iterable[str], *, at: datetime) -> None:
        """Remember documents by their marks, so that they are not fetched again."""
        ...

    def read_before(self) -> frozenset[str]:
        """Give the marks of all documents read."""
        ...

    def note_unread(self, found: Iterable[UnreadAlert]) -> None:
        """Remember documents that cannot be read; saying it again changes nothing."""
        ...

    def unread(self) -> tuple[UnreadAlert, ...]:
        """List the documents that cannot be read, the oldest first."""
        ...

    def forget_unread(self, marks: Iterable[str]) -> None:
        """Take off the list what was mended or is over."""
        ...

    def order(self, airing: AlertAiring) -> None:
        """Remember what the player has accepted."""
        ...

    def withdraw(self, occurrence: str, *, at: datetime) -> None:
        """Remember that an order was taken back; saying it again changes nothing."""
        ...

    def airings(self, *, since: datetime) -> tuple[AlertAiring, ...]:
        """List the orders made since then, oldest first."""
        ...
