"""Which sense an abbreviation has: by the text's own definition, the tables, and the words beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from broadcaster.reading.classes.names.persons import beside, initials_of_person, is_accused, is_aged, offices
from broadcaster.reading.classes.names.tickers import share
from broadcaster.reading.classes.words.fields import in_field
from broadcaster.reading.classes.words.sides import Side
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Said
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.vocabulary import (
    ABBREVIATIONS,
    ACRONYM_WORDS,
    CUES,
    DOCUMENT_TYPES,
    ISSUERS,
    SPELLED,
    Sense,
)
from broadcaster.reading.written.alphabet import LATIN

SHORT = 3
"""Letters; shorter runs of capitals are taken for nothing that is not written down."""


def sense_of(written: str, found: Found) -> Said | None:
    """Find the meaning that fits the neighbours; None when neither text nor tables know one that does."""
    said = _known_sense(written, found)
    if said and found.right(3).startswith(_EXPLAINED) and _explains(found, said.spoken):
        return Said(spell(written, found.style), "text", said.spoken)
    return said


_EXPLAINED = (":", "=", " :", " =", " -", " –")


def _explains(found: Found, spoken: str) -> bool:
    """Tell whether a list of short forms says what this one means: "HC: Hồng cầu", "CNTT - Công nghệ …"."""
    behind = found.right(len(spoken) + 5).lstrip(" :=-–").lower()
    return behind.startswith(spoken.lower()) and not behind[len(spoken) : len(spoken) + 1].isalpha()


def _known_sense(written: str, found: Found) -> Said | None:
    if first := _before_senses(written, found):
        return first
    senses = ABBREVIATIONS.get(written, ())
    if not senses:
        issuer = ISSUERS.get(written, "") if len(written) >= SHORT else ""
        return Said(issuer, "table") if issuer else None
    if not (senses[0].left or senses[0].right):
        return _without_cue(senses[0], found, sure=True)
    told = told_by_neighbours(senses, found)
    plain = not (senses[-1].left or senses[-1].right)
    if not told and not (plain and len(written) > SHORT):
        told = told_by_text(written, senses, found)
    if told or not plain:
        return told
    return _without_cue(senses[-1], found, sure=len(written) >= SHORT)


def _before_senses(written: str, found: Found) -> Said | None:
    """Read what the text has defined, the initials of a person, and the letters of a share."""
    learnt = found.learnt.get(written)
    if learnt:
        return Said(learnt, "text", written)
    left = found.left(14)
    if "ã " in left and (code := _CODE_OF.search(left)):
        return Said(spell(written, found.style), "cue", code[0].strip(" :"))
    if person := initials_of_person(written, found):
        return _of_person(written, found, person)
    ticker = len(written) == SHORT and written not in ACRONYM_WORDS
    cue = share(written, found) if ticker else ""
    return Said(spell(written, found.style), "cue", cue) if cue else None


_CODE_OF = pattern(r"(?<!\w)[Mm]ã (?:trường|ngành|tuyển sinh)[: ]{1,2}$")
"""What is a code and no short form: "Mã trường: TTN"."""


def _of_person(written: str, found: Found, person: str) -> Said:
    """
    Read what stands behind a word for a person: his office ("ông PCT", "anh CA xã"), else initials.

    Two letters need the word beside them that names the office; so do three where someone is accused.
    """
    aged = is_aged(found)
    if aged and written not in _AGED:
        return Said(spell(written, found.style), "cue", person)
    accused = is_accused(person)
    senses = beside(written)
    if accused:
        senses = tuple(sense for sense in senses if sense.right and _WORD_BEHIND.match(found.right(2)))
    if told := told_by_neighbours(senses, found):
        return told
    plain = [sense for sense in offices(written) if not (sense.left or sense.right)]
    sure = len(written) >= SHORT + accused or (aged and not accused)
    if plain and (sure or _OF_OFFICE.match(found.right(12))):
        return Said(plain[0].spoken, "table")
    return Said(spell(written, found.style), "cue", person)


_AGED = frozenset(CUES["aged"].split("|"))
"""What a person of an age is oftener than he has such initials: "em HS (12 tuổi)"."""
_OF_OFFICE = pattern(r" (?:UBND|HĐND|xã|phường|huyện|tỉnh|thôn|sở|trường|bệnh viện|công ty)(?!\w)")
_WORD_BEHIND = pattern(rf" [{LATIN}]")


def told_by_neighbours(senses: tuple[Sense, ...], found: Found) -> Said | None:
    """Find the sense whose neighbours stand beside it, or whose field is that of the text around."""
    left, right = Side.left_of(found), Side.right_of(found)
    for sense in senses:
        before = _cue_before(sense, left, found) if sense.left else ""
        if sense.left and not before:
            continue
        behind = right.first_of(sense.right) if sense.right else ""
        if (before or behind) and (behind or not sense.right):
            return Said(sense.spoken, "cue", (before or behind).strip("~@ "))
    return None


def _cue_before(sense: Sense, left: Side, found: Found) -> str:
    """Give the cue that stands before; those that nothing ends with are not looked at one by one."""
    plain = left.text.endswith(sense.left) or left.bare.endswith(sense.left)
    cues = sense.left if plain else sense.signed
    return next((cue for cue in cues if _before(cue, left, found)), "") if cues else ""


def told_by_text(written: str, senses: tuple[Sense, ...], found: Found) -> Said | None:
    """
    Find the sense that the same letters have elsewhere near, or whose words the text says in full.

    One text uses one sense of a short form. Those in `unmoved` are so common in one sense that they may
    stand in another beside it; words that stand in every official text tell nothing.
    """
    if found.written in _UNMOVED or found.written in SPELLED:
        return None
    start = max(0, found.start - _REACH)
    around = found.text[start : found.end + _REACH]
    for other in islice(_other_places(found.written, around), _OTHERS):
        at = start + other
        if at != found.start and (told := _told_at(written, found.text, at, at + len(found.written))):
            return told
    lowered = f" {around.replace(found.written, '').lower()} "
    behind = found.right(24).lstrip().lower()
    full = {sense.spoken for sense in senses if sense.spoken not in _EVERYDAY and _says(lowered, sense)}
    full -= {spoken for spoken in full if behind.startswith(spoken)}
    return Said(full.pop(), "cue", found.written) if len(full) == 1 else None


@lru_cache(maxsize=32)
def _told_at(written: str, text: str, start: int, end: int) -> Said | None:
    """Tell the sense at another place, which the places after it will ask for too."""
    there = Found(text[start:end], text, start, end, _ANY_STYLE, {})
    return told_by_neighbours(ABBREVIATIONS.get(written, ()), there)


_ANY_STYLE = Style()
_REACH = 300
"""Characters on either side that are taken for the same text."""
_OTHERS = 4
_UNMOVED = frozenset(CUES["unmoved"].split("|"))
_EVERYDAY = frozenset(CUES["everyday"].split("|"))


def _other_places(written: str, around: str) -> Iterator[int]:
    """Give the places where the letters stand as a word of their own."""
    at = around.find(written)
    while at >= 0:
        end = at + len(written)
        if not (around[at - 1 : at].isalnum() or around[end : end + 1].isalnum()):
            yield at
        at = around.find(written, end)


def _says(lowered: str, sense: Sense) -> bool:
    words = sense.spoken.lower()
    at = lowered.find(words)
    return at > 0 and not (lowered[at - 1].isalnum() or lowered[at + len(words)].isalnum())


def _before(cue: str, left: Side, found: Found) -> bool:
    if cue[0] != _FIELD:
        return left.ends_with(cue)
    return in_field(cue[1:], found) and not _behind_place(found)


def _behind_place(found: Found) -> re.Match[str] | None:
    return _PLACE.search(found.left(12)) if len(found.written) < SHORT else None


def _without_cue(sense: Sense, found: Found, *, sure: bool) -> Said | None:
    """
    Give the sense that needs no neighbour.

    One or two letters of several senses stand for too much: among running words their commonest sense is a
    guess; beside figures, in a bracket or a cell they are only letters.
    """
    short = len(found.written) < SHORT and found.written not in DOCUMENT_TYPES
    if short and _PADDED.match(found.right(4)):
        return None
    if place := _behind_place(found):
        return Said(spell(found.written, found.style), "cue", place[1])
    if sure:
        return Said(sense.spoken, "table")
    numbered = bool(_FIGURE_BEHIND.match(found.right(8))) and found.written not in DOCUMENT_TYPES
    titled = found.written in DOCUMENT_TYPES and (
        _NUMBER_BEHIND.match(found.right(3)) or _PAPER_BEFORE.search(found.left(14))
    )
    words = _WORD_TO_THE_LEFT.search(found.left(20)) or _WORD_TO_THE_RIGHT.match(found.right(20))
    amid = bool(titled or words)
    if found.written in _NAMES_OF_COUNTRY:
        amid = amid or not _NUMBER_BEHIND.match(found.right(3)) or bool(_SCORE_BEHIND.match(found.right(6)))
        numbered = numbered or _FLIGHT.search(found.left(12)) is not None
    return Said(sense.spoken, "guess") if amid and not numbered else None


_NAMES_OF_COUNTRY = frozenset({"VN"})
"""What means the country wherever no number makes a flight of it: "124 cá thể (VN, 2018)"."""
_SCORE_BEHIND = pattern(r" \d{1,2} ?[-–] ?\d")
_FLIGHT = pattern(r"(?<!\w)(?i:bay|hiệu) $")
_PLACE = pattern(r"(?:^| )(phường|xã|huyện|quận|thôn|thị trấn|tỉnh) $")
"""A place of which a report gives only the letters: "ở phường PV"."""
_PADDED = pattern(r" ?0\d")
"""The number of a copy or machine: DA 001."""
_FIGURE_BEHIND = pattern(r"\d| \d{3}(?![\d.,%]| ?[^\W\d_]{2})")
_NUMBER_BEHIND = pattern(r" \d")
_PAPER_BEFORE = pattern(r"(?<!\w)(?i:số):? ?\d{1,5}[a-zđ]? ?/ ?$")
"""The number of a paper, whose kind ends the sentence: "Số 12/QĐ."."""
_WORD_TO_THE_LEFT = pattern(rf"[{LATIN}][,;:/)]? $|[\d%] ?$")
_WORD_TO_THE_RIGHT = pattern(rf"[,;]? [{LATIN}]")
_FIELD = "@"
