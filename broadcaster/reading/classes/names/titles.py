"""Titles and offices before names: PGS.TS, TP., Q., KT., TM."""

from __future__ import annotations

import re

from broadcaster.reading.classes.names.writers import ground_of_a_writer
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, any_of
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import CUES, TITLES, standing
from broadcaster.reading.written.alphabet import LOWER, UPPER, WORD, is_syllable
from broadcaster.reading.written.window import Cues

_OFFICES = pattern(CUES["office"], re.IGNORECASE)
_DEPARTMENTS = pattern(CUES["department"])
_STANDS_FOR = {
    "thượng tọa": pattern("Thích"),
    "thường trực": pattern(CUES["standing"]),
    "trung tâm": pattern(rf"{CUES['centre']}|Dự báo|Khí tượng|Kiểm|[A-ZĐ]{{4,10}}(?!\w)"),
}
_DAY_OR_MONTH = pattern(r"(?:Hai|Ba|Tư|Năm|Sáu|Bảy|[2-7]|[Gg]iêng|[Cc]hạp)(?![\w/])")
_LUNAR_MONTHS = frozenset({"giêng", "chạp"})
"""The first and the last month by the moon: "rằm T.Giêng"."""
_PERSON = Cues(CUES["person"])
_CONTACT = Cues(CUES["contact"])


def _dotted_once(found: Found) -> Said | None:
    """Say an office or a place, but not again what stands before it: "Thành phố TP.HCM", "quận Q.1"."""
    if found.written in _VOLUMES and (_VOLUME.match(found.right(12)) or _WORKS.search(found.left(24))):
        return Said("tập ", "cue", "tr.")
    letter = found.written.strip(" .")
    if letter == "Mr" and not (_REACHED.search(found.left(24)) or _DIALLED.match(found.right(30))):
        return Said("mít tơ ", "table")
    served = _SENTENCED.match(found.right(24)) if len(letter) == 1 else None
    if len(letter) == 1 and found.left(3) == "Ng.":
        return Said(f"{spell(letter, found.style)} ", "cue", "Ng.")
    if served and (" tù" in served[0] or _AT_COURT.search(found.words_left(200))):
        return Said(f"{spell(letter, found.style)} ", "cue", "tù")
    said = _dotted(found)
    again = said and re.search(rf"(?<!\w){said.spoken.strip()} $", found.left(16).lower())
    return said._replace(spoken="") if said and again else said


_REACHED = pattern(r"(?i:liên hệ|lh|gặp|hotline|sđt|đt|zalo|gọi|tel|phone)(?!\w)[^.;\n]{0,16}$")
_DIALLED = pattern(r"[^.;\n\d]{1,20}\(?0\d")
"""Whom to call, who is no *mister*: "LH: Mr. Hùng 0912 …"; a brand or a stage name is: "rapper Mr. Nhân"."""


def _dotted(found: Found) -> Said | None:
    """Say an office or a place by what follows; an initial behind a word for a person is never a place."""
    short = found.written.strip(" .")
    numbered = found.written.endswith(".") and found.right(1).isdecimal()
    if len(short) == 1 and not numbered and (person := _PERSON.before(found.words_left())):
        several = short == "Q" and person == "thanh niên" and _TWO_NAMES.match(found.right())
        return Said("quận ", "table") if several else None
    ends = found.written.endswith(". ") and (
        _OPENS.match(found.right(16)) or _FULL_NAME.search(found.left(24)) or _is_product(found)
    )
    if (ends and (len(short) == 1 or short in _HOUSES)) or (
        short in _HOUSES and found.written.endswith(" ") and _ILL.match(found.right(16))
    ):
        return None
    if len(short) == 1 and (ground := ground_of_a_writer(short, found, numbered=numbered)):
        return Said(f"{spell(short, found.style)} ", ground, ":" if ground == "cue" else "")
    if (
        short == "TP"
        and found.written.endswith(" ")
        and _AREA.search(found.left(16))
        and _OPENS.match(found.right(16))
    ):
        return Said("thành phố. ", "cue", "địa bàn")
    if short == "T" and (named := _DAY_OR_MONTH.match(found.right())):
        return Said("tháng " if named[0].lower() in _LUNAR_MONTHS else "thứ ", "cue", named[0])
    part = _part(short, found) if numbered else _family(short, found)
    if short == "Đ" and numbered and (_ARTICLE.match(found.right(14)) or _CLAUSE.search(found.left(14))):
        part = "điều"
    return _office(short, found) or Said(f"{part or TITLES[short]} ", "table")


