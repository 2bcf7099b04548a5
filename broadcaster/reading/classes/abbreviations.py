"""Abbreviations of government and daily life, titles, acronyms said as words or letter by letter."""

from __future__ import annotations

import re

from broadcaster.reading.rule import Found, Rule, any_of
from broadcaster.reading.shapes import LOWER, START, STOP, UPPER
from broadcaster.reading.spelling import is_syllable, spell, toneless
from broadcaster.reading.vocabulary import ABBREVIATIONS, ACRONYM_WORDS, FOREIGN, TITLES, Sense

_SLASHED = {
    "V/v": "về việc", "v/v": "về việc", "V/V": "về việc", "đ/c": "đồng chí", "Đ/c": "đồng chí", "Đ/C": "đồng chí",
    "k/g": "kính gửi", "K/g": "kính gửi", "T/M": "thay mặt", "K/T": "ký thay", "T/L": "thừa lệnh", "b/c": "báo cáo", "c/c": "công chứng",
}  # fmt: skip
_ACRONYM = r"[A-ZĐƯ](?:[A-ZĐƯ0-9]|&(?=[A-ZĐ])){1,14}"
_JOINS = re.compile(r"([-–/&.])")
_WORD = re.compile(r"[^\W\d_]+")
_OFFICES = (
    "Giám đốc",
    "Chủ tịch",
    "Trưởng",
    "Bộ trưởng",
    "Viện trưởng",
    "Hiệu trưởng",
    "Cục trưởng",
    "GIÁM ĐỐC",
    "CHỦ TỊCH",
)


def sense_of(written: str, found: Found) -> str:
    """Find the meaning that fits the neighbours; empty when the tables do not know it."""
    learnt = found.learnt.get(written)
    if learnt:
        return learnt
    senses: tuple[Sense, ...] = ABBREVIATIONS.get(written, ())
    if not senses:
        return ""
    left, right = found.left().rstrip(" "), found.right().lstrip(" ")
    for sense in senses:
        fits_left = not sense.left or left.endswith(tuple(cue.rstrip() for cue in sense.left))
        fits_right = not sense.right or right.startswith(sense.right)
        if fits_left and fits_right:
            return sense.spoken
    return ""


def say_acronym(written: str, found: Found) -> str:
    """Say one run of capitals: by the tables, as a word where it is one, else letter by letter."""
    known = sense_of(written, found)
    if known:
        return known
    if written in ACRONYM_WORDS:
        return ACRONYM_WORDS[written] if found.style.foreign == "respelled" else written.lower()
    if _is_word(written, found):
        return written
    return spell(written, found.style)


def _is_word(written: str, found: Found) -> bool:
    """Tell a word in capitals (a heading, BAN TIN) from an acronym that happens to be a syllable (AI)."""
    if not is_syllable(written):
        return False
    return len(written) > 3 or _in_heading(found)  # noqa: PLR2004 - acronyms of four letters are rarely syllables


def _in_heading(found: Found) -> bool:
    before = _WORD.findall(found.left())
    behind = _WORD.findall(found.right())
    nearest = [words[at] for words, at in ((before, -1), (behind, 0)) if words]
    return any(
        len(word) > 1 and word.isupper() and is_syllable(word) and word not in ABBREVIATIONS
        for word in nearest
    )


def _acronym(found: Found) -> str:
    """Say an acronym or several joined by -, /, & or a dot; the whole is looked up before its parts."""
    whole = sense_of(found.written, found)
    if whole:
        return whole
    said = []
    for part in _JOINS.split(found.written):
        if part == "&":
            said.append(" và ")
        elif part in {"/", "–"}:
            said.append(", ")
        elif part in {"-", "."}:
            said.append(" ")
        elif part:
            said.append(_joined_by_and(part, found) or say_acronym(part, found))
    return "".join(said)


def _joined_by_and(part: str, found: Found) -> str:
    return (
        "" if "&" not in part else " và ".join(say_acronym(each, found) for each in part.split("&") if each)
    )


def _phrase(found: Found) -> str:
    return sense_of(found.written, found) or found.written


