"""
Foreign words in Vietnamese syllables, by rules, for voices that can say no others.

Source: Decision 240/QĐ of the Ministry of Education (1984) on foreign names: syllables are kept apart,
clusters are opened with ơ, and a syllable ends in one of c, ch, m, n, ng, p, t.
"""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.vocabulary import rows
from broadcaster.reading.written.alphabet import unmarked

_ONSET = "(?:str|[bcdfgkpst]r|[bcfgkps]l|s[cknpmtw]|[cpst]h|tw|qu|wh|kn|[^aeiouy])"
_SYLLABLE = pattern(rf"([^aeiouy]{{0,4}})([aeiouy]{{1,3}})([^aeiouy]{{0,4}}?)(?=$|{_ONSET}[aeiouy])")
_ONSETS, _VOWELS, _CODAS = (
    {written: spoken for place, written, spoken in rows("respelling") if place == wanted}
    for wanted in ("onset", "vowel", "coda")
)
_SHARP = str.maketrans("aeiouôơêâ", "áéíóúốớếấ")


def respell(word: str) -> str:
    """Give *word* in Vietnamese syllables; empty when it has no vowel to build on."""
    low = re.sub(r"([^aeiouy])e$", r"\1", unmarked(word.lower()))
    low = (
        re.sub(r"(.)\1+", r"\1", low)
        if not re.search("[aeiou]", low[1:])
        else re.sub(r"([^aeo])\1", r"\1", low)
    )
    found = list(_SYLLABLE.finditer(low))
    if not found or "".join(match[0] for match in found) != low:
        return ""
    return " ".join(_syllable(match) for match in found)


def _syllable(match: re.Match[str]) -> str:
    onset, vowel, coda = match.groups()
    opened, head = _onset(onset, vowel)
    nucleus = "".join(_VOWELS.get(vowel, " ".join(_VOWELS.get(sign, sign) for sign in vowel)))
    tail = "ng" if coda.startswith("ng") else _CODAS[coda[0]] if coda else ""
    if nucleus.endswith(("ao", "ây")):
        tail = ""
    if tail in {"c", "p", "t"}:
        nucleus = nucleus[:-1] + nucleus[-1].translate(_SHARP)
    return f"{opened}{head}{nucleus}{tail}"


def _onset(onset: str, vowel: str) -> tuple[str, str]:
    """Split an onset into (what is opened with ơ, what stays before the vowel)."""
    last = next((onset[-size:] for size in (2, 1) if onset[-size:] in _ONSETS and len(onset) >= size), "")
    before = onset[: len(onset) - len(last)]
    opened = "".join(f"{_ONSETS[sign]}ờ " for sign in before)
    head = _ONSETS.get(last, "")
    if vowel[0] in "eiy":
        head = {"c": "x" if last == "c" else "k", "g": "gh", "ng": "ngh"}.get(head, head)
    return opened, head
