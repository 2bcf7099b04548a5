"""Signs that are not words: list markers, dashes, brackets, quotation marks, symbols, the unreadable."""

from __future__ import annotations

import re

from broadcaster.reading.classes.figures import ROMAN
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal, roman_value
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import ABBREVIATIONS, CUES, DOCUMENT_TYPES, GREEK, ISSUERS, SYMBOLS
from broadcaster.reading.written.alphabet import LATIN, LOWER, STOP, UPPER, is_syllable
from broadcaster.reading.written.shapes import DASH, DASHES, LINE
from broadcaster.reading.written.window import Cues


def _nothing(_: Found) -> str:
    return ""


def _space(_: Found) -> str:
    return " "


def _comma(_: Found) -> str:
    return ", "


def _cell(found: Found) -> str | Said:
    """Say the border of two cells: a pause, but from one time to the next in the timetable of a notice."""
    until = found.before.rule == "time" and _CLOCK.match(found.right(8))
    beside = found.before.end == found.start
    return Said(" đến ", "cue", found.before.written) if until and beside else ", "


_CLOCK = pattern(r" ?\d{1,2}(?:h|:|g|giờ)")


def _letter_marker(found: Found) -> str:
    return spell(found.written.strip(" .)\t"), found.style) + ", "


def _number_marker(found: Found) -> str | None:
    """Say the number of a list or heading; "1.5 ha" at the head of a line is a decimal."""
    if _DECIMAL.fullmatch(found.written.strip()) and _MEASURES.behind(found.words_right()):
        return None
    return (
        " chấm ".join(cardinal(int(part), found.style) for part in re.findall(r"\d+", found.written)) + ", "
    )


_DECIMAL = pattern(r"\d{1,2}\.\d{1,2}")
_MEASURES = Cues(f"{CUES['counted']}|{CUES['measures']}")


def _roman_marker(found: Found) -> str:
    return cardinal(roman_value(found.written.strip(" .)\t")), found.style) + ", "


def _dash(found: Found) -> str | Said:
    """
    Say a dash: *đến* between the ends of a range, else a pause or nothing.

    "từ thứ 2 - thứ 6", "từ 70 - dưới 75 tuổi", "cấp 9 - cấp 10": the word *từ* without its *đến*, or the same
    noun before two numbers. Other dashes join words; with blanks around they part them.
    """
    if _from_to(found):
        return Said(" đến ", "cue", "từ")
    around = found.left(20) + "-" + found.right(20)
    if _JOINED.search(around) or _OFFICES.search(around):
        return Said(" ", "table")
    if found.left(1) in {'"', "”"} and found.written.endswith(" "):
        return ", "
    if _TWO_SIDES.search(found.left(100)):
        return Said(" và ", "cue", "giữa")
    before = found.written.startswith(" ") or found.left(1) == " "
    if _LINE_NAME.search(found.left(60)) and found.right(1).isupper():
        return Said(" ", "cue", "tuyến")
    parted = found.written.endswith(" ") or found.right(1).isupper()
    return ", " if before and parted else " "


def _from_to(found: Found) -> bool:
    left, right = found.words_left(), found.words_right(30)
    until = found.before.rule in _DATED and found.start - found.before.end <= 1
    if until and right.startswith((" cuối ", " đầu ", " giữa ", " nay ", " hết ")):
        return True
    noun = _NOUN_NUMBER.search(left)
    if noun and (_same_noun(noun[1], right) or (noun[1] == "từ" and _NUMBER_BEHIND.match(right))):
        return True
    start = _FROM.search(left)
    if not start or "," in found.left(len(start[0])):
        return False
    if _NUMBER_BEHIND.match(right) or right.startswith((" thứ ", " chủ nhật ", " t")):
        return True
    named = found.right(1).isupper() and _NAME.search(found.left(30))
    return bool(named) and found.written.strip() != found.written and start[0].count(" ") <= _NAME_WORDS


def _same_noun(noun: str, right: str) -> bool:
    """Tell whether the same noun follows with a number: "cấp 9 - cấp 10", not "cấp 4 - cấp nguy hiểm"."""
    head, _, rest = right.strip().partition(" ")
    return head == noun and bool(_A_NUMBER.match(rest))


