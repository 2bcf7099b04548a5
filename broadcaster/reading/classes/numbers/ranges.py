"""Several figures in one: ranges, scores, rows and lists."""

from __future__ import annotations

import re
from itertools import pairwise

from broadcaster.reading.classes.numbers.scores import say_score
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import (
    cardinal,
    code_number,
    number,
    split_number,
)
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import START
from broadcaster.reading.written.shapes import COUNTED, DASH, NUMBER

_PARTS = pattern(r"\d+")

_SPLIT_RANGE = pattern(rf" ?{DASH} ?")


def _comma_list(found: Found) -> str | None:
    parts = [int(part) for part in found.written.split(",")]
    if ", " in found.written and any(later != former + 1 for former, later in pairwise(parts)):
        return None
    return ", ".join(cardinal(part, found.style) for part in parts)


def _score(found: Found) -> str | None:
    """Say a score behind its cue; what rises behind *là* and counts something is none: "là 21-25 gam"."""
    first, last = (float(each.replace(",", ".")) for each in _MEMBERS.findall(found.written))
    counts = first < last and found.left(3) == "là " and _COUNTS.match(found.right(12))
    if first < last and _ILL.search(found.words_left()):
        return " đến ".join(_member(part, found) for part in _MEMBERS.findall(found.written))
    return None if counts else _sequence(found)


_ILL = pattern(" (?:nhiễm|kháng|bệnh|chống chịu|rầy)(?: [^ .;]+){0,5} (?:điểm|cấp) $")
"""How hard a plant is hit, on a scale: "nhiễm nhẹ bệnh đạo ôn (điểm 0-2)"."""


_COUNTS = pattern(r" (?!cho|nghiêng|và|trước|sau|thuộc|với|ở|trong|khi|để|dành|sau)[^\W\d_A-Z]{2}")


def _sequence(found: Found) -> str:
    parts = _MEMBERS.findall(found.written)
    if _FROM_NUMBER.search(found.left(12)):
        return " đến ".join(_member(part, found) for part in parts)
    padded = any(part.isdecimal() and part.startswith("0") and len(part) > 1 for part in parts)
    if len(parts) == 2 and not padded:  # noqa: PLR2004 - a score has two
        return say_score(parts, found.style)
    wide = found.left(1) == "(" and all(len(part) > 1 for part in parts) and not padded
    rising = (
        wide or _run_together(parts) or (parts == sorted(parts) and _MINUTES_BEHIND.match(found.right(6)))
    )
    return (", " if rising else " ").join(_member(part, found) for part in parts)


def _run_together(parts: list[str]) -> bool:
    """Tell whether full tens before a single figure would be heard as one number: NPK 20-5-6."""
    return any(tens[-1:] == "0" and len(tens) > 1 and len(next_) == 1 for tens, next_ in pairwise(parts))


_MINUTES_BEHIND = pattern(r" ?(?:phút|giờ|ngày|tuổi|tháng|lần)(?!\w)")


def _member(part: str, found: Found) -> str:
    """Say a member of a row; the nought at its head belongs to it: boats 07-12-01."""
    return code_number(part, found.style) if part.isdecimal() else number(part, found.style)


_MEMBERS = pattern(r"\d+(?:,\d+)?")

_FROM_NUMBER = pattern(r"(?:từ|các|nhà|trang|câu|bài) số $", re.IGNORECASE)


def _range(found: Found) -> str:
    """Say a-b as a range; small whole numbers that do not rise are a score, others that fall a list."""
    left, right = _SPLIT_RANGE.split(_NOUGHT.sub(",0", found.written), maxsplit=1)
    if left.isdigit() and len(left) <= _SHORT and _YEAR.fullmatch(right):
        return f"{number(left, found.style)}, năm {number(right, found.style)}"
    if (
        found.written[len(left) :].startswith(" -")
        and found.written.endswith(f" -{right}")
        and (_value(right) < _value(left) or _MINUS_BEHIND.match(found.right(3)))
    ):
        return f"{number(left, found.style)}, âm {number(right, found.style)}"
    if _SCHOOL_SPAN.search(found.words_left(20)):
        return f"{number(left, found.style)}, {number(right, found.style)}"
    quoted = found.left(1) in _QUOTES and found.right(1) in _QUOTES
    if (
        quoted
        or _SET.search(found.left(20))
        or (_HALVES.fullmatch(found.written) and _BEATEN.search(found.words_left(70)))
    ):
        return say_score([left, right], found.style)
    goals = len(left) <= 2 and left.isdigit() and right.isdigit()  # noqa: PLR2004 - goals are few
    falls = _value(right) < _value(left)
    back = _CENTURIES.search(found.left(10)) or (
        found.left(3) == "từ " and _DAYS_BEFORE.match(found.right(24))
    )
    if goals and int(right) <= int(left) and not back:
        return say_score([left, right], found.style)
    word = ", " if (falls and not back) or left == right else " đến "
    return word.join((number(left, found.style), number(right, found.style)))


