"""Ages and terms in short: years, months, weeks and days of children, patients and animals."""

from __future__ import annotations

import re

from broadcaster.reading.classes.measures.said_amounts import say_ends
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.written.alphabet import LOWER, START, STOP, UPPER
from broadcaster.reading.written.shapes import DASH
from broadcaster.reading.written.window import Cues


def say_age(found: Found) -> Said | None:
    """Say T and t as tuổi behind a patient, a person's name, or others whose ages are told."""
    left = found.words_left()
    if found.written[-1] in "Tt" and (patient := _AGED.before(left) or _bounded(found, left)):
        return Said(f"{say_ends(found)} tuổi", "cue", patient)
    small = found.written[-1] == "t" and _small_age(found, left)
    if small or _grown(found):
        return Said(f"{say_ends(found)} tuổi", "cue", small if isinstance(small, str) else found.left(1))
    return None


def _small_age(found: Found, left: str) -> str | bool:
    """Tell the age that a small t counts; give its cue where that stands right before it."""
    if cue := _AGED_SMALL.before(left):
        return cue
    if (cue := _DOING.before(left)) and _PHRASE_ENDS.match(found.right(8)):
        return cue
    if (_AGES_LISTED.search(left) and not _LOAD_BEHIND.match(found.right(9))) or (
        _BOUND.search(found.left(2)) and not LIFTED.search(left)
    ):
        return True
    if hired := _hired(found.written, left):
        return hired
    if "-" in found.written and (cue := _AGED_SPAN.before(left)) and not _THEIR_LOAD.match(found.right(9)):
        return cue
    return bool(
        (found.right(1) in {",", ")", "."} and _PERSON_NAMED.search(found.left(48)))
        or (_AGE_TOLD.search(left) and _LIVES.match(found.right(12)))
        or ("-" in found.written and _AGES_BEFORE.search(found.left(40)))
    )


_AGED = Cues("mg|mẫu giáo|nam|nữ|bn|bệnh nhân|te|trẻ em|tuổi từ|nữ từ|nam từ")
_AGED_SMALL = Cues(
    "bé trai|bé gái|cháu bé|cụ ông|cụ bà"
    "|đủ|dưới|trên|từ|tuổi|trẻ|nam|nữ|thọ|hưởng dương|con tôi|cháu|con gái|con trai|bé|ngoại|nội|mẹ|cha|bố"
    "|ông|bà|vợ|chồng|em|em mới|cháu mới"
    "|bị hại|nghi phạm|nạn nhân|thiếu niên"
)
_AGED_SPAN = Cues("pn|phụ nữ|nct|chị em|người|cho nam|độ tuổi")
"""Of whom a span is one of ages, though so many tonnes may be theirs: "PN 40-60t"."""
_THEIR_LOAD = pattern(
    " ?/| (?:lúa|thóc|hàng|gạo|cá|tôm|mực|phân|rác|cát|đất|đá|quà|mía|sắn|rau|hạt|xi măng|thịt|muối)(?!\\w)"
)
"""What a person has so many tonnes of: "mỗi người 20-30t lúa"."""
_DOING = Cues("bị can|bị cáo|thanh niên|nhóm tn")
"""Who may be aged, or begin a sentence on a load: "Thanh niên 20t hàng"."""
_PHRASE_ENDS = pattern(r" ?(?:[,;.)]|$)| (?:bị|đã|trú|ngụ|quê|ở|đi|khai|và|phạm|gây|cùng|là|có|tên)(?!\w)")


def _bounded(found: Found, left: str) -> str:
    """Give whose age is more or less than so many T: "trẻ 5-<12T", "NCT ≥80T"."""
    people = _OF_THE_PEOPLE.search(left) if _BOUND.search(found.left(2)) else None
    return people[1] if people else ""


_OF_THE_PEOPLE = pattern(" (ds|dân số|người|trẻ|mũi|dân|nam|nữ|te|nct|nkt) ")
_AGES_LISTED = pattern(
    " (chúc thọ|mừng thọ|lên lão|tuyển quân|nhập ngũ|độ tuổi|bé trai|bé gái)(?: [^ ]+){0,12} $"
)
"""Of whom the ages are told, one after the other: "chúc thọ 70t: 12 cụ, 75t: 8"."""
_LOAD_BEHIND = pattern(" (?:gạo|thóc|lúa|phân|hàng|xi măng|cát|đá|than|cá|tôm|quà|rau|thịt)(?!\\w)")
"""What is weighed, whoever is honoured: "chúc thọ và tặng 2t gạo"."""
_ONE_AGE = len("18t")


def _hired(written: str, left: str) -> str:
    """Give the word that makes 18-30t the age of people who are looked for."""
    cue = _HIRED.search(left) if len(written) > _ONE_AGE else None
    return cue[1] if cue else ""


