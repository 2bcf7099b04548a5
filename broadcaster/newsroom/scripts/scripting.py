"""
Writes the script of one airing: a Jinja2 template, the day's news and articles, in; segments out.

Source of the manner (greeting, short sentences, call to action, thanks): docs/sources.md (manner).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta, tzinfo
from pathlib import Path

from broadcaster.errors import N_, NothingToSay, ScriptRefused
from broadcaster.model import Article, NewsItem, Programme, Script, SegmentKind
from broadcaster.newsroom.manuscripts.articles import readings_of
from broadcaster.newsroom.scripts.marks import Marks
from broadcaster.newsroom.scripts.quoting import StationFacts
from broadcaster.newsroom.scripts.sandbox import ScriptEnvironment
from broadcaster.newsroom.scripts.template_faults import refused_template
from broadcaster.newsroom.scripts.template_tags import tags_with
from broadcaster.newsroom.scripts.vocabulary import Vocabulary

ENDS_AT = "ends_at"
"""Fact of an article (a warning) that is over at a certain time of day."""
_AGAIN = "Xin nhắc lại: {title}"
"""Title of an article that the same bulletin has read already; on air, so in Vietnamese."""
_HEARD = frozenset({SegmentKind.SPEECH, SegmentKind.RECORDING})


def write_script(  # noqa: PLR0913 - a script is made of all of these, and of nothing hidden
    programme: Programme,
    *,
    airs_at: datetime,
    valid_until: datetime | None = None,
    is_repeat: bool = False,
    repeat_number: int = 0,
    news: Sequence[NewsItem],
    articles: Sequence[Article],
    station: StationFacts,
    templates: Path,
) -> Script:
    """
    Fill the template of *programme*.

    Args:
        programme: its `script` names the template.
        airs_at: scheduled start, aware; every spoken date and time comes from it.
        valid_until: when the words stop being true; the end of an article that is used may come
            earlier.
        is_repeat: True when the same words were on air before.
        repeat_number: 1 for the first repeat.
        news: items to be read, in the order of choice.
        articles: texts to be read, in order; those that are over by then are left out.
        station: facts about the station.
        templates: the station's scripts folder.

    Raises:
        ScriptRefused: the template cannot be filled, or says nothing; names file, line and variable.
        NothingToSay: there is neither news nor text, and the template says nothing without.
    """
    marks = Marks()
    vocabulary = Vocabulary(programme, airs_at=airs_at, folder=templates, marks=marks)
    current = [article for article in articles if not _is_over(article, airs_at)]
    names = vocabulary.names(news=news, articles=_with_second_readings(current), station=station)
    names |= {"repeat": is_repeat, "repeat_number": repeat_number}
    text = _filled(programme.script, templates=templates, vocabulary=vocabulary, names=names, marks=marks)
    segments = marks.segments(text)
    if not any(segment.kind in _HEARD for segment in segments):
        if not news and not current and (programme.news_themes or programme.content):
            raise NothingToSay(
                N_("there is nothing to read: no fresh news, and no text that is valid on that day."),
                where=programme.script,
                remedy=N_("Put a text into scripts/content/{folder}."),
                folder=programme.content or programme.id,
            )
        raise ScriptRefused(
            N_("the script says nothing."),
            where=programme.script,
            remedy=N_("Write at least one sentence that is spoken for the news and texts that there are."),
        )
    used = {name for segment in segments for name in (segment.item, segment.source)}
    used_articles = [article for article in current if article.id in used]
    return Script(
        programme=programme.id,
        title=programme.title,
        air_date=airs_at.date(),
        airs_at=airs_at,
        segments=segments,
        valid_until=_earliest(valid_until, used_articles, airs_at),
        news_ids=tuple(item.id for item in news if item.id in used),
        article_ids=tuple(article.id for article in used_articles),
    )


def _with_second_readings(articles: Sequence[Article]) -> list[Article]:
    """Put behind all what is read more than once, so that who came late hears it."""
    readings = [*articles]
    for number in range(2, max((readings_of(each) for each in articles), default=1) + 1):
        again = (each for each in articles if readings_of(each) >= number)
        readings += [replace(each, title=_AGAIN.format(title=each.title)) for each in again]
    return readings


def _filled(
    template: str, *, templates: Path, vocabulary: Vocabulary, names: Mapping[str, object], marks: Marks
) -> str:
    environment = ScriptEnvironment(
        templates,
        words=names,
        filters=vocabulary.filters(),
        extensions=(tags_with(marks),),
        finalize=vocabulary.printed,
    )
    try:
        return environment.get_template(template).render()
    except Exception as error:
        raise refused_template(error, name=template, folder=templates, known=names) from error


def _end(article: Article, zone: tzinfo | None) -> datetime | None:
    """Give the moment at which an article stops being true: its `ends_at`, or the end of its last day."""
    moment = article.facts.get(ENDS_AT)
    if isinstance(moment, datetime):
        return moment if moment.tzinfo else moment.replace(tzinfo=zone)
    if article.valid_until:
        return datetime.combine(article.valid_until + timedelta(days=1), time(), zone)
    return None


def _is_over(article: Article, airs_at: datetime) -> bool:
    end = _end(article, airs_at.tzinfo)
    return end is not None and end <= airs_at


def _earliest(
    valid_until: datetime | None, articles: Sequence[Article], airs_at: datetime
) -> datetime | None:
    ends = [valid_until, *(_end(article, airs_at.tzinfo) for article in articles)]
    return min((end for end in ends if end), default=None)
