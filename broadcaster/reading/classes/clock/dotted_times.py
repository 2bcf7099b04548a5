"""Times of day written with a dot, told from decimals and days: lúc 8.00, 7.30 sáng, 14.30 - 16.30."""

from __future__ import annotations

import re

from broadcaster.reading.classes.clock.times import say_time
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import START
from broadcaster.reading.written.shapes import COUNTED, DASH
from broadcaster.reading.written.window import Cues

_CLOCK = r"(?:2[0-3]|[01]?\d)\.[0-5]\d(?!\d|[.,]\d)"
_NOT_COUNTED = rf"(?! ?(?:{COUNTED}|triệu|tỷ|tỉ|tấn|điểm|USD)(?!\w)| ?%)"
_QUARTERS = frozenset({"00", "15", "30", "45"})
_LEFT, _HALF_BEHIND = Cues(CUES["clock"]), Cues("sáng|trưa|chiều|tối|đêm|khuya|hằng ngày|hàng ngày")
_MEASURED = pattern(
    " (?:tăng|giảm|mức|mực|điểm|giá|tỷ lệ|tỉ lệ|chỉ số|số|suất|cao|nặng|dài|rộng|sâu) (?:[^ ]+ ){0,3}$"
)
_TO_CLOCK = pattern(rf" (?:đến|tới) {_CLOCK}")


def _dotted_time(found: Found) -> Said | None:
    """
    Say hours and minutes with a dot: behind *lúc*, before a half of the day, or in a span of quarters.

    Ships, churches, timetables and older notices write them so; "tăng từ 7.00 - 8.00 điểm" is none.
    """
    left = found.words_left(40)
    ends = re.split(f" ?{DASH} ?", found.written)
    minutes = {end.partition(".")[2] for end in ends}
    hours = [float(end) for end in ends]
    cue = _LEFT.before(left) or _HALF_BEHIND.behind(found.words_right(12))
    if not cue and minutes <= _QUARTERS and not _MEASURED.search(left):
        spans = len(ends) > 1 and hours == sorted(hours) and minutes != {"00"}
        until = left.endswith(" từ ") and _TO_CLOCK.match(found.right(12))
        goes_on = left.endswith((" đến ", " tới ")) and found.before.rule == "dotted_time"
        cue = found.written if spans or until or goes_on or found.listed_after() == "dotted_time" else ""
    return Said(" đến ".join(say_time(end, found.style) for end in ends), "cue", cue) if cue else None


DOTTED_TIME = Rule(
    "dotted_time", rf"{START}{_CLOCK}(?: ?{DASH} ?{_CLOCK})?{_NOT_COUNTED}", _dotted_time, alone=False
)
