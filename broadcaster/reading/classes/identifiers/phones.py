"""Telephone numbers, hotlines and other numbers that are said figure by figure."""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import cardinal, digits, integer
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LOWER, START, UPPER
from broadcaster.reading.written.shapes import NO_MORE

_GROUPS = pattern(r"\d+")
_LONGEST_BREATH = 5
"""Figures; a longer group is said in threes from its end."""


def _phone(found: Found) -> str:
    plus = "cộng " if "+" in found.written else ""
    space = " " if found.written.startswith(" ") else ""
    stop = (
        ";"
        if _PHONE_NEXT.match(found.right(8))
        else ","
        if _DIALLED_FROM.match(found.written) and _PLACE_NEXT.match(found.right(4))
        else ""
    )
    hidden = _HIDDEN.search(found.written)
    unknown = f", {spell(hidden[0], found.style)}" if hidden else ""
    return space + plus + say_grouped(found.written) + unknown + stop


_HIDDEN = pattern(r"[xX]{2,4}")
"""Figures that a report does not give: 0236.3822.xxx."""


_PHONE_NEXT = pattern(r" ?[,/\-–;] ?(?:0\d{2,3}|1[89]00|\+84)")
"""Between two numbers of a list the stop is longer than within them: else nobody hears where one ends."""
_DIALLED_FROM = pattern(r" ?[(+]?0|\+")
_PLACE_NEXT = pattern(rf" [{UPPER}](?:[{LOWER}{UPPER}]|\. ?[{UPPER}])")
"""The next place or person of a list, which begins behind a number without a stop."""


def say_grouped(written: str) -> str:
    """Say figures in groups, as written or, where nothing parts them, as people do."""
    groups: list[str] = []
    for group in _GROUPS.findall(written):
        groups += _breaths(group)
    return ", ".join(digits(group) for group in groups)


def _breaths(group: str) -> list[str]:
    if len(group) <= _LONGEST_BREATH or len(group) > 30:  # noqa: PLR2004 - not a number that is dialled
        return [group]
    if group.startswith(("1800", "1900")):
        return [group[:4], group[4:]]
    first = len(group) % 3 or 3
    if first == 1:
        first = 4
    return [group[:first], *(group[at : at + 3] for at in range(first, len(group), 3))]


def _figures(found: Found) -> str:
    """Say a number to dial figure by figure, a long one in groups."""
    return (
        say_grouped(found.written)
        if len(found.written) > _SHORTEST_GROUPED or "." in found.written
        else digits(found.written)
    )


_SHORTEST_GROUPED = 6


def _hotline(found: Found) -> str | Said:
    """Say a short number or hotline figure by figure where the sentence is about calling."""
    if found.listed_after() in _DIALLED and "trăm" not in found.before.spoken:
        return Said(say_grouped(found.written), "cue", found.before.written)
    toll_free = len(found.written) == _TOLL_FREE and (found.left(1) or found.right(1))
    if toll_free or _CALL.search(found.left(90).rpartition(". ")[2]):
        return say_grouped(found.written)
    return cardinal(int(found.written), found.style)


_DIALLED = frozenset({"phone", "phone_", "hotline", "short_number"})
_TOLL_FREE = 8
"""Figures of a number that begins with 1800 or 1900."""
_CALL = pattern(CUES["call"], re.IGNORECASE)


def _identifier(found: Found) -> str:
    """Say a number figure by figure where the words before it say that it only names something."""
    written, before = found.written, found.before
    if _YEAR.fullmatch(written) and not _CODE.search(found.words_left(20)):
        return integer(written, found.style)
    if _of_a_list(found):
        return _phone(found)
    goes_on = before.rule in {"identifier", "leading_zeros"} and not _COUNTED_WORD.search(before.spoken)
    if goes_on and len(before.written) == len(written):
        return _phone(found)
    account = len(written) >= _ACCOUNT and not written.endswith("000") and found.left(2).strip()
    left = found.left(80).lower()
    field = len(written) == _FIELD_OF_STUDY and (
        (left.endswith("(") and "ngành " in left)
        or (written[0] in "5678" and not written.endswith("000") and _FIELD_NAME.match(found.right(24)))
    )
    if (
        field
        or account
        or _HULL.search(left, len(left) - 60)
        or _NAMING.search(left)
        or _NAMED_BEFORE.search(left)
    ):
        return _phone(found)
    return integer(found.written, found.style)


def _of_a_list(found: Found) -> bool:
    """Tell the codes of a list of students or of courses, whose place in the line alone names them."""
    written, before = found.written, found.before
    if before.rule == "letter_code" and found.start - before.end == 1 and _SECOND_HALF.fullmatch(written):
        return True
    if len(written) < _FIELD_OF_STUDY:
        return False
    if found.right(1) in {"", "\n"} and _OF_PERSON.search(found.left(40)):
        return True
    field = _FIELD_CODE.fullmatch(written) and _NAMED_FIELD.search(found.left(24))
    return bool(field and _NEXT_FIELD.match(found.right(6)))


