"""Abbreviations of government and daily life: by the tables, with their neighbours, else letter by letter."""

from __future__ import annotations

from broadcaster.reading.classes.words.acronyms import say_joined
from broadcaster.reading.classes.words.bracketed import ACRONYM_SHAPE
from broadcaster.reading.classes.words.repetition import unrepeated
from broadcaster.reading.classes.words.senses import SHORT, sense_of
from broadcaster.reading.keeping import made
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, any_of
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import (
    ABBREVIATIONS,
    ACRONYM_WORDS,
    CUES,
    FOREIGN,
    SPELLED,
    UNITS,
)
from broadcaster.reading.written.alphabet import (
    APOSTROPHES,
    LATIN,
    LOWER,
    MARKED,
    STOP,
    UPPER,
    WORD,
    WORD_STOP,
    is_sayable,
    is_syllable,
)
from broadcaster.reading.written.residue import is_word
from broadcaster.reading.written.window import Ending


def _acronym(found: Found) -> Said:
    """Say an acronym or several joined; what the word before it has said already is not said twice."""
    if _NAME_BEFORE.search(found.left(2)):
        return Said(found.written, "shape")
    said = say_joined(found)
    spoken = unrepeated(said.spoken, found)
    return said if spoken == said.spoken else said._replace(spoken=spoken)


_NAME_BEFORE = Ending(rf"[{UPPER}][{APOSTROPHES}]$", *APOSTROPHES)
"""The rest of a name of the highlands in capitals: CƯ M'GAR."""


def _phrase(found: Found) -> Said | None:
    """Say an entry of the table; without the neighbours that it asks for it is left to the rules behind."""
    said = sense_of(found.written, found)
    if not said:
        return Said(found.written, "shape") if _IN_CAPITALS.fullmatch(found.written) else None
    return said if said.spoken == found.written else said._replace(spoken=unrepeated(said.spoken, found))


_IN_CAPITALS = pattern(rf"[{UPPER}]{{2,20}}")


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
    if glued := _LETTERS_AND_WORD.fullmatch(written):
        letters, word = (part for part in glued.groups() if part)
        return Said(f"{spell(letters, found.style)} {word}", "guess")
    written = _TRADE_MARK.sub("", written)
    parts = _CAMEL.findall(written)
    letters = any(len(part) > 1 and part.isupper() for part in parts)
    speakable = any(_is_brand_word(part) for part in parts) or all(is_syllable(part) for part in parts)
    speakable = speakable or bool(_FAMILY_NAME.fullmatch(written))
    whole = all(len(part) > 1 or part.islower() for part in parts)
    if speakable and not letters and (whole or (_VOWEL_INSIDE.fullmatch(written) and is_sayable(written))):
        return Said(" ".join(parts) if _is_row_of_words(parts) else written.replace("&", " và "), "guess")
    said = " ".join(part if _is_brand_word(part) else spell(part, found.style) for part in parts)
    return Said(said, "guess")


_VOWEL_INSIDE = pattern("(?=.{5,16}$)[A-Z][a-z]+(?:[AEIOU]?[A-Z][a-z]+)+")
"""A brand that is one word to its readers, with a vowel in capitals amid: DiASil."""
_FAMILY_NAME = pattern("(?:Ma?c|Fitz)[A-Z][a-z]{3,12}")
_TRADE_MARK = pattern("(?<=[a-z]{5})TM$")
"""The sign of a trade mark, whose small letters a page has lost: "vắc xin PrevenarTM 13"."""
_LETTERS_AND_WORD = pattern(
    r"([A-Z]{2,5})(foods?|land|group|tech|media|news|home|mart|bank|pay|tour|travel|code|speed|smart|sport|shop|store|plus|auto|phone)"
    r"|([XQZVK])(Watch|Bank|Pay|Mart|Home|Land|Media|Tech|Group|Drama|Pop|Shop|Store|Phone|Mobile)"
)
"""Firms whose letters are glued to a word in small letters: GTNfoods, HBCland."""
_CAMEL = pattern(r"[A-ZĐ]+(?![a-zđ])|[A-ZĐ]?[a-zđ]+|[A-ZĐ]")


def _is_row_of_words(parts: list[str]) -> bool:
    """Tell words that only lost their blanks (HaNoi, MoMo, getUserById) from one name (YouTube)."""
    whole = all(len(part) > 1 for part in parts)
    return whole and (len(parts) > _PARTS_OF_A_NAME or all(is_syllable(part) for part in parts))


_PARTS_OF_A_NAME = 2


def _is_brand_word(part: str) -> bool:
    """Tell the speakable part of a brand (Viet in VietQR) from letters (VN, e, ID in VNeID)."""
    return len(part) >= SHORT and part[1:].islower() and is_sayable(part)


