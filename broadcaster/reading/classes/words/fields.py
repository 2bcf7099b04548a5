"""Which field the text around speaks of: health, school, farming … by two different words of it."""

from __future__ import annotations

import re
from functools import lru_cache

from broadcaster.reading.patterns import compiled, pattern
from broadcaster.reading.rule import Found
from broadcaster.reading.vocabulary import CUES

_BLOCK = 300
"""Characters of one stretch, which is searched once for each field with those on either side of it."""
_BEHIND_NAME = pattern(r"[^\W\d_], $")


def in_field(field: str, found: Found) -> bool:
    """
    Tell whether two different words of *field* stand in the text around.

    The office of a person behind his name and a comma ("Ông Nam, HT, phát biểu") is none of the field's.
    """
    if found.right(1) == "," and _BEHIND_NAME.search(found.left(3)):
        return False
    block = found.start // _BLOCK * _BLOCK
    words = _words_of(field, found.text[max(0, block - _BLOCK) : block + 2 * _BLOCK])
    return len(words - {found.written.lower()}) > 1


@lru_cache(maxsize=64)
def _words_of(field: str, stretch: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _field(field).findall(stretch))


@lru_cache(maxsize=32)
def _field(name: str) -> re.Pattern[str]:
    return compiled(rf"(?<![^\W_])(?:{CUES[f'field_{name}']})(?![^\W_])", re.IGNORECASE)