_NOUGHT = pattern(rf"\.0(?= ?{DASH} ?\d{{1,2}}\.[1-9]$)")
_MINUS_BEHIND = pattern(r" -\d")
"""Changes of a row, side by side: "57,70 -200 -250"."""
_QUOTES = frozenset("\"“”'‘’")
"""What is quoted is a saying, no range: the race "1-2"."""
_HALVES = pattern(rf"\d,5 ?{DASH} ?\d,5")
_BEATEN = pattern(r" (?:thua|thắng|hạ|dẫn|đánh bại|vượt qua)(?: [^.;]{1,60})? $")
"""Who won over whom before a score of chess: "thua Donchenko 0,5-1,5"."""
_DAYS_BEFORE = pattern(r" (?:ngày|giờ|tuần|tháng) (?:trước|cuối|nữa)(?!\w)")
"""Days that are counted back: "từ 7 – 4 ngày trước ngày đến"."""
_CENTURIES = pattern("[Tt]hế k[ỷỉ] $")
"""Centuries before our era fall: "thế kỷ 3-1 trước Công nguyên"."""


def _value(written: str) -> float:
    whole, _, fraction = split_number(written)
    return float(f"{whole}.{fraction or 0}")


_SCHOOL_SPAN = pattern(" (?:từ|đến) năm học $")

_SET = pattern(r"(?:hiệp|set|séc|ván|Hiệp|Set|Séc|Ván)(?: thứ)? \w+:? $")

_SHORT = 3

_YEAR = pattern(r"(?:19|20)\d\d")

SCORE = Rule(
    "score",
    after(CUES["score"])
    + rf"\d{{1,2}}(?:,5)? ?{DASH} ?\d{{1,2}}(?:,5(?!\d))?(?!\d|[.,/%]\d| ?[%‰°º˚⁰])"
    + rf"(?! ?{DASH} ?\d)(?! ?(?:{COUNTED}|USD|EUR|(?:[kKMG]?Hz|g|mg|mcg|ml|l|cc|mmol|inch|kcal|IU)(?!\w)))",
    _score,
    alone=False,
)

SEQUENCE = Rule(
    "sequence",
    rf"{after('Boeing|Airbus')}\d{{2,3}}- ?\d{{1,4}}(?!\d)"
    rf"|{START}\d{{1,4}}(?:{DASH}\d{{1,4}}){{1,20}}{DASH} ?\d{{1,4}}(?!\d)",
    _sequence,
    alone=False,
)

RANGE = Rule(
    "range",
    rf"{START}{NUMBER} ?{DASH} ?{NUMBER}(?!\d|[Cc](?!\w)|/(?<=tháng \d - \d./)|/(?<=tháng \d\d - \d./))",
    _range,
    alone=False,
)

COMMA_LIST = Rule(
    "comma_list",
    rf"{START}\d{{1,2}}, \d{{1,2}},\d{{1,2}}(?!\d|[.,]\d)"
    r"(?! ?(?:%|ha|km|m|kg|triệu|tỷ|tấn|lít|độ|điểm)(?!\w))|"
    rf"{START}\d{{1,2}}(?:,\d{{1,2}}){{2,60}}(?!\d|\.\d)|(?=\d{{1,2}},\d)(?:{after(CUES['listed_pair'])})"
    r"\d{1,2},[1-9]\d?(?!\d|[.,]\d)(?! ?(?:%|ha|km|m|kg|triệu|tỷ|điểm|giờ|tiếng|lít|tấn|tạ|lần|độ))",
    _comma_list,
)


def _spaced_list(found: Found) -> str | None:
    """Say three numbers or more with spaced dashes between them as a list: "05 - 12 - 23"."""
    if found.words_left(8).endswith(" từ "):
        return None
    shares = len(_PARTS.findall(found.written)) <= _MOST_SHARES and _MIXED.search(found.words_left(120))
    word = " " if shares else ", "
    return word.join(number(part.lstrip("0") or "0", found.style) for part in _PARTS.findall(found.written))


_MOST_SHARES = 4
_MIXED = pattern(" (?:npk|dinh dưỡng) ")
"""The shares of a fertiliser, said in one breath: "NPK 8 - 12 - 10"."""
SPACED_LIST = Rule(
    "spaced_list",
    rf"{START}\d{{1,3}}(?: [-–] \d{{1,3}}){{2,20}}(?!\d|[./,:]\d| ?[-–] ?\d)"
    rf"|{START}\d{{1,3}}(?: ?[-–] ?\d{{1,3}}){{4,20}}(?!\d|[./,:]\d)",
    _spaced_list,
    alone=False,
)


