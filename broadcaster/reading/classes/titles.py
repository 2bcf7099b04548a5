"""Titles and offices before names: PGS.TS, BS CKII, TP., Q., KT., TM."""

from __future__ import annotations

import re

from broadcaster.reading.alphabet import LOWER, UPPER, WORD
from broadcaster.reading.rule import Found, Rule
from broadcaster.reading.spelling import spell
from broadcaster.reading.vocabulary import CUES, TITLES

_OFFICES = re.compile(CUES["office"], re.IGNORECASE)
_DEPARTMENTS = re.compile(CUES["department"])
_STANDS_FOR = {
    "thượng tọa": re.compile("Thích"),
    "thường trực": re.compile(CUES["standing"]),
    "trung tâm": re.compile(CUES["centre"]),
}
_SPLIT = re.compile(r"[.\s\-,]+")


def _degrees(found: Found) -> str:
    """Say degrees one after the other; a specialist's grade follows without a pause."""
    known = TITLES.get(found.written.strip(" ."))
    if known:
        return known + " "
    said = ", ".join(
        TITLES.get(part) or spell(part, found.style)
        for part in _SPLIT.split(found.written.replace("Th.S", "ThS"))
        if part
    )
    return said.replace(", chuyên khoa", " chuyên khoa") + " "


def _dotted(found: Found) -> str:
    short = found.written.strip(" .")
    right = found.right()
    if short == "Q" and _OFFICES.match(right):
        return "quyền "
    if short == "P" and (_OFFICES.match(right) or _DEPARTMENTS.match(right)):
        return "phó " if _OFFICES.match(right) else "phòng "
    if short.upper() == "TP" and _DEPARTMENTS.match(right) and not right[:3].isupper():
        return "trưởng phòng "
    if short == "TT":
        return next((said for said, cue in _STANDS_FOR.items() if cue.match(right)), TITLES["TT"]) + " "
    if short == "P" and re.match(r"\d{3}(?!\d)", right):
        return "" if found.left(7).lower().endswith("phòng ") else "phòng "
    return (TITLES.get(short) or TITLES[short.lower()]) + " "


_DEGREE = (
    "(?:PGS|GS|Th\\.S|TSKH|TS|ThS|Ths|BSCKII|BSCKI|BSCK1|BSCK2|BSNT|BS|Bs|DSCKI|DS|KTS|KS|LS|CKII|CKI|CK2|CK1"
    "|VS|NGƯT|NGND|TTƯT|TTND|NSƯT|NSND)"
)
DEGREES = Rule(
    "degrees",
    rf"{WORD}{_DEGREE}(?:\.?[\-,]? ?{_DEGREE}){{0,4}}"
    rf"(?:\. ?(?=[{UPPER}])| (?=[{UPPER}][{LOWER}])|(?= [HYK]'))",
    _degrees,
)
DOTTED = Rule(
    "dotted_title",
    rf"{WORD}(?:(?:CN|ĐD|YS|KTV|DS|KT|TM|TL|TUQ|TP|Tp|tp|TX|Tx|TT|Tt|Ng|HT|ĐĐ|LM)\. ?(?=[{UPPER}])"
    rf"|(?:Q|P|H|X|T|Đ)\. ?(?=[{UPPER}\d])|(?:TP|Tp) (?=[{UPPER}][{LOWER}])|C[tT]y\.? (?=[{UPPER}])"
    rf"|[vV]\.v\.?|[vV]v(?=\.|…)|tr\. ?(?=\d)|[Nn]o\. ?(?=\d)"
    rf"|(?:(?<=\()|(?<=gặp )|(?<=hệ )|(?<=hệ: )|(?<=LH: )|(?<=LH ))[AC]\. ?(?=[{UPPER}][{LOWER}])"
    r"|tk\.? ?(?=[IVX]))",
    _dotted,
    alone=False,
)
