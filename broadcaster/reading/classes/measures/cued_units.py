"""Signs that count what their neighbours tell: amperes and tonnes, months, inches, degrees."""

from __future__ import annotations

import re

from broadcaster.reading.classes.measures.cued_ages import LIFTED, say_age
from broadcaster.reading.classes.measures.said_amounts import say_ends
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import cardinal, number
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import START, STOP, WORD
from broadcaster.reading.written.shapes import DASH, DASHES
from broadcaster.reading.written.window import Cues


def _cued_unit(found: Found) -> Said | None:
    """Say A as am pe and T as tấn where current or load are spoken of, T as tuổi behind a patient."""
    if aged := say_age(found):
        return aged
    left = found.words_left()
    if found.written.count("T") > _TWO_ENDS:
        return _of_each_kind(found)
    term = _TERM.search(left) or (not _LOAD.before(left) and _yields(found))
    if found.written[-1] == "T" and term:
        return Said(f"{say_ends(found)} tháng", "cue", term[0].strip())
    carried = found.written[-1] == "T" and _BY_THE_LOAD.match(found.right(8))
    if carried := carried or (found.written[-1] == "t" and (_LIFTS.search(left) or LIFTED.search(left))):
        return Said(f"{say_ends(found)} tấn", "cue", carried[1])
    if found.written[-1] == "t" or _OF_PEOPLE.fullmatch(found.written):
        return None
    cue = (_CURRENT if found.written[-1] == "A" else _LOAD).before(left) or _tolled(found)
    return Said(f"{say_ends(found)} {_CUED_UNITS[found.written[-1]]}", "cue", cue) if cue else None


def _of_each_kind(found: Found) -> Said | None:
    """Say three loads or terms and more, each with its unit: "tải trọng 10T-16T-18T", "kỳ hạn 3T-6T-9T"."""
    term = _TERM.search(found.words_left())
    cue = term or _BRIDGE.search(found.words_left(60))
    unit = "tháng" if term else "tấn"
    said = ", ".join(f"{number(each, found.style)} {unit}" for each in _LOADS.findall(found.written))
    return Said(said, "cue", cue[1]) if cue else None


def _tolled(found: Found) -> str:
    """Give the lorries that pay by their tonnes, wherever the row of prices names them: "≥18T: 180.000đ"."""
    before = found.before
    if before.spoken.endswith(" tấn") and _RAISED.fullmatch(found.text[before.end : found.start]):
        return before.written
    bound = found.written[-1] == "T" and _BOUND.search(found.left(2))
    lorry = bound and _LORRIES.search(found.words_left(90))
    return lorry[1] if lorry else ""


_RAISED = pattern(" (?:lên|xuống|còn|thành) ")
"""From one load to another: "nâng tải từ 18T lên 30T"."""
_BOUND, _LORRIES = pattern("[≥≤<>] ?$"), pattern(" (xe tải|ô tô tải|đầu kéo|container|cont) ")
_TWO_ENDS, _LOADS = 2, pattern(r"[\d.,]+(?=T)")
_BRIDGE = pattern(" (tải trọng|trọng tải|tải|cầu|biển|xe) ")
"""What carries so many tonnes of each kind of lorry: "tải trọng cầu: 10T-16T-18T"."""
_LIFTS = pattern(
    " (xe tải|tải trọng|xe cẩu|xe ben|xe lu|xe nâng|cẩu|cầu trục|cầu cân|trạm cân|con đội|palăng) $"
)


def _seats(found: Found) -> Said | None:
    """Say c as seats behind a coach, and f as feet behind a container: "xe giường nằm 34c", "cont 40f"."""
    seats = found.written[-1] == "c"
    cue = (_COACH if seats else _CONTAINER).search(found.words_left(30))
    said = f"{number(found.written[:-1], found.style)} {'chỗ' if seats else 'phít'}"
    return Said(said, "cue", cue[1]) if cue else None


_COACH = pattern(
    "(?<! lốp)(?<! vỏ)(?<! bánh)(?<! săm)(?<! ruột)(?<! vành)(?<! gửi)"
    " (xe|xe khách|xe giường nằm|giường nằm|xe du lịch|limousine|xe buýt|xe hợp đồng) (?:loại )?$"
)
_CONTAINER = pattern(" (cont|container|công te nơ|công ten nơ|rơ moóc|rơmoóc|mooc) (?:loại )?$")
SEATS = Rule(
    "seats",
    rf"{START}(?:(?:4|5|7|9|1[0-9]|2[0-9]|3[0-9]|4[0-7])c|(?:20|40|45)[fF])(?! ?[-–.]? ?\d{{3}}){STOP}",
    _seats,
    alone=False,
)


def _load_and_part(found: Found) -> Said | None:
    """Say 1T25 behind a lorry: one tonne and twenty-five hundredths."""
    tonnes, part = found.written.split("T")
    cue = _LORRY.search(found.words_left(24))
    said = f"{number(tonnes, found.style)} tấn {number(part, found.style)}"
    return Said(said, "cue", cue[1]) if cue else None


