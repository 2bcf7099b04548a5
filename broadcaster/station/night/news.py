"""Reading the feeds: those of the station, or one address by hand."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import entry_points
from urllib.parse import urlsplit

from broadcaster.errors import N_
from broadcaster.model import Feed, FeedReport
from broadcaster.newsroom import ThemeRules, gather, load_themes
from broadcaster.ports import FeedReader, Progress
from broadcaster.station.opened import Station


def _readers() -> dict[str, FeedReader]:
    """Open the plug-ins that read feeds, by kind."""
    return {point.name: point.load()() for point in entry_points(group="broadcaster.feeds")}


def theme_rules(station: Station) -> ThemeRules:
    """Read the keyword rules of the station's themes."""
    return station.last_good("themes.toml", load_themes)


def fetch_news(station: Station, progress: Progress | None = None) -> tuple[FeedReport, ...]:
    """Read every feed of the station; what fails is in the reports, by name."""
    feeds = station.configuration.feeds
    if progress:
        progress(N_("Reading the feeds"), 0, len(feeds))
    return _gather(station, feeds)


def fetch_address(station: Station, address: str) -> FeedReport:
    """
    Read one address (http, https, file) and keep its items like those of any feed.

    The address of a configured feed is read as that feed, so that its settings hold. Any other must be
    public: a private address is allowed only where `station.toml` names it.
    """
    known = {feed.url: feed for feed in station.configuration.feeds}
    host = urlsplit(address).hostname
    # The name keys the ETag: two addresses of one host must not share it.
    feed = known.get(address) or Feed(name=address, url=address, source=host or "")
    (report,) = _gather(station, (feed,))
    return report


def _gather(station: Station, feeds: Sequence[Feed]) -> tuple[FeedReport, ...]:
    return gather(
        feeds,
        readers=_readers(),
        shelf=station.store.news,
        themes=theme_rules(station),
        now=station.now(),
    )
