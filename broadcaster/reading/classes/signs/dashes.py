"""Dashes: between the ends of a range, before what is below nought, between words."""

from __future__ import annotations

import re

from broadcaster.reading.classes.signs.arithmetic import reckoned
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LATIN, LOWER, STOP, UPPER
from broadcaster.reading.written.shapes import DASH


def _dash(found: Found) -> str | Said:
    """
    Say a dash: *đến* between the ends of a range, else a pause or nothing.

    "từ thứ 2 - thứ 6", "từ 70 - dưới 75 tuổi", "cấp 9 - cấp 10": the word *từ* without its *đến*, or the same
    noun before two numbers. Other dashes join words; with blanks around they part them.
    """
    if fixed := reckoned(found) or _fixed(found):
        return fixed
    if _opens_an_aside(found):
        return ", "
    if _TWO_SIDES.search(found.left(100)) and not _THIRD_SIDE.match(found.right(40)):
        return Said(" và ", "cue", "giữa")
    if (
        found.right(1).isupper()
        and (route := _AIR_ROUTE.search(found.left(150)))
        and _several(found, route[0])
    ):
        return Said(" đi ", "cue", route[1])
    before = found.written.startswith(" ") or found.left(1) == " "
    if _LINE_NAME.search(found.left(60)) and found.right(1).isupper():
        return Said(" ", "cue", "tuyến")
    parted = found.written.endswith(" ") or found.right(1).isupper() or _TO_A_WORD.match(found.right(2))
    return ", " if before and parted else " "


_EXPLAINED = pattern(
    "(?:mã|số|tổng đài|đường dây|tức|là|nay|thuộc|đoạn|tập|phần|quyển|địa chỉ|điện thoại|khu|do) "
)
"""What explains the number before a glued dash: "(84-mã điện thoại Việt Nam)"."""


def _fixed(found: Found) -> Said | None:
    """Say a dash that neighbours fix: of a range, of a meeting and its year, of a name with two halves."""
    left = found.left(20)
    named = _within_a_name(left, found.right(20))
    if not named and _from_to(found):
        return Said(" đến ", "cue", "từ")
    if found.before.rule in _ORDINALS and _YEAR.match(found.right(8)):
        return Said(", năm ", "cue", found.before.written)
    if (
        found.written.strip() in {"-", "–"}
        and found.written.endswith(" ")
        and _YEAR.match(found.right(8))
        and _EVENT.search(found.left(90))
    ):
        return Said(", năm ", "cue", "-")
    return Said(" ", "table") if named or _UNTIL.search(left) else None


def _within_a_name(left: str, right: str) -> bool:
    """Tell whether a dash between two stretches is part of one name of the tables."""
    around = f"{left}-{right}"
    names = (*_JOINED.finditer(around), *_OFFICES.finditer(around))
    return any(name.start() <= len(left) < name.end() for name in names)


def _from_to(found: Found) -> bool:
    """Tell whether a dash stands for *đến*: between two of one kind, or behind a *từ* that waits for it."""
    left, right = found.words_left(), found.words_right(30)
    if right.startswith(" ảnh "):
        return False
    if _of_one_kind(found, left, right):
        return True
    if found.right(1).isupper() and _SECOND_STRETCH.search(found.left(120)):
        return True
    start = _FROM.search(left)
    if not start or "," in found.left(len(start[0])):
        return False
    if _NUMBER_BEHIND.match(right) or _DAY_BEHIND.match(right):
        return not (_AGE_BEHIND.match(right) and _NAME.search(found.left(30).rstrip()))
    dated = found.before.rule in _DATED and found.start - found.before.end <= 1
    waits = not dated and not _UNTIL_BEHIND.search(_SENTENCE_END.split(found.right(70))[0])
    named = (
        waits
        and found.right(1).isupper()
        and _NAME.search(found.left(30).rstrip())
        and not _OFFICE_BEHIND.match(found.right(16))
    )
    glued = found.written.strip() == found.written and not _PROVINCES.search(
        found.left(24) + "-" + found.right(24)
    )
    return bool(named) and not glued and start[0].count(" ") <= _NAME_WORDS


_STRETCH = pattern(r"(?i:đoạn) (?:từ )?(đường|cầu|ngã tư|ngã ba|hẻm|nhà|cống) [^,;.()]{2,40}$")
"""Where a stretch of a road begins; its end has the same word: "đoạn đường Lê Lợi - đường Hùng Vương"."""


