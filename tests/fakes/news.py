"""The shelf of news, in memory."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from broadcaster.errors import BroadcasterError
from broadcaster.model import (
    FeedReport,
    FeedStatus,
    NewsItem,
)


class FakeNewsShelf:
    """`broadcaster.ports.NewsShelf` in memory; raises *fails_with* when told to."""

    def __init__(self, fails_with: BroadcasterError | None = None) -> None:
        self.fails_with = fails_with
        self._items: dict[str, NewsItem] = {}
        self._used: set[tuple[str, str, date]] = set()
        self._reports: dict[str, tuple[FeedReport, datetime]] = {}

    def _check(self) -> None:
        if self.fails_with is not None:
            raise self.fails_with

    def add(self, items: Iterable[NewsItem]) -> tuple[NewsItem, ...]:
        self._check()
        new: list[NewsItem] = []
        for item in items:
            if item.id not in self._items:
                self._items[item.id] = item
                new.append(item)
        return tuple(new)

    def correct(self, items: Iterable[NewsItem]) -> None:
        self._check()
        self._items.update({item.id: item for item in items if item.id in self._items})

    def items(self, *, since: datetime | None = None) -> tuple[NewsItem, ...]:
        def newest_first(item: NewsItem) -> tuple[bool, float, float, str]:
            age = -item.published_at.timestamp() if item.published_at else 0.0
            return item.published_at is None, age, -item.fetched_at.timestamp(), item.id

        kept = (item for item in self._items.values() if since is None or item.fetched_at >= since)
        return tuple(sorted(kept, key=newest_first))

    def mark_used(self, news_ids: Iterable[str], *, programme: str, air_date: date) -> None:
        self._check()
        self._used.update((news_id, programme, air_date) for news_id in news_ids)

    def used_since(self, day: date, *, before: date) -> dict[str, date]:
        by_date = sorted(self._used, key=lambda use: use[2])
        return {news_id: on for news_id, _, on in by_date if day <= on < before}

    def feed_state(self, feed: str) -> tuple[str, str]:
        report = self._reports[feed][0] if feed in self._reports else None
        return (report.etag, report.last_modified) if report else ("", "")

    def record_report(self, report: FeedReport, *, now: datetime) -> None:
        self._check()
        etag, last_modified = report.etag, report.last_modified
        if report.status is not FeedStatus.OK:
            etag, last_modified = self.feed_state(report.feed)
        kept = replace(report, items=(), corrected=(), etag=etag, last_modified=last_modified)
        self._reports[report.feed] = (kept, now)

    def last_reports(self) -> tuple[tuple[FeedReport, datetime], ...]:
        return tuple(self._reports[feed] for feed in sorted(self._reports))