_SECOND_HALF = pattern(r"\d{4,12}(?<!000)\d\d\d")
"""The rest of a code behind its letters: "Mã hv: CH17 1211029"."""
_FIELD_CODE = pattern(r"[5-9](?:14|2[12]|3[1248]|4[2468]|5[1248]|6[24]|7[26]|8[1456]|90)\d{4}(?<!00)")
"""Level, field, group and branch of a course of study: Decision 01/2017/QĐ-TTg, Circular 09/2022/TT-BGDĐT."""
_NAMED_FIELD = pattern(rf"[{LOWER}]{{2}}(?: [A-Z][a-z]+)? $")
_NEXT_FIELD = pattern(rf" ?(?:$|\n|\|)| \d{{1,2}} [{UPPER}]")
_OF_PERSON = pattern(rf"(?<!\w)(?:{CUES['surname']})(?: [{UPPER}][{LOWER}]{{1,6}}){{1,3}} $")
"""A name before the last figures of a line, as lists of students have it: "Lê Minh Lý 1914102"."""
_YEAR = pattern("(?:19[4-9]|20[0-4])\\d")
_CODE = pattern(
    " (?:mã|(?<!chỉ )(?<!hệ )(?<!dân )(?<!tổng )(?<!trị )số|máy|đài|lô|seri|serial|thẻ|gọi|phòng|otp|pin|zalo"
    "|bàn|gửi|tới|hiệu|khẩu|danh|tin)(?: [^ ]+)? $"
)
"""What names something by its number right before it; else 2014 behind BHXH is the year of a law."""
_FIELD_NAME = pattern(rf" ?[-–:|]? ?(?!VN|Đồng|USD|Người)[{UPPER}][{LOWER}]+ [{LOWER}]")
_FIELD_OF_STUDY = 7
"""Figures of the code of a field of study, in brackets behind it."""
_NAMES, _LINKS = CUES["naming"].lower(), CUES["naming_link"].lower()
_NAMING = pattern(rf"(?:{_NAMES})(?:[:/ ]{{1,2}}(?:{_LINKS}|[a-zđ]{{1,4}})){{0,3}}[: ]{{1,3}}$")
_NAMED_BEFORE = pattern(rf"(?:{_NAMES})[^\n.;:\d]{{0,60}}(?:: |\| ?)$|số:? (?:seri )?[a-zđ]{{1,3}} $")
_HULL = pattern(r"(?:số hiệu|biển số|mang số)[^\n.;:,\d]{0,40} $")
_COUNTED_WORD = pattern("trăm|nghìn|ngàn|triệu")
_ACCOUNT = 9
"""Figures; a bare run of this many is copied from a paper and not counted."""
_SEP = r"[ .\-]?"
_COUNTED = (
    r"(?! ?(?:đồng|đ|vnđ|vnd|VNĐ|VND|người|hộ|km|m2|m|triệu|tỷ|nghìn|ngày|điểm|ca|cuộc|lượt|xã|tin|%"
    r"|thanh niên|công dân|chiến sĩ|tân binh|học sinh|thí sinh|đại biểu|cán bộ|cầu thủ"
    r"|công trình|trường hợp|vụ|thửa|lô|căn|khẩu|con|em|cháu|đảng viên|hội viên|đoàn viên|cơ sở|doanh nghiệp"
    r"|phương tiện|tấn|tạ|suất|phần|đội|hồ sơ|dự án|mô hình|thôn|đơn vị|gia đình|giáo viên|sản phẩm"
    r"|nghị quyết|hợp tác xã|trang trại|cây|trường|lớp|trẻ|bệnh nhân|tổ chức|tập thể|cá nhân"
    r"|ý kiến|văn bản)(?!\w))"
    r"(?!ha(?!\w)|kg(?!\w)|cm(?!\w)|mm(?!\w)|gr?(?!\w)|ml(?!\w)|CV(?!\w)|HP(?!\w))"
)

