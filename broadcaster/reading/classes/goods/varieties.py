"""Kinds of rice, which are known by the letters of an institute and a number."""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import cardinal, digits, number
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.written.alphabet import START, STOP, UPPER, WORD, is_syllable


def _variety(found: Found) -> str:
    letters, figures = found.written.split(" ")
    return f"{spell(letters, found.style)} {digits(figures)}"


def _short_or_long(figures: str, style: Style) -> str:
    return digits(figures) if len(figures) == _LONG else cardinal(int(figures), style)


_LONG = 4
RICE = Rule(
    "rice",
    rf"{after('gạo|lúa|liệu|giống')}(?:5451|50404|4900|6976|7347|9582){STOP}(?![.,]\d)",
    lambda found: digits(found.written),
)
"""Kinds of rice that are known by their number alone: "gạo nguyên liệu 5451"."""
VARIETY = Rule("variety", rf"{WORD}(?:OMCS|OM|IR|MTL) \d{{4,5}}{STOP}(?![.,]\d)", _variety)
"""Longer numbers of varieties are said figure by figure: IR 50404."""
MAIZE = Rule(
    "maize",
    rf"{after('giống|ngô|bắp|lai|và')}NK ?(?!20\d\d)\d{{2,4}}{STOP}",
    lambda found: f"{spell('NK', found.style)} {_short_or_long(found.written[2:].strip(), found.style)}",
)
"""Kinds of maize of one breeder, whose letters are also a term of office: NK 66, NK 7328."""


FERTILISER = Rule(
    "fertiliser",
    rf"{WORD}NPK(?=\d)\d{{1,2}}(?:[:.]\d{{1,2}}){{2,3}}{STOP}(?![:.]\d)",
    lambda found: " ".join(
        [spell("NPK", found.style)]
        + [cardinal(int(part), found.style) for part in found.written[3:].replace(":", ".").split(".")]
    ),
)
"""A fertiliser with its shares written on to it: NPK5:10:3."""


def _grains(found: Found) -> str | None:
    """Say the strength of a poison that is spread as grains, behind its name: Vibasu 10H."""
    name = _NAME.search(found.left(16))
    if not name or is_syllable(name[1].lower()) or not _SPREAD.search(found.words_left(80)):
        return None
    return f"{cardinal(int(found.written[:-1]), found.style)} {spell('H', found.style)}"


_NAME = pattern(rf"([{UPPER}][A-Za-z]{{3,12}}) $")
_SPREAD = pattern(" (?:thuốc|rải|dùng|bón|trừ|rắc|xử lý) ")
GRAINS = Rule("grains", rf"(?<=[A-Za-z] )(?:[2-9]|10) ?H{STOP}", _grains, alone=False)


def _among_varieties(found: Found) -> Said | None:
    """Say a number between the letters of other kinds of rice: "các giống NN4B, 13/2, X21, 17494"."""
    cue = _KINDS.search(found.words_left(160))
    if not cue:
        return None
    parts = found.written.split("/")
    stroke = " trên ".join(cardinal(int(part), found.style) for part in parts)
    return Said(stroke if len(parts) > 1 else digits(found.written), "cue", cue[1])


_KINDS = pattern(r" (giống)(?: (?![.;!?] )[^ ]+){1,30} $")
AMONG_VARIETIES = Rule(
    "among_varieties",
    r"(?<=[A-Z]\d, |[A-Z\d]\d, |\d[A-Z], )(?:\d{1,2}/\d{1,2}|\d{4,5})(?=, ?[A-Z])",
    _among_varieties,
    alone=False,
)


def _formulation(found: Found) -> str | None:
    """Say the strength and form of a poison behind its name: "Padan 95 SP" is no number of products."""
    figures, form = _FORM.findall(found.written)[0]
    name = _NAME.search(found.left(16))
    brand = name and not is_syllable(name[1].lower())
    glued = found.written[len(figures)] != " "
    return f"{number(figures, found.style)} {spell(form, found.style)}" if brand or glued else None


_FORM = re.compile(r"([\d.,]+) ?([A-Z]+)")
FORMULATION = Rule(
    "formulation",
    rf"{START}(?!0\d)\d{{1,3}}(?:[.,]\d{{1,2}})? ?(?:SP|SL|ND|BTN|BHN|BR|DD|SG|ME|CS){STOP}",
    _formulation,
    alone=False,
)
VARIETY_LISTED = Rule(
    "variety_listed",
    rf"(?<=\d{{4}}, )\d{{4}}{STOP}(?![.,]\d)",
    lambda found: digits(found.written) if found.listed_after() in {"variety", "variety_listed"} else None,
    alone=False,
)
"""More of them, of which only the first has its letters: "OM 5451, 6976, 4218"."""
_SEASONS = {"HT": "hè thu", "ĐX": "đông xuân", "TĐ": "thu đông", "XH": "xuân hè"}
SEASON = Rule(
    "season",
    rf"{after('vụ|lúa|ngô|vụ lúa')}(?:{'|'.join(_SEASONS)}) ?(?=(?:20)?\d\d(?: ?[-–/] ?(?:20)?\d\d)?{STOP})",
    lambda found: f"{_SEASONS[found.written.strip()]} ",
    ground="table",
)
"""The season of a harvest and its year: "vụ HT26", "vụ ĐX25-26"."""
POST_LARVAE = Rule(
    "post_larvae",
    rf"{WORD}PL ?\d{{1,2}} ?[-–] ?\d{{1,2}}{STOP}",
    lambda found: (
        f"{spell('PL', found.style)} "
        + " đến ".join(cardinal(int(days), found.style) for days in re.findall(r"\d+", found.written))
    ),
)
"""The days of young shrimps: "Kích thước PL12-15"."""
