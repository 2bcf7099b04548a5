"""The small figures of notes at the foot of a page, which nobody says."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LATIN, LOWER, UPPER, WORD, is_syllable


def _behind_a_name(found: Found) -> str | None:
    """Leave out a figure glued to the name of a person or in brackets behind it: "Tuân1", "Diệm (1)"."""
    left = found.left(60).rstrip()
    person = _PERSON.search(left)
    if not person or not is_syllable(person[0].split()[-1].lower()) or _PLACE.search(left):
        return None
    around = found.words_left(120) + found.words_right(60)
    return None if "(" in found.written and _SPORT.search(around) else ""


_PERSON = pattern(
    r"(?<!\w)(?!(?:Hoàng Sa|Hà (?:Nội|Tĩnh|Giang))(?!\w))"
    rf"(?:{CUES['surname']})(?: [{UPPER}][{LOWER}]{{1,6}}){{1,3}}$"
)
_PLACE = pattern(
    r"(?<!\w)(?i:đường|phố|trường|THPT|THCS|tiểu học|mầm non|phường"
    r"|xã|khu|cụm|tổ|cầu|chợ|thôn|ấp|ngõ|trạm|tuyến)"
    rf"(?: [{UPPER}][{LATIN}]*){{1,5}}$"
)
"""Places called after people, of which there is a second: "trường Lê Lợi 1"."""
_SPORT = pattern(rf" (?:{CUES['sport']}|bàn|điểm|phiếu|giải|hạng) ")
NOTE_OF_NAME = Rule("note_of_name", rf"(?<=[{LOWER}])[1-9](?![\w/%]|[.,:]\d)", _behind_a_name, alone=False)


def _noted_name(found: Found) -> str | None:
    """Say the last word of a person's name whose note would make a code of it: "Võ Thị Kim Anh3"."""
    left = found.left(60) + found.written
    return found.written if _PERSON.search(left) and not _PLACE.search(left) else None


NOTED_NAME = Rule(
    "noted_name", rf"{WORD}[A-Z][a-z]{{1,5}}(?=[1-9](?![\w/%]|[.,:]\d))", _noted_name, alone=False
)
BRACKETED_NOTE = Rule(
    "bracketed_note", rf"(?<=[{LOWER}] )\([1-3]\)(?= ?[(,.;]|\s|\Z)", _behind_a_name, alone=False
)


def _glued_note(found: Found) -> str | None:
    """Leave out a figure in brackets that is glued to the last word of its clause: "tổng dân số(1)."."""
    if found.written.startswith(")"):
        return ", "
    left = found.left(16)
    return None if _NUMBERED.search(left) or _FUNCTION.search(left) else ""


_NUMBERED = pattern(
    r"(?i:khoản|điểm|mục|điều|câu|bài|hình|bảng|thức|trình|nhóm|loại|ý|cột|dòng|mẫu|ô|ghi chú"
    r"|nhất|nhì|ba|khích)$"
)
_FUNCTION = pattern(r"(?<!\w)(?:sin|cos|log|ln|lg)$")
"""Functions of a school, of which the bracket has the number: ln(2)."""
END_NOTE = Rule(
    "end_note",
    r"(?:(?<=[.!?…])|(?<=[.!?…] ))(?: ?\[\d{1,2}\]| ?\(\d{1,2}\))(?=[ .]{0,3}(?:\n|\Z))"
    r"| ?\[\d{1,3}[,;] ?(?:tr\. ?\d{1,4}|\d{1,4}[-–]\d{1,4})(?:[-–]\d{1,4})?\]",
    lambda _: "",
)
"""The mark of a note behind the last stop of a paragraph ("của trẻ. (1)"), a source: "[6;101-102]"."""
GLUED_NOTE = Rule(
    "glued_note",
    rf"(?:(?<=[{LOWER}]{{2}})|(?<=[{LOWER}][”\"]))\([1-9]\d?\)(?=[.,;](?!\d)|\n|\Z| [{LOWER}“])"
    rf"|(?<=\d{{4}})\)\([1-9]\d?\)(?= [{LOWER}])",
    _glued_note,
    alone=False,
)
EDITOR = Rule("editor", r" ?[-–] ?(?:PV|NV|BBT|BT|TG|ND)(?=\))", lambda _: "")
"""Who explains a word in brackets, which nobody says: "(lễ cúng sân-PV)", "(người cao tuổi - BBT)"."""
