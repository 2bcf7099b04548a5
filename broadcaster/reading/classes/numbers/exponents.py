"""Small figures of areas and volumes that a page has parted from their unit, and powers of ten."""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal, decimal, number
from broadcaster.reading.written.alphabet import START


def _scientific(found: Found) -> str:
    """Say a number times a power of ten: 3.2e5."""
    figures, power = re.split("[eE]", found.written)
    minus = "trừ " if power[0] in "-−" else ""
    said = decimal(figures, found.style) if "." in figures or "," in figures else number(figures, found.style)
    return f"{said} nhân mười mũ {minus}{cardinal(int(power.lstrip('+-−')), found.style)}"


SCIENTIFIC = Rule(
    "scientific",
    # A plate may hide its last figures: 29E-715.xx.
    rf"{START}\d{{1,3}}(?:[.,]\d{{1,9}}[eE][+\-−]?|[eE][+\-−])\d{{1,3}}(?!\w|\.[xX])",
    _scientific,
)


def _glued_exponent(found: Found) -> Said | None:
    """Say the 2 of "3 kg/1000m 2" and "diện tích 500m 2", where an area is asked for."""
    cue = _AREA.search(found.left(40))
    return Said("vuông", "cue", cue[0].strip()) if cue else None


_AREA = pattern(
    r"/ ?\d+m $|[Dd]iện tích (?:[^\d.;]{0,24}[\d.,]+ ?(?:m ?[-–đếntới]*|[-–]|đến|tới) ?){1,2}m? ?$"
)
GLUED_EXPONENT = Rule(
    "glued_exponent", r"(?:(?<=\dm )|(?<=\d m ))2(?!\w|[.,/]\d)", _glued_exponent, alone=False
)
BLOOD_COUNT = Rule(
    "blood_count",
    rf"{START}10(?:9|12)(?=/ ?[lL](?!\w))",
    lambda found: f"mười mũ {cardinal(int(found.written[2:]), found.style)}",
)
"""Ten to the ninth, whose small figure a page has lost, as laboratories count cells: 4,5 x 1012/l."""
SPLIT_EXPONENT = Rule(
    "split_exponent",
    r"(?=[23])(?:(?:(?<=/m )|(?<=/cm )|(?<=/km ))[23](?!\d|[.,/]\d)(?! ?(?:ngày|lần|tháng|người)(?!\w))"
    r"|(?:(?<=\d m )|(?<=\dm ))[23](?= (?:nước|đất|gỗ|sàn|cát|đá|bê tông|nhà|khí|tường|ruộng|vườn)(?!\w)"
    r"| [,.;)]))",
    lambda found: "vuông" if found.written == "2" else "khối",
    ground="guess",
)
"""The small figure of an area or a volume, which a page has parted from its unit: 50 kg/m 2."""
