"""Figures that might be a day and are none: a place among so many, a share of a remedy, so many a day."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found
from broadcaster.reading.vocabulary import CUES, FEAST_DAYS
from broadcaster.reading.written.alphabet import is_syllable
from broadcaster.reading.written.shapes import UNTIL_BEHIND
from broadcaster.reading.written.window import Ending


def of_so_many(found: Found) -> str:
    """Give the word that asks for a place among so many; "giai đoạn 1/5 đến 30/6" asks for days."""
    cue = _OF_SO_MANY.search(found.words_left())
    if cue and not UNTIL_BEHIND.match(found.right(6)):
        return cue[1]
    if _WEAPON.match(found.right(12)) and (shot := _SHOT.search(found.words_left(24))):
        return shot[1]
    brand = _BRAND.search(found.left(14)) if found.left(2)[:1].isupper() else None
    if not brand or is_syllable(brand[1]):
        return ""
    return brand[1] if _MEDICINE.search(found.left(120) + found.right(60)) else ""


def of_version(found: Found) -> str:
    """Give the system of which figures with a stroke are two versions: "ảnh hưởng Windows 10/11"."""
    version = _VERSION.search(found.left(16))
    return version[1] if version else ""


_VERSION = Ending(
    r"(?<!\w)(Windows|Win|Android|iOS|iPadOS|macOS|PlayStation|PS|iPhone|Galaxy S|Office) ?$",
    *("s", "n", "d", "S", "e", "s ", "n ", "d ", "S ", "e "),
)
_SHOT = pattern(" (bắn hạ|bắn rơi|đánh chặn|chặn|tiêu diệt|phá hủy|vô hiệu hóa|chặn được) (?:được )?$")
_WEAPON = pattern(" (?:tên lửa|UAV|máy bay|drone|quả|chiếc|mục tiêu|xe tăng|rocket)")
"""So many of the weapons sent: "bắn hạ 9/12 tên lửa"."""
_BRAND = pattern(r"(?<![\w-])([A-Z]{6,12}) $")
"""A remedy in capitals, with what it has of two things: "thuốc GENTAMYCIN 5/10"; "FESTIVAL 5/10" is a day."""
_MEDICINE = pattern(r"(?<!\w)(?i:thuốc|kháng sinh|liều|viên|toa|dược|mg|ml|tiêm)(?!\w)")


def is_share_of_remedy(found: Found) -> bool:
    """Tell whether figures in brackets behind an ingredient give its part of the whole: "Phèn phi (2/10)"."""
    bracketed = "/" in found.written and found.left(1) == "(" and found.right(1) == ")"
    if not bracketed or _FEAST.search(found.words_left(30)):
        return False
    return bool(_REMEDY.search(found.words_left(120) + found.words_right(60)))


def _behind_numeral(found: Found) -> bool:
    """Tell "mỗi năm, 4-5 vụ" from a date behind its day of the week: "chiều thứ bảy, 11-2"."""
    return bool(_NUMERAL.search(found.left(6))) and not _WEEKDAY.search(found.left(12))


_NUMERAL = pattern("(?i:hai|ba|tư|năm|sáu|bảy|nhật), $")
_WEEKDAY = pattern("(?i:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật), $")


_OF_SO_MANY = pattern(
    r" ((?:đứng|xếp|hạng|vị trí)(?: ở)? thứ|cơ sở|tỷ lệ|tỉ lệ|môn(?: [^\W\d_]+){1,2}"
    r"|(?:tỷ lệ|tỉ lệ|xác suất|cơ hội)"
    r"(?: (?!ngày|từ|đến|tới|sáng|trưa|chiều|tối|hôm|tháng|trước|sau|so|tính)[^ .;,\d]+){1,4}"
    r"|hiệp|ván|séc"
    r"|đánh giá|chấm|nhất trí|tán thành|biểu quyết|quân số|sĩ số|số phiếu|phiếu thuận|bắn trúng|ném trúng"
    r"|huyết áp(?: (?!ngày|từ|đến|sáng|trưa|chiều|tối|hôm)[^ .;\d]+){0,4}"
    rf"|{CUES['of_so_many']}|mức|phần|loại|thị lực|mắt (?:trái|phải)|(?:bị|còn|quá|rất) mờ) $"
)
"""A place among so many, a mark out of ten, a branch at a house with a stroke: none of them is a day."""
_REMEDY = pattern(
    " (?:bài thuốc|vị thuốc|làm thuốc|thang thuốc|sắc uống|tán bột|tán mịn|làm hoàn|liều bằng nhau|mạch nha) "
)
_FEAST = pattern(" (?:ngày|lễ|tết|hôm|sáng|trưa|chiều|tối|đêm|dịp)(?: [^ ]+){0,4} $")


def counts_daily(found: Found) -> bool:
    """Tell whether figures with a dash count what is done each day: "mỗi ngày 5-7 chuyến", "Ngày 2-3 bữa"."""
    if "/" in found.written or found.written in FEAST_DAYS:
        return False
    left = found.words_left(24)
    daily = _EACH_DAY.search(left) or _DAILY.match(found.right(20))
    counted = daily or (_OTHER.match(found.right(20)) and not _DAY_BEFORE.search(left))
    return bool(counted) or _behind_numeral(found)


_EACH_DAY = pattern(
    " (?:(?:mỗi|mọi|hằng|hàng|có|từng) (?:buổi )?(?:ngày|sáng|trưa|chiều|tối|đêm|hôm)"
    "|(?:bữa|ăn|uống) (?:sáng|trưa|chiều|tối)|(?:ngủ|nghỉ) (?:trưa|đêm)) $"
)
_DAILY = pattern(rf" (?:{CUES['daily_count']})(?!\w)")
"""What is taken or done so many times; it begins no sentence behind a day: "Sáng 5-7 xe khách lao …"."""
_OTHER = pattern(rf" (?:{CUES['other_count']})(?!\w)")
_DAY_BEFORE = pattern(" (?:ngày|sáng|trưa|chiều|tối|đêm|hôm|mai|nay|qua) $")
"""Behind a day these are who acts: "Sáng 5-6 phiên tòa mở lại"; behind "giao dịch" they are counted."""
