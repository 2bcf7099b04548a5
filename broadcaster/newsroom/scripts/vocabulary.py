"""
The words of a script: every variable, function and filter that a template may use.

`docs/writing-scripts.md` lists them for the clerk; keep the two together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from math import isfinite
from pathlib import Path

from jinja2 import pass_context
from jinja2.runtime import Context, Undefined
from jinja2.utils import Namespace

from broadcaster.errors import N_, ScriptRefused
from broadcaster.model import THEMES, Article, NewsItem, Programme, SegmentKind
from broadcaster.newsroom.scripts.marks import ItemOpens, Marks, Wordless, WordsFrom
from broadcaster.newsroom.scripts.quoting import (
    StationFacts,
    Words,
    announced,
    grouped,
    headlines,
    sentence,
    told_article,
    told_news,
    told_station,
)
from broadcaster.newsroom.scripts.spoken import (
    greeting,
    part_of_day,
    plain_date,
    spoken_clock,
    spoken_date,
    spoken_lunar,
)
from broadcaster.newsroom.scripts.template_tags import OPEN_ITEM

LONGEST_PAUSE_MS = 10_000
RECORDINGS = "recordings"
"""Folder in `scripts/` in which the files named by `recording()` lie."""
_CART_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")


class Vocabulary:
    """The words of one script; stings, pauses and items are noted in its *marks*."""

    def __init__(self, programme: Programme, *, airs_at: datetime, folder: Path, marks: Marks) -> None:
        self._programme = programme
        self._airs_at = airs_at
        self._folder = folder
        self._marks = marks
        self._unnamed_items: Counter[str] = Counter()

    def names(
        self, *, news: Sequence[NewsItem], articles: Sequence[Article], station: StationFacts
    ) -> dict[str, object]:
        """Give the variables and functions of the template."""
        told = tuple(told_news(item) for item in news)
        groups = grouped(told, self._programme.news_themes)
        return {
            "programme": self._programme,
            "station": told_station(station),
            "news": told,
            "news_groups": groups,
            "headlines": headlines(groups),
            "articles": tuple(told_article(article, self._airs_at.tzinfo) for article in articles),
            "airs_at": self._airs_at,
            "greeting": self.greeting,
            "part_of_day": self.part_of_day,
            "spoken_date": self.spoken_date,
            "lunar_date": self.lunar_date,
            "clock": self.clock,
            "sting": self.sting,
            "pause": self.pause,
            "recording": self.recording,
            "namespace": Namespace,
        }

    def filters(self) -> Mapping[str, Callable[..., object]]:
        """Give the filters of our own."""
        return {
            "sentence": sentence,
            "announced": announced,
            "spoken_date": self.spoken_date,
            "lunar_date": self.lunar_date,
            "clock": self.clock,
            "part_of_day": self.part_of_day,
            OPEN_ITEM: self._open_item,
        }

    def printed(self, value: object) -> str:
        """Make words of *value*; raises ScriptRefused for what nobody can read aloud."""
        _named(value)
        if isinstance(value, Words):
            return self._marks.mark(WordsFrom(value.source)) + value
        if isinstance(value, str):
            return value
        if isinstance(value, int | float | date | time) and not isinstance(value, bool):
            return _written(value)
        raise ScriptRefused(
            N_("a thing of the kind “{kind}” cannot be read aloud."),
            remedy=N_("Name the part of it that is meant, for example its title."),
            kind=type(value).__name__,
        )

    def greeting(self) -> str:
        """Give "Chào buổi sáng" and so on, by the air time."""
        return greeting(self._airs_at)

    def part_of_day(self, moment: datetime | None = None) -> str:
        """Give "buổi sáng" and so on, of *moment* or of the air time."""
        return part_of_day(self._local(moment))

    def spoken_date(self, day: date | None = None) -> str:
        """Give "thứ hai, ngày 23 tháng 11 năm 2026", of *day* or of the air time."""
        return spoken_date(self._local(day) if day is None or isinstance(day, datetime) else day)

    def lunar_date(self, day: date | None = None) -> str:
        """Give "mồng một tháng Giêng năm Bính Ngọ", of *day* or of the air time."""
        return spoken_lunar(self._local(day).date() if day is None or isinstance(day, datetime) else day)

    def clock(self, moment: datetime | time | None = None) -> str:
        """Give "5 giờ 30 phút", of *moment* or of the air time."""
        return spoken_clock(moment if isinstance(moment, time) else self._local(moment))

    def _local(self, moment: object) -> datetime:
        _named(moment)
        if moment is None:
            return self._airs_at
        if not isinstance(moment, datetime):
            raise ScriptRefused(
                N_("“{value}” is not a date and time."),
                remedy=N_("Write it in the article's file as 2026-11-23T05:30:00, without quotation marks."),
                value=moment,
            )
        return moment.astimezone(self._airs_at.tzinfo) if moment.tzinfo else moment

    def sting(self, cart: str) -> str:
        """Play the sting *cart* of the audio template."""
        if not isinstance(cart, str) or not _CART_NAME.fullmatch(cart):
            raise ScriptRefused(
                N_("“{cart}” is not the name of a sting."),
                remedy=N_("Write the name as it stands in the audio template: small letters and hyphens."),
                cart=cart,
            )
        return self._marks.mark(Wordless(SegmentKind.STING, cart=cart))

    def pause(self, length_ms: int) -> str:
        """Be silent for *length_ms* milliseconds."""
        if not isinstance(length_ms, int) or not 0 < length_ms <= LONGEST_PAUSE_MS:
            raise ScriptRefused(
                N_("a pause of “{length}” is not possible."),
                remedy=N_("Write the milliseconds, from 1 to {most}."),
                length=length_ms,
                most=LONGEST_PAUSE_MS,
            )
        return self._marks.mark(Wordless(SegmentKind.PAUSE, length_ms=length_ms))

    def recording(self, name: str) -> str:
        """Play the audio file *name* of the folder `scripts/recordings`."""
        folder = (self._folder / RECORDINGS).resolve()
        path = (folder / str(name)).resolve()
        if not path.is_relative_to(folder) or not path.is_file():
            raise ScriptRefused(
                N_("there is no recording “{name}” in the folder scripts/recordings."),
                remedy=N_("Copy the audio file there, or correct its name."),
                name=name,
            )
        return self._marks.mark(Wordless(SegmentKind.RECORDING, cart=str(path)))

    @pass_context  # keeps Jinja2 from working it out once for all turns of a loop
    def _open_item(
        self,
        _context: Context,
        story: object,
        title: str | None,
        themes: Sequence[str] | None,
        place: str,
        is_headline: bool,  # noqa: FBT001 - the compiled template gives it by its place
    ) -> str:
        _named(story)
        known = story if isinstance(story, NewsItem | Article) else None
        if not known and not title:
            raise ScriptRefused(
                N_("an item has neither a story nor a title."),
                remedy=N_("Write item with a news item or an article after it, or with title=“…”."),
            )
        codes = tuple(themes if themes is not None else known.themes if known else ())
        _check_themes(codes)
        name = known.id if known else self._unnamed(place)
        heading = title or (known.title if known else "")
        return self._marks.mark(ItemOpens(name, " ".join(heading.split()), codes, place, is_headline))

    def _unnamed(self, place: str) -> str:
        self._unnamed_items[place] += 1
        count = self._unnamed_items[place]
        return place if count == 1 else f"{place}#{count}"


def _named(value: object) -> None:
    """Refuse, by its name, what a template names and nobody gave it."""
    if isinstance(value, Undefined):
        str(value)


def _written(value: float | date | time) -> str:
    if isinstance(value, float) and not isfinite(value):
        raise OverflowError(value)
    match value:
        case datetime():
            return f"{spoken_clock(value)} {plain_date(value)}"
        case date():
            return plain_date(value)
        case time():
            return spoken_clock(value)
    return str(value).replace(".", ",")  # Vietnamese writes decimals with a comma


def _check_themes(codes: Sequence[str]) -> None:
    unknown = next((code for code in codes if code not in THEMES), None)
    if unknown is not None:
        raise ScriptRefused(
            N_("there is no theme “{code}”."),
            remedy=N_("Use one of the theme codes in docs/writing-scripts.md."),
            code=unknown,
        )
