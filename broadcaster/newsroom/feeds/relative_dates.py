"""
Dates that papers count from the reader's own day: "3 giờ trước", "hôm qua", "Hôm nay, 07:05".

They are true at the moment at which the feed was made, which is taken for the moment at which it is read.
What is vague ("vài ngày trước", "mới đây") counts as the oldest that it may mean, or stays undated.
Source: Vietnamese papers and portals 2017-2026, date-fns and moment.js in their Vietnamese and English forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

_NUMBERS: Final[dict[str, float]] = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    # At most: few papers say "a few" of more.
    "vài": 9, "mấy": 9, "a few": 9, "few": 9,
    "nửa": 0.5, "half an": 0.5,
}  # fmt: skip
_LENGTHS: Final = {
    timedelta(seconds=1): ("giây", "seconds", "second", "secs", "sec", "s"),
    timedelta(minutes=1): ("phút", "minutes", "minute", "mins", "min"),
    timedelta(hours=1): ("giờ", "tiếng", "hours", "hour", "hrs", "hr", "h"),
    timedelta(days=1): ("ngày", "days", "day", "d"),
    timedelta(weeks=1): ("tuần", "weeks", "week", "w"),
    # The longest that they may be.
    timedelta(days=31): ("tháng", "months", "month"),
    timedelta(days=366): ("năm", "years", "year"),
}
_LENGTH_OF: Final = {name: length for length, names in _LENGTHS.items() for name in names}


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_COUNT: Final = re.compile(rf"(?P<number>\d{{1,4}}|{_any_of(_NUMBERS)})\s*(?P<unit>{_any_of(_LENGTH_OF)})\b")
_AGO: Final = re.compile(
    r"(?:(?:đăng|cập nhật)\s+)?(?P<before>cách đây\s+)?(?:(?:khoảng|hơn|gần|about|over|almost)\s+)?"
    r"(?P<counts>.+?)(?P<behind>\s+(?:trước(?: đây)?|ago))?\.?"
)
_JUST_NOW: Final = re.compile(r"(?:vừa xong|vừa mới đăng|vừa đăng|ngay bây giờ|bây giờ|just now|now)\.?")

_DAYS_BACK: Final = {
    **dict.fromkeys(("hôm nay", "bữa nay", "today"), 0),
    **dict.fromkeys(("hôm qua", "bữa qua", "ngày hôm qua", "yesterday"), 1),
    **dict.fromkeys(("hôm kia", "hôm trước nữa"), 2),
}
_HALVES: Final = ("sáng", "trưa", "chiều", "tối", "đêm")
_DAY: Final = re.compile(
    rf"\b(?:(?P<half>{'|'.join(_HALVES)})\s+(?:(?P<short>nay|qua)|(?P<of>hôm nay|hôm qua))"
    rf"|(?P<day>{'|'.join(sorted(_DAYS_BACK, key=len, reverse=True))}))\b"
)


def length_ago(text: str) -> timedelta | None:
    """
    Give how long ago something was.

    Example:
        length_ago("khoảng 2 giờ 15 phút trước") -> timedelta(hours=2, minutes=15)
    """
    if _JUST_NOW.fullmatch(text):
        return timedelta(0)
    said = _AGO.fullmatch(text)
    if said is None or not (said["before"] or said["behind"]):
        return None
    counts = list(_COUNT.finditer(said["counts"]))
    if not counts or _COUNT.sub("", said["counts"]).strip(" ,") not in {"", "và", "and"}:
        return None
    return sum(map(_length, counts), timedelta(0))


def _length(count: re.Match[str]) -> timedelta:
    number = count["number"]
    return _LENGTH_OF[count["unit"]] * (int(number) if number.isdecimal() else _NUMBERS[number])


def named_day(text: str, today: date) -> tuple[date, str, re.Match[str]] | None:
    """Give the day that a word names, the part of the day with it ("chiều"), and where it stands."""
    found = _DAY.search(text)
    if found is None:
        return None
    word = found["day"] or found["of"] or ("hôm nay" if found["short"] == "nay" else "hôm qua")
    return today - timedelta(days=_DAYS_BACK[word]), found["half"] or "", found
