"""Plain figures: cardinals, decimals, ordinals, versions, standards."""

from __future__ import annotations

import re

from broadcaster.reading.classes.numbers.tenths import tens_before_one
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import (
    cardinal,
    code_number,
    decimal,
    digits,
    number,
    ordinal,
)
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import CUES, ISSUERS
from broadcaster.reading.written.alphabet import LOWER, START, UPPER
from broadcaster.reading.written.shapes import COUNTED, NO_MORE, NUMBER

_PARTS = pattern(r"\d+")


def _number(found: Found) -> str:
    written = found.written
    return number(_ROUND.sub("", written) if written.endswith(_NOUGHTS) else written, found.style)


_NOUGHTS = (",0", ",00", ".00")
_ROUND = pattern(r"(?<=\.\d{3}),0{1,2}$|(?<=\d)(?<!\d{4})\.00$")
"""Noughts of a ledger behind thousands, and of marks: 1.500.000,00; 34.00 điểm."""


def _padded(found: Found) -> str:
    """Say a number without its nought, which belongs to the name of a boat alone: "tàu An Hải 09"."""
    if _CLUB.search(found.left(16)):
        return digits(found.written)
    if _BOAT.search(found.left(70)) and not _CREW.match(found.right(14)):
        return digits(found.written)
    return cardinal(int(found.written), found.style)


_CLUB = pattern("(?:Schalke|Mainz|Bayer|Leverkusen|Darmstadt) $")
"""Clubs that bear the end of their year: "Schalke 04"."""
_CREW = pattern(
    rf" (?:{COUNTED}|ngư dân|thuyền viên|thủy thủ|người|chiếc|chuyến|toa|ngày|phút|giờ|lượt)(?!\w)"
)
_BOAT = pattern(
    rf"(?<!\w)(?i:tàu|phà|thuyền)(?: (?:cao tốc|khách|hàng|cá|kéo|là))?(?:,? (?:và )?[{UPPER}][{LOWER}]+"
    rf"(?: [{UPPER}]?[{LOWER}]+){{0,2}} 0\d)*(?:,| và)?(?: [{UPPER}][{LOWER}]+){{1,3}} $"
)


def _document_number(found: Found) -> str | None:
    """Say the nought of a document's number; what a decision counts has none: "xác định 09 nhóm"."""
    left = found.left(12)
    if _NO_PAPER.search(left) or (_THINGS.match(found.right(16)) and not left.lower().endswith("số ")):
        return None
    return code_number(found.written, found.style)


_NO_PAPER = pattern(
    r"(?<!\w)(?:(?:xác|ổn|chỉ|nhận|giám|ấn|khẳng|dự|hoạch|kiểm|thẩm|nhất) định|(?:phán|giải|biểu) quyết"
    r"|(?:thảo|bình|tranh|dư) luận|đầu tư|(?:đô|siêu|thành|tiếp) thị|(?:quy|thu) hoạch|(?:phá|vụ|đồ) án) $"
)
"""Words that end like a paper and count what follows: "chỉ định 03 nhà thầu", "đầu tư 05 tỷ"."""
_THINGS = pattern(
    " (?:nhóm|hộ|xã|phường|thôn|người|tiêu chí|nhiệm vụ|giải pháp|nội dung|mục tiêu|trường hợp|chỉ tiêu|dự án"
    "|công trình|mô hình|lĩnh vực|vụ|điểm|cá nhân|tập thể|đồng chí|thủ tục"
    "|tháng (?:đầu|cuối|tù)|năm tù|bước|khu vực|vị trí|đơn vị|khâu|đối tượng)(?!\\w)"
    "| năm \\(?20[0-4]\\d ?[-–]"
)


def _fineness(found: Found) -> Said | None:
    """Say the fineness of gold (9999) as the shops do: by how many nines."""
    cue = _GOLD.search(found.words_left())
    if cue and found.written[-1] in "kK":
        return Said(f"{cardinal(int(found.written[:-1]), found.style)} ca", "cue", cue[1])
    return Said(f"{cardinal(len(found.written), found.style)} số chín", "cue", cue[1]) if cue else None


_GOLD = pattern(" (vàng|nhẫn|sjc) ")

