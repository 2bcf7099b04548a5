"""Which items a bulletin reads, and in which order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Final

from broadcaster.model import NewsItem

_ITEM_OVERHEAD_SYLLABLES: Final = 6
"""The source is named with every item ("Theo báo …") and a breath is taken after it."""

_TOKEN: Final = re.compile(r"\w+")
_SPELT_LETTERS: Final = 6
"""Capitals up to this number are an abbreviation, spoken in full or spelt: a syllable a letter."""

_VIETNAMESE_SHARE: Final = 0.2
"""
Least share of words with a Vietnamese letter; a Vietnamese voice garbles any other language.

Measured on the VnExpress snapshot of 2017-07-26: the Vietnamese items have 0.35 (a line of footballers'
names) to 0.95, the English one has 0.
"""


def choose(  # noqa: PLR0913 - each argument is a fact of its own about one bulletin
    items: Iterable[NewsItem],
    *,
    themes: Sequence[str],
    target_s: float,
    limit: int,
    used: Mapping[str, date],
    now: datetime,
    feeds_order: Sequence[str],
    repeat_days: int,
    syllables_per_minute: float,
) -> tuple[NewsItem, ...]:
    """
    Choose the items of one bulletin, in the order in which they are read.

    The wanted theme comes first, then the fresher hour (items without a date last), then the feed that
    stands first. An item that does not fit the time that is left is passed over for the next one that
    does.

    Args:
        items: what the shelf has.
        themes: wanted themes, best first; an item with none of them is not chosen.
        target_s: length that all items together may have when read.
        limit: greatest number of items.
        used: by item id, the last date for which it was put into a script.
        now: the bulletin's air time.
        feeds_order: names of the feeds, preferred ones first.
        repeat_days: days that must lie between two airings of an item; 0 allows any.
        syllables_per_minute: the voice's pace.
    """
    stale = _read_lately(used, now.date(), repeat_days)
    wanted = [
        item
        for item in items
        if item.id not in stale and set(themes) & set(item.themes) and is_vietnamese(item)
    ]
    wanted.sort(key=lambda item: _rank(item, themes, feeds_order, now))
    chosen: list[NewsItem] = []
    left_s = target_s
    for item in wanted:
        length_s = spoken_s(item, syllables_per_minute=syllables_per_minute)
        if length_s <= left_s and len(chosen) < limit:
            chosen.append(item)
            left_s -= length_s
    return tuple(chosen)


def _read_lately(used: Mapping[str, date], day: date, repeat_days: int) -> frozenset[str]:
    # Of dates after *day* nothing is known when it is produced in its turn; they do not count.
    return frozenset(item_id for item_id, last in used.items() if 0 <= (day - last).days < repeat_days)


def _rank(
    item: NewsItem, themes: Sequence[str], feeds_order: Sequence[str], now: datetime
) -> tuple[int, bool, float, int, float, str]:
    theme = min(themes.index(code) for code in item.themes if code in themes)
    place = feeds_order.index(item.feed) if item.feed in feeds_order else len(feeds_order)
    # Papers stamp a batch of items with one time; within an hour the order of the feeds decides.
    age_s = (now - (item.published_at or now)).total_seconds()
    return theme, item.published_at is None, age_s // 3600, place, age_s, item.id


def spoken_s(item: NewsItem, *, syllables_per_minute: float) -> float:
    """Estimate the seconds that reading *item* takes, its source and a breath included."""
    syllables = _ITEM_OVERHEAD_SYLLABLES + sum(
        _syllables(token) for token in _TOKEN.findall(f"{item.title} {item.summary}")
    )
    return syllables * 60 / syllables_per_minute


def _syllables(token: str) -> int:
    if any(char.isdigit() for char in token):
        return len(token)
    return len(token) if token.isupper() and len(token) <= _SPELT_LETTERS else 1


def is_vietnamese(item: NewsItem) -> bool:
    """Tell whether a Vietnamese voice can read *item*."""
    words = [word for word in _TOKEN.findall(f"{item.title} {item.summary}") if word.isalpha()]
    marked = sum(any(_is_vietnamese_letter(char) for char in word) for word in words)
    return marked >= _VIETNAMESE_SHARE * len(words)


def _is_vietnamese_letter(char: str) -> bool:
    return char in "đĐ" or bool(unicodedata.decomposition(char))
