"""Abbreviations of government and daily life: by the tables, with their neighbours, else letter by letter."""

from __future__ import annotations

import re

from broadcaster.reading.classes.words.compounds import behind_and, composed_of_parts, in_brand
from broadcaster.reading.classes.words.repetition import unrepeated
from broadcaster.reading.classes.words.senses import SHORT, sense_of
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import DOUBTFUL, Found, Ground, Rule, Said, any_of
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
    SLASHED,
    SPELLED,
    UNITS,
    UNITS_ALONE,
)
from broadcaster.reading.written.alphabet import (
    LATIN,
    LOWER,
    MARKED,
    STOP,
    UPPER,
    WORD,
    WORD_STOP,
    is_sayable,
    is_syllable,
    toneless,
)

ACRONYM_SHAPE = r"[A-ZĐƯ](?:[A-ZĐƯ]|&(?=[A-ZĐ])){1,14}"
_JOINS = pattern(r"([-–/&.])")
_LETTERS = pattern(r"[^\W\d_]+")


def say_acronym(written: str, found: Found) -> Said:
    """Say one run of capitals: by the tables, as a word where it is one, else letter by letter."""
    if in_brand(written, found):
        return Said(spell(written, found.style), "guess")
    known = sense_of(written, found)
    if known:
        return known
    respelled = found.style.foreign == "respelled"
    if written in ACRONYM_WORDS:
        return Said(ACRONYM_WORDS[written] if respelled else written.lower(), "table")
    if _is_word(written, found):
        return Said(written, "shape")
    if written in SPELLED:
        return Said(spell(written, found.style), "table")
    return Said(_guessed(written, found), "guess")


def _guessed(written: str, found: Found) -> str:
    composed = composed_of_parts(written)
    if composed or not _is_name(written, found):
        return composed or spell(written, found.style)
    return (respell(written) if found.style.foreign == "respelled" else "") or written.capitalize()


def _is_name(written: str, found: Found) -> bool:
    """Tell a name in capitals (YAGI, EURO, ENSO) from letters, by its syllables or the word before."""
    if not written.isascii() or not is_sayable(written):
        return False
    return len(written) > SHORT or found.words_left(16).endswith((" bão ", " nhãn hiệu ", " thương hiệu "))


def _is_word(written: str, found: Found) -> bool:
    """Tell a word in capitals (a heading: BAN, TIN) from an acronym that looks like a syllable (AI)."""
    if written in NAMES:
        return True
    if len(written) < _TWO or not is_syllable(written):
        return False
    return len(written) > SHORT or bool(_MARKED_WORD.search(written)) or _in_heading(found)


_TWO = 2
_MARKED_WORD = pattern("[A-ZĐ]Ư[A-Z]")
"""A marked vowel amid letters is one of a word: MƯA, LƯU; abbreviations have it at an end (TƯ, UBTƯ)."""


_WORD_BEFORE = pattern(rf"([{LATIN}]+)[ ,\-–]{{1,3}}(?:\d[\d.,]{{0,9}} )?$")
_WORD_BEHIND = pattern(rf"[ ,\-–]{{1,3}}(?:\d[\d.,]{{0,9}} )?([{LATIN}]+)")


def _in_heading(found: Found) -> bool:
    neighbours = (_WORD_BEFORE.search(found.left()), _WORD_BEHIND.match(found.right()))
    return any(word is not None and _is_heading_word(word[1]) for word in neighbours)


def _is_heading_word(word: str) -> bool:
    """Tell whether a neighbour is surely a word of a heading: in capitals, with marks or of some length."""
    sure = len(word) > SHORT or any(letter.lower() in MARKED for letter in word)
    return word.isupper() and sure and word not in ABBREVIATIONS and is_syllable(word)


def _acronym(found: Found) -> Said:
    """Say an acronym or several joined; what the word before it has said already is not said twice."""
    said = _joined(found)
    return said._replace(spoken=unrepeated(said.spoken, found))


def _joined(found: Found) -> Said:
    """Say an acronym or several joined by -, /, & or a dot; the whole is looked up before its parts."""
    whole = sense_of(found.written, found) or _document_letters(found)
    if whole:
        return whole
    parts = _JOINS.split(found.written)
    said = [
        _member(part, found, joined=joint == "&") for joint, part in zip(["", *parts], parts, strict=False)
    ]
    doubtful = any(part.ground in DOUBTFUL for part in said)
    ground: Ground = "guess" if doubtful else said[0].ground
    spoken = "".join(part.spoken for part in said)
    if _PARALLEL.fullmatch(found.written) and not doubtful:
        spoken = ", ".join(part.spoken for part in (said[0], said[-1]))
    return Said(spoken, ground, said[0].cue)


