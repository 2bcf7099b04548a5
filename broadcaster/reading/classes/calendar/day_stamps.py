"""The day of a report that a page has put behind its headline or its section without a stop."""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LOWER, UPPER


def stamps_headline(found: Found) -> bool:
    """Tell whether a day and its hour stand behind a headline, or behind a match in a row."""
    return bool(_STAMPED.match(found.right(8)) and _HEADLINE.search(found.left(24)))


def stamps_section(found: Found) -> bool:
    """Tell whether a line has a section of the page and its day, and nothing more: "Kinh tế 27-12-2021"."""
    return found.right(1) in {"", "\n"} and bool(_SECTION.search(found.left(40)))


_STAMPED = pattern(r",? \d{1,2}(?:[:hg]\d\d|[hg](?!\w))")
_HEADLINE = pattern(
    rf"(?<!\w)(?!(?:{CUES['day_lead']}) $)(?:[{LOWER}{UPPER}]*[{LOWER}{UPPER}]|\d+)[\"”’'?!]? $",
    re.IGNORECASE,
)
_SECTION = pattern(
    rf"(?:^|\n)(?!(?:Ngày|Sáng|Trưa|Chiều|Tối|Đêm|Thứ|Chủ|Cập|Đăng|Từ|Đến|Lúc|Hôm|Trước|Sau|Hạn) )"
    rf"[{UPPER}][{LOWER}]{{1,6}}(?: [{UPPER}{LOWER}]+)?(?: -)? $"
)
