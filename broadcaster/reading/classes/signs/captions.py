"""Where somebody stands in a picture, which a listener does not see: "Nguyễn Minh (trái)"."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LATIN, LOWER, UPPER


def _of_a_caption(found: Found) -> str | None:
    """Leave out where somebody stands; the side of a road, a car, a column or a body is told."""
    left = found.left(40)
    person = "," in found.written or _NAMED.search(left) or _PERSON.search(left)
    return "" if person and not _PLACE.search(left) else None


_OF_PLACES = "Hoàng|Vũ|Hồ|Dương|Đinh|Lý|Mai|Lương|Cao|Hà|Lâm|Vương"
_SURE = "|".join(name for name in CUES["surname"].split("|") if name not in _OF_PLACES.split("|"))
_NAMED = pattern(
    rf"(?<!\w)(?:(?:{_SURE})(?: [{UPPER}][{LOWER}]*){{1,3}}"
    rf"|(?!Hoàng Anh Gia)(?:{_OF_PLACES})(?: [{UPPER}][{LOWER}]*){{2,3}}) ?$"
)
"""A surname that begins the names of places, too, has two names or more behind it: Mai Châu."""
_PERSON = pattern(
    r"(?<!\w)(?i:ông|bà|anh|chị|em|cháu|cô|thầy|cầu thủ|tiền đạo|tiền vệ|hậu vệ|thủ môn|HLV|VĐV|ca sĩ"
    rf"|diễn viên|nghệ sĩ|đồng chí|đối tượng|nghi phạm|bị cáo|bị can)(?: [{UPPER}][{LATIN}-]*){{1,4}} ?$"
)
_PLACE = pattern(
    r"(?<!\w)(?i:đường|vào|phố|cầu|sông|kênh|suối|bờ|hồ|quốc lộ|ngõ|hẻm|đại lộ|trục|tuyến|làn|ngã tư|ngã ba"
    r"|chợ|bến|bến xe|xã|phường|huyện|trường|khu|công viên|tượng|đền|lăng|rạp|bệnh viện|đội|CLB|bệnh nhân"
    rf"|mắt|gối|chân|tay|vai)(?: [{UPPER}][{LATIN}]*){{1,4}} ?$"
)
_SIDE = "(?:giữa|(?:bên |bìa )?(?:trái|phải)|ngoài cùng(?: bên (?:trái|phải))?)"
_SHIRT = "(?:cùng |mặc )?áo (?:đen|trắng|đỏ|xanh|vàng|hồng|cam|tím|nâu|xám|sọc|kẻ)(?: [a-zđạẫậươờ]{2,6})?"
OF_A_CAPTION = Rule(
    "of_a_caption",
    rf" ?\((?:{_SIDE}(?:, {_SHIRT})?|{_SHIRT}(?:, {_SIDE})?)\)",
    _of_a_caption,
    alone=False,
)
"""Where somebody stands, and in what: "3 tên cướp (giữa, cùng áo đen)"."""