_LORRY = pattern(" (xe tải|xe ben|xe|tải|tải trọng) (?:loại |thùng |trên |dưới |từ )?$")
LOAD = Rule("load", rf"{START}\d{{1,2}}T\d{{1,2}}{STOP}", _load_and_part, alone=False)


def _inches(found: Found) -> Said | None:
    """Say the sign of inches behind the size of a screen or wheel: 15.6"."""
    cue = _SCREEN.search(found.words_left())
    if found.written.endswith("in") and not cue:
        return None
    if not cue and not _QUOTED.search(found.left(70)):
        cue = _PANEL.match(found.words_right(24))
    said = f"{number(found.written.rstrip(_SIGNS_OF_INCHES), found.style)} inh"
    return Said(said, "cue", cue[1]) if cue else None


_SIGNS_OF_INCHES = "'\"”″ in"
_QUOTED = pattern(r"(?:^|[\s(])[\"“][^\"”]{0,60}$")
_PANEL = pattern(r" (fhd|full hd|fullhd|hd|2k|qhd|oled|amoled|ips|lcd|super amoled|uhd|\d+) (?:gb|tb)? ?")
_SCREEN = pattern(rf" ({CUES['inches']}) ")
INCHES = Rule("inches", rf"{START}\d{{1,3}}(?:[.,]\d{{1,2}})?(?:[\"”″]|''|in)(?!\w)", _inches, alone=False)


_BY_THE_LOAD = pattern(r"/(trục|chuyến|xe|mẻ|ha|giờ|ca|ngày)(?!\w)")
"""So many tonnes by the load: "chở mía 8-10T/chuyến"."""
_OF_PEOPLE = pattern(r"\d+-\d+T")


def _yields(found: Found) -> re.Match[str] | None:
    """Find the rate behind so many months; a whole one needs a bank before it: "Gạo 25T 5% tấm"."""
    rate = _YIELDS.match(found.right(20))
    return rate if rate and (rate[1] or _BANK.search(found.words_left(120))) else None


_BANK = pattern("bank |tpbank | (?:ngân hàng|nh|lãi|lãi suất|ls|tiết kiệm|kỳ hạn|vay) ")
_TERM = pattern(rf" ({CUES['term']}) ")
_YIELDS = pattern(r":?(?: ở)?(?: mức)?(?: là)? \d{1,2}([.,]\d{1,2})? ?%")
"""What a bank pays for so many months: "LS 6T 4,7%/năm, 12T 5,2%"."""
_CURRENT, _LOAD = (
    Cues(CUES["current"], "khoảng|định mức|tối đa|là|đến|từ|trên|dưới|sạc|ra|vào|điện"),
    Cues(CUES["load"], r"trên|dưới|từ|quá|khoảng|loại|tối đa|hơn|đến|\d{1,2}|t"),
)
_CUED_UNITS = {"A": "am pe", "T": "tấn"}


def _lost_degree(found: Found) -> Said | None:
    """Say 220C as twenty-two degrees where the weather is spoken of: the small nought was a degree sign."""
    cue = _WEATHER.search(found.words_left(90))
    parted = found.written[-3] == " "
    ends = re.findall(r"\d+(?:,\d+)?", _LOST_SIGN.sub("", found.written))
    said = " đến ".join(number(value.rstrip(","), found.style) for value in ends)
    return Said(f"{said} độ xê", "guess", cue[1] if cue else "0C") if cue or parted else None


_LOST_SIGN = pattern(r" ?,?[0oO] ?[Cc]")
_WEATHER = pattern(rf" ({CUES['weather']}) ")
LOST_DEGREE = Rule(
    "lost_degree",
    rf"{START}(?=[{DASHES}\d ,oO]{{2,20}}+[Cc])(?:[1-9]?\d ?0[Cc] ?{DASH} ?(?=\d{{1,2}} ?0[Cc]))?"
    rf"(?:(?:[1-9]?\d ?{DASH} ?)?(?:[1-9]\d0 ?|1\d\d0 ?|\d\d,\d0)"
    rf"|\d{{1,3}}(?:,\d)?(?: ?{DASH} ?\d{{1,3}}(?:,\d)?)? [0oO])[Cc]{STOP}",
    _lost_degree,
    alone=False,
)


def _angle(found: Found) -> Said | None:
    """Say the o that stands for a degree sign where an angle is spoken of: "tạo góc đến 45o"."""
    cue = _ANGLES.search(found.words_left(40))
    return Said(f"{say_ends(found)} độ", "cue", cue[1]) if cue else None


