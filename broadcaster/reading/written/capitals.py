"""
Lines in capitals (headlines, notices of communes, adverts): their words put in small letters for the rules.

The rules know words in small letters and short forms in capitals; in such a line both look alike. What is
surely a word becomes small, what the tables know as a short form stays. Every letter keeps its place, so the
way back to the written text is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache, partial

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import any_of
from broadcaster.reading.vocabulary import (
    ABBREVIATIONS,
    ACRONYM_WORDS,
    CODE_PREFIXES,
    CUES,
    DOCUMENT_TYPES,
    ISSUERS,
    NAMES,
    SPELLED,
    TITLES,
    UNITS,
)
from broadcaster.reading.written.alphabet import LOOKED_AT, LOWER, UPPER, is_sayable, is_syllable, toneless

_FEWEST, _FEWEST_AT_A_HEAD = 3, 4
"""Sure words of a line in capitals; and of the stretch in capitals before words in small letters."""
_STRETCH = pattern(rf"[^{LOWER}\n]*(?:(?<=[0-9/])[{LOWER}]{{1,3}}(?![{LOWER}])[^{LOWER}\n]*)*")
"""Capitals up to the first small letter that is not of a unit: 50kg, m/s."""
_WORD = pattern(rf"[{UPPER}]+")
_SHORT_FORMS = (ABBREVIATIONS, SPELLED, ACRONYM_WORDS, DOCUMENT_TYPES, ISSUERS, CODE_PREFIXES, TITLES, UNITS)
_EVERYDAY = frozenset(CUES["word_in_capitals"].split("|"))
"""Words of every day that are short forms, units or titles as well, but not amid words in capitals."""
_WORD_THERE = {
    "AI": pattern(
        r"AI(?:(?<=(?:KHÔNG|NHỮNG) AI)|(?<= CÒN AI)|(?<= CỨ AI)|(?<=BẤT KỲ AI)"
        r"|(?<!DỤNG AI)(?<!NGHỆ AI)"
        r"(?= (?:THẤY|NHẶT|BIẾT|CŨNG|CÓ(?! THỂ)|MẤT|CHỊU|LÀ(?! GÌ)|BỊ|ĐƯỢC|MUỐN|CẦN)(?!\w)))"
    ),
    "PA": pattern(r"PA(?<=(?<!\w)SA PA)"),
    "XI": pattern(r"XI(?:(?<=VẮC-XI)|(?<=CAN-XI)|(?= (?:MĂNG|RÔ|LANH|NHAN|NÊ)))"),
    "VI": pattern(
        r"VI(?:(?<=(?:HÀNH|PHẠM) VI)|(?<=CHU VI)"
        r"|(?= (?:PHẠM|PHÚ|MÔ|SINH|TÍNH|RÚT|KHUẨN|LƯỢNG|BẰNG|CHẤT|MẠCH|TRÙNG)))"
    ),
    "TƯ": pattern(
        r"TƯ(?:(?<=(?:THÔNG|THÁNG|RIÊNG) TƯ)|(?<=(?:ĐẦU|THỨ|VẬT) TƯ)|(?<=LUẬT TƯ)|(?<=BA, TƯ)"
        r"|(?= (?:VẤN|TƯỞNG|NHÂN|PHÁP|LIỆU|THẾ|CÁCH|DUY|GIA|LỆNH|THỤC|LỢI|CHẤT|HỮU)))"
    ),
    "CA": pattern(
        r"CA(?! (?:TỈNH|HUYỆN|XÃ|PHƯỜNG|TP|QUẬN|CÁC|THỊ|HÀ|ĐẮK)(?!\w))(?<!CÁN BỘ CA)(?<!LỰC LƯỢNG CA)"
        r"(?<!CHIẾN SĨ CA)(?<!TỔ CA)"
    ),
}
"""Where a short form that stays in use is a word: VI is six elsewhere, TƯ the centre, CA the police."""
_CODES = {code.upper(): code for code in (*ISSUERS, *DOCUMENT_TYPES) if not code.isupper()}
_UNITS = (
    "g m kg km cm mm ha ml mg lm m2 m3 km2 m² m³ km² kW kWh kWp kV kVA kcal cal gram inch ppm oC Mbps cent"
    " mm/h km/h m/s m3/s tr lít TWh MWh"
)
_UNIT_OF = {unit.upper(): unit for unit in _UNITS.split()}
"""As the tables have them; one letter more is a code or a mark."""
_UNIT = pattern(
    r"(?:(?<=[0-9])|(?<=[0-9] )|(?<=TRIỆU )|(?<=NGHÌN )|(?<=NGÀN )|(?<=TỶ ))(?!(?<=[^0-9][2-6])G)"
    rf"(?:{any_of(sorted(_UNIT_OF, key=len, reverse=True))})(?![^\W_]|[23²³])"
    r"|(?<=/)(?:KG|HA|KM|M[23]|KWH|LÍT)(?![\w-])"
    r"|(?<=[0-9])M(?=[0-9]{2}(?!\w))|(?<!\w)(?:V/V|VV)(?= [^\W\d])"
)
_NAME = 16
"""Characters before a word in which the sign of a town stands: TP HỒ CHÍ MINH."""
_HEAD = pattern(r"(?:[.!?“\")] ?| [-–] |(?<!\w)(?:TP|TX) (?:\w+ ){0,2})$")
"""Behind it a sentence, or a name that its sign must know as one, begins."""
_TEAM = pattern(
    r"(?<!\w)ĐT (?=(?:VIỆT NAM|THÁI LAN|LÀO|(?:TRUNG|HÀN) QUỐC|NHẬT BẢN|INDONESIA|MALAYSIA|CAMPUCHIA"
    r"|SINGAPORE|MYANMAR|PHILIPPINES)(?!\w))"
)
"""The team of a country: ĐT is a telephone elsewhere."""
_INITIALS = pattern(r"(?<!\w)(?:[^\W\d_]\.[^\W\d_]|CO)\.$")
"""Behind it a short word is one more part of the letters: N.V.CA, CO.OP."""


_SIGNED = pattern(
    rf"(?:TM|TL|KT|TUQ|TUN|Q)\b|[A-HIVX]-? (?=[{UPPER}]{{2}})"
    r"|[^(]{2,40}\([^()]{0,9}[0-9]{3,4}\??[ –-]"
    rf"|(?P<mark>NGÀY [0-9]+(?= ?[|:])"
    rf"|\W*(?:[{UPPER}]|[IVXLC]{{1,5}})(?:[.):/]+ | [–-] | )[{UPPER}]+(?: [{UPPER}]+){{0,3}})"
)
"""
A line under which one signs for others, that a bare letter marks, or a name with its years; or the mark of
a heading, and the words by which it is known.
"""


def softened(text: str, kept: frozenset[str], learnt: Iterable[str]) -> str:
    """
    Give *text* with the words of its lines in capitals in small letters; its length is the same.

    The words in *kept* and *learnt* stay: the station or the text itself has given them a meaning.
    """
    lines = text.split("\n")
    in_capitals = [line[:LOOKED_AT].isupper() for line in lines]
    if True not in in_capitals:
        return text
    kept = kept.union(learnt)
    softer = (
        _softened_line(line, kept) if capital else line
        for line, capital in zip(lines, in_capitals, strict=True)
    )
    return "\n".join(softer)


def _softened_line(line: str, kept: frozenset[str]) -> str:
    stretch = _STRETCH.match(line)
    end = stretch.end() if stretch else 0
    whole = end == len(line)
    if not whole:
        end = max(line.rfind(" ", 0, end), 0)
    signed = _SIGNED.match(line)
    sure = sum(map(_is_sure, _WORD.findall(line, 0, end))) + len(_TEAM.findall(line, 0, end))
    if (signed and not signed["mark"]) or sure < (_FEWEST if whole else _FEWEST_AT_A_HEAD):
        return line
    head = min(signed.end(), end) if signed else 0
    measured = _UNIT.sub(_small_unit, line[:end])
    better = line[:head] + _WORD.sub(partial(_softened_word, kept=kept), measured[head:]) + line[end:]
    return better if len(better) == len(line) else line


def _small_unit(found: re.Match[str]) -> str:
    return _UNIT_OF.get(found[0]) or f"{found[0][:-1]}v"


@lru_cache(maxsize=4096)
def _is_sure(word: str) -> bool:
    """Tell a word by its tone mark, which no short form has."""
    return len(word) > 1 and toneless(word.lower()) != word.lower() and is_syllable(word)


def _softened_word(found: re.Match[str], kept: frozenset[str]) -> str:
    word, text, start = found[0], found.string, found.start()
    if word in kept or (len(word) > 1 and word not in _WORD_THERE and not word.strip("IVX")):
        return word
    sure = _is_sure(word)
    if not sure and _is_part_of_letters(found):
        return word
    if sure or _is_word(found):
        begins = (
            not start
            or _HEAD.search(text, max(0, start - _NAME), start)
            or _TEAM.match(text, max(0, start - 3))
        )
        return word.capitalize() if begins else word.lower()
    if text[start - 1 : start] in {"/", "-"} and word in _CODES:
        return _CODES[word]
    named = (word in NAMES and len(word) >= _SHORTEST_NAME) or _is_foreign(word)
    return word.capitalize() if named else word


_SHORTEST_NAME = 3
"""Letters of a name of the highlands that is none of the short forms of two."""


def _is_part_of_letters(found: re.Match[str]) -> bool:
    word, text, start = found[0], found.string, found.start()
    if word in _EVERYDAY or (len(word) >= _SHORTEST_NAME and is_syllable(word)):
        return False
    return _INITIALS.search(text, max(0, start - 5), start) is not None


def _is_word(found: re.Match[str]) -> bool:
    """Tell a word without a tone mark from a short form."""
    word, text = found[0], found.string
    before, behind = text[: found.start()][-1:], text[found.end() : found.end() + 1]
    if before.isdecimal() or behind.isdecimal() or (before == "(" and behind == ")"):
        return False
    if there := _WORD_THERE.get(word):
        return there.match(text, found.start()) is not None
    if word in _EVERYDAY:
        return _beside_word(text, found.start(), found.end()) or (
            _AMID_WORDS.search(text, max(0, found.start() - 2), found.end() + 2) is not None
            and not _JOINED.match(text, max(0, found.start() - 1), found.end() + 2)
        )
    return len(word) > 1 and is_syllable(word) and not _is_short_form(word)


def _beside_word(text: str, start: int, end: int) -> bool:
    """Tell a word that a sign joins to a sure word: NAM/NỮ, VIỆT NAM-LÀO, SỐT, HO."""
    near = max(0, start - _WORD_BEFORE)
    first = _FIRST.search(text, near, start) if text[end : end + 1] in {"/", "-"} else None
    beside = (first, _SURE_BEFORE.search(text, near, start), _SURE_BEHIND.match(text, end))
    return any(found is not None and _is_sure(found[1].upper()) for found in beside)


_WORD_BEFORE = 12
"""Characters before a short word in which the word stands that a sign joins to it."""
_FIRST = pattern(r"(?<!\w)(\w+) $")
_SURE_BEFORE = pattern(r"(?<!\w)(\w+)(?:[,:;] |[/-])$")
_SURE_BEHIND = pattern(r"(?:[,:;] |[/-])(\w+)")
_AMID_WORDS = pattern(r"[^\W\d_],? [^\W\d_]|^[^\W\d_]+|[0-9] [^\W\d_]|[^\W\d_] [0-9(]")
_JOINED = pattern(rf"[/&.-]|.[{UPPER}]+(?:[/&-]|\.[{UPPER}])")
"""A short word that a sign joins to others may be a part of a code or a short form."""


def _is_foreign(word: str) -> bool:
    if len(word) <= _SHORTEST_NAME or not word.isascii() or _is_short_form(word):
        return False
    return is_sayable(word) or _ONE_SYLLABLE.fullmatch(word) is not None


_ONE_SYLLABLE = pattern("[BCDFGHKLMNPRSTVW]{1,2}[AEIOUY]{1,2}(?:[LNRS][DKLMNPST]|CK|FF|TH)")
"""A foreign name of one syllable among words in capitals: "CUỘC PHIÊU LƯU KỲ DIỆU CỦA NILS"."""


@lru_cache(maxsize=4096)
def _is_short_form(word: str) -> bool:
    return word in NAMES or any(word in forms for forms in _SHORT_FORMS)
