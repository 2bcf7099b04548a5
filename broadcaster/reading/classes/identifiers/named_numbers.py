"""Numbers that name something and count nothing: codes of students, of courses, of papers."""

from __future__ import annotations

from broadcaster.reading.classes.identifiers.phones import COUNTED_BEHIND, say_dialled
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import cardinal, code_number, digits, integer
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LOWER, START, STOP, UPPER
from broadcaster.reading.written.shapes import NO_MORE
from broadcaster.reading.written.window import last_word


def _identifier(found: Found) -> str:
    """Say a number figure by figure where the words before it say that it only names something."""
    written, before = found.written, found.before
    if _is_year(written) and not _is_code(found):
        return integer(written, found.style)
    if _of_a_list(found):
        return say_dialled(found)
    goes_on = before.rule in {"identifier", "leading_zeros"} and not _COUNTED_WORD.search(before.spoken)
    if goes_on and len(before.written) == len(written):
        return say_dialled(found)
    insured = len(written) <= _FEW_INSURED and "bh" in found.left(16).lower()
    if insured and _INSURED.search(found.words_left(16)):
        return integer(written, found.style)
    named = _is_field_or_account(found) or _is_named(found) or _is_next_paper(found)
    return say_dialled(found) if named else integer(written, found.style)


def _is_year(written: str) -> bool:
    return "1940" <= written <= "2049" and len(written) == len("1940") and written.isascii()


def _is_code(found: Found) -> bool:
    """Tell whether what looks like a year stands behind a word for a code, with another between or not."""
    last = found.left(20).lower().split()[-2:]
    plain = "".join(last).isalpha() and _CODE_WORDS.isdisjoint(last)
    return not plain and _CODE.search(found.words_left(20)) is not None


def _is_field_or_account(found: Found) -> bool:
    """Tell a number by its length: of an account, or of a field of study in brackets or before its name."""
    written = found.written
    round_number = written.endswith("000")
    if len(written) >= _ACCOUNT and not round_number and found.left(2).strip():
        return True
    if len(written) != _FIELD_OF_STUDY:
        return False
    if found.left(1) == "(" and "ngành " in found.left(80).lower():
        return True
    return written[0] in "5678" and not round_number and bool(_FIELD_NAME.match(found.right(24)))


def _is_named(found: Found) -> bool:
    """Tell a number behind the word for what it names, close before it or at the head of its line."""
    left = found.left(80).lower()
    numbered = "số" in left
    if numbered and _HULL.search(left, len(left) - 60):
        return True
    last = last_word(left)
    linked = not last or last in _NAMING_WORDS or (len(last) <= _SHORT and last.replace("đ", "d").isascii())
    if linked and _NAMING.search(left):
        return True
    headed = left.endswith((": ", "|", "| ")) and "tôm thẻ" not in left and _NAMED_BEFORE.search(left)
    return bool(headed or (numbered and _LETTERED_NUMBER.search(left, len(left) - _LETTERED)))


def _is_next_paper(found: Found) -> bool:
    """Tell the number of a paper on land behind its series, of which the paper was named far before."""
    return bool(
        len(found.written) == _SERIAL
        and _SERIAL_LETTERS.search(found.left(4))
        and _LAND.search(found.left(240))
    )


