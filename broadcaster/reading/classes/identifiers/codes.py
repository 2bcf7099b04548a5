"""Codes that mix letters and figures: products, viruses, school classes, rows of them."""

from __future__ import annotations

import re

from broadcaster.reading.classes.words.senses import sense_of
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal, digits, integer, number
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.vocabulary import (
    ABBREVIATIONS,
    ACRONYM_WORDS,
    FOREIGN,
    SPELLED,
)
from broadcaster.reading.written.alphabet import LATIN, LOWER, START, STOP, UPPER, WORD, is_sayable
from broadcaster.reading.written.shapes import DASH
from broadcaster.reading.written.window import Cues

RUNS = pattern(r"\d+[.,]\d+(?=[^\W\d_])|\d+|[^\W\d_]+|\.(?=\d{1,2}(?:\.|$))")
_SHORT = 3
"""Figures in a code up to this many are said as a number."""


def say_code(written: str, style: Style) -> str:
    """Say a code run by run: letters named, figures as a number when there are few."""
    if "IN" in written and (combined := _IN_ONE.fullmatch(written)):
        return f"{_run(combined[1], style)} in {_run(combined[2], style)}"
    return " ".join(_run(run, style) for run in RUNS.findall(written))


_IN_ONE = pattern(r"(\d)IN(\d)")
"""Several things in one machine: 2IN1."""


def _run(run: str, style: Style) -> str:
    if run == ".":
        return "chấm"
    if not run[0].isdecimal():
        return _letters(run, style)
    if not run.isdecimal():
        return number(run, style)
    round_number = len(run) == _SHORT + 1 and run.endswith("000") and run[0] != "0"
    counted = round_number or (len(run) <= _SHORT and (run[0] != "0" or len(run) == 1))
    return cardinal(int(run), style) if counted else digits(run)


_WORDS = {"Ver": "phiên bản", "ver": "phiên bản", "CoV": "co vi"}
"""Parts of a code that are words."""


def _letters(run: str, style: Style) -> str:
    if run in _WORDS:
        return _WORDS[run]
    if run in ACRONYM_WORDS:
        return ACRONYM_WORDS[run] if style.foreign == "respelled" else run.lower()
    if run.lower() in FOREIGN:
        return FOREIGN[run.lower()] if style.foreign == "respelled" else run.lower()
    if len(run) > 1 and run[1:].islower() and any(letter in "aeiouy" for letter in run.lower()):
        return run
    if (
        len(run) >= _SHORT
        and run.isupper()
        and run.isascii()
        and run not in ABBREVIATIONS
        and run not in SPELLED
        and is_sayable(run)
        and not (len(run) == _SHORT and run[0] in "AEIOU" and run[2] in "AEIOU")
    ):
        return run.lower()
    return spell(run, style)


def _code(found: Found) -> str:
    """Say a code; the dot in the age of a team (U.22) is not said, nor a mark spelt (xDrive35i)."""
    if mark := _MARK.match(found.written):
        return f"{mark[0]} {say_code(found.written[mark.end() :], found.style)}"
    if _AGES.fullmatch(found.written):
        return " đến ".join(say_code(age, found.style) for age in found.written.split("-"))
    if _LINEAGE.fullmatch(found.written):
        return " chấm ".join(say_code(part, found.style) for part in found.written.split("."))
    if _AIRCRAFT.fullmatch(found.written):
        return ", ".join(say_code(part, found.style) for part in found.written.split("-"))
    team = found.written.startswith("U.") and found.written.count(".") == 1
    return say_code(found.written.replace(".", "") if team else found.written, found.style)


_MARK = pattern(r"[a-z][A-Z][a-z]{3,8}(?=\d)")
"""The name of a drive or a system, a small letter before its word: xDrive35i, sDrive20i."""
_LINEAGE = pattern(r"[A-Z]{1,4}(?:\.\d{1,3}){3,4}|[A-Z]{1,4}\.\d{1,3}\.\d{1,2}")
"""A variant of a virus by its branches: B.1.1.529, B.1.617.2."""
_AIRCRAFT = pattern(r"(?:A3|B7)\d\d-\d{1,4}[A-Z]{0,2}")
"""An aircraft and its make, which would run into one number: A350-900, B787-10."""
_AGES = pattern(r"U\d\d-\d\d")
"""The ages of a group: U15-17."""


