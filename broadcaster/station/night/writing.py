"""Occurrence → script: its news chosen, its articles picked, its template filled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial

from broadcaster.errors import Refused
from broadcaster.model import (
    OWN_SLOT_BEGINS,
    Article,
    Bulletin,
    NewsItem,
    Occurrence,
    OccurrenceKind,
    Priority,
    Programme,
    Rundown,
    Script,
)
from broadcaster.newsroom import (
    StationFacts,
    choose,
    is_over,
    said_at,
    write_apart,
)
from broadcaster.station.night.last_good_scripts import write_last_good
from broadcaster.station.night.material import Material
from broadcaster.station.opened import Station
from broadcaster.station.records.planning import planned
from broadcaster.station.setup.configuration import Configuration

NEWS_PACE = 200.0
"""Syllables a minute of a news reader. Source: docs/sources.md, Manner and pace of reading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tonight:
    """What a night knows already of the day that it writes for."""

    material: Material
    kept: Mapping[str, Bulletin]
    """The bulletins of the day that exist already, by their id."""


def occurrence_for(station: Station, programme: Programme, air_date: date, slot: str = "") -> Occurrence:
    """
    Find the occurrence that `produce` works for: the first of the programme on that date, or that of *slot*.

    A programme that the grid does not air that day gets an unplanned one at noon, so that it can be
    written and heard; it is not stored and airs nowhere.
    """
    return occurrence_in(planned(station, air_date), station, programme, slot)


def occurrence_in(rundown: Rundown, station: Station, programme: Programme, slot: str = "") -> Occurrence:
    """Find the occurrence of *programme* that `produce` works for in a day that is planned already."""
    for occurrence in rundown.occurrences:
        is_its_slot = occurrence.slot == slot if slot else not occurrence.slot.startswith(OWN_SLOT_BEGINS)
        is_bulletin = occurrence.kind is OccurrenceKind.BULLETIN
        if occurrence.programme == programme.id and is_bulletin and is_its_slot:
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
    tonight: Tonight | None = None,
) -> Script:
    """
    Write the script of an occurrence: choose its news and articles, fill its template.

    Args:
        station: the station.
        occurrence: what it is written for; its start is the time that is spoken.
        used_today: news items that another bulletin of the same date has already.
        body: an article to read instead of those in the content folder.
        tonight: at night, what is known of the day. The news of the bulletin that exists already is kept, so
            that a run that is called twice ends in the same bulletins; and a template that was broken since
            holds as it was.
    Raises:
        ScriptRefused: the template cannot be filled.
        ConfigurationRefused: an article's file cannot be used.
    """
    programme = station.programme(occurrence.programme)
    air_date = occurrence.starts_at.date()
    material = tonight.material if tonight else Material(station)
    kept = _news_of(tonight.kept.get(occurrence.id), material) if tonight else ()
    news = kept or _news_for(station, programme, occurrence, used_today, material)
    write = partial(
        write_apart,
        programme,
        airs_at=occurrence.starts_at,
        is_repeat=occurrence.kind is OccurrenceKind.REPEAT,
        repeat_number=int(occurrence.kind is OccurrenceKind.REPEAT),
        news=tuple(said_at(item, occurrence.starts_at) for item in news),
        articles=(body,) if body else material.articles_for(programme, air_date, occurrence.slot),
        station=station_facts(station.configuration),
    )
    if tonight is None:
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
    station: Station,
    programme: Programme,
    occurrence: Occurrence,
    used_today: frozenset[str],
    material: Material,
) -> tuple[NewsItem, ...]:
    is_of_one_article = occurrence.slot.startswith(OWN_SLOT_BEGINS)
    if not programme.news_themes or not programme.news_limit or is_of_one_article:
        return ()
    airs_at = occurrence.starts_at
    settings = station.configuration.news
    air_date = airs_at.date()
    used = dict(
        station.store.news.used_since(air_date - timedelta(days=settings.repeat_days), before=air_date)
    )
    used.update(dict.fromkeys(used_today, air_date))
    return choose(
        [item for item in material.fresh if not is_over(item, airs_at)],
        themes=programme.news_themes,
        target_s=programme.target_s,
        limit=programme.news_limit,
        used=used,
        now=airs_at,
        feeds_order=tuple(feed.name for feed in station.configuration.feeds),
        repeat_days=settings.repeat_days,
        syllables_per_minute=NEWS_PACE * station.configuration.voices.speed,
    )


def _news_of(kept: Bulletin | None, material: Material) -> tuple[NewsItem, ...]:
    if kept is None:
        return ()
    at_hand = {item.id: item for item in material.items}
    return tuple(at_hand[news_id] for news_id in kept.script.news_ids if news_id in at_hand)


def refused_articles(station: Station, programme: Programme) -> tuple[Refused, ...]:
    """Give what keeps files of the programme's content folder from being read on air."""
    return Material(station).articles(programme).refusals