_PARALLEL = pattern(f"(?:{CUES['parallel']})-(?:{CUES['parallel']})")
"""Two bodies of one kind beside each other: KCX-KCN."""


def _document_letters(found: Found) -> Said | None:
    """Say the letters of a document code that stands without its number: NQ/TW, NĐ-CP."""
    kind, _, issuer = found.written.replace("/", "-").partition("-")
    known = kind in DOCUMENT_TYPES and issuer in ISSUERS
    return Said(f"{DOCUMENT_TYPES[kind]} {ISSUERS[issuer]}", "table") if known else None


_JOIN_WORDS = {"&": " và ", "/": ", ", "–": " ", "-": " ", ".": " "}


def _member(part: str, found: Found, *, joined: bool) -> Said:
    if not part or part in _JOIN_WORDS:
        return Said(_JOIN_WORDS.get(part, ""), "table")
    known = behind_and(part) if joined else ""
    return Said(known, "table") if known else say_acronym(part, found)


def _phrase(found: Found) -> Said:
    said = sense_of(found.written, found) or Said(found.written, "shape")
    return said if said.spoken == found.written else said._replace(spoken=unrepeated(said.spoken, found))


def _bracketed(found: Found) -> Said | None:
    """Say an acronym in brackets, or nothing when the words before it have just said it."""
    inner, *more = _SHORT_FORM.findall(found.written)
    at = found.start + found.written.index(inner)
    said = _joined(found._replace(written=inner, start=at, end=at + len(inner)))
    before = _LETTER.sub(lambda one: spell(one[0], found.style), found.left(len(said.spoken) + 40))
    said_before = _plain(before).endswith(_plain(said.spoken))
    if inner in found.learnt or (said_before and not more):
        return Said("", "text", inner)
    if found.written.strip(" ()") != inner:
        return None
    return said._replace(spoken=f", {said.spoken},")


_LETTER = pattern(r"(?<![^\W_])[A-ZĐ](?![^\W_])")
_SHORT_FORM = pattern(r"[A-ZĂÂĐÊÔƠƯ][A-ZĂÂĐÊÔƠƯ&/\-]+|\d+")


def _plain(text: str) -> str:
    return " ".join(_LETTERS.findall(toneless(text.lower())))


def _slashed(found: Found) -> Said:
    said = SLASHED[found.written]
    place = re.match(r" ?:? ?(?:số|thôn|buôn|đường|liên|tổ|khu|xã|ấp|\d)", found.right())
    people = found.words_left(12).endswith((" các ", " và ", " là "))
    if said == "đồng chí" and not people and (place or re.match(" ?:", found.right())):
        return Said("địa chỉ", "cue", place[0].strip() if place else ":")
    return Said(said, "table")


def _mixed(found: Found) -> Said:
    """Say a word with capitals inside: an abbreviation (BGDĐT), a brand (YouTube), letters (VNeID)."""
    written = found.written
    known = sense_of(written, found)
    if known:
        return known
    if written in UNITS:
        return Said(UNITS[written], "table")
    word = ACRONYM_WORDS.get(written) or FOREIGN.get(written.lower())
    if word:
        return Said(word if found.style.foreign == "respelled" else written, "table")
    parts = _CAMEL.findall(written)
    letters = any(len(part) > 1 and part.isupper() for part in parts)
    speakable = any(_is_brand_word(part) for part in parts) or all(is_syllable(part) for part in parts)
    if speakable and not letters and all(len(part) > 1 or part.islower() for part in parts):
        return Said(written, "guess")
    said = " ".join(part if _is_brand_word(part) else spell(part, found.style) for part in parts)
    return Said(said, "guess")


_CAMEL = pattern(r"[A-ZĐ]+(?![a-zđ])|[A-ZĐ]?[a-zđ]+|[A-ZĐ]")


def _is_brand_word(part: str) -> bool:
    """Tell the speakable part of a brand (Viet in VietQR) from letters (VN, e, ID in VNeID)."""
    return len(part) >= SHORT and part[1:].islower() and is_sayable(part)


def _odd_words() -> str:
    """List the entries that no general form below finds; they are found as they stand."""
    return any_of([word for word in ABBREVIATIONS if not _GENERAL.fullmatch(word)])


_ACRONYMS = rf"{ACRONYM_SHAPE}(?:[-–/.]{ACRONYM_SHAPE}){{0,6}}"
_MIXED_SHAPE = r"(?=[A-Za-zĐđ]{0,12}[a-zđ][A-ZĐ]|[A-ZĐ]{2})[A-Za-zĐđ&]{2,24}"
_GENERAL = pattern(f"{_ACRONYMS}|{_MIXED_SHAPE}")