PHONE = Rule(
    "phone",
    rf"(?:{START}(?:0\d{{2,3}}[ .\-]?(?:\d{{1,4}}[ .\-]?|\dxx[ .\-]?)?[xX]{{3,4}}(?!\w)"
    rf"|0\d{{2,3}}\.\d{{5,8}}(?!\d|[.,]\d)"
    rf"|02(?:{_SEP}\d){{9}}(?!\d)"
    rf"|0(?!\d(?:-\d\d){{5}})[3-9](?:{_SEP}\d){{8}}(?!\d)"
    rf"|0[12](?:{_SEP}\d){{8,9}}(?!\d)"
    rf"|0[2-8]\d{{2}}[.\- ]\d{{3,4}}[.\- ]\d{{3,4}}(?!\d|\.\d)"
    rf"|0084(?:[ .\-]?\d){{9,10}}(?!\d)|0\d{{2,3}}/\d{{6,8}}(?!\d)"
    rf"|1800-(?!1[89])\d{{4}}(?!\d)|1900-(?:0\d|1[0-8])\d\d(?!\d)"
    rf"|8(?!4(?:\.\d{{3}}){{3}})4(?:[.\-]\d{{2,4}}){{3}}(?!\d)|\d{{3}}-\d{{3}}-\d{{4}}(?!\d)"
    rf"|1[89]00(?:[ .]\d{{2,6}}){{1,3}}(?!\d))"
    rf"| ?\(0\d{{1,4}}\)(?:{_SEP}\d){{6,9}}(?!\d)| ?\(\+84\)(?:[ .\-]?\d){{9,10}}(?!\d)"
    rf"|(?<!\w)\+84(?:[ .\-]?\(0\))?(?:[ .\-]?\d){{9,10}}(?!\d)"
    rf"|(?<!\w)\+[1-9]\d{{0,2}}(?:[ .\-]?\d){{7,12}}(?!\d))",
    _phone,
    alone=False,
)
HOTLINE = Rule(
    "hotline",
    rf"{START}(?:11[1-9]|10(?:22|80|88)|1[89]00\d{{4}}(?:\d\d)?){NO_MORE}(?![°º])"
    rf"(?! ?[-–] ?\d{{2,3}}(?! ?[-–]|\d)){_COUNTED}",
    _hotline,
    alone=False,
)
SHORT_NUMBER = Rule(
    "short_number",
    r"(?=\d{3})"
    + after(CUES["dialled"])
    + rf"(?!\d{{3,4}}000)\d{{3,8}}{NO_MORE}{_COUNTED}"
    + rf"|{START}\d{{5,6}}(?= là mã (?!\d))",
    _figures,
)
_SAILS = "và|đã|đang|sẽ|của|thuộc|do|bị|cập|rời|tham gia|lên đường|trở về|làm nhiệm vụ|thực hiện|ra khơi"
UNIT_OF_THE_ARMY = Rule(
    "unit_of_the_army",
    after("Đoàn|Trung đoàn|Sư đoàn|Lữ đoàn|Tiểu đoàn|Binh đoàn|Hải đoàn|Đơn vị")
    + rf"(?!(?:19|20)\d\d)\d{{4}}{NO_MORE}{_COUNTED}"
    r"(?! ?(?:đại biểu|cán bộ|học sinh|thành viên|đoàn viên|em|xe|cháu)(?!\w))"
    rf"|{after('Cảnh sát biển|Kiểm ngư')}[1-9]\d{{3}}(?![\w/-]|[.,]\d)"
    rf"|{after('tàu')}(?!(?:19|20)\d\d)[1-9]\d{{3}}(?=[,;)]|\.(?:\s|$)| (?:{_SAILS}) )",
    _figures,
)
"""A unit or a ship that is known by its number, not one of so many people: Đoàn 7701, tàu 8001."""
ACCOUNT = Rule(
    "account",
    r"(?=\d(?:[ .\-]?\d){4})" + after(CUES["account"]) + rf"\d(?:[ .\-]?\d){{4,24}}(?!\d|[.,]\d){_COUNTED}",
    _phone,
    alone=False,
)
_GROUP_BEHIND = r"(?! \d{3}(?: \d{3}){0,3} ?(?:đồng|đ|VN[DĐ]|người|hộ|ha|tấn|lượt|con|cây|m2|km)(?!\w))"
IDENTIFIER = Rule(
    "identifier", rf"{START}\d{{3,18}}{NO_MORE}{_COUNTED}{_GROUP_BEHIND}", _identifier, alone=False
)
CARD = Rule(
    "card",
    rf"{START}(?!LH|[ĐDS]T)[A-Z]{{2}}[ .]?\d(?:[ .]?\d{{2}}){{1,2}}(?:[ .]?\d{{3,5}}){{2,3}}(?!\d)",
    lambda found: f"{spell(found.written[:2], found.style)} {say_grouped(found.written)}",
)
LEADING_ZEROS = Rule("leading_zeros", rf"{START}0\d{{2,17}}{NO_MORE}", _phone, alone=False)
FOURS = Rule(
    "fours",
    rf"{START}(?:\d{{4}}(?:[ \-]\d{{4}}){{3}}|97[89]-\d{{1,5}}-\d{{1,7}}-\d{{1,7}}-\d"
    r"|(?:(?<=ISSN )|(?<=ISSN: ))\d{4}-\d{4})(?![\d\-])",
    _phone,
    alone=False,
)
"""The number of a bank card, and of a book: 978-604-1-00123-4."""


def _typed_code(found: Found) -> str:
    space = " " if found.left(1).isalnum() or found.left(1) in ":;," else ""
    return space + " ".join(_KEYS.get(sign) or digits(sign) for sign in found.written)


_KEYS = {"*": "sao", "#": "thăng"}
TYPED_CODE = Rule(
    "typed_code",
    r"\*#?\d{1,5}(?:[*#]\d{1,15}){0,4}(?:#|\*(?=[^\n*#]{1,24}#))|#\d{1,4}(?:[*#]\d{1,15}){0,3}#",
    _typed_code,
    alone=False,
)
"""A code that is typed on a telephone: *101#, *100*(the number of the card)#, *#06#."""
LONG_RUN = Rule("long_run", rf"\d{{19,}}|{START}\d{{2,4}}\.\d{{4,6}}\.\d{{4,9}}(?![\d.])", _figures)
"""Figures too many for a number, and accounts whose dots part no thousands: 310.10000.231438."""
