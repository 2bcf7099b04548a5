"""Titles and offices before names: PGS.TS, TP., Q., KT., TM."""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Ground, Rule, Said, any_of
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import CUES, TITLES, standing
from broadcaster.reading.written.alphabet import LOWER, STOP, UPPER, WORD, is_syllable
from broadcaster.reading.written.window import Cues

_OFFICES = pattern(CUES["office"], re.IGNORECASE)
_DEPARTMENTS = pattern(CUES["department"])
_STANDS_FOR = {
    "thượng tọa": pattern("Thích"),
    "thường trực": pattern(CUES["standing"]),
    "trung tâm": pattern(rf"{CUES['centre']}|Dự báo|Khí tượng|Kiểm|[A-ZĐ]{{4,10}}(?!\w)"),
}
_WEEKDAY = pattern(r"(?:Hai|Ba|Tư|Năm|Sáu|Bảy|[2-7])(?![\w/])")
_SPLIT = pattern(r"[.\s\-,]+")
_PERSON = Cues(CUES["person"])
_CONTACT = Cues(CUES["contact"])


def _degrees(found: Found) -> str:
    """Say degrees one after the other; a specialist's grade follows without a pause."""
    said = ", ".join(
        TITLES.get(part) or spell(part, found.style)
        for part in _SPLIT.split(
            _PARTED_GRADE.sub(r"\1\2", found.written.replace("Th.S", "ThS").replace("Th.s", "ThS"))
        )
        if part
    )
    if found.written.startswith("KS") and _HOTEL.match(found.right(24)):
        said = said.replace("kỹ sư", "khách sạn", 1)
    if found.written.startswith("LS") and _FALLEN.search(found.words_left(80)):
        said = said.replace("luật sư", "liệt sĩ", 1)
    return said.replace(", chuyên khoa", " chuyên khoa") + " "


_HOTEL = pattern(rf"(?:{CUES['hotel']})(?!\w)")
"""Names that hotels have and no engineer: "nghỉ tại KS Mường Thanh"."""
_FALLEN = pattern(
    " (?:liệt sĩ|liệt sỹ|mộ|hài cốt|hy sinh|hi sinh|nghĩa trang|truy điệu|đồng đội|thân nhân|cháu ruột"
    "|cháu (?:gái|trai) ruột) "
)
_PARTED_GRADE = pattern(r"(?:(?<=BS) )?(CK) ?(I{1,2}|[12])(?!\w)")
"""A specialist's grade, which some part from its letters: BSCK II."""


def _dotted_once(found: Found) -> Said | None:
    """Say an office or a place, but not again what stands before it: "Thành phố TP.HCM", "quận Q.1"."""
    if found.written == "t." and (_VOLUME.match(found.right(12)) or _WORKS.search(found.left(24))):
        return Said("tập ", "cue", "tr.")
    said = _dotted(found)
    again = said and re.search(rf"(?<!\w){said.spoken.strip()} $", found.left(16).lower())
    return said._replace(spoken="") if said and again else said


def _dotted(found: Found) -> Said | None:
    """Say an office or a place by what follows; an initial behind a word for a person is never a place."""
    short = found.written.strip(" .")
    numbered = found.written.endswith(".") and found.right(1).isdecimal()
    if len(short) == 1 and not numbered and (person := _PERSON.before(found.words_left())):
        several = short == "Q" and person == "thanh niên" and _TWO_NAMES.match(found.right())
        return Said("quận ", "table") if several else None
    ends = found.written.endswith(". ") and (
        _OPENS.match(found.right(16)) or _FULL_NAME.search(found.left(24))
    )
    if len(short) == 1 and ends:
        return None
    if len(short) == 1 and (ground := _of_a_writer(short, found, numbered=numbered)):
        return Said(f"{spell(short, found.style)} ", ground, ":" if ground == "cue" else "")
    if (
        short == "TP"
        and found.written.endswith(" ")
        and _AREA.search(found.left(16))
        and _OPENS.match(found.right(16))
    ):
        return Said("thành phố. ", "cue", "địa bàn")
    if short == "T" and (day := _WEEKDAY.match(found.right())):
        return Said("thứ ", "cue", day[0])
    part = _part(short, found) if numbered else ""
    return _office(short, found) or Said(f"{part or TITLES[short]} ", "table")


def _part(short: str, found: Found) -> str:
    """Say a volume or a part where a figure is behind what is no place: "t.2", "như thế nào? (P.1)"."""
    if short == "t" and not _MONTH_BEHIND.match(found.right(8)):
        return "tập"
    return "phần" if short == "P" and _TITLE.search(found.left(8)) and _LAST.match(found.right(8)) else ""


_MONTH_BEHIND = pattern(r"\d{1,2} ?[/\-.]")
_TITLE, _LAST = pattern(r"[?!…”\"] ?\($"), pattern(r"\d{1,2}\)\s*$")


