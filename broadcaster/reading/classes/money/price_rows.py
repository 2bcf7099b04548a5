"""Prices side by side, as lists of markets give them: rows and runs of names with prices, lots of gold."""

from __future__ import annotations

import re

from broadcaster.reading.classes.measures.said_amounts import say_amount
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal, number
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.vocabulary import UNITS
from broadcaster.reading.written.alphabet import LATIN, LOWER, START, STOP, UPPER
from broadcaster.reading.written.shapes import DASH, NUMBER

PRICE = r"[1-9]\d{0,2}(?:(?:\.\d{3}){1,3}|(?:,\d{3}){2,3})"
_OR_RANGE = rf"{PRICE}(?: ?{DASH} ?{PRICE})?"
_SPLIT = pattern(rf" ?{DASH} ?")


def _say(written: str, style: Style) -> str:
    return " đến ".join(number(end, style) for end in _SPLIT.split(written))


def _first_of_row(found: Found) -> str | None:
    """Say the first price of a row behind its name with a pause before it: "Hộ dân cư 5.600 6.000"."""
    return None if _LINKED.search(found.words_left(12)) else f", {_say(found.written, found.style)}"


_LINKED = pattern(
    " (?:từ|khoảng|hơn|gần|trên|dưới|là|đạt|còn|đến|tới|số|năm|mức|giá|bằng|quá|và|có|cả|tổng|thêm|được) $"
)
"""What goes on in one breath with a figure, which then is no cell of a row."""
_FORMED = r"\d{1,3}(?:\.\d{3}){1,3}(?:,\d{1,3})?|\d{1,4},\d{1,3}"
ROW_OF_FIGURES = Rule(
    "row_of_figures",
    rf"(?<=[{LATIN})] )(?:{_FORMED})(?= \d[\d.,]{{0,14}}(?:$|\n| \d| [a-zđ]\. |\.?$))",
    _first_of_row,
    alone=False,
)
"""Areas and shares of a table, behind what they measure: "Rừng giàu 5.459,65 37,6"."""
ROW_OF_PRICES = Rule(
    "row_of_prices",
    rf"(?<=[{LATIN})] ){_OR_RANGE}(?= {PRICE}(?!\d|[.,]\d| ?[{LATIN}%]))",
    _first_of_row,
    alone=False,
)


def _run_of_prices(found: Found) -> str | None:
    """Say a price with a pause before the next name of the list: "Gạo thường 14.000 Gạo thơm 17.000"."""
    listed = _NEXT.match(found.right(70)) or _FORMER.search(found.left(70))
    return f"{_say(found.written, found.style)}," if listed else None


_NAME = (
    rf"[{UPPER}][{LOWER}]{{0,6}}(?: (?!và |hoặc |với |của |cho |từ )[^\W_]{{1,8}}){{0,5}}"
    rf"(?: \([{LOWER} ]{{1,12}}\))?"
)
_NEXT = pattern(rf" {_NAME} {PRICE}(?:$|\n|(?=\s?{DASH} ?\d)|(?= [{UPPER}]))")
_FORMER = pattern(rf"(?<![\d.,]){PRICE} {_NAME} $")
RUN_OF_PRICES = Rule(
    "run_of_prices",
    rf"(?<=[{LATIN}\d)] ){_OR_RANGE}(?= [{UPPER}][{LOWER}])",
    _run_of_prices,
    alone=False,
)


def _lots_of_gold(found: Found) -> Said | None:
    """Say L behind bars of gold as lượng: the price list of SJC has "1L, 10L, 1KG" in one line."""
    left = found.words_left(40)
    cue = _GOLD.search(left)
    if "L" in found.written and (not _BARS.search(left) or _POURED.search(left)):
        return None
    said = [
        f"{cardinal(int(figures), found.style)} {_LOT_UNITS[unit.upper()]}"
        for figures, unit in _LOTS.findall(found.written)
    ]
    return Said(", ".join(said), "cue", cue[1]) if cue else None


_GOLD = pattern(
    r" (sjc|vàng|nhẫn|pnj|doji)(?: (?:sjc|pnj|doji|miếng|nhẫn|trơn|loại|tại|tp|hcm|hà nội|\d+l?|l|kg)){0,5} $"
)
_BARS = pattern(r" (?:sjc|pnj|doji|miếng|nhẫn) ")
"""What is sold by the lượng; "vàng" alone may be the colour of a bottle: "Dầu ăn Neptune vàng 5L"."""
_POURED = pattern(r" (?:dầu|sơn|bia|nước|mắm) ")
_LOTS = re.compile(r"(\d+) ?(L|[Kk][Gg]|[Cc])")
_LOT_UNITS = {"L": "lượng", "KG": "ki lô gam", "C": "chỉ"}
_LOT = r"\d{1,2} ?(?:L|KG|kg|[Cc])"
LOTS_OF_GOLD = Rule(
    "lots_of_gold",
    rf"{START}\d{{1,2}} ?[LcC](?:(?: ?- ?|, ?){_LOT}){{0,3}}{STOP}",
    _lots_of_gold,
    alone=False,
)


