"""Figures with a unit: measures, money, percentages, temperatures, their ranges and rates."""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, any_of
from broadcaster.reading.spoken.number_words import cardinal, number
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.vocabulary import CUES, RATE_UNITS, UNITS, UNITS_ALONE
from broadcaster.reading.written.alphabet import START, STOP, WORD_STOP
from broadcaster.reading.written.shapes import DASH, NUMBER, UNIT, UNIT_FORM
from broadcaster.reading.written.window import Cues

_MULTIPLIER = r"(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ|trăm|tr|k)(?!\w)"
WORD_UNIT = r"(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng|giờ|phút|giây|tấn|tạ|yến|tuổi|tháng|năm|độ)(?!\w)"
_MULTIPLIED = f"(?:{any_of([*UNITS_ALONE, 'đ', 'ha', 'cp'])}){STOP}|{WORD_UNIT}"
_MEASURE = rf"(?:(?: ?{_MULTIPLIER}){{1,2}} ?(?:{_MULTIPLIED})| ?{UNIT}| ?{WORD_UNIT})"
"""A unit, or a multiplier and a unit of those that come in thousands."""
_SPACED = r"\d{1,3}(?: \d{3}){1,5}(?!\d)"
FIGURES_AND_UNIT = pattern(rf"({_SPACED}|{NUMBER}) ?(\D.*)?", re.DOTALL)
_THOUSANDS = {
    "tr": "triệu",
    "triệu": "triệu",
    "k": "nghìn",
    "K": "nghìn",
    "tỷ": "tỷ",
    "tỉ": "tỷ",
    "t": "tỷ",
    "ty": "tỷ",
    "ti": "tỷ",
}
WORD_UNITS = frozenset(re.findall(r"\w{2,}", WORD_UNIT.partition(")")[0]))


def say_unit(written: str, style: Style) -> str:
    """Say a unit of the table, or a word that measures; empty when it is neither."""
    said = (
        "giờ" if written in {"h", "H"} else UNITS.get(written) or (written if written in WORD_UNITS else "")
    )
    if not said and " " in written:
        # A multiplier and what it multiplies: "nghìn ha", "tr đ", "triệu m3".
        head, _, rest = written.partition(" ")
        unit = say_unit(rest.strip(), style)
        said = f"{_THOUSANDS.get(head, head)} {unit}" if unit else ""
    return said.replace("nghìn", style.thousand)


def say_amount(written: str, style: Style) -> str:
    """Say a number with its unit; empty when the table does not have the unit."""
    figures, unit = FIGURES_AND_UNIT.findall(written)[0]
    figures = figures.removesuffix(".0")
    said = number(_ROUND.sub("", figures) if unit.strip().partition(" ")[0] in _SURVEYED else figures, style)
    if not unit.strip():
        return said
    measure = say_unit(unit.strip(), style)
    return f"{said} {measure}" if measure else ""


_SURVEYED = frozenset(
    ("ha", "km2", "m2", "km²", "m²", "m3", "m³", "tấn", "tạ", "đồng", "đ", "kg", "tỷ", "triệu", "nghìn")
)
_ROUND = pattern(r"(?<=\d)(?:,0{1,3}|\.0)$")
"""Noughts that a table of areas or money puts behind a round figure: nobody says them."""


def _amount(found: Found) -> str | Said | None:
    if _RESOLUTION.fullmatch(found.written) and (screen := _seen(found)):
        return Said(
            f"{number(found.written[:-1], found.style)} {spell(found.written[-1], found.style)}",
            "cue",
            screen,
        )
    if found.written[-1] in "MLHm" and (said := _with_letter(found)):
        return said
    word, cue = _letter_unit(found)
    if word:
        return Said(
            f"{number(FIGURES_AND_UNIT.findall(found.written)[0][0], found.style)} {word}", "cue", cue
        )
    return say_amount(found.written, found.style) or None


def _letter_unit(found: Found) -> tuple[str, str]:
    """Give what đ, l, tr and v count where neighbours tell, and the cue: marks, beats, pages, tablets."""
    unit = FIGURES_AND_UNIT.findall(found.written)[0][1].strip()
    if unit == "đ" and (marks := _marks(found)):
        return "điểm", marks
    if unit == "l" and found.right(2) == "/p" and _PULSE.search(found.words_left()):
        return "lần", "mạch"
    if unit == "tr" and _BOOK.search(found.words_left(16)):
        return "trang", "sách"
    dose = unit == "v" and (_PILLS.search(found.words_left(40)) or _DOSE.match(found.right(6)))
    return ("viên", dose[0].strip()) if dose else ("", "")


