"""Plain figures: cardinals, decimals, fractions, ratios, ranges, scores, ordinals and Roman numerals."""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import (
    cardinal,
    code_number,
    decimal,
    number,
    ordinal,
    roman_value,
    split_number,
)
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import CUES, ISSUERS
from broadcaster.reading.written.alphabet import LATIN, LOWER, START, STOP, WORD
from broadcaster.reading.written.shapes import COUNTED, DASH, DASHES, NO_MORE, NUMBER

_PARTS = pattern(r"\d+")
ROMAN = r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_SPLIT_RANGE = pattern(rf" ?{DASH} ?")


def _number(found: Found) -> str:
    return number(_ROUND.sub("", found.written), found.style)


_ROUND = pattern(r"(?<=\.\d{3}),0{1,2}$")
"""Noughts of a ledger behind thousands: 1.500.000,00."""


def _padded(found: Found) -> str:
    return cardinal(int(found.written), found.style)


def _document_number(found: Found) -> str:
    return code_number(found.written, found.style)


def _fineness(found: Found) -> Said | None:
    """Say the fineness of gold (9999) as the shops do: by how many nines."""
    cue = _GOLD.search(found.words_left())
    return Said(f"{cardinal(len(found.written), found.style)} số chín", "cue", cue[1]) if cue else None


_GOLD = pattern(" (vàng|nhẫn|sjc) ")
FINENESS = Rule("fineness", rf"{START}9{{3,5}}{NO_MORE}", _fineness, alone=False, needs="9")


def _version(found: Found) -> str | Said:
    """Say numbers parted by dots: a version; the shares of a fertiliser (NPK 12.5.10) one after the other."""
    parts = [cardinal(int(part), found.style) for part in found.written.split(".")]
    mixed = _MIXED.search(found.words_left(20))
    return Said(" ".join(parts), "cue", mixed[1]) if mixed else " chấm ".join(parts)


_MIXED = pattern(" (npk|phân|lân) ")


def _standard(found: Found) -> str:
    """Say the number of a standard and its year: QCVN 05:2013/BTNMT."""
    code, _, issuer = found.written.partition("/")
    number_, year = code.split(":")
    said = " ".join(code_number(part, found.style) for part in _PARTS.findall(number_))
    field = " môi trường" if "MT" in number_ else ""
    by = f" của {ISSUERS.get(issuer) or spell(issuer, found.style)}" if issuer else ""
    return f"{said}{field} năm {cardinal(int(year), found.style)}{by}"


_WHOLE = r"đồng|cổ phiếu|người|hộ|con|lượt|xe|chiếc|mAh|VN[DĐ]|vnđ|đ"
GROUPED = Rule(
    "grouped",
    rf"{START}[1-9]\d{{0,2}},\d{{3}}(?= ?(?:{_WHOLE})(?!\w))",
    lambda found: cardinal(int(found.written.replace(",", "")), found.style),
    needs=",",
)
"""Three figures behind a comma where what is counted has no thousandths: 1,943 VND."""


def _comma_list(found: Found) -> str:
    return ", ".join(cardinal(int(part), found.style) for part in found.written.split(","))


def _sum(found: Found) -> str:
    """Say a subtraction or a division that an equals sign follows."""
    word = " chia " if ":" in found.written else " trừ "
    return word.join(number(part, found.style) for part in re.split(r" ?[-−–:] ?", found.written))


def _ordinal(found: Found) -> str:
    return ordinal(found.written, found.style)


def _round_the_clock(found: Found) -> str:
    below = "bảy" if found.written.endswith("7") else "hai mươi " + found.style.four
    hours = " giờ" if found.written.endswith(("h", "giờ")) else ""
    return f"hai mươi {found.style.four} trên {below}{hours}"


def _sequence(found: Found) -> str:
    word = " đến " if _FROM_NUMBER.search(found.left(12)) else " "
    return word.join(_member(part, found) for part in _MEMBERS.findall(found.written))


def _member(part: str, found: Found) -> str:
    """Say a member of a row; the nought at its head belongs to it: boats 07-12-01."""
    return code_number(part, found.style) if part.isdecimal() else number(part, found.style)


_MEMBERS = pattern(r"\d+(?:,\d+)?")
_FROM_NUMBER = pattern(r"(?:từ|các|nhà|trang|câu|bài) số $", re.IGNORECASE)


def _range(found: Found) -> str:
    """Say a-b as a range; small whole numbers that do not rise are a score, others that fall a list."""
    left, right = _SPLIT_RANGE.split(found.written, maxsplit=1)
    if left.isdigit() and len(left) <= _SHORT and _YEAR.fullmatch(right):
        return f"{number(left, found.style)}, năm {number(right, found.style)}"
    if (
        found.written[len(left) :].startswith(" -")
        and found.written.endswith(f" -{right}")
        and _value(right) < _value(left)
    ):
        return f"{number(left, found.style)}, âm {number(right, found.style)}"
    if _SCHOOL_SPAN.search(found.words_left(20)):
        return f"{number(left, found.style)}, {number(right, found.style)}"
    if _SET.search(found.left(20)):
        return f"{number(left, found.style)} {number(right, found.style)}"
    goals = len(left) <= 2 and left.isdigit() and right.isdigit()  # noqa: PLR2004 - goals are few
    falls = _value(right) < _value(left)
    word = " " if goals and int(right) <= int(left) else ", " if falls else " đến "
    return word.join((number(left, found.style), number(right, found.style)))