def _of_a_writer(short: str, found: Found, *, numbered: bool) -> Ground | None:
    """Tell on what ground one letter with a stop is an initial (a writer, a middle name), and no place."""
    writer = _WRITERS.search(found.left(30)) or (short == "Q" and _ONE_SYLLABLE.match(found.right(12)))
    writer = writer or (_KNOWN.search(found.words_left(30)) and _ONE_NAME.match(found.right(16)))
    if not numbered and (writer or _scholar(found)):
        return "cue"
    if not numbered and _SURNAMES.search(found.left(8)) and _GIVEN.match(found.right(16)):
        return "shape"
    behind_a_name = short == "T" and _NAME_AND_DASH.search(found.left(12))
    if behind_a_name and not _PROVINCE.match(found.right(16)):
        return "guess"
    lone = _LINE_OF_NAMES.search(found.left(24)) and _LONE_NAME.match(found.right(12))
    return "guess" if lone else None


_VOLUME = pattern(r"\d{1,2}[,.)]{1,2} ?(?:tr\b|[Nn][Xx][Bb]|Nhà xuất bản|H\.)")
_WORKS = pattern('(?i:toàn tập|tuyển tập|toàn thư)[,”"]{0,2} $')
"""Where a volume of somebody's works is cited: "Hồ Chí Minh toàn tập, t.4, tr.161"."""
_AREA = pattern(r"(?:địa bàn|toàn|các tỉnh,|tỉnh,|trung tâm|của|nội thành) $")
_OPENS = pattern(
    r"(?:Qua|Sau|Theo|Trong|Đến|Hiện|Tuy|Do|Vì|Khi|Để|Ngoài|Bên|Đồng thời|Cùng|Trước|Từ|Với|Tại|Nhiều|Các"
    r"|Những|Đây|Riêng|Tính|Cụ thể|Ngày|Năm|Bà|Ông|Nhưng|Lúc|Nếu|Thấy|Bị|Và|Ngay|Hai|Cả|Còn|Rồi|Một|Tôi"
    r"|Anh|Chị|Em|Cháu|Vợ|Chồng|Mẹ|Con|Gia đình|Nghi|Cơ quan|Công an|Vụ|Cũng|Được|Không|Chỉ|Bởi|Hôm|Quá"
    r"|Sáng|Trưa|Chiều|Tối|Đêm|Khoảng|Nạn nhân|Đối tượng|Bị cáo|Hậu quả|Lợi dụng|Dù|Mặc|Lần|Nhờ|Thế|Vừa)"
    rf" (?:[{LOWER}\d]|[A-ZĐ]\. )"
)
"""The town without its name ends the sentence: "trên địa bàn TP. Qua đó, đã tạm giữ …"; so does a person."""
_FULL_NAME = pattern(
    rf"(?:{CUES['surname']}) (?:Văn|Thị|Hữu|Đức|Minh|Quốc|Thanh|Ngọc|Xuân|Công|Đình|Mạnh|Tiến|Quang|Bá) $"
)
"""Behind both other parts of a name the letter is its third: "Phạm Văn Đ. Trú tại …"."""
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
    r"|đạo diễn|hlv|huấn luyện viên|cầu thủ|tiền đạo|tác giả|tổng thống|thủ tướng|tướng) $"
)


def _scholar(found: Found) -> bool:
    """Tell a person behind a title: the name is foreign, or glued to its initial and alone: "HLV T.Công"."""
    if not _SCHOLAR.search(found.left(24)):
        return False
    name = _NAME.match(found.right(24))
    if not name:
        return False
    foreign = not all(is_syllable(part) for part in name[0].split())
    return foreign or (found.written.endswith(".") and " " not in name[0])


_NAME = pattern(rf"[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+)?")
_TWO_NAMES = pattern(rf"[{UPPER}][{LOWER}]+ [{UPPER}][{LOWER}]+")
_LINE_OF_NAMES = pattern(rf"(?:^|\n)(?:[{UPPER}]\.[{UPPER}][{LOWER}]{{1,6}} ?[-–,] ?){{0,2}}$")
_LONE_NAME = pattern(rf"[{UPPER}][{LOWER}]{{1,6}}\s{{0,4}}(?:\n|\Z|\((?:[Tt]heo|[Tt]ổng|ghi))")
"""One syllable, alone on its line: who wrote the report ("H.Quyền"); places have two."""


def _office(short: str, found: Found) -> Said | None:
    """Find what an office is that shares its letters with a place: P. is phường, phó, phòng."""
    right = found.right()
    if short == "Q" and (office := _OFFICES.match(right)):
        return Said("quyền ", "cue", office[0])
    if short == "P" and (office := _OFFICES.match(right) or _DEPARTMENTS.match(right)):
        return Said("phó " if _OFFICES.match(right) else "phòng ", "cue", office[0])
    if short == "P" and re.match(r"\d{3}(?!\d)", right):
        return Said("" if found.left(7).lower().endswith("phòng ") else "phòng ", "shape")
    if short.upper() == "TP" and _DEPARTMENTS.match(right) and not right[:3].isupper():
        return Said("trưởng phòng ", "cue", right.split()[0])
    if short == "TT":
        for said, cue in _STANDS_FOR.items():
            if match := cue.match(right):
                return Said(f"{said} ", "cue", match[0])
    return None