def _listed(found: Found) -> Said | None:
    """Say numbers of places that a comma or dot lists: "ngõ 70, 82,84", "tổ dân phố 1.2"."""
    left = found.words_left()
    cue = _PLACES.search(left) or ("." not in found.written and _MEMBERS_OF.search(left)) or None
    numbers = [int(part) for part in _PARTS.findall(found.written)]
    rising = numbers == sorted(set(numbers))
    return (
        Said(", ".join(cardinal(each, found.style) for each in numbers), "cue", cue[1])
        if cue and rising
        else None
    )


_PLACES = pattern(rf" ({CUES['listed_places']}) (?:(?:\d+(?:[.,]\d+)*|và) ){{0,9}}$")

_MEMBERS_OF = pattern(rf" ({CUES['comma_listed']}) (?:(?:\d+(?:,\d+)*|và) ){{0,9}}$")
"""What is numbered, of which a comma lists several but a dot counts parts: "câu 1,2", "tháng 7,8"."""
LISTED = Rule(
    "listed",
    rf"{START}[1-9]\d{{0,2}}(?:(?:,[1-9]\d{{0,2}}){{1,9}}|(?<!\d\d\d)(?:\.[1-9]\d?){{1,9}})(?!\d|[.,/]\d)"
    r"(?! ?(?:%|ha|km|m2|m|kg|triệu|tỷ|tỉ|nghìn|ngàn|đồng|tấn|tạ|lần|độ|USD|điểm|giờ|tiếng|lít|cm|mm|g)"
    r"(?!\w))",
    _listed,
    alone=False,
)


def _neighbours(found: Found) -> str | None:
    """Say two numbers that follow each other as a list where they count in order: "tháng 2,3"."""
    first, last = (int(part) for part in _PARTS.findall(found.written))
    hour = "" if found.written[-1].isdecimal() else " giờ"
    said = f"{cardinal(first, found.style)}, {cardinal(last, found.style)}{hour}"
    return said if last == first + 1 else None


NEIGHBOURS = Rule(
    "neighbours",
    rf"{after('tháng|lần|quý|mũi|bước|tuần|đợt|bài|câu|mục|điều|vòng|cụm|Điều|Khoản')}"
    r"\d{1,2},\d{1,2}(?!\d|[.,/]\d)(?! ?(?:%|triệu|tỷ|nghìn|tấn|lần|điểm|kg|ha|m)(?!\w)| ?%)"
    rf"|{START}\d,\d ?(?:h|giờ)(?= (?:sáng|chiều|tối|đêm|khuya)(?!\w))",
    _neighbours,
    alone=False,
)


def _lost_dash(found: Found) -> str | None:
    """Say two rising decimals before their unit as a range, whose dash the page has lost: 1,1  1,3 triệu."""
    first, last = found.written.split()
    rises = _value(first) < _value(last)
    return f"{number(first, found.style)} đến {number(last, found.style)}" if rises else None


LOST_DASH = Rule(
    "lost_dash_of_range",
    rf"{START}(?<!\d )\d{{1,3}},\d{{1,2}} {{1,3}}\d{{1,3}},\d{{1,2}}"
    r"(?= ?(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng|tấn|tạ|kg|ha|m|km|%|lít|độ|USD)(?!\w))",
    _lost_dash,
    alone=False,
)
LEVELS = Rule("levels", rf"{after(CUES['level'])}\d,\d(?!\d)(?! ?%)", _comma_list)


def _thousands_row(found: Found) -> str:
    """Say a row of a table whose thousands have commas: 1,832,701 2,044,388 -36,626."""
    figures = [int(part.replace(",", "")) for part in re.split(r"[ |]+", found.written)]
    head = ", " if _NAMED_ROW.search(found.left(3)) else ""
    return head + ", ".join(
        f"{'âm ' if figure < 0 else ''}{cardinal(abs(figure), found.style)}" for figure in figures
    )


_NAMED_ROW = pattern(r"[^\W\d_]{2} $|\) $|% $")
"""The name of a row before its figures: "SJC 5 chỉ 88,500,000 90,520,000"."""

_THOUSANDS = r"-?[1-9]\d{0,2}(?:,\d{3}){1,3}(?![\d,.])"
_HUNDREDS = r"[1-9]\d{0,2}(?:,\d{3})?,\d00(?![\d,.])"
"""Cells of prices with English commas: 34,500 | 99,500; three decimals do not all end in noughts."""
THOUSANDS_ROW = Rule(
    "thousands_row",
    rf"{START}{_THOUSANDS}(?: {_THOUSANDS}){{2,12}}|{START}{_HUNDREDS}(?: ?\| ?{_HUNDREDS}){{1,12}}",
    _thousands_row,
    alone=False,
)
