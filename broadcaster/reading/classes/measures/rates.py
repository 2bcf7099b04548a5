"""What stands behind a stroke: rates by a unit or by what is counted, places that a stroke only lists."""

from __future__ import annotations

from broadcaster.reading.classes.measures.amounts import CAPITAL_RATES
from broadcaster.reading.classes.measures.rate_amounts import per_amount, per_range
from broadcaster.reading.classes.measures.rate_words import CONTENT, CURRENCY, PRICE, word_for_stroke
from broadcaster.reading.classes.measures.said_amounts import (
    WORD_UNIT,
    WORD_UNITS,
)
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, any_of
from broadcaster.reading.vocabulary import CUES, RATE_UNITS, UNITS
from broadcaster.reading.written.alphabet import LOWER, STOP, WORD_STOP
from broadcaster.reading.written.shapes import DASH, FIGURE_ALONE, UNIT


def _rate(found: Found) -> str | Said | None:
    """Say what stands behind a stroke: per hour with *trên*, per head with *một*."""
    written = found.written.replace("/", "", 1).strip()
    if _STARTS_RANGE.match(written):
        return per_range(written, found.style)
    if written[0].isdecimal():
        said = per_amount(written, found)
        shared = said and _SHARERS.search(written) and _SHARED.search(found.left(24))
        return said.replace("trên ", "cho ", 1) if said and shared else said
    if written == "k":
        # A price for a thousand of nothing is a kilogram of which the end is lost.
        paid = found.left(1).isdecimal() or CURRENCY.search(found.left(6))
        return Said(" một ki lô gam", "guess") if paid else None
    beside = found.words_left(12).rsplit(" ", 2)[-2]
    grouped = written == "nhóm" and found.right(12).strip().startswith(beside)
    if grouped or (written in _PLACES and (beside in _PLACES or _NUMBERED_PLACE.search(found.left(20)))):
        return f", {written}"
    if other := _one_or_other(written, found):
        return other
    # "II/V", "/ Đ. Nai", "SP3/SP4": without an amount, or with more behind it, capitals are no unit.
    no_unit = (written == "Đ" and found.right(1) == ".") or (written.isupper() and found.right(1).isdecimal())
    content = FIGURE_ALONE.search(found.left(_NEAR)) or (written == "L" and CONTENT.search(found.left(6)))
    bare = len(written) == 1 and written.isupper() and not content
    paper = written == "TB" and _NUMBERED.search(found.left(12))
    lunar = written in {"tháng", "năm"} and _LUNAR_DAY.match(found.right(8))
    longer = written in _LONGER and _LONGER[written].match(found.right(10))
    told = written == "Tập" and _MINUTES.search(found.left(6))
    unpaid = written in _PAYERS and not (
        told or PRICE.search(found.left(12)) or CURRENCY.search(found.left(6))
    )
    return None if no_unit or bare or paper or lunar or longer or unpaid else _by_one(written, found)


def _one_or_other(written: str, found: Found) -> str:
    """Say a second unit for the same price (đồng/kg/lít), or the woman beside the man: anh/chị."""
    if written in _SOLD_BY and _PRICE_BY.search(found.left(16)):
        return f" hoặc {UNITS.get(written) or written}"
    return f" {written}" if written == "chị" and found.left(3).lower() == "anh" else ""


_SHARERS = pattern(r"\d (?:người|khách|lượt|vé|trẻ|bạn|pax|em|cháu)$")
_SHARED = pattern(
    r"\d ?(?:k|đ|đồng|triệu|tr|nghìn|ngàn|tỷ)/(?:đêm|vé|phòng|ngày|suất|bàn|căn|xe|chuyến|tour|combo|lều)$"
)
"""A price that several share: "600k/đêm/2 người", "150k/vé/2 lượt"."""


def _by_one(written: str, found: Found) -> str | None:
    """Say one unit with the word before it, and a pause where the price of a row follows."""
    per = say_one(written.lower() if written in (*_CAPITAL_UNITS, *_PAYERS) else written)
    if written == "t" and _DOLLARS.search(found.left(12)):
        per = "tấn"
    if written == "n":
        per = "năm" if _YEARLY.search(found.left(6)) else ""
    if written == "p" and (found.right(5).startswith(("/đêm", "/ đêm")) or _RENT.search(found.left(4))):
        per = "phòng"
    if written == "CP":
        per = "cổ phiếu" if CURRENCY.search(found.left(6)) else ""
    price = "," if _PRICE_CELL.match(found.right(14)) else ""
    return f" {_per(written, found)} {per}{price}" if per else None


