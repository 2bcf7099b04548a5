"""Persons of whom a report gives only the initials: "ông LVH, bà TVH", "bị can HTK"."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found
from broadcaster.reading.vocabulary import ABBREVIATIONS, CUES, Sense

_TWO, _FOUR = 2, 4
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

    Behind "đối tượng" or "học sinh" stand groups as often ("đối tượng BTXH"): there an age or a home decides.
    """
    if not (_TWO <= len(written) <= _FOUR and written.isalpha() and written.isupper()):
        return ""
    text = found.left(_REACH)
    for _ in range(_MEMBERS):
        word = _word_for_person(text, found)
        if word or not (listed := _LISTED.search(text)) or offices(listed[1]):
            return word
        text = text[: listed.start()]
    return ""


_REACH = 90


def _word_for_person(text: str, found: Found) -> str:
    near = text[-_NEAR:]
    if near[-1:] != " " or near[:-1].rpartition(" ")[2].lower().lstrip('\n.;:!?,(“"-') not in _LAST_WORDS:
        return ""
    if (person := _PERSON.search(near)) and not _SEVERAL.search(near):
        return person[0].strip(' \n.;:!?,(“"-')
    weak = _WEAK.search(near)
    return weak[0].strip() if weak and _OF_AGE.match(found.right(20)) else ""


_NEAR = 24
_LAST_WORDS = frozenset(
    words.split()[-1] for key in ("initialled", "initialled_weakly") for words in CUES[key].split("|")
)
"""Looked up first: most short forms stand behind other words."""


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
