"""The stroke between words: of a proportion, a formula, a rate or a part of a code; else a pause."""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.written.alphabet import LOWER


def _slash(found: Found) -> str | Said:
    """Say the stroke of a proportion between words ("tỷ lệ nợ/vốn") or in a formula; any other is a pause."""
    if _BRACKETED.match(found.left(1) + found.right(1)) and _FORMULA.search(found.left(120)):
        return Said(" chia cho ", "cue", "=")
    sign = found.right(1)
    if place := (sign if sign in {"√", "∂"} else _part_of_code(found) or _of_the_whole(found)):
        return Said(" trên ", "cue", place)
    if found.before.rule in _DIALLED and _SHORT_CALL.match(found.right(4)):
        return Said(" hoặc ", "cue", found.before.written)
    cue = _PROPORTION.search(found.words_left(30))
    if _ONE_OF_WHAT.match(found.right(8)) and _AN_AMOUNT.search(found.left(24)):
        return Said(" ", "cue", "1")
    if found.written.strip(" ") == "/" and sign.isalpha() and (said := _between_words(found)):
        return said
    glued = found.written[0] == "/" and found.right(1).isalpha()
    return Said(" trên ", "cue", cue[1] or cue[2]) if cue and glued else ", "


def _between_words(found: Found) -> Said | None:
    """Say two words for persons as one (ông/bà), a rate of two things, what is done or still to do."""
    if persons := _PERSONS.search(f"{found.left(5)}§{found.right(6)}"):
        return Said(" ", "cue", persons[0])
    if found.written != "/":
        return None
    if rate := _FIRST_RATE.search(found.left(20)) or _rate_of_parts(found):
        return Said(" một ", "cue", rate[0])
    done = _DONE_OR_TO_DO.search(f"{found.left(5)}§{found.right(6)}")
    return Said(" hoặc ", "cue", done[0].strip()) if done else None


_PERSONS = pattern(r"(?<!\w)(?:[ÔôÔ]ng§[Bb]à|ÔNG§BÀ|[Aa]nh§[Cc]hị|ANH§CHỊ|[Tt]hầy§[Cc]ô|THẦY§CÔ)(?!\w)")
_DONE_OR_TO_DO = pattern(r"(?<![\w/])(?:[Đđ]ã§(?:đang|chờ|sắp|chưa)|[Đđ]ang§(?:chờ|sẽ|sắp)) ")


def _rate_of_parts(found: Found) -> re.Match[str] | None:
    """Find so many parts of one thing ("20-30 trái/quày"), or any alone in a bracket: "(8 vỏ/dây)"."""
    if _ONE_NOUN.match(found.right(9)) and (counted := _COUNTED_ON.search(found.left(20))):
        return counted
    return _COUNTED_ALONE.search(found.left(16)) if _ENDS_BRACKET.match(found.right(8)) else None


_DIALLED, _SHORT_CALL = frozenset({"phone", "phone_"}), pattern(r"11\d(?!\d)")
"""The short number that one may call instead: "02213.816.888 / 113"."""
_COUNTED_ON = pattern(
    r"(?<![\w/.,])\d[\d.,]*(?: ?[-–] ?\d[\d.,]*)? ?"
    r"(?:tín chỉ|con|gà|vịt|cá|tôm|heo|lợn|bò|cây|trái|quả"
    r"|hạt|bông|buồng|nhánh|chồi|lá|củ|hoa|trứng|viên|gói|vỏ|hom|gốc|chùm|giọt|mũi|tép|bao|bầu)$"
)
_ONE_NOUN = pattern(
    rf"(?!(?:trái|quả|con|hạt|gà|vịt|ngan|ngỗng|cá|tôm|heo|lợn|bò|trâu|dê)(?!\w))[{LOWER}]{{2,7}}(?![\w/])"
)
"""Parts of one thing, counted: "20-30 trái/quày", "8 vỏ/dây"."""
_COUNTED_ALONE, _ENDS_BRACKET = pattern(rf"\(\d[\d.,-]* [{LOWER}]{{1,6}}$"), pattern(rf"[{LOWER}]{{2,6}}\)")


