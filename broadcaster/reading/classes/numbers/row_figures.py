"""Figures of rows and lists: behind the name of their row, of a package, of cells, with a blank too many."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal, decimal, digits
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LATIN, START, UPPER
from broadcaster.reading.written.shapes import NO_MORE

_FIGURES = pattern(r"\d+")


def _named_row(found: Found) -> str | None:
    """Say three whole figures and more behind a name as cells of its row: "Việt Nam 10 5 3"."""
    name = _NAME.search(found.left(40))
    if not name or _NUMBERED.fullmatch(name[1]) or _DIALLED.search(found.words_left(40)):
        return None
    figures = _CELL.findall(found.written)
    if all(len(figure) == _GROUP for figure in figures[1:]) and "." not in found.written:
        return None
    return ", " + ", ".join(
        decimal(figure, found.style) if "." in figure else cardinal(int(figure), found.style)
        for figure in figures
    )


_CELL, _GROUP = pattern(r"\d+(?:\.\d)?"), 3
"""Figures of the groups of one large number, which blanks may part: "Hà Nội 1 250 000 tấn"."""
_NAME = pattern(rf"(?:^|\n|[ (\"“])([{UPPER}][{LATIN}]*)\)? $")
_NUMBERED = pattern(
    rf"(?i:{CUES['numbered']}|bước|nhóm|tuổi|lầu|điểm|phòng|khu|phố|đội|tập|trang|tuần|ca|vòng|chương|ngõ|tầng|tiết|xóm|ấp)"
)
"""What is numbered: "Tổ 5 10 12" lists parts of a place."""
_DIALLED = pattern(r" (?:tài khoản|stk|tk|số|sđt|điện thoại|đt|zalo|mã|hotline)(?: [^ ]+){0,3} $")
_WHOLE = r"(?:0|[1-9]\d{0,2})"
_GOALS = rf" \d{{1,3}}[-–:/]\d{{1,3}}(?: {_WHOLE}){{0,3}}"
"""Goals for and against, and the points behind them: "Hà Nội 12 6 3 3 20-10 21"."""
NAMED_ROW = Rule(
    "named_row",
    rf"(?<=[{LATIN})] )(?:{_WHOLE}(?: {_WHOLE}){{2,10}}(?:{_GOALS})?|\d{{1,2}}\.\d(?: \d{{1,2}}\.\d){{2,8}})"
    rf"(?=$|\n|[;,.](?:\s|$)| [+-]\d| [{UPPER}])",
    _named_row,
    alone=False,
)
"""Tables of leagues, of medals: the name of the row stands before its figures, with nothing between."""


def _of_package(found: Found) -> str:
    """Say the days of a package, and a pause before what else it holds: "30 ngày 50MB", "3 tháng 4%"."""
    figures, unit = found.written.split()
    head = ", " if _PRICED.search(found.left(3)) else ""
    return f"{head}{cardinal(int(figures), found.style)} {unit},"


_PRICED = pattern(r"[%đ] $|ng $")
"""Its price, or the rate of the row before, stands right before it: "20.000đ 30 ngày 50MB"."""
OF_PACKAGE = Rule(
    "of_package",
    r"(?=[1-9]\d{0,2}+ [ntpS][^\W\d_]{2,4}+:? ?\d)"
    rf"(?:{START}[1-9]\d{{0,2}} (?:ngày|tháng|phút|SMS)"
    r"(?= [1-9]\d{0,3}(?:[.,]\d{1,3})? ?(?:[GMT]B(?!\w)|phút gọi|SMS|%/năm)| \d{1,2}[.,]\d{1,2} ?%/)"
    r"|[1-9]\d? tháng(?= [1-9]\d? tháng(?!\w))|(?<=% )[1-9]\d? (?:ngày|tháng)(?=: ?\d))",
    _of_package,
    alone=False,
)


def _cell_of_tenths(found: Found) -> Said | None:
    """Say 3.0 as a decimal beside other decimals with a point; the number of a version is left."""
    left = found.words_left(30)
    if subject := _SUBJECT.search(left):
        return Said(decimal(found.written, found.style), "cue", subject[1])
    if _VERSION.search(left) or found.right(1) in {",", ";"}:
        return None
    row = found.left(60).rpartition("\n")[2] + "|" + found.right(60).partition("\n")[0]
    proof = _DECIMAL.search(row)
    return Said(decimal(found.written, found.style), "cue", proof[0]) if proof else None


_SUBJECT = pattern(
    " (toán|văn|anh|vật lý|vật lí|lý|lí|hóa|hoá|hóa học|sinh|sinh học|sử|địa|địa lý|gdcd|tin) $"
)
"""What is marked: "Toán 8.0, Văn 7.5"."""
_VERSION = pattern(
    r" (?:phiên bản|bản|version|windows|android|usb|cách mạng|công nghiệp|web|ios)(?: [\d. ]+)? $"
)
_DECIMAL = pattern(r"(?<![\d.,/])\d{1,3}\.\d(?![\d.,/])")
CELL_OF_TENTHS = Rule(
    "cell_of_tenths",
    rf"(?:(?<=\|)|(?<=\| )|(?<=\d\.\d ))\d{{1,3}}\.0{NO_MORE}"
    rf"|{START}\d{{1,3}}\.0(?= ?\||[,;] [{UPPER}]| \d{{1,3}}\.\d(?![\d.]))",
    _cell_of_tenths,
    alone=False,
)


def _short_numbers(found: Found) -> Said | None:
    """Say short numbers of the telephone in a list behind their name: "số đặc biệt 116,117,600"."""
    if _EMERGENCY.fullmatch(found.written):
        return Said(", ".join(digits(each) for each in found.written.split("/")), "table")
    cue = _SHORT_NUMBERS.search(found.words_left(40))
    if not cue:
        return None
    return Said(", ".join(digits(each) for each in _FIGURES.findall(found.written)), "cue", cue[1])


_SHORT_NUMBERS = pattern(
    " (số (?:đặc biệt|khẩn cấp|dịch vụ|ngắn|tổng đài|điện thoại|máy|nóng)|đầu số|tổng đài|gọi (?:các )?số"
    "|đường dây nóng|gọi|gọi ngay|gọi điện) $"
)
_EMERGENCY = pattern("11[1-5](?:/11[1-5]){2,4}")
"""Police, fire brigade and ambulance in one breath: "hệ thống 113/114/115"."""
SHORT_NUMBERS = Rule(
    "short_numbers",
    rf"{START}[1-9]\d{{2,3}}(?:(?:, ?|/)[1-9]\d{{2,3}}){{1,8}}(?!\d|[.,/]\d)",
    _short_numbers,
    alone=False,
)


def _house(found: Found) -> str | None:
    """Say the number of a house before its street as one: "(1 phố Xốm, P. Phú Lãm)"."""
    if found.left(1) != "(" and not _AT.search(found.words_left(20)):
        return None
    return f"số {cardinal(int(found.written), found.style)}"


_AT = pattern(r" (?:tại|ở|địa chỉ|trụ sở|nhà hàng|văn phòng) $")
_WARD = r"(?i:p\.|phường |q\.|quận |tp|xã |thành phố |tx|h\.|huyện )"
_STREET = rf"(?: [{UPPER}][^\W\d]{{0,7}})"
HOUSE_OF_STREET = Rule(
    "house_of_street",
    rf"{START}[1-9]\d{{0,3}}(?= (?:phố|đường|ngõ|hẻm|đại lộ){_STREET}{{1,5}}, ?{_WARD})",
    _house,
    alone=False,
)
