"""Brackets that say once more in figures or letters what the words before them have said."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.spoken.style import Style

SAID_OTHERWISE = (("ngàn", "nghìn"), ("tỉ", "tỷ"), (" lẻ ", " linh "), (" lẽ ", " linh "))
"""Words of numbers that others say, and those of the reader."""


def _repeated_figures(found: Found) -> Said | None:
    """Leave out figures in brackets that say again what words have said: mười lăm (15), a time (2:02:37)."""
    said = [int(part) for part in FIGURES.findall(found.written)]
    if len(said) == 1:
        words = cardinal(said[0], found.style)
        same = f" {found.left(60).lower().rstrip()}".endswith(f" {words}")
        return Said("", "text", words) if same else None
    time = _TIME_BEFORE.search(found.left(40).rstrip())
    before = [int(part) for part in FIGURES.findall(time[0])] if time else []
    return Said("", "text", "giờ") if before == said else None


FIGURES = pattern(r"\d+")
_TIME_BEFORE = pattern(r"(?:\d+ ?(?:giờ|h) ?)?\d+ ?(?:phút|['’p])?(?: ?\d+ ?(?:giây|s|\"|''))?$")
REPEATED_FIGURES = Rule(
    "repeated_figures",
    r" ?\((?:\d{1,3}(?:\.\d{3}){0,2}|\d{1,2}[:hH]\d\d(?:[:'’]\d\d)?)\)",
    _repeated_figures,
    alone=False,
)


def _repeated_amount(found: Found) -> Said | None:
    """Leave out a sum in figures that the words before it say: "hai trăm ngàn đồng (200.000đ)"."""
    figures = "".join(FIGURES.findall(found.written))
    left = found.left(120).lower().rstrip()
    for other, ours in SAID_OTHERWISE:
        left = left.replace(other, ours)
    words = f"{cardinal(int(figures), Style())} đồng"
    before = found.before.spoken.lower() if found.before.end == found.start else ""
    same = f" {left}".endswith(f" {words}") or before == words
    return Said("", "text", words) if same else None


REPEATED_AMOUNT = Rule(
    "repeated_amount",
    r" ?\(\d{1,3}(?:\.\d{3}){1,4} ?(?:đồng|đ|VNĐ|VND)\)",
    _repeated_amount,
    alone=False,
)


def _repeated_alarm(found: Found) -> Said | None:
    """Leave out an alarm in brackets that the words before have named: "mức báo động 1 (BĐ1)"."""
    level = _ALARM.search(found.left(16))
    return Said("", "text", "báo động") if level and level[1] in found.written else None


_ALARM = pattern("báo động (?:cấp )?([123I]{1,3})$")
REPEATED_ALARM = Rule("repeated_alarm", r" ?\(BĐ ?(?:[123]|I{1,3})\)", _repeated_alarm, alone=False)


def _repeated_initials(found: Found) -> Said | None:
    """Leave out short forms in brackets of the words just said: "cán bộ, chiến sĩ (CB, CS)"."""
    letters = "".join(_CAPITALS.findall(found.written)).lower()
    count = len(_CAPITALS.findall(found.written))
    words = found.words_left(80).split()[-count:]
    initials = "".join(word if word.isdecimal() else word[0] for word in words)
    return Said("", "text", " ".join(words)) if letters == initials else None


_CAPITALS = pattern(r"[A-ZĐ]|\d+")
REPEATED_INITIALS = Rule(
    "repeated_initials",
    r" ?\([A-ZĐ]{2,6}(?:(?:, ?| và | ?[-–/] ?)[A-ZĐ]{2,6}){1,3}\)|(?<=\d) ?\( ?[A-ZĐ]{2,5}\d{1,2} ?\)",
    _repeated_initials,
    alone=False,
)
