"""RSS and Atom feeds: from bytes to clean items, or to the reason why not."""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any, Final

import feedparser

from broadcaster.errors import N_, FeedRefused
from broadcaster.fetching.download import Limits, Page, fetch
from broadcaster.markup import has_picture, words_of
from broadcaster.model import Dropped, Feed, FeedReport, FeedStatus, NewsItem
from broadcaster.newsroom.feeds.dates import read_date, read_offset
from broadcaster.newsroom.feeds.document import UTF_8, harmless, not_a_feed
from broadcaster.newsroom.feeds.identity import item_id
from broadcaster.newsroom.feeds.stumbling import STUMBLED, fault_of
from broadcaster.newsroom.letters.cleaning import TITLE_CHARS, clean_summary, clean_title, first_sentence
from broadcaster.newsroom.letters.lettering import Illegible
from broadcaster.ports import FeedReader
from broadcaster.saying import saying

_log: Final = logging.getLogger(__name__)

ITEMS_AT_MOST: Final = 200
"""Papers give 20 to 100; more is a site's whole archive, and the newest stand first."""
_CAPTION_WORDS: Final = 4
"""A text below this beside a picture is no news ("Ảnh đẹp hôm nay")."""


def open_rss() -> FeedReader:
    """Open the reader of RSS and Atom feeds (entry point `broadcaster.feeds`)."""
    return RssReader()


