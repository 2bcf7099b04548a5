"""The tag of a newspaper at the head of its report, which is not said."""

from __future__ import annotations

from broadcaster.reading.classes.names.initials import NAME_HEAD
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import (
    ABBREVIATIONS,
    ACRONYM_WORDS,
    CUES,
    DOCUMENT_TYPES,
    ISSUERS,
    SPELLED,
)
from broadcaster.reading.written.alphabet import LOWER, START, UPPER, is_syllable
from broadcaster.reading.written.shapes import LINE

_SITE = r"(?:[a-z0-9]{2,12}\.)?[A-Za-z0-9]{2,20}(?:\.(?:vn|VN|com|net|org|gov|edu|info)){1,2}"

_LETTERS = "[A-ZĐ]{2,6}|[A-ZĐ]{1,4}&[A-ZĐ]{1,4}"
_BRACKETED_TAG = (
    rf"\((?:{CUES['dateline']}|{_SITE}|{_LETTERS}|[A-ZĐ]{{2,7}}\d? [Oo]nline|[A-Z][a-z]{{1,9}} ?TV\d?)\)\.? ?"
    rf"(?:[-–—] {{0,3}}(?=[\w“\"])|(?=[{UPPER}]))"
    rf"|\((?:{CUES['paper']}|Báo(?! (?:Động|Cháy|Cáo|Hiểu|Nguy))(?: [{UPPER}][{LOWER}]{{1,6}}){{1,3}})\) ?"
    rf"[-–—] {{0,3}}(?=[{UPPER}][{LOWER}]|“|TP\.? ?[{UPPER}])"
)
"""
A paper by its letters or, with a dash behind the bracket, by a listed name: "(Xây dựng) – Trong 02 ngày".

Other words in such a bracket are told to listeners: "(Khẩn) - Công điện số 5".
"""

_TAG = (
    rf"(?:{CUES['dateline']}|[A-ZĐ]{{2,8}}\d?\.[Vv][Nn]|[A-Z][a-z]{{2,20}}\.(?:vn|org|net|com|com\.vn|info)|[A-ZĐ]{{2,5}}O)"
    rf"(?: ?[-–—] | [-–—]|(?<=[A-ZĐ]O)[-–—](?=[{UPPER}][{LOWER}]))"
    rf"(?=[{UPPER}]|\d{{1,4}} (?:tháng|năm|ngày|giờ|tuần|quý|người|con|nhà|ngôi"
    r"|tàu|tấn|ha|xe|trẻ|ca|là|học sinh|thí sinh|vụ|đối tượng|xã|hộ) )"
)

_MARKED_TAG = (
    rf"[•“\"] {{0,2}}(?:(?:{CUES['dateline']}|[A-ZĐ]{{2,5}}O) ?|\({_SITE}\) )"
    rf"[-–] ?(?=[{UPPER}][{LOWER}]{{0,6}} [{LOWER}\d])"
)
"""A tag behind a bullet or a quotation mark: "• TPO - Sáng nay"."""

UNKNOWN_TAG = Rule(
    "unknown_tag",
    rf"{LINE}[A-ZĐ]{{2,6}} ?[-–—] {{1,3}}"
    rf"(?=[{UPPER}][{LOWER}]{{0,12}},? [{LOWER}\d]|(?:{CUES['report_opens']}) )",
    lambda found: None if _says_something(found) else "",
    alone=False,
    ground="guess",
)

AGENCY = Rule(
    "agency",
    r" ?\((?:TTXVN|VNA|Vietnam\+|VNS)(?: \d{1,2}[/.\-]\d{1,2}(?:[/.\-]\d{4})?)?\) ?[-–—]? ?"
    rf"(?=[{UPPER}])",
    lambda _: ", ",
    ground="table",
)
"""An agency and the day of its report behind the place: "Hà Nội (TTXVN 16/8) Theo …"."""
DATELINE = Rule(
    "dateline",
    rf"{LINE}[ \t]{{0,9}}(?:(?:• {{0,2}})?(?:{_BRACKETED_TAG}|{_TAG})|{_MARKED_TAG})",
    lambda _: "",
    ground="table",
)
"""The tag of a newspaper at the head of its report: "(QNO) - Từ ngày 17", "ANTD.VN - Sáng nay"."""
_STAMPED = {place.upper(): place for place in f"{CUES['province']}|{CUES['country']}".split("|")} | {
    "TP HCM": "thành phố Hồ Chí Minh"
}


def _stamped(found: Found) -> str:
    """Say the place of a report, and the short form with which its sentence begins."""
    written = found.written.rstrip("-–")
    place = next(place for place in _PLACES if written.startswith(place))
    first = written.removeprefix(place)
    return f"{_STAMPED[place]}. {ABBREVIATIONS[first][0].spoken if first else ''}"


