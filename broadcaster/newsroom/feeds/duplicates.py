"""
The same story told twice: the same event, not the same kind of event.

Two papers word one event differently; one paper words two events alike ("Giá cà phê hôm nay"). Titles
that are near tell one story only when nothing in them contradicts: figures, names, yes and no, the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from broadcaster.model import NewsItem
from broadcaster.newsroom.letters.spelling import comparable

SAME_STORY: Final = 0.6
"""
Share of common words (Jaccard) from which two titles tell the same story.

Measured on the 300 pairs of titles of the VnExpress snapshot of 2017-07-26: different stories reach 0.21
at most. A title of twelve words in which another paper replaces three keeps 9 of 15, that is 0.6; the
bound lies there, far above 0.21, because a story told twice is a nuisance and a story lost is a loss.
"""
SAME_PAPER: Final = 0.8
"""
The same within one feed, where two ids say two stories: only a title with a word or two exchanged is one.
"""
_FEW_WORDS: Final = 4
"""Below this, titles must be equal: "Giá vàng hôm nay" has too few words to compare."""
_A_SENTENCE: Final = 8
"""Words from which two equal summaries are no accident ("Mời bà con theo dõi." is one)."""

APART_DAYS: Final = 3
"""
Items dated further apart are two events, however alike: a paper that words its notice as it did last month
has a new one, and the old one is not read any more. A story is copied from paper to paper within hours.
"""

_WORD: Final = re.compile(r"\w+(?:[.,/]\d+)*")
_NUMBER_WORDS: Final = re.compile(
    r"\b(?:thứ|số|lần|cấp|khối|tổ|thôn|buôn|bản|ấp|vòng|đợt|quý|tháng|lớp|khóa|kỳ|bậc|hạng|giai đoạn)\s+"
    r"(nhất|một|hai|nhì|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười|nay|sau|trước)\b"
)
"""Numbers written as words: "thôn Hai", "đợt ba", "thứ bảy"."""
_DAY_WORDS: Final = re.compile(
    r"\b(?:hôm nay|hôm qua|hôm sau|ngày mai|ngày kia|ngày tới|đêm nay|đêm qua|tối nay|tối qua|sáng nay"
    r"|sáng mai|trưa nay|chiều nay|chiều mai|chiều qua|bây giờ|tuần này|tuần tới|24 ?(?:h|giờ) (?:tới|qua))\b"
)
"""Such a title belongs to the day on which it was written."""
POSTPONED: Final = comparable("hoãn")
"""Compared words have their tone mark in one place everywhere, here where nobody writes it."""
# Yes and no, and the pairs of words that turn a story round. Words of one meaning share a sign.
_POLARITY: Final = tuple(
    (sign, re.compile(rf"\b(?:{words})\b"))
    for sign, words in (
        ("no", r"không(?! (?:khí|gian|quân|lưu|ảnh|chỉ|những))|chưa|chẳng|đừng|miễn|cấm|nghiêm cấm"),
        ("off", rf"{POSTPONED}|hủy|hủy bỏ|bãi bỏ|xóa bỏ|dừng|ngừng|ngưng|tạm dừng|lùi|dời"),
        ("over", r"hết|kết thúc|bế mạc|chấm dứt|trở lại|khôi phục|nối lại|gỡ bỏ|dỡ bỏ"),
        ("begin", r"khai mạc|bắt đầu|khởi công|khai giảng"),
        ("up", r"tăng|nâng|cao hơn|lên"),
        ("down", r"giảm|hạ|thấp hơn|xuống|sụt"),
        ("open", r"mở|cho phép|thông xe"),
        ("shut", r"đóng|đóng cửa|phong tỏa|cắt"),
        ("win", r"thắng"),
        ("lose", r"thua"),
    )
)


@dataclass(frozen=True, slots=True)
class _Title:
    words: frozenset[str]
    numbers: frozenset[str]

    @classmethod
    def of(cls, comparable_title: str) -> _Title:
        words = frozenset(_WORD.findall(comparable_title))
        figures = (word.replace(".", "") for word in words if word[0].isdigit())
        return cls(words, frozenset(figures).union(_NUMBER_WORDS.findall(comparable_title)))


@dataclass(frozen=True, slots=True)
class _Told:
    """What is compared of one item."""

    item: NewsItem
    title: _Title
    names: frozenset[str]
    polarity: frozenset[str]
    summary: str
    says: frozenset[str]
    """All words of title and summary."""
    day: date | None
    is_of_its_day: bool


def _told(item: NewsItem) -> _Told:
    title, summary = comparable(item.title), comparable(item.summary)
    return _Told(
        item=item,
        title=_Title.of(title),
        names=_names(item.title),
        polarity=frozenset(sign for sign, form in _POLARITY if form.search(title)),
        summary=summary,
        says=frozenset(_WORD.findall(f"{title} {summary}")),
        day=item.published_at.date() if item.published_at else None,
        is_of_its_day=bool(_DAY_WORDS.search(title)),
    )


def _names(title: str) -> frozenset[str]:
    """Give the words of names: those with a capital, but for the one that begins the title."""
    words = _WORD.findall(title)
    capital = [word[0].isupper() for word in words]
    return frozenset(
        comparable(word)
        for place, word in enumerate(words)
        if capital[place] and (place > 0 or capital[1:2] == [True])
    )


def nearness(one: str, other: str, *, numbers: bool) -> float:
    """Tell how near two titles are by their words; with *numbers*, other figures are another story."""
    titles = [_Title.of(comparable(title)) for title in (one, other)]
    if not numbers:
        titles = [_Title(title.words, frozenset()) for title in titles]
    return _share_of_words(*titles)


def same_places(one: NewsItem, other: NewsItem) -> bool:
    """Tell whether neither title names a place or a person of which the other item does not speak."""
    return not _names_contradict(_told(one), _told(other))


def similarity(one: str, other: str) -> float:
    """
    Tell how near two titles are by their words, 0 to 1.

    Titles whose numbers contradict each other are different stories ("bão số 3", "bão số 4"); a title
    may leave numbers out.
    """
    return nearness(one, other, numbers=True)


def _share_of_words(one: _Title, other: _Title) -> float:
    if not one.words or not other.words:
        return 0.0
    if not (one.numbers <= other.numbers or other.numbers <= one.numbers):
        return 0.0
    if min(len(one.words), len(other.words)) < _FEW_WORDS:
        return float(one.words == other.words)
    return len(one.words & other.words) / len(one.words | other.words)


def _same_event(one: _Told, other: _Told) -> bool:
    if one.polarity != other.polarity or _names_contradict(one, other) or _days_contradict(one, other):
        return False
    if one.summary and one.summary == other.summary and len(one.summary.split()) >= _A_SENTENCE:
        return True
    near = _share_of_words(one.title, other.title)
    if one.item.feed != other.item.feed:
        return near >= SAME_STORY
    # A paper that gives one title to two texts ("Tin bão khẩn cấp") means two texts.
    two_texts = one.title == other.title and bool(one.summary) and bool(other.summary)
    return near >= SAME_PAPER and not _days_between(one, other) and not two_texts


def _days_between(one: _Told, other: _Told) -> int:
    """Count the days between two items; 0 where one has no date."""
    return abs((one.day - other.day).days) if one.day and other.day else 0


def _days_contradict(one: _Told, other: _Told) -> bool:
    """Tell whether they speak of two days, as their dates show, or one of them speaks of its own day."""
    apart = _days_between(one, other)
    return apart > APART_DAYS or (apart > 0 and (one.is_of_its_day or other.is_of_its_day))


def _names_contradict(one: _Told, other: _Told) -> bool:
    """Tell whether one title names a place or a person of which the other does not speak."""
    only_one, only_other = one.names - other.title.words, other.names - one.title.words
    if only_one and only_other:
        return True
    return not (only_one <= other.says and only_other <= one.says)


class KnownStories:
    """The stories that are there already; grows as items are taken."""

    def __init__(self, items: Iterable[NewsItem] = ()) -> None:
        self._stories = [_told(item) for item in items]

    def take(self, item: NewsItem) -> None:
        """Remember an item."""
        self._stories.append(_told(item))

    def like(self, item: NewsItem) -> NewsItem | None:
        """Find another item that tells the same story, or nothing."""
        told = _told(item)
        return next((known.item for known in self._stories if _same_event(told, known)), None)
