"""Sizes: of clothes, the sides of a thing, lengths with their part of a metre."""

from __future__ import annotations

import re

from broadcaster.reading.classes.identifiers.codes import say_code
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.spoken.number_words import cardinal, number
from broadcaster.reading.vocabulary import (
    UNITS,
)
from broadcaster.reading.written.alphabet import START, STOP, WORD
from broadcaster.reading.written.shapes import DASH


def _height(found: Found) -> str:
    """Say 1m65, 2ha5: the figures behind the unit are a part of it, a hundredth in 2m06."""
    whole, unit, rest = re.split(r"([a-z]+)", found.written)
    hundredths = "linh " if len(rest) > 1 and rest[0] == "0" else ""
    return f"{cardinal(int(whole), found.style)} {UNITS[unit]} {hundredths}{number(rest, found.style)}"


_SIDES, _SIDE = {"D": "dài", "R": "rộng", "C": "cao", "S": "sâu"}, pattern("[DRCS]")
DIMENSIONS = Rule(
    "dimensions",
    rf"{WORD}(?:D ?[x×] ?(?:R(?: ?[x×] ?[CS])?|H)|DXRX[CS])(?!\w)",
    lambda found: (
        "đường kính, chiều cao"
        if found.written.endswith("H")
        else ", ".join(_SIDES[side] for side in _SIDE.findall(found.written))
    ),
)
"""What the figures behind it measure: "kích thước DxRxC: 4.595x1.750x1.750 mm"."""
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


def _sides(found: Found) -> str:
    """Say the sides of a thing in metres and what is over: "sập 1m6x2m"."""
    sides = [side.split("m") for side in re.split(" ?[x×] ?", found.written)]
    return " nhân ".join(
        f"{cardinal(int(whole), found.style)} mét {rest and number(rest, found.style)}".rstrip()
        for whole, rest in sides
    )


_SIDE_IN_METRES = r"\d{1,2}m(?![23](?!\d))\d{0,2}"
METRES_TIMES = Rule("metres_times", rf"{START}{_SIDE_IN_METRES} ?[x×] ?{_SIDE_IN_METRES}{STOP}", _sides)
HEIGHT = Rule("height", rf"{START}\d{{1,3}}(?:m|ha|kg)\d{{1,2}}{STOP}", _height)
