"""How one run of capitals is said, or several joined: by the tables, as a word, by parts, else spelled."""

from __future__ import annotations

from broadcaster.reading.classes.words.compounds import (
    by_letters,
    composed_of_parts,
    in_brand,
    is_unsure,
    names_brand,
    part_of_name,
)
from broadcaster.reading.classes.words.said_in_full import said_in_full
from broadcaster.reading.classes.words.senses import SHORT, sense_of
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import DOUBTFUL, Found, Ground, Said
from broadcaster.reading.spoken.respelling import respell
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import (
    ABBREVIATIONS,
    ACRONYM_WORDS,
    CUES,
    DOCUMENT_TYPES,
    FOREIGN,
    ISSUERS,
    NAMES,
    SPELLED,
)
from broadcaster.reading.written.alphabet import LATIN, MARKED, is_sayable, is_syllable

_JOINS = pattern(r"([-–/&.])")


def say_acronym(written: str, found: Found) -> Said:
    """Say one run of capitals: by the tables, as a word where it is one, else letter by letter."""
    if in_brand(written, found):
        return Said(spell(written, found.style), "guess")
    known = sense_of(written, found) or _word_of_capitals(written, found)
    if known:
        return known
    if written in SPELLED:
        return Said(spell(written, found.style), "table")
    if full := said_in_full(written, found):
        return Said(full, "text", written)
    return Said(_guessed(written, found), "guess")


def _word_of_capitals(written: str, found: Found) -> Said | None:
    foreign = _foreign_word(written, found)
    if foreign:
        return Said(foreign, "table")
    return Said(written, "shape") if _is_word(written, found) else None


def _foreign_word(written: str, found: Found) -> str:
    """Say a listed acronym that is a word (NATO), or a listed foreign word in capitals (CUP)."""
    respelled = found.style.foreign == "respelled"
    if written in ACRONYM_WORDS:
        return ACRONYM_WORDS[written] if respelled else written.lower()
    known = "" if written in SPELLED else FOREIGN.get(written.lower(), "")
    return known if respelled or not known else written.capitalize()


def _guessed(written: str, found: Found) -> str:
    if _ENGLISH_TITLE.search(f"{found.left(30)}{written}§{found.right(30)}"):
        return written.lower() if len(written) <= SHORT else written.capitalize()
    if written.endswith(_WHO) and _LONG_WORD.fullmatch(written[:-3]):
        return f"{written[:-3].capitalize()}, {ABBREVIATIONS[written[-3:]][-1].spoken}"
    composed = by_letters(written) or composed_of_parts(written)
    if composed or not (_is_name(written, found) or _LONG_WORD.fullmatch(written)):
        return composed or spell(written, found.style)
    return (respell(written) if found.style.foreign == "respelled" else "") or written.capitalize()


_WHO = ("HLV", "VĐV", "CLB")
"""Who is named behind the place of a report that lost its dash: UZBEKISTANHLV."""
_LONG_WORD = pattern(
    r"(?=.{7,15}$)(?!.*[^AEIOUY]{4})(?=(?:[^AEIOUY]{0,3}[AEIOUY]){3}|[^AEIOUY]{0,3}[AEIOU].*[AEIOU])[A-Z]+"
)
"""A brand in capitals, which nobody spells: VIETCRAFT; letters of offices pile up consonants."""
_ENGLISH_TITLE = pattern(
    r"(?<![^\s(“\"])(?=[A-Z §]{1,60}§)(?=(?:[A-Z]+§? ){1,4}(?:OF|AND|FOR|WITH|FROM)§? [A-Z]{2})[A-Z]+"
)
"""A title in English capitals, whose words no table has: "LIBRARY OF DREAMS"."""


def _is_name(written: str, found: Found) -> bool:
    """Tell a name in capitals (YAGI, EURO, ENSO) from letters, by its syllables or the word before."""
    if not written.isascii() or not is_sayable(written):
        return False
    return (len(written) > SHORT and not _DOUBLED.search(written)) or found.words_left(16).endswith(
        (" bão ", " nhãn hiệu ", " thương hiệu ")
    )


_DOUBLED = pattern("^..(?:AA|II|UU)$|^(?:AA|EE|II|OO|UU)..$")
"""Letters of an association, which no name doubles: SCAA, AAIB."""


def _is_word(written: str, found: Found) -> bool:
    """Tell a word in capitals (a heading: BAN, TIN) from an acronym that looks like a syllable (AI)."""
    if written in NAMES:
        return True
    if len(written) < _TWO or not is_syllable(written):
        return False
    if _ENGLISH_BEFORE.search(found.left(9)):
        return True
    if written in _STRESSED and not _FIRM.search(found.words_left(20)):
        return True
    return len(written) > SHORT or bool(_MARKED_WORD.search(written)) or _in_heading(found)


_STRESSED = frozenset(CUES["stressed"].split("|"))
_FIRM = pattern(" (?:công ty|cty|cp|tnhh|tập đoàn|tổ chức|hội|viện|quỹ|dự án|hãng|thương hiệu) $")
"""Common words that are written large for their weight and are nobody's letters: "vụ SAO 111 triệu euro"."""


