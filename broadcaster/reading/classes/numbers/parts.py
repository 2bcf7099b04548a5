"""What makes a part of two figures with a stroke that could be a day: "và 1/3 số lao động"."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found


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
