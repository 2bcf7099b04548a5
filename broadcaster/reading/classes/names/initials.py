"""Initials and heads of names that stand for a person: N.V.A, chị H., em Tr."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LATIN, LOWER, UPPER, WORD, is_syllable
from broadcaster.reading.written.window import Cues

_PERSON = Cues(CUES["person"])


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


def _before_given_name(found: Found) -> str | None:
    """Name the initials of the family before the one name that is told: "chị N.N. Sương (30 tuổi)"."""
    named = _PERSON.before(found.words_left()) and not _BEGINS.match(found.right(12))
    return f"{spell(found.written, found.style)} " if named else None


_BEGINS = pattern(
    r"(?:Nhà|Chồng|Vợ|Mẹ|Cha|Bố|Chị|Cháu|Ông|Bà|Bác|Xe|Họ|Đây|Đó|Cả|Người|Tiền|Tuy|Nhưng|Từ|Trước|Các|Vì"
    r"|Những|Nhiều|Gia|Công|Theo|Khi|Sau|Trong|Hiện|Sáng|Chiều|Tối|Đêm|Ngày|Khoảng|Tại|Vụ|Riêng|Qua|Ngay|Lúc|Do|Nếu)(?!\w)"
)
BEFORE_GIVEN_NAME = Rule(
    "initials_before_given_name",
    rf"{WORD}(?:[A-ZĐ]\.){{1,3}}(?<=\.[A-ZĐ]\.) (?=[{UPPER}][{LOWER}]{{1,6}}"
    r"(?:,|\)| \(| (?:cho|nói|kể|chia|bày|khai|trú|ngụ|quê|là|được|bị|đã|đang|vẫn|sinh|tử|và|cùng)(?!\w)))",
    _before_given_name,
    alone=False,
)
_REPORTED_TO = pattern(
    r"(?:trao đổi|nói|chia sẻ|trả lời|tiếp xúc|tiếp|làm việc|tâm sự|kể) (?:nhanh )?(?:với|cùng|cho) $|nhóm $"
)
_DOTTED_PLACES = {"T.P": "thành phố ", "T.X": "thị xã ", "T.T": "thị trấn "}


def _foreign_initials(found: Found) -> str | None:
    """Name the initials between the names of a foreigner, whose stops end no sentence."""
    surname = _SURNAME.match(" " + found.right(24))
    named = _FOREIGN_NAME.search(found.left(20)) or found.written.count(".") > 1
    return (
        f"{spell(found.written, found.style)} " if surname and named and not is_syllable(surname[1]) else None
    )


_FOREIGN_NAME = pattern(rf"[{UPPER}][{LOWER}]{{3,}} $")
FOREIGN_INITIALS = Rule(
    "foreign_initials",
    rf"{WORD}[A-Z]\.(?:[A-Z]\.)? (?=[A-Z][a-z]{{2}})",
    _foreign_initials,
    alone=False,
)
"""One initial or two between the names of a foreigner: "ông George H.W. Bush"."""


def _letter_of_a_name(found: Found) -> str:
    """Name the letter of one name; M behind *anh* would be heard as a word: anh em."""
    return "mờ" if found.written[0] == "M" else spell(found.written, found.style)


def _initial(found: Found) -> Said | None:
    """Name the one letter that stands for a person's name: "chị H. cho biết", "Trần Thị H. (SN 1990)"."""
    if surname := _SURNAME.match(found.right(24)):
        placed = found.written[0] in "PQHXTĐ" and not _PERSON.before(found.words_left())
        foreign = not placed and not is_syllable(surname[1])
        return Said(spell(found.written, found.style) + " ", "cue", surname[1]) if foreign else None
    if found.written == "H." and found.left(5) == "UBND " and found.right(2)[1:].islower():
        return Said("huyện", "cue", "UBND")
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
    person = person or ("của" if _OF_A_RELATIVE.search(found.left(16)) else "")
    if not (person or named or _GOES_ON.match(found.right(4))):
        return None
    if "." not in found.written:
        bare = person in _CALLED or _GIVEN_HEAD.search(found.left())
        return Said(spell(found.written, found.style), "shape") if bare else None
    ends = found.right(2)[:1] in {"", "\n"} or found.right(2)[1:].isupper()
    return Said(spell(found.written.rstrip("."), found.style) + (". " if ends else " "), "cue", person)


