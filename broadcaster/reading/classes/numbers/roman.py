"""Roman numerals: cardinals, ordinals and ranges of them."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import (
    cardinal,
    ordinal,
    roman_value,
)
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LOWER, MARKED, STOP, UPPER, WORD
from broadcaster.reading.written.shapes import DASH, LINE
from broadcaster.reading.written.window import Cues

_SPLIT_RANGE = pattern(rf" ?{DASH} ?")
ROMAN = r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"


def _roman(found: Found) -> str:
    return cardinal(roman_value(found.written), found.style)


def _roman_ordinal(found: Found) -> str:
    return ordinal(str(roman_value(found.written)), found.style)


def _numbered(found: Found) -> str | None:
    """Say "số I" as a number; behind a word for a sign or an unknown it is a letter."""
    return None if _SIGN.before(found.words_left()) else _roman(found)


def _roman_range(found: Found) -> str:
    ends = _SPLIT_RANGE.split(found.written)
    return " đến ".join(cardinal(roman_value(end), found.style) for end in ends)


def _section(part: str, found: Found) -> str:
    if part.isdecimal():
        return cardinal(int(part), found.style)
    return spell(part, found.style) if part.islower() else cardinal(roman_value(part), found.style)


_LONE_L = rf"(?!(?<!hóa )(?<!hoá )(?<!hương )(?<!ỷ )(?<!lần )(?<!hội )L{STOP})"
"""Fifty is the number of a course or a chapter; a group, a block or a size has the letter: "bảng L"."""
_ROMAN_CUE = rf"(?=[IVXLC])(?!(?<=xếp loại )XL{STOP}){_LONE_L}" + after(CUES["roman"])

_SIGN = Cues("biển số|mã số|ẩn số|ký số|tham số|hằng số|hàm số|biến số")
_HUNDREDS = r"M{0,3}(?:CM|CD|D?C{0,3})"
_PARTS = "thế kỷ|thế kỉ|chương|mục|phần|khoản|đoạn|phụ lục|khóa|khoá|tiết|quyển|tập"
_RANKS = "đại hội|quý|hạng|loại|cấp|bảng|báo động|mức|nhóm|đợt|kỳ|vùng|khu|lần|biểu|bậc|độ|nhánh|học kỳ"
"""Words before small letters of which several, or one with another, can be nothing but a number there."""
_LETTERS = rf"(?![vxlc]i{STOP})(?=[ivxlc]{{2}}){ROMAN.lower()}{STOP}"
_AT_END = r"(?:[vx]i|[xvi])(?=[.,;:)\n]|$)"
"""Small letters that are a word or a unit besides are a number only where nothing follows them."""

_NAMED = pattern(rf"(?:{CUES['numbered_place']})(?: [{UPPER}][{LOWER}]+){{1,3}} $")


_CROWNED = pattern(
    "(?:Innocent|Innocentê|Innôcentê|Piô|Pius|Lêô|Leo|Gregory|Grêgôriô|Clement|Clêmentê|Biển Đức|Bênêđictô"
    "|Louis|Charles|Henry|Edward|Sixtô|Urbanô|Urban|Rama|Phaolô|Nicholas|Philip) $"
)
"""Popes and kings who bear a number: Innocent X."""


def _roman_named(found: Found) -> Said | None:
    """Say the one sign that numbers a place or institute behind its name: "thôn Quảng Trung I"."""
    return (
        Said(_roman(found), "cue", found.left(20))
        if _NAMED.search(found.left(50)) or _CROWNED.search(found.left(20))
        else None
    )


def _group_letter(found: Found) -> Said | None:
    """Say I as the letter of a group of teams, beside a cup or another group: "bảng I World Cup"."""
    cue = _OF_TEAMS.search(f"{found.left(120)}§{found.right(120)}")
    return Said(spell(found.written, found.style), "cue", cue[0]) if cue else None


_OF_TEAMS = pattern(
    r"(?<!\w)(?:World Cup|WORLD CUP|Euro \d|EURO|Asian Cup|CAN \d|vòng bảng|vòng loại|bóng đá"
    r"|tuyển (?!sinh|dụng|chọn|quân)|[Bb]ảng [A-HJ-L](?!\w))|§, J(?!\w)"
)
GROUP_LETTER = Rule("group_letter", rf"(?<=[Bb]ảng )I{STOP}", _group_letter, alone=False)


def _group_ends(found: Found) -> str:
    """Say a group apart from the next sentence, whose blank is lost, or from the letters of its cup."""
    letter = spell(found.written[0], found.style)
    return f"{letter}. " if found.written.endswith(".") else f"{letter},"


GROUP_ENDS = Rule(
    "group_ends",
    rf"(?<=[Bb]ảng )(?:(?!B\.B(?:D|ình D))[A-HJ-L]\.(?=[{UPPER}][{LOWER}])"
    rf"|[A-HJ-L](?= [A-Z]{{3,5}} (?:[A-Z][a-z]{{2,9}} )?(?:Cup|CUP|Games|League|Championship|U-?\d)))",
    _group_ends,
)
"""The letter of a group in "bảng F.Hà Nội T&T đang dẫn đầu" and "bảng G AFC Cup"."""


def _vi(found: Found) -> str | None:
    """Say VI as a word where it is the name of a person in capitals: "TẠ TƯỜNG VI", "VI VĂN NAM"."""
    return "Vi" if _SHOUTED_NAME.search(found.left(40)) or _FIRST_NAMES.match(found.right(6)) else None


_SHOUTED_NAME = pattern(rf"(?<!\w)(?:{CUES['surname'].upper()})(?: [{UPPER}]{{2,7}}){{1,2}} $")
_FIRST_NAMES = pattern(" (?:VĂN|THỊ) ")
VI = Rule("vi", rf"{WORD}VI{STOP}", _vi, alone=False)
ROMAN_NAMED = Rule("roman_named", rf"{WORD}[IVX](?!\w|\.\w|['’])", _roman_named, alone=False)


def _lone(found: Found) -> Said | None:
    """Say a lone I behind a Vietnamese word, where nothing else is written so: "khu Hạ tầng kỹ thuật I"."""
    word = found.words_left(12).rsplit(" ", 2)[-2]
    vietnamese = any(sign in MARKED for sign in word) or word == "gia" or _CAPITALS.search(found.left(8))
    goes_on = _GOES_ON.match(found.right(8)) or _MARKED_WORD.match(found.right(10))
    return Said("một", "guess", word) if vietnamese and goes_on and word not in _LETTER_WORDS else None


_LETTER_WORDS = frozenset({"chữ", "ký", "tự", "kí", "điểm", "mã", "số", "hiệu", "nghiệm", "máu"})
_CAPITALS = pattern(rf"[{UPPER}]{{2}} $")
_MARKED_WORD = pattern(rf" [{LOWER}]{{0,5}}[{MARKED}]")
_GOES_ON = pattern(
    r"$|[,;:)\n]|\.(?: |$)| (?:và|của|theo|tại|ở|là|đã|được|có|gồm|cho|trong|năm|thành|hoặc|với|\()"
)
ROMAN_LONE = Rule("roman_lone", rf"{WORD}I(?!\w|\.\w|['’])", _lone, alone=False)
_SHOUTED = rf"[{UPPER}]{{0,5}}[{MARKED.upper()}][{UPPER}]{{0,5}} [{UPPER}]{{2}}"
ROMAN_HEAD = Rule(
    "roman_head",
    rf"{LINE}I(?= {_SHOUTED}| ?[-–/] ?(?![IVX]{{1,5}}(?!\w))[{UPPER}])",
    lambda _: "một",
)
"""The first section of a paper without its stop: "I CĂN CỨ PHÁP LÝ"."""
ROMAN_APRIL = Rule("roman_april", rf"{after('tháng')}IV{STOP}", lambda _: "tư")
ROMAN_SECTION = Rule(
    "roman_section",
    rf"(?=[IVX]){after('mục|phần|điểm|phụ lục|biểu|bảng|chương|khoản|mẫu số|biểu số|số|đường bộ|QLĐB')}"
    rf"{ROMAN}(?!(?:\.\d\d){{3}}(?!\d))(?:\.\d{{1,2}}){{1,3}}(?:\.[a-zđ])?(?!\w|\.\w)",
    lambda found: " chấm ".join(_section(part, found) for part in found.written.split(".")),
)
"""A section of a section: mục II.1.a, Phụ lục III.2."""


def _roman_letter(found: Found) -> str | None:
    """Say a class with its letter: "nhóm IB, IIB"; the second one has its cue from the first."""
    if found.listed_after() != "roman_letter" and not _CLASSED.before(found.words_left(12)):
        return None
    return f"{cardinal(roman_value(found.written[:-1]), found.style)} {spell(found.written[-1], found.style)}"


_CLASSED = Cues("nhóm|loại|hạng|lớp|cấp|bậc|giai đoạn|danh mục|phụ lục|típ|type")
ROMAN_LETTER = Rule("roman_letter", rf"{WORD}(?=[IVX]){ROMAN}[A-Da-d]{STOP}", _roman_letter, alone=False)


def _state_of_forest(found: Found) -> Said | None:
    """Say the state of a forest as foresters class it: "rừng giàu (IIIA3)", "trạng thái Ia"."""
    cue = _FOREST.search(found.words_left(60))
    numeral, letter, *figure = _STATE.findall(found.written)
    said = [cardinal(roman_value(numeral), found.style), spell(letter, found.style)]
    return (
        Said(" ".join([*said, *(cardinal(int(one), found.style) for one in figure)]), "cue", cue[1])
        if cue
        else None
    )


_FOREST = pattern(" (rừng|trạng thái|gỗ|trữ lượng|lâm phần) ")
_STATE = pattern("[IV]+|[A-Ca-c]|[1-4]")
STATE_OF_FOREST = Rule(
    "state_of_forest",
    rf"{WORD}(?:I{{1,3}}|IV)(?:[A-C][1-4]|[a-c][1-4]?){STOP}",
    _state_of_forest,
    alone=False,
)
LETTER_X = Rule("letter_x", rf"{WORD}X(?=(?:,| và| hoặc) [YZ](?!\w))", lambda _: "ích")
"""The letter before Y and Z, which is no ten there."""
ROMAN_FIRST = Rule(
    "roman_first",
    rf"{WORD}(?:I(?=[,;] [^\W\d_]{{1,7}} II(?!\w))|[IVX](?=, (?=[IVX]{{2}}){ROMAN}(?!\w)))",
    _roman,
)

ROMAN_DEGREE = Rule(
    "roman_degree",
    rf"{after('độ|típ|type|tuýp')}(?=[IV]){ROMAN}{STOP}"
    rf"|(?=[IVX]){after('lần|khóa|khoá')}{ROMAN}(?=-(?:19|20)\d\d(?!\w))",
    _roman,
)
"""A degree of an illness, and an edition its year follows (lần VIII-2012), which is no code there."""

ROMAN_SMALL = Rule(
    "roman_small",
    rf"(?=[ivxlc]){after('thế kỷ|thế kỉ')}{ROMAN.lower()}{STOP}"
    rf"|(?=[ivxlc]){after(_PARTS)}(?:{_LETTERS}|{_AT_END})"
    rf"|(?=[ivx]){after(_RANKS)}(?:i{{2,3}}|iv|vi{{2,3}}|ix|xi{{1,3}}|xiv|xv|xvi{{1,3}}){STOP}"
    rf"|(?=[vx]){after('lần thứ|khóa|khoá|kỳ họp thứ')}[vx]"
    r"(?= (?:của|đã|họp|nhiệm kỳ|Đảng|diễn ra|được|tại)(?!\w))",
    _roman,
)

ROMAN_SMALL_ORDINAL = Rule(
    "roman_small_ordinal", rf"(?=[ivxlc]){after('thứ')}(?:{_LETTERS}|{_AT_END})", _roman_ordinal
)

ROMAN_LARGE = Rule(
    "roman_large",
    rf"(?=[MDCmdc][MDCLXVImdclxvi]{{2}}){after('năm|chương|mục|phần|thế kỷ')}"
    rf"(?:{_HUNDREDS}{ROMAN}|{_HUNDREDS.lower()}{ROMAN.lower()}){STOP}",
    _roman,
)
"""Beyond a hundred: the year MMXXIII of a building or a film."""

ROMAN_NUMBERED = Rule("roman_numbered", rf"(?=[IVX]){after('số')}{ROMAN}{STOP}", _numbered, alone=False)

ROMAN_ORDINAL = Rule("roman_ordinal", rf"(?=[IVXLC]){after('thứ|THỨ')}{ROMAN}{STOP}", _roman_ordinal)

ROMAN_RANGE = Rule(
    "roman_range",
    rf"{_ROMAN_CUE}{ROMAN} ?{DASH} ?{ROMAN}{STOP}"
    rf"|{WORD}(?=[IVX]{{2,5}}{DASH}|[IVX]{DASH}[IVX]{{2}}){ROMAN}{DASH}(?=[IVX]){ROMAN}{STOP}"
    rf"|(?<=\()(?=[IVX]{{1,5}} {DASH} [IVX]{{2}}){ROMAN} {DASH} {ROMAN}(?=\))",
    _roman_range,
)

WORLD_WAR = Rule(
    "world_war",
    rf"{after('tranh thế giới')}I{{1,2}}{STOP}",
    lambda found: f"thứ {_roman_ordinal(found)}",
)
"""A war of the world has its order: "Chiến tranh thế giới I"."""
ROMAN_NUMBER = Rule(
    "roman",
    rf"{_ROMAN_CUE}{ROMAN}{STOP}(?!-[a-z])"
    rf"|{WORD}(?=[IVX]{{2}})(?!VI(?: PHẠM|(?<=HÀNH VI)|(?<=PHẠM VI)){STOP}){ROMAN}{STOP}(?!\.\w)",
    _roman,
)
"""A number of two signs or more, but not the words in capitals HÀNH VI, PHẠM VI, VI PHẠM."""
