"""Years of old history: of three figures in a bracket, before Christ, births in one letter."""

from __future__ import annotations

from broadcaster.reading.classes.calendar.said_dates import DASHED, numbers_in
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.written.alphabet import LATIN, LOWER, START, UPPER
from broadcaster.reading.written.shapes import DASH


def _old_year(found: Found) -> Said | None:
    """Say the years behind an event: "chiến thắng Bạch Đằng (938)", "Hai Bà Trưng (40 - 43)"."""
    years = numbers_in(found)
    left = found.left(160)
    span = len(years) > 1
    cue = _LASTING.search(left) if span else _EVENT.search(left)
    if not cue or years != sorted(years) or (not span and years[0] < _THREE_FIGURES):
        return None
    said = " đến năm ".join(cardinal(year, found.style) for year in years)
    if _OF_OUR_ERA.search(found.written):
        said += " sau công nguyên"
    stop = "" if found.right(1) in {",", ";", ".", ":", ""} else ", "
    return Said(f", {'từ ' if span else ''}năm {said}{stop}", "cue", cue[1])


_OF_OUR_ERA = pattern("SCN|sau")
_THREE_FIGURES = 100
_NAMED = rf"(?: [{UPPER}][{LATIN}]*){{1,5}}(?: ?[-–] ?[{UPPER}][{LATIN}]*(?: [{UPPER}][{LATIN}]*){{0,3}})?"
_DYNASTIES = "Ngô|Đinh|Tiền Lê|Hán|Đường|Tống|Lương|Tùy"
_LISTED = r"(?:[^.;:!?\n]{0,120}\)(?:,| và))?"
_EVENT = pattern(
    r"(?<!\w)((?i:chiến thắng|khởi nghĩa|trận(?= Bạch Đằng)|thời(?! hạn| gian| điểm| kỳ| tiết| vụ| giờ| học)"
    rf"|nhà(?= (?:{_DYNASTIES})(?!\w| [{UPPER}]))|triều(?: đại)?|lên ngôi"
    rf"|xưng vương|bắc thuộc lần)){_LISTED}(?: nhà)?(?:{_NAMED}| [{LOWER}]+| \d| thứ [{LOWER}]+) ?$"
)
_SISTERS = r"(?<!đường )(?<!phố )(?<!quận )(?<!phường )(?<!trường )(?<!số )(?<!ngõ )(?<!chợ )hai bà(?= Trưng)"
_LASTING = pattern(
    rf"(?<!\w)((?i:khởi nghĩa|bắc thuộc lần|{_SISTERS}|trưng nữ vương|trưng vương|đô hộ)){_LISTED}"
    rf"(?:{_NAMED}| \d| thứ [{LOWER}]+)? ?$"
)
"""What lasted some years; the years of a king are his life."""
OLD_YEAR = Rule(
    "old_year",
    rf" ?\((?:năm )?[1-9]\d{{1,2}}(?: ?{DASH} ?(?:[1-9]\d{{1,2}}|20\d\d))?(?: SCN| sau [Cc]ông nguyên)?\)",
    _old_year,
    alone=False,
)


def _before_christ(found: Found) -> str | None:
    """Say two years with their eras ("111 TCN-938 SCN"), and no standard of a branch."""
    if _STANDARDS.match(found.written):
        return None
    ends = [end.strip() for end in DASHED.split(found.written)]
    return " đến ".join(
        f"{cardinal(int(end.split()[0]), found.style)} {_ERAS[end.split()[1]]}"
        if " " in end
        else cardinal(int(end), found.style)
        for end in ends
    )


_STANDARDS = pattern(rf"(?:04|10|14|20|22|28|34|52|58|64|68) TCN ?{DASH} ?\d+$")
"""Standards of a branch by the number of its ministry: of roads 22, of waterworks 14, of crops 10."""
_ERAS = {"TCN": "trước công nguyên", "SCN": "sau công nguyên"}
BEFORE_CHRIST = Rule(
    "before_christ",
    rf"{START}[1-9]\d{{0,3}} [TS]CN ?{DASH} ?[1-9]\d{{0,3}}(?: (?:TCN|SCN)(?!\w)|(?![\w.,/]\w| TCN| SCN))",
    _before_christ,
    alone=False,
)


def _short_years(found: Found) -> str | None:
    """Say the second of two years in full where only its last figures stand: "(1400-07)"."""
    first, last = numbers_in(found)
    if not 0 < last - first % 100 < _DECADE or not (found.left(1) == "(" or _TERM.search(found.left(12))):
        return None
    return f"{cardinal(first, found.style)} đến {cardinal(first - first % 100 + last, found.style)}"


_DECADE = 10
_TERM = pattern(r"(?i:năm học|niên khóa|niên khoá|mùa|mùa giải|giai đoạn|nhiệm kỳ|thời kỳ) $")
SHORT_YEARS = Rule(
    "short_years",
    rf"{START}(?:1[0-9]|20)\d\d{DASH}0[1-9](?![\w/]|{DASH}\d|[.,]\d)",
    _short_years,
    alone=False,
)
BORN_IN_SHORT = Rule(
    "born_in_short",
    r" ?\(s\. ?(?:1[5-9]|20)\d\d\)",
    lambda found: f", sinh năm {cardinal(numbers_in(found)[0], found.style)}, ",
)
"""The year of a birth as encyclopaedias shorten it: "(s. 1945)"."""
ERA_IN_BRACKET = Rule(
    "era_in_bracket",
    r" ?\([~≈]? ?[1-9]\d{0,3} (?:TCN|SCN)\)",
    lambda found: (
        f", {'khoảng ' if '~' in found.written or '≈' in found.written else ''}năm"
        f" {cardinal(numbers_in(found)[0], found.style)} {_ERAS[found.written[-4:-1]]}, "
    ),
)
"""The year behind what happened: "Kim tự tháp Giza (~2560 TCN)"."""
ABOUT_A_YEAR = Rule(
    "about_a_year",
    r"(?<=\(khoảng )1[5-9]\d[1-9]"
    r"(?=\)(?! (?:nghìn|triệu|tỷ|đồng|đô la|USD|người|hộ|con)(?!\w))| ?[-–] ?1[5-9]\d\d\))",
    lambda found: f"năm {cardinal(int(found.written), found.style)}",
)
"""A year that is not certain: "lập bệnh viện (khoảng 1869)"; round figures may count something."""
DECADES = Rule(
    "decades",
    rf"{START}(?:(?:1[89]|20)\d0 ?{DASH} ?)?(?:1[89]|20)\d0s(?!\w)",
    lambda found: " đến ".join(cardinal(year, found.style) for year in numbers_in(found)),
)
"""Tens of years in the English way: "thời trang 1930–1950s"."""
