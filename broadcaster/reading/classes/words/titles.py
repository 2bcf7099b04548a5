"""Titles and offices before names (PGS.TS, TP., Q., KT., TM.), and initials that stand for a person."""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, any_of
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import CUES, TITLES, standing
from broadcaster.reading.written.alphabet import LATIN, LOWER, STOP, UPPER, WORD, is_syllable
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
    if found.written.startswith("LS") and _FALLEN.search(found.words_left(80)):
        said = said.replace("luật sư", "liệt sĩ", 1)
    return said.replace(", chuyên khoa", " chuyên khoa") + " "


_FALLEN = pattern(" (?:liệt sĩ|liệt sỹ|mộ|hài cốt|hy sinh|hi sinh|nghĩa trang|truy điệu|đồng đội|thân nhân) ")
_PARTED_GRADE = pattern(r"(?:(?<=BS) )?(CK) ?(I{1,2}|[12])(?!\w)")
"""A specialist's grade, which some part from its letters: BSCK II."""


def _dotted_once(found: Found) -> Said | None:
    """Say an office or a place, but not again what stands before it: "Thành phố TP.HCM", "quận Q.1"."""
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
    if len(short) == 1 and not numbered and _WRITERS.search(found.left(30)):
        return Said(f"{spell(short, found.style)} ", "cue", ":")
    if len(short) == 1 and _LINE_OF_NAMES.search(found.left(24)) and _LONE_NAME.match(found.right(12)):
        return Said(f"{spell(short, found.style)} ", "guess")
    if short == "T" and (day := _WEEKDAY.match(found.right())):
        return Said("thứ ", "cue", day[0])
    return _office(short, found) or Said(f"{TITLES[short]} ", "table")


_WRITERS = pattern(rf"(?:^|[\n (.])(?i:{CUES['byline']}): $")
"""Behind a label an initial is that of a writer: "Tác giả: P. Thuỷ"."""
_TWO_NAMES = pattern(rf"[{UPPER}][{LOWER}]+ [{UPPER}][{LOWER}]+")
_LINE_OF_NAMES = pattern(rf"(?:^|\n)(?:[{UPPER}]\.[{UPPER}][{LOWER}]{{1,6}} ?[-–,] ?){{0,2}}$")
_LONE_NAME = pattern(rf"[{UPPER}][{LOWER}]{{1,6}}\s{{0,4}}(?:\n|\Z)")
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
    return Said(TITLES[short] + ("" if short.lower() in {"vv", "v.v"} else " "), "table")


_ABOUT = pattern(rf" [{LOWER}]{{2}}")
"""A small word goes on: what a paper is about, and no end of a list."""


def _caller(found: Found) -> Said | None:
    """Say A. and C. as anh and chị where somebody is to be called."""
    cue = "(" if found.left(1) == "(" else _CONTACT.before(found.words_left())
    return Said(f"{TITLES[found.written[0]]} ", "cue", cue) if cue else None


def _initials(found: Found) -> Said | None:
    """Name the initials of a person; the dots are no stops."""
    short = found.written.rstrip(". ")
    place = _DOTTED_PLACES.get(short)
    if place and _A_NAME.match(found.right(4)) and not _PERSON.before(found.words_left()):
        return Said(place, "table")
    if short in _MONKS and (monk := _MONK.match(found.right(8))):
        return Said(_MONKS[short] + " ", "cue", monk[1])
    stops = found.right(1) == "."
    if short == "P.V" and (cue := _REPORTED_TO.search(found.left(40).lower())):
        return Said("phóng viên" + ("" if stops else " "), "cue", cue[0].strip())
    return Said(spell(found.written, found.style) + ("" if stops else " "), "shape")


_REPORTED_TO = pattern(
    r"(?:trao đổi|nói|chia sẻ|trả lời|tiếp xúc|tiếp|làm việc|tâm sự|kể) (?:nhanh )?(?:với|cùng|cho) $|nhóm $"
)
_DOTTED_PLACES = {"T.P": "thành phố ", "T.X": "thị xã ", "T.T": "thị trấn "}


def _letter_of_a_name(found: Found) -> str:
    """Name the letter of one name; M behind *anh* would be heard as a word: anh em."""
    return "mờ" if found.written[0] == "M" else spell(found.written, found.style)


def _initial(found: Found) -> Said | None:
    """Name the one letter that stands for a person's name: "chị H. cho biết", "Trần Thị H. (SN 1990)"."""
    if surname := _SURNAME.match(found.right(24)):
        foreign = found.written[0] not in "PQHXTĐ" and not is_syllable(surname[1])
        return Said(spell(found.written, found.style) + " ", "cue", surname[1]) if foreign else None
    goes_on = (found.right(2)[:1] == " " and found.right(2)[1:].islower()) or _AGED.match(found.right(12))
    cue = (
        _PERSON.before(found.words_left())
        or _SENTENCED.search(found.left(8))
        or _GIVEN.search(found.left())
        or goes_on
        or found.right(1) in {",", ";"}
    )
    return Said(_letter_of_a_name(found) + " ", "cue", cue if isinstance(cue, str) else "") if cue else None


_AGED = pattern(r" ?\((?:\d{1,2} tuổi|SN |sinh |trú |ngụ |quê )")
"""Whose age or home stands in the bracket is a person: "P. (18 tuổi, ở Hà Nội)"."""


_MONKS = {"Đ.Đ": "đại đức", "T.T": "thượng tọa", "H.T": "hòa thượng", "N.T": "ni trưởng", "N.S": "ni sư"}
_MONK = pattern(r" ?(Thích|THÍCH)(?!\w)")