def _with_letter(found: Found) -> Said | None:
    """Say the letter of a class, a flat or a plate (lớp 12L, căn hộ 51M), and M as millions of money."""
    figures, letter = found.written[:-1], found.written[-1]
    if not figures.isdecimal() or letter == "m":
        return None
    if cue := _LETTERED.before(found.words_left()):
        return Said(f"{cardinal(int(figures), found.style)} {spell(letter, found.style)}", "cue", cue)
    money = letter == "M" and (_FUND.before(found.words_left()) or _PAID.behind(found.words_right()))
    return Said(f"{cardinal(int(figures), found.style)} triệu", "cue", money) if money else None


_LETTERED = Cues(CUES["lettered"])
_FUND = Cues("vốn|lương|quỹ|thu nhập|doanh thu|thương vụ|giá trị")
_PAID = Cues(
    "usd|đồng|vnđ|vnd|đô|euro|lượt|view|views|người|follow|follower|followers|sub|subs|token|tokens|mẫu"
)

_BOOK, _PILLS = pattern(" (?:sách|dày|cuốn|tập) "), pattern(" (?:mg|thuốc|uống|viên nén|viên nang) ")
_PULSE = pattern(" (?:mạch|nhịp tim|nhịp thở) $")


def _marks(found: Found) -> str:
    """Give the word by which so many đ are marks of an examination, not money."""
    cue = _EXAMINED.search(found.words_left(90))
    small = len(found.written.rstrip("đ ").partition(",")[0]) <= _MOST_MINUTES - 1
    return cue[1] if cue and small and found.right(1) != "/" else ""


_EXAMINED = pattern(
    " (điểm sàn|điểm chuẩn|đgnl|đánh giá năng lực|trúng tuyển|điểm xét tuyển|bảng [a-h]|xếp hạng|bxh) "
)
_DOSE = pattern(r" ?(?:/ ?(?:ngày|lần|buổi)|x)")
_RESOLUTION = pattern("(?:144|240|360|480|540|576|720|900|1080|1440|2160|4320)[pPi]")
_FILMED = pattern(rf" ({CUES['filmed']}) ")


def _seen(found: Found) -> str:
    """Give what shows that so many p are lines of a picture, not minutes: their number or a word near."""
    if len(found.written) > _MOST_MINUTES:
        return found.written
    near = _FILMED.search(found.words_left(90) + found.words_right(50))
    return near[1] if near else ""


_MOST_MINUTES = 4
"""Figures and letter; 1080 minutes is no length that anybody gives so."""


def _all(parts: list[str], word: str, style: Style) -> str | None:
    """Say amounts with a word between them, or decline when one has no unit of the table."""
    said = [say_amount(part, style) for part in parts]
    return word.join(said) if all(said) else None


RANGE_DASH = pattern(rf" ?{DASH} ?")


def _range(found: Found) -> str | None:
    if _BELOW.search(found.written) and _falls(found.written):
        return None
    priced = _BID_AND_ASK.match(found.right(40))
    written = _ROUND_ENDS.sub(r"\1-\2", found.written)
    said = _all(RANGE_DASH.split(written, maxsplit=1), " và " if priced else " đến ", found.style)
    place = said and "vĩ" in said and "kinh" in said
    return said.replace(" đến ", ", ") if said and place else said


_BELOW = pattern(r"\d [-−]\d")
"""A blank before the sign and none behind it: "S&P 500 -0,1%"."""


def _falls(written: str) -> bool:
    first, last = (float(each.replace(",", ".")) for each in _VALUES.findall(written)[:2])
    return last < first


_VALUES = pattern(r"\d+(?:,\d+)?")
_ROUND_ENDS = pattern(rf"(\d+),0 ?{DASH} ?(\d+),0(?= ?(?:m|km|ha|tấn|kg|triệu|tỷ)(?!\w))")
"""Waves of 3,0 to 5,0 metres are three to five metres high."""
_BID_AND_ASK = pattern(r"[^.;()]{0,25}\(mua")
"""Two prices, of which one is paid and one asked, are no range."""


def _ratio(found: Found) -> str | None:
    return _all(found.written.split("/", 1), " trên ", found.style)


