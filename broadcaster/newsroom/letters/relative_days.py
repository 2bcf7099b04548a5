"""
"Sáng nay", "hôm qua", "tối mai": a paper counts from the day on which it writes; on another day it is a date.

Such a word is put as its date, true whenever it is said: "sáng nay" of the 28th becomes "sáng 28/11" in
the bulletin of the 29th. Names and other senses are left alone ("ánh sáng qua cửa").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from broadcaster.model import NewsItem

_PARTS: Final = "rạng sáng|sáng sớm|sáng|giữa trưa|trưa|đầu giờ chiều|chiều tối|chiều|tối|nửa đêm|đêm|khuya"
_DAYS: Final = {"nay": 0, "qua": -1, "kia": -2, "mai": 1}
_DATE: Final = (
    r"(?:\s*,?\s*(?:\(\s*)?(?:ngày\s+)?(?P<date>(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?:/\d{4})?)(?![\d/])"
    r"(?:\s*\))?)?"
)
"""The date itself, where the paper has written it beside the word: then that is what is said."""
_RELATIVE: Final = re.compile(
    r"(?<!\w)(?<!ánh )(?<!toả )(?<!tỏa )"
    rf"(?:(?P<part>{_PARTS})\s+(?:ngày\s+)?(?:hôm\s+)?(?P<near>nay|qua|mai|kia)"
    r"|(?:ngày\s+)?hôm\s+(?P<day>nay|qua|kia)"
    r"|ngày\s+(?P<next>mai|kia|mốt))"
    rf"(?!\w){_DATE}",
    re.IGNORECASE,
)
_YEARS: Final = (
    (re.compile(r"(?<!\w)năm nay(?!\w)", re.IGNORECASE), 0),
    (re.compile(r"(?<!\w)năm (?:ngoái|trước|qua)(?!\w)", re.IGNORECASE), -1),
    (re.compile(r"(?<!\w)(?:năm tới|sang năm)(?!\w)", re.IGNORECASE), 1),
)
_SOON: Final = re.compile(
    r"(?<!\w)trong\s+(?:vòng\s+)?(?:khoảng\s+)?(?P<least>\d+)(?:\s*(?:-|–|đến)\s*(?P<most>\d+))?\s*"
    r"(?P<unit>giờ|tiếng|phút)\s+(?:tới|nữa|sắp tới)(?!\w)",
    re.IGNORECASE,
)
_FORECAST: Final = re.compile(r"(?<!\w)(?:dự báo|bản tin thời tiết|thời tiết)(?!\w)", re.IGNORECASE)


def said_at(item: NewsItem, airs_at: datetime) -> NewsItem:
    """
    Give an item as it is true when it is said; one without a date stays as it is.

    Args:
        item: as its paper wrote it.
        airs_at: when it is said, in the station's zone.
    """
    if item.published_at is None:
        return item
    written_on = item.published_at.astimezone(airs_at.tzinfo).date()
    return replace(
        item,
        title=_dated(item.title, written_on, airs_at.date()),
        summary=_dated(item.summary, written_on, airs_at.date()),
    )


def is_over(item: NewsItem, airs_at: datetime) -> bool:
    """Say whether an item speaks of what will be over: yesterday's forecast, "trong 3 giờ tới"."""
    if item.published_at is None:
        return False
    written_at = item.published_at.astimezone(airs_at.tzinfo)
    for soon in _SOON.finditer(f"{item.title}. {item.summary}"):
        unit = timedelta(minutes=1) if soon["unit"].lower() == "phút" else timedelta(hours=1)
        if written_at + int(soon["most"] or soon["least"]) * unit <= airs_at:
            return True
    if not _FORECAST.search(item.title):
        return False
    days = [_day(found, written_at.date()) for found in _RELATIVE.finditer(item.title)]
    return bool(days) and max(days) < airs_at.date()


def _dated(text: str, written_on: date, airs_on: date) -> str:
    if written_on != airs_on:
        text = _RELATIVE.sub(lambda found: _put(found, written_on, airs_on), text)
    if written_on.year != airs_on.year:
        for pattern, years in _YEARS:
            text = pattern.sub(_like(f"năm {written_on.year + years}"), text)
    return text


def _put(found: re.Match[str], written_on: date, airs_on: date) -> str:
    day = _day(found, written_on)
    told = found["date"] or f"{day.day}/{day.month}{f'/{day.year}' if day.year != airs_on.year else ''}"
    return f"{found['part']} {told}" if found["part"] else _capital(f"ngày {told}", found[0])


def _day(found: re.Match[str], written_on: date) -> date:
    if found["next"]:
        return written_on + timedelta(days=1 if found["next"].lower() == "mai" else 2)
    near = (found["near"] or found["day"]).lower()
    return written_on + timedelta(days=_DAYS[near])


def _like(words: str) -> Callable[[re.Match[str]], str]:
    return lambda found: _capital(words, found[0])


def _capital(words: str, before: str) -> str:
    """Begin *words* with a capital where what stood there did."""
    return words[:1].upper() + words[1:] if before[:1].isupper() else words
