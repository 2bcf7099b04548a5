"""
The newsroom: feeds become clean items, items are chosen, templates turn them into scripts.

Made here: NewsItem, FeedReport, Script. May know: model, ports, the web of the feeds.
Must never come in: sound, the schedule, the database itself, the question what time it is.

The names are fetched when they are used: a script is written in a process of its own, which need not load
what reads feeds and Word files (0.9 s of 1.2 s).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadcaster.newsroom.choosing import choose, spoken_s
    from broadcaster.newsroom.feeds.corrections import corrected_by
    from broadcaster.newsroom.feeds.gathering import gather
    from broadcaster.newsroom.feeds.rss import RssReader, open_rss
    from broadcaster.newsroom.letters.relative_days import is_over, said_at
    from broadcaster.newsroom.manuscripts.articles import (
        SAMPLE,
        Articles,
        load_articles,
        pick_articles,
        read_article,
    )
    from broadcaster.newsroom.scripts.apart import write_apart
    from broadcaster.newsroom.scripts.looking_over import wrong_templates
    from broadcaster.newsroom.scripts.quoting import StationFacts
    from broadcaster.newsroom.scripts.scripting import write_script
    from broadcaster.newsroom.scripts.spoken import times_told
    from broadcaster.newsroom.themes import ThemeRules, load_themes

_ROOMS = {
    "choosing": ("choose", "spoken_s"),
    "feeds.corrections": ("corrected_by",),
    "feeds.gathering": ("gather",),
    "letters.relative_days": ("is_over", "said_at"),
    "feeds.rss": ("RssReader", "open_rss"),
    "manuscripts.articles": ("SAMPLE", "Articles", "load_articles", "pick_articles", "read_article"),
    "scripts.apart": ("write_apart",),
    "scripts.looking_over": ("wrong_templates",),
    "scripts.quoting": ("StationFacts",),
    "scripts.scripting": ("write_script",),
    "scripts.spoken": ("times_told",),
    "themes": ("ThemeRules", "load_themes"),
}
_PLACES = {name: place for place, names in _ROOMS.items() for name in names}

__all__ = [
    "SAMPLE",
    "Articles",
    "RssReader",
    "StationFacts",
    "ThemeRules",
    "choose",
    "corrected_by",
    "gather",
    "is_over",
    "load_articles",
    "load_themes",
    "open_rss",
    "pick_articles",
    "read_article",
    "said_at",
    "spoken_s",
    "times_told",
    "write_apart",
    "write_script",
    "wrong_templates",
]


def __getattr__(name: str) -> object:
    place = _PLACES.get(name)
    if place is None:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{place}"), name)