def _product(found: Found) -> str | None:
    if _DOSE_TIMES.search(found.written):
        return None
    return _all(re.split(r" ?[x×X*] ?(?=\d)", found.written), " nhân ", found.style)


_DOSE_TIMES = pattern(r"\dv(?: ?x|$)")
"""So many tablets, so many times."""


_PRICE = pattern(" (?:giá|chỉ|chỉ từ|còn|vé|phí|cước|đồng giá|ship|tiền|bán)(?: [^ ]+)? $")


def _short_money(found: Found) -> str | None:
    """Say 1tr5: what follows the unit counts hundreds, tens and units of the next lower one."""
    if found.written.endswith("K"):
        if not (found.written.endswith("0K") or _PRICE.search(found.words_left(24))):
            return None
        return f"{cardinal(int(found.written[:-1]), found.style)} {found.style.thousand}"
    whole, unit, rest = re.fullmatch(r"(\d+) ?(\D+?) ?(\d+)", found.written).groups()  # type: ignore[union-attr]
    name = _THOUSANDS[unit]
    lower = {"tỷ": "triệu", "triệu": found.style.thousand, "nghìn": ""}[name]
    name = found.style.thousand if name == "nghìn" else name
    value = cardinal(int(rest.ljust(3, "0")), found.style)
    said = f"{cardinal(int(whole), found.style)} {name} {value} {lower}".rstrip()
    return said if re.match(r" ?(?:đ|vnđ|vnd|VNĐ|VND)", found.right(6)) else f"{said} đồng"


_ENGLISH_GROUPS = pattern(r"\d{1,3}(?:,\d{3}){1,4}")


def _dollars(found: Found) -> str:
    written = found.written.removeprefix("US")
    figures, multiplier = FIGURES_AND_UNIT.findall(written[1:].strip())[0]
    if _ENGLISH_GROUPS.fullmatch(figures):
        figures = figures.replace(",", "")
    said = f"{number(figures, found.style)} {say_unit(multiplier.strip(), found.style)}".rstrip()
    return f"{said} {UNITS[written[0]]}"


def _dong(_: Found) -> str:
    return "đồng"


def _cued_unit(found: Found) -> Said | None:
    """Say A as am pe and T as tấn where current or load are spoken of, T as tuổi behind a patient."""
    left = found.words_left()
    if found.written[-1] in "Tt" and (patient := _AGED.before(left)):
        return Said(f"{_say_ends(found)} tuổi", "cue", patient)
    small = found.written[-1] == "t" and (_AGED_SMALL.before(left) or _BOUND.search(found.left(2)))
    if small or _grown(found):
        return Said(f"{_say_ends(found)} tuổi", "cue", small if isinstance(small, str) else found.left(1))
    if found.written[-1] == "T" and (term := _TERM.search(found.words_left())):
        return Said(f"{_say_ends(found)} tháng", "cue", term[1])
    if found.written[-1] == "t" or "-" in found.written:
        return None
    cue = (_CURRENT if found.written[-1] == "A" else _LOAD).before(found.words_left())
    said = f"{number(found.written[:-1], found.style)} {_CUED_UNITS[found.written[-1]]}"
    return Said(said, "cue", cue) if cue else None


def _grown(found: Found) -> bool:
    """Tell whether a bracket behind a person's name gives an age: "Nguyễn V.T (34T)"."""
    years = found.written[:-1]
    alone = found.written[-1] == "T" and found.left(1) == "(" and found.right(1) == ")"
    return alone and years.isdecimal() and int(years) > _LONGEST_TERM


_LONGEST_TERM = 14
"""So many months and more are rarely written with T; so many years are an age."""
_BOUND = pattern("[≥≤<>] ?$")


def _inches(found: Found) -> Said | None:
    """Say the sign of inches behind the size of a screen or wheel: 15.6"."""
    cue = _SCREEN.search(found.words_left())
    return Said(f"{number(found.written[:-1].strip(), found.style)} inh", "cue", cue[1]) if cue else None


_SCREEN = pattern(rf" ({CUES['inches']}) ")
INCHES = Rule("inches", rf"{START}\d{{1,3}}(?:[.,]\d{{1,2}})?(?:[\"”″]|'')(?!\w)", _inches, alone=False)


def _say_ends(found: Found) -> str:
    return " đến ".join(number(end, found.style) for end in found.written[:-1].split("-"))