class RssReader:
    """
    Reads feeds over http, https and from files.

    Args:
        limits: what one reading may cost.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()

    def read(self, feed: Feed, *, etag: str, last_modified: str, now: datetime) -> FeedReport:
        """Read *feed*; whatever it does wrong is said in the report."""
        try:
            page = fetch(feed, etag=etag, last_modified=last_modified, limits=self.limits)
            if page.unchanged:
                return FeedReport(
                    feed=feed.name,
                    status=FeedStatus.UNCHANGED,
                    etag=page.etag or etag,
                    last_modified=page.last_modified or last_modified,
                )
            return _report(feed, page, now)
        except FeedRefused as refusal:
            return FeedReport(feed=feed.name, status=FeedStatus.FAILED, error=refusal.saying())


def _report(feed: Feed, page: Page, now: datetime) -> FeedReport:
    zone = read_offset(feed.utc_offset)
    if zone is None:
        raise FeedRefused(
            N_("'{offset}' is not an offset from UTC."),
            remedy=N_('Write utc_offset = "+07:00".'),
            offset=feed.utc_offset,
        )
    entries, last_is_cut = _entries(page)
    news: dict[str, NewsItem] = {}
    dropped: list[Dropped] = []
    for number, entry in enumerate(entries[:ITEMS_AT_MOST], start=1):
        item = _netted_item(feed, entry, zone, now)
        if last_is_cut and number == len(entries):
            broken = saying(N_("The feed breaks off in the middle of this item."))
            item = Dropped(title=item.title, reason=broken)
        elif isinstance(item, NewsItem) and item.id in news:
            item = Dropped(title=item.title, reason=saying(N_("The item stands in the feed twice.")))
        if isinstance(item, Dropped):
            dropped.append(item)
        else:
            news[item.id] = item
    if len(entries) > ITEMS_AT_MOST:
        more = saying(
            N_("Only {limit} items are read; {count} more follow."),
            limit=ITEMS_AT_MOST,
            count=len(entries) - ITEMS_AT_MOST,
        )
        dropped.append(Dropped(title="…", reason=more))
    return FeedReport(
        feed=feed.name,
        status=FeedStatus.OK,
        items=tuple(news.values()),
        dropped=tuple(dropped),
        etag=page.etag,
        last_modified=page.last_modified,
    )


# --- the document ---------------------------------------------------------------------------------


def _entries(page: Page) -> tuple[list[dict[str, Any]], bool]:
    """
    Give the entries of a document, and whether the last one is cut off.

    Raises:
        FeedRefused: hostile XML, not a feed, no items.
    """
    try:
        document = harmless(page.body, page.content_type)
        parsed = feedparser.parse(
            io.BytesIO(document),
            response_headers={"content-type": UTF_8},
            sanitize_html=False,  # cleaning.py takes everything away
            resolve_relative_uris=False,
        )
    except (LookupError, ValueError) as error:
        # feedparser trips over damage in rare elements (found by changing a real feed at random).
        raise FeedRefused(
            N_("The feed is damaged ({reason})."),
            remedy=N_("It is tried again next time."),
            reason=f"{type(error).__name__}: {error}",
        ) from error
    # Not judged by "bozo": real feeds are often not well-formed and read well all the same.
    if not parsed.get("version"):
        raise not_a_feed()
    if not parsed.entries:
        raise FeedRefused(N_("The feed has no items."), remedy=N_("It is tried again next time."))
    ends = (b"</rss", b"</feed", b"RDF>", b"</channel")
    is_whole = not parsed.bozo or any(end in document[-2000:] for end in ends)
    return list(parsed.entries), not is_whole


# --- an item --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Raw:
    """What the feed says of one item, as it says it."""

    title: str
    summary: str
    link: str
    guid: str
    date_text: str
    has_picture: bool


def _raw(entry: dict[str, Any]) -> _Raw:
    # feedparser's own `get` answers "updated" with "published" and warns; dict's does not.
    def text(*names: str) -> str:
        return next((str(dict.get(entry, name)) for name in names if dict.get(entry, name)), "")

    contents = entry.get("content") or [{}]
    summary = text("summary") or str(contents[0].get("value", ""))
    enclosures = entry.get("enclosures") or entry.get("media_content") or entry.get("media_thumbnail") or []
    return _Raw(
        title=text("title"),
        summary=summary,
        link=text("link"),
        guid=text("id"),
        date_text=text("published", "updated", "created"),
        has_picture=bool(enclosures) or has_picture(summary),
    )


def _netted_item(feed: Feed, entry: dict[str, Any], zone: timezone, now: datetime) -> NewsItem | Dropped:
    try:
        return _item(feed, entry, zone, now)
    except Exception as fault:  # noqa: BLE001 - the net around one item: it costs itself, not its feed
        _log.exception("an item of feed %s was stumbled over", feed.name)
        return Dropped(title=_shown_title(entry), reason=saying(STUMBLED, reason=fault_of(fault)))


def _shown_title(entry: dict[str, Any]) -> str:
    return " ".join(str(dict.get(entry, "title", "")).split())[:TITLE_CHARS]


def _item(feed: Feed, entry: dict[str, Any], zone: timezone, now: datetime) -> NewsItem | Dropped:
    raw = _raw(entry)
    try:
        title, summary = clean_title(raw.title), clean_summary(raw.summary)
    except Illegible as fault:
        return Dropped(title=_as_it_came(raw.title), reason=saying(fault.reason, word=fault.word))
    if not title:
        title = first_sentence(summary)
        summary = summary[len(title) :].strip()
    if not any(char.isalnum() for char in title):
        return Dropped(title=title, reason=saying(N_("The item has neither a title nor a text.")))
    if summary == title:
        summary = ""
    if raw.has_picture and len(summary.split()) < _CAPTION_WORDS:
        return Dropped(title=title, reason=saying(N_("The item is only a picture.")))
    return NewsItem(
        id=item_id(feed.name, guid=raw.guid, link=raw.link, title=title, date_text=raw.date_text),
        feed=feed.name,
        source=feed.source,
        title=title,
        summary=summary,
        url=raw.link if _is_web_address(raw.link) else "",
        published_at=read_date(raw.date_text, zone=zone, now=now),
        fetched_at=now,
        themes=feed.themes,
    )


def _as_it_came(title: str) -> str:
    return " ".join(words_of(title).split())[:TITLE_CHARS]


def _is_web_address(link: str) -> bool:
    # Unprintable: control characters and halves of characters, which no database takes.
    return link.isprintable() and link.lower().startswith(("http://", "https://"))