def _letter_name(found: Found) -> str:
    return spell(found.written, found.style) + " "


LETTER_NAME = Rule(
    "letter_name", rf"{WORD}[A-ZĐ]\.(?=[{UPPER}](?:[{LATIN}]{{2}}|[{LOWER}](?!\w))|ưu(?!\w))", _letter_name
)
_TAIL = r"(?:\.\d{1,2}(?!\d)){0,3}"
_NO_CLOCK = r"(?!: ?[0-5]\d[A-ZĐ])"
"""A word to which the time of the next item of a programme is glued: "trẻ em16:40Chương trình"."""


LETTER_CODE = Rule(
    "letter_code",
    rf"{WORD}(?=[A-Za-zĐđ]{{1,10}}(?:[-. ]?\d|(?:\.[A-ZĐ]{{1,4}}){{1,3}}\.0|/[A-Z]\d|-CoV))(?:"
    rf"U\.\d\d{STOP}(?!\.\d)|(?:[A-Z]{{1,5}}|i)\d{{1,4}}(?:[.\-]\d{{1,9}}[A-Z]{{0,2}}){{1,6}}{STOP}"
    rf"|[A-Z]{{1,4}}-\d{{3,6}}-\d{{1,6}}{STOP}|[A-Z]{{3}}-\d\d-(?:19|20)\d\d{STOP}"
    rf"|[A-Za-zĐđ]{{1,10}}-?\d{{1,15}}(?:[A-Za-zĐđ]{{1,5}}\d{{0,6}})?(?:/[A-ZĐ]\d)?{STOP}{_NO_CLOCK}{_TAIL}"
    rf"|[A-Z]{{1,4}}(?:\.\d{{1,3}}){{1,3}}{STOP}|[A-Z]{{2}}-\d\d[A-Z]\d{{2,4}}[A-Z]{{0,2}}{STOP}"
    rf"|[A-Z]{{1,5}}/[A-Z]\d[A-Z]\d{STOP}|SARS-CoV-\d{STOP}"
    rf"|[A-ZĐ]{{1,4}}(?:\.[A-ZĐ]{{1,4}}){{1,3}}\.0\d{{1,2}}{STOP}"
    rf"|H ?\d{{1,2}} ?N ?\d{{1,2}}{STOP})",
    _code,
)


def _measured(found: Found) -> Said | None:
    """Say D of the eyes, X of a lens and l between litres and their tenths."""
    if found.written.endswith("D") and (eyes := _EYES.search(found.words_left())):
        return Said(f"{number(found.written[:-1], found.style)} đi ốp", "cue", eyes[1])
    lens = _LENS.search(found.words_left(70)) if found.written[-1] in "xX" else None
    if lens and not found.right(7).startswith((" triệu", " nghìn", " tuổi")):
        return Said(f"{number(found.written[:-1], found.style)} lần", "cue", lens[1])
    litres = _LITRES.fullmatch(found.written)
    if litres and (liquid := _LIQUID.match(found.right(12))):
        whole, tenths = (integer(part, found.style) for part in litres.groups())
        return Said(f"{whole} lít {tenths}", "cue", liquid[0].strip())
    return None


def _figure_code(found: Found) -> str | Said:
    """Say 12A, 5in1; or what is counted where the letters are an abbreviation for it: 3PN."""
    if measured := _measured(found):
        return measured
    if _IN_FORMULA.search(found.left(6)):
        return " ".join(
            integer(run, found.style) if run.isdecimal() else spell(run, found.style)
            for run in RUNS.findall(found.written)
        )
    if student := _STUDENT.fullmatch(found.written):
        return " ".join(
            digits(run) if run.isdecimal() else spell(run, found.style) for run in student.groups()
        )
    counted = _COUNTED.fullmatch(found.written)
    if counted and not (found.written[0] == "0" and _OF_A_CLASS.search(found.words_left(24))):
        at = found.start + len(counted[1])
        sense = sense_of(counted[2], found._replace(written=counted[2], start=at))
        if sense and (sense.ground == "cue" or counted[2] in _MEDALS):
            return sense._replace(spoken=f"{integer(counted[1], found.style)} {sense.spoken}")
    return say_code(found.written, found.style)


