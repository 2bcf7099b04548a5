"""Dashes between words: of a range, of a route, of two sides, of an aside."""

from __future__ import annotations

import re
from itertools import chain

from broadcaster.reading.classes.dashes.asides import TO_A_WORD, opens_an_aside
from broadcaster.reading.classes.dashes.from_to import is_from_to
from broadcaster.reading.classes.signs.arithmetic import reckoned
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LATIN, LOWER, UPPER
from broadcaster.reading.written.shapes import DASH
from broadcaster.reading.written.window import Ending


def _dash(found: Found) -> str | Said:
    """
    Say a dash: *đến* between the ends of a range, else a pause or nothing.

    "từ thứ 2 - thứ 6", "từ 70 - dưới 75 tuổi", "cấp 9 - cấp 10": the word *từ* without its *đến*, or the same
    noun before two numbers. Other dashes join words; with blanks around they part them.
    """
    if fixed := reckoned(found) or _fixed(found):
        return fixed
    if _TOWN_BEHIND.match(found.right(16)) and (route := _route(found)):
        return Said(" đi ", "cue", route)
    if (
        _of_fertiliser(found)
        or opens_an_aside(found)
        or _WHO_SAID.search(found.left(2))
        or _FIRM_BEHIND.match(found.right(14))
    ):
        return ", "
    if joined := _of_sides(found):
        return joined
    before = found.written.startswith(" ") or found.left(1) == " "
    if found.right(1).isupper() and _is_line_name(found.left(60)):
        return Said(" ", "cue", "tuyến")
    parted = found.written.endswith(" ") or found.right(1).isupper() or TO_A_WORD.match(found.right(2))
    return ", " if before and parted else " "


def _is_line_name(left: str) -> bool:
    lowered = left.lower()
    return any(word in lowered for word in _LINE_WORDS) and _LINE_NAME.search(left) is not None


_BELOW = pattern(
    r"(?:(?:dưới|gần) |< ?)\d+[\d.,]* ?(?:ha|tuổi|kg|tháng|triệu|tỷ|năm|ngày|m|m2|km|tấn|%|con)(?!\w)"
    r"|(?:dưới |< ?)\d+[\d.,]* ?(?:t|T|độ|mm|cm|lần|giờ|điểm|tuần|giỏi|khá|TB|trung bình|yếu)(?!\w)"
)
"""The upper end of a class: "từ 2 - dưới 5 ha"."""


def _of_fertiliser(found: Found) -> bool:
    """Tell the dash between two parts of a fertiliser: "90N-60P2O5-30K2O"."""
    return bool(_NITROGEN.search(found.left(4)) and _PHOSPHATE.match(found.right(9)))


_NITROGEN, _PHOSPHATE = Ending(r"\d ?N ?$", "N", "N "), pattern(r" ?\d{1,3} ?P2")
_WHO_SAID = Ending(r"[^\W\d_.…!?]”$|[.…!?][”\"]$", "”", '"')
"""What somebody said ends before the dash: "… nhớ nhất thôi nhé”-ông bắt đầu câu chuyện"."""


_FIRM_BEHIND = pattern(r"(?:Tổng [Cc]ông ty|Công ty|Cty|CTCP) ")
"""The next firm of a joint venture: "xây dựng Đồng Khánh-Công ty CP Đầu tư"."""


_QUOTED_THEME = pattern(rf'(?:^|[\s(])["“](?=\S)[^"”]{{0,30}}giữa [{LOWER}][^"”]*$')
"""A name in quotation marks that has the word itself: "Băng giữa lửa hè - Nổ bùng thơm mát"."""


