"""Codes that mix letters and figures: plates, roads, kilometre stones, products, viruses, classes of a school."""

from __future__ import annotations

import re

from broadcaster.reading.number_words import cardinal, digits
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.shapes import START, STOP
from broadcaster.reading.spelling import is_syllable, spell
from broadcaster.reading.style import Style
from broadcaster.reading.vocabulary import ACRONYM_WORDS, FOREIGN

_RUNS = re.compile(r"\d+|[^\W\d_]+")
_ROADS = {
    "QL": "quốc lộ", "TL": "tỉnh lộ", "ĐT": "đường tỉnh", "HL": "huyện lộ", "ĐH": "đường huyện", "LTL": "liên tỉnh lộ",
    "CT": "cao tốc", "ĐX": "đường xã", "TTL": "tỉnh lộ",
}  # fmt: skip
_SHORT = 3
"""Figures in a code up to this many are said as a number."""


def say_code(written: str, style: Style) -> str:
    """Say a code run by run: letters named, figures as a number when there are few."""
    said = []
    for run in _RUNS.findall(written):
        said.append(_figures(run, style) if run.isdecimal() else _letters(run, style))
    return " ".join(said)


def _figures(run: str, style: Style) -> str:
    return (
        digits(run)
        if len(run) > _SHORT or (run.startswith("0") and len(run) > 1)
        else cardinal(int(run), style)
    )


def _letters(run: str, style: Style) -> str:
    if run in ACRONYM_WORDS:
        return ACRONYM_WORDS[run] if style.foreign == "respelled" else run.lower()
    if run.lower() in FOREIGN:
        return FOREIGN[run.lower()] if style.foreign == "respelled" else run.lower()
    if len(run) > 2 and not run.isupper() and is_syllable(run):  # noqa: PLR2004 - one or two letters are names
        return run
    return spell(run, style)


def _code(found: Found) -> str:
    return say_code(found.written, found.style)


def _plate(found: Found) -> str:
    return " ".join(
        spell(sign, found.style) if sign.isalpha() else digits(sign)
        for sign in found.written
        if sign.isalnum()
    )


def _road(found: Found) -> str:
    runs = _RUNS.findall(found.written)
    return " ".join([_ROADS[runs[0]], *(say_code(run, found.style) for run in runs[1:])])


def _kilometre(found: Found) -> str:
    first, *rest = re.findall(r"\d+", found.written)
    return "ki lô mét " + " cộng ".join(
        [cardinal(int(first), found.style), *(cardinal(int(part), found.style) for part in rest)]
    )


PLATE = Rule(
    "plate",
    rf"{START}\d\d(?:[A-Z]\d?|[A-Z]{{2}}|[A-Z]Đ|MĐ\d)[ .\-]{{0,3}}(?:\d{{3}}[.\-]\d{{2}}|\d{{4,5}})(?!\w)"
    rf"|{START}\d\d-[A-Z]\d?[ .\-]{{1,3}}(?:\d{{3}}[.\-]\d{{2}}|\d{{4,5}})(?!\w)",
    _plate,
)
ROAD = Rule("road", rf"{START}(?:QL|TL|ĐT|HL|ĐH|LTL|CT|ĐX)[. \-]?\d{{1,4}}[A-ZĐ]?{STOP}", _road)
KILOMETRE = Rule("kilometre", rf"{START}[Kk][Mm] ?\d{{1,4}}(?: ?\+ ?\d{{1,3}})?(?![\w,.]\w)", _kilometre)
LETTER_CODE = Rule(
    "letter_code",
    rf"{START}[A-Za-zĐđ]{{1,10}}-?\d{{1,9}}(?:[A-Za-zĐđ]{{1,5}}\d{{0,6}})?(?:/[A-ZĐ]\d)?{STOP}"
    rf"|{START}[A-Z]{{1,5}}/[A-Z]\d[A-Z]\d{STOP}|{START}SARS-CoV-\d",
    _code,
)
FIGURE_CODE = Rule("figure_code", rf"{START}\d{{1,6}}[A-Za-zĐđ]{{1,3}}\d{{0,6}}{STOP}(?!\.\d)", _code)
CODE_CUE = after("lớp", "buôn", "thôn")