def _value(written: str) -> float:
    whole, _, fraction = split_number(written)
    return float(f"{whole}.{fraction or 0}")


_SCHOOL_SPAN = pattern(" (?:từ|đến) năm học $")
_SET = pattern(r"(?:hiệp|set|séc|ván|Hiệp|Set|Séc|Ván)(?: thứ)? \w+:? $")
_SHORT = 3
_YEAR = pattern(r"(?:19|20)\d\d")


def _dated(found: Found) -> Said | None:
    """Say a year that ends a bracket or follows a law as a year: "(truy tặng 1993)", "Luật Đất đai 2024"."""
    if found.before.spoken.endswith(" năm") and found.start - found.before.end <= 1:
        return None
    bracket = found.right(1) == ")" and _WORDS_IN_BRACKET.search(found.left(60))
    law = _LAW.search(found.left(60))
    said = f"năm {cardinal(int(found.written), found.style)}"
    return Said(said, "cue", law[1] if law else "(") if law or bracket else None


_WORDS_IN_BRACKET = pattern(rf"\((?:[^()\d]*[ ,])?(?!năm |Năm |số |mã |thứ |điều |Điều )[{LATIN}]+ $")
_LAW = pattern(
    rf"([Ll]uật|LUẬT|BLHS|BLDS|BLTTHS|BLTTDS|Hiến pháp) (?:(?!số |năm |ngày |khóa )[{LATIN},]+ ){{0,8}}$"
)
DATED = Rule(
    "dated", rf"{START}(?:19[3-9]\d|20[0-4]\d)(?![\w/.\-])(?! ?(?:{COUNTED})(?!\w))", _dated, alone=False
)


def _degrees(found: Found) -> str:
    """Say the degrees of a place on the globe: its three figures behind a dot are no thousands."""
    return decimal(found.written, found.style)


def _roman(found: Found) -> str:
    return cardinal(roman_value(found.written), found.style)


def _roman_ordinal(found: Found) -> str:
    return ordinal(str(roman_value(found.written)), found.style)


def _roman_range(found: Found) -> str:
    ends = _SPLIT_RANGE.split(found.written)
    return " đến ".join(cardinal(roman_value(end), found.style) for end in ends)


_ROMAN_CUE = "(?=[IVXLC])" + after(CUES["roman"])


def _not_after(cues: str) -> str:
    return "".join(f"(?<!{cue} )(?<!{cue.capitalize()} )" for cue in cues.split("|"))


ROMAN_FIRST = Rule("roman_first", rf"{WORD}I(?=[,;] [^\W\d_]{{1,7}} II(?!\w))", _roman, needs="IVXLC")
ROMAN_DEGREE = Rule(
    "roman_degree", rf"{after('độ|típ|type|tuýp')}(?=[IV]){ROMAN}{STOP}", _roman, needs="IVXLC"
)
ROMAN_SMALL = Rule(
    "roman_small",
    rf"{after('thế kỷ|thế kỉ|Thế kỷ')}(?=[ivxl]){ROMAN.lower()}{STOP}",
    _roman,
)
ROMAN_ORDINAL = Rule(
    "roman_ordinal", rf"(?=[IVXLC]){after('thứ|THỨ')}{ROMAN}{STOP}", _roman_ordinal, needs="IVXLC"
)
ROMAN_RANGE = Rule("roman_range", rf"{_ROMAN_CUE}{ROMAN} ?{DASH} ?{ROMAN}{STOP}", _roman_range, needs=DASHES)
ROMAN_NUMBER = Rule(
    "roman", rf"{_ROMAN_CUE}{ROMAN}{STOP}|{WORD}(?=[IVX]{{2}}){ROMAN}{STOP}(?!\.\w)", _roman, needs="IVXLC"
)
SCORE = Rule(
    "score",
    after(CUES["score"])
    + rf"\d{{1,2}}(?:,5)? ?{DASH} ?\d{{1,2}}(?:,5(?!\d))?(?!\d|[.,/%]\d|%)"
    + rf"(?! ?{DASH} ?\d)(?! ?(?:{COUNTED}))",
    _sequence,
    alone=False,
    needs=DASHES,
)
SEQUENCE = Rule(
    "sequence",
    rf"{after('Boeing|Airbus')}\d{{2,3}}-\d{{1,4}}(?!\d)"
    rf"|{START}\d{{1,4}}(?:{DASH}\d{{1,4}}){{1,20}}{DASH} ?\d{{1,4}}(?!\d)",
    _sequence,
    needs=DASHES,
)
ROUND_THE_CLOCK = Rule(
    "round_the_clock", rf"{START}24/(?:7(?![\d/])|24(?:h| giờ)?(?![\w/]))", _round_the_clock, needs="/"
)
SUM = Rule("sum", rf"{START}{NUMBER} ?[-−–:] ?{NUMBER}(?= ?=)", _sum, needs="=")
SPACED = Rule(
    "spaced",
    _not_after(CUES["numbered"]) + rf"{START}[1-9]\d{{0,2}} \d{{3}}(?=(?: ?[{LOWER}%]|[.,;]?$)(?! ?\d))",
    _number,
)
STANDARD = Rule(
    "standard",
    after(CUES["standard"])
    + r"\d{1,6}(?:-\d{1,3}){0,3}(?: ?- ?MT)? ?: ?(?:19|20)\d\d(?!\d)(?:/[A-ZĐ&]{2,12}(?!\w))?",
    _standard,
    needs=":",
)
DEGREES = Rule(
    "degrees_of_place",
    rf"{START}\d{{1,3}}\.\d{{3}}(?= ?[°º]? ?(?:độ )?(?:[Vv]ĩ|[Kk]inh|[NBE])(?!\w)| ?(?:[°º]|độ) ?Đ(?!\w))",
    _degrees,
)
RANGE = Rule("range", rf"{START}{NUMBER} ?{DASH} ?{NUMBER}(?!\d|[Cc](?!\w))", _range, needs=DASHES)
ORDINAL = Rule("ordinal", rf"{after('thứ|THỨ')}\d{{1,2}}{NO_MORE}", _ordinal)
DOCUMENT_NUMBER = Rule(
    "document_number",
    rf"(?<!kỷ luật )(?<!Kỷ luật ){after(CUES['document'])}0\d{{1,5}}{NO_MORE}",
    _document_number,
)
COMMA_LIST = Rule(
    "comma_list",
    rf"{START}\d{{1,2}}(?:,\d{{1,2}}){{2,60}}(?!\d|\.\d)|(?=\d{{1,2}},\d)(?:{after(CUES['listed_pair'])})"
    r"\d{1,2},[1-9]\d?(?!\d|[.,]\d)(?! ?(?:%|ha|km|m|kg|triệu|tỷ))",
    _comma_list,
)