def _place_letter(found: Found) -> Said | None:
    """Say P, Q, H, X and T without their dot as places, inside an address: "đường Lê Lợi P Cái Khế"."""
    cue = _ADDRESS.search(found.words_left(60))
    if not cue or _PERSON.before(found.words_left()):
        return None
    return Said(f"{TITLES[found.written.strip()]} ", "guess", cue[1])


_ADDRESS = pattern(rf" ({CUES['in_address']}) ")


def _word(found: Found) -> Said:
    """Say a title that its form alone gives away: v.v., tr. 5, No. 1, Cty An Phát."""
    short = found.written.strip(" .")
    if short.lower() == "vv" and _ABOUT.match(found.right(8)):
        return Said("về việc", "cue", "vv")
    if short.lower() in {"vv", "v.v"}:
        return Said((" " if found.left(1) == "." else "") + TITLES[short], "table")
    return Said(f"{TITLES[short]} ", "table")


_ABOUT = pattern(rf" [{LOWER}]{{2}}")
"""A small word goes on: what a paper is about, and no end of a list."""


def _caller(found: Found) -> Said | None:
    """Say A. and C. as anh and chị where somebody is to be called."""
    ends = found.written.endswith(" ") and _OPENS.match(found.right(16))
    cue = "(" if found.left(1) == "(" else _CONTACT.before(found.words_left())
    return Said(f"{TITLES[found.written[0]]} ", "cue", cue) if cue and not ends else None


def _standing(stand: str) -> str:
    return any_of(standing("titles", stand))


_DEGREE = f"(?:(?:BS ?)?CK ?(?:I{{1,2}}|[12])(?!\\w)|{_standing('name')})"
DEGREES = Rule(
    "degrees",
    rf"{WORD}{_DEGREE}(?:[.\-]{_DEGREE}){{1,4}}+{STOP}(?![.,\-]? ?[{UPPER}])"
    rf"|{WORD}(?!CK Quốc)(?<!BP )(?<!iên phòng ){_DEGREE}(?:\.?[\-,]? ?{_DEGREE}){{0,4}}"
    rf"(?:\. ?(?=[{UPPER}])| (?=[{UPPER}][{LOWER}]|(?:{CUES['surname'].upper()}) )|(?= [HYK]'))",
    _degrees,
    alone=False,
    ground="table",
)
_MONKS = {
    "HT": "hòa thượng", "TT": "thượng tọa", "ĐĐ": "đại đức", "NT": "ni trưởng", "NS": "ni sư",
    "SC": "sư cô", "TKN": "tỳ kheo ni", "TK": "tỳ kheo",
}  # fmt: skip
MONK = Rule(
    "monk",
    rf"{WORD}(?:HT|TT|ĐĐ|N[TS]|SC|TKN?)\.? ?(?=(?:(?:TS|ThS)\.? ?)?Thích(?! [{LOWER}]))",
    lambda found: f"{_MONKS[found.written.strip(' .')]} ",
    ground="table",
)
"""The rank of a monk or nun before the name that all of them bear: "NS. Thích Nữ Diệu Hạnh"."""
SAINT = Rule(
    "saint",
    rf"{WORD}(?:{_standing('saint')})\.? ?(?=(?:{CUES['surname']}) [{UPPER}])",
    lambda found: f"{TITLES[found.written.strip(' .')]} ",
    ground="table",
)
"""The patron of a priest or a member of a parish, before the family name: "cha GB. Trần Văn An"."""
DOTTED = Rule(
    "dotted_title",
    rf"{WORD}(?:(?:{_standing('dot')})\. ?(?=[{UPPER}])|(?:{_standing('place')})\. ?(?=[{UPPER}\d])"
    rf"|(?<=[,;] )(?:{_standing('place')}) \. ?(?=[{UPPER}])"
    rf"|(?:TP|Tp) (?!Phòng(?!\w))(?=[{UPPER}][{LOWER}]))",
    _dotted_once,
    alone=False,
)
PLACE_LETTER = Rule(
    "place_letter", rf"{WORD}[PQHXT] (?=[{UPPER}][{LOWER}]|\d{{1,2}}(?!\d))", _place_letter, alone=False
)
TITLE_WORD = Rule(
    "title_word",
    rf"{WORD}(?:(?:{_standing('end')})(?:\.(?= ?[{LOWER},;)])|(?![\w]))|(?:{_standing('figure')})\. ?(?=\d)"
    rf"|(?:{_standing('office')})\.? (?=[{UPPER}])|(?:{_standing('century')})(?!V(?!\w))\.? ?(?=[IVX])"
    r"|(?:(?<=đầu )|(?<=uối )|(?<=iữa )|(?<=nửa )|(?<=niên đại ))TK\.? ?(?=(?:1?\d|2[01])(?!\d|[.,]\d)))",
    _word,
    alone=False,
)
CALLER = Rule(
    "caller",
    rf"{WORD}(?:{_standing('caller')})\. ?(?=[{UPPER}][{LOWER}]|[{UPPER}]{{2}})",
    _caller,
    alone=False,
)
