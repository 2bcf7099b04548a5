"""Reading one address by hand, outside the station's list of feeds."""

from __future__ import annotations

from urllib.parse import urlsplit

from broadcaster.model import Feed, FeedReport
from broadcaster.newsroom import gather
from broadcaster.station.plant import Plant


def fetch_address(plant: Plant, address: str) -> FeedReport:
    """
    Read one address (http, https, file) and keep its items like those of any feed.

    The address of a configured feed is read as that feed, so that its settings hold. Any other must be
    public: a private address is allowed only where `station.toml` names it.
    """
    known = {feed.url: feed for feed in plant.configuration.feeds}
    parts = urlsplit(address)
    feed = known.get(address) or Feed(
        name=parts.hostname or address, url=address, source=parts.hostname or ""
    )
    (report,) = gather((feed,), shelf=plant.store.news, themes=plant.themes, now=plant.now())
    return report