_A_NUMBER = pattern(r"\d|(?:hai|ba|tư|năm|sáu|bảy|[ivx]{1,4})(?: |$)")
_DATED = frozenset({"full_date", "day_month", "month_year", "number", "identifier"})
_NOUN_NUMBER = pattern(r" ([^\W\d_]+) (?:[\d.,/]{1,5}|hai|ba|tư|năm|sáu|bảy|[ivx]{1,4}) $")
_FROM = pattern(r" từ (?:(?!đến|tới|từ|[.;!?]) ?[^ ]+ ){1,6}$")
_NUMBER_BEHIND = pattern(r" (?:dưới |trên |hết |khoảng |gần |hơn )?\d")


_NAME = pattern(rf"(?:[{UPPER}][{LATIN}]*|\d+)$")
_NAME_WORDS = 6
"""Blanks in " từ … " before a dash that joins two places: "từ Hà Nội - Huế"."""
_JOINED = pattern(rf"(?:{CUES['double_name']})(?!\w)".replace(" - ", " ?- ?"))
_OFFICES = pattern(rf"(?<!\w)(?:{CUES['double_office']})(?!\w)".replace(" - ", " ?- ?"), re.IGNORECASE)
"""Names of two fields of one office, which are said in one breath."""
_TWO_SIDES = pattern(r"(?i: giữa )(?:(?! và | với | - | – )[^.;:!?\n])*$")
_LINE_NAME = pattern(rf"(?i: (?:{CUES['line_name']})) (?:[{UPPER}][{LATIN}]* ?){{1,4}}$")


def _to(found: Found) -> str:
    """Say a dash between figures: a range; between two telephone numbers, or a time and its date, a pause."""
    dated = found.before.rule == "time" and _DATE_BEHIND.match(found.right(12))
    dialled = found.before.rule in _DIALLED and not _COUNTED.search(found.before.spoken)
    listed = found.before.rule == "range" and "," in found.before.spoken
    return ", " if dated or dialled or listed else " đến "


_DATE_BEHIND = pattern(r"(?:ngày )?\d{1,2}/\d{1,2}(?:/|\b)")


_DIALLED = frozenset({"phone", "phone_", "hotline", "short_number", "identifier"})
_COUNTED = pattern("trăm|nghìn|ngàn|triệu")


def _minus(found: Found) -> str:
    until = _NEXT.match(found.right(6))
    before = found.before
    if (
        until
        and before.end == found.start
        and before.written.isdecimal()
        and int(until[0]) > int(before.written)
    ):
        return " đến "
    return " " if found.words_left(8).endswith(" âm ") else " âm "


def _tested(found: Found) -> Said:
    """Say a sign in brackets: of a blood group (Rh(-)) or of a test."""
    left = found.words_left(16)
    word = "dương" if "+" in found.written else "âm"
    if left.endswith(" rh "):
        return Said(f" {word}", "cue", "Rh")
    return Said("" if left.endswith(f" {word} tính ") else f" {word} tính ", "shape")


TESTED = Rule("tested", r" ?\([-−–+]\)|(?<=Rh)[-−–+](?!\w)", _tested, alone=False)
_NEXT = pattern(r"\d+(?![\d.,])")


def _signed(found: Found) -> Said:
    """Say the sign of a change in brackets: "118.000 (+500)" is up, "(-3%)" is down."""
    up = found.written[0] == "+"
    if found.words_left(12).endswith((" tăng ", " giảm ")):
        return Said(" ", "cue", "tăng" if up else "giảm")
    left = found.words_left(90)
    if cue := _GOALS.search(left):
        return Said(" cộng " if up else " âm ", "cue", cue[1])
    if cue := _CHANGED.search(left):
        return Said("tăng " if up else "giảm ", "cue", cue[1])
    if _SHARE.match(found.right(9)):
        return Said("tăng " if up else "giảm ", "guess")
    return Said(" cộng " if up else " âm ", "guess")


_SHARE = pattern(r"[\d.,]+ ?%")
_GOALS = pattern(" (hiệu số|bảng xếp hạng|bxh) ")
_CHANGED = pattern(rf" ({CUES['changed']}) ")


PLUS_MINUS = Rule("plus_minus", r" ?(?:\+ ?/ ?[-−–]|\+-) ?(?=\d)", lambda _: " cộng trừ ", needs="/")


def _plus(found: Found) -> Said:
    """Say a plus between numbers; behind a word for a place or part it only lists them: "tổ 13+16+17"."""
    cue = _LISTED.search(found.words_left())
    return Said(", ", "cue", cue[1]) if cue else Said(" cộng ", "table")