def _of_one_kind(found: Found, left: str, right: str) -> bool:
    """Tell whether days, centuries, levels or the same noun with numbers stand on both sides."""
    until = found.before.rule in _DATED and found.start - found.before.end <= 1
    if until and right.startswith((" cuối ", " đầu ", " giữa ", " nay ", " hết ")):
        return True
    to_sunday = _WEEKDAY.search(left) and right.startswith((" chủ nhật ", " cn "))
    if to_sunday or (_CENTURY.search(left) and _TO_CENTURY.match(right)):
        return True
    stretch = _STRETCH.search(found.left(70))
    if stretch and right.startswith(f" {stretch[1]} "):
        return True
    level = _TWO_WORDS_NUMBER.search(left)
    if level and right.startswith(f" {level[1]} ") and _A_NUMBER.match(right[len(level[1]) + 2 :]):
        return True
    noun = _NOUN_NUMBER.search(left)
    return bool(noun and (_same_noun(noun[1], right) or (noun[1] == "từ" and _NUMBER_BEHIND.match(right))))


_STREET_NAME = rf"[{UPPER}][^.,;:!?\n–-]{{1,40}}"
_SECOND_STRETCH = pattern(
    rf"(?i:đoạn từ) {_STREET_NAME} [-–] {_STREET_NAME}(?:,| và) (?:từ )?{_STREET_NAME}$"
)
"""A second stretch of a street: "đoạn từ Nam Kỳ Khởi Nghĩa - Pasteur và Pasteur - Công xã Paris"."""
_AGE_BEHIND = pattern(r" \d{1,3} tuổi ")
"""How old the person is who was just named: "tin báo từ bà Nguyễn Thị Mười - 52 tuổi"."""
_PROVINCES = pattern(rf"(?<!\w)(?:{CUES['province']})-(?:{CUES['province']})(?!\w)")
"""Two provinces whose dash has no blanks: "khu vực từ Thanh Hóa-Quảng Bình"."""
_DAY_BEHIND = pattern(" (?:thứ|chủ nhật|cn|t[2-7]) ")
_SENTENCE_END = pattern(r"[.;!?\n](?: |$)")


def _same_noun(noun: str, right: str) -> bool:
    """Tell whether the same noun follows with a number: "cấp 9 - cấp 10", not "cấp 4 - cấp nguy hiểm"."""
    head, _, rest = right.strip().partition(" ")
    return head == noun and bool(_A_NUMBER.match(rest))


_WEEKDAY = pattern(r" thứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy) $")
_A_NUMBER = pattern(r"\d|(?:hai|ba|tư|năm|sáu|bảy|[ivx]{1,4})(?: |$)")


def _opens_an_aside(found: Found) -> bool:
    """Tell whether a dash follows a quotation or is glued to a word: "cấp V- cấp", "Ngô Đồng- Giao Thủy"."""
    before, behind = found.left(1), found.right(12)
    explained = before.isdecimal() and (
        _EXPLAINED.match(behind) or (found.written == "- " and _TWO_NAMES.match(behind))
    )
    office = before.islower() and _OFFICE_BEHIND.match(behind)
    says = before.isalpha() and len(found.written) == 1 and _SAYS.match(behind)
    if explained or office or says or _HEADLINE.match(found.right(24)) or _parts_headings(found):
        return True
    if found.left(1) in {'"', "”"}:
        return found.written.endswith(" ")
    glued = _ASIDE.match(found.written) and _WHOLE_WORD.search(found.left(5))
    word = _TO_A_NAME if found.left(1).isdigit() else _TO_A_WORD
    return bool(glued and word.match(found.right(2)))


_SAYS = pattern(
    "(?:cho hay|cho biết|chia sẻ|khẳng định|nói|bộc bạch|tâm sự|nhấn mạnh|bày tỏ|phấn khởi|trao đổi|già làng"
    "|thôn trưởng|trưởng (?:thôn|buôn|bản|làng))(?!\\w)"
)
"""What was said, behind who said it, and who that is: "Ksor Neo-già làng-cho hay"."""
_TWO_NAMES = pattern(rf"[{UPPER}][{LOWER}]+ [{UPPER}]")


