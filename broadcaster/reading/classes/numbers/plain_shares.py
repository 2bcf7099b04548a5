"""Parts of a whole where a day might stand: "từ 1/4 xuống 1/5", "sau 2/3 chặng đường"."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found

_PROPER = r"(?:1/[2-5]|2/[35]|3/[45]|4/5)"
_JOINT = r"(?: ?[-–] ?| (?:đến|tới|xuống|lên)(?: còn| tới| đến)? )"
_END = r"(?![\d/]|[.,]\d| ?(?:năm|âm|hằng|hàng|tháng)(?!\w))"
_SECOND = pattern(rf"({_JOINT})({_PROPER}){_END}")
_FIRST = pattern(rf"(?<![\d/.,])(?<!ngày )({_PROPER})({_JOINT})$")
_FALLING = pattern(rf"({_PROPER}) ?[-–] ?({_PROPER}){_END}")
_ALONE = pattern(_PROPER)
_CHANGE = pattern("xuống|lên")
_WHOLE = pattern(
    " (?:hành trình|chặng|quãng|đoạn đường|đường đua|trong số|số|thế kỷ|thời lượng|nhiệm kỳ|lượng"
    "|chiều (?:dài|cao|rộng|sâu)|viên|thìa|muỗng|cốc|bát|chén|ly|bể|bình|nồi|cành|thân|lá|gói|quả)(?!\\w)"
)
_SURE_WHOLE = pattern(
    " (?:hành trình|chặng|quãng|đoạn đường|đường đua|trong số|thế kỷ|thời lượng|nhiệm kỳ"
    "|chiều (?:dài|cao|rộng|sâu)|viên|thìa|muỗng|cốc|bát|chén|ly|gói(?! thầu| hỗ trợ)|ống|quả(?! bóng)|lát"
    "|khán giả|người dân được hỏi)(?!\\w)"
)
_NO_DAY_NAMED = pattern("(?<!ngày )$")


def falls(first: str, last: str) -> bool:
    """Tell whether, taken for days, *last* comes before *first*: no stretch of days ends before it begins."""
    (day, month), (other_day, other_month) = (map(int, each.split("/")) for each in (first, last))
    return (month, day) > (other_month, other_day)


def is_span_of_shares(found: Found) -> bool:
    """Tell whether two parts with a dash, which as days would fall, are shares: "1/3 - 1/2 lượng nước"."""
    pair = _FALLING.match(found.text, found.start)
    return bool(pair and _NO_DAY_NAMED.search(found.left(5)) and falls(pair[1], pair[2]))


def is_plain_share(found: Found) -> bool:
    """Tell a part of a whole from a day by the part beside it, or by the whole that stands behind it."""
    if not _ALONE.fullmatch(found.written) or not _NO_DAY_NAMED.search(found.left(5)):
        return False
    if second := _SECOND.match(found.right(40)):
        whole = _WHOLE.match(found.right(40), second.end())
        return bool(_CHANGE.search(second[1]) or whole or falls(found.written, second[2]))
    if first := _FIRST.search(found.left(24)):
        whole = _WHOLE.match(found.right(16))
        return bool(_CHANGE.search(first[2]) or whole or falls(first[1], found.written))
    return bool(_SURE_WHOLE.match(found.right(24)))