def _odd_words() -> str:
    """List the entries that no general form below finds; they are found as they stand."""
    every = "\n".join(ABBREVIATIONS)
    return any_of(made(f"found {_ODD_FORM}", every, lambda: _ODD.findall(every)))


_ACRONYMS = rf"{ACRONYM_SHAPE}(?:[-–/.]{ACRONYM_SHAPE}){{0,6}}"
_MIXED_SHAPE = r"(?=[A-Za-zĐđ]{0,12}[a-zđ][A-ZĐ]|[A-ZĐ]{2})[A-Za-zĐđ&]{2,24}"
_ODD_FORM = f"(?m)^(?![A-ZĐƯ]{{2,15}}$|(?:{_ACRONYMS}|{_MIXED_SHAPE})$).+"
_ODD = pattern(_ODD_FORM)
"""What is not of a general form; most of the table are capitals, which is seen first."""


def _glued(found: Found) -> Said | None:
    """Part words that were written together (vàUBND, UBNDxã) where each half is surely one."""
    for cut in range(1, len(found.written)):
        left, right = found.written[:cut], found.written[cut:]
        if left[-1].isupper() == right[0].isupper() or right[0] in _VOWELS:
            continue
        said = [_half(half, found) for half in (left, right)]
        if all(said):
            return Said(" ".join(said), "guess")
    return None


_VOWELS = frozenset("aeiouyăâêôơư" + MARKED) - {"đ"}
"""A small vowel behind capitals belongs to the last of them: "TTXuân"."""


def _half(half: str, found: Found) -> str:
    """Say one half of glued words; nothing when it is neither a marked syllable nor a known abbreviation."""
    if half.isupper() and len(half) >= SHORT:
        known = sense_of(half, found)
        if not known and half in SPELLED:
            return spell(half, found.style)
        return known.spoken if known else ""
    whole = half.islower() or half.istitle()
    marked = any(sign in MARKED for sign in half.lower())
    return half if whole and marked and is_word(half.lower()) else ""


def _small(found: Found) -> Said | None:
    """Say letters without a vowel: an abbreviation in small letters (cntt, Hđnd), else letter by letter."""
    if found.written in UNITS:
        return Said(UNITS[found.written], "table")
    capitals = found.written not in _CHAT and len(found.written) >= SHORT
    known = sense_of(found.written, found) or (sense_of(found.written.upper(), found) if capitals else None)
    if not known and found.written[0].isupper() and len(found.written) > SHORT:
        return None
    return Said(known.spoken if known else spell(found.written, found.style), "guess")


def _spaced_pair(found: Found) -> Said | None:
    """Say letters that are known with a dash or & and were written with blanks around it: "GD - ĐT"."""
    joint = _JOINT.sub(r"\1", found.written)
    for written in (joint, joint.replace("-", "&", 1), joint.replace("&", "-", 1), joint.replace("–", "-")):
        if written in ABBREVIATIONS:
            return sense_of(written, found)
    return None


_JOINT = pattern(" ?([-–&]) ?")
SPACED_PAIR = Rule(
    "spaced_pair",
    rf"{WORD}[A-ZĐ]{{2,4}}(?: [-–&] ?|[-–&] )[A-ZĐ]{{2,4}}(?:&[A-ZĐ]{{2,3}})?{WORD_STOP}",
    _spaced_pair,
    alone=False,
)
_CHAT = frozenset(CUES["chat"].split("|"))
"""Small letters of chats and measures, which are not the office that their capitals stand for."""
SMALL = Rule(
    "small_letters",
    rf"{WORD}(?!ng{WORD_STOP})[bcdđghklmnpqrstvx]{{3,8}}{WORD_STOP}"
    rf"|{WORD}(?:[BCDĐGHKLMNPQRSTVX][bcdđghklmnpqrstvx]{{3,8}}|Tand){WORD_STOP}",
    _small,
    alone=False,
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
PHRASE = Rule(
    "phrase", rf"{WORD}(?!(?:tp|Lm|[TĐ]gm)\. ?[{UPPER}])(?:{_odd_words()}){STOP}", _phrase, alone=False
)
ACRONYM = Rule("acronym", f"{WORD}{_ACRONYMS}{WORD_STOP}", _acronym, alone=False)
MIXED = Rule("mixed_case", f"{WORD}{_MIXED_SHAPE}{WORD_STOP}", _mixed, alone=False)
GLUED = Rule(
    "glued",
    rf"{WORD}(?=[{LATIN}]{{0,7}}(?:[{LOWER}][{UPPER}]|[{UPPER}]{{3}}[{LOWER}]))[{LATIN}]{{3,24}}{WORD_STOP}",
    _glued,
    alone=False,
)
CAPITALS = Rule("capitals", rf"{WORD}[{UPPER}]{{2,20}}{WORD_STOP}", _phrase, alone=False)
