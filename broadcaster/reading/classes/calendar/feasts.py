"""Days known by their figures behind a word that is no day itself, and days whose dash a page has lost."""

from __future__ import annotations

import re

from broadcaster.reading.classes.calendar.said_dates import say_day, say_month, say_written_day, say_year
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.vocabulary import CUES, FEAST_DAYS
from broadcaster.reading.written.alphabet import START, UPPER
from broadcaster.reading.written.shapes import COUNTED, DASH, DAY, MONTH, YEAR

_ROUNDS = FEAST_DAYS | {"7-11"}
"""Days of badges of the Party, which have one more than the days that all keep."""
_JOINT = pattern(rf" ?{DASH} ?(?=\d\d?[.\-])| (?:và|đến) ")


def _round_of_feast(found: Found) -> str | None:
    """Say the feast on which badges are given or people travel: "đợt 3-2", "đợt 30.4 - 1.5"."""
    days = _JOINT.split(found.written)
    if not all("-".join(str(int(part)) for part in re.findall(r"\d+", day)) in _ROUNDS for day in days):
        return None
    return " và ".join(say_written_day(day, found.style) for day in days)


_DAY = rf"{DAY}[.\-]{MONTH}"
ROUND_OF_FEAST = Rule(
    "round_of_feast",
    rf"{after('đợt')}{_DAY}(?:(?: ?{DASH} ?| và ){_DAY})?"
    rf"(?![\d/%]|[.,\-]\d| ?(?:{COUNTED})(?!\w))",
    _round_of_feast,
    alone=False,
)


def _day_of_cause(found: Found) -> str | None:
    """Say the day in brackets behind the name of a feast: "Ngày Quốc tế Người cao tuổi (1-10)"."""
    return "ngày " + say_written_day(found.written, found.style) if _NAMED.search(found.left(90)) else None


_NAMED = pattern(
    rf"(?<!\w)[Nn]gày (?:[Hh]ội |[Qq]uốc tế |[Tt]hế giới |truyền thống |thành lập |vì )*"
    rf"[{UPPER}][^.;:()\d]{{2,70}} \($"
)
DAY_OF_CAUSE = Rule("day_of_cause", rf"(?<=\(){DAY}[-.]{MONTH}(?=\))", _day_of_cause, alone=False)


def _life_run_together(found: Found) -> str:
    """Part year and day of "4 tháng 10 năm 19209 tháng 12 năm 2002", between which a dash was."""
    year, day = int(found.written[:4]), int(found.written[4:])
    return f"{cardinal(year, found.style)} đến {say_day(day, found.style)}"


LIFE_RUN_TOGETHER = Rule(
    "life_run_together",
    rf"{after('năm')}{YEAR}{DAY}(?= tháng {MONTH} năm {YEAR}(?!\d))",
    _life_run_together,
)


def _month_spaced(found: Found) -> str:
    month, year = (int(part) for part in re.findall(r"\d+", found.written))
    return f"{say_month(month, found.style)} {say_year(year, found.style)}"


MONTH_SPACED = Rule(
    "month_spaced",
    rf"{after('từ|đến|tới')}{MONTH} {DASH} {YEAR}(?![\d/%]|[.,\-]\d| ?(?:{COUNTED})(?!\w))"
    rf"(?<! {DASH} \d\d\d\d {DASH})",
    _month_spaced,
)
"""A month and its year with a wide dash, as papers of doctors give the time of a study: "từ 02 - 2008"."""


def _spaced_feast(found: Found) -> str | None:
    """Say a feast whose dash stands between blanks; behind a team or a proportion it is a score."""
    if _PLAYED.search(found.words_left(30)):
        return None
    lead = "" if found.left(5).lower().endswith("ngày ") else "ngày "
    return lead + say_written_day(re.sub(" ?[-–] ?", "-", found.written), found.style)


_PLAYED = pattern(r" (?:u \d\d|bóng [^ ]+|đội|tuyển|tỷ lệ|tỉ lệ|khoa|thắng|thua)(?: [^ ]+){0,2} $")
_SPACED = CUES["feast_days"].replace("-", " [-–] ")
_FEASTED = f"lễ|dịp|niệm|khánh|sỹ|tết|nghỉ|{CUES['of_feast']}"
SPACED_FEAST = Rule(
    "spaced_feast",
    rf"{after(_FEASTED)}(?:{_SPACED})(?![\d/%]|[.,]\d| ?[-–] ?\d| ?(?!năm [12])(?:{COUNTED})(?!\w))"
    rf"|{START}(?:{_SPACED})(?= (?:là (?:dịp|ngày)|hằng năm|hàng năm))"
    r"|(?:(?<=30 - 4 và )|(?<=30 – 4 và ))1 [-–] 5(?![\d/%]|[.,]\d)",
    _spaced_feast,
    alone=False,
)
"""Feasts as some papers write them: "dịp Quốc khánh 2 - 9 năm 2025", "nghỉ lễ 30 - 4 và 1 - 5"."""