_SENTENCED = pattern(
    r"\d{1,2} năm(?: (?:rưỡi|\d{1,2} tháng))?(?: tù|[,;.)]| (?:nhưng|về|và|cho)(?!\w)|$)"
    r"|\d{1,2} tháng(?: tù|[,;.)]| (?:nhưng|về|và|cho)(?!\w)|$)"
)
_AT_COURT = pattern(
    " (?:tuyên(?! truyền| dương| bố)|phạt|tù|bị cáo|tòa|toà|án|lĩnh|lãnh)(?<! dự án)(?<! đề án) "
)
"""The years that a person with an initial has to serve: "tuyên H. 20 năm tù, T. 15 năm"."""
_CLAUSE = pattern(r"[Kk]hoản \d{1,2}[a-z]?, ?$")
_ARTICLE = pattern(r"\d{1,3}[a-z]?,? ?(?:BL|Luật|NĐ|TT|Bộ luật|khoản|Hiến pháp|Nghị định)")
"""An article of a law, by its first letter: "Đ.174 BLHS 1999"."""
_HIGH = pattern(r"\d+(?:[.,]\d+)? ?c?m(?!\w)")
_MIDDLE = pattern(
    rf"(?:Thị|Đình|Hữu|Đức|Văn(?! (?:Miếu|Chương|Cao))) [A-ZĐ]|[A-ZĐ]\. ?[{UPPER}][{LOWER}]{{1,6}}(?![\w.])"
)
"""How high a thing in a museum is: "H. 110 cm"; what a family name has behind it: "Ng. Văn An", "Ng.T.Ba"."""


def _is_product(found: Found) -> bool:
    """Tell a letter behind a foreign word, which ends its sentence: "dùng iPhone X. Người dùng …"."""
    word = _FOREIGN_BEFORE.search(found.left(16))
    return word is not None and not is_syllable(word[1])


_FOREIGN_BEFORE = pattern(r"(?<!\w)([A-Za-z]*[a-z]{3,}) $")
_ILL = pattern("(?:Bệnh nhân|Người bệnh|Sinh viên|Thí sinh|Nạn nhân|Bác sĩ|Gia đình)(?!\\w)")
_HOUSES = frozenset({"BV", "ĐH", "CĐ"})
"""What may end a sentence too: "chuyển đến BV. Sau đó …"."""


def _part(short: str, found: Found) -> str:
    """Say a volume or a part where a figure is behind what is no place: "t.2", "như thế nào? (P.1)"."""
    if short == "t" and not _MONTH_BEHIND.match(found.right(8)):
        return "tập"
    return "phần" if short == "P" and _TITLE.search(found.left(8)) and _LAST.match(found.right(8)) else ""


def _family(short: str, found: Found) -> str:
    if short == "H" and _HIGH.match(found.right(10)):
        return "cao"
    return "Nguyễn" if short == "Ng" and _MIDDLE.match(found.right(12)) else ""


_MONTH_BEHIND = pattern(r"\d{1,2} ?[/\-.]")
_TITLE, _LAST = pattern(r"[?!…”\"] ?\($"), pattern(r"\d{1,2}\)\s*$")


_VOLUMES = frozenset({"t.", "T."})
_VOLUME = pattern(r"\d{1,2}(?:[,.)]{1,2} ?(?:tr\b|[Nn][Xx][Bb]|Nhà xuất bản|H\.)|/\d{2,3}\))")
_WORKS = pattern('(?i:toàn tập|tuyển tập|toàn thư)[,”"]{0,2} $')
"""Where a volume is cited, or an episode: "Hồ Chí Minh toàn tập, t.4, tr.161", "Phim: Gió (T.15/30)"."""
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
_TWO_NAMES = pattern(rf"[{UPPER}][{LOWER}]+ [{UPPER}][{LOWER}]+")