FINENESS = Rule(
    "fineness", rf"{START}(?:9{{3,5}}{NO_MORE}|(?:10|14|18|22|24)[kK](?!\w))", _fineness, alone=False
)


def _version(found: Found) -> str | Said:
    """Say numbers parted by dots: a version; the shares of a fertiliser (NPK 12.5.10) one after the other."""
    written = found.written.split(".")
    if len(written) == _OCTETS and len(found.written) > _LONG_VERSION and max(map(int, written)) <= _OCTET:
        return Said(" chấm ".join(digits(part) for part in written), "guess")
    parts = [code_number(part, found.style) for part in written]
    mixed = _MIXED.search(found.words_left(20))
    joint = ", " if tens_before_one(written) else " "
    return Said(joint.join(parts), "cue", mixed[1]) if mixed else " chấm ".join(parts)


_OCTETS, _OCTET, _LONG_VERSION = 4, 255, 9
"""An address of the net (192.168.1.1) is said figure by figure; versions and sections are shorter."""
_MIXED = pattern(" (npk|phân|lân) ")


def _standard(found: Found) -> str:
    """Say the number of a standard and its year, or its part alone: QCVN 05:2013/BTNMT, TCVN 11041-2."""
    code, _, issuer = found.written.partition("/")
    dated = _YEAR_OF_STANDARD.search(code)
    number_, year = (code[: dated.start()], dated[1]) if dated else (code, "")
    said = ", ".join(code_number(part, found.style) for part in _PARTS.findall(number_))
    if _PARTED.search(found.left(10)) and _WITH_PART.fullmatch(number_):
        said = said.replace(", ", ", phần ", 1) + ("," if year else "")
    if not year:
        return said
    field = " môi trường" if "MT" in number_ else ""
    by = f" của {ISSUERS.get(issuer) or spell(issuer, found.style)}" if issuer else ""
    return f"{said}{field} năm {cardinal(int(year), found.style)}{by}"


_YEAR_OF_STANDARD = pattern(r" ?[:-] ?((?:19|20)\d\d)$")
_PARTED, _WITH_PART = pattern("(?i:tcvn|iso|iec) $"), pattern(r"\d{3,6}-[1-9]\d?")
"""Standards that appear in parts: TCVN 11041-3:2017 is its third; QCVN 01-1 has a field there."""


def _sum(found: Found) -> str:
    """Say a subtraction or a division that an equals sign follows."""
    word = " chia " if ":" in found.written else " trừ "
    return word.join(number(part, found.style) for part in re.split(r" ?[-−–:] ?", found.written))


def _ordinal(found: Found) -> str:
    return ordinal(found.written, found.style)


def _round_the_clock(found: Found) -> str | None:
    if _DAY_BEFORE.search(found.words_left(20)) or _HOUR_BEFORE.search(found.left(8)):
        return None
    below = "bảy" if found.written.endswith("7") else "hai mươi " + found.style.four
    hours = " giờ" if found.written.endswith(("h", "g", "giờ")) else ""
    return f"hai mươi {found.style.four} trên {below}{hours}"


def _degrees(found: Found) -> str:
    """Say the degrees of a place on the globe: its three figures behind a dot are no thousands."""
    return decimal(found.written.replace(" ", ""), found.style)


def _not_after(cues: str) -> str:
    return "".join(f"(?<!{cue} )(?<!{cue.capitalize()} )" for cue in cues.split("|"))


ROUND_THE_CLOCK = Rule(
    "round_the_clock",
    rf"{START}24/(?:7(?![\d/])|24(?:[hg]| giờ)?(?![\w/]))",
    _round_the_clock,
    alone=False,
)
_DAY_BEFORE = pattern(" (?:ngày|sáng|trưa|chiều|tối|đêm|hôm|nay|qua|từ|đến) $")
_HOUR_BEFORE = pattern(r"(?<!đến )(?<!line )(?<!\d)\d{1,2}[hg](?:\d\d)? \($")
"""The hour of which a bracket gives the day: "từ 20h (24/7)"."""

SUM = Rule("sum", rf"{START}{NUMBER} ?[-−–:] ?{NUMBER}(?= ?=)", _sum)


