"""Codes of trades and offices: tariffs, procedures, ranks, patients, versions, parts of a drawing."""

from __future__ import annotations

import re

from broadcaster.reading.classes.identifiers.codes import say_code
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import cardinal, code_number, digits, number
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import ACRONYM_WORDS
from broadcaster.reading.written.alphabet import START, STOP, WORD
from broadcaster.reading.written.shapes import COUNTED


def _tariff_heading(found: Found) -> str | None:
    """Say a heading of the tariff of customs part by part; without its word it heads its line."""
    named = _TARIFF.search(found.words_left(16))
    if named and named[1] == "nhóm" and _MEETS.match(found.right(12)):
        return None
    if not (named or found.listed_after() == "tariff_heading"):
        head = _HEAD_OF_LINE.search(found.left(4)) and found.right(1) == ":"
        if not head or int(found.written[:2]) < _NO_DAY or len(found.written) > len("90.04"):
            return None
    parts = (re.findall(r"\d\d", part) for part in found.written.split("."))
    return " chấm ".join(" ".join(code_number(pair, found.style) for pair in part) for part in parts)


_MEETS = pattern(" (?:sáng|trưa|chiều|tối|đêm|họp|tập trung|tặng|hôm|ngày|sẽ|đi|có mặt)(?!\\w)")
"""What a group of people does at an hour or on a day: "Nhóm 10.30 sáng tập trung"."""
_TARIFF = pattern(r" (nhóm|phân nhóm|mã hs|hs|nhóm hs|mã số hs|mã số hàng hóa)(?: số| là)? $")
_HEAD_OF_LINE, _NO_DAY = pattern(r"(?:^|\n) ?(?:[-–+•*] ?)?$"), 32
"""What is above all hours and days at the head of a line is no time of a programme: "- 90.04: Kính"."""
TARIFF_HEADING = Rule(
    "tariff_heading",
    rf"{START}(?:\d\d\.\d\d(?:\.\d\d){{0,3}}|\d{{4}}\.\d\d(?:\.\d\d){{0,2}})"
    r"(?!\w|[.,/]\d)(?! ?(?:%|triệu|tỷ|tỉ|điểm|giờ|m(?!\w)|kg|tấn|ha(?!\w)))",
    _tariff_heading,
    alone=False,
)
RANK = Rule(
    "rank",
    rf"{WORD}V(?:\.\d\d){{3}}{STOP}",
    lambda found: " chấm ".join(
        digits(part) if part.isdecimal() else spell(part, found.style) for part in found.written.split(".")
    ),
)
"""The rank of a teacher or a doctor in the service of the State: mã số V.07.02.26."""


SUN_CREAM = Rule(
    "sun_cream",
    rf"{WORD}PA ?\+{{1,5}}",
    lambda found: f"{spell('PA', found.style)} {cardinal(found.written.count('+'), found.style)} cộng",
)
"""How much a cream keeps the sun off, by its plusses: SPF 50 PA++++."""
DUST = Rule("dust", rf"{WORD}PM ?2,5{STOP}", lambda found: f"{spell('PM', found.style)} hai phẩy năm")
"""Fine dust by the size of its grains, with the comma of Vietnamese decimals."""
OIL_BLOCK = Rule(
    "oil_block",
    rf"{after('Lô|lô')}0\d-\d{STOP}(?![/.,]\d)",
    lambda found: say_code(found.written.replace("-", " "), found.style),
    alone=False,
)
"""A block of the sea floor let to drillers: Lô 04-3."""
RELEASE = Rule(
    "release",
    rf"{START}[12]\dH[12]{STOP}",
    lambda found: f"{cardinal(int(found.written[:2]), found.style)} hát {digits(found.written[3])}",
)
"""A version of a system by its half year, which is no time: Windows 11 23H2."""


def _hexadecimal(found: Found) -> str:
    figures = (
        digits(sign) if sign.isdecimal() else spell(sign.upper(), found.style) for sign in found.written[2:]
    )
    return f"không ích {' '.join(figures)}"


HEXADECIMAL = Rule("hexadecimal", rf"{WORD}0x[0-9A-Fa-f]{{2,16}}{STOP}", _hexadecimal)
"""The code of an error as systems show it: 0x80070643."""


def _part_of_figure(found: Found) -> str:
    whole, part = found.written[:-1].split(".")
    said = f"{cardinal(int(whole), found.style)} chấm {cardinal(int(part), found.style)}"
    return f"{said} {spell(found.written[-1].upper(), found.style)}"


