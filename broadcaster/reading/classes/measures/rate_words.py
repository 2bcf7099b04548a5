"""The word for the stroke of a rate: *trên*, *một*, or a pause where it only lists."""

from __future__ import annotations

from broadcaster.reading.classes.measures.said_amounts import WORD_UNIT
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found
from broadcaster.reading.written.shapes import FIGURE_ALONE, UNIT_FORM


def word_for_stroke(written: str, found: Found) -> str:
    """Give the word for the stroke: one thing as a share of another, a rate, or a list without an amount."""
    held = written in _BASES and CONTENT.search(found.left(6))
    return "trên" if held or _SHARE.search(found.words_left(40)) else _word_by_amount(written, found)


def _word_by_amount(written: str, found: Found) -> str:
    """Give the word for the stroke; without an amount near it only lists."""
    amount = FIGURE_ALONE.search(found.left(_NEAR)) or _MONEY.search(found.left(24))
    amount = amount or (_COUNTLESS.search(found.left(60)) if written in _TIMES else None)
    if not amount and (_CHAIN.search(found.left(24)) or _LABEL.search(found.words_left(40))):
        return "trên" if written in PHYSICAL else "một"
    if _PAPER.search(found.words_left(40)) or (not amount and _IDENTITY.search(found.words_left(40))):
        return ","
    counted = not amount and (
        (written in _TIMES and _COUNT_WORD.search(found.left(16)))
        or (written in _EACH and _SO_OFTEN.search(found.left(16)))
        or (written in _DOSED and _WEIGHED.search(found.left(5)))
    )
    if counted or _AVERAGE.search(found.left(24)) or (not amount and _PRICE_HEAD.search(found.left(16))):
        return "một"
    if not amount:
        headed = found.right(1) == ")" and _HEADING.search(found.left(12))
        if headed and written in PHYSICAL:
            return "trên"
        priced = "một" if CURRENCY.search(found.left(6)) else ","
        named = written in _AREAS and _COUNTED_NOUN.search(found.left(8))
        return "trên một" if headed or named or _DENSITY.search(found.words_left(40)) else priced
    return "trên" if written in PHYSICAL and not PRICE.search(found.left(12)) else "một"