def _per(written: str, found: Found) -> str:
    """Give the word for the stroke, with the money that a bare price has lost."""
    if written in _PLACES and not found.left(1).isdecimal() and _NEXT_PLACE.match(found.right(14)):
        return "mỗi"
    bare = written in _SOLD_BY and _BARE_PRICE.search(found.left(9))
    if bare and not _COUNTED_IN.search(found.left(36)) and _is_priced(written, found):
        return "đồng một"
    return word_for_stroke(written, found)


def _is_priced(written: str, found: Found) -> bool:
    """Tell a price without its money from what has it: "7.700 - 7.900 đồng/kg; … 8.550 - 8.750/kg"."""
    before = found.left(200).replace(" /", "/").replace("/ ", "/")
    return any(f"{money}/{written}" in before for money in _WRITTEN_MONEY)


_WRITTEN_MONEY = ("đồng", "0đ", "0 đ", "VNĐ", "VND", "vnđ")


_BARE_PRICE = pattern(r"(?<![\d.,])\d{1,3}\.\d{3}$")
_COUNTED_IN = pattern(
    r"(?i:mật độ|cỡ|size|nồng độ|khuẩn|tế bào|số lượng|thả|năng lượng|calo)(?: [^\W\d_]+){0,3} [\d.]+$"
)
"""What a kilogram or a litre holds and does not cost: "tôm giống cỡ 2.000/kg"."""
_NEXT_PLACE = pattern(r", (?:thị|thành phố|thị xã|xã|phường|thị trấn|quận)(?!\w)")
"""Each of several sorts of places: "hỗ trợ 3 sản phẩm/huyện, thị, thành phố"."""
_RENT = pattern(r"\d ?tr$")
"""Nobody pays millions by the minute: "nhà trọ 1,2tr/p"."""
_YEARLY = pattern("(?:%|tấn|lứa|triệu|tr|vụ)$")
_LONGER = {
    "hộ": pattern(" (?:chiếu|khẩu|tịch)(?!\\w)"),
    "đầu": pattern(" (?:tháng|năm|tuần|quý|mùa|vụ|kỳ|thế kỷ|giờ|buổi|hè)(?!\\w)"),
}
"""Words behind a stroke that are more than what is counted: "cuối tháng 6/đầu tháng 7"."""
_DOLLARS = pattern(r"\$ ?[\d.,]+$|USD$")
"""Steel and grain are sold by the tonne, which their pages write with one letter: $500/t."""
_CAPITAL_UNITS = ("Tấn", "Lít", "Lượng", "Thùng", "Chỉ")
"""Units of a price as heads of columns have them: USD/Tấn."""
_PAYERS = ("Người", "Khách", "Suất", "Vé", "Phòng", "Xe", "Bé", "Tập")
"""Who pays or what is paid for, with a capital as programmes of tours have it: 150.000đ/Khách."""
_MINUTES = pattern(r"\d (?:[Pp]hút|min)$")
"""How long each part of a series lasts: "50 Phút/Tập"."""
_LUNAR_DAY = pattern(r" ?(?:[Gg]iêng|[Cc]hạp|Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý)(?!\w)")
"""Strokes between the parts of a day by the moon: "12/tháng giêng/năm Đinh Dậu"."""


def say_one(written: str) -> str:
    """Say a unit or what is counted; empty when no table has it."""
    hour = "giờ" if written in {"h", "H"} else ""
    counted = RATE_UNITS.get(written) or RATE_UNITS.get(written.lower())
    return (
        (counted if written in _BEHIND_STROKE else "")
        or UNITS.get(written)
        or counted
        or hour
        or (written if written in WORD_UNITS else "")
    )