def _parts_headings(found: Found) -> bool:
    """
    Tell whether a glued dash parts a heading, a slogan or a tag from what follows.

    "Thông báo-Quảng cáo", "cho đi-Một cuộc đời ở lại", "vành đai 3-Vành đai 3", "Thu phí BOT-Bộ GTVT"; the
    dash of a name has a capital on both sides.
    """
    if len(found.written) > 1:
        return False
    left, right = found.left(9), found.right(12)
    if _PLACE_WITHIN.search(found.left(30)) and _LAST_NAME.match(found.right(24)):
        return True
    if _SMALL_WORD.search(left) or _NUMBERED_WORD.search(left):
        return bool(_CAPITAL_WORD.match(right))
    return bool(_CAPITALS_BEFORE.search(left) and _BODY_BEHIND.match(right))


_PLACE_WITHIN = pattern(
    rf"\((?:TX|TP|xã|thị xã|huyện|thị trấn|phường)\.? ?(?!Phan Rang)(?:[{UPPER}][{LOWER}]+ ?){{1,3}}$"
)
_LAST_NAME = pattern(rf"(?:[{UPPER}][{LOWER}]+ ?){{2,3}}\)")
"""A district and its province within brackets: "(TX An Nhơn-Bình Định)"."""
_SMALL_WORD = pattern(rf"(?<![\w-])[{LOWER}]{{2,7}}$")
_NUMBERED_WORD = pattern(rf"[{LOWER}] \d{{1,2}}$")
_CAPITALS_BEFORE = pattern(rf"(?<![^\W_])[{UPPER}]{{3,6}}$")
_CAPITAL_WORD = pattern(rf"[{UPPER}][{LOWER}]{{1,6}}(?![^\W_])")
_BODY_BEHIND = pattern(rf"(?:Bộ|Sở|Cục|Ban|Hội|Đài|Công an|UBND|HĐND|Chính phủ) [{UPPER}{LOWER}]")
_ASIDE, _TO_A_WORD = pattern(rf"{DASH} "), pattern(rf"[{LOWER}]{{2}}|[{UPPER}]")
_TO_A_NAME = pattern(rf"[{UPPER}][{LOWER}]")
_WHOLE_WORD = pattern(rf"(?:[{LATIN}][{LOWER}]|[{UPPER}]{{2}}|(?<![{LATIN}])[IVX]{{1,4}}|\d)$")
_EVENT = pattern(
    r"(?<!\w)(?:[Ll]iên hoan|[Gg]iải|[Hh]ội|[Đđ]ại hội|[Cc]úp|[Ll]ễ|[Nn]gày|[Cc]uộc thi)"
    rf"(?: [{LATIN}]+){{1,11}} ?$"
)
"""What is held year by year, before a dash and its year: "Liên hoan Chèo toàn quốc - 2022"."""
_UNTIL = pattern("(?: |^)(?:đến|tới) ?$")
"""A dash that says again what the word before it has said: "từ 5 giờ đến – 22 giờ"."""
_CENTURY = pattern(" thế k[ỷỉ] [^ ]+ (?:trước|sau) (?:công nguyên|cn) $")
_TO_CENTURY = pattern(" (?:đầu |cuối )?thế k[ỷỉ] ")
_DATED = frozenset({"full_date", "day_month", "month_year", "number", "identifier"})

_NOUN_NUMBER = pattern(r" ([^\W\d_]+) (?:[\d.,/]{1,5}|hai|ba|tư|năm|sáu|bảy|[ivx]{1,4}) $")

_TWO_WORDS_NUMBER = pattern(
    r" (báo động|mức độ|cấp độ|học kỳ|giai đoạn|thế kỷ|tiểu khu) (?:\d{1,4}|[ivx]{1,5}) $"
)
"""What has two words: "báo động 2 - báo động 3"."""
_UNTIL_BEHIND = pattern(" (?:đến|tới|đi|về|sang) ")
"""The end that *từ* asks for stands farther on: "từ thời Đinh – Tiền Lê đến thời Nguyễn"."""
_FROM = pattern(r"(?<! đến) từ (?:(?!đến|tới|từ|[.;!?]) ?[^ ]+ ){1,6}$")

_NUMBER_BEHIND = pattern(r" (?:dưới |trên |hết |khoảng |gần |hơn )?\d")

_NAME = pattern(rf"(?:[{UPPER}][{LATIN}]*|\d+)$")

_NAME_WORDS = 6
"""Blanks in " từ … " before a dash that joins two places: "từ Hà Nội - Huế"."""

_JOINED = pattern(rf"(?:{CUES['double_name']})(?!\w)".replace(" - ", " ?- ?"))

_OFFICES = pattern(rf"(?<!\w)(?:{CUES['double_office']})(?!\w)".replace(" - ", " ?- ?"), re.IGNORECASE)
"""Names of two fields of one office, which are said in one breath."""

