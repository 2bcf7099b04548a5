"""Ranks of monks and nuns, and the patron saints of priests, before their names."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, any_of
from broadcaster.reading.vocabulary import CUES, MONKS, TITLES, standing
from broadcaster.reading.written.alphabet import LOWER, UPPER, WORD, is_syllable

_AMONG_MONKS = pattern(r"(?<!\w)(?:HT|TT|ĐĐ|Thích|Ni trưởng|Ni sư)(?!\w)")
MONK = Rule(
    "monk",
    rf"{WORD}(?:{any_of(MONKS)})\.? ?(?=(?:(?:TS|ThS)\.? ?)?Thích(?! [{LOWER}]))"
    rf"|{WORD}(?:NS|SC|ĐĐ)\. (?=[{UPPER}][{LOWER}]{{1,6}} [{UPPER}])",
    lambda found: (
        f"{MONKS[found.written.strip(' .')]} "
        if "Thích" in found.right(12) or _AMONG_MONKS.search(found.left(80))
        else None
    ),
    alone=False,
    ground="table",
)
"""The rank of a monk or nun before the name that all of them bear: "NS. Thích Nữ Diệu Hạnh"."""
SAINT = Rule(
    "saint",
    rf"{WORD}(?:{any_of(standing('titles', 'saint'))})\.? ?(?=(?:{CUES['surname']}) [{UPPER}])",
    lambda found: f"{TITLES[found.written.strip(' .')]} ",
    ground="table",
)
"""The patron of a priest or a member of a parish, before the family name: "cha GB. Trần Văn An"."""


def _saint_abroad(found: Found) -> str | None:
    name = _NAME.match(found.right(16))
    return "Saint " if name and (not is_syllable(name[0]) or name[0] in _SAINTS) else None


_NAME = pattern(rf"[{UPPER}][{LOWER}]+")
_SAINTS = frozenset({"Pauli", "Louis", "Helena", "Lucia", "Anne", "Jean", "Joe", "Kilda"})
"""Saints whose names are built like Vietnamese words."""
SAINT_ABROAD = Rule("saint_abroad", rf"{WORD}St\. ?(?=[{UPPER}][{LOWER}])", _saint_abroad, alone=False)
"""A saint of another country, after whom a town or a club is named: "cảng St. John"."""