_BEHIND_STROKE = frozenset(("TB", "ngđ"))
"""What means one thing behind a stroke and another beside a figure: "m3/ngđ", "15 ngđ"."""
_PRICE_CELL = pattern(r" \d{1,3}(?:\.\d{3})+(?![\d.,])(?! ?(?:hộ|người|con|m2|ha)(?!\w))")
"""The price of a row, of which the border of its cell is lost: "Đến 4m3/người/tháng 10.800"."""
_STARTS_RANGE = pattern(rf"\d+ ?{DASH} ?\d")
_SOLD_BY = frozenset(("kg", "lít", "l", "tấn", "m3", "m2", "chai", "thùng"))
_PRICE_BY = pattern(r"(?:đồng|đ|VNĐ|USD) ?/ ?(?:kg|lít|l|tấn|m3|m2|chai|thùng)$")
"""A price for one or the other, as lists of fuels give it: đồng/kg/lít."""
_NUMBERED = pattern(r"[Ss]ố:? ?\d{1,5}$")
_NUMBERED_PLACE = pattern(
    r"(?<!\w)(?i:thôn|buôn|tổ|khu|ấp|xóm|khóm|cụm|khu phố|tổ dân phố|kp|tdp) ?\d{1,3}[A-Da-d]?$"
)
"""A place with its number, of which a stroke only parts the next larger one: "ấp 3/xã Tân Lập"."""
_PLACES = frozenset(("thôn", "buôn", "xã", "phường", "huyện", "quận", "tỉnh", "tổ", "khu", "ấp", "cụm"))
PER_MANY = Rule(
    "per_many",
    rf" ?/ ?(?=1(?:0{{2,6}}|0{{0,2}}(?:[.,]000){{1,2}})(?!\d) ?(?!(?:nhân )?khẩu)[{LOWER}][{LOWER}23²³])"
    r"|(?:(?<=\dtriệu)|(?<=\d triệu)|(?<=\d tỷ)|(?<=\d tỉ)|(?<=\d nghìn)) ?/ ?"
    r"(?=\d[\d.,]{0,9} ?(?:triệu|tỷ|tỉ|nghìn))"
    r"|(?:(?<=đồng)|(?<=\dđ)) ?/ ?(?=01 ?(?:triệu|tỷ|tỉ)(?: đồng)? ?/)",
    lambda _: " trên ",
)


def _rate_of_any(found: Found) -> str:
    left = found.left(12)
    if _NO_MONEY.search(left) or (_PERSONS.search(left) and not _SO_MANY.search(left)):
        return ", "
    if found.right(4) == "một " or (found.right(2) in {"1 ", "01"} and CURRENCY.search(found.left(6))):
        return " "
    return " trên " if found.right(1).isdecimal() or found.left(1) == "%" else " một "


_NO_MONEY = pattern("(?i:cộng|hội|hợp|cánh|chuyển|hoạt) đồng$")
"""Words that end like money: "tổ công nghệ số cộng đồng/điều phối"."""
_PERSONS, _SO_MANY = pattern("(?:viên|ca)$"), pattern(r"(?:\d|số|mỗi|mấy) ?(?:viên|ca)$")
"""Words that end like tablets or shifts: "đổi tên thành viên/tách giấy", "đơn ca/tốp ca"."""
_NEAR = 40
"""Characters before the stroke within which an amount stands; without one, the stroke only lists."""
RATE = Rule(
    "rate",
    rf" ?/ ?(?:(?:\d{{1,4}} ?{DASH} ?)?(?:\d{{1,4}}|[1-9]\d{{0,2}}(?:\.\d{{3}}){{1,3}}) ?)?"
    rf"(?:chu kỳ|tấn\.km|ng\.đ(?:êm)?|{UNIT}"
    rf"|[hH]{STOP}|{WORD_UNIT}|"
    rf"(?:(?<=%/)|(?<=tấn/)|(?<=lứa/)|(?<=triệu/)|(?<=tr/)|(?<=vụ/))n{STOP}"
    rf"|(?:{any_of((*_CAPITAL_UNITS, *_PAYERS))})(?!\w)"
    rf"|(?:{any_of(RATE_UNITS)}|{CAPITAL_RATES}){WORD_STOP}(?!-[A-ZĐ]| lộ(?!\w)))",
    _rate,
    alone=False,
)
_PRICED = (
    "|".join(f"(?<={word})" for word in CUES["priced"].split("|"))
    + "".join(
        rf"|(?<=\d{unit})|(?<=\d {unit})" for unit in ("k", "K", "tr", "ml", "g", "mg", "cc", "m2", "con")
    )
    + r"|(?<=\d\.\d00)|(?<=\dtr\d)"
)
RATE_OF_ANY = Rule(
    "rate_of_any",
    rf"(?= ?/)(?:{_PRICED}) ?/ ?(?=\d{{0,3}} ?[{LOWER}]{{2}}|0?1 (?:HC[VBĐ]|VĐV|HLV)(?!\w))",
    _rate_of_any,
    alone=False,
)