_PERSON_NAMED = pattern(
    rf"(?<!\w)(?i:ông|bà|anh|chị|cụ|em|cháu|cô|chú|bác|bé|mẹ|cựu chiến binh) (?:[{UPPER}][{LOWER}]+ ){{0,3}}"
    rf"[{UPPER}][{LOWER}]+, $"
    r"|(?i:công nhân|nông dân|giáo viên|sinh viên|học sinh|bác sĩ|kỹ sư|nội trợ|lái xe|tài xế"
    r"|hưu trí|thợ [^\W\d_]+), $"
)
"""A person between commas: "Ông Trần Hữu Tước, 81t, CCB", "(công nhân, 50t)"."""
_AGE_TOLD = pattern(r" \d{1,2} tuổi ")
_LIVES = pattern("(?:,| bị| đã| đi| theo| tham gia| mới| vào| lấy| cưới| sinh| có)(?!\\w)")
"""Another age of the same person: "năm 13 tuổi bà làm giao liên; 17t bị địch bắt"."""
_AGES_BEFORE = pattern(r"(?i:trẻ|TE|bé|em)[^.;\n]{1,8}\d ?t(?:uổi)?(?!\w)[^.\n]{0,24}$")
"""The ages before these on a list of fares: "trẻ <5t miễn phí, 5-10t 50%"."""
_HIRED = pattern(" (?:nam/)?(tuyển|nam|nữ|lao động|công nhân),? ")


def _grown(found: Found) -> bool:
    """Tell whether a bracket behind a person's name gives an age: "Nguyễn V.T (34T)"."""
    years = found.written[:-1]
    if found.written[-1] == "t":
        return years.isdecimal() and found.right(1) in {")", ","} and bool(_OF_A_NAME.search(found.left(12)))
    if found.written[-1] != "T":
        return False
    alone = found.left(1) == "(" and found.right(1) in {")", ","}
    alone = alone or bool(found.right(1) == "," and _PERSON_NAMED.search(found.left(48)))
    return alone and years.isdecimal() and int(years) > _LONGEST_TERM


_OF_A_NAME = pattern(rf"(?<!\w)[{UPPER}][{LOWER}]{{0,6}}\.? \($")
"""A name before the bracket: "cụ Lê Thị Lan (75t, thương binh 3/4)"."""


LIFTED = pattern(" (xe|tải|ô tô|oto) $")
"""What carries or lifts so many tonnes, and has no age: "xe 15t"."""
_LONGEST_TERM = 14
"""So many months and more are rarely written with T; so many years are an age."""
_BOUND = pattern("[≥≤<>] ?$")


def _weeks(found: Found) -> Said | None:
    """Say w as weeks where an unborn child or its mother is spoken of: "thai 32w", "hẹn 2-4w"."""
    cue = _PREGNANT.search(found.words_left())
    weeks, days = re.findall(r"[\d-]*\d", found.written), found.written.count("d")
    said = [" đến ".join(cardinal(int(end), found.style) for end in part.split("-")) for part in weeks]
    if not cue:
        return None
    return Said(f"{said[0]} tuần" + (f" {said[1]} ngày" if days else ""), "cue", cue[1])


_PREGNANT = pattern(
    " (thai|thai kỳ|non tháng|cách mũi|mũi nhắc|m1|m2|(?<!máy )siêu âm|sản phụ"
    "|mang thai|tái khám|hẹn|ối|kinh cuối) "
)


def _months(found: Found) -> Said | None:
    """Say th behind a figure as months where a child or a fee is spoken of: "trẻ 18th", "BHYT 12th"."""
    if years := _YEARS_AND_MONTHS.fullmatch(found.written):
        age = (cardinal(int(each), found.style) for each in years.groups())
        return Said("{} tuổi {} tháng".format(*age), "shape")
    cue = _BY_MONTH.search(found.words_left(40)) or _TIMES.search(found.left(9))
    return Said(f"{say_ends(found)} tháng", "cue", cue[1]) if cue else None


_TIMES = pattern("/ ?(?:th|tháng)\\)? ?([x×*]) ?$")
"""A sum by the month, and of how many: "150k/th x 9th"."""
_BY_MONTH = pattern(" (trẻ|bé|bhyt|nộp|đóng|học phí|bảo hành|trả góp|góp|lãi|vay|cọc|kỳ hạn) ")
MONTHS_IN_SHORT = Rule(
    "months_in_short",
    rf"{START}(?=\d{{1,2}}+ ?t)(?:\d{{1,2}} ?th{STOP}(?!\. ?\w| (?:St|Street|Ave|Avenue|Floor)(?!\w))"
    rf"|[4-6]\dt(?:\d|1[01])th{STOP})",
    _months,
    alone=False,
)
_YEARS_AND_MONTHS = pattern(r"(\d{2})t(\d{1,2})th")
"""The age at which one may retire: "nam 61t3th"."""


def _days_old(found: Found) -> Said | None:
    """Say NT behind the days of young animals: "Gà 7NT: nhỏ vắc xin", "vịt 15-20 NT"."""
    cue = _YOUNG.search(found.left(120)) if int(re.findall(r"\d+", found.written)[-1]) < _GROWN else None
    return Said(f"{say_ends(found)} ngày tuổi", "cue", cue[0]) if cue else None


_YOUNG = pattern(r"(?<!\w)(?i:gà|vịt|ngan|ngỗng|heo|lợn|cút|gia cầm|bê|nghé|thỏ)(?!\w)[^.\n]{0,100}$")
_GROWN = 200
"""Days; nobody counts those of an older animal."""
DAYS_OLD = Rule("days_old", rf"{START}\d{{1,3}}(?: ?{DASH} ?\d{{1,3}})? ?NT{STOP}", _days_old, alone=False)
WEEKS = Rule("weeks", rf"{START}\d{{1,2}}(?:-\d{{1,2}})?w(?:[1-6]d)?{STOP}", _weeks, alone=False)