_PLACES = sorted(_STAMPED, key=len, reverse=True)
LOCATION_STAMP = Rule(
    "location_stamp",
    rf"{LINE}(?:{'|'.join(_PLACES)})"
    rf"(?:[-–]?(?=[{UPPER}][{LOWER}]{{0,6}} \w)|(?:HLV|CLB|VĐV|UBND|CSGT|HĐND)(?= [{UPPER}]))",
    _stamped,
    ground="table",
)
"""The place of a report in capitals, to which a page has glued its first word: "HÀ NỘITrong 2 ngày"."""
PHOTO_CREDIT = Rule(
    "photo_credit",
    rf"{START}(?:(?:Bài|Tin)(?:,| và| -) ảnh|Ảnh|ẢNH|Ảnh minh họa|Ảnh minh hoạ): ?"
    r"(?:[A-ZĐ]\.){1,3}[A-ZĐ]{0,7}\.?(?= ?\)?(?:\n|\Z))",
    lambda _: "",
    ground="table",
)
"""Who took a picture, by letters that no listener can use, at the end of its caption: "Ảnh: H.H"."""
CREDITED = Rule(
    "credited",
    rf"(?:(?<=[Ảả]nh: )|(?<=Tin: )|(?<=Bài: ))[A-ZĐ]\.(?=[{UPPER}][{LOWER}])",
    lambda found: f"{spell(found.written[0], found.style)} ",
)
"""The initial of who took a picture, which is no place: "Ảnh: P.Thúy"."""
INLINE_TAG = Rule(
    "inline_tag",
    rf"(?<=[{LOWER}\d]) ?\((?:{CUES['dateline']}|[A-ZĐ]{{2,4}}O)\)\.? ?[-–—] ?(?=[{UPPER}][{LOWER}])",
    lambda _: ". ",
    ground="table",
)
"""The tag of a newspaper between a headline and its report: "ngày mai 7/2 (PLVN) - Ngày mai"."""
_SENTENCE_BEFORE = pattern(rf"[{LOWER}]{{2}} [{LOWER}]+ [^\n.!?]*[.!?”\"]\s{{1,3}}$")
BYLINE = Rule(
    "byline",
    rf"(?:(?<=[.!?”\"][ \n])|(?<=\n\n))(?:(?:[A-ZĐ]\.){{1,3}}(?:[A-ZĐ]| ?[{UPPER}][{LOWER}]{{1,6}})"
    rf"|[{UPPER}]\.[{UPPER}]{{2,8}}(?: ?[-–] ?[{UPPER}]\.[{UPPER}]{{2,8}}){{0,3}})\.?(?=\s{{0,4}}\Z)",
    lambda found: "" if _SENTENCE_BEFORE.search(found.left(60)) else None,
    alone=False,
    ground="guess",
)
"""Who wrote a report, behind its last stop and at the end of all: "không đáng kể. N.Nga"."""
REPORTER = Rule(
    "reporter",
    rf"(?<=[.!?”\"] )\((?:[A-ZĐ]\.){{1,3}}(?:[A-ZĐ]|[{UPPER}][{LOWER}]{{1,6}})?\.?\)(?=\s{{0,4}}(?:\n|\Z))",
    lambda _: "",
    ground="table",
)
"""Who wrote a report, by letters, in a bracket behind its last sentence: "… 6-2. (T.K)"."""


def _authors(found: Found) -> str | None:
    """Say the initials and names of those who wrote a report: "V.TỐ - T.PHÚC"; "P.CNTT" is an office."""
    if not all(
        is_syllable(name) or _HEADS.fullmatch(name) for name in _NAME_OF_AUTHOR.findall(found.written)
    ):
        return None
    return ", ".join(
        " ".join(
            spell(part, found.style)
            if len(part) == 1 or _HEADS.fullmatch(part) or "." not in each
            else part.capitalize()
            for part in each.split(".")
        )
        for each in _AUTHOR_DASH.split(found.written.strip())
    )


_HEADS = pattern(NAME_HEAD)
_AUTHOR_DASH, _NAME_OF_AUTHOR = pattern(" ?[-–] ?"), pattern(r"\.([^\W\d_]+)")
_INITIAL_AND_NAME = rf"[{UPPER}]\.[{UPPER}](?:[{UPPER}]{{1,7}}|[{LOWER}]{{1,6}})"
AUTHORS = Rule(
    "authors",
    rf"{LINE}(?:[{UPPER}]{{2}}|{_INITIAL_AND_NAME})"
    rf"(?: ?[-–] ?(?:[{UPPER}]{{2}}(?= ?[-–])|{_INITIAL_AND_NAME})){{1,4}}"
    rf"(?=\s{{0,9}}(?:\n|\Z))|{LINE}[{UPPER}]\.[{UPPER}]{{2,8}}(?=\s{{0,9}}(?:\n|\Z))",
    _authors,
    alone=False,
)
"""A line of nothing but initials and names, in capitals: who wrote the report."""


def _says_something(found: Found) -> bool:
    """Tell whether the capitals before a dash mean anything; "BT- Qua …", glued, is a paper for all that."""
    short = found.written.rstrip(" -–—")
    if short == "TT":
        return found.right(4) == "Huế "
    if len(short) > _TWO:
        return _known(short)
    glued = found.written[_TWO] != " " or _REPORT_OPENS.match(found.right(8))
    return not glued or (short in DOCUMENT_TYPES and not _REPORT_OPENS.match(found.right(8)))


_TWO = 2

_REPORT_OPENS = pattern(rf"(?:{CUES['report_opens']}) ")


def _known(short: str) -> bool:
    listed = any(short in known for known in (ABBREVIATIONS, ISSUERS, ACRONYM_WORDS, SPELLED))
    return listed or is_syllable(short)
