"""Codes that mix letters and figures: plates, roads, kilometre stones, products, viruses, school classes."""

from __future__ import annotations

import re

from broadcaster.reading.classes.words.senses import sense_of
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Ground, Rule, Said, after, any_of
from broadcaster.reading.spoken.number_words import cardinal, digits, integer, number
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.vocabulary import (
    ABBREVIATIONS,
    ACRONYM_WORDS,
    CODE_PREFIXES,
    CUES,
    FOREIGN,
    SPELLED,
    UNITS,
    standing,
)
from broadcaster.reading.written.alphabet import LATIN, LOWER, START, STOP, UPPER, WORD, is_sayable
from broadcaster.reading.written.shapes import DASH
from broadcaster.reading.written.window import Cues

_RUNS = pattern(r"\d+[.,]\d+(?=[^\W\d_])|\d+|[^\W\d_]+|\.(?=\d{1,2}(?:\.|$))")
_SHORT = 3
"""Figures in a code up to this many are said as a number."""


def say_code(written: str, style: Style) -> str:
    """Say a code run by run: letters named, figures as a number when there are few."""
    return " ".join(_run(run, style) for run in _RUNS.findall(written))


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


def _letters(run: str, style: Style) -> str:
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
    ):
        return run.lower()
    return spell(run, style)


def _code(found: Found) -> str:
    """Say a code; the dot in the age of a team (U.22) is not said."""
    if _AGES.fullmatch(found.written):
        return " đến ".join(say_code(age, found.style) for age in found.written.split("-"))
    team = found.written.startswith("U.") and found.written.count(".") == 1
    return say_code(found.written.replace(".", "") if team else found.written, found.style)


_AGES = pattern(r"U\d\d-\d\d")
"""The ages of a group: U15-17."""
_GRID = pattern(r" (?:xuất phát|vị trí|về đích|pole)(?: [^ ]+)? (?:p\d\d?,? )?$")
"""Places at the start of a motor race: P3."""


def _prefixed(found: Found) -> Said | None:
    """Say QL26, BĐ2, TL8; a word that the text has just before it is not said again."""
    prefix, *runs = _RUNS.findall(found.written)
    if _SEED.search(found.words_left()) or (prefix in _ROADS_AND_SEEDS and _is_seed(found)):
        return None
    if prefix == "P" and _GRID.search(found.words_left(30)):
        return None
    name = CODE_PREFIXES[prefix]
    ground: Ground = "table"
    if prefix in _DISTRICTS:
        # One letter and a figure is as often a kind of rice (Q5) as a place.
        cue = _ADDRESS.before(found.words_left()) or _ADDRESS.behind(found.words_right())
        cue = cue or ("nhà" if _ESTATE.search(found.words_left()) else "")
        if not (cue or _CITY.search(found.right(30)) or found.listed_after() == "prefixed"):
            return None
        ground = "cue"
    left = found.left().lower().rstrip()
    doubled = next(
        (head for head in (f"{name} ", *_SAID_SO.get(prefix, ()), "đường ") if left.endswith(head.strip())),
        "",
    )
    named = "" if doubled in _SAID_SO.get(prefix, ()) else f"{name} ".removeprefix(doubled)
    return Said(" ".join([*named.split(), *(say_code(run, found.style) for run in runs)]), ground)


_SAID_SO = {"ĐT": ("tỉnh lộ ",), "TL": ("đường tỉnh ",), "ĐH": ("huyện lộ ",), "HL": ("đường huyện ",)}
"""Roads that have two names, of which the text has said the other: "tỉnh lộ ĐT 629"."""
_SEED = pattern(r" (?:giống|lúa|gạo|ngô|tải trọng|hoạt tải|mẫu|biểu mẫu|tờ khai|phiếu) (?:[a-z\d]+ ){0,4}$")
_SEEDS = pattern(r" (?:giống|lúa|nếp) (?:(?![.;!?] )[^ ]+ ){0,16}$")
"""Kinds of rice have letters and figures as roads do: ĐT8, OM18."""
_ROADS_AND_SEEDS = frozenset({"NĐ", "TL", "ĐT"})


def _is_seed(found: Found) -> bool:
    """Tell whether a kind of a crop is spoken of, and no road just before: "giống … là TL04"."""
    left = found.words_left(90)
    return bool(_SEEDS.search(left)) and not _ON_A_ROAD.search(left)


_ON_A_ROAD = pattern(
    " (?:đường|tuyến|qua|tại|trên|ven|dọc|đoạn|từ|đến|gói|tỉnh lộ|quốc lộ|lý trình|mốc|cột)"
    " (?:[^ .;]+ ){0,2}$"
)


