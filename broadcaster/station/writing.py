"""Occurrence → script: its news chosen, its articles picked, its template filled."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from broadcaster.errors import Refused
from broadcaster.model import (
    Article,
    NewsItem,
    Occurrence,
    OccurrenceKind,
    Priority,
    Programme,
    Script,
)
from broadcaster.newsroom import Articles, StationFacts, choose, load_articles, pick_articles, write_script
from broadcaster.station.config import Configuration
from broadcaster.station.newsdesk import theme_rules
from broadcaster.station.plant import Plant

NEWS_PACE = 200.0
"""Syllables a minute of a news reader. Source: notes/field.md §7, notes/voices.md §1.4."""


def occurrence_for(plant: Plant, programme: Programme, air_date: date) -> Occurrence:
    """
    Find the occurrence that `produce` works for: the first of the programme on that date.

    A programme that the grid does not air that day gets an unplanned one at noon, so that it can be
    written and heard; it is not stored and airs nowhere.
    """
    for occurrence in plant.rundown(air_date).occurrences:
        if occurrence.programme == programme.id and occurrence.kind is OccurrenceKind.BULLETIN:
            return occurrence
    noon = datetime.combine(air_date, time(12), plant.configuration.zone)
    return Occurrence(
        id=f"{noon:%Y-%m-%dT%H%M%S}-{programme.id}",
        slot="",
        programme=programme.id,
        title=programme.title,
        kind=OccurrenceKind.BULLETIN,
        priority=Priority.NORMAL,
        starts_at=noon,
        length_s=programme.maximum_s,
        outputs=(),
    )


def write_for(
    plant: Plant,
    occurrence: Occurrence,
    *,
    used_today: frozenset[str] = frozenset(),
    body: Article | None = None,
    again: bool = True,
) -> Script:
    """
    Write the script of an occurrence: choose its news and articles, fill its template.

    Args:
        plant: the station.
        occurrence: what it is written for; its start is the time that is spoken.
        used_today: news items that another bulletin of the same date has already.
        body: an article to read instead of those in the content folder.
        again: False keeps the news of the bulletin that exists already, so that a night run that is
            called twice ends in the same bulletins.
    Raises:
        ScriptRefused: the template cannot be filled.
        ConfigurationRefused: an article's file cannot be used.
    """
    programme = plant.programme(occurrence.programme)
    air_date = occurrence.starts_at.date()
    return write_script(
        programme,
        airs_at=occurrence.starts_at,
        is_repeat=occurrence.kind is OccurrenceKind.REPEAT,
        repeat_number=int(occurrence.kind is OccurrenceKind.REPEAT),
        news=(() if again else _news_of_kept(plant, occurrence))
        or _news_for(plant, programme, occurrence.starts_at, used_today),
        articles=(body,) if body else _articles_for(plant, programme, air_date),
        station=station_facts(plant.configuration),
        templates=plant.configuration.scripts,
    )


def station_facts(configuration: Configuration) -> StationFacts:
    """Give what every script may say about the station."""
    return StationFacts(
        name=configuration.name,
        commune=configuration.commune,
        province=configuration.province,
        one_stop=configuration.one_stop,
        hotline=configuration.hotline,
    )


def _news_for(
    plant: Plant, programme: Programme, airs_at: datetime, used_today: frozenset[str]
) -> tuple[NewsItem, ...]:
    if not programme.news_themes or not programme.news_limit:
        return ()
    settings = plant.configuration.news
    air_date = airs_at.date()
    used = dict(plant.store.news.used_since(air_date - timedelta(days=settings.repeat_days), before=air_date))
    used.update(dict.fromkeys(used_today, air_date))
    return choose(
        _fresh_items(plant),
        themes=programme.news_themes,
        target_s=programme.target_s,
        limit=programme.news_limit,
        used=used,
        now=airs_at,
        feeds_order=tuple(feed.name for feed in plant.configuration.feeds),
        repeat_days=settings.repeat_days,
        syllables_per_minute=NEWS_PACE * plant.configuration.voices.speed,
    )


def _fresh_items(plant: Plant) -> list[NewsItem]:
    """Give the items that are young enough; an undated one is as old as its fetching."""
    oldest = plant.now() - timedelta(hours=plant.configuration.news.fresh_h)
    rules = theme_rules(plant)
    # Labelled anew, so that an edit of themes.toml counts at once.
    return [
        rules.label(item)
        for item in plant.store.news.items(since=oldest)
        if (item.published_at or item.fetched_at) >= oldest
    ]


def _news_of_kept(plant: Plant, occurrence: Occurrence) -> tuple[NewsItem, ...]:
    kept = plant.store.bulletins.get(occurrence.id)
    if kept is None:
        return ()
    at_hand = {item.id: item for item in plant.store.news.items()}
    return tuple(at_hand[news_id] for news_id in kept.script.news_ids if news_id in at_hand)


def _articles_for(plant: Plant, programme: Programme, air_date: date) -> tuple[Article, ...]:
    found = _content(plant, programme)
    return pick_articles(found.articles, air_date=air_date, count=programme.article_limit)


def refused_articles(plant: Plant, programme: Programme) -> tuple[Refused, ...]:
    """Give what keeps files of the programme's content folder from being read on air."""
    return _content(plant, programme).refusals


def _content(plant: Plant, programme: Programme) -> Articles:
    if not programme.content:
        return Articles(articles=(), refusals=())
    return load_articles(plant.configuration.scripts / "content" / programme.content)
