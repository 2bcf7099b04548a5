"""
The newsroom: feeds become clean items, items are chosen, templates turn them into scripts.

Made here: NewsItem, FeedReport, Script. May know: model, ports, the web of the feeds.
Must never come in: sound, the schedule, the database itself, the question what time it is.
"""

from broadcaster.newsroom.choosing import choose, spoken_s
from broadcaster.newsroom.feeds.corrections import corrected_by
from broadcaster.newsroom.feeds.gathering import gather
from broadcaster.newsroom.feeds.rss import RssReader, open_rss
from broadcaster.newsroom.manuscripts.articles import Articles, load_articles, pick_articles, read_article
from broadcaster.newsroom.scripts.quoting import StationFacts
from broadcaster.newsroom.scripts.scripting import write_script
from broadcaster.newsroom.themes import ThemeRules, load_themes

__all__ = [
    "Articles",
    "RssReader",
    "StationFacts",
    "ThemeRules",
    "choose",
    "corrected_by",
    "gather",
    "load_articles",
    "load_themes",
    "open_rss",
    "pick_articles",
    "read_article",
    "spoken_s",
    "write_script",
]
