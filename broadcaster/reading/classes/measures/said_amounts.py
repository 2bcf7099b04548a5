"""How a number with its unit is said: the units of the table, multipliers, what tables put behind figures."""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found
from broadcaster.reading.spoken.number_words import number
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.vocabulary import UNITS
from broadcaster.reading.written.shapes import NUMBER

MULTIPLIER = r"(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ|trăm|tr|k)(?!\w)"
WORD_UNIT = r"(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng|giờ|phút|giây|tấn|tạ|yến|tuổi|tháng|năm|độ)(?!\w)"
SPACED = r"\d{1,3}(?: \d{3}){1,5}(?!\d)"
FIGURES_AND_UNIT = pattern(rf"({SPACED}|{NUMBER}) ?(\D.*)?", re.DOTALL)
THOUSANDS = {
    "tr": "triệu",
    "triệu": "triệu",
    "k": "nghìn",
    "K": "nghìn",
    "tỷ": "tỷ",
    "tỉ": "tỷ",
    "t": "tỷ",
    "ty": "tỷ",
    "ti": "tỷ",
}
WORD_UNITS = frozenset(pattern(r"\w{2,}").findall(WORD_UNIT.partition(")")[0]))


def say_unit(written: str, style: Style) -> str:
    """Say a unit of the table, or a word that measures; empty when it is neither."""
    said = (
        "giờ" if written in {"h", "H"} else UNITS.get(written) or (written if written in WORD_UNITS else "")
    )
    if not said and " " in written:
        # A multiplier and what it multiplies: "nghìn ha", "tr đ", "triệu m3".
        head, _, rest = written.partition(" ")
        unit = say_unit(rest.strip(), style)
        said = f"{THOUSANDS.get(head, head)} {unit}" if unit else ""
    return said.replace("nghìn", style.thousand)


def say_amount(written: str, style: Style) -> str:
    """Say a number with its unit; empty when the table does not have the unit."""
    figures, _, unit = written.partition(" ")
    if not figures.isdecimal() or not unit or unit[0].isdecimal():
        # Not so many whole ones of something, which most are.
        figures, unit = FIGURES_AND_UNIT.findall(written)[0]
    figures, unit = figures.removesuffix(".0"), unit.strip()
    if not unit:
        return number(figures, style)
    measure = say_unit(unit, style)
    if not measure:
        return ""
    first = unit.partition(" ")[0]
    figures = without_groups(figures)
    if "," in figures and first in _IN_THOUSANDS and _HUNDREDS.fullmatch(figures):
        figures = figures.replace(",", "")
    rounded = first in _SURVEYED and figures.endswith(_NOUGHTS)
    said = number(_ROUND.sub("", figures) if rounded else figures, style)
    return f"{said} {measure}"


_SURVEYED = frozenset(
    (
        "USD",
        "ha",
        "km2",
        "m2",
        "km²",
        "m²",
        "m3",
        "m³",
        "tấn",
        "tạ",
        "đồng",
        "đ",
        "kg",
        "tỷ",
        "triệu",
        "nghìn",
    )
)
_IN_THOUSANDS = frozenset(("m2", "m²", "tấn", "đồng", "USD"))
_HUNDREDS = pattern(r"[1-9]\d{0,2},[1-9]00")
"""A comma of English thousands: no đồng has two noughts behind it; reports write 14,500 tỷ and 2,300 ha."""
_NOUGHTS = (",0", ",00", ".0")
_ROUND = pattern(r"(?<=\d)(?:,0{1,2}|\.0)$")
"""Noughts that a table of areas or money puts behind a round figure: nobody says them."""


def without_groups(written: str) -> str:
    """Give figures without the comma of English thousands: 1,000 tỷ is a thousand, not one."""
    if ",000" not in written or not _ROUND_GROUP.search(written):
        return written
    return _GROUPS.sub(lambda one: one[0].replace(",", ""), written)


_GROUPS = pattern(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d.,])")
_ROUND_GROUP = pattern(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})*,000(?![\d.,])")
"""Three noughts behind a comma; no scale of a commune's paper weighs to a thousandth and finds none."""


def say_all(parts: list[str], word: str, style: Style) -> str | None:
    """Say amounts with a word between them, or decline when one has no unit of the table."""
    said = [say_amount(part, style) for part in parts]
    return word.join(said) if all(said) else None


def say_ends(found: Found) -> str:
    """Say the two ends of a range, or the one figure, of a piece without its unit."""
    return " đến ".join(number(end, found.style) for end in _ENDS.findall(found.written))


_ENDS = pattern(r"\d+(?:[.,]\d+)?")