_TWO = 2
_MARKED_WORD = pattern("[A-ZĐ]Ư[A-Z]")
"""A marked vowel amid letters is one of a word: MƯA, LƯU; abbreviations have it at an end (TƯ, UBTƯ)."""


_ENGLISH_BEFORE = pattern(
    r"(?<!\w)(?:CLUB|SHOW|SPORT|SPORTS|BOOK|OPEN|HAPPY|GREEN|FAMILY|MUSIC|MOTHER|EARTH) $"
)
"""An English word in capitals, behind which a syllable in capitals is one, too: "CLUB DAY"."""


def _in_heading(found: Found) -> bool:
    """
    Tell whether capitals stand among words in capitals, of which one beside them is surely a word.

    Where both neighbours are in capitals, the word behind the neighbour counts too: XÃ EA KAO, THU GOM RÁC.
    """
    left = _WORDS.findall(_CLAUSE.split(found.left(36))[-1])
    right = _WORDS.findall(_CLAUSE.split(found.right(36), maxsplit=1)[0])
    nearest = [*left[-1:], *right[:1]]
    if any(_is_pair(word) for word in nearest):
        return True
    capital = all(word.isupper() for word in nearest)
    near = [*left[-2:], *right[:2]] if capital else nearest
    return any(_is_heading_word(word) for word in near)


_WORDS, _CLAUSE = pattern(rf"[{LATIN}]+"), pattern(r"[;.()\n]")


def _is_pair(word: str) -> bool:
    """Tell whether a neighbour is as good a syllable in capitals as this one: NAM CAO, HOA LAN."""
    return len(word) > _TWO and word.isupper() and is_syllable(word)


def _is_heading_word(word: str) -> bool:
    """Tell whether a neighbour is surely a word of a heading: in capitals, with marks or of some length."""
    sure = len(word) > SHORT or any(letter.lower() in MARKED for letter in word)
    return word.isupper() and sure and word not in ABBREVIATIONS and is_syllable(word)


def say_joined(found: Found) -> Said:
    """Say an acronym or several joined by -, /, & or a dot; the whole is looked up before its parts."""
    if names_brand(found):
        return Said(spell(found.written, found.style), "guess")
    whole = sense_of(found.written, found) or _document_letters(found)
    if whole:
        return whole
    if found.written.isalpha():
        return _say_alone(found)
    parts = _JOINS.split(found.written)
    short = any(1 < len(part) < SHORT for part in parts)
    if short and (listed := by_letters(found.written)):
        return Said(listed, "table")
    said = [_member(part, found, before) for before, part in zip(["", "", *parts], parts, strict=False)]
    if _is_invented(parts, said, found):
        return Said("".join(_JOIN_WORDS.get(part) or spell(part, found.style) for part in parts), "guess")
    doubtful = any(part.ground in DOUBTFUL for part in said)
    ground: Ground = "guess" if doubtful else said[0].ground
    spoken = "".join(part.spoken for part in said)
    if not doubtful and (pair := _PARALLEL.fullmatch(found.written)):
        joint = " đến " if pair["alarm"] else ", "
        spoken = joint.join(part.spoken for part in (said[0], said[-1]))
    return Said(spoken, ground, said[0].cue)


def _say_alone(found: Found) -> Said:
    """Say letters of which no table fits the neighbours, and with which none are joined."""
    written = found.written
    said = _member(written, found, "")
    invented = _is_invented([written], [said], found)
    return Said(spell(written, found.style), "guess") if invented else said


_PARALLEL = pattern(
    f"(?:{CUES['parallel']})-(?:{CUES['parallel']})|(?P<alarm>BĐ(?:I{{1,2}}[-–]BĐI{{2,3}}|[12][-–]BĐ[23]))"
)
"""Two bodies of one kind beside each other (KCX-KCN), or from one grade of alarm to another (BĐI-BĐII)."""


def _document_letters(found: Found) -> Said | None:
    """Say the letters of a document code that stands without its number: NQ/TW, NĐ-CP."""
    kind, _, issuer = found.written.replace("/", "-").partition("-")
    office, _, section = issuer.partition("-")
    if kind not in DOCUMENT_TYPES or office not in ISSUERS or len(section) == 1:
        return None
    said = f"{DOCUMENT_TYPES[kind]} {ISSUERS[office]}"
    return Said(f"{said} {ISSUERS.get(section) or spell(section, found.style)}".rstrip(), "table")


_JOIN_WORDS = {"&": " và ", "/": ", ", "–": " ", "-": " ", ".": " "}


def _is_invented(parts: list[str], said: list[Said], found: Found) -> bool:
    """Tell a name of which a short part may mean this or that: better letters than an office that is none."""
    unsure = any(how.ground == "guess" and is_unsure(part) for part, how in zip(parts, said, strict=True))
    return unsure and ("&" in parts or _OFFICE.search(found.words_left(16)) is not None)


_OFFICE = pattern(f" (?:{CUES['offices']}) $")


def _member(part: str, found: Found, before: str) -> Said:
    """Say one part of a joined name; *before* is the part that it is joined to."""
    if not part or part in _JOIN_WORDS:
        return Said(_JOIN_WORDS.get(part, ""), "table")
    named = is_unsure(part) or (before and "&" in found.written)
    known = part_of_name(part, before) if named and part != found.written else ""
    return Said(known, "table") if known else say_acronym(part, found)