def _office(short: str, found: Found) -> Said | None:
    """Find what an office is that shares its letters with a place: P. is phường, phó, phòng."""
    right = found.right()
    if short == "Q" and (office := _OFFICES.match(right)):
        return Said("quyền ", "cue", office[0])
    if short == "P":
        return _room(short, found)
    if short.upper() == "TP" and _DEPARTMENTS.match(right) and not right[:3].isupper():
        return Said("trưởng phòng ", "cue", right.split()[0])
    if short == "TT":
        for said, cue in _STANDS_FOR.items():
            if match := cue.match(right):
                return Said(f"{said} ", "cue", match[0])
    return None


_ROAD_SIGN = pattern(
    r"(?<!\w)(?i:biển(?: báo| cấm| phụ| hiệu| số)?)[ :]{1,2}(?:[A-Z]{1,2}\.?\d{3}[a-z]?[,; và]{1,4}){0,3}$"
)
"""Signs of a road have letters for their kind: "biển báo P.106a, P.127"."""


def _room(short: str, found: Found) -> Said | None:
    """Say P. before an office (phó), a department or the number of a room (phòng), of a sign of a road."""
    right = found.right()
    if office := _OFFICES.match(right) or _DEPARTMENTS.match(right):
        return Said("phó " if _OFFICES.match(right) else "phòng ", "cue", office[0])
    if _ROAD_SIGN.search(found.left(40)):
        return Said(f"{spell(short, found.style)} ", "cue", "biển")
    if re.match(r"\d{3}(?!\d)|\d{1,2},? ?\(?(?:dãy|lầu|nhà [A-D])(?!\w)", right):
        return Said("" if found.left(7).lower().endswith("phòng ") else "phòng ", "shape")
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


def titles_by(stand: str) -> str:
    """Make the alternation of all titles that stand so: before a name, with a dot, at an end."""
    return any_of(standing("titles", stand))


DOTTED = Rule(
    "dotted_title",
    rf"{WORD}(?:(?:{titles_by('dot')})\. ?(?=[{UPPER}])|(?:{titles_by('place')})\. ?(?=[{UPPER}\d])"
    rf"|(?<=[,;] )(?:{titles_by('place')}) \. ?(?=[{UPPER}])"
    rf"|(?:TP|Tp) (?!Phòng(?!\w))(?=[{UPPER}][{LOWER}]))",
    _dotted_once,
    alone=False,
)
PLACE_LETTER = Rule(
    "place_letter", rf"{WORD}[PQHXT] (?=[{UPPER}][{LOWER}]|\d{{1,2}}(?!\d))", _place_letter, alone=False
)
TITLE_WORD = Rule(
    "title_word",
    rf"{WORD}(?:(?:{titles_by('end')})(?:\.(?= ?[{LOWER},;)])|(?![\w]))|(?:{titles_by('figure')})\. ?(?=\d)"
    rf"|(?:{titles_by('office')})\.? (?=[{UPPER}])|(?:{titles_by('century')})(?!V(?:\W|V|$))\.? ?(?=[IVX])"
    r"|(?:(?<=đầu )|(?<=uối )|(?<=iữa )|(?<=nửa )|(?<=niên đại ))TK\.? ?(?=(?:1?\d|2[01])(?!\d|[.,]\d))"
    r"|(?:(?<=\()|(?<=, )|(?<= từ ))(?:tk|TK)\.? (?=(?:1\d|2[01])(?: ?[-–] ?(?:1\d|2[01]))?[),;]))",
    _word,
    alone=False,
)
CALLER = Rule(
    "caller",
    rf"{WORD}(?:{titles_by('caller')})\. ?(?=[{UPPER}][{LOWER}]|[{UPPER}]{{2}})",
    _caller,
    alone=False,
)