_AGED_SMALL = Cues("đủ|dưới|trên|từ|tuổi|trẻ|nam|nữ|thọ|hưởng dương")
_TERM = pattern(r" (kỳ hạn|tiết kiệm|lãi suất|tiền gửi|hsd|hạn sử dụng|bảo hành) ")
_CURRENT, _LOAD, _AGED = (
    Cues(CUES["current"]),
    Cues(CUES["load"]),
    Cues("nam|nữ|bn|bệnh nhân|te|trẻ em|tuổi từ|nữ từ|nam từ"),
)
_CUED_UNITS = {"A": "am pe", "T": "tấn"}


CAPITAL_RATES = any_of(word.upper() for word in RATE_UNITS if len(word) > 1)
"""As notices in capitals write them: 5KG/NGƯỜI."""

AMOUNT_RANGE = Rule(
    "amount_range",
    rf"{START}{NUMBER}(?: ?(?:{UNIT_FORM}{STOP}|{WORD_UNIT}))? ?{DASH} ?{NUMBER}{_MEASURE}"
    rf"|{START}{NUMBER} ?(?:{UNIT_FORM}{STOP}|{WORD_UNIT}) ?{DASH} ?{NUMBER}(?!\d|/\d)",
    _range,
    alone=False,
)
PRODUCT = Rule(
    "product",
    rf"{START}{NUMBER}(?: ?{UNIT_FORM}(?= ?[x×X]))?"
    rf"(?: ?[x×X] ?{NUMBER}(?: ?{UNIT_FORM}{STOP})?){{1,3}}(?!\w)",
    _product,
)
SHORT_MONEY = Rule(
    "short_money",
    rf"{START}(?:\d{{1,3}} ?(?:tr|triệu|tỷ|tỉ|ty|ti|k)\d{{1,3}}(?!\d)|\d{{2,3}}K){STOP}",
    _short_money,
    alone=False,
)
DOLLARS = Rule("dollars", rf"(?:US)?[$€£¥₫₩] ?{NUMBER}(?: ?(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\w))?", _dollars)
AMOUNT = Rule(
    "amount",
    rf"{START}(?:{_SPACED}|{NUMBER})(?:(?: ?{_MULTIPLIER}){{1,2}} ?(?:{_MULTIPLIED})| ?{UNIT})"
    rf"(?!(?<=[A-Z])/(?!(?:{CAPITAL_RATES}){WORD_STOP})[A-ZĐ]{{2}}|(?<=đ)/c(?!\w))",
    _amount,
    alone=False,
)
AMOUNT_RATIO = Rule("amount_ratio", rf"{START}{NUMBER}/{NUMBER} ?{UNIT_FORM}{STOP}", _ratio)


def _lost_degree(found: Found) -> Said | None:
    """Say 220C as twenty-two degrees where the weather is spoken of: the small nought was a degree sign."""
    cue = _WEATHER.search(found.words_left(90))
    parted = found.written[-3] == " "
    ends = re.findall(r"\d+(?:,\d+)?", _LOST_SIGN.sub("", found.written))
    said = " đến ".join(number(value.rstrip(","), found.style) for value in ends)
    return Said(f"{said} độ xê", "guess", cue[1] if cue else "0C") if cue or parted else None


_LOST_SIGN = pattern(r" ?,?[0oO][Cc]")
_WEATHER = pattern(rf" ({CUES['weather']}) ")
LOST_DEGREE = Rule(
    "lost_degree",
    rf"{START}(?:[1-9]?\d ?0[Cc] ?{DASH} ?(?=\d{{1,2}} ?0[Cc]))?"
    rf"(?:(?:[1-9]?\d ?{DASH} ?)?(?:[1-9]\d0|1\d\d0|\d\d,\d0)"
    rf"|\d{{1,3}}(?:,\d)?(?: ?{DASH} ?\d{{1,3}}(?:,\d)?)? [0oO])[Cc]{STOP}",
    _lost_degree,
    alone=False,
)
DONG = Rule("dong", rf"(?:(?<=triệu )|(?<=tỷ )|(?<=nghìn )|(?<=ngàn )|(?<=trăm ))đ{STOP}", _dong)
CUED_UNIT = Rule(
    "cued_unit",
    rf"{START}(?:\d{{1,4}}A|\d{{1,3}}(?:[.,]\d)?T|\d{{1,2}}(?:-\d{{1,2}})?[Tt]){STOP}",
    _cued_unit,
    alone=False,
)
