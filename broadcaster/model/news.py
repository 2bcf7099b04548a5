"""What comes into the newsroom: feeds, their items, and the articles written at the station."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from broadcaster.saying import Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A news source, as `station.toml` names it."""

    name: str
    url: str
    """http, https or file address."""
    kind: str = "rss"
    """Plug-in that reads it (entry point group `broadcaster.feeds`)."""
    source: str = ""
    """Name spoken on air, e.g. "báo VnExpress"."""
    themes: tuple[str, ...] = ()
    """Themes that every item of this feed has, besides those found by keywords."""
    utc_offset: str = "+07:00"
    """Zone of dates that name none."""
    local_network: bool = False
    """True allows a private or loopback address; only the station's own file may say so."""
    enabled: bool = True


class FeedStatus(StrEnum):
    """How the last reading of a feed ended."""

    OK = "ok"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsItem:
    """One piece of news, cleaned for speech."""

    id: str
    """Stable: the same story of the same feed has the same id at every reading."""
    feed: str
    source: str
    """Name of the paper as it is spoken."""
    title: str
    summary: str
    url: str
    published_at: datetime | None
    """Aware; None when the feed gives no date that can be understood."""
    fetched_at: datetime
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """An item that was left out, and why."""

    title: str
    reason: Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedReport:
    """What one reading of one feed gave."""

    feed: str
    status: FeedStatus
    items: tuple[NewsItem, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    corrected: tuple[NewsItem, ...] = ()
    """Items kept before whose words the paper has changed, with their new words; not kept in the report."""
    error: Saying | None = None
    """Why the feed failed."""
    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text written or pasted at the station: a notice, a column's body, an answer."""

    id: str
    """Path below `scripts/content/`, without the ending."""
    title: str
    body: str
    """Written Vietnamese, as the author wrote it; paragraphs by blank lines."""
    kind: str = ""
    """What the template needs to know, e.g. "thu-tuc", "van-ban", "hoi-dap"."""
    themes: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    """Last day on which it may air."""
    weekdays: tuple[int, ...] = ()
    """Days of the week on which it airs, Monday 0; empty: every day."""
    facts: dict[str, object] = field(default_factory=dict)
    """Further fields of the file: steps, answerer, issue time …"""
