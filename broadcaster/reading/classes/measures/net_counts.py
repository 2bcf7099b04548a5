"""Counts of those who look or answer on the net, in thousands and millions: 7M4 lượt xem, 14K bình luận."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule
from broadcaster.reading.spoken.number_words import cardinal, number
from broadcaster.reading.written.alphabet import START


def _net_count(found: Found) -> str | None:
    """Say 7M4 lượt xem as seven millions and four hundred thousand; nothing behind a distance or a screen."""
    other = _SCREEN if found.written in _SCREENS else _DISTANCE
    if found.written[-1] in "Kk" and other.search(found.words_left(24)):
        return None
    whole, unit, rest = _PARTS.fullmatch(found.written).groups()  # type: ignore[union-attr]
    thousand = found.style.thousand
    word = "triệu" if unit == "M" else thousand
    said = f"{number(whole.replace('.', ','), found.style)} {word}"
    if not rest:
        return said
    lower = f" {thousand}" if unit == "M" else ""
    return f"{said} {cardinal(int(rest.ljust(3, '0')), found.style)}{lower}"


_PARTS = pattern(r"([\d.,]+)([KkM])(\d*)")
_SCREENS = frozenset({"2K", "4K", "8K"})
_SCREEN = pattern(" (?:độ phân giải|màn hình|video|clip|phim|chất lượng|bản|tivi|quay)(?: hình)? $")
_DISTANCE = pattern(" (?:cự ly|cự li|chạy|giải|marathon|thông điệp)(?: [^ ]+)? $")
NET_COUNT = Rule(
    "net_count",
    rf"{START}[1-9]\d{{0,2}}(?:[.,]\d{{1,2}}[KkM]|[KkM]\d{{1,2}}|[Kk])"
    r"(?= (?:lượt (?!đi|về|gửi|vé)|tim(?!\w)|view(?! (?:biển|hồ|sông|núi|phố|đẹp))|like|bình luận"
    r"|comment|cmt|share|chia sẻ|follow|sub|fan(?!\w)|người (?:theo dõi|xem|đăng ký)|thành viên))",
    _net_count,
    alone=False,
)
