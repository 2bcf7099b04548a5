"""Telephone numbers, hotlines, accounts and units of the army, which are said figure by figure."""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after, any_of
from broadcaster.reading.spoken.number_words import cardinal, digits
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LOWER, START, UPPER
from broadcaster.reading.written.shapes import NO_MORE

_GROUPS = pattern(r"\d+")
_LONGEST_BREATH = 5
"""Figures; a longer group is said in threes from its end."""


def say_dialled(found: Found) -> str:
    """Say a number to dial in its groups, with its plus and a stop where the next number or place follows."""
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
    if not hidden:
        return space + plus + say_grouped(found.written) + stop
    known = (say_grouped(found.written[: hidden.start()]), say_grouped(found.written[hidden.end() :]))
    said = (known[0], spell(hidden[0], found.style), known[1])
    return space + plus + ", ".join(part for part in said if part) + stop


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


_LANDLINE = 11
"""Figures, of which the first three or four name the province; source: Decision 2036/QĐ-BTTTT of 2016."""


def _breaths(group: str) -> list[str]:
    if len(group) <= _LONGEST_BREATH or len(group) > 30:  # noqa: PLR2004 - not a number that is dialled
        return [group]
    if group.startswith(("1800", "1900")):
        return [group[:4], group[4:]]
    if len(group) == _LANDLINE and group.startswith("02"):
        area = 3 if group.startswith(("024", "028")) else 4
        return [group[:area], group[area : area + 4], group[area + 4 :]]
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


def _short_number(found: Found) -> str | None:
    return None if _counts(found) else _figures(found)


def _hotline(found: Found) -> str | Said | None:
    """Say a short number or hotline figure by figure where the sentence is about calling."""
    if _counts(found):
        return None
    if found.listed_after() in _DIALLED and "trăm" not in found.before.spoken:
        return Said(say_grouped(found.written), "cue", found.before.written)
    if _RANKED.search(found.left(10)):
        return cardinal(int(found.written), found.style)
    toll_free = len(found.written) == _TOLL_FREE and (found.left(1) or found.right(1))
    if toll_free or _CALL.search(found.left(90).rpartition(". ")[2]):
        return say_grouped(found.written)
    return cardinal(int(found.written), found.style)


_RANKED = pattern("(?i:hạng|thứ|bậc|vị trí|giá|size|cỡ) $")
"""What has a rank or a size with the same figures: "hạng 119 FIFA"."""
_DIALLED = frozenset({"phone", "phone_", "hotline", "short_number"})
_TOLL_FREE = 8
"""Figures of a number that begins with 1800 or 1900."""
_CALL = pattern(CUES["call"], re.IGNORECASE)
_SEP = r"[ .\-]?"
_COUNTED = (
    "đồng|đ|vnđ|vnd|VNĐ|VND|người|hộ|km|cc|m2|m3|m³|lít|kWh|MW|kW|m|triệu|tỷ|nghìn|ngày|điểm|ca|cuộc"
    "|lượt|xã|tin|%|thanh niên|công dân|chiến sĩ|tân binh|học sinh|thí sinh|đại biểu|cán bộ|cầu thủ"
    "|công trình|trường hợp|vụ|thửa|lô|căn|khẩu|con|em|cháu|đảng viên|hội viên|đoàn viên|cơ sở|doanh nghiệp"
    "|phương tiện|tấn|tạ|suất|phần|đội|hồ sơ|dự án|mô hình|thôn|đơn vị|gia đình|giáo viên|sản phẩm"
    "|nghị quyết|hợp tác xã|trang trại|cây|trường|lớp|trẻ|bệnh nhân|tổ chức|tập thể|cá nhân|ý kiến|văn bản"
)
COUNTED_BEHIND = (
    rf"(?! ?(?:{any_of(_COUNTED.split('|'))})(?!\w))"
    r"(?! ?(?:[-–] ?\d{1,3} ?)?(?:[kK]|tr|ngàn)(?!\w)|(?:[WVT]|mAh|MP|Hz|GB|MB|PS|Nm|cc|con|c)(?![^\W_]))"
    r"(?![hHg][0-5]\d|(?:ha|kg|[cm]m|gr?|ml|CV|HP)(?!\w))"
)
"""Nothing is counted behind the figure."""
_NAMES_ONLY = pattern(COUNTED_BEHIND)


def _counts(found: Found) -> bool:
    """Tell whether something is counted behind it: asked here, this stands in few patterns of groups."""
    return _NAMES_ONLY.match(found.text, found.end) is None