def _kilometre(found: Found) -> str | None:
    if _KIND.fullmatch(found.written) and (_is_seed(found) or _CASSAVA.search(found.words_left())):
        return None
    written = found.written.rstrip("+")
    posts = [_PLUS.split(_WHOLE.sub("", post)[2:].strip()) for post in re.split(_POST_JOINT, written)]
    return " đến ".join(
        "ki lô mét " + " cộng ".join(_post_part(part, found.style) for part in post) for post in posts
    )


def _post_part(part: str, style: Style) -> str:
    return integer(part, style) if part.isdecimal() else number(part, style)


_POST_JOINT = rf" ?(?:{DASH}|÷) ?"
_KIND = pattern(r"KM\d{2,3}")
_CASSAVA = pattern(" (?:sắn|khoai mì|củ mì|hom) (?:kháng bệnh |mới |như |là |km |\\d+ |và ){0,4}$")
"""Kinds of cassava have the letters of a kilometre: KM94, KM419."""
_PLUS = pattern(r" ?\+ ?")
_WHOLE = pattern(r" ?\+ ?0{1,3}$")
"""A post at a whole kilometre: Km45+000."""


def _letter_name(found: Found) -> str:
    return spell(found.written, found.style) + " "


def _height(found: Found) -> str:
    """Say 1m65, 2ha5: the figures behind the unit are a part of it."""
    whole, unit, rest = re.split(r"([a-z]+)", found.written)
    return f"{cardinal(int(whole), found.style)} {UNITS[unit]} {number(rest, found.style)}"


_DISTRICTS = frozenset(standing("code_prefixes", "district"))
_ADDRESS = Cues(CUES["address"])
_ESTATE = pattern(" (?:nhà|hẻm|hxh|căn|căn hộ|phòng trọ|mặt bằng|mặt tiền|đất nền|chung cư|quán) ")
"""What is sold or let in a district of a city: "bán nhà hẻm … Q12"."""
_CITY = pattern(r"[^\n]{0,20}(?:TP|HCM|Thành phố|thành phố|quận|[,–-] ?[QP]\.?\d)")


def _prefixes(stand: str) -> str:
    return any_of(standing("code_prefixes", stand))


PREFIXED = Rule(
    "prefixed",
    rf"{WORD}(?:(?:(?:{_prefixes('road')})(?:[. \-]?|\. (?=\d{{1,2}}[A-ZĐ](?!\w)|\d{{3}}(?!\d)))"
    rf"(?:0\d{{1,2}}|(?!(?:19|20)\d\d(?!\d))[1-9]\d{{0,3}})"
    rf"|(?:{_prefixes('motorway')})\.?\d\d)[A-ZĐa-d]?(?!\d|\.\d{{3}}| \d{{3}}(?! ?k?m(?!\w)))"
    rf"|(?:{_prefixes('level')})[. ]?\d{{1,3}}(?![./,]\d)"
    rf"|(?:{_prefixes('district')})\d{{1,2}}(?!-\d{{3}})){STOP}",
    _prefixed,
    alone=False,
)
_POST = r"[Kk][Mm] ?\d{1,4}(?: ?\+ ?\d{1,3}(?:[.,]\d{1,2}(?!\d))?)?"
KILOMETRE = Rule(
    "kilometre",
    rf"{WORD}{_POST}(?:{_POST_JOINT}{_POST})?(?:\+(?= ?[^\W\d]))?(?![\w,.]\w)",
    _kilometre,
    alone=False,
)
LETTER_NAME = Rule(
    "letter_name", rf"{WORD}[A-ZĐ]\.(?=[{UPPER}](?:[{LATIN}]{{2}}|[{LOWER}](?!\w))|ưu(?!\w))", _letter_name
)
_TAIL = r"(?:\.\d{1,2}(?!\d)){0,3}"
_NO_CLOCK = r"(?!: ?[0-5]\d[A-ZĐ])"
"""A word to which the time of the next item of a programme is glued: "trẻ em16:40Chương trình"."""
LETTER_CODE = Rule(
    "letter_code",
    rf"{WORD}U\.\d\d{STOP}(?!\.\d)|{WORD}(?:[A-Z]{{1,5}}|i)\d{{1,4}}(?:[.\-]\d{{1,9}}[A-Z]{{0,2}}){{1,6}}{STOP}"
    rf"|{WORD}[A-Z]{{1,4}}-\d{{3,6}}-\d{{1,6}}{STOP}|{WORD}[A-Z]{{3}}-\d\d-(?:19|20)\d\d{STOP}"
    rf"|{WORD}[A-Za-zĐđ]{{1,10}}-?\d{{1,15}}(?:[A-Za-zĐđ]{{1,5}}\d{{0,6}})?(?:/[A-ZĐ]\d)?{STOP}{_NO_CLOCK}{_TAIL}"
    rf"|{WORD}[A-Z]{{1,4}}(?:\.\d{{1,3}}){{1,3}}{STOP}|{WORD}[A-Z]{{2}}-\d\d[A-Z]\d{{2,4}}[A-Z]{{0,2}}{STOP}"
    rf"|{WORD}[A-Z]{{1,5}}/[A-Z]\d[A-Z]\d{STOP}|{WORD}SARS-CoV-\d{STOP}"
    rf"|{WORD}H ?\d{{1,2}} ?N ?\d{{1,2}}{STOP}",
    _code,
)


