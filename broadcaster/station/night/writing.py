"""Occurrence → script: its news chosen, its articles picked, its template filled."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import partial

from broadcaster.errors import Refused
from broadcaster.model import (
    Article,
    NewsItem,
    Occurrence,
    OccurrenceKind,
    Priority,
    Programme,
    Rundown,
    Script,
)
from broadcaster.newsroom import (
    SAMPLE,
    Articles,
    StationFacts,
    choose,
    is_over,
    load_articles,
    pick_articles,
    said_at,
    write_apart,
)
from broadcaster.station.night.last_good_scripts import write_last_good
from broadcaster.station.night.news import theme_rules
from broadcaster.station.opened import Station
from broadcaster.station.records.planning import planned
from broadcaster.station.setup.configuration import Configuration

NEWS_PACE = 200.0
"""Syllables a minute of a news reader. Source: docs/sources.md, Manner and pace of reading."""


def occurrence_for(station: Station, programme: Programme, air_date: date) -> Occurrence:
    """
    Find the occurrence that `produce` works for: the first of the programme on that date.

    A programme that the grid does not air that day gets an unplanned one at noon, so that it can be
    written and heard; it is not stored and airs nowhere.
    """
    return occurrence_in(planned(station, air_date), station, programme)


def occurrence_in(rundown: Rundown, station: Station, programme: Programme) -> Occurrence:
    """Find the occurrence of *programme* that `produce` works for in a day that is planned already."""
    for occurrence in rundown.occurrences:
        if occurrence.programme == programme.id and occurrence.kind is OccurrenceKind.BULLETIN:
            return occurrence
    noon = datetime.combine(rundown.air_date, time(12), station.configuration.zone)
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
    station: Station,
    occurrence: Occurrence,
    *,
    used_today: frozenset[str] = frozenset(),
    body: Article | None = None,
    again: bool = True,
) -> Script:
    """
    Write the script of an occurrence: choose its news and articles, fill its template.

    Args:
        station: the station.
        occurrence: what it is written for; its start is the time that is spoken.
        used_today: news items that another bulletin of the same date has already.
        body: an article to read instead of those in the content folder.
        again: False, at night, keeps the news of the bulletin that exists already, so that a run that is
            called twice ends in the same bulletins; and a template that was broken since holds as it was.
    Raises:
        ScriptRefused: the template cannot be filled.
        ConfigurationRefused: an article's file cannot be used.
    """
    programme = station.programme(occurrence.programme)
    air_date = occurrence.starts_at.date()
    kept = () if again else _news_of_kept(station, occurrence)
    news = kept or _news_for(station, programme, occurrence.starts_at, used_today)
    write = partial(
        write_apart,
        programme,
        airs_at=occurrence.starts_at,
        is_repeat=occurrence.kind is OccurrenceKind.REPEAT,
        repeat_number=int(occurrence.kind is OccurrenceKind.REPEAT),
        news=tuple(said_at(item, occurrence.starts_at) for item in news),
        articles=(body,) if body else _articles_for(station, programme, air_date),
        station=station_facts(station.configuration),
    )
    if again:
        # Somebody is there, and shall see what is wrong with the template.
        return write(templates=station.configuration.scripts)
    return write_last_good(station, programme, lambda folder: write(templates=folder))


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
    station: Station, programme: Programme, airs_at: datetime, used_today: frozenset[str]
) -> tuple[NewsItem, ...]:
    if not programme.news_themes or not programme.news_limit:
        return ()
    settings = station.configuration.news
    air_date = airs_at.date()
    used = dict(
        station.store.news.used_since(air_date - timedelta(days=settings.repeat_days), before=air_date)
    )
    used.update(dict.fromkeys(used_today, air_date))
    return choose(
        [item for item in _fresh_items(station) if not is_over(item, airs_at)],
        themes=programme.news_themes,
        target_s=programme.target_s,
        limit=programme.news_limit,
        used=used,
        now=airs_at,
        feeds_order=tuple(feed.name for feed in station.configuration.feeds),
        repeat_days=settings.repeat_days,
        syllables_per_minute=NEWS_PACE * station.configuration.voices.speed,
    )


def _fresh_items(station: Station) -> list[NewsItem]:
    """Give the items that are young enough; what has no date is never taken for today's."""
    oldest = station.now() - timedelta(hours=station.configuration.news.fresh_h)
    rules = theme_rules(station)
    # Labelled anew, so that an edit of themes.toml counts at once.
    return [
        rules.label(item)
        for item in station.store.news.items(since=oldest)
        if item.published_at is not None and item.published_at >= oldest
    ]


def _news_of_kept(station: Station, occurrence: Occurrence) -> tuple[NewsItem, ...]:
    kept = station.store.bulletins.get(occurrence.id)
    if kept is None:
        return ()
    at_hand = {item.id: item for item in station.store.news.items()}
    return tuple(at_hand[news_id] for news_id in kept.script.news_ids if news_id in at_hand)


def _articles_for(station: Station, programme: Programme, air_date: date) -> tuple[Article, ...]:
    found = _content(station, programme)
    return pick_articles(found.articles, air_date=air_date, count=programme.article_limit)


def refused_articles(station: Station, programme: Programme) -> tuple[Refused, ...]:
    """Give what keeps files of the programme's content folder from being read on air."""
    return _content(station, programme).refusals


def _content(station: Station, programme: Programme) -> Articles:
    if not programme.content:
        return Articles(articles=(), refusals=())
    found = load_articles(station.configuration.scripts / "content" / programme.content)
    if station.configuration.rehearsal:
        return found
    # Invented texts of the house, copied by hand into a station that is heard.
    real = tuple(article for article in found.articles if not article.facts.get(SAMPLE))
    return Articles(articles=real, refusals=found.refusals)