FIGURE_PART = Rule(
    "figure_part",
    rf"{after('hình|bảng|mục|sơ đồ|biểu đồ|câu|bài')}\d{{1,2}}\.\d{{1,2}}[a-hđ]{STOP}",
    _part_of_figure,
    alone=False,
)
"""A part of a drawing, counted under its chapter: Hình 16.1a."""
FLOORS = Rule(
    "floors",
    rf"{START}\d[tT]\d{{1,2}}[lL]{STOP}",
    lambda found: "{} trệt {} lầu".format(
        *(cardinal(int(n), found.style) for n in re.findall(r"\d+", found.written))
    ),
)
"""The floors of a house for sale: 1T2L."""
LENGTH_PART = Rule(
    "length_part",
    rf"{after('dài|ngang|cao|DÀI|NGANG|CAO')}\d{{1,2}}[mM][23]{STOP}(?! ?/| (?:nước|đất|cát|đá|gỗ))"
    rf"|{after('sâu|dâng|nhảy xa|ngập')}\d[mM][23]{STOP}(?! ?/| (?:nước|đất|cát|đá|gỗ|sàn|ruộng|nhà|lúa))",
    lambda found: f"{cardinal(int(found.written[:-2]), found.style)} mét {digits(found.written[-1])}",
    alone=False,
)
"""A length with a part, which is no area: "thùng dài 4m3"."""
SMALL_DISTRICT = Rule(
    "small_district",
    rf"{after('ở|tại|chỗ|khu vực|gần|qua|bên|về')}q\.?(?:1[0-2]|[1-9]){STOP}",
    lambda found: f"quận {cardinal(int(found.written.lstrip('q.')), found.style)}",
    alone=False,
)
"""A district as small notices write it: "ở q1"."""


def _procedure(found: Found) -> str:
    """Say the number of a procedure figure by figure, a pause behind each dot."""
    head, *rest = found.written.split(".")
    said = [f"{digits(head)} chấm {digits(rest[0])}"]
    for part in rest[1:]:
        said += [f"chấm {digits(part) if part.isdecimal() else say_code(part, found.style)}"]
    return ", ".join(said)


PROCEDURE = Rule(
    "procedure",
    rf"{START}\d\.0\d{{5}}(?:(?:\.\d{{2,3}}){{1,3}}(?:\.[A-Z]\d{{2}})?{STOP}"
    rf"|(?<!mã \d\.\d{{6}})(?![\w%°]|[.,]\d| ?(?:{COUNTED})(?!\w)))",
    _procedure,
)
"""The number of a procedure in the national list of them: 1.004222.000.00.00.H34, and what most write of it;
behind "mã" the bare number is said as every number there."""
PROCEDURE_OF_PROVINCE = Rule(
    "procedure_of_province",
    rf"{START}T-[A-ZĐ]{{3}}-\d{{6}}-TT{STOP}",
    lambda found: ", ".join(
        digits(part) if part.isdecimal() else spell(part, found.style) for part in found.written.split("-")
    ),
)
"""The number of a procedure in the list of a province: T-THA-228716-TT."""


def _class_of_year(found: Found) -> str:
    """Say a class of a university with the x in it: "lớp 05x19"."""
    head, tail = re.findall(r"\d+", found.written)
    return f"{code_number(head, found.style)} ích {cardinal(int(tail), found.style)}"


CLASS_OF_YEAR = Rule("class_of_year", rf"{after('lớp')}0\d[xX]\d\d{STOP}", _class_of_year)
INSPECTION_CENTRE = Rule(
    "inspection_centre",
    rf"{after('kiểm|giới|kiểm số|giới số|tâm')}\d{{2}}-\d{{2}}[DVS]{STOP}|{START}\d\d-0\d[DVS]{STOP}",
    lambda found: (
        f"{number(found.written[:2], found.style)}, "
        f"{digits(found.written[3:5])} {spell(found.written[-1], found.style)}"
    ),
)
"""A centre that inspects vehicles, by the code of its province and its own: "Đăng kiểm 81-03D"."""


def _patient(found: Found) -> str:
    """Say who is known by number alone, or several who follow one another: "các bệnh nhân BN1137-1140"."""
    numbers = " đến ".join(digits(number_) for number_ in re.findall(r"\d+", found.written))
    return numbers if found.left(10).lower() == "bệnh nhân " else f"bệnh nhân {numbers}"


PATIENT = Rule(
    "patient",
    rf"{WORD}BN ?\d{{3,5}}(?:-\d{{3,5}})?{STOP}",
    _patient,
    alone=False,
)
"""A patient of an epidemic by number, as the health ministry counts them: "BN13783"."""


def _of_conference(found: Found) -> Said | None:
    cue = _CONFERENCE.search(found.left(60))
    letters, year = found.written[:-4], int(found.written[-4:])
    said = ACRONYM_WORDS.get(letters) or spell(letters, found.style)
    return Said(f"{said} {cardinal(year, found.style)}", "cue", cue[1]) if cue else None


_CONFERENCE = pattern(
    r"(?<!\w)((?i:hội thảo|hội nghị|giải|cuộc thi|kỳ thi|diễn đàn|triển lãm|cúp|liên hoan|olympic))"
    r"(?!\w)[^.;\n]*$"
)
OF_CONFERENCE = Rule(
    "of_conference", rf"{WORD}[A-Z]{{3,6}}(?:199|20[0-3])\d{STOP}", _of_conference, alone=False
)
"""A conference or a contest with its year glued to it: "hội thảo KSE2017"."""
