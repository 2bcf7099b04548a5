"""Two or three figures with dashes between them: ranges, scores, sequences."""

from __future__ import annotations

import re
from itertools import pairwise

from broadcaster.reading.classes.numbers.tenths import VERSIONED, tens_before_one
from broadcaster.reading.classes.sport.scores import say_score
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.spoken.number_words import (
    code_number,
    number,
    split_number,
)
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import START
from broadcaster.reading.written.shapes import COUNTED, DASH, NUMBER

_SPLIT_RANGE = pattern(rf" ?{DASH} ?")


def _score(found: Found) -> str | None:
    """Say a score behind its cue; what rises behind *là* and counts something is none: "là 21-25 gam"."""
    if found.left(7).lower().endswith(("hệ số ", "chỉ số ")):
        return None
    if found.left(4) in {"tới ", "đến "} and not _SCORE_SAID.search(found.words_left(60)):
        return None
    first, last = (float(each.replace(",", ".")) for each in _MEMBERS.findall(found.written))
    counts = bool(
        first < last and _COUNTS.match(found.right(12)) and _AMOUNT_BEFORE.search(found.left(4))
    ) and (found.left(3) == "là " or not _MATCH.search(found.words_left(70)))
    if first < last and (
        _ON_SCALE.search(found.words_left())
        or (first > 9 and found.left(3) == "là " and not _MATCH.search(found.words_left(200)))  # noqa: PLR2004 - two figures
    ):
        return " đến ".join(_member(part, found) for part in _MEMBERS.findall(found.written))
    return None if counts else _sequence(found)


_SCORE_SAID = pattern(" (?:tỷ|tỉ) số(?: [^ .;,]+){1,6} $")
"""What a score rose to: "thua với tỷ số quá chênh lệch lên tới 46-49"."""
_AMOUNT_BEFORE = pattern("(?:là|lên) $")
_MATCH = pattern(" (?:tỷ số|tỉ số|hiệp|trận|bàn thắng|cách biệt|gỡ|vươn|set|séc|ván|đội|sân) ")
"""What rose to so much counts something (lên 30-40 ngàn đồng), but not where a match is spoken of."""
_ON_SCALE = pattern(
    " (?:nhiễm|kháng|bệnh|chống chịu|rầy)(?: [^ .;]+){0,5} (?:điểm|cấp) $"
    "|(?:thí sinh|học sinh|bài thi|bài)(?: [^ .;]+){0,3} (?:đạt|được|có) (?:mức )?điểm $"
)
"""How hard a plant is hit, on a scale, or a mark: "bệnh đạo ôn (điểm 0-2)", "thí sinh đạt điểm 9 – 10"."""
_COUNTS = pattern(r" (?!cho|nghiêng|và|trước|sau|thuộc|với|ở|trong|khi|để|dành|sau)[^\W\d_A-Z]{2}")


def _sequence(found: Found) -> str:
    parts = _MEMBERS.findall(found.written)
    if _FROM_NUMBER.search(found.left(12)):
        return " đến ".join(_member(part, found) for part in parts)
    padded = any(part.isdecimal() and part.startswith("0") and len(part) > 1 for part in parts)
    if _BODY.search(found.words_left(24)):
        return ", ".join(_member(part, found) for part in parts)
    if len(parts) == 2 and not padded:  # noqa: PLR2004 - a score has two
        return say_score(parts, found.style)
    wide = found.left(1) == "(" and all(len(part) > 1 for part in parts) and not padded
    upwards = parts == sorted(parts, key=lambda part: (len(part), part))
    medals = len(parts) == _THREE and found.left(1) == "(" and _medals_told(found)
    wards = _upwards_by_one(parts) and _WARDS.search(found.left(9).lower())
    rising = (
        medals
        or wards
        or wide
        or tens_before_one(parts)
        or (upwards and _MINUTES_BEHIND.match(found.right(9)))
    )
    return (", " if rising else " ").join(_member(part, found) for part in parts)


def _medals_told(found: Found) -> bool:
    """Tell medals of three kinds; football is played in three rows: "giành HCV với đội hình (4-4-2)"."""
    left = found.left(120).lower()
    return bool(_MEDALS.search(left) and not _FORMATION.search(left))


_FORMATION = pattern("(?:đội hình|sơ đồ|chiến thuật|sinh|ngày) ?\\($")
_BODY = pattern(" (?:số đo|ba vòng|3 vòng|vòng)(?: ba vòng| 3 vòng| là| lần lượt)* $")
"""What three figures measure: "số đo ba vòng 86-60-90"."""


def _upwards_by_one(parts: list[str]) -> bool:
    """Tell whole numbers of which each is the next: 5-6-7."""
    if not all(part.isdecimal() for part in parts):
        return False
    return all(int(last) == int(first) + 1 for first, last in pairwise(parts))


_WARDS = pattern(r"(?<!\w)(?:p\.|q\.|phường|quận|tổ|thôn|ấp|khu phố|kp|buôn|xóm|khóm|người) ?$")
"""What has numbers that dashes list: "P.5-6-7", "người 2-3-4"."""
_THREE = 3
_MEDALS = pattern(r"(?<!\w)(?:hcv|hc vàng|huy chương|bảng tổng sắp)(?!\w)")
"""Gold, silver and bronze of a delegation: "dẫn đầu với 12 HCV (12-8-5)"."""
_MINUTES_BEHIND = pattern(
    r" ?(?:phút|giờ|ngày|tuổi|tháng|lần|nghìn|ngàn|triệu|tỷ|con/kg|kg|ml|gram|g|cm|mm|mét|m|ha|đồng)(?!\w)"
)