_ANGLES = pattern(" (góc|độ dốc|độ nghiêng|nghiêng|xoay|quay|xiên) (?:[^ .;]+ ){0,4}$")
ANGLE = Rule("angle_in_degrees", rf"{START}\d{{1,3}}(?: ?{DASH} ?\d{{1,3}})?o{STOP}", _angle, alone=False)
CHARGE = Rule(
    "charge",
    r"(?:(?<=\dV x )|(?<=\dV × )|(?<=\d V x )|(?<=\dVx)|(?<=\dV - )|(?<=\dV-)|(?<=\dV, )|(?<=\dV/))"
    rf"\d{{1,3}}(?:[.,]\d{{1,2}})? ?A{STOP}",
    lambda found: f"{number(found.written[:-1].strip(), found.style)} am pe",
    alone=False,
)
"""The current that a charger gives, behind its voltage: 15V x 3A."""


def _blast(found: Found) -> Said | None:
    """Say what a warhead yields, in thousands of tonnes: "đương lượng nổ 100-500kt"."""
    cue = _BLAST.search(found.words_left(60))
    return Said(f"{say_ends(found)} ki lô tấn", "cue", cue[1]) if cue else None


_BLAST = pattern(" (đương lượng nổ|sức nổ|sức công phá|đầu đạn|bom|hạt nhân)(?: [^ .;,]+){0,6} $")
BLAST = Rule(
    "blast",
    rf"{START}(?=\d{{1,4}}+ ?[{DASHES}k])\d{{1,4}}(?: ?{DASH} ?\d{{1,4}})? ?kt{STOP}",
    _blast,
    alone=False,
)
CUED_UNIT = Rule(
    "cued_unit",
    rf"{START}(?=[\d.,]{{1,7}}+ ?(?:{DASH}|[ATt]{STOP}))"
    rf"(?:(?<=[<>≥≤] )\d{{1,2}} t|\d{{1,4}}(?:[.,]\d{{1,2}})?A"
    rf"|\d{{1,3}}(?:[.,]\d{{1,2}})?T(?: ?{DASH} ?\d{{1,3}}(?:[.,]\d{{1,2}})?T){{0,3}}"
    rf"|\d{{1,2}}(?: ?{DASH} ?\d{{1,2}})?[Tt]){STOP}",
    _cued_unit,
    alone=False,
)
_SOLD_BY = (
    "kWh|kg|lít|m2|m3|m²|m³|tấn|tạ|người|suất|lần|con|cây|ngày|tháng|giờ|lượt|bộ|ha|sào|hộ|xe|ca|năm|buổi|thẻ"
)
UNIT_LETTER = Rule(
    "unit_letter",
    rf"(?:(?<=(?:cao|dài|sâu|dày) )|(?<=rộng )|(?<=\((?=m\)))"
    r"|(?<=[Đđ]ơn vị: (?=m\)))|(?<=ơn vị tính: (?=m\)))|(?<=ĐVT: (?=m\)))"
    rf"|(?<=\d/\d{{2}} )|(?<=\d/\d{{3}} )|(?<=[x*×]\d\))|(?<=[x*×]\d\.\d\d\))"
    rf"|(?<=[x*×]\d[.,]\d\))|(?<=[x*×]\d\d\)))m{STOP}(?!['.])"
    rf"|{WORD}đ(?=/(?:{_SOLD_BY}){STOP})",
    lambda found: "mét" if found.written == "m" else "đồng",
    ground="cue",
)
"""The unit of a formula or of the head of a column: "chiều cao (m)", "giá bán (đ/kg)"."""

SIZE_LETTER = Rule(
    "size_letter",
    rf"{WORD}[LBH] ?= ?(?=\d[\d.,]{{0,7}} ?k?m{STOP})",
    lambda found: {"L": "dài ", "B": "rộng ", "H": "cao "}[found.written[0]],
)
"""The length, width or height of a road or dyke, by the letter of its drawing: "L=300m"."""
AREA_IN_THOUSANDS = Rule(
    "area_in_thousands",
    rf"{after('khoảng|hơn|gần|chừng|trên')}[1-9]\d{{0,2}},\d{{3}} ?(?:km2|km²)(?![\w/])",
    lambda found: f"{cardinal(int(re.sub('km.|[ ,]', '', found.written)), found.style)} ki lô mét vuông",
)
"""About so many square kilometres, with the comma of an English page: nobody guesses a thousandth of one."""
TONNES = Rule(
    "tonnes",
    rf"{START}[1-9]\d{{0,2}}[.,]\d{{3}} t(?= (?:thép|than|quặng|gạo|hàng|phôi|gang|phế|xi măng|ngô)(?!\w))",
    lambda found: f"{cardinal(int(re.sub('[., t]', '', found.written)), found.style)} tấn",
)
"""So many tonnes, with one letter: "20,000 t thép thanh"."""
TIMES_OVER = Rule(
    "times_over",
    rf"{START}\d{{1,3}}[.,]\d{{1,2}}x(?! ?\d){STOP}",
    lambda found: f"{number(found.written[:-1], found.style)} lần",
)
"""So many times the profit, or the zoom of a camera: "P/E 11,2x"."""