def _spaced_list(found: Found) -> str | None:
    """Say three numbers or more with spaced dashes between them as a list: "05 - 12 - 23"."""
    if found.words_left(8).endswith(" từ "):
        return None
    return ", ".join(number(part.lstrip("0") or "0", found.style) for part in _PARTS.findall(found.written))


SPACED_LIST = Rule(
    "spaced_list",
    rf"{START}\d{{1,3}}(?: [-–] \d{{1,3}}){{2,20}}(?!\d|[./,:]\d)",
    _spaced_list,
    alone=False,
    needs=DASHES,
)


def _listed(found: Found) -> Said | None:
    """Say numbers of places that a comma or dot lists: "ngõ 70, 82,84", "tổ dân phố 1.2"."""
    cue = _PLACES.search(found.words_left())
    numbers = [int(part) for part in _PARTS.findall(found.written)]
    rising = numbers == sorted(set(numbers))
    return (
        Said(", ".join(cardinal(each, found.style) for each in numbers), "cue", cue[1])
        if cue and rising
        else None
    )


_PLACES = pattern(rf" ({CUES['listed_places']}) (?:(?:\d+(?:[.,]\d+)*|và) ){{0,9}}$")
LISTED = Rule(
    "listed",
    rf"{START}[1-9]\d{{0,2}}(?:(?:,[1-9]\d{{0,2}}){{1,9}}|(?<!\d\d\d)(?:\.[1-9]\d?){{1,9}})(?!\d|[.,/]\d)"
    rf"(?! ?(?:%|ha|km|m2|m|kg|triệu|tỷ|tấn|tạ)(?!\w))",
    _listed,
    alone=False,
)


def _over(found: Found) -> str:
    return f"hơn {number(found.written[:-1], found.style)}"


OVER = Rule("over", rf"{START}{NUMBER}\+(?= [{LOWER}]{{2}})", _over, needs="+")
STARS = Rule(
    "stars",
    rf"{START}[1-7]\*(?![\w*])",
    lambda found: f"{cardinal(int(found.written[0]), found.style)} sao",
    needs="*",
)
LEVELS = Rule("levels", rf"{after(CUES['level'])}\d,\d(?!\d)(?! ?%)", _comma_list)
NUMBERING = Rule(
    "numbering",
    rf"(?=\d\d?\.\d){after(CUES['numbering'])}\d{{1,2}}\.\d{{1,2}}{NO_MORE}(?! ?(?:%|triệu|tỷ))",
    _version,
)
VERSION = Rule(
    "version", r"(?!\d{1,3}(?:\.\d{3}){2,5}(?!\d))\d{1,4}(?:\.\d{1,4}){2,6}(?!\d)", _version, alone=False
)
HUNDREDTHS = Rule("hundredths", rf"{after('giây')}0\d{NO_MORE}", _document_number)
PADDED = Rule("padded", rf"{START}0\d{NO_MORE}", _padded)
NUMBER_RULE = Rule("number", NUMBER, _number)