def _of_the_whole(found: Found) -> str:
    """Give what shows that the second of two counts is the whole: "kết nạp/ tổng số", "9ha/8ha, đạt"."""
    if found.right(8) == "tổng số " and not found.left(8).endswith("tổng số"):
        return "tổng số"
    if heads := _HEADS.search(found.left(24)):
        behind = _HEADS_BEHIND.match(found.right(30))
        return heads[1] if behind and behind[1] == heads[1] else ""
    counted = _COUNTED.fullmatch(found.before.written) if found.before.end == found.start else None
    planned = _OF_PLAN.match(found.right(60)) if counted else None
    same = counted and planned and counted[1] == planned[1]
    return planned[2] if planned and same else ""


_UNIT = r"(ha|tấn|tạ|kg|m2|m²|m3|m³|km|con|hộ|người|triệu đồng|tỷ đồng|tr\.?đ|đồng)"
_HEAD = (
    "(việc|vụ|hồ sơ|lượt|thôn|buôn|xã|trường|phiếu|cháu|trẻ|em|khẩu|thẻ|cơ sở|lớp|liều|mũi|mẫu|cử tri"
    "|đảng viên|hội viên|học sinh|giáo viên|tin|đơn|tiêu chí|chỉ tiêu|đại biểu|nghề|làng|làng nghề|dân tộc"
    "|ĐV|HS"
    "|GV|HV|HS|CT|TC|VB|CB|CC)"
)
_HEADS = pattern(rf"(?<![\w/.,])\d[\d.,]* {_HEAD} ?$")
_HEADS_BEHIND = pattern(rf"\d[\d.,]* {_HEAD}(?![\w/])")
"""The same heads on either side are some of all: "98 việc/120 việc"."""
_COUNTED = pattern(rf"\d[\d.,]* ?{_UNIT}")
_OF_PLAN = pattern(
    rf"\d[\d.,]* ?{_UNIT}(?!\w)[^.;\d\n]{{0,20}}?(đạt|bằng|chiếm|kế hoạch|=|\((?=\d[\d.,]* ?%))"
)
"""How much was done of how much was planned, in the same unit, and its share."""


def _part_of_code(found: Found) -> str:
    """Give what shows that a figure behind a code counts parts of it: hẻm K12/5, lô A1/2, nhà giàn DK1/7."""
    before = found.before
    if before.rule != "letter_code" or before.end != found.start or not _PART.match(found.right(5)):
        return ""
    cue = _PLACE.search(found.left(24))
    return (cue[1] or cue[2]) if cue else ""


_PART = pattern(r"\d{1,3}(?![\w/]|[.,]\d)")
_PLACE = pattern(
    r"(?:(hẻm|kiệt|nhà|lô|kho|giàn|số|ngõ|căn|phòng|dãy) \S{2,6}|(?:^|[ ,])(K\d{1,4}))$", re.IGNORECASE
)
_PROPORTION = pattern(
    r" (tỷ lệ|tỉ lệ|tỷ số|tỉ số|hệ số|chỉ số) [^\W\d_]+(?: [^\W\d_]+){0,2} $"
    r"| (số) (?:hàng )?(?:hạt|bông|quả|trái|nhánh|trứng|hoa|lá|củ|chồi|dảnh|nụ|nhị) $"
)
_FORMULA = pattern(r"(?:[^\W\d_)] ?= ?[(\[]?|= ?\[)[^\W\d_][^=;\n]*$")
_ONE_OF_WHAT, _AN_AMOUNT = (
    pattern(rf"1 [{LOWER}]{{2}}"),
    pattern(rf"(?<![\w/])\d[\d.,]*(?: [{LOWER}]{{2,7}}){{1,2}}$"),
)
"""So many of one thing for one of another: "24-25 trứng/1 chu kỳ"."""
_BRACKETED = pattern(r"[)\]].|.[(\[]")
"""A formula in words divides what is in brackets: BMI = cân nặng (kg) / [chiều cao (m)]²."""
_FIRST_RATE = pattern(r"(?:đồng|đ|VNĐ|VND) ?/ ?(?:tháng|năm|tuần|ngày|đêm|buổi|khóa|lượt|người|bé|em|suất)$")
"""The second half of a rate of two things: đồng/tháng/môn."""
SLASH = Rule("slash", r" ?/{1,40} ?", _slash, alone=False)
