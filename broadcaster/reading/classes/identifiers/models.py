"""Models of telephones and machines, whose letters stand among figures: iPhone 6s, 2IN1-7L2-005."""

from __future__ import annotations

import re

from broadcaster.reading.classes.identifiers.codes import say_code
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.written.alphabet import STOP
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
_CUES = "model|Model|MODEL|mã|mẫu|Mã|mã hiệu|ký hiệu"
MODEL_OF_PARTS = Rule(
    "model_of_parts",
    rf"{after(_CUES)}\d{{1,2}}[A-Z]{{1,3}}\d{{0,4}}(?:{DASH}[A-Z\d]{{1,6}}){{1,4}}{STOP}",
    lambda found: ", ".join(say_code(part, found.style) for part in re.split(DASH, found.written)),
    alone=False,
)
"""The model of a machine, in which a dash is no span: "model 2IN1-7L2-005"."""