def _figure_code(found: Found) -> str | Said:
    """Say 12A, 5in1; or what is counted where the letters are an abbreviation for it: 3PN."""
    if found.written.endswith("D") and (eyes := _EYES.search(found.words_left())):
        return Said(f"{number(found.written[:-1], found.style)} đi ốp", "cue", eyes[1])
    if _IN_FORMULA.search(found.left(6)):
        return " ".join(
            integer(run, found.style) if run.isdecimal() else spell(run, found.style)
            for run in _RUNS.findall(found.written)
        )
    if student := _STUDENT.fullmatch(found.written):
        return " ".join(
            digits(run) if run.isdecimal() else spell(run, found.style) for run in student.groups()
        )
    counted = _COUNTED.fullmatch(found.written)
    if counted:
        at = found.start + len(counted[1])
        sense = sense_of(counted[2], found._replace(written=counted[2], start=at))
        if sense and (sense.ground == "cue" or counted[2] in _MEDALS):
            return sense._replace(spoken=f"{integer(counted[1], found.style)} {sense.spoken}")
    return say_code(found.written, found.style)


_IN_FORMULA = pattern("[²³][)]? ?[-−–+] ?$")
"""A term behind another of a formula: b² - 4ac."""
_EYES = pattern(" (cận thị|viễn thị|loạn thị|cận|viễn|loạn|độ cận) ")
_STUDENT = pattern(r"(\d{3})([A-ZĐ]{1,2})(\d{4,6})")
"""The code of a student, which has more figures than a plate: 211A012345."""
_COUNTED = pattern(r"(\d{1,3})([A-ZĐ]{2,3})")
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
    head, *rest = found.written.split("/")
    return ", ".join([say_code(head, found.style), *(cardinal(int(part), found.style) for part in rest)])


CODE_ROW = Rule("code_row", rf"{WORD}[A-Z]{{1,4}}\d{{1,3}}(?:/\d{{1,3}}){{2,5}}(?![\w/])", _row_of_codes)
APERTURE = Rule(
    "aperture",
    rf"{WORD}[fF]/\d{{1,2}}(?:\.\d{{1,2}})?(?![\w/])",
    lambda found: f"ép {number(found.written[2:], found.style)}",
)
_SIZE = r"(?:[SML]|[2-6]?X{1,4}[SL]|F)"
SIZES = Rule(
    "sizes",
    rf"(?=[SMLXF]){after('size|sai|cỡ')}{_SIZE}(?:[/,\-–] ?{_SIZE}){{0,6}}{STOP}"
    rf"|{WORD}S ?[/,] ?M ?[/,] ?L(?: ?[/,] ?X{{1,3}}L){{0,3}}{STOP}",
    lambda found: ", ".join(say_code(size, found.style) for size in re.findall(r"\w+", found.written)),
)
"""Sizes of clothes: size S/M/XL."""


def _heights(found: Found) -> str | None:
    """Say 1m-1m4: the figures behind a metre are a part of it, but for areas and volumes (10m3 – 20m3)."""
    ends = re.split(rf" ?{DASH} ?", found.written)
    if {end.split("m")[1] for end in ends} in ({"2"}, {"3"}):
        return None
    said = []
    for end in ends:
        whole, rest = end.split("m")
        said += [f"{cardinal(int(whole), found.style)} mét {rest and number(rest, found.style)}".rstrip()]
    return " đến ".join(said)


HEIGHTS = Rule("heights", rf"{START}\d{{1,2}}m\d{{0,2}} ?{DASH} ?\d{{1,2}}m\d{{1,2}}{STOP}", _heights)
HEIGHT = Rule("height", rf"{START}\d{{1,3}}(?:m|ha|kg)\d{{1,2}}{STOP}", _height)