def _head_of_name(found: Found) -> Said | None:
    """Name the two letters that stand for a person's name: "bà Th. cho biết", "em Tr. (SN 2001)"."""
    person = _PERSON.before(found.words_left())
    named = _GIVEN_HEAD.search(found.left()) and _OF_AGE.match(found.right(12))
    if not (person or named or (found.written != "Tr." and _GOES_ON.match(found.right(4)))):
        return None
    if "." not in found.written:
        return Said(spell(found.written, found.style), "shape") if _GIVEN_HEAD.search(found.left()) else None
    ends = found.right(2)[:1] in {"", "\n"} or found.right(2)[1:].isupper()
    return Said(spell(found.written.rstrip("."), found.style) + (". " if ends else " "), "cue", person)


_GIVEN_HEAD = pattern(rf"(?:^|[^\w])[{UPPER}][{LOWER}]+ (?:[{UPPER}][{LOWER}]+ ){{1,3}}$")
_OF_AGE = pattern(r" \((?:SN|sinh|\d|ngụ|trú|quê|cùng)")
_GOES_ON = pattern(rf"[,;)]| \(| [{LOWER}]{{2}}")
"""The sentence goes on behind the letters: "phát hiện Th. có biểu hiện", "lời khai của Th., …"."""
_SENTENCED = pattern("phạt $")
_A_NAME = pattern(rf" ?[{UPPER}][{LOWER}]")
_SURNAME = pattern(rf" ([{UPPER}][{LOWER}]{{2,}})")
"""A foreign name behind its initial: "J. Hansen"; a Vietnamese word begins a new sentence."""
_GIVEN = pattern(rf"[{UPPER}][{LOWER}]+ [{UPPER}][{LOWER}]+ $")


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
DOTTED = Rule(
    "dotted_title",
    rf"{WORD}(?:(?:{_standing('dot')})\. ?(?=[{UPPER}])|(?:{_standing('place')})\. ?(?=[{UPPER}\d])"
    rf"|(?<=[,;] )(?:{_standing('place')}) \. ?(?=[{UPPER}])"
    rf"|(?:TP|Tp) (?=[{UPPER}][{LOWER}]))",
    _dotted_once,
    alone=False,
)
PLACE_LETTER = Rule(
    "place_letter", rf"{WORD}[PQHXT] (?=[{UPPER}][{LOWER}]|\d{{1,2}}(?!\d))", _place_letter, alone=False
)
TITLE_WORD = Rule(
    "title_word",
    rf"{WORD}(?:(?:{_standing('end')})(?:\.(?= ?[{LOWER},;)])|(?![\w]))|(?:{_standing('figure')})\. ?(?=\d)"
    rf"|(?:{_standing('office')})\.? (?=[{UPPER}])|(?:{_standing('century')})\.? ?(?=[IVX]))",
    _word,
    alone=False,
)
CALLER = Rule(
    "caller",
    rf"{WORD}(?:{_standing('caller')})\. ?(?=[{UPPER}][{LOWER}]|[{UPPER}]{{2}})",
    _caller,
    alone=False,
)
_HEAD = "(?:[CGKNPT]h|Ngh?|Tr|Qu)"
"""The head of a name that an initial stands for: Ng.V.T."""
INITIALS = Rule(
    "initials",
    rf"{WORD}(?:[A-ZĐ]\.){{2,3}} [A-ZĐ](?![\w.])(?! [{UPPER}])"
    rf"|{WORD}V\.I\. ?(?=L[êe])|{WORD}T\.[XTP]\.(?!Huế) ?(?=[{UPPER}][{LOWER}])"
    rf"|{WORD}(?!V\.V(?!\.?[A-ZĐ]))(?!Th\.[Ss](?!\.[A-ZĐ]))"
    rf"(?:[A-ZĐ]|{_HEAD})\.(?:[A-ZĐ]\.){{0,3}}(?:[A-ZĐ]|{_HEAD}|(?<=[A-ZĐ]\.[A-ZĐ]\.)[A-ZĐ]{{2}})"
    rf"(?:\.(?! ?[A-ZĐ]|\s{{0,9}}$)|(?![{LATIN}.])|(?=\.(?:\s|$)))",
    _initials,
    alone=False,
)
INITIALS_SPACED = Rule(
    "initials_spaced",
    rf"{WORD}(?:(?:[A-ZĐ]\. ?){{2,4}}(?=[{LOWER}])"
    rf"|(?:[A-ZĐ]\. ){{2,4}}(?=[{UPPER}][{LOWER}]{{2}})"
    rf"|(?:[A-ZĐ]\. ){{2,3}}[A-ZĐ](?= \((?:SN|sinh|\d|ngụ|trú)|[),;]|\.?(?:\n|\Z))"
    rf"|[A-ZĐ]\. [A-ZĐ](?= \((?:SN|sinh|ngụ|trú))"
    rf"|(?!T\.[PTX]\.)(?:[A-ZĐ]\.){{2,3}}(?=[{UPPER}][{LOWER}]{{2,12}}(?![\w.])))",
    _initials,
    alone=False,
)
HEAD_OF_NAME = Rule(
    "head_of_name",
    rf"{WORD}{_HEAD}(?:\.(?!\w)|(?=[,;)]| \((?:SN|sinh|\d)| [{LOWER}]{{2}}))",
    _head_of_name,
    alone=False,
)
INITIAL = Rule(
    "initial",
    rf"{WORD}[A-ZĐ]\.(?=\.(?: [{UPPER}]|\s|\Z))"
    rf"|{WORD}[A-ZĐ]\.(?= ?[(),;{LOWER}]| \d{{1,2}} (?:năm|tuổi|tháng)| [{UPPER}][{LOWER}]{{2}})",
    _initial,
    alone=False,
)
