"""The heights of persons: "cao khoảng 1,72 m, tóc ngắn", "khách trên 1m3"."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule
from broadcaster.reading.spoken.number_words import number
from broadcaster.reading.written.alphabet import START, STOP


def _body_height(found: Found) -> str | None:
    """Say the height of a person as people do, "một mét bảy mươi hai", where looks are told beside it."""
    if not _TALL.search(found.left(24)) or not _LOOKS.search(found.left(60) + found.right(90)):
        return None
    return f"một mét {number(found.written[2:4].rstrip(' m'), found.style)}"


_TALL = pattern(r"(?:^|[ ,;:(])[Cc]ao(?: khoảng| chừng| độ| tầm| trên| gần| hơn|:)? ?$")
_LOOKS = pattern(
    r"(?:^|[ ,;:.(])(?:[Mm]ái tóc|[Tt]óc|[Dd]a (?:đen|trắng|ngăm|sạm|vàng)|[Nn]hận dạng|sẹo|thể trạng"
    r"|[Dd]áng người|nặng khoảng \d\d ?kg|nốt ruồi|khuôn mặt|mặt (?:tròn|dài))(?!\w)"
)


def _guest_height(found: Found) -> str | None:
    """Say the height from which a guest or a child pays: "khách trên 1m3", "trẻ em dưới 1m2"."""
    guest = _GUEST.search(found.left(40)) and not _OF_LAND.match(found.right(12))
    return f"một mét {number(found.written[2:], found.style)}" if guest else None


_OF_LAND = pattern(
    r" (?:diện tích|đất|sân|sàn|nước|gỗ|cát|đá|bê tông|nhà|phòng|lớp|rừng|vườn|tường|mặt bằng"
    r"|không gian)(?!\w)"
)
_GUEST = pattern(
    r"(?<!\w)(?i:khách|trẻ em|te|trẻ nhỏ|trẻ|các bé|bé|cháu|người lớn|học sinh|chiều cao)"
    r"(?: \(?(?:có|chiều|cao|em|nhỏ|từ|trên|dưới|đến|hơn|và|[<>≤≥]|1m)){1,6} ?$"
)
GUEST_HEIGHT = Rule("guest_height", rf"{START}1m[1-6]{STOP}", _guest_height, alone=False)
BODY_HEIGHT = Rule("body_height", rf"{START}1,[3-9]\d? ?m{STOP}", _body_height, alone=False)