def _join(found: Found) -> str | None:
    """Say a plus between words, which only lists them ("Đài hiệu + Giới thiệu"); what is mixed is added."""
    left = found.words_left(90)
    return None if _ADDED.search(left) or left.rstrip()[-1:].isdecimal() else ", "


_ADDED = pattern(rf" (?:{CUES['added']}) ")
_LISTED = pattern(rf" ({CUES['listed']}) (?:\d+ ){{1,9}}$")


def _ellipsis(_: Found) -> str:
    return "… "


def _compared(found: Found) -> Said | None:
    """Say < and > before an amount as people do: dưới, trên."""
    measured = _AMOUNT_BEHIND.match(found.right(20))
    return Said(f" {_COMPARED[found.written.strip()]} ", "cue", measured[0].strip()) if measured else None


_COMPARED = {"<": "dưới", ">": "trên"}
_UNITS_BEHIND = f"{CUES['measures']}|{CUES['counted']}".replace("%|", "").replace("|%", "")
_AMOUNT_BEHIND = pattern(rf"[\d.,]+ ?(?:%|(?:{_UNITS_BEHIND}|[Tt]|mmHg)(?!\w))")


def _symbol(found: Found) -> str:
    sign = found.written.strip()
    said = SYMBOLS.get(sign) or GREEK.get(sign)
    if said is not None:
        return f" {said} "
    return " "


_SITE = r"[A-Za-z0-9]{2,20}\.(?:vn|VN|com|net)"
_BRACKETED_TAG = rf"\((?:{CUES['dateline']}|{_SITE}|[A-ZĐ]{{2,6}})\) ?(?:[-–—] ?)?(?=[{UPPER}])"
_TAG = rf"(?:{CUES['dateline']}|[A-ZĐ]{{2,8}}\.[Vv][Nn]|[A-ZĐ]{{2,5}}O) ?[-–—] (?=[{UPPER}])"
UNKNOWN_TAG = Rule(
    "unknown_tag",
    rf"{LINE}[A-ZĐ]{{2,6}} ?[-–—] (?=[{UPPER}][{LOWER}]{{0,12}} [{LOWER}\d])",
    lambda found: None if _says_something(found) else "",
    alone=False,
    ground="guess",
)
DATELINE = Rule("dateline", rf"{LINE}[ \t]{{0,9}}(?:{_BRACKETED_TAG}|{_TAG})", _nothing, ground="table")
"""The tag of a newspaper at the head of its report: "(QNO) - Từ ngày 17", "ANTD.VN - Sáng nay"."""
LIST_DASH = Rule(
    "list_dash",
    rf"{LINE}[ \t]{{0,40}}(?:[-+*•●▪■□◦○‣∙·–—*✓✔➢►→]{{1,3}}[ \t]{{1,40}}|[-–•●](?=[{UPPER}]))",
    _nothing,
)
LIST_LETTER = Rule(
    "list_letter",
    rf"(?:{LINE}[ \t]{{0,40}}|(?<=[\s:;,.]))[a-hik-zđ]\)(?=[\s{UPPER}{LOWER}])[ \t]?"
    rf"|{LINE}[ \t]{{0,40}}[a-hik-zđ]\.[ \t](?=[{UPPER}])",
    _letter_marker,
)
ORNAMENT = Rule("ornament", r"[=#~*+_]{3,80}", _space)
LIST_NUMBER = Rule(
    "list_number",
    rf"{LINE}[ \t]{{0,40}}(?:\d{{1,2}}(?:\.\d{{1,2}}){{0,4}}[.)]|\d{{1,2}}(?:\.\d{{1,2}}){{1,4}})"
    r"[ \t]{1,40}(?=[^\W\d_]|[\"“(])",
    _number_marker,
    alone=False,
)
LIST_ROMAN = Rule(
    "list_roman",
    rf"{LINE}[ \t]{{0,40}}(?!X\. ?(?:{CUES['commune']})){ROMAN}[.)][ \t]{{0,4}}(?=[{UPPER}])",
    _roman_marker,
    needs="IVXLC",
)
BRACKET_NUMBER = Rule("bracket_number", r"\(\d{1,2}\)[ \t]?", _number_marker, needs="(")
FULL_STOP = Rule("end_mark", r" ?\./\.?", lambda _: ".", needs="/")
ELLIPSIS = Rule("ellipsis", r" ?(?:\.{2,40}|…{1,40})(?: ?\.{1,40})?", _ellipsis)
MINUS = Rule("minus", r"(?:(?<![^\s(:,;])| )[-−–](?=\d)", _minus, alone=False, needs=DASHES)
SIGNED = Rule("signed", r"(?<=\()[-−–+] ?(?=\d)|(?<= )\+(?=\d[\d.,]{0,6}%)", _signed, alone=False)
JOIN = Rule("join", rf" ?\+ ?(?=[{UPPER}])", _join, alone=False, needs="+")
PLUS = Rule("plus", r"(?<=\d) ?\+ ?(?=\d)", _plus, alone=False, needs="+")
_AFTER_PHONE = r"(?<!\d{9})(?<!\d{9} )(?<!\d{3}[ .]\d{3})(?<!\d{3}[ .]\d{3} )"
_MEASURED = "".join(f"|(?<={word})|(?<={word} )" for word in CUES["measured"].split("|"))
TO = Rule(
    "to",
    rf"(?= ?(?:{DASH}|[~÷]))(?:(?<=\d)|(?<=\d ){_MEASURED}){_AFTER_PHONE}"
    rf" ?(?:{DASH}|(?<=\d)~|÷(?! ?\d{{1,9}} ?=)) ?"
    rf"(?=[ \n]{{0,6}}(?:(?!0\d{{2,3}}[ .\-]?\d{{3}})\d|(?:T[2-7]|CN){STOP}))",
    _to,
    alone=False,
    needs=DASHES + "~÷",
)
DASH_BETWEEN = Rule("dash", rf" {{0,4}}{DASH}{{1,40}} {{0,4}}", _dash, alone=False, needs=DASHES)
SLASH = Rule("slash", r" ?/{1,40} ?", _comma, needs="/")
TIMES = Rule("times", rf"(?<=[{LATIN}0-9)])(?: [x×] | ?× ?)(?=[{LATIN}0-9(])", lambda _: " nhân ")
POWER = Rule("power", rf"(?<=[{LATIN}0-9])\^(?=-?[0-9])", lambda _: " mũ ")
ABOUT = Rule("about", r"(?<!\d)[~≈≃] ?(?=\d)", lambda _: " khoảng ")


