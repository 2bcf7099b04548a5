"""`[[feed]]` of station.toml: where news comes from."""

from __future__ import annotations

from pathlib import Path

from broadcaster.model import Feed
from broadcaster.toml import Form


def read_feed(form: Form, folder: Path) -> Feed:
    """Read one; a file: address that begins with no slash lies in the station's *folder*."""
    url = form.text("url")
    if url.startswith("file:") and not url.startswith("file:/"):
        url = (folder / url.removeprefix("file:")).as_uri()
    feed = Feed(
        name=form.text("name"),
        url=url,
        kind=form.text("kind", "rss"),
        source=form.text("source", ""),
        themes=form.texts("themes"),
        utc_offset=form.text("utc_offset", "+07:00"),
        local_network=form.flag("local_network", default=False),
        enabled=form.flag("enabled", default=True),
    )
    form.finish()
    return feed