SPACED = Rule(
    "spaced",
    _not_after(CUES["numbered"])
    + rf"{START}[1-9]\d{{0,2}} \d{{3}}(?=(?: ?(?!k(?!\w))[{LOWER}%]|[.,;]?$)(?! ?\d))",
    _number,
)

STANDARD = Rule(
    "standard",
    after(CUES["standard"] + "|QCVN:|TCVN:")
    + r"(?:\d{1,6}(?:-\d{1,3}){0,3}(?: ?- ?MT)? ?[:-] ?(?:19|20)\d\d(?!\d)(?:/[A-ZĐ&]{2,12}(?!\w))?"
    r"|\d{3,6}-[1-9]\d?(?![\w/:-]|[.,]\d))",
    _standard,
    alone=False,
)

DEGREES = Rule(
    "degrees_of_place",
    rf"{START}\d{{1,3}}(?:\.|, (?=\d{{3}} ?(?:[°º]|độ)))\d{{3}}"
    r"(?= ?[°º]? ?(?:độ )?(?:[Vv]ĩ|[Kk]inh|[NBE])(?!\w)| ?(?:[°º]|độ) ?Đ(?!\w))",
    _degrees,
)

ORDINAL = Rule(
    "ordinal",
    rf"{after('thứ|THỨ')}\d{{1,2}}{NO_MORE}|{after('xếp hạng|đứng hạng|giành hạng')}1{NO_MORE}",
    _ordinal,
)

DOCUMENT_NUMBER = Rule(
    "document_number",
    rf"(?=0\d)(?<!kỷ luật )(?<!Kỷ luật ){after(CUES['document'])}0\d{{1,5}}{NO_MORE}",
    _document_number,
    alone=False,
)


def _over(found: Found) -> str | Said:
    """Say 50+ as more than fifty; the age for which a film is made is said as it is written."""
    if cue := _RATED.search(found.words_left(30)):
        return Said(f"{number(found.written[:-1], found.style)} cộng", "cue", cue[1])
    if _CHILD.search(found.left(8)):
        return Said(f"{number(found.written[:-1], found.style)} trở lên", "cue", "con thứ")
    return f"hơn {number(found.written[:-1], found.style)}"


_CHILD = pattern("con thứ $")
"""A child beyond the second, as those who count births write: "sinh con thứ 3+"."""
_RATED = pattern(
    " (phim|game|trò chơi|truyện|cảnh|nội dung|nhãn|mác|video|clip|hạn chế|phân loại|dành cho)(?: việt)? $"
)
OVER = Rule(
    "over",
    rf"{START}{NUMBER}\+(?= [{LOWER}]{{2}})|{START}(?!1\d\+|21\+)\d[\d.]{{1,8}}\+(?=[.,;)]?(?:\s|\Z))",
    _over,
    alone=False,
)
"""A plus behind a figure; at an end of two figures or more, and no age of a film (18+)."""

_ENDS = pattern("[1-7]")
STARS = Rule(
    "stars",
    rf"{START}(?:[1-6] ?[-–] ?)?[1-7](?:\*| ?★)(?![\w*★])",
    lambda found: (
        " đến ".join(cardinal(int(end), found.style) for end in _ENDS.findall(found.written)) + " sao"
    ),
)
"""How good a hotel is: 4*, 3-4*."""

NUMBERING = Rule(
    "numbering",
    rf"(?=\d\d?\.\d){after(CUES['numbering'])}\d{{1,2}}\.\d{{1,2}}{NO_MORE}(?! ?(?:%|triệu|tỷ))",
    _version,
    alone=False,
)

VERSION = Rule(
    "version", r"(?!\d{1,3}(?:\.\d{3}){2,5}(?!\d))\d{1,4}(?:\.\d{1,4}){2,6}(?!\d)", _version, alone=False
)

HUNDREDTHS = Rule(
    "hundredths", rf"{after('giây')}0\d{NO_MORE}", lambda found: code_number(found.written, found.style)
)

PADDED = Rule("padded", rf"{START}0\d{NO_MORE}", _padded, alone=False)

NUMBER_RULE = Rule("number", NUMBER, _number)