def _glued(found: Found) -> Said | None:
    """Part words that were written together (vàUBND, UBNDxã) where each half is surely one."""
    for cut in range(1, len(found.written)):
        left, right = found.written[:cut], found.written[cut:]
        if left[-1].isupper() == right[0].isupper():
            continue
        said = [_half(half, found) for half in (left, right)]
        if all(said):
            return Said(" ".join(said), "guess")
    return None


def _half(half: str, found: Found) -> str:
    """Say one half of glued words; nothing when it is neither a marked syllable nor a known abbreviation."""
    if half.isupper() and len(half) >= SHORT:
        known = sense_of(half, found)
        return known.spoken if known else ""
    whole = half.islower() or half.istitle()
    marked = any(sign in MARKED for sign in half.lower())
    return half if whole and marked and is_syllable(half) else ""


def _small(found: Found) -> Said:
    """Say letters without a vowel: an abbreviation in small letters (cntt), else letter by letter."""
    if found.written in UNITS:
        return Said(UNITS[found.written], "table")
    long = len(found.written) > SHORT
    known = sense_of(found.written, found) or (sense_of(found.written.upper(), found) if long else None)
    return Said(known.spoken if known else spell(found.written, found.style), "guess")


SMALL = Rule(
    "small_letters", rf"{WORD}(?!ng{WORD_STOP})[bcdđghklmnpqrstvx]{{3,8}}{WORD_STOP}", _small, alone=False
)
PAIR = Rule(
    "two_letters",
    rf"{WORD}(?!(?i:th|ch|ng|nh|kh|ph|tr|gh|mr|dr|st|ms|đr|br|kr|pl|bl|hl)(?![a-z]))"
    r"[BbCcDdGgHhLlMmNnPpRrSsTtVvXx][bcdđghklmnpqrstvx]"
    rf"(?= (?:của|là|và|đạt|trong|trên|tăng|giảm)|\)){WORD_STOP}",
    _small,
    alone=False,
)
"""Two letters that no voice can say, where a sentence goes on behind them: "Rp của anh"."""
PHRASE = Rule("phrase", rf"{WORD}(?!tp\. ?[{UPPER}])(?:{_odd_words()}){STOP}", _phrase, alone=False)
BRACKETED = Rule(
    "bracketed",
    rf" ?\((?:(?:sau đây )?(?:được )?(?:gọi|viết) tắt(?: là)?:? ?)?"
    rf"(?:{ACRONYM_SHAPE}(?:[-/&]{ACRONYM_SHAPE})?|[A-ZĂÂĐÊÔƠƯ]{{2,15}})(?: (?:19|20)\d\d)?\)",
    _bracketed,
    alone=False,
)
SLASHED_WORD = Rule("slashed", rf"{WORD}(?:{any_of(SLASHED)}){WORD_STOP}", _slashed, alone=False)
ACRONYM = Rule("acronym", f"{WORD}{_ACRONYMS}{WORD_STOP}", _acronym, alone=False)
MIXED = Rule("mixed_case", f"{WORD}{_MIXED_SHAPE}{WORD_STOP}", _mixed, alone=False)
GLUED = Rule(
    "glued",
    rf"{WORD}(?=[{LATIN}]{{0,7}}(?:[{LOWER}][{UPPER}]|[{UPPER}]{{3}}[{LOWER}]))[{LATIN}]{{3,24}}{WORD_STOP}",
    _glued,
    alone=False,
)
CAPITALS = Rule("capitals", rf"{WORD}[{UPPER}]{{2,20}}{WORD_STOP}", _phrase, alone=False)


def _unit_word(found: Found) -> str | None:
    """Say a unit without its figure, once; GB before a name is a person's ("cha GB Lê Quốc Đạt")."""
    if found.written in _BYTES and _NAME.match(found.right(4)):
        return None
    said = UNITS[found.written]
    if said == "đồng" and _RICE.search(found.words_left()) and _NUMBERED.match(found.right(3)):
        return spell(found.written, found.style)
    return "" if said == "đồng" and found.left(5) == "đồng " else said


_BYTES = frozenset({"KB", "MB", "GB", "TB"})
_NAME = pattern(rf" [{UPPER}][{LOWER}]")
_RICE, _NUMBERED = pattern(r" (?:lúa|giống)(?: [^ .;]+){0,6} $"), pattern(r" ?\d")
"""VND 404 is a kind of rice where rice is spoken of, and no money."""
UNIT_WORD = Rule(
    "unit_word", rf"{WORD}(?:{any_of(UNITS_ALONE)}){STOP}", _unit_word, alone=False, ground="table"
)
