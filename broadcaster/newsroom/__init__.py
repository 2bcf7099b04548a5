"""
The newsroom: feeds become clean items, items are chosen, templates turn them into scripts.

Made here: NewsItem, FeedReport, Script. May know: model, ports, the web of the feeds.
Must never come in: sound, the schedule, the database itself, the question what time it is.
"""

from broadcaster.newsroom.choosing import choose, spoken_s
from broadcaster.newsroom.gathering import gather
from broadcaster.newsroom.rss import RssReader, open_rss
from broadcaster.newsroom.themes import ThemeRules, load_themes

__all__ = [
    "RssReader",
    "ThemeRules",
    "choose",
    "gather",
    "load_themes",
    "open_rss",
    "spoken_s",
]