_INSURED, _FEW_INSURED = pattern(" (?:bhyt|bhxh) $"), 4
"""So many who are insured; the number of a card is longer: "kê đơn BHYT 300, YHCT 45"."""


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
_NAMED_FIELD = pattern(rf"[{LOWER}]{{2}}(?: [A-Z][a-z]+)?(?: \|)? $")
_NEXT_FIELD = pattern(rf" ?(?:$|\n|\|)| \d{{1,2}} [{UPPER}]")
_OF_PERSON = pattern(rf"(?<!\w)(?:{CUES['surname']})(?: [{UPPER}][{LOWER}]{{1,6}}){{1,3}} $")
"""A name before the last figures of a line, as lists of students have it: "Lê Minh Lý 1914102"."""
_CODES = "mã|máy|đài|lô|seri|serial|thẻ|gọi|phòng|otp|pin|zalo|bàn|gửi|tới|hiệu|khẩu|danh|tin"
_CODE_WORDS = frozenset(("số", *_CODES.split("|")))
_CODE = pattern(f" (?:{_CODES}|(?<!chỉ )(?<!hệ )(?<!dân )(?<!tổng )(?<!trị )số)(?: [^ ]+)? $")
"""What names something by its number right before it; else 2014 behind BHXH is the year of a law."""
_FIELD_NAME = pattern(rf" ?[-–:|]? ?(?!VN|Đồng|USD|Người)[{UPPER}][{LOWER}]+ [{LOWER}]")
_FIELD_OF_STUDY = 7
"""Figures of the code of a field of study, in brackets behind it."""
_NAMES, _LINKS = CUES["naming"].lower(), CUES["naming_link"].lower()
_NAMING = pattern(rf"(?:{_NAMES})(?:[:/ ]{{1,2}}(?:{_LINKS}|[a-zđ]{{1,4}})){{0,3}}[: ]{{1,3}}$")
_NAMING_WORDS, _SHORT = frozenset(pattern(r"[^\W\d_]+").findall(f"{_NAMES}|{_LINKS}")), 4
"""Looked up first, with any short word: most numbers stand behind others."""
_NAMED_BEFORE = pattern(rf"(?:{_NAMES})[^\n.;:\d]{{0,60}}(?:: |\| ?)$")
_LETTERED_NUMBER = pattern(r"(?<!chỉ )(?<!hệ )(?<!tổng )số:? (?:seri )?[a-zđ]{1,3} $")
_LETTERED = len("số: seri abc ")
_SERIAL, _SERIAL_LETTERS = 6, pattern(r"(?<!\w)[A-ZĐ]{2} $")
_LAND = pattern("(?i:giấy chứng nhận|sổ đỏ|sổ hồng|quyền sử dụng đất|GCN)")
"""A paper on land by its series and number: "số AC 611732 … và AC 611733"."""
_HULL = pattern(r"(?:số hiệu|biển số|mang số)[^\n.;:,\d]{0,40} $")
_COUNTED_WORD = pattern("trăm|nghìn|ngàn|triệu")
_ACCOUNT = 9
"""Figures; a bare run of this many is copied from a paper and not counted."""
_GROUP_BEHIND = r"(?! \d{3}(?: \d{3}){0,3} ?(?:đồng|đ|VN[DĐ]|người|hộ|ha|tấn|lượt|con|cây|m2|km)(?!\w))"
IDENTIFIER = Rule(
    "identifier", rf"{START}\d{{3,18}}{NO_MORE}{COUNTED_BEHIND}{_GROUP_BEHIND}", _identifier, alone=False
)
DISTURBANCE = Rule(
    "disturbance",
    rf"{after('bão|nhiễu động|áp thấp|invest|vùng thấp|số hiệu')}9\d[WBCEL]{STOP}",
    lambda found: f"{cardinal(int(found.written[:2]), found.style)} {spell(found.written[2], found.style)}",
)
"""What may become a storm, by its number and ocean: "nhiễu động 98W"."""
_SAID_WHOLE = 3
"""Figures; longer numbers of a person are said one by one."""
PRISONER = Rule(
    "prisoner",
    rf"{after('số tù|tù số|mang số tù')}\d{{2,6}}(?:\.\d{{1,2}})?{NO_MORE}",
    lambda found: " chấm ".join(
        digits(part) if len(part) > _SAID_WHOLE else code_number(part, found.style)
        for part in found.written.split(".")
    ),
)
"""The number that a prisoner bore, with the year behind a dot: "số tù 5289.20"."""
_RUNS = pattern(r"\d+|[a-z]")
RANK_OF_SERVICE = Rule(
    "rank_of_service",
    rf"{after('mã ngạch|mã ngạch:|ngạch|mã số ngạch')}\d\d[a-z]?\.\d{{3}}{NO_MORE}",
    lambda found: " chấm ".join(
        " ".join(digits(run) if run.isdecimal() else spell(run, found.style) for run in _RUNS.findall(part))
        for part in found.written.split(".")
    ),
)
"""A rank of civil servants by its code: "mã ngạch 01.003, ngạch 15a.203"."""
COURSE = Rule(
    "course",
    rf"{after('ngành|ngành:|mã số|mã số:')}[5-9]\d\d \d\d \d\d(?![\d,.]\d|\d)",
    lambda found: ", ".join(digits(group) for group in found.written.split(" ")),
)
"""A course of study in the groups of the older lists: "mã ngành: 848 02 01"."""


def _series(found: Found) -> Said | None:
    """Spell the series of a paper where the words before name the paper."""
    cue = _PAPER.search(found.left(70))
    return Said(spell(found.written, found.style), "cue", cue[0].strip()) if cue else None


_PAPER = pattern(
    r"(?i:(?:chứng nhận|(?<!\w)GCN(?!\w)|QSDĐ|sổ (?:đỏ|hồng)|bìa đỏ|sê-?ri|(?<!\w)seri(?:al)?"
    r"|số hiệu|phát hành|hộ chiếu|bằng tốt nghiệp)[^\n;]{0,50}$)"
)
SERIES_OF_PAPER = Rule(
    "series_of_paper", rf"{START}[A-ZĐ]{{2}}(?= \d{{6,8}}{NO_MORE}{COUNTED_BEHIND})", _series, alone=False
)
"""The letters of a paper's series before its number: "giấy chứng nhận số CT 084213" is no target."""