def _behind_unit(found: Found) -> str | None:
    """Say the first figure of a row behind the cell of its unit: "Thu nhập Triệu đồng 45,5 50,3"."""
    if not _HEADED.search(found.left(14)):
        return None
    return f", {number(found.written, found.style)}"


_HEADS = (
    "Triệu đồng",
    "Tỷ đồng",
    "Nghìn tấn",
    "Nghìn người",
    "Nghìn đồng",
    "Tấn",
    "Người",
    "Hộ",
    "Con",
    "Ha",
)
_HEADED = pattern(rf"[{LOWER}] (?:{'|'.join(_HEADS)}) $")
_UNIT_ENDS = rf"(?=$|\n|,? -?\d| [{UPPER}])"
UNIT_CELL = Rule(
    "unit_cell",
    rf"(?=[\d.,]{{1,24}}+(?:$|\n| [^a-zđ]))"
    rf"(?:{'|'.join(f'(?<={head} )' for head in _HEADS)})"
    rf"(?:{_FORMED}|\d{{1,3}}|[1-9]\d{{3}}){_UNIT_ENDS}",
    _behind_unit,
    alone=False,
)
SHARE_CELL = Rule(
    "share_cell",
    rf"(?<=[{LOWER}] )%(?= -?\d[\d.,]{{0,11}}(?:$|\n|,? -?\d| [{UPPER}]))",
    lambda _: ", phần trăm,",
    alone=False,
)


def _chain(found: Found) -> str:
    """Say three prices or rates and more, which dashes part, as a list: "5.000 – 8.000 – 10.000 đồng"."""
    bare = found.written.rstrip("đồngVNDĐ ")
    said = ", ".join(
        say_amount(part, found.style) if part.endswith("%") else number(part, found.style)
        for part in _SPLIT.split(bare)
    )
    return said if bare == found.written else f"{said} đồng"


_RATE = r"\d{1,2}(?:,\d{1,2})? ?%"
CHAIN_OF_PRICES = Rule(
    "chain_of_prices",
    rf"{START}(?:{PRICE}(?: ?{DASH} ?{PRICE}){{2,8}} ?(?:đồng|đ|VN[DĐ])(?!\w)"
    rf"|{_RATE}(?: ?{DASH} ?{_RATE}){{2,8}})(?! ?{DASH} ?\d)",
    _chain,
)


def _before_next_name(found: Found) -> str | None:
    """Say an amount with a pause before the next name that has one too: "USA 500 USD EU 530 USD"."""
    unit = found.written.lstrip("0123456789., ")
    name = _NEXT_NAME.match(found.right(60))
    said = name and found.right(60)[name.end() :].startswith(unit) and say_amount(found.written, found.style)
    return f"{said}," if said else None


_NEXT_NAME = pattern(
    rf" (?!Mỹ \d)[{UPPER}][{LATIN}]{{0,7}}(?: [{LATIN}]{{1,7}}){{0,4}} \d[\d.,]{{0,12}}(?<!,) ?(?=[^\d ])"
)
AMOUNT_BEFORE_NAME = Rule(
    "amount_before_name",
    rf"(?=[\d., ]{{1,60}}+[^\d ]{{1,4}}+ [{UPPER}])"
    rf"(?<=[{LATIN}] ){NUMBER} ?(?:USD|đồng|đ|tấn|ha|kg|%)(?= [{UPPER}])",
    _before_next_name,
    alone=False,
)


def _in_row(found: Found) -> str | None:
    """Say for one of what a rate is, with a pause before the next of the row: "6%/năm 6,5%/năm"."""
    if not (_RATED.search(found.left(14)) and _NEXT_RATE.match(found.right(30))):
        return None
    return f" một {UNITS.get(found.written[1:], found.written[1:])},"


_RATED = pattern(r"\d ?(?:%|đ|đồng|VN[DĐ])?$")
_NEXT_RATE = pattern(
    r" (?:\d{1,2} (?:ngày|tháng|tuần|năm) )?\d[\d.,]{0,12} ?(?:(?:%|đ|đồng|VN[DĐ])? ?/[a-zđ]|[GM]B(?!\w))"
)
RATE_IN_ROW = Rule(
    "rate_in_row",
    r"/(?:năm|tháng|ngày|tuần|lần|lượt|kg|người|hộ|gói)(?= \d)",
    _in_row,
    alone=False,
)