_PRICE_HEAD = pattern(r"(?<!\w)(?i:giá|giá vé|phí|cước)(?: ?/ ?[^\W\d_]{2,7})? ?$")
"""What is paid by each, as the head of a row says it: "Giá/người/lượt: 30.000đ"."""
_AVERAGE = pattern("(?:bình quân|trung bình)(?: ?/ ?(?:đầu )?[^\\W\\d_]{2,7})? ?$")
"""So much on the average of each: "số tiêu chí bình quân/xã", "thu nhập bình quân/người/năm"."""
_SHARE = pattern(r" (?:tỷ lệ|tỉ lệ) (?:[^ ,.;\d]+ ){1,4}$")
"""One thing as a share of another, without a figure between: "tỷ lệ hạt chắc/bông cao"."""
PRICE = pattern(r"\d(?:k|K|tr| ?đ| ?triệu| ?đồng| ?nghìn| ?ngàn) ?$")
"""Money: it is paid for one hour, and prices with strokes between them are a list: 50k/100k/150k."""
_AREAS = frozenset(("ha", "m2", "m²", "km2", "km²", "m3", "m³", "sào"))
_COUNTED_NOUN = pattern(r"(?<!\w)(?:cây|con|tấn|tạ|kg|người|hộ|gốc|bụi|khóm|hạt|lít)$")
"""A measure that is only named: "số lượng, thường là cây/ha"."""
_CHAIN = pattern(r"(?:đồng|đ|USD|tấn|tạ|kg|lít|ngày|công)/[^\W\d_]{2,6}$")
"""A rate by one thing and then by another: "triệu đồng/người/năm"."""
_LABEL = pattern(" (?:đơn vị(?: tính)?|đvt|đơn giá|mức giá|giá bán|định mức) (?:[^ .;]+ ){0,2}$")
"""What names the unit of a table: "Đơn vị tính: đồng/kWh"."""
_DOSED = frozenset(
    ("bình", "viên", "gói", "ống", "lọ", "bao", "liều", "con", "cây", "gốc", "ngày", "lần", "chai")
)
_WEIGHED = pattern(r"(?<!\w)(?:ml|mg|kg|cc|mcg|m3|m³|kWh)$")
"""What is weighed or poured for each, without its figure: "tính theo ml/bình 16 lít"."""
_BASES = frozenset(("kg", "lít", "l", "L", "m3", "m³", "g", "ml"))
CONTENT = pattern(r"(?:^|[^\d\s] |\()(?:mg|mcg|ml)$")
"""What a thing holds, without its figure: "hàm lượng mg/kg"."""
_TIMES = frozenset({"lần", "lượt", "chuyến", "người", "hộ", "buổi", "tuần", "tháng", "năm"})
_COUNT_WORD = pattern(
    r"(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mỗi|vài) (?:năm|tháng|tuần|ngày|buổi|lần|lượt|giờ)$"
)
"""An amount in words: "định kỳ hai năm/lần"."""
_EACH = frozenset({"ngày", "tuần", "tháng", "năm", "lần", "buổi", "người", "giờ", "lớp", "phòng"})
_SO_OFTEN = pattern(
    r"(?:một|hai|ba|bốn|năm|sáu|bảy|tám|mỗi|vài|nửa) "
    r"(?:buổi|bữa|lần|lượt|ca|tiết|chuyến|giờ|tiếng|phiên|viên|gói|ống|thìa|muỗng|ly|cốc|chai|suất|vé)$"
)
"""What is done or taken so often, in words: "đến trường một buổi/ngày"."""
_MONEY = pattern(
    r"(?:triệu|tỷ|nghìn|ngàn|chục|trăm) (?:đồng|USD|tấn|lượt|người|con|đô la)$"
    r"|(?:hàng|vài|mấy|cả) (?:trăm|nghìn|ngàn|chục|triệu|tỷ)(?: [^ .,;]+){1,3}$"
)
_COUNTLESS = pattern(" (?:hàng|vài|mấy|cả) (?:trăm|nghìn|ngàn|chục|triệu|tỷ)(?: [^ .,;/]+){1,8}$")
_DENSITY = pattern(
    r" (?:số|lãi|lợi nhuận|doanh thu|tiền công|tổng thu|tổng chi|diện tích|bình quân đất|mật độ|lượng"
    r"|năng suất|giá|mức|sản lượng|thu nhập|chi phí|tỷ lệ|tỉ lệ)"
    r"(?: [^ ,.;]+){0,3} $"
)
CURRENCY = pattern(r"(?<!\w)(?:[Đđ]ồng|VNĐ|VND|USD|EUR|đ)$")
"""Money is only paid for something: "Đơn vị: đồng/kg"."""
_IDENTITY = pattern(r" số (?:chứng|điện|tài|thẻ|sổ|nhà|hiệu|máy|hộ|giấy|định|căn)(?: [^ ,.;]+){0,5} $")
"""A number that names something and counts nothing: "số chứng minh thư/căn cước công dân"."""
_PAPER = pattern(" (?:chứng minh nhân dân|chứng minh thư|cmnd|cccd|hộ chiếu|hộ khẩu) $")
"""One paper or another: "xuất trình chứng minh nhân dân/ căn cước công dân"."""
_HEADING = pattern(rf"\((?:{UNIT_FORM}|{WORD_UNIT}|con|cây|quả|củ|hạt|viên|gói|lần|người|hộ|suất)$")
"""What a column or item counts, alone in its bracket: (kg/hố), (con/m2)."""
_NEAR = 40
"""Characters before the stroke within which an amount stands; without one, the stroke only lists."""
PHYSICAL = {"h", "H", "s", "dl", "dL", "l", "L", "ml", "phút", "giây"}
