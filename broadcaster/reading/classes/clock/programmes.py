"""Programmes of a station: times that the page has glued to their words, notes of what is sent again."""

from __future__ import annotations

from broadcaster.reading.classes.clock.times import say_time
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LOWER, UPPER


def _glued_time(found: Found) -> str:
    """Say the time of an item of a programme; within the line a pause parts it from the item before."""
    head = found.left(1) in {"", "\n", " "}
    column = " chuyên mục" if found.written.endswith("CM") else ""
    return f"{'' if head else ', '}{say_time(found.written, found.style)},{column}"


GLUED_TIME = Rule(
    "glued_time",
    rf"(?<!\d)(?<!\d[.,:/])(?:[01]\d|2[0-3]): ?[0-5]\d(?=[{UPPER}][{LOWER}]|(?!AM|PM|SA|CH)[{UPPER}]{{2}})"
    rf"(?:CM(?= [{UPPER}]))?",
    _glued_time,
    alone=False,
)
"""Hours and minutes glued to what is sent: "05:00Nhạc hiệu … 05: 59Chương trình thời sự"."""


def _programme_note(found: Found) -> Said | None:
    """Say PL and PM in brackets of a station's items as *phát lại* and *phát mới*."""
    line = found.left(160).rpartition("\n")[2]
    time = _HEADED.match(line) if _ITEM.search(line) and not _OF_WORK.search(line) else None
    note = ", phát lại" if "L" in found.written else ", phát mới"
    return Said(note, "cue", time[1]) if time else None


_HEADED = pattern(r"[-–•*+ ]{0,4}(\d{1,2}(?:h|g|:| giờ)) ?\d{0,2}(?!\d)")
_ITEM = pattern(rf"(?i:(?<!\w)(?:{CUES['programme_item']})(?!\w))")
_OF_WORK = pattern(r"(?i:(?<!\w)(?:họp|phụ lục|phần mềm)(?!\w))")
PROGRAMME_NOTE = Rule(
    "programme_note", r" ?\( ?(?:PL|PM)(?= ?\)| ?\d| CT(?!\w)| của )", _programme_note, alone=False
)
