"""Feeds (entry points `broadcaster.feeds`)."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from broadcaster.model import (
        Feed,
        FeedReport,
    )


class FeedReader(Protocol):
    """Reads one feed; never raises for what the feed does wrong: the report says it."""

    def read(self, feed: Feed, *, etag: str, last_modified: str, now: datetime) -> FeedReport:
        """Read *feed* with a conditional request."""
        ...
