"""Figures with a unit: measures, money, percentages, temperatures, their ranges and rates."""

from __future__ import annotations

import re

from broadcaster.reading.alphabet import LOWER, START, STOP, WORD_STOP
from broadcaster.reading.number_words import cardinal, number
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after, any_of
from broadcaster.reading.shapes import DASH, NUMBER, UNIT
from broadcaster.reading.style import Style
from broadcaster.reading.vocabulary import CUES, RATE_UNITS, UNITS

_MULTIPLIER = r"(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ|trăm|tr|k)(?!\w)"
_WORD_UNIT = r"(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng|giờ|phút|giây|tấn|tạ|yến|tuổi|tháng|năm|độ)(?!\w)"
_ANY_UNIT = rf"(?: ?{UNIT}| ?{_WORD_UNIT})"
_AMOUNT = pattern(rf"({NUMBER}) ?(\D.*)?", re.DOTALL)
_THOUSANDS = {"tr": "triệu", "triệu": "triệu", "k": "nghìn", "K": "nghìn", "tỷ": "tỷ", "tỉ": "tỷ", "t": "tỷ"}
_SPACED = r"\d{1,3}(?: \d{3}){1,5}(?!\d)"


def say_unit(written: str, style: Style) -> str:
    """Say a unit of the table, or the word as it stands."""
    said = "giờ" if written in {"h", "H"} else UNITS.get(written, "")
    if not said:
        # A multiplier and what it multiplies: "nghìn ha", "tr đ", "triệu m3".
        head, _, rest = written.partition(" ")
        said = f"{_THOUSANDS.get(head, head)} {say_unit(rest.strip(), style)}" if rest else written
    return said.replace("nghìn", style.thousand)


def _say_amount(written: str, style: Style) -> str:
    figures, unit = _AMOUNT.findall(written)[0]
    unit = unit.strip()
    said = number(figures, style)
    return f"{said} {say_unit(unit, style)}" if unit else said


def _amount(found: Found) -> str:
    return _say_amount(found.written, found.style)


_RANGE_DASH = pattern(rf" ?{DASH} ?")


def _range(found: Found) -> str:
    start, end = _RANGE_DASH.split(found.written, maxsplit=1)
    return f"{_say_amount(start, found.style)} đến {_say_amount(end, found.style)}"


def _ratio(found: Found) -> str:
    return " trên ".join(_say_amount(part, found.style) for part in found.written.split("/", 1))


def _product(found: Found) -> str:
    return " nhân ".join(
        _say_amount(part, found.style) for part in re.split(r" ?[x×X*] ?(?=\d)", found.written)
    )


def _short_money(found: Found) -> str:
    """Say 1tr5: what follows the unit counts hundreds, tens and units of the next lower one."""
    if found.written.endswith("K"):
        return f"{cardinal(int(found.written[:-1]), found.style)} {found.style.thousand}"
    whole, unit, rest = re.fullmatch(r"(\d+) ?(\D+?) ?(\d+)", found.written).groups()  # type: ignore[union-attr]
    name = _THOUSANDS[unit]
    lower = {"tỷ": "triệu", "triệu": found.style.thousand, "nghìn": ""}[name]
    name = found.style.thousand if name == "nghìn" else name
    value = cardinal(int(rest.ljust(3, "0")), found.style)
    said = f"{cardinal(int(whole), found.style)} {name} {value} {lower}".rstrip()
    return said if re.match(r" ?(?:đ|vnđ|VNĐ|VND)", found.right(6)) else f"{said} đồng"


_ENGLISH_GROUPS = pattern(r"\d{1,3}(?:,\d{3}){1,4}")


def _dollars(found: Found) -> str:
    written = found.written.removeprefix("US")
    figures, multiplier = _AMOUNT.findall(written[1:].strip())[0]
    if _ENGLISH_GROUPS.fullmatch(figures):
        figures = figures.replace(",", "")
    said = f"{number(figures, found.style)} {say_unit(multiplier.strip(), found.style)}".rstrip()
    return f"{said} {UNITS[written[0]]}"


def _dong(_: Found) -> str:
    return "đồng"


def _cued_unit(found: Found) -> str:
    return f"{number(found.written[:-1], found.style)} {_CUED_UNITS[found.written[-1]]}"


_CUED_UNITS = {"A": "am pe", "T": "tấn"}