_CALLED = frozenset({"anh", "chị", "cô", "ông", "bà", "em", "cháu", "bé"})
"""Behind these the head of a name needs no stop: "việc cô Th thành lập công ty"."""
_OF_A_RELATIVE = pattern("(?<!\\w)(?:mẹ|cha|bố|ba|má|vợ|chồng|nhà|bạn|gia đình|em|chị|anh|con|bà|ông) của $")
"""Whose relative it is: "gọi cho mẹ của Tr. biết"."""
_GIVEN_HEAD = pattern(rf"(?:^|[^\w])[{UPPER}][{LOWER}]+ (?:[{UPPER}][{LOWER}]+ ){{1,3}}$")
_OF_AGE = pattern(r" \((?:SN|sinh|\d|ngụ|trú|quê|cùng)")
_GOES_ON = pattern(rf"[,;)]| \(| [{LOWER}]{{2}}")
"""The sentence goes on behind the letters: "phát hiện Th. có biểu hiện", "lời khai của Th., …"."""
_SENTENCED = pattern("phạt $")


def _name_in_capitals(found: Found) -> Said | None:
    """Name initials and leave the name behind them, which capitals would make an acronym: "N.V.NAM"."""
    *letters, name = found.written.split(".")
    if "".join(letters) in _PLACES or not is_syllable(name.strip().lower()):
        return None
    return Said(f"{spell(''.join(letters), found.style)} {name.strip().capitalize()}", "shape")


_PLACES = frozenset({"TP", "TX", "TT"})
NAME_IN_CAPITALS = Rule(
    "name_in_capitals",
    rf"{WORD}(?:[A-ZĐ]\.){{2,3}} ?[{UPPER}]{{3,6}}(?!\w|\.\w)",
    _name_in_capitals,
    alone=False,
)
_A_NAME = pattern(rf" ?[{UPPER}][{LOWER}]")
_SURNAME = pattern(rf" ([{UPPER}][{LOWER}]{{2,}})")
"""A foreign name behind its initial: "J. Hansen"; a Vietnamese word begins a new sentence."""
_GIVEN = pattern(rf"[{UPPER}][{LOWER}]+ [{UPPER}][{LOWER}]+ $")
NAME_HEAD = "(?:[CGKNPT]h|Ngh?|Tr|Qu|Gi)"
"""The head of a name that an initial stands for: Ng.V.T."""
INITIALS = Rule(
    "initials",
    rf"{WORD}(?:[A-ZĐ]\.){{2,3}} [A-ZĐ](?![\w.])(?! [{UPPER}])"
    rf"|{WORD}V\.I\. ?(?=L[êe])|{WORD}T\.[XTP]\.(?!Huế) ?(?=[{UPPER}][{LOWER}])"
    rf"|{WORD}(?!V\.V(?!\.?[A-ZĐ]))(?!Q\.I{{1,3}}/)(?!Th\.[Ss](?!\.[A-ZĐ]))"
    rf"(?:[A-ZĐ]|{NAME_HEAD})\.(?:[A-ZĐ]\.){{0,3}}(?:[A-ZĐ]|{NAME_HEAD}|(?<=[A-ZĐ]\.[A-ZĐ]\.)[A-ZĐ]{{2}})"
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
    rf"{WORD}{NAME_HEAD}(?:\.(?!\w)|(?=[,;)]| \((?:SN|sinh|\d)| [{LOWER}]{{2}}))",
    _head_of_name,
    alone=False,
)
INITIAL = Rule(
    "initial",
    rf"{WORD}[A-ZĐ]\.(?=\.(?: [{UPPER}]|\s|\Z))"
    rf"|{WORD}[A-ZĐ]\."
    rf"(?= ?[(),;{LOWER}]| [-–] [{LATIN}]| \d{{1,2}} (?:năm|tuổi|tháng|nhát|phát|cái)(?!\w)"
    rf"| [{UPPER}][{LOWER}]{{2}})",
    _initial,
    alone=False,
)
