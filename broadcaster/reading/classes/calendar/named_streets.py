"""Streets, squares and firms that are named for a day: "đường 3/2", "Công ty 2-9"."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found
from broadcaster.reading.vocabulary import CUES, FEAST_DAYS
from broadcaster.reading.written.alphabet import UPPER
from broadcaster.reading.written.window import Cues

_STREET, _FIRM = Cues(CUES["street"]), Cues(CUES["firm"])
DAY_SAID = frozenset({"ngày ", "Ngày "})
"""Looked up first: most days stand behind their own word."""
SCHOOL_OPENS = pattern("(?i:tựu|khai|nhập|bế|ra) trường:? $|(?:trường|phường|bệnh viện|chợ): $")
"""What is no place named for a day: "tựu trường: 1/8"."""


def in_street(found: Found) -> bool:
    """Tell whether a street or a firm is named for the day: đường 3/2, Đ.3/2, Công ty 2-9."""
    if found.left(5) in DAY_SAID or SCHOOL_OPENS.search(found.left(12)):
        return False
    glued = found.before.end == found.start and found.before.spoken.strip() in {"đường", "phố"}
    left = found.words_left(20)
    firm = found.written.replace("/", "-") in FEAST_DAYS and _FIRM.before(left)
    return glued or bool(firm or _STREET.before(left) or _STREETS.search(found.left(90)))


_STREETS = pattern(
    r"(?<!\w)(?i:(?:các|những|nhiều|hai|ba|bốn|một số|[2-9]) (?:(?:tuyến|con|trục) )?(?:đường|phố))"
    rf"(?: (?:\d{{1,2}}/\d{{1,2}}|[{UPPER}]\w+(?: [{UPPER}\d]\w*){{0,4}})(?:,| và)){{1,8}} $"
)
"""Streets of a list, of which some are named for a day: "các đường 3/2, 30/4, Nguyễn Huệ"."""
