"""Years of birth, as news of the police and of contests give them without a word for year."""

from __future__ import annotations

from broadcaster.reading.classes.calendar.dates import say_year
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.written.alphabet import START, WORD
from broadcaster.reading.written.shapes import DAY, MONTH, YEAR

_HOME = r"(?:cùng )?(?:trú|ngụ|quê|ở|HKTT|thường trú|tạm trú|nguyên quán|nơi ở)(?!\w)"


def _born(found: Found) -> str:
    year = say_year(int(found.written), found.style)
    return year if found.left(1) == " " else f"sinh {year}"


BORN = Rule(
    "born",
    rf"(?<=\()(?:19|20)\d\d(?=[,;] {_HOME})|{START}{after('sinh|Sinh')}(?:19|20)\d\d(?=[,;.)]|$)",
    _born,
    alone=False,
)
"""A year behind *sinh*, or in a bracket before where somebody lives: "Hoàng Xuân P. (1995, trú phường …)"."""
BORN_ON = Rule(
    "born_on",
    rf"{WORD}SN:? ?(?={DAY}[./-]{MONTH}[./-]{YEAR}(?!\d))",
    lambda _: "sinh ",
)
"""SN before a whole date, of which "năm" would be a part only: "Nguyễn Thị V. (SN 2/2/2009)"."""
