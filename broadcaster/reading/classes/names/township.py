"""Letters before the name of a place that its district tells: "TT Cái Tắc, huyện Châu Thành A"."""

from __future__ import annotations

from broadcaster.reading.rule import Rule
from broadcaster.reading.written.alphabet import LOWER, UPPER, WORD

_CENTRE = (
    "Y|Văn|Khuyến|Dạy|Giáo|Dân|Bồi|Phát|Thể|Dịch|Hành|Chính|Viễn|Học|Công|Nuôi|Bảo|Kỹ|Thương|Thông|Truyền"
    "|Giống|Chăn|Kiểm|Xúc|Phục|Điều|Ngoại|Huấn|Nghiên|Quản|Hội|Đăng|Cứu|Tư|Huế|Thích|Anh|Tiếng|Tin|Đào|Luyện|Gia"
)
"""First words of what a centre is for, which has a district as well."""
_NO_TOWN = "Mắt|Lao|Da|Sản|Tim|Trump"
"""What a centre treats, or a president, where no more name follows: "TT Lao, huyện …" beside Lao Bảo."""
TOWNSHIP = Rule(
    "township",
    rf"{WORD}TT\.? ?(?!(?:{_CENTRE}) |(?:{_NO_TOWN})[ ,]{{1,2}}(?![{UPPER}]))"
    rf"(?=[{UPPER}][{LOWER}]{{1,6}}(?: [{UPPER}][{LOWER}]{{0,6}}){{0,3}}"
    rf"(?:, ?| ?[-–] ?| \()(?:huyện|Huyện|H\.|H) ?[{UPPER}])",
    lambda _: "thị trấn ",
)
