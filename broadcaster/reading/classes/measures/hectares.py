"""Hectares without a figure before them, in letters that are a syllable too: "hàng trăm ha hoa màu"."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.written.alphabet import STOP, WORD

_COUNTED = pattern(" (trăm|nghìn|ngàn|vạn|triệu|chục|mươi|rưỡi|mỗi|mấy|nhiều|nửa|một|số|từng|đơn vị|trên) $")


def _hectares(found: Found) -> Said | None:
    """Say *héc ta* behind a word that counts; "cười ha ha" is left."""
    counted = _COUNTED.search(found.words_left(16))
    return Said("héc ta", "cue", counted[1]) if counted else None


HECTARES = Rule("hectares", f"{WORD}ha{STOP}(?! ha)", _hectares, alone=False)
