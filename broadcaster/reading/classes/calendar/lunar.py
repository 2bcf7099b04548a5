"""Days of the moon before what names their calendar or their year: 01/7/ÂL, 03/6/Giáp Ngọ."""

from __future__ import annotations

from broadcaster.reading.classes.calendar.dates import LUNAR_MONTHS
from broadcaster.reading.classes.calendar.day_leads import day_lead, style_behind
from broadcaster.reading.classes.calendar.said_dates import numbers_in, say_day, say_month
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.written.alphabet import LOWER, START, UPPER
from broadcaster.reading.written.shapes import DAY, MONTH


def _lunar_stroke(found: Found) -> str:
    """Say a day whose month a stroke parts from the name of the calendar."""
    day, month = numbers_in(found)
    lead = "" if _AND_BEFORE.search(found.left(16)) else day_lead(found)
    named = LUNAR_MONTHS.get(month) or say_month(month, found.style)
    return f"{lead}{say_day(day, style_behind(found))} {named} "


_AND_BEFORE = pattern(rf"gày {DAY} ?(?:&|và|,|-|–) ?$")
LUNAR_STROKE = Rule(
    "lunar_stroke",
    rf"{START}{DAY} ?/ ?{MONTH} ?/ ?(?=(?:[ÂâAa]m lịch|ÂL|AL|âl)(?!\w))",
    _lunar_stroke,
    alone=False,
)
"""01/7/ÂL; before the name of a lunar year see `LUNAR_DATE`."""


def _named_month(found: Found) -> str:
    """Say a day whose month is named: 12/Giêng/Đinh Dậu, 12/tháng giêng/năm Đinh Dậu."""
    day, *_ = numbers_in(found)
    month = "chạp" if "hạp" in found.written else "giêng"
    lead = "" if found.left(5).lower() == "ngày " else "ngày "
    return f"{lead}{say_day(day, found.style)} tháng {month} năm "


NAMED_MONTH = Rule(
    "named_month",
    rf"{START}{DAY} ?/ ?(?:[Tt]háng )?(?:[Gg]iêng|[Cc]hạp) ?/ ?(?:năm )?(?=[{UPPER}][{LOWER}]|\d{{4}})",
    _named_month,
    alone=False,
)


_STEMS = "Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Kỉ|Canh|Tân|Nhâm|Quý|Quí"
_LUNAR_YEAR = rf"(?:{_STEMS}) (?:Tý|Tí|Sửu|Dần|Mão|Mẹo|Thìn|Tỵ|Tị|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi)(?!\w)"


def _lunar_date(found: Found) -> str:
    """Say a day of the moon before the name of its year: 03/6/Giáp Ngọ."""
    day, month = numbers_in(found)
    leap = " nhuận" if "nhuận" in found.written else ""
    named = LUNAR_MONTHS.get(month) or say_month(month, found.style)
    said = f"{say_day(day, found.style)} {named}{leap} năm "
    left = found.left(6)
    if found.style.first_days and left.lower().endswith((f"{found.style.first_days} ", "mùng ", "mồng ")):
        return said.removeprefix(f"{found.style.first_days} ")
    return said if _DAY_NAMED.search(left) else f"ngày {said}"


_DAY_NAMED = pattern(r"(?:[Nn]gày|&|và) $")
LUNAR_DATE = Rule(
    "lunar_date",
    rf"{START}{DAY}[-/.]{MONTH}(?: nhuận)?[-/.] ?(?:năm )?(?={_LUNAR_YEAR})",
    _lunar_date,
    alone=False,
)


def _of_the_moon(found: Found) -> str:
    """Say the days of a named month in the bracket of a feast: "(6 tháng Giêng)", "(6 - 8 tháng Giêng)"."""
    return " đến ".join(say_day(day, found.style) for day in numbers_in(found))


OF_THE_MOON = Rule(
    "of_the_moon",
    rf"(?<=\(){DAY}(?: ?[-–] ?{DAY})?(?= tháng (?:[Gg]iêng|[Cc]hạp|[Mm]ột\)))"
    rf"|{START}(?<=và ){DAY}(?= tháng (?:[Gg]iêng|[Cc]hạp)(?!\w))"
    rf"|(?<=gày )(?:[1-9]|10)(?=(?: (?:đến|và) (?:ngày )?\d{{1,2}})? (?:âm lịch|ÂL)(?!\w))",
    _of_the_moon,
)


def _year_of_both(found: Found) -> Said | None:
    """Say the year of the sun behind the name of its lunar year: "Năm Kỉ mùi 1739, ông đỗ Hoàng giáp"."""
    cue = _LUNAR_NAME.search(found.left(24))
    return Said(f", năm {cardinal(int(found.written), found.style)}", "cue", cue[1]) if cue else None


_BRANCHES = "Tý|Tí|Sửu|Dần|Mão|Mẹo|Thìn|Tỵ|Tị|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi"
_LUNAR_NAME = pattern(rf"(?i:(?:năm|khoa|sinh|mất|[-–]) ((?:{_STEMS}) (?:{_BRANCHES}))) $")
YEAR_OF_BOTH = Rule(
    "year_of_both",
    rf"(?=1\d\d\d){START}(?:{after(_BRANCHES)}|{after(_BRANCHES.lower())})1\d\d\d(?![\d/]|[.,\-]\d)",
    _year_of_both,
    alone=False,
)


def _hours_of_branch(found: Found) -> str | None:
    """Say the two hours that a branch of the old day has: "Tý (23-1), Sửu (1-3)"."""
    first, last = numbers_in(found)
    if (last - first) % _HOURS != 2 or max(first, last) >= _HOURS:  # noqa: PLR2004 - a branch has two hours
        return None
    return f", {cardinal(first, found.style)} giờ đến {cardinal(last, found.style)} giờ"


_HOURS = 24
HOURS_OF_BRANCH = Rule(
    "hours_of_branch", rf"{after(_BRANCHES)}\(\d{{1,2}} ?[-–] ?\d{{1,2}}\)", _hours_of_branch
)
MONTH_OF_THE_MOON = Rule(
    "month_of_the_moon",
    rf"{START}(?:(?<=gày \d tháng )|(?<=gày \d\d tháng )|(?<=ùng \d tháng ))"
    r"(?:0?1|12)(?= (?:\(?[Ââ]m lịch|\(?ÂL)(?!\w))",
    lambda found: LUNAR_MONTHS[int(found.written)].removeprefix("tháng "),
)
"""The first and the last month of the moon behind a day: "ngày 06 tháng 01 âm lịch"."""
