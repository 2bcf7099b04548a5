"""What stands before a day of figures: its own word, a street, a headline or a section of the page."""

from __future__ import annotations

import re

from broadcaster.reading.classes.calendar.named_streets import DAY_SAID, SCHOOL_OPENS, in_street
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LOWER, UPPER
from broadcaster.reading.written.shapes import DAY
from broadcaster.reading.written.window import Cues


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
DAY_WORD = pattern(
    rf"(?:{CUES['day_word']})[\s:]{{0,9}}$|trường (?:mẫu giáo|mầm non|tiểu học|\w{{2,4}}) $", re.IGNORECASE
)
DAY_OF = pattern(
    rf"(?:^|[\s(\"“])(?:[Nn]gày|NGÀY) (?:[{UPPER}][{LOWER}{UPPER}]+|{CUES['day_of']})"
    r"(?: (?!từ |đến |tới |vào |là |trong |trước |sau |ngày |và )[^\W\d_]+){0,9} $"
)
"""A day that is named, or said to be of something, before its figures: "Ngày Thương binh Liệt sĩ 27/7"."""
_DAY_BEFORE = pattern(rf"(?:\(|(?i:sáng|trưa|chiều|tối|đêm) ){DAY}(?:, ?{DAY}){{0,4}} và $")
"""Days of one month in a bracket or behind a half of a day: "(28 và 29-5)", "đêm 2 và 3/9"."""
_FIRST_DAYS_WORD = pattern(r"(?:mùng|mồng)\s{0,6}$", re.IGNORECASE)
SAID_DAY = Cues(CUES["said_day"])


def day_lead(found: Found) -> str:
    """Give the word *ngày* where the text has no word for the day itself."""
    if _behind_said_day(found):
        return ", ngày "
    if stamps_headline(found):
        return ", ngày "
    if found.left(5) in DAY_SAID:
        return ""
    if DAY_OF.search(found.left(80)) or _DAY_BEFORE.search(found.left(30)):
        return ""
    left = found.left(20).removesuffix("(").removesuffix("-")
    named = DAY_WORD.search(left) or _DAY_OF_WEEK.search(left) or in_street(found)
    if named and SCHOOL_OPENS.search(found.left(12)):
        return "ngày "
    return "" if named else "ngày "


def _behind_said_day(found: Found) -> bool:
    """Tell whether words have just named the day: "sáng mai 3/4", "trước đó một ngày"."""
    near = found.left(20)
    named = not near.endswith("ngày ") or any(word in near.lower() for word in _BEFORE_DAY)
    return named and near.endswith(" ") and bool(SAID_DAY.before(found.words_left(20)))


_BEFORE_DAY = {cue.split(" ")[-2] for cue in CUES["said_day"].split("|") if cue.endswith(" ngày")}
_DAY_OF_WEEK = pattern(r"[Nn]gày (?:(?:[Tt]hứ|thứ) [^\W\d_]+|[Cc]hủ [Nn]hật|CN) $")
"""The word *ngày* before the day of the week serves the date behind it too."""


def style_behind(found: Found) -> Style:
    """Give the style to go on with: *mùng* is not said again, nor in the name of a street (Đường 3/2)."""
    if found.left(5) in DAY_SAID:
        return found.style
    said = _FIRST_DAYS_WORD.search(found.left(6)) or in_street(found)
    return found.style._replace(first_days="") if said else found.style
