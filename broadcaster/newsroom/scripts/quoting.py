"""
What others told us, as templates receive it: news, articles and facts about the station.

Their words are cleaned, and remember whose they are, so that the approval desk can see where each
sentence of a bulletin comes from.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime, tzinfo
from typing import Final

from broadcaster.model import THEMES, Article, NewsItem
from broadcaster.newsroom.manuscripts.manuscript import paragraphs, speakable

_SENTENCE_ENDS = (".", "!", "?", "…", ":", ";")


@dataclass(frozen=True, slots=True, kw_only=True)
class StationFacts:
    """What every script may say about its station; an empty field is not spoken."""

    name: str
    """E.g. "Đài truyền thanh xã Ea Knốp"."""
    commune: str
    """E.g. "xã Ea Knốp"."""
    province: str
    """E.g. "tỉnh Đắk Lắk"."""
    one_stop: str
    """E.g. "Trung tâm Phục vụ hành chính công"; said together with the commune."""
    hotline: str = ""
    """For questions and complaints about administrative procedures."""


@dataclass(frozen=True, slots=True)
class NewsGroup:
    """The news of one theme, as templates go through them."""

    theme: str
    title: str
    news: tuple[NewsItem, ...]


class Words(str):  # noqa: SLOT000 - it has one attribute of its own
    """Words that somebody else wrote; they remember whose they are until they are printed."""

    source: str

    @classmethod
    def of(cls, text: str, source: str) -> Words:
        """Give *text* as words of *source*, cleaned, its paragraphs parted by blank lines."""
        words = cls("\n\n".join(paragraphs(speakable(text))))
        words.source = source
        return words


def sentence(text: str) -> str:
    """Give *text* with a full stop, unless it ends like a sentence already."""
    ended = text if text.endswith(_SENTENCE_ENDS) else f"{text}."
    return Words.of(ended, text.source) if isinstance(text, Words) else ended


_NOTICE: Final = re.compile(r"\W*thông báo\b[\s:.–—-]*(?:số\s*:?\s*\S+[\s:.–—-]*)?", re.IGNORECASE)
_ABOUT: Final = re.compile(r"(?:về việc|v/v|về)\b[\s:]*", re.IGNORECASE)


_ALONE = {"thông báo", "thông báo khẩn", "thông báo quan trọng"}


def announced(title: str) -> str:
    """
    Announce a notice by its *title*, however the office has written it.

    Example:
        "THÔNG BÁO Về việc tiêm chủng" -> "Thông báo về việc tiêm chủng."
        "Lịch cắt điện" -> "Thông báo: Lịch cắt điện."
    """
    bare = title[found.end() :] if (found := _NOTICE.match(title)) and title[found.end() :] else title
    about = _ABOUT.match(bare)
    if bare.strip().casefold() in _ALONE:
        return sentence(bare.strip().capitalize())
    said = f"Thông báo về việc {bare[about.end() :]}" if about else f"Thông báo: {bare[:1].upper()}{bare[1:]}"
    return sentence(Words.of(said, title.source) if isinstance(title, Words) else said)


def told_news(item: NewsItem) -> NewsItem:
    """Give *item* with its words as `Words`."""
    return replace(
        item,
        title=Words.of(item.title, item.id),
        summary=Words.of(item.summary, item.id),
        source=Words.of(item.source, item.id),
    )


HEADLINES_AT_MOST: Final = 4
"""As many as a listener keeps in mind."""
_FEW_NEWS: Final = 3
"""Below this the headlines would be the whole bulletin."""


def headlines(groups: Sequence[NewsGroup]) -> tuple[NewsItem, ...]:
    """Choose what is announced first and repeated last: the first of each group, in the order of reading."""
    news = [item for group in groups for item in group.news]
    if len(news) < _FEW_NEWS:
        return ()
    leads = [group.news[0] for group in groups]
    chosen = [*leads, *(item for item in news if item not in leads)][:HEADLINES_AT_MOST]
    return tuple(item for item in news if item in chosen)


def told_article(article: Article, zone: tzinfo | None) -> Article:
    """Give *article* with its words and facts as `Words`; times without a zone are in *zone*."""
    facts = {key: _told(value, article.id, zone) for key, value in article.facts.items()}
    return replace(
        article,
        title=Words.of(article.title, article.id),
        body=Words.of(article.body, article.id),
        facts=facts,
    )


def _told(value: object, source: str, zone: tzinfo | None) -> object:
    match value:
        case datetime() if value.tzinfo is None:
            return value.replace(tzinfo=zone)  # TOML's local date and time: local to the station
        case str():
            return Words.of(value, source)
        case list() | tuple():
            return [_told(part, source, zone) for part in value]
        case dict():
            return {key: _told(part, source, zone) for key, part in value.items()}
    return value


def told_station(station: StationFacts) -> StationFacts:
    """Give *station* with each text cleaned to one line."""
    texts = {
        place.name: " ".join(speakable(getattr(station, place.name)).split()) for place in fields(station)
    }
    return replace(station, **texts)


def grouped(news: Sequence[NewsItem], order: Sequence[str]) -> tuple[NewsGroup, ...]:
    """Group *news* by the first theme of *order* that each has; what has none of them comes last."""
    groups: dict[str, list[NewsItem]] = {code: [] for code in (*order, "")}
    for item in news:
        groups[next((code for code in order if code in item.themes), "")].append(item)
    return tuple(
        NewsGroup(code, THEMES[code].title if code in THEMES else "Tin khác", tuple(items))
        for code, items in groups.items()
        if items
    )
