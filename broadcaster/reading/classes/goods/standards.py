"""Standards and grades: their number and year in one, their committees, concrete, steel, tyres."""

from __future__ import annotations

import re

from broadcaster.reading.classes.identifiers.codes import say_code
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.spoken.number_words import cardinal, code_number
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import ABBREVIATIONS, ISSUERS
from broadcaster.reading.written.alphabet import START, STOP, WORD


def _glued_standard(found: Found) -> str:
    """Say a standard whose letters, number and year stand without a blank: TCVN4054-2005."""
    letters, number_, year = re.findall(r"[A-Z]+|\d+", found.written)
    said = f"{ABBREVIATIONS[letters][-1].spoken} {cardinal(int(number_), found.style)}"
    return f"{said} năm {cardinal(int(year), found.style)}"


GLUED_STANDARD = Rule(
    "glued_standard",
    rf"{WORD}(?:TCVN|QCVN|TCXDVN)\d{{2,5}}[-:](?:19|20)\d\d{STOP}",
    _glued_standard,
)


def _standard_of_field(found: Found) -> str:
    """Say a standard of the environment with its field and year, all in one: QCVN08MT:2015/BTNMT."""
    figures, year = re.findall(r"\d+", found.written)
    issuer = found.written.partition("/")[2]
    by = f" của {ISSUERS.get(issuer) or spell(issuer, found.style)}" if issuer else ""
    said = f"{ABBREVIATIONS['QCVN'][-1].spoken} {code_number(figures, found.style)} môi trường"
    return f"{said} năm {cardinal(int(year), found.style)}{by}"


STANDARD_OF_FIELD = Rule(
    "standard_of_field",
    rf"{WORD}QCVN\d{{2,4}}-?MT: ?(?:19|20)\d\d(?:/[A-ZĐ]{{2,8}})?{STOP}",
    _standard_of_field,
)
STEEL = Rule(
    "steel",
    rf"{WORD}D\d{{1,2}} CB ?\d{{3}}{STOP}",
    lambda found: " ".join(
        part
        for run in re.findall(r"[A-Z]+|\d+", found.written)
        for part in [cardinal(int(run), found.style) if run.isdecimal() else spell(run, found.style)]
    ),
)
"""A bar of steel by its thickness and grade: D10 CB300."""
COMMITTEE = Rule(
    "committee",
    rf"{WORD}(?:TCVN|ISO|IEC)/J?TC(?: ?\d{{1,3}}|/F\d{{1,2}})?(?:/SC ?\d{{1,2}})?(?:/WG ?\d{{1,2}})?{STOP}",
    lambda found: ", ".join(
        say_code(part.replace(" ", ""), found.style) for part in found.written.split("/")
    ),
)
"""A committee that drafts standards, of which the letters stand for English words: TCVN/TC/F3/SC1."""
GRADE = Rule(
    "grade",
    rf"{after('mác|Mác|bê tông|Bê tông|bê-tông|BT|BTXM|vữa|vữa xi măng|bê tông xi măng')}M ?\d{{2,3}}{STOP}",
    lambda found: (
        ("" if found.words_left(8).endswith(" mác ") else "mác ")
        + cardinal(int(found.written[1:]), found.style)
    ),
    alone=False,
)
"""The grade of a concrete, by its strength: bê tông M250."""


def _tyre(found: Found) -> str:
    """Say the three figures of a tyre; what it carries, in small print behind them, is not for the ear."""
    return ", ".join(cardinal(int(part), found.style) for part in re.findall(r"\d+", found.written)[:3])


TYRE = Rule(
    "tyre",
    rf"{after('lốp|vỏ|lốp xe|vỏ xe|lốp trước|lốp sau|cỡ')}"
    rf"\d{{2,3}}/\d{{2,3}}(?:-| ?Z?R ?)\d{{2}}(?:M/C(?: \d{{2}}[A-Z])?)?{STOP}",
    _tyre,
)
"""The size of a tyre: its breadth, its height in hundredths of that, its rim: "lốp 120/70-17"."""
STANDARD_TO_COME = Rule(
    "standard_to_come",
    rf"{START}(?<=CVN )\d{{2,5}}[-:]20xx{STOP}",
    lambda found: f"{cardinal(int(found.written[:-5]), found.style)} năm hai nghìn không trăm ích ích",
)
"""A standard that is still a draft has no year yet: TCVN 8731-20xx."""
