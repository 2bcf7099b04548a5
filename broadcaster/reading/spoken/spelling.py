"""How letters are named."""

from __future__ import annotations

from broadcaster.reading.spoken.style import Style
from broadcaster.reading.vocabulary import LETTERS
from broadcaster.reading.written.alphabet import unmarked

_STYLED = {"g": "letter_g", "y": "letter_y"}


def spell(letters: str, style: Style) -> str:
    """Name the letters one by one; what has no name here is left out."""
    if letters == "d":
        # Points of law run a, b, c, d, đ: alone, the small letter keeps the name that tells it from đ.
        return "dê"
    names = []
    for letter in letters.lower():
        named = LETTERS.get(letter) or LETTERS.get(unmarked(letter))
        if named:
            field = _STYLED.get(letter)
            names.append(getattr(style, field) if field else named)
    return " ".join(names)
