"""The store, as the newsroom asks it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from broadcaster.model import FeedReport, NewsItem


class NewsShelf(Protocol):
    """Keeps news items and what was read on air."""

    def add(self, items: Iterable[NewsItem]) -> tuple[NewsItem, ...]:
        """Keep those not seen before; give them back."""
        ...

    def correct(self, items: Iterable[NewsItem]) -> None:
        """
        Put these words in the place of those kept under the same id; what is not kept is left alone.

        `fetched_at` becomes that of the new words: a bulletin made before it reads the old ones.
        """
        ...

    def items(self, *, since: datetime | None = None) -> tuple[NewsItem, ...]:
        """List the items fetched since then, newest published first."""
        ...

    def mark_used(self, news_ids: Iterable[str], *, programme: str, air_date: date) -> None:
        """Remember that these were put into a script."""
        ...

    def used_since(self, day: date, *, before: date) -> dict[str, date]:
        """Give the items used in scripts for dates from *day* up to, not including, *before*."""
        ...

    def feed_state(self, feed: str) -> tuple[str, str]:
        """Give (ETag, Last-Modified) of the last successful reading, or empty strings."""
        ...

    def record_report(self, report: FeedReport, *, now: datetime) -> None:
        """Keep how a reading ended (status, error, ETag, Last-Modified)."""
        ...

    def last_reports(self) -> tuple[tuple[FeedReport, datetime], ...]:
        """Give the last report of each feed, without its items, with its time."""
        ...
