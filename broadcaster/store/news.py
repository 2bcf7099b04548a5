"""The shelf of news: what was read from the feeds, what was read on air, how each feed answered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, tzinfo

from sqlalchemy import Connection, RowMapping, delete, func, insert, select, update

from broadcaster.model import FeedReport, FeedStatus, NewsItem
from broadcaster.store.database.database import Database
from broadcaster.store.documents import dropped_document, read_dropped
from broadcaster.store.sayings import found, kept
from broadcaster.store.tables.columns import OF_STATION
from broadcaster.store.tables.news import feed_reading, news_item, news_seen, news_used

_SEEN = select(news_seen.c.id).where(news_seen.c.station == OF_STATION)
_ITEMS = (
    select(news_item)
    .where(news_item.c.station == OF_STATION)
    .order_by(news_item.c.published_at.desc().nulls_last(), news_item.c.fetched_at.desc(), news_item.c.id)
)
_REPORTS = select(feed_reading).where(feed_reading.c.station == OF_STATION).order_by(feed_reading.c.feed)


class DatabaseNewsShelf:
    """`broadcaster.ports.NewsShelf` on a database."""

    def __init__(self, database: Database, zone: tzinfo) -> None:
        self._database = database
        self._zone = zone

    def add(self, items: Iterable[NewsItem]) -> tuple[NewsItem, ...]:
        """Keep those not seen before, in the order given, each once; give them back."""
        offered = {item.id: item for item in reversed(tuple(items))}
        if not offered:
            return ()
        with self._database.write() as connection:
            seen = set(connection.scalars(_SEEN.where(news_seen.c.id.in_(offered))))
            new = tuple(item for item in reversed(offered.values()) if item.id not in seen)
            if new:
                connection.execute(
                    insert(news_seen), [{"id": item.id, "seen_at": item.fetched_at} for item in new]
                )
                connection.execute(insert(news_item), [_item_values(item) for item in new])
        return new

    def correct(self, items: Iterable[NewsItem]) -> None:
        """Put newer words in the place of those kept under the same id."""
        with self._database.write() as connection:
            for item in items:
                connection.execute(
                    update(news_item)
                    .where(news_item.c.station == OF_STATION, news_item.c.id == item.id)
                    .values(_item_values(item))
                )

    def items(self, *, since: datetime | None = None) -> tuple[NewsItem, ...]:
        """List the items fetched since then, newest published first, undated ones last."""
        query = _ITEMS
        if since is not None:
            query = query.where(news_item.c.fetched_at >= since)
        with self._database.read() as connection:
            return tuple(self._item(line) for line in connection.execute(query).mappings())

    def mark_used(self, news_ids: Iterable[str], *, programme: str, air_date: date) -> None:
        """Remember that these were put into a script; saying it again changes nothing."""
        wanted = set(news_ids)
        if not wanted:
            return
        of_script = (
            news_used.c.station == OF_STATION,
            news_used.c.programme == programme,
            news_used.c.air_date == air_date,
        )
        with self._database.write() as connection:
            known = set(connection.scalars(select(news_used.c.news_id).where(*of_script)))
            lines = [
                {"news_id": news_id, "programme": programme, "air_date": air_date}
                for news_id in sorted(wanted - known)
            ]
            if lines:
                connection.execute(insert(news_used), lines)

    def used_since(self, day: date, *, before: date) -> dict[str, date]:
        """Give the items used for dates from *day* up to, not including, *before*, with the last date."""
        query = (
            select(news_used.c.news_id, func.max(news_used.c.air_date))
            .where(news_used.c.station == OF_STATION)
            .where(news_used.c.air_date >= day, news_used.c.air_date < before)
            .group_by(news_used.c.news_id)
        )
        with self._database.read() as connection:
            return {news_id: last for news_id, last in connection.execute(query)}  # noqa: C416 - a Row is no pair to mypy

    def feed_state(self, feed: str) -> tuple[str, str]:
        """Give (ETag, Last-Modified) of the last successful reading, or empty strings."""
        with self._database.read() as connection:
            return _feed_state(connection, feed)

    def record_report(self, report: FeedReport, *, now: datetime) -> None:
        """Keep how a reading ended; one that brought nothing new keeps the ETag and Last-Modified."""
        with self._database.write() as connection:
            etag, last_modified = report.etag, report.last_modified
            if report.status is not FeedStatus.OK:
                etag, last_modified = _feed_state(connection, report.feed)
            connection.execute(
                delete(feed_reading).where(
                    feed_reading.c.station == OF_STATION, feed_reading.c.feed == report.feed
                )
            )
            connection.execute(
                insert(feed_reading).values(
                    feed=report.feed,
                    status=report.status.value,
                    error=kept(report.error),
                    dropped=[dropped_document(dropped) for dropped in report.dropped],
                    etag=etag,
                    last_modified=last_modified,
                    read_at=now,
                )
            )

    def last_reports(self) -> tuple[tuple[FeedReport, datetime], ...]:
        """Give the last report of each feed, without its items, with its time; by name of the feed."""
        with self._database.read() as connection:
            found = connection.execute(_REPORTS).mappings().all()
        return tuple((_report(line), line["read_at"].astimezone(self._zone)) for line in found)

    def _item(self, line: RowMapping) -> NewsItem:
        published_at = line["published_at"]
        return NewsItem(
            id=line["id"],
            feed=line["feed"],
            source=line["source"],
            title=line["title"],
            summary=line["summary"],
            url=line["url"],
            published_at=None if published_at is None else published_at.astimezone(self._zone),
            fetched_at=line["fetched_at"].astimezone(self._zone),
            themes=tuple(line["themes"]),
        )


def _feed_state(connection: Connection, feed: str) -> tuple[str, str]:
    query = select(feed_reading.c.etag, feed_reading.c.last_modified).where(
        feed_reading.c.station == OF_STATION, feed_reading.c.feed == feed
    )
    line = connection.execute(query).one_or_none()
    return ("", "") if line is None else (line.etag, line.last_modified)


def _item_values(item: NewsItem) -> dict[str, object]:
    return {
        "id": item.id,
        "feed": item.feed,
        "source": item.source,
        "title": item.title,
        "summary": item.summary,
        "url": item.url,
        "published_at": item.published_at,
        "fetched_at": item.fetched_at,
        "themes": list(item.themes),
    }


def _report(line: RowMapping) -> FeedReport:
    return FeedReport(
        feed=line["feed"],
        status=FeedStatus(line["status"]),
        dropped=tuple(read_dropped(document) for document in line["dropped"]),
        error=found(line["error"]),
        etag=line["etag"],
        last_modified=line["last_modified"],
    )
