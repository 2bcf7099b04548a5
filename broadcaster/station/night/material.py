"""What scripts are written from: the news and the articles at hand, each read once for all that ask."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property

from broadcaster.model import Article, NewsItem, Programme
from broadcaster.newsroom import SAMPLE, Articles, load_articles, pick_articles
from broadcaster.newsroom.manuscripts.articles import of_slot
from broadcaster.station.night.news import theme_rules
from broadcaster.station.opened import Station


class Material:
    """The material of one station, as it is when it is first asked for."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._articles: dict[str, Articles] = {}

    @cached_property
    def items(self) -> tuple[NewsItem, ...]:
        """Every news item that is kept, newest published first."""
        return self._station.store.news.items()

    @cached_property
    def fresh(self) -> tuple[NewsItem, ...]:
        """Items that are young enough; what has no date is never taken for today's."""
        oldest = self._station.now() - timedelta(hours=self._station.configuration.news.fresh_h)
        rules = theme_rules(self._station)
        # Labelled anew, so that an edit of themes.toml counts at once.
        return tuple(
            rules.label(item)
            for item in self.items
            if item.fetched_at >= oldest and item.published_at is not None and item.published_at >= oldest
        )

    def articles_for(self, programme: Programme, air_date: date, slot: str = "") -> tuple[Article, ...]:
        """Pick the articles that a slot of a programme reads on a date."""
        found = of_slot(self.articles(programme).articles, slot)
        return pick_articles(found, air_date=air_date, count=programme.article_limit)

    def articles(self, programme: Programme) -> Articles:
        """Give the articles of a programme's content folder, and what keeps files there from being read."""
        if not programme.content:
            return Articles(articles=(), refusals=())
        if programme.content not in self._articles:
            self._articles[programme.content] = self._read(programme.content)
        return self._articles[programme.content]

    def _read(self, content: str) -> Articles:
        configuration = self._station.configuration
        found = load_articles(configuration.scripts / "content" / content)
        if configuration.rehearsal:
            return found
        # Invented texts of the house, copied by hand into a station that is heard.
        real = tuple(article for article in found.articles if not article.facts.get(SAMPLE))
        return Articles(articles=real, refusals=found.refusals)