def _bracketed(found: Found) -> str:
    """Say an acronym in brackets, or nothing when the words before it have just said it."""
    inner = found.written.strip(" ()")
    spoken = _acronym(found._replace(written=inner))
    before = _plain(found.left(len(spoken) + 40))
    if inner in found.learnt or before.endswith(_plain(spoken)):
        return ""
    return f", {spoken},"


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(toneless(text.lower())))


def _degrees(found: Found) -> str:
    known = TITLES.get(found.written.strip(" ."))
    if known:
        return known + " "
    parts = [part for part in re.split(r"[.\s\-,]+", found.written) if part]
    return ", ".join(TITLES.get(part) or spell(part, found.style) for part in parts) + " "


def _dotted(found: Found) -> str:
    short = found.written.strip(" .")
    if short == "Q" and found.right().startswith(_OFFICES):
        return "quyền "
    if short == "P" and re.match(r"[A-ZĐ]{3}|(?:Giám|Chủ|Trưởng)", found.right()):
        return "phó " if found.right()[0] in "GCT" and found.right()[1].islower() else "phòng "
    return TITLES[{"Q": "Q", "P": "P"}.get(short, short)] + " "


def _slashed(found: Found) -> str:
    if found.written in {"đ/c", "Đ/c", "Đ/C"} and re.match(
        r" ?:|\s(?:số|thôn|buôn|đường|liên)", found.right()
    ):
        return "địa chỉ"
    return _SLASHED[found.written]


def _mixed(found: Found) -> str:
    known = sense_of(found.written, found) or TITLES.get(found.written)
    if known:
        return known
    if found.written in ACRONYM_WORDS or found.written.lower() in FOREIGN:
        word = ACRONYM_WORDS.get(found.written) or FOREIGN[found.written.lower()]
        return word if found.style.foreign == "respelled" else found.written.lower()
    if found.written[:1].islower() or is_word_camel(found.written):
        return found.written
    return spell(found.written, found.style)


def is_word_camel(written: str) -> bool:
    """Tell a brand like YouTube (every part has a small vowel) from letters like VNeID."""
    parts = re.findall(r"[A-ZĐ][a-zđ]+", written)
    return "".join(parts) == written and all(re.search("[aeiouy]", part) for part in parts)


_DEGREE = r"(?:PGS|GS|TSKH|TS|ThS|Ths|BSCKII|BSCKI|BSCK1|BSCK2|BSNT|BS|Bs|DSCKI|DS|KTS|KS|LS|CKII|CKI|CK1|CK2|NGƯT|NGND|TTƯT|TTND|NSƯT|NSND)"
PHRASE = Rule(
    "phrase",
    rf"{START}(?:{any_of([word for word in ABBREVIATIONS if not word.replace('&', '').replace('-', '').isalnum()])}){STOP}",
    _phrase,
    alone=False,
)
BRACKETED = Rule("bracketed", rf" ?\({_ACRONYM}(?:[-/&]{_ACRONYM})?\)", _bracketed, alone=False)
DEGREES = Rule(
    "degrees",
    rf"{START}{_DEGREE}(?:\.? ?[.\-, ]{_DEGREE}){{0,4}}(?:\. ?(?=[{UPPER}])| (?=[{UPPER}][{LOWER}]))",
    _degrees,
)
DOTTED = Rule(
    "dotted_title",
    rf"{START}(?:(?:KT|TM|TL|TUQ|TP|Tp|tp|TX|Tx|TT|Tt|Ng|HT|ĐĐ|LM)\. ?(?=[{UPPER}])|(?:Q|P|H|X|T)\. ?(?=[{UPPER}\d])|(?:TP|Tp) (?=[{UPPER}][{LOWER}])|[vV]\.v\.?)",
    _dotted,
    alone=False,
)
SLASHED = Rule("slashed", rf"{START}(?:{any_of(_SLASHED)}){STOP}", _slashed, alone=False)
ACRONYM = Rule("acronym", rf"{START}{_ACRONYM}(?:[-–/.]{_ACRONYM}){{0,6}}{STOP}", _acronym, alone=False)
MIXED = Rule(
    "mixed_case",
    rf"{START}(?=[^\W\d_]{{0,12}}[a-zđ][A-ZĐ]|[A-ZĐ]{{2}})[A-Za-zĐđ&]{{2,24}}{STOP}",
    _mixed,
    alone=False,
)