def _of_sides(found: Found) -> Said | None:
    """Say the dash between two sides: of a talk or a border, and who meets whom."""
    left = found.left(100)
    if (
        ("iữa " in left or "ai nước " in left or "IỮA " in left)
        and _TWO_SIDES.search(left)
        and not _THIRD_SIDE_OR_ASIDE.match(found.right(40))
        and not (_WHO_THEY_ARE.match(found.right(40)) and _NAME_BEFORE.search(left))
        and not (found.right(1).isupper() and _QUOTED_THEME.search(left))
        and _apart(found)
    ):
        return Said(" và ", "cue", "giữa")
    if found.right(1).isupper() and _is_paired(found.left(120)):
        return Said(" gặp ", "cue", "cặp đấu")
    return None


def _is_paired(left: str) -> bool:
    lowered = left.lower()
    return ("cặp " in lowered or "trận" in lowered) and _PAIRED.search(left) is not None


def _apart(found: Found) -> bool:
    """Tell two sides from one word with a dash, before the second side: "giữa lõi sắt-niken và lớp phủ"."""
    glued = not found.written.strip(DASH_SIGNS) and found.right(1).islower()
    return not (glued and _SECOND_SIDE.match(found.right(60)))


_NAME_BEFORE = pattern(rf"(?<!\w)[{UPPER}]\w* ?$")
_WHO_THEY_ARE = pattern(
    "(?:đội bóng|đội|câu lạc bộ|người|nơi|địa phương|quốc gia|đất nước|nước|tỉnh|thành phố|đơn vị|công ty"
    "|doanh nghiệp|tay vợt|cầu thủ|võ sĩ|tân binh|chủ nhà|á quân|ngôi sao|câu lạc bộ)"
    rf" (?:[{LOWER}]+ ){{0,2}}(?:được|có|đang|vừa|đã|vốn|mới|từng|sở hữu|đứng|chưa|luôn|không|sẽ) "
)
"""What a name is, behind its dash, and no second side: "Quảng Ninh - đội bóng được đánh giá cao"."""
DASH_SIGNS = "-–—"
_SECOND_SIDE = pattern(r"[^.,;:!?\n]{1,50} (?:và|với) ")


def _fixed(found: Found) -> Said | None:
    """Say a dash that neighbours fix: of a range, of a meeting and its year, of a name with two halves."""
    left = found.left(20)
    named = _within_a_name(left, found.right(20))
    figure = found.right(2).lstrip(" ")[:1].isdecimal()
    if figure and _SUM_BEFORE.search(left) and _BID_AND_ASK.match(found.right(40)):
        return Said(" và ", "cue", "mua vào - bán ra")
    below = found.left(1).isdecimal() and _BELOW.match(found.right(16))
    if below or (not named and is_from_to(found)):
        return Said(" đến ", "cue", "từ")
    if figure and found.before.rule in HELD_AGAIN and YEAR_BEHIND.match(found.right(8)):
        return Said(", năm ", "cue", found.before.written)
    if (
        figure
        and found.written.strip() in {"-", "–"}
        and found.written.endswith(" ")
        and YEAR_BEHIND.match(found.right(8))
        and _EVENT.search(found.left(90))
    ):
        return Said(", năm ", "cue", "-")
    joined = (
        named
        or (_UNTIL.search(left) and not found.right(1).isupper())
        or (_COMPASS.search(left) and _QUARTER.match(found.right(5)))
    )
    return Said(" ", "table") if joined else None


_SUM_BEFORE = pattern(r"(?:đồng|đ)(?:/\w{1,6})? ?$")
_BID_AND_ASK = pattern(r" ?\d[\d.,]* [^.;()\d]{2,20}\((?:giá )?mua(?: vào)? ?[-–—/] ?(?:giá )?bán")
"""Two prices and no span: "57,66 triệu đồng/lượng - 59,62 triệu đồng/lượng (mua vào - bán ra)"."""
_COMPASS = Ending(r"(?<!\w)(?i:phía|hướng|vùng|góc|sườn) (?:[Đđ]ông|[Tt]ây) ?$", "ông", "ông ", "ây", "ây ")
_QUARTER = pattern(r"(?i:nam|bắc)(?: ?(?:[^\w\s–-]|$)| [^\W\dA-ZĐ])")
"""One direction, not two: "về phía đông - nam", but "phía Đông - Nam - Tây - Bắc"."""