_OFFICE_BEHIND = pattern("(?:Phó|Trưởng|Chánh|Giám đốc|Chủ tịch|Bí thư|Tổng|Cục trưởng|Viện trưởng) ")
"""Who a person is, behind a name and a glued dash: "ông Đào Văn An-Phó Chi cục trưởng"."""
_TWO_SIDES = pattern(r"(?i: giữa | hai nước )(?:(?! và | với | - | – )[^.;:!?\n])*$")

_THIRD_SIDE = pattern(rf"[^,.;:!?\n\d]{{1,30}} {DASH} [{UPPER}]")
"""More than two: "giữa ba tỉnh Phú Thọ - Yên Bái - Lào Cai"."""
_LINE_NAME = pattern(rf"(?i: (?:{CUES['line_name']})) (?:[{UPPER}][{LATIN}]* ?){{1,4}}$")


_AIR_ROUTE = pattern(
    r"(?<!\w)([Đđ]ường bay|[Cc]hặng bay|[Tt]uyến bay|[Cc]ác chuyến bay)[^.;:!?\n\d()]{1,120}$"
)
_TOWNS = rf"[{UPPER}][{LATIN}]*(?:[ /][{UPPER}][{LATIN}]*){{0,6}} ?"
_NEXT_ROUTE = pattern(rf"{_TOWNS}(?:,| và)(?: [{LOWER}][{LATIN}]*){{0,3}} {_TOWNS}{DASH} ?[{UPPER}]")


def _several(found: Found, before: str) -> bool:
    """Tell whether a list gives several routes, in which commas alone would leave a bare list of towns."""
    return bool(_DASHED.search(before) or _NEXT_ROUTE.match(found.right(80)))


_HEADLINE = pattern(
    rf"(?:{CUES['headline_opens']}) [{LOWER}\d“\"'‘]|Bộ [{UPPER}]{{2}}|Sở [{UPPER}]{{2}}|UBND "
)
"""What opens a headline or a half of a slogan behind a glued dash: "Hà Nội - Hải Phòng-Rút 4.000 tỷ"."""
_DASHED = pattern(rf" {DASH} ")


def _to(found: Found) -> str:
    """Say a dash between figures: a range; between two telephone numbers, or a time and its date, a pause."""
    dated = found.before.rule == "time" and _DATE_BEHIND.match(found.right(12))
    dialled = found.before.rule in _DIALLED and not _COUNTED.search(found.before.spoken)
    listed = found.before.rule in _RANGES and "," in found.before.spoken.rstrip(",")
    coded = found.before.rule in _BEFORE_CLOCK and _CLOCK.match(found.right(8))
    machine = found.before.rule in _MACHINES and _POWER.match(found.right(14))
    roads = found.before.rule == "letter_code" and _ROAD_LETTER.match(found.right(8))
    yearly = _OF_YEAR.search(found.left(9)) and _DECIMAL.match(found.right(8))
    shots = _INNER_TENS.match(found.right(6))
    if shots or dated or dialled or listed or coded or machine or roads or yearly:
        return ", "
    if _LOTS.search(found.words_left(24)):
        return " "
    if found.before.rule in _ORDINALS and _YEAR.match(found.right(8)):
        return ", năm "
    year = found.before.rule in _MONTHS and _YEAR.match(found.right(8))
    return " đến năm " if year else " đến "


_INNER_TENS = pattern(r"\d{1,3}x(?!\w)")
"""Shots in the inner ring behind the points: "1746-63x"."""
_LOTS = pattern(r"(?<! từ) số nhà \d+[a-z]? $")
"""A house that stands on two lots: "số nhà 101-102A"."""
_ORDINALS = frozenset({"ordinal", "roman_ordinal", "roman_numbered", "roman"})
"""What is held for the so-manieth time, and then its year: "lần thứ 30 - 2018"."""
_RANGES = frozenset({"range", "time_range"})
_BEFORE_CLOCK = frozenset({"letter_code", "prefixed", "code_row", "full_date", "blog_day"})
"""A channel or a day, of which a dash only parts the hour."""
_ROAD_LETTER = pattern(r"\d{2,4}[A-ZĐ](?!\w)| ?0\d [^\W\d_]")
"""Roads in a row ("kết nối vùng N8 - 787B - 789"), or what is counted there ("N8 - 01 trường hợp")."""
_MACHINES = frozenset({"letter_code", "t_number"})
_POWER = pattern(r" ?\d[\d.,]* ?(?:kV|kVA|MVA|kW|MW)(?!\w)")
"""A machine and its rating: "máy biến áp T3-40 MVA"."""
_CLOCK = pattern(r" ?\d{1,2}(?:h|:\d\d|g|giờ)")
_OF_YEAR, _DECIMAL = pattern(r"năm (?:19|20)\d\d$"), pattern(r"\d{1,3},\d")
"""A year and what was reached in it: "năm 2001- 44,6 triệu USD"."""
_MONTHS = frozenset({"month_year", "month_dash_year"})
_YEAR = pattern(r" ?(?:1[5-9]|20)\d\d(?![\d/]|[.,]\d)")


