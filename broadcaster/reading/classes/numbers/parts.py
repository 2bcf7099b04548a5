"""Parts of a whole where a day might stand: "từ 1/4 xuống 1/5", "sau 2/3 chặng đường", "và 1/3 số hộ"."""

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


def part_of_a_whole(found: Found, left: str) -> str:
    """Tell what makes a part of a figure that stands behind a word for a day, too; or nothing."""
    above, below = (part.replace(".", "") for part in found.written.split("/"))
    less_than_one = int(above) < int(below)
    if less_than_one and (reached := _REACHED.search(left)) and not _GOES_ON.match(found.right(12)):
        return str(reached[1])
    if len(above) != 1 or not less_than_one or not _WEAKLY_DATED.search(found.left(7)):
        return ""
    if part := _PART.match(found.right(36)):
        return str(part[1])
    before = found.before
    shared = before.rule == "fraction" and found.start - before.end <= _LONGEST_SHARE
    return "và" if shared and found.left(4) == " và " else ""


_REACHED = pattern(" ((?:chiếm|lên|tăng|giảm|hụt|vơi|ngốn|gấp|còn) (?:đến|tới)) $")
"""A part that something comes to, and no day: "chiếm đến 1/3 trong tổng số"."""
_GOES_ON = pattern(r" ?(?:thì|sẽ|mới|rồi|vẫn|lại|\)|$|[.;])")
"""What lasts until a day is said of it: "giá giảm đến 1/5 thì tăng lại"."""
_WEAKLY_DATED = pattern(r"(?:^|\W)(?:và|từ|đến|tới|sau|trước|hết) $")
_PART = pattern(
    r"(?: (?:đến|tới|hoặc|hay) \d/\d)? (số(?! ca)|diện tích|dân số|quân số|tổng số|chặng|quãng|thời gian"
    r"|thời lượng|thìa|muỗng|ly|cốc|chén|bát|quả|lượng|liều|gói|viên|ống|chiều (?:dài|cao|rộng)|sản lượng"
    r"|(?:cuối|đầu) (?:của )?(?:thai kỳ|chặng|nhiệm kỳ)"
    r"|(?:trên|giữa|dưới|ngoài) (?:thân |đoạn |đầu )?(?:xương|cẳng|cánh|đùi|thực quản|đòn))(?!\w)"
)
"""What only a part is taken of: "và 1/3 số lao động", "gãy 1/3 trên thân xương đùi"."""
_LONGEST_SHARE = 24
"""Characters between two parts of one whole: "2/3 nước và 1/3 đất"."""