_IN_FORMULA = pattern("[²³][)]? ?[-−–+] ?$")
"""A term behind another of a formula: b² - 4ac."""


def _frames(found: Found) -> str:
    lines, each = found.written.removesuffix("fps").split("@")
    counts = ", ".join(cardinal(int(count), found.style) for count in each.split("/"))
    return f"{say_code(lines.strip(), found.style)}, {counts} khung hình một giây"


_LENS = pattern(
    r" (p e|p b|ebitda|zoom|tele|telephoto|thu phóng|phóng đại|ống kính)(?: (?!lớp)[^ .;]+){0,8} $"
)
"""How many times a lens enlarges: "zoom quang 5X"."""
_EYES = pattern(" (cận thị|viễn thị|loạn thị|cận|viễn|loạn|độ cận) ")
_STUDENT = pattern(r"(\d{3})([A-ZĐ]{1,2})(\d{4,6})")
"""The code of a student, which has more figures than a plate: 211A012345."""
_COUNTED = pattern(r"(\d{1,3})([A-ZĐ]{2,3})")
_OF_A_CLASS = pattern(" (?:sinh viên|lớp|khóa|nhóm|chi đoàn|ngành) $")
"""Students of one year and course: "nhóm sinh viên 09NL"."""
_LITRES, _LIQUID = pattern(r"(\d{1,2})l(\d)"), pattern(" (?:nước|dầu|sữa|xăng|rượu|mật|bia)(?!\\w)")
"""Litres and tenths as cooks write them: "1l5 nước"."""
_MEDALS = frozenset({"HCV", "HCB", "HCĐ"})
FIGURE_CODE = Rule(
    "figure_code",
    rf"{START}\d{{1,6}}(?:[.,]\d{{1,3}})?[A-Za-zĐđ]{{1,3}}\d{{0,6}}{STOP}(?!\.\d)",
    _figure_code,
    alone=False,
)


def _letter_ratio(found: Found) -> Said | None:
    """Say two letters with a stroke as a proportion where one is spoken of: "tỷ lệ D/R"."""
    cue = _RATIO_CUE.before(found.words_left())
    above, below = found.written.split("/")
    return Said(f"{spell(above, found.style)} trên {spell(below, found.style)}", "cue", cue) if cue else None


_RATIO_CUE = Cues("tỷ lệ|tỉ lệ|tỷ số|tỉ số|hệ số|chỉ số")
LETTER_RATIO = Rule("letter_ratio", rf"{WORD}[A-ZĐ]/[A-ZĐ](?![\w/])", _letter_ratio, alone=False)


def _row_of_codes(found: Found) -> str:
    head, *rest = re.split(rf" {DASH} |/", found.written)
    return ", ".join([say_code(head, found.style), *(cardinal(int(part), found.style) for part in rest)])


CODE_ROW = Rule(
    "code_row",
    rf"{WORD}[A-Z]{{1,4}}\d{{1,3}}(?:/\d{{1,3}}){{2,5}}(?![\w/])"
    rf"|{WORD}(?<=[A-Z]\d {DASH} )[A-Z]{{1,3}}\d{{1,3}}(?: {DASH} \d{{1,3}}){{1,3}}(?=[,;)\n]|\.?(?:\s|\Z))"
    r"(?! (?!thuộc|tại|ở|của|khu|đường)\w)",
    _row_of_codes,
)
"""Numbers of parts behind a code, or of stands in a hall: "gian hàng B2 – R1 – 21 – 22"."""
APERTURE = Rule(
    "aperture",
    rf"{WORD}[fF]/\d{{1,2}}(?:\.\d{{1,2}})?(?![\w/])",
    lambda found: f"ép {number(found.written[2:], found.style)}",
)
FRAMES = Rule(
    "frames",
    rf"{START}(?:\d{{3,4}}p|\d{{1,2}}K) ?@ ?\d{{2,3}}(?:/\d{{2,3}}){{0,3}} ?fps{STOP}",
    _frames,
)
"""A film by its lines and how many pictures it has in a second: 1080p@60/30fps."""
