"""Persons of whom a report gives only the initials: "ông LVH, bà TVH", "bị can HTK"."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found
from broadcaster.reading.vocabulary import ABBREVIATIONS, CUES, Sense
from broadcaster.reading.written.alphabet import is_syllable

_TWO, _FOUR = 2, 4
_INITIALS = pattern("[A-ZĐ]{2,4}")
"""Without marks: "bị cáo LÊ VĂN TÁM" is a name in capitals."""
_WORDS = CUES["initialled"]
_HEADS = "|".join(word[0].upper() + word[1:] for word in _WORDS.split("|"))
_PERSON = pattern(rf"(?:(?<!\w)(?:{_WORDS})|(?:^|[\n.;:!?,(“\"-] ?)(?:{_HEADS})) $")
"""A word for one person; with a capital only where a sentence may begin: "tiếng Anh THPT" names nobody."""
_SEVERAL = pattern(
    r"(?:các|những|nhiều|hai|ba|trẻ|anh|chị|hội|0?[2-9]|[1-9]\d{1,2}) (?:em|cháu|anh|chị|bé|cô|chú|bác|cụ) $"
)
_WEAK = pattern(rf"(?i:(?<!\w)(?:{CUES['initialled_weakly']})) $")
_OF_AGE = pattern(r"[ ,]{0,2}\(?(?:SN|sinh năm|sinh ngày|\d{1,2} tuổi|trú|ngụ|khai|thừa nhận)(?!\w)")
_LISTED = pattern(r"(?<!\w)([A-ZĐ]{2,4})(?: \([^()]{1,20}\))?(?:, | và )$")
_MEMBERS = 4


def initials_of_person(written: str, found: Found) -> str:
    """
    Give the word for a person that stands before two to four capitals, or before a list of such; else "".

    Behind "đối tượng" or "học sinh" stand groups as often ("đối tượng BTXH"): there an age or a home decides,
    or two letters alone: a suspect must not become an office ("đối tượng XD", "bị can BS").
    """
    near = found.left(_NEAR)
    if not (_ends_with_person(near) or near.endswith(_JOINTS)):
        return ""
    if not _INITIALS.fullmatch(written) or (written == "VN" and not _OF_AGE.match(found.right(20))):
        return ""
    if written in _HARMED_BY and not _OF_AGE.match(found.right(20)):
        return ""
    text, among_offices = found.left(_REACH), False
    for _ in range(_MEMBERS):
        word = _word_for_person(text, found)
        listed = _LISTED.search(text) if not word and text.endswith(_JOINTS) else None
        if not listed:
            return word if is_accused(word) or not among_offices else ""
        among_offices = among_offices or bool(offices(listed[1]))
        text = text[: listed.start()]
    return ""


_HARMED_BY = frozenset({"CĐDC", "CĐHH", "BLGĐ", "BLHĐ", "MBN", "BMMN", "XHTD"})
"""What somebody is the victim of, and no name: "nạn nhân CĐDC"."""
_REACH, _JOINTS = 90, (", ", " và ")


def _word_for_person(text: str, found: Found) -> str:
    near = text[-_NEAR:]
    if not _ends_with_person(near):
        return ""
    if (suspect := _SUSPECTED.search(near)) and _names_suspect(suspect[1], found):
        return suspect[1]
    if (person := _PERSON.search(near)) and not _SEVERAL.search(near):
        return person[0].strip(' \n.;:!?,(“"-')
    weak = _WEAK.search(near)
    return weak[0].strip() if weak and _OF_AGE.match(found.right(20)) else ""


def _ends_with_person(near: str) -> bool:
    """Tell whether the last word may be one for a person: most short forms stand behind other words."""
    return near[-1:] == " " and near[:-1].rpartition(" ")[2].lower().lstrip('\n.;:!?,(“"-') in _LAST_WORDS


def _names_suspect(word: str, found: Found) -> bool:
    """Tell a suspect from who or what else is meant: "bắt HS phải học", "đối tượng NCT", "BẮT GIỮ"."""
    if found.written == _CASE or len(found.written) == _FOUR:
        return False
    if word.isupper() and is_syllable(found.written):
        return False
    if word.lower() != _OF_GROUPS:
        return not found.right(6).startswith(" phải")
    crime = _CRIME.search(found.left(_REACH)) or _DID.match(found.right(20))
    return crime is not None or (len(found.written) == _TWO and not _NUMBER.match(found.right(10)))


_CASE = "VA"
"""What is opened or closed is a case (vụ án): "khởi tố VA, khởi tố bị can"."""


def is_aged(found: Found) -> bool:
    """Tell whether the age stands in a bracket behind, as it does for a person: "chị TNTN (18 tuổi, …)"."""
    return _AGE_BEHIND.match(found.right(12)) is not None


_AGE_BEHIND = pattern(r",? ?\(?(?:SN |sinh năm |\d{1,2} tuổi)")


def is_accused(word: str) -> bool:
    """Tell whether *word*, as `initials_of_person` gives it, is one for the accused alone."""
    return word.lower() in _ACCUSED


_OF_GROUPS = "đối tượng"
_ACCUSED = frozenset(CUES["suspected"].split("|")) - {_OF_GROUPS}
_SUSPECTED = pattern(rf"(?i:(?<!\w)({CUES['suspected']})) $")
_NUMBER = pattern(r" \d(?!\d? tuổi)")
_CRIME = pattern(r"(?i:(?<!\w)(?:bắt|truy nã|khởi tố|tạm giữ|tạm giam|truy bắt|tố giác|nghi)(?!\w))")
_DID = pattern(
    r",? (?:(?:đã|đang|vừa|bị) )?(?:bỏ )?(?:trốn|bắt|khai|trộm|cướp|lừa|tàng trữ|mua bán|khống chế)(?!\w)"
)
_NEAR = 24
_LAST_WORDS = frozenset(
    words.split()[-1]
    for key in ("initialled", "initialled_weakly", "suspected")
    for words in CUES[key].split("|")
)


def offices(written: str) -> tuple[Sense, ...]:
    """Give the senses that name what a person is, which stand behind "ông" as often as initials do."""
    senses = ABBREVIATIONS.get(written, ())
    return tuple(sense for sense in senses if _OFFICE.match(sense.spoken))


def beside(written: str) -> tuple[Sense, ...]:
    """Give the senses that a word directly beside decides, and those of offices."""
    named = offices(written)
    return tuple(
        sense
        for sense in ABBREVIATIONS.get(written, ())
        if sense in named or sense.right or (sense.left and all(cue[0] not in "~@" for cue in sense.left))
    )


_OFFICE = pattern(rf"(?:{CUES['office_heads']})")
