"""Units of the army by their letters: c is a company, d a battalion, e a regiment, f a division."""

from __future__ import annotations

import re
from itertools import pairwise

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.written.alphabet import WORD

_UNITS = {
    "a": "tiểu đội",
    "b": "trung đội",
    "c": "đại đội",
    "d": "tiểu đoàn",
    "e": "trung đoàn",
    "f": "sư đoàn",
}
"""Source: the letters by which units of the People's Army are filed, as notices of the fallen give them."""


def _units(found: Found) -> Said | None:
    """Say a row of units, each a part of the next ("C3, D7, E209, F312"), where soldiers are spoken of."""
    units = _UNIT.findall(found.written)
    steps = [ord(later.lower()) - ord(former.lower()) for (former, _), (later, _) in pairwise(units)]
    if (
        len(set(steps)) != 1
        or abs(steps[0]) != 1
        or (len(units) == _PAIR and not _LARGE.search(found.written))
    ):
        return None
    if _PLACED.search(found.left(48)):
        return None
    around = found.left(200) + found.right(120)
    cue = _SOLDIERS.search(around)
    named = [f"{_UNITS[letter.lower()]} {cardinal(int(n), found.style)}" for letter, n in units]
    last = " và " if " và " in found.written else ", "
    said = last.join([", ".join(named[:-1]), named[-1]])
    return Said(said, "cue", cue[0]) if cue else None


_PAIR, _LARGE = 2, pattern("[EeFf]")
"""Two letters alone need a regiment or a division, which have no namesakes in a village."""
_PLACED = pattern(
    r"(?<!\w)(?i:lô|lô đất|đất|dãy|nhà|dãy nhà|phòng|hàng|bàn|khu|ô|block|tòa|toà|cột|căn|căn hộ|bảng|nhóm"
    r"|kho|vitamin|hạng|bằng|bằng lái|lái xe|điểm|cổng|đường|mộ|khối|lớp)"
    r"(?: (?:số|gồm))?:? (?:[A-Fa-f]\d{1,4}(?:, ?| ?[-–/] ?| )){0,4}$"
)
"""Lots, rows and rooms have the same letters: "Dãy nhà C3, D4, E5"."""
_UNIT = pattern(r"([A-Fa-f])(\d{1,4})")
_SOLDIERS = pattern(
    r"(?<!\w)(?i:liệt s[ĩỹ]|h[yi] sinh|nhập ngũ|bộ đội|chiến s[ĩỹ]|đại đội|tiểu đoàn|trung đoàn|sư đoàn"
    r"|quân khu|quân đoàn|QK ?\d|hài cốt|chiến trường|cựu chiến binh|CCB|mặt trận|đơn vị)(?!\w)"
)
ARMY_UNITS = Rule(
    "army_units",
    rf"{WORD}[a-fA-F]\d{{1,4}}(?:(?:, ?| ?[-–/] ?| và | )[a-fA-F]\d{{1,4}}){{1,4}}(?![\w/]|[.,]\d)",
    _units,
    alone=False,
)


def _said_again(found: Found) -> Said | None:
    """Leave out the letter of a unit behind its name: "trung đoàn 102 (e102)"."""
    letter, number = _UNIT.findall(found.written)[0]
    named = re.search(rf"(?<!\w){_UNITS[letter.lower()]} {number} ?$", found.left(24), re.IGNORECASE)
    return Said("", "text", named[0].strip()) if named else None


UNIT_SAID_AGAIN = Rule("unit_said_again", r" ?\([a-fA-F]\d{1,4}\)", _said_again, alone=False)


def _of_an_arm(found: Found) -> Said | None:
    """Say a unit of an arm of the service: "Sư đoàn BB330", "dCB15", and leave others be."""
    letter, arm, number = _ARMED.findall(found.written)[0]
    named = _UNIT_NAMED.search(found.left(12))
    if not letter and not named:
        return None
    unit = "" if named else f"{_UNITS[letter]} "
    said = f"{unit}{_ARMS[arm]} {cardinal(int(number), found.style)}"
    return Said(said, "cue", named[0] if named else letter)


_ARMS = {
    "BB": "bộ binh",
    "BBCG": "bộ binh cơ giới",
    "CB": "công binh",
    "PB": "pháo binh",
    "ĐC": "đặc công",
    "TTG": "tăng thiết giáp",
}
"""Source: the signs of the arms as the army's newspapers file its units."""
_ARMED = pattern(r"([c-f]?)([A-ZĐ]+)(\d+)")
_UNIT_NAMED = pattern(r"(?i:đại đội|tiểu đoàn|trung đoàn|lữ đoàn|sư đoàn) $")
UNIT_OF_AN_ARM = Rule(
    "unit_of_an_arm",
    rf"{WORD}[c-f]?(?:{'|'.join(sorted(_ARMS, key=len, reverse=True))})\d{{1,4}}(?![\w/]|[.,]\d)",
    _of_an_arm,
    alone=False,
)
