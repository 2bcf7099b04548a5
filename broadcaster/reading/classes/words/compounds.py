"""Long acronyms that nobody lists, said by their parts: of offices, of names joined by &, and brands."""

from __future__ import annotations

from functools import cache, lru_cache

from broadcaster.reading.classes.words.senses import SHORT
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found
from broadcaster.reading.vocabulary import (
    ABBREVIATIONS,
    ACRONYM_WORDS,
    CUES,
    DOCUMENT_TYPES,
    ISSUERS,
    SPELLED,
    rows,
)
from broadcaster.reading.written.alphabet import is_sayable, is_syllable
from broadcaster.reading.written.window import Ending

_PARTS = rows("name_parts")
_HEADS = {written: spoken for written, spoken, place, _ in _PARTS if place == "head"}
_TAILS = [
    (written, spoken, behind.split("|")) for written, spoken, place, behind in _PARTS if place == "tail"
]
_FIRSTS = {written: spoken for written, spoken, place, _ in _PARTS if place == "first"}
"""What two letters or so mean at the head of a name (ĐH, NC), first in one with &, and last (KHXH&NV)."""


@lru_cache(maxsize=1_000)
def composed_of_parts(written: str) -> str:
    """Say a long acronym that nobody lists by the longest listed parts that cover it: BV-ANTT-CS."""
    if len(written) < _COMPOSED:
        return ""
    if written.endswith("VN") and (head := _plain_sense(written[:-2])):
        return f"{head} Việt Nam"
    for end in range(len(written) - SHORT, 1, -1):
        head = _plain_sense(written[:end]) if end >= SHORT else _HEADS.get(written[:end], "")
        rest = head and (_plain_sense(written[end:]) or composed_of_parts(written[end:]))
        if rest:
            return f"{head} {rest}"
    return ""


_COMPOSED = 5
"""Letters; an acronym this long is more likely made of others than spelled."""


def _plain_sense(written: str) -> str:
    senses = ABBREVIATIONS.get(written, ())
    return senses[-1].spoken if senses and not (senses[-1].left or senses[-1].right) else ""


def part_of_name(part: str, before: str) -> str:
    """
    Give what *part* means in a name with &, behind *before* or first; empty when the tables do not tell.

    Where a part has several meanings the one before it decides: ĐT in GD&ĐT and in HT&ĐT.
    """
    if not before:
        return _FIRSTS.get(part, "")
    fitting = (said for short, said, behind in _TAILS if short == part and before in behind)
    anywhere = (said for short, said, behind in _TAILS if short == part and behind == [""])
    return next(fitting, "") or next(anywhere, "")


def by_letters(written: str) -> str:
    """Say a name by a listed one of the same letters, however its parts are joined: DT&TG, KT-HT-ĐT, NNMT."""
    letters = _bare(written)
    keys = _same_letters().get(letters, ()) if len(letters) > SHORT else ()
    keys = sorted(keys, key=lambda key: ("&" in key) != ("&" in written))
    told = (said for said in map(_plain_sense, keys) if said and ("&" not in written or " và " in said))
    return next(told, "")


@cache
def _same_letters() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key in ABBREVIATIONS:
        if len(key) > SHORT and key.upper() == key:
            found.setdefault(_bare(key), []).append(key)
    return found


def _bare(written: str) -> str:
    return written if written.isalpha() else "".join(filter(str.isalpha, written))


def is_unsure(part: str) -> bool:
    """Tell whether a short part has several senses, none so common that a name nobody lists may use it."""
    spoken = {sense.spoken for sense in ABBREVIATIONS.get(part, ())}
    return len(part) < SHORT and len(spoken) > 1 and part not in _COMMON


_COMMON = frozenset(CUES["unmoved"].split("|"))


def names_brand(found: Found) -> bool:
    """Tell whether the letters are those of a model or of a foreign agency: SX-class, "hãng tin BNN"."""
    behind = found.right(2)
    if behind.startswith("-") and _MODEL.match(found.right(10)):
        return True
    if behind[1:].isupper() and heads_firm(found):
        return True
    three = len(found.written) == SHORT and found.written.isascii() and found.written != "TTX"
    return three and _AGENCY.search(found.left(16).lower()) is not None


_MODEL = pattern("-(?:class|series|line|type|shirt|pop|rock|phone|wave|max|pro)(?![a-z])")
_AGENCY = Ending(
    "(?<!\\w)(?:hãng tin|hãng thông tấn|mạng tin tức|ban nhạc|nhóm nhạc) $", "tin ", "tấn ", "tức ", "nhạc "
)


def heads_firm(found: Found) -> bool:
    """Tell letters that are the name of a firm from a short form: "NCV Games", "Công ty CP BV Holdings"."""
    short = found.written
    return (
        len(short) <= SHORT
        and short.isascii()
        and found.right(1) == " "
        and short.isalpha()
        and short in ABBREVIATIONS
        and _OF_FIRM.match(found.right(16)) is not None
        and short not in _KINDS_OF_FIRM
        and short not in ACRONYM_WORDS
    )


_OF_FIRM = pattern(r" (?:Games|Group|Holdings?|Entertainment|Media|Land|Pte|Corp|Corporation)(?![^\W_]|-)")
"""The word with which a foreign name of a firm ends."""
_KINDS_OF_FIRM = frozenset(CUES["kind_of_firm"].split("|"))
"""Short forms that stand before the whole name of a firm: "CTCP Land Hà Nội", "CLB Media"."""


def in_brand(written: str, found: Found) -> bool:
    """
    Tell whether two letters are the head of a brand (VT-GAS, "hãng PV GAS") and stand for nothing else.

    Their neighbour is then a word in capitals that is no Vietnamese one and no acronym.
    """
    if len(written) >= SHORT or written in DOCUMENT_TYPES:
        return False
    head, dash, other = found.written.partition("-")
    if dash:
        return written == head and _is_foreign(other)
    behind = _CAPITALS_BEHIND.match(found.right(20))
    named = found.left(1) == "(" or _BRAND.search(found.words_left(24))
    return behind is not None and bool(named) and _is_foreign(behind[1])


_CAPITALS_BEHIND = pattern(r" ([A-Z]{3,15})(?![^\W_])")
_BRAND = pattern(r" (?:hãng|nhãn hiệu|thương hiệu|công ty|tập đoàn|gas|hiệu) $")


def _is_foreign(word: str) -> bool:
    listed = any(word in table for table in (ABBREVIATIONS, ISSUERS, DOCUMENT_TYPES, SPELLED))
    return (
        len(word) >= SHORT
        and not listed
        and not is_syllable(word)
        and (word in ACRONYM_WORDS or is_sayable(word))
    )