_WEIGHT, _CLASS = pattern(r"\d{2,3} ?kg"), pattern(" (?:hạng|hạng cân|nam|nữ|judo|kurash|vật|võ) ")
"""Classes of weight: -60kg is up to sixty."""
_DATE_BEHIND = pattern(r"(?:ngày )?\d{1,2}/\d{1,2}(?:/|\b)")

_DIALLED = frozenset({"phone", "phone_", "hotline", "short_number", "identifier"})

_COUNTED = pattern("trăm|nghìn|ngàn|triệu")


def _minus(found: Found) -> str:
    if _WEIGHT.match(found.right(8)) and _CLASS.search(found.words_left(30)):
        return " dưới "
    if _AGAINST_BEFORE.search(found.words_left(40)) or _INDEX.search(found.left(12)):
        return " giảm "
    if found.left(2).rstrip(" ")[-1:].isalpha() and _YEAR_ENDS.match(found.right(6)):
        return ", năm "
    if found.before.rule in _DIALLED and _DIALLED_NEXT.match(found.right(5)):
        return ", "
    until = _NEXT.match(found.right(6))
    before = found.before
    if (
        until
        and before.end == found.start
        and _PLAIN.fullmatch(before.written)
        and int(until[0]) > float(before.written.replace(",", "."))
    ):
        return " đến "
    return " " if found.words_left(8).endswith(" âm ") else " âm "


_DIALLED_NEXT = pattern(r"0\d{3}")
"""A second telephone number: "0915 797 718 -09876 09818"."""
_YEAR_ENDS = pattern(r"(?:1[5-9]\d\d|20[0-4]\d)(?:[);,.]|$)(?!\d)")
"""The year of a book behind its place: "New York -1995"."""
_AGAINST_BEFORE = pattern(r" so với (?:[^ .;]+ ){0,4}(?:trước|qua|kỳ|ngoái) $")
"""A fall against some time before: "So với tuần trước: -20.000 đ/kg"."""
_INDEX = pattern("(?:-Index|INDEX|-30|Jones|Nasdaq|S&P 500)$")
_NEXT, _PLAIN = pattern(r"\d+(?!\d|[.,]\d)"), pattern(r"\d{1,9}(?:[.,]\d{1,2})?")

MINUS = Rule("minus", r"(?:(?<![^\s(:,;])| )[-−–](?=\d)", _minus, alone=False)

_AFTER_PHONE = r"(?<!\d{9})(?<!\d{9} )(?<!\d{3}[ .]\d{3})(?<!\d{3}[ .]\d{3} )"

_LETTERS_ALONE = frozenset({"h", "đ"})
"""Units of one letter, which end many a word too: "toàn tỉnh - 2015"."""
_MEASURED = "".join(
    f"|(?<={head}{word})|(?<={head}{word} )"
    for word in CUES["measured"].split("|")
    for head in ((r"\d", r"\d ") if word in _LETTERS_ALONE else ("",))
)

TO = Rule(
    "to",
    rf"(?= ?(?:{DASH}|[~÷_]))(?:(?<=\d)|(?<=\d ){_MEASURED}){_AFTER_PHONE}"
    rf" ?(?:{DASH}|(?<=\d)~|÷(?! ?\d{{1,9}} ?=)|(?<=\d )_(?= )) ?"
    rf"(?=[ \n]{{0,6}}(?:(?!0\d{{2,3}}[ .\-]?\d{{2,3}}[ .\-]?\d\d)\d|(?:T[2-7]|CN){STOP}"
    r"|(?:(?<=÷)|(?<=÷ ))[A-ZĐ]{1,3}\d))",
    _to,
    alone=False,
)

DASH_BETWEEN = Rule("dash", rf" {{0,4}}{DASH}{{1,40}} {{0,4}}", _dash, alone=False)