def _says_something(found: Found) -> bool:
    """Tell whether the capitals before a dash mean anything; "BT- Qua …", glued, is a paper for all that."""
    short = found.written.rstrip(" -–—")
    if len(short) > _TWO:
        return _known(short)
    glued = found.written[_TWO] != " " or _REPORT_OPENS.match(found.right(8))
    return not glued or short in DOCUMENT_TYPES


_TWO = 2
_REPORT_OPENS = pattern(rf"(?:{CUES['report_opens']}) ")


def _known(short: str) -> bool:
    return short in ABBREVIATIONS or short in ISSUERS or is_syllable(short)


BRACKET = Rule("bracket", r" ?[()\[\]{}⟨⟩«»]{1,40}", _comma)
QUOTE = Rule("quote", "[\"“”„‟‘’'`´‹›*_~^\\\\]{1,40}", _nothing)


def _inner_dot(found: Found) -> str | None:
    """Leave out the dot that joins a piece to its number: PL.2567."""
    return " " if found.before.end == found.start else None


INNER_DOT = Rule("inner_dot", r"\.(?=\d)", _inner_dot, alone=False)
ARROW = Rule("arrow", r" ?[→⇒➜►>]{1,3}(?<=[→⇒➜►]) ?", _comma)
CITATION = Rule("citation", rf" ?(?<=[{LATIN}0-9²³.,)\] ])\[\d{{1,3}}\]", _nothing)
"""The number of a source, as in an encyclopaedia: nobody says it."""
CELL = Rule("cell", r" {0,9}[|¦][|¦ ]{0,40}", _cell, alone=False)
"""The border of a table's cell; hygiene makes one of a tab between words."""
APOSTROPHE = Rule("apostrophe", rf"(?<=[{LATIN}])['’`´ʼ](?=[{LATIN}])", lambda _: "'")
COMPARED = Rule("compared", r" ?[<>] ?(?=\d)", _compared, alone=False)
SYMBOL = Rule("symbol", rf"[^{LATIN}0-9\s.,;:!?…]", _symbol)
TIMES_WORD = Rule("times_word", rf"(?<=[{LATIN}0-9)] )x(?:(?= [{LATIN}0-9(])|(?=\d))", lambda _: "nhân ")
