"""Units without a figure: heads of columns, currencies, the kilometre of a road."""

from __future__ import annotations

from broadcaster.reading.classes.words.senses import sense_of
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, any_of
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import (
    ABBREVIATIONS,
    UNITS,
    UNITS_ALONE,
)
from broadcaster.reading.written.alphabet import (
    LOWER,
    STOP,
    UPPER,
    WORD,
)


def _unit_word(found: Found) -> str | None:
    """Say a unit without its figure, once; GB before a name is a person's ("cha GB Lê Quốc Đạt")."""
    post = found.written.lower() == "km" and _POST.match(found.right(18))
    stretch = found.written in _KM_AND_FIGURE and (
        _TO_POST.match(found.right(6))
        or (_STRETCH_TO.search(found.words_left(20)) and not _DENSE.search(found.words_left(60)))
    )
    if post or stretch or (found.written in _BYTES and _NAME.match(found.right(4))):
        return None
    sense = sense_of(found.written, found) if found.written in ABBREVIATIONS else None
    if sense and sense.ground == "cue":
        return sense.spoken
    if found.written == "KG" and _EXERCISE.match(found.right(5)):
        return spell(found.written, found.style)
    said = UNITS[found.written]
    if said == "đồng" and _RICE.search(found.words_left()) and _NUMBERED.match(found.right(3)):
        return spell(found.written, found.style)
    if said == "đồng" and found.left(5) == "đồng ":
        return ""
    said = "Việt Nam đồng" if said == "đồng" and _SAVED.search(found.words_left(20)) else said
    cell = _PRICE_BEHIND.match(found.right(14)) and not _EACH.search(found.words_left(12))
    return f", {said}, " if cell and found.left(1) == " " else said


_KM_AND_FIGURE = frozenset({"km2", "km3", "Km2", "Km3"})
_DENSE = pattern(" (?:dân số|mật độ|rộng|diện tích) ")
_TO_POST, _STRETCH_TO = pattern(r" ?[-–] ?[Kk]m ?\d"), pattern(" (?:đoạn|đoạn từ|tại|lý trình|cột|mốc) $")
"""The second kilometre of a road and no area: "đoạn km2 - km12", "tại km3"."""
_POST = pattern(
    r" (?:\d{1,4} ?\+ ?\d{3}(?!\d)"
    r"|[12]\.\d{3}(?= ?\+ ?\d| ?[,(]? ?(?:QL|TL|ĐT|đường(?! (?:dây|ống))|quốc lộ|cao tốc)(?![^\W\d])))"
)
"""A post on a road, which the rules of roads say with the end of its stretch: "Km 45+200 - Km 45+350"."""
_SAVED = pattern(" (?:vốn|tiền gửi|gửi|gửi tiết kiệm|tiết kiệm|bằng|sang|huy động|cho vay|nắm giữ) $")
"""Before what a currency is named and no sum: "gửi tiết kiệm VNĐ"."""
_EXERCISE = pattern(r"-\d\d(?![\d.,])")
"""Manoeuvres are named by a province and a year: Kiên Giang's are KG-24."""
_PRICE_BEHIND = pattern(r" [1-9]\d{0,2}(?:[.,]\d{3}){1,3}(?![\d.,])")
_EACH = pattern(" (?:mỗi|một|1|từng|theo|cho|là|giá|mấy|vài) $")
"""What makes a unit part of its sentence: "mỗi kg 62.000 đồng"; else it is a cell, as the price is."""


_BYTES = frozenset({"KB", "MB", "GB", "TB"})
_NAME = pattern(rf"\.? ?[{UPPER}][{LOWER}]")
_RICE, _NUMBERED = pattern(r" (?:lúa|giống)(?: [^ .;]+){0,6} $"), pattern(r" ?\d")
"""VND 404 is a kind of rice where rice is spoken of, and no money."""
UNIT_WORD = Rule(
    "unit_word", rf"{WORD}(?:{any_of(UNITS_ALONE)}){STOP}", _unit_word, alone=False, ground="table"
)