def _rate(found: Found) -> str | Said:
    """Say what stands behind a stroke: per hour with *trên*, per head with *một*."""
    written = found.written.replace("/", "", 1).strip()
    if written[0].isdecimal():
        return " trên " + _say_amount(written, found.style)
    if written == "k":
        # A price for a thousand of nothing is a kilogram of which the end is lost.
        return Said(" một ki lô gam", "guess")
    amount = any(sign.isdecimal() for sign in found.left(_NEAR))
    word = "," if not amount else "trên" if written in _PHYSICAL else "một"
    return f" {word} {UNITS.get(written) or RATE_UNITS.get(written) or 'giờ'}"


def _rate_of_any(found: Found) -> str:
    return " trên " if found.right(1).isdecimal() else " một "


_NEAR = 40
"""Characters before the stroke within which an amount stands; without one, the stroke only lists."""
_PHYSICAL = {"h", "H", "s", "dl", "dL", "l", "L", "ml", "phút", "giây"}

AMOUNT_RANGE = Rule(
    "amount_range",
    rf"{START}{NUMBER}(?:{_ANY_UNIT})? ?{DASH} ?{NUMBER}(?: ?{_MULTIPLIER}){{0,2}} ?(?:{UNIT}|{_WORD_UNIT})"
    rf"|{START}{NUMBER}{_ANY_UNIT} ?{DASH} ?{NUMBER}",
    _range,
)
PRODUCT = Rule(
    "product", rf"{START}{NUMBER}(?: ?{UNIT})?(?: ?[x×X] ?{NUMBER}(?: ?{UNIT})?){{1,3}}(?!\w)", _product
)
SHORT_MONEY = Rule(
    "short_money",
    rf"{START}(?:\d{{1,3}} ?(?:tr|triệu|tỷ|tỉ|k)\d{{1,3}}(?!\d)|\d{{1,2}}0K){STOP}",
    _short_money,
    alone=False,
)
DOLLARS = Rule("dollars", rf"(?:US)?[$€£¥₫] ?{NUMBER}(?: ?(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\w))?", _dollars)
AMOUNT = Rule(
    "amount", rf"{START}(?:{_SPACED}|{NUMBER})(?: ?{_MULTIPLIER}){{0,2}} ?{UNIT}(?!/[A-ZĐ]{{2}})", _amount
)
RATE = Rule(
    "rate",
    rf" ?/ ?(?:\d{{1,4}} ?)?(?:{UNIT}|[hH]{STOP}|{_WORD_UNIT}|(?:{any_of(RATE_UNITS)}){WORD_STOP})",
    _rate,
    alone=False,
)
AMOUNT_RATIO = Rule("amount_ratio", rf"{START}{NUMBER}/{NUMBER} ?{UNIT}", _ratio)


def _lost_degree(found: Found) -> Said | None:
    """Say 220C as twenty-two degrees where the weather is spoken of: the small nought was a degree sign."""
    cue = _WEATHER.search(found.words_left(90))
    value = int(found.written[:-2])
    return Said(f"{cardinal(value, found.style)} độ xê", "guess", cue[1]) if cue else None


_WEATHER = pattern(rf" ({CUES['weather']}) ")
LOST_DEGREE = Rule("lost_degree", rf"{START}[1-4]\d0[Cc]{STOP}", _lost_degree, alone=False)
DONG = Rule("dong", rf"(?:(?<=triệu )|(?<=tỷ )|(?<=nghìn )|(?<=ngàn )|(?<=trăm ))đ{STOP}", _dong)
CUED_UNIT = Rule(
    "cued_unit",
    rf"(?=\d[\d.,]{{0,4}}[AT]{STOP})(?:{after(CUES['current'])}\d{{1,4}}A|"
    rf"{after(CUES['load'])}\d{{1,3}}(?:[.,]\d)?T)",
    _cued_unit,
)
_PRICED = "|".join(f"(?<={word})" for word in CUES["priced"].split("|")) + "".join(
    rf"|(?<=\d{unit})|(?<=\d {unit})" for unit in ("k", "K", "tr", "ml", "g", "mg", "cc")
)
RATE_OF_ANY = Rule(
    "rate_of_any", rf"(?= ?/)(?:{_PRICED}) ?/ ?(?=\d{{0,3}} ?[{LOWER}]{{2}})", _rate_of_any, alone=False
)