def _member(part: str, found: Found) -> str:
    """Say a member of a row; the nought at its head belongs to it: boats 07-12-01."""
    return code_number(part, found.style) if part.isdecimal() else number(part, found.style)


_MEMBERS = pattern(r"\d+(?:,\d+)?")
_FROM_NUMBER = pattern(r"(?:từ|các|nhà|trang|câu|bài) số $", re.IGNORECASE)


def _range(found: Found) -> str:
    """Say a-b as a range; small whole numbers that do not rise are a score, others that fall a list."""
    written = found.written if VERSIONED.search(found.left(24)) else _NOUGHT.sub(",0", found.written)
    left, right = _SPLIT_RANGE.split(written, maxsplit=1)
    if left.isdigit() and len(left) <= _SHORT and _YEAR.fullmatch(right):
        return f"{number(left, found.style)}, năm {number(right, found.style)}"
    if _is_minus(left, right, found):
        return f"{number(left, found.style)}, âm {number(right, found.style)}"
    if _SCHOOL_SPAN.search(found.words_left(20)) or _UNITED.search(found.words_left(20)):
        return f"{number(left, found.style)}, {number(right, found.style)}"
    if _names_both(found):
        return say_score([left, right], found.style)
    back = _counts_back(found)
    goals = len(left) <= _GOALS and left.isdigit() and right.isdigit()
    if goals and int(right) <= int(left) and not back:
        return say_score([left, right], found.style)
    falls = _value(right) < _value(left) and not back
    word = ", " if falls or left == right else " đến "
    if _PRICE.match(left) and BOUGHT_AND_SOLD.search(found.left(120)):
        word = " và "
    return word.join((number(left, found.style), number(right, found.style)))


def _is_minus(left: str, right: str, found: Found) -> bool:
    """Tell a change below nought behind another cell: "57,70 -200"."""
    signed = found.written[len(left) :].startswith(" -") and found.written.endswith(f" -{right}")
    return signed and (_value(right) < _value(left) or bool(_MINUS_BEHIND.match(found.right(3))))


def _names_both(found: Found) -> bool:
    """Tell two figures of which neither is less: of a saying, of a set, of a lot, of half points of chess."""
    return bool(
        (found.left(1) in _QUOTES and found.right(1) in _QUOTES)
        or _SET.search(found.left(20))
        or _is_lot(found)
        or (_HALVES.fullmatch(found.written) and _BEATEN.search(found.words_left(70)))
    )


def _counts_back(found: Found) -> bool:
    """Tell centuries before our era, or days before one to come, which fall and are a range."""
    days = found.left(3) == "từ " and _DAYS_BEFORE.match(found.right(24))
    return bool(days or _CENTURIES.search(found.left(10)))


_GOALS = 2
"""Figures of goals at most; so many that do not rise are a score."""


def _is_lot(found: Found) -> bool:
    """Tell lots of land that are named by two figures: "các lô 3-12, 3-5 và 3-8"."""
    return bool(_LOTS.search(found.left(90)) and _NOTHING_COUNTED.match(found.right(9)))


_LOTS = pattern(r"(?<!ỗi )(?<!ột )(?<!\w)lô(?: đất)?(?: số| ký hiệu)?:? (?:\d-\d{1,2}(?:, | và |; )){0,8}$")
_NOTHING_COUNTED = pattern(
    r"$|[,.;:)\n](?!\d)| (?:và|tại|của|thuộc|ở|được|khu|đường|có|nằm|đã|với|giá|diện)(?!\w)"
)
_PRICE = pattern(r"\d{1,3}[.,]\d")
BOUGHT_AND_SOLD = pattern(
    r"mua(?: vào)? ?[-–—/] ?bán(?: ra)?(?: [^;:\d]{0,80})? (?:là|ở mức|mức|còn|quanh|ngưỡng) $"
    "|giá mua,? (?:và )?bán(?: (?!nhà|đất|căn)[^;:.,\\d]{0,30})? $"
)
"""Two prices, of which one is paid and one asked, are no range."""
_NOUGHT = pattern(rf"\.0(?= ?{DASH} ?\d{{1,2}}\.\d$|$)")
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


_UNITED = pattern(" liên (?:quận|khu|phường|xã|lớp|tổ|chi bộ|thôn|khu phố|tổ dân phố) $")
"""Two that have joined: "liên quận 7 – 8"."""
_SCHOOL_SPAN = pattern(" (?:từ|đến) năm học $")
_SET = pattern(r"(?:hiệp|set|séc|ván|Hiệp|Set|Séc|Ván)(?: thứ)? \w+:? $")
_SHORT = 3
_YEAR = pattern(r"(?:19|20)\d\d")
SCORE = Rule(
    "score",
    after(CUES["score"] + "|lên tới|lên đến")
    + rf"\d{{1,2}}(?:,5)? ?{DASH} ?\d{{1,2}}(?:,5(?!\d))?(?!\d|[.,/%]\d| ?[%‰°º˚⁰])"
    + rf"(?! ?{DASH} ?\d)(?! ?(?:{COUNTED}|USD|EUR|c/m|chuyến(?!\w)|quả(?!\w)"
    + r"|(?:cm|mm|dm|m[23]|kW|kWh|MW|[kKMG]?Hz|g|mg|mcg|ml|l|cc|mmol|inch|kcal|IU)(?!\w)))",
    _score,
    alone=False,
)
SEQUENCE = Rule(
    "sequence",
    rf"{after('Boeing|Airbus|ATR|Embraer')}\d{{2,3}}- ?\d{{1,4}}(?!\d)"
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
