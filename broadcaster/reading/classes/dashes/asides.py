"""Dashes that open an aside: who a person is, what explains a number, where a headline ends."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LATIN, LOWER, UPPER
from broadcaster.reading.written.shapes import DASHES

_EXPLAINED = pattern(
    "(?:mã|số|tổng đài|đường dây|tức|là|nay|thuộc|đoạn|tập|phần|quyển|địa chỉ|điện thoại|khu|do) "
)
"""What explains the number before a glued dash: "(84-mã điện thoại Việt Nam)"."""


def opens_an_aside(found: Found) -> bool:
    """Tell whether a dash follows a quotation or is glued to a word: "cấp V- cấp", "Ngô Đồng- Giao Thủy"."""
    before, behind = found.left(1), found.right(12)
    explained = before.isdecimal() and (
        _EXPLAINED.match(behind) or (found.written == "- " and _TWO_NAMES.match(behind))
    )
    capital, glued = behind[:1].isupper(), len(found.written) == 1
    opens = capital and (
        (before.islower() and OFFICE_BEHIND.match(behind)) or _HEADLINE.match(found.right(24))
    )
    says = glued and before.isalpha() and _SAYS.match(behind)
    if explained or opens or says or (glued and _parts_headings(found)):
        return True
    if before in {'"', "”"}:
        return found.written.endswith(" ")
    if not found.written.startswith(_ASIDES):
        return False
    word = _TO_A_NAME if before.isdigit() else TO_A_WORD
    return bool(word.match(found.right(2)) and _WHOLE_WORD.search(found.left(5)))


_SAYS = pattern(
    "(?:cho hay|cho biết|chia sẻ|khẳng định|nói|bộc bạch|tâm sự|nhấn mạnh|bày tỏ|phấn khởi|trao đổi|già làng"
    "|thôn trưởng|trưởng (?:thôn|buôn|bản|làng))(?!\\w)"
)
"""What was said, behind who said it, and who that is: "Ksor Neo-già làng-cho hay"."""
_TWO_NAMES = pattern(rf"[{UPPER}][{LOWER}]+ [{UPPER}]")


def _parts_headings(found: Found) -> bool:
    """
    Tell whether a glued dash parts a heading, a slogan or a tag from what follows.

    "Thông báo-Quảng cáo", "cho đi-Một cuộc đời ở lại", "vành đai 3-Vành đai 3", "Thu phí BOT-Bộ GTVT"; the
    dash of a name has a capital on both sides.
    """
    left, right = found.left(9), found.right(12)
    if _PLACE_WITHIN.search(found.left(30)) and _LAST_NAME.match(found.right(24)):
        return True
    if _SMALL_WORD.search(left) or _NUMBERED_WORD.search(left):
        return bool(_CAPITAL_WORD.match(right))
    return bool(_CAPITALS_BEFORE.search(left) and _BODY_BEHIND.match(right))


_PLACE_WITHIN = pattern(
    rf"\((?:TX|TP|xã|thị xã|huyện|thị trấn|phường)\.? ?(?!Phan Rang)(?:[{UPPER}][{LOWER}]+ ?){{1,3}}$"
)
_LAST_NAME = pattern(rf"(?:[{UPPER}][{LOWER}]+ ?){{2,3}}\)")
"""A district and its province within brackets: "(TX An Nhơn-Bình Định)"."""
_SMALL_WORD = pattern(rf"(?<![\w-])[{LOWER}]{{2,7}}$")
_NUMBERED_WORD = pattern(rf"[{LOWER}] \d{{1,2}}$")
_CAPITALS_BEFORE = pattern(rf"(?<![^\W_])[{UPPER}]{{3,6}}$")
_CAPITAL_WORD = pattern(rf"[{UPPER}][{LOWER}]{{1,6}}(?![^\W_])")
_BODY_BEHIND = pattern(rf"(?:Bộ|Sở|Cục|Ban|Hội|Đài|Công an|UBND|HĐND|Chính phủ) [{UPPER}{LOWER}]")
_ASIDES, TO_A_WORD = tuple(f"{dash} " for dash in DASHES), pattern(rf"[{LOWER}]{{2}}|[{UPPER}]")
_TO_A_NAME = pattern(rf"[{UPPER}][{LOWER}]")
_WHOLE_WORD = pattern(rf"(?:[{LATIN}][{LOWER}]|[{UPPER}]{{2}}|(?<![{LATIN}])[IVX]{{1,4}}|\d)$")
OFFICE_BEHIND = pattern("(?:Phó|Trưởng|Chánh|Giám đốc|Chủ tịch|Bí thư|Tổng|Cục trưởng|Viện trưởng) ")
"""Who a person is, behind a name and a glued dash: "ông Đào Văn An-Phó Chi cục trưởng"."""
_HEADLINE = pattern(
    rf"(?:{CUES['headline_opens']}) [{LOWER}\d“\"'‘]|Bộ [{UPPER}]{{2}}|Sở [{UPPER}]{{2}}|UBND "
)
"""What opens a headline or a half of a slogan behind a glued dash: "Hà Nội - Hải Phòng-Rút 4.000 tỷ"."""
