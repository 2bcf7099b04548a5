"""
Corrections: a paper takes back or changes what it has told ("Đính chính: …", "Hoãn cắt điện …").

The same id with other words is one. So is a new id whose title says so and names the same event; it may
come from another paper, but a change of detail ("Đính chính") is a paper's word about itself alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from broadcaster.model import NewsItem
from broadcaster.newsroom.feeds.duplicates import POSTPONED, nearness, same_places
from broadcaster.newsroom.letters.spelling import comparable

_OWN_WORD: Final = re.compile(
    r"\W*(?:tin\s+)?(?:đính chính|cải chính|sửa (?:đổi|lại)|điều chỉnh|thay đổi|cập nhật|bổ sung|xin lỗi)\b"
    r"(?:\s+(?:thông tin|tin|lại|lịch|thời gian|nội dung|về))*[\s:–—-]*"
)
_CALLED_OFF: Final = re.compile(
    r"\W*(?:thông báo\s+)?"
    rf"(?:(?:tạm\s+)?(?:{POSTPONED}|dừng|ngừng|ngưng)|hủy(?: bỏ)?|lùi|dời|không còn|thu hồi|rút lại)"
    r"(?:\s+(?:việc|lịch|tổ chức|thời gian|thông báo))*[\s:–—-]*"
)
_NEAR: Final = 0.45
"""
Share of common words from which a title without its "Đính chính" names the same event.

Lower than for twins, for a correction exchanges the very words that were wrong: "Xã tiếp dân sáng thứ
hai" and "Xã tiếp dân chiều thứ ba" share 4 of 8.
"""


def is_changed(kept: NewsItem, offered: NewsItem) -> bool:
    """Tell whether the paper has put other words under the same id since *kept* was read."""
    if (kept.title, kept.summary) == (offered.title, offered.summary):
        return False
    # The older text comes back when a paper's page is restored, or read from two servers in turn.
    return not (kept.published_at and offered.published_at and offered.published_at < kept.published_at)


def corrected_by(item: NewsItem, known: Iterable[NewsItem]) -> NewsItem | None:
    """Find among *known* the story that *item* corrects or calls off; None when it is news of its own."""
    title = comparable(item.title)
    for form, own_paper_only in ((_OWN_WORD, True), (_CALLED_OFF, False)):
        said = form.match(title)
        if said and title[said.end() :]:
            rest = replace(item, title=item.title[said.end() :])
            return _nearest(rest, item, known, own_paper_only=own_paper_only)
    return None


def _nearest(
    rest: NewsItem, item: NewsItem, known: Iterable[NewsItem], *, own_paper_only: bool
) -> NewsItem | None:
    earlier = [
        story
        for story in known
        if story.id != item.id
        and (story.feed == item.feed or not own_paper_only)
        and not _is_later(story, item)
        and same_places(rest, story)
    ]
    ranked = [(nearness(rest.title, story.title, numbers=not own_paper_only), story) for story in earlier]
    near, story = max(ranked, key=lambda pair: pair[0], default=(0.0, item))
    return story if near >= _NEAR else None


def _is_later(story: NewsItem, item: NewsItem) -> bool:
    return bool(story.published_at and item.published_at and story.published_at > item.published_at)