PHONE = Rule(
    "phone",
    rf"(?:{START}(?:0\d{{2,3}}[ .\-]?(?:\d{{1,4}}[ .\-]?|\dxx[ .\-]?)?[xX]{{3,4}}(?:[ .\-]?\d{{2,4}})?(?!\w)"
    rf"|0\d{{2,3}}\.\d{{5,8}}(?!\d|[.,]\d)|[2-8]\.(?!19|20)\d{{4}}\.\d{{3}}(?!\d|[.,]\d)"
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
    say_dialled,
    alone=False,
)
HOTLINE = Rule(
    "hotline",
    rf"{START}(?:11[1-9]|10(?:22|80|88)|1[89]00\d{{4}}(?:\d\d)?){NO_MORE}(?![°º'’′]|[oO]\d| ?[x×] ?\d)"
    rf"(?! ?[-–] ?(?:\d{{2,3}}(?! ?[-–]|\d)|(?!11[1-9])\d{{1,3}} ?[-–]))",
    _hotline,
    alone=False,
)
SHORT_NUMBER = Rule(
    "short_number",
    r"(?=\d{3})"
    + after(CUES["dialled"])
    + rf"(?!\d{{3,4}}000)\d{{3,8}}{NO_MORE}"
    + rf"|{START}\d{{5,6}}(?= là mã (?!\d))",
    _short_number,
    alone=False,
)
_BY_MESSAGE = pattern("(?i:nhắn tin|tin nhắn|soạn tin|SMS)[^.;\n]*$")
MESSAGE_NUMBER = Rule(
    "message_number",
    rf"{after('số|đầu số|gửi|tổng đài')}(?:1[0-9]\d\d|[5-9]\d{{3}}){NO_MORE}",
    lambda found: (
        digits(found.written) if _BY_MESSAGE.search(found.left(60)) and not _counts(found) else None
    ),
    alone=False,
)
"""The number to which one sends a message: "nhắn tin ủng hộ qua số 1407"."""


def _unit(found: Found) -> str | None:
    return None if _counts(found) and not _AT_SEA.search(found.left(14)) else _figures(found)


_AT_SEA = pattern("(?:Cảnh sát biển|Kiểm ngư) $")
UNIT_OF_THE_ARMY = Rule(
    "unit_of_the_army",
    after("Đoàn|Trung đoàn|Sư đoàn|Lữ đoàn|Tiểu đoàn|Binh đoàn|Hải đoàn|Đơn vị")
    + rf"(?!(?:19|20)\d\d)\d{{4}}{NO_MORE}"
    r"(?! ?(?:đại biểu|cán bộ|học sinh|thành viên|đoàn viên|em|xe|cháu)(?!\w))"
    rf"|{after('Cảnh sát biển|Kiểm ngư')}[1-9]\d{{3}}(?![\w/-]|[.,]\d)",
    _unit,
    alone=False,
)
"""A unit that is known by its number, not one of so many people: Đoàn 7701."""
ACCOUNT = Rule(
    "account",
    r"(?=\d(?:[ .\-]?\d){4})"
    + after(CUES["account"])
    + r"(?!\d{1,3}(?:\.\d{3})?\.000(?![.\d])|(?:(?<=ân số )|(?<=ân số: ))\d{1,3}(?:\.\d{3}){1,2}(?![.\d]))"
    + rf"\d(?:[ .\-]?\d){{4,24}}(?!\d|[.,]\d|[ .\-]?[xX]{{3}}){COUNTED_BEHIND}",
    say_dialled,
    alone=False,
)
CARD = Rule(
    "card",
    rf"{START}(?!LH|[ĐDS]T|TK \d{{6}})[A-Z]{{2}}"
    r"[ .]?\d(?:[ .]?\d{2}){1,2}(?:[ .]?\d{3,5}){2,3}(?!\d)",
    lambda found: f"{spell(found.written[:2], found.style)} {say_grouped(found.written)}",
)


def _leading_zeros(found: Found) -> str:
    """Say a number that begins with noughts figure by figure; in a sum they are hundreds: 1 tỷ 029 triệu."""
    if len(found.written) == _HUNDREDS and _RANK.search(found.left(9)) and _NEXT_RANK.match(found.right(7)):
        return cardinal(_THOUSAND + int(found.written), found.style).removeprefix("một nghìn ")
    return say_dialled(found)


_HUNDREDS, _THOUSAND = 3, 1000
_RANK, _NEXT_RANK = pattern(r"\d ?(?:tỷ|tỉ|triệu) $"), pattern(r" ?(?:triệu|tr|nghìn|ngàn)(?!\w)")
LEADING_ZEROS = Rule("leading_zeros", rf"{START}0\d{{2,17}}{NO_MORE}", _leading_zeros, alone=False)
FOURS = Rule(
    "fours",
    rf"{START}(?:\d{{4}}(?:[ \-]\d{{4}}){{3}}|97[89]-\d{{1,5}}-\d{{1,7}}-\d{{1,7}}-\d"
    r"|(?:(?<=ISSN )|(?<=ISSN: ))\d{4}-\d{4})(?![\d\-])",
    say_dialled,
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
LONG_RUN = Rule(
    "long_run",
    rf"\d{{19,}}|{START}\d{{2,4}}\.\d{{4,6}}\.\d{{4,9}}(?![\d.])"
    rf"|{START}[1-9]\d{{2,4}}\.\d{{4,6}}(?:\.\d{{3}}){{1,3}}(?![\d.,/]\d|\d)"
    rf"|{START}[1-9]\d{{3,4}}(?:\.\d{{3}}){{2,4}}(?![\d.,/]\d|\d)",
    _figures,
)
"""Figures too many for a number, and accounts whose dots part no thousands: 310.10000.231438."""
