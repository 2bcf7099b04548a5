"""Prizes of a lottery by their letters: G1 33125, G.8: 47, ĐB 045712."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said

_NAMES = dict(zip("12345678", ("nhất", "nhì", "ba", "tư", "năm", "sáu", "bảy", "tám"), strict=True))


def _prize(found: Found) -> Said | None:
    """Say which prize was drawn, where a lottery is named before it."""
    drawn = _DRAWN.search(found.words_left(160))
    if not drawn:
        return None
    name = _NAMES.get(found.written[-1], "đặc biệt")
    said = name if found.left(5).lower() == "giải " else f"giải {name}"
    return Said(said, "cue", drawn[1])


_DRAWN = pattern(" (xổ số|xs(?:mb|mn|mt|kt)|xs[a-z]{2,3}|vé số|giải đặc biệt|giải đb) ")
PRIZE = Rule(
    "prize",
    r"(?<![\w.])(?:G\.?[1-8](?=:\s{0,2}\d| \d| ?[-–] ?\d\d)|ĐB(?=:? \d{5,6}(?!\d)))",
    _prize,
    alone=False,
)