def _within_a_name(left: str, right: str) -> bool:
    """Tell whether a dash between two stretches is part of one name of the tables."""
    first = right.lstrip(" ").lower().partition(" ")[0]
    if first.isalpha() and first not in _BEHIND_A_DASH:
        return False
    if not left.rstrip(" ").lower().endswith(_BEFORE_A_DASH):
        return False
    around = f"{left}-{right}"
    names = chain(_JOINED.finditer(around), _OFFICES.finditer(around))
    within = (name for name in names if name.start() <= len(left) < name.end())
    return any(not _GOES_ON.match(around[name.end() :]) or name.re is _OFFICES for name in within)


_EVENT = pattern(
    r"(?<!\w)(?:[Ll]iên hoan|[Gg]iải|[Hh]ội|[Đđ]ại hội|[Cc]úp|[Ll]ễ|[Nn]gày|[Cc]uộc thi)"
    rf"(?: [{LATIN}]+){{1,11}} ?$"
)
"""What is held year by year, before a dash and its year: "Liên hoan Chèo toàn quốc - 2022"."""
_UNTIL = Ending("(?: |^)(?:đến|tới) ?$", "đến", "đến ", "tới", "tới ")
"""A dash that says again what the word before it has said: "từ 5 giờ đến – 22 giờ"."""
_GOES_ON = pattern(
    r" (?:Thị|Văn|Hữu|Đức|Lát|tâm|học|ương|đoàn|bình(?! thường)|liệu|sinh|tướng|tá|úy|uý|thu|cấp|đội"
    r"|liên)(?!\w)"
)
"""What makes the second half the head of another name: "Ông Lê - Trịnh Thị Hoa", "Xã Mỹ - Trung tâm"."""
_JOINED = pattern(rf"(?:{CUES['double_name']})(?!\w)".replace(" - ", " ?- ?"))
_OFFICES = pattern(rf"(?<!\w)(?:{CUES['double_office']})(?!\w)".replace(" - ", " ?- ?"), re.IGNORECASE)
"""Names of two fields of one office, which are said in one breath."""
_HALVES = [
    name.lower().split("-") for key in ("double_name", "double_office") for name in CUES[key].split("|")
]
_BEFORE_A_DASH = tuple({half.rstrip(" ").rpartition(" ")[2] for halves in _HALVES for half in halves[:-1]})
_BEHIND_A_DASH = frozenset(half.lstrip(" ").partition(" ")[0] for halves in _HALVES for half in halves[1:])
"""Looked up first: most dashes stand between other words."""
_TWO_SIDES = pattern(
    "(?i: giữa (?!(?:của|là|sân|lòng|lúc|mùa|trưa|đêm|bối cảnh|thời|tháng|năm|tuần|quý|thế kỷ) )"
    "| hai nước )"
    r"(?:(?! và | với | [-–—] )[^.;:!?\n])*$"
)
_THIRD_SIDE_OR_ASIDE = pattern(
    rf"[^,.;:!?\n\d]{{1,30}} {DASH} [{UPPER}]|[{LOWER}]+(?: [{LOWER}]+)? {DASH} [{LOWER}]"
    r"|(?:gồm|là|vốn|đến từ|trong đó|đang|từng|vừa|đã|hạng|nhà vô địch|đương kim|một trong"
    r"|thể hiện|nhằm|cho thấy|đó là) "
    r"|(?:người|đội) (?:đã|từng) "
)
"""More than two ("giữa ba tỉnh Phú Thọ - Yên Bái - Lào Cai"), or who the first is: "Vingroup - gồm …"."""
_LINE_NAME = pattern(
    rf"(?i:(?<!\w)(?:{CUES['line_name']})) (?:[{UPPER}][{LATIN}]* ?){{1,4}}"
    rf"(?:[-–] ?(?:[{UPPER}][{LATIN}]* ?){{1,4}})?$"
    rf"|(?i:công ty|ngân hàng|khách sạn|bia)"
    rf"(?:(?! (?:ở|tại|từ|đi|đến|chạy|tuyến|về) )[^,.;:()\n]){{0,40}} Sài Gòn ?$"
)
"""Roads named by their ends, firms by two towns: "đại lộ Mỹ Phước - Tân Vạn", "bia Sài Gòn – Huế"."""
_LINE_WORDS = (*CUES["line_name"].split("|"), "sài gòn")
"""Looked for first, with the one town whose name firms bear."""
_ROUTE = pattern(
    r"(?<!\w)([Đđ]ường bay|[Cc]hặng bay|[Tt]uyến bay|[Cc]ác chuyến bay"
    r"|(?:tàu|xe khách|xe buýt) (?:[^ .;!?\n]+ ){0,4}các tuyến):?[^.;:!?\n\d()]{1,150}$"
)
_PAIRED = pattern(
    r"(?i:(?<!\w)cặp (?:đấu|trận|bán kết|tứ kết)[^.;\n()]{1,40} (?:là|gồm):?|cặp (?:đấu|bán kết|tứ kết):"
    r"|(?<!sau )(?<!trong )(?<!qua )(?:[2-9]|hai|ba|bốn) trận(?: đấu)?(?::|(?<=đấu))(?= (?-i:[A-ZĐ])))"
    r"(?:[^.;\n\d]|TP\.){1,120}$"
)
"""Who meets whom: "ba cặp đấu còn lại là Giri - Praggnanandhaa, Mamedyarov - Duda"."""
_TOWNS = rf"[{UPPER}][{LATIN}]*(?:[ /][{UPPER}][{LATIN}]*){{0,6}} ?"
_NEXT_ROUTE = pattern(
    rf"(?:thành phố |thị xã |đảo )?{_TOWNS}(?:,| và)(?: [{LOWER}][{LATIN}]*){{0,3}} {_TOWNS}{DASH} ?"
    rf"(?:thành phố |thị xã |đảo )?[{UPPER}]"
)


