"""Chemical elements by their symbols, as papers on fertiliser, water and school chemistry write them."""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after, any_of
from broadcaster.reading.spoken.number_words import cardinal, code_number, roman_value
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.written.alphabet import STOP, WORD
from broadcaster.reading.written.window import Cues

_NAMES = {
    "Fe": "sắt", "Cu": "đồng", "Zn": "kẽm", "Al": "nhôm", "Ag": "bạc", "Au": "vàng", "Pb": "chì",
    "Hg": "thủy ngân|thuỷ ngân", "As": "asen|thạch tín|arsen", "Cd": "cadimi|cadmi|catmi", "Ni": "niken",
    "Cr": "crom|crôm", "Mn": "mangan", "Mg": "magie|magiê|ma giê", "Ca": "canxi|can xi|vôi", "Na": "natri",
    "Si": "silic", "Cl": "clo", "Se": "selen", "Li": "lithium|liti", "Sn": "thiếc", "Ti": "titan",
    "Co": "coban", "Mo": "molypden|molipden|molypđen", "K": "kali", "N": "nitơ|đạm|nito|ni tơ",
    "S": "lưu huỳnh", "P": "phốt pho|photpho|lân|phospho|phốtpho", "B": "bo|bor", "F": "flo|flour",
    "I": "iốt|iot|i ốt",
}  # fmt: skip
"""Symbol → its names, the first of which is said; source: TCVN 5529:2010, and the older names of farmers."""
MANY_LETTERS = tuple(symbol for symbol in _NAMES if len(symbol) > 1)
_BEFORE = {symbol: Cues(names) for symbol, names in _NAMES.items()}
_SURE = [symbol for symbol in _NAMES if len(symbol) > 1 and symbol != "Co"]
"""One letter alone stands for too much else."""
_SUBSTANCE = Cues(
    "mol|gam|kim loại|kim loại nặng|ion|hàm lượng|nồng độ|nguyên tố|vi lượng|trung lượng|nguyên tử|bột|quặng"
)


def element_name(symbol: str) -> str:
    """Give the name of an element."""
    return _NAMES[symbol].partition("|")[0]


def _glossed(found: Found) -> Said | None:
    """Leave out the symbol in brackets behind the name of its element: kẽm (Zn)."""
    name = _BEFORE[found.written.strip(" ()")].before(found.words_left(20))
    return Said("", "cue", name) if name else None


def _element(found: Found) -> Said | None:
    """Say the symbols of elements by their names behind a word for a substance, or where three are listed."""
    symbols = _SYMBOL.findall(found.written)
    listed = found.before.written if found.listed_after() == "element" else ""
    row = _IN_ROW.search(found.left(8))
    cue = _SUBSTANCE.before(found.words_left(24)) or listed or (row[0] if row else "")
    if not cue and len(symbols) < _SEVERAL:
        cue = _content(found)
    if not cue and len(symbols) < _SEVERAL:
        return None
    said = _SYMBOL.sub(lambda symbol: element_name(symbol[0]), found.written)
    return Said(said, "cue", cue or found.written)


def _content(found: Found) -> str:
    """Give the other substance of a list of contents: "K2O: 10%, Mg: 2%"."""
    if not _SHARE.match(found.right(12)):
        return ""
    other = _CONTENT.search(found.left(40)) or _CONTENT.search(found.right(50))
    return other[0].strip() if other else ""


_IN_ROW = pattern("(?<!\\w)[NPKSB](?:, ?[NPKSB])*, ?$")
"""Elements of one letter before it: "N,K,Mg"."""
_SHARE = pattern(r" ?[:=]? ?\d[\d.,]*(?: ?[-–] ?\d[\d.,]*)? ?(?:%|ppm|mg)")
_CONTENT = pattern(
    rf"(?<!\w)(?:(?:[A-Z][a-z]?\d?){{0,2}}O\d?|{any_of(_NAMES)})(?:hh|ts)? ?[:=]? ?\d[\d.,–-]* ?(?:%|ppm|mg)"
)
_SEVERAL = 3
"""Symbols; one or two may be words or initials, three in a list are not."""


_VALENT = "sắt|đồng|crom|crôm|chì|thiếc|mangan|thủy ngân|thuỷ ngân|coban|niken|iron|titan|vàng"
VALENCE = Rule(
    "valence",
    rf"{after(_VALENT)}\((?:I{{1,3}}|IV|VI?|VII)\)",
    lambda found: cardinal(roman_value(found.written[1:-1]), found.style),
)
"""The valence of a metal in its salt: sắt (II) sulfat."""
GLOSSED = Rule("glossed_element", rf" ?\((?:{any_of(_NAMES)})\)", _glossed, alone=False)
_ANY = any_of([*_SURE, "Co", "B", "K", "N", "P", "S"])
_SYMBOL = pattern(r"[A-Z][a-z]?")
ELEMENT = Rule(
    "element",
    rf"{WORD}(?:{any_of(_SURE)}){STOP}(?:(?:, ?(?:và )?| và |; ){_ANY}(?![\w+]){STOP}){{0,12}}",
    _element,
    alone=False,
)
"""Symbols of elements, one or a list of them: "gồm Mg, Mn, Zn, B, Cu, Mo"."""


def _formula(found: Found) -> str:
    """Say a formula sign by sign: "Ca(OH)2", "(NH4)2SO4"."""
    return " ".join(
        code_number(part, found.style) if part.isdecimal() else spell(part, found.style)
        for part in re.findall(r"\d+|[A-Za-z]", found.written)
    )


_ATOM = rf"(?:{any_of([*_NAMES, 'H', 'O', 'C', 'Ba'])})\d?"
FORMULA = Rule(
    "formula",
    rf"{WORD}(?:{_ATOM}){{1,3}}\((?:OH|NO3|SO4|PO4|CO3|HCO3|H2PO4|HPO4|NH2|CH3COO|NH4)\)\d{STOP}"
    rf"|{WORD}\(NH4\)\d(?:{_ATOM}){{1,4}}{STOP}",
    _formula,
)
"""Groups of atoms stand in brackets, behind which their number is no number of its own."""
