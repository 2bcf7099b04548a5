"""Models of telephones and machines, whose letters stand among figures: iPhone 6s, 2IN1-7L2-005."""

from __future__ import annotations

import re

from broadcaster.reading.classes.identifiers.codes import say_code
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import code_number
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.written.alphabet import START, STOP, WORD
from broadcaster.reading.written.shapes import DASH


def _model(found: Found) -> str:
    return ", ".join(say_code(each, found.style) for each in found.written.split("/"))


MODEL = Rule(
    "model",
    rf"{after('iPhone|iphone|IPhone|Iphone')}\d{{1,2}}[sSeEcC](?:/\d{{1,2}}[sSeEcC])?{STOP}"
    rf"|{after('băng')}\d\d[LRC](?:/\d\d[LRC])?{STOP}",
    _model,
)
"""Telephones and runways whose number has a letter: iPhone 6s, đường băng 25L."""


def _lot(found: Found) -> Said | None:
    """Say the number of a lot, whose letters are no words: "ô TĐC-DV02; TĐC-DV10"."""
    cue = _LOT.search(found.left(12)) or found.listed_after() == "lot_code"
    letters, figures = found.written[:-2], found.written[-2:]
    spelled = " ".join(spell(part, found.style) for part in re.split("[-.]", letters))
    return Said(f"{spelled} {code_number(figures, found.style)}", "cue", "lô") if cue else None


_LOT = pattern(r"(?<!\w)(?i:ô|lô|ô đất|lô đất|thửa|ký hiệu|nền)(?: số)?:? $")
LOT_CODE = Rule("lot_code", rf"{WORD}[A-ZĐ]{{2,4}}[-.][A-ZĐ]{{1,3}}\d\d{STOP}", _lot, alone=False)
_CUES = "model|Model|MODEL|mã|mẫu|Mã|mã hiệu|ký hiệu"
MODEL_OF_PARTS = Rule(
    "model_of_parts",
    rf"{after(_CUES)}\d{{1,2}}[A-Z]{{1,3}}\d{{0,4}}(?:{DASH}[A-Z\d]{{1,6}}){{1,4}}{STOP}",
    lambda found: ", ".join(say_code(part, found.style) for part in re.split(DASH, found.written)),
    alone=False,
)
"""The model of a machine, in which a dash is no span: "model 2IN1-7L2-005"."""


def _models_of_one_kind(found: Found) -> str | None:
    """Say models of one kind, which strokes part: "tàu 81-717/714"; three of them need no cue."""
    if found.written.count("/") == 1 and not _TRAIN.search(found.left(20)):
        return None
    return ", ".join(say_code(part, found.style) for part in re.split("[-/]", found.written))


_TRAIN = pattern(r"(?<!\w)(?i:tàu|toa|toa xe|đầu máy|metro|mẫu|dòng|model|đoàn tàu)(?: điện| số| loại)? $")
MODELS_OF_ONE_KIND = Rule(
    "models_of_one_kind",
    rf"{START}[1-9]\d-\d{{3}}(?:/\d{{3}}){{1,3}}(?![\w/]|[.,-]\d"
    r"| ?(?:mg|ml|mcg|g|kg|k?V|W|A|mm?|cm|km|%|nghìn|ngàn|triệu|tỷ|đồng|điểm|người|khách|lượt|suất)(?!\w))",
    _models_of_one_kind,
    alone=False,
)