def _route(found: Found) -> str:
    """Give the word for a route in a list, or with a place in a bracket: a pause would hide where it goes."""
    line = _LINE_OF_PLACE.search(found.left(80))
    if line:
        return str(line[1])
    left = found.left(200)
    route = _ROUTE.search(left) if "bay" in left or "các tuyến" in left else None
    return str(route[1]) if route and _several(found, route[0]) else ""


_TOWN_BEHIND = pattern(rf"(?:thành phố |tỉnh |huyện |thị xã |xã |đảo )?[{UPPER}]")
_LINE_OF_PLACE = Ending(
    rf"(?<!\w)([Tt]uyến|[Cc]huyến|[Ll]ộ trình)(?: \d{{1,3}})?:? [{UPPER}][^.;:()\n]{{1,30}}"
    r" \([^()\n]{2,30}\) ?$",
    ")",
    ") ",
)
"""A route from a place that a bracket explains: "Tuyến 117 Hòa Lạc (Đại học FPT)-Nhổn"."""


def _several(found: Found, before: str) -> bool:
    """Tell whether a list gives several routes, in which commas alone would leave a bare list of towns."""
    return bool(_DASHED.search(before) or _NEXT_ROUTE.match(found.right(80)))


_DASHED = pattern(rf"{DASH} ")
HELD_AGAIN = frozenset({"ordinal", "roman_ordinal", "roman_numbered", "roman_degree", "roman"})
"""What is held for the so-manieth time, and then its year: "lần thứ 30 - 2018"."""
YEAR_BEHIND = pattern(r" ?(?:1[5-9]|20)\d\d(?![\d/]|[.,]\d)")
DASH_BETWEEN = Rule("dash", rf" {{0,4}}{DASH}{{1,40}} {{0,4}}", _dash, alone=False)
