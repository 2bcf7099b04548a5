"""Money: prices with its sign before them, 1tr5 and 50K, đ behind a multiplier."""

from __future__ import annotations

import re

from broadcaster.reading.classes.numbers.amounts import FIGURES_AND_UNIT, THOUSANDS, say_unit
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule
from broadcaster.reading.spoken.number_words import cardinal, number
from broadcaster.reading.vocabulary import UNITS
from broadcaster.reading.written.alphabet import START, STOP
from broadcaster.reading.written.shapes import NUMBER

_PRICE = pattern(" (?:giá|chỉ|chỉ từ|còn|vé|phí|cước|đồng giá|ship|tiền|bán)(?: [^ ]+)? $")


def _short_money(found: Found) -> str | None:
    """Say 1tr5: what follows the unit counts hundreds, tens and units of the next lower one."""
    if "." in found.written:
        return f"{cardinal(int(re.sub(r'[ .kK]', '', found.written)) * 1000, found.style)} đồng"
    if found.written.endswith("K"):
        round_price = found.written.endswith("0K") and len(found.written) > _TENS
        if _RUN.search(found.words_left()) or _GOLD.match(found.written):
            return None
        if not (round_price or _PRICE.search(found.words_left(24)) or _priced_near(found)):
            return None
        return f"{cardinal(int(found.written[:-1]), found.style)} {found.style.thousand}"
    whole, unit, rest = re.fullmatch(r"(\d+) ?(\D+?) ?(\d+)", found.written).groups()  # type: ignore[union-attr]
    name = THOUSANDS[unit]
    lower = {"tỷ": "triệu", "triệu": found.style.thousand, "nghìn": ""}[name]
    name = found.style.thousand if name == "nghìn" else name
    value = cardinal(int(rest.ljust(3, "0")), found.style)
    said = f"{cardinal(int(whole), found.style)} {name} {value} {lower}".rstrip()
    return said if re.match(r" ?(?:đ|vnđ|vnd|VNĐ|VND)", found.right(6)) else f"{said} đồng"


_TENS = 2
_RUN = pattern(" (?:cự ly|cự li|chạy|giải|marathon|đường chạy|vàng|độ phân giải|thông điệp) (?:\\w+ ){0,5}$")
_GOLD = pattern("(?:10|14|18|24)K")


def _priced_near(found: Found) -> bool:
    """Tell whether another price in thousands stands near: the dishes of a menu."""
    return bool(_OTHER_PRICE.search(found.left(60)) or _OTHER_PRICE.search(found.right(60)))


_OTHER_PRICE = pattern(r"(?<!\w)\d{2,3}[Kk](?!\w)")
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


SHORT_MONEY = Rule(
    "short_money",
    rf"{START}(?:\d{{1,3}} ?(?:tr|triệu|tỷ|tỉ|ty|ti|k)\d{{1,3}}(?!\d)"
    rf"|\d{{1,3}}K|[1-9]\d?\.\d{{3}} ?[kK]){STOP}",
    _short_money,
    alone=False,
)
DOLLARS = Rule("dollars", rf"(?:US)?[$€£¥₫₩] ?{NUMBER}(?: ?(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\w))?", _dollars)
DONG = Rule(
    "dong",
    rf"(?:(?<=triệu )|(?<=tỷ )|(?<=nghìn )|(?<=ngàn )|(?<=trăm )|(?<=,\d\d\d)|(?<=,\d\d\d ))đ{STOP}",
    _dong,
)
