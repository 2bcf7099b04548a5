"""Initials of writers and of middle names before one name: "Theo Q.Hiền", "Nguyễn Q. Thắng"."""

from __future__ import annotations

import re

from broadcaster.reading.classes.words.fields import in_field
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Ground
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LOWER, UPPER, is_syllable


def ground_of_a_writer(short: str, found: Found, *, numbered: bool) -> Ground | None:
    """Tell on what ground one letter with a stop is an initial (a writer, a middle name), and no place."""
    writer = _WRITERS.search(found.left(30)) or (
        short == "Q" and _ONE_SYLLABLE.match(found.right(12)) and found.right(3) != "Cam"
    )
    writer = writer or (_KNOWN.search(found.words_left(30)) and _ONE_NAME.match(found.right(16)))
    if not numbered and (writer or _scholar(found) or (short == "H" and _GERM.match(found.right(8)))):
        return "cue"
    player = None if numbered or _AT.search(found.left(9)) else _PLAYER.match(found.right(16))
    if player and _is_foreign(player) and in_field("sport", found):
        return "cue"
    if not numbered and _SURNAMES.search(found.left(8)) and _GIVEN.match(found.right(16)):
        return "shape"
    if not numbered and (name := _LONG_NAME.match(found.right(24))) and _is_foreign(name):
        return "shape"
    behind_a_name = short == "T" and _NAME_AND_DASH.search(found.left(12))
    if behind_a_name and not _PROVINCE.match(found.right(16)):
        return "guess"
    lone = _LINE_OF_NAMES.search(found.left(24)) and _LONE_NAME.match(found.right(12))
    return "guess" if lone else None


def _is_foreign(name: re.Match[str]) -> bool:
    """Tell a foreigner's name from a district of the highlands (Krông Pắc, Kbang)."""
    return not is_syllable(name[0]) and not _HIGHLANDS.match(name[0])


_LONG_NAME = pattern(rf"[A-Z][a-z]{{4,14}}(?![\w’'])(?! [{UPPER}])")
_HIGHLANDS = pattern(
    "K[brpô]|Kon|Ch[rư]|Đ[ắă]k|Dak|Ea|Ia|Lak|Buon|Plei|Ayun|Krong|Mdrak|Mang|Tay|Phu|Quang|Thanh|Binh|Long"
    "|Ninh|Hoang|Trung|Nghia|Duong|Hung|Tuong|Nguy"
)
_AT = pattern("(?:ở|tại|thuộc|trú|ngụ|phố|đường|UBND|[Cc]ông an|sân) $")
_PLAYER = pattern(r"[A-Z][a-z]{3,}(?!\w)")
"""A short name from abroad in the pages of sport: "X.Alonso và H.Kane"."""
_GERM = pattern("(?i:influen|pylor)")
"""The genus of a germ by its letter, which is no district: "H.Influenzae", "H. pylori"."""
_SURNAMES = pattern(rf"(?:^|[^\w])({CUES['surname']}) $")
_GIVEN = pattern(rf"[{UPPER}][{LOWER}]{{1,6}}(?! [{UPPER}])(?!\w)")
"""One syllable, behind a family name and a letter: the letter is that of a middle name (Nguyễn Q. Thắng)."""
_WRITERS = pattern(rf"(?:^|[\n (.])(?i:{CUES['byline']}): $")
"""Behind a label an initial is that of a writer: "Tác giả: P. Thuỷ"."""
_KNOWN = pattern(
    " (?:ca s[ĩỹ]|diễn viên|nghệ s[ĩỹ]|nhạc s[ĩỹ]|họa s[ĩỹ]|đạo diễn|nhà văn|nhà thơ|nhà báo|người mẫu"
    "|hoa hậu|hlv|huấn luyện viên|cầu thủ|tiền đạo|tiền vệ|hậu vệ|trung vệ|thủ môn|tay vợt|kỳ thủ|võ sĩ"
    "|tổng thống|luật sư|giáo sư|thầy|thầy giáo|cô giáo|tnhh|dntn) $"
)
_ONE_NAME = pattern(rf"[{UPPER}][{LOWER}]{{1,11}}(?! [{UPPER}])(?!\w)")
"""One name behind who bears it: "ca sĩ H. Hương", "HLV P. Troussier"; districts of two go on."""
_NAME_AND_DASH = pattern(rf"[{UPPER}][{LOWER}]{{1,6}} ?[-–] $")
_PROVINCE = pattern(rf"{CUES['province']}|Hà Tây|Thừa|Hoà Bình|Thanh Hoá|Khánh Hoà|[\d{UPPER}][\d{UPPER}]")
"""What T. stands before as a province; behind a name and a dash any other is a writer's: "Hiếu - T.Hằng"."""
_ONE_SYLLABLE = pattern(rf"[{UPPER}][{LOWER}]{{1,6}}(?! ?\w)")
"""No district has a name of one syllable: "Theo Q.Hiền"."""
_SCHOLAR = pattern(
    r"(?<!\w)(?i:giáo sư|gs\.?|tiến sĩ|ts\.?|nhà báo|phóng viên|nhạc sĩ|ca sĩ|nghệ sĩ|họa sĩ|nhà văn|nhà thơ"
    r"|đạo diễn|hlv|huấn luyện viên|cầu thủ|tiền đạo|tác giả|tổng thống|thủ tướng|tướng|ngoại trưởng"
    r"|bộ trưởng|thượng nghị sĩ|hạ nghị sĩ|nghị sĩ|tỷ phú|tiền vệ|hậu vệ|thủ môn|tay vợt|tổng thư ký) $"
)
_MORE_COUNTRIES = (
    "Nhật|Hàn|Ấn|Úc|Áo|Hy Lạp|Hungary|Séc|Belarus|Cuba|Venezuela|Syria|Lebanon|Palestine|Qatar|Afghanistan"
    "|Libya|Mông Cổ|NATO|LHQ|EU"
)
_STATESMAN = pattern(
    r"(?<!\w)(?i:tổng thống|thủ tướng|ngoại trưởng|bộ trưởng|tổng thư ký|chủ tịch|đại sứ|nghị sĩ)"
    rf"(?: [^ .,;:()]+){{0,3}} (?:{CUES['country']}|{_MORE_COUNTRIES}) $"
)
"""Whose country stands between the office and the name: "Thủ tướng Nhật F.Kishida"."""


def _scholar(found: Found) -> bool:
    """Tell a person behind a title: the name is foreign, or glued to its initial and alone: "HLV T.Công"."""
    statesman = _STATESMAN.search(found.left(60))
    if not (statesman or _SCHOLAR.search(found.left(24))):
        return False
    name = _NAME.match(found.right(24))
    if not name:
        return False
    foreign = not all(is_syllable(part) for part in name[0].split())
    return foreign or (not statesman and found.written.endswith(".") and " " not in name[0])


_NAME = pattern(rf"[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+)?")
_LINE_OF_NAMES = pattern(rf"(?:^|\n)(?:[{UPPER}]\.[{UPPER}][{LOWER}]{{1,6}} ?[-–,] ?){{0,2}}$")
_LONE_NAME = pattern(rf"[{UPPER}][{LOWER}]{{1,6}}\s{{0,4}}(?:\n|\Z|\((?:[Tt]heo|[Tt]ổng|ghi))")
"""One syllable, alone on its line: who wrote the report ("H.Quyền"); places have two."""
