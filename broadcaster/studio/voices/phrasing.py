"""
What every voice needs done to a text before it is spoken: cleaned, counted, cut to size.

Pure: text in, text out.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CLAUSE_END = re.compile(r"[,;:.!?…)–—](?=\s)")
_BLANKED = frozenset({"Cc", "Zl", "Zp"})
_DROPPED = frozenset({"Cf", "Cs", "Co"})


def cleaned(text: str) -> str:
    """
    Give *text* as one line of plain NFC characters, without anything an engine could take for a command.

    Control characters become blanks (so that words stay apart); invisible format characters, lone
    surrogates and private characters vanish.
    Source: measured, espeak-ng takes control characters for commands, ends at NUL and misreads NFD.
    """
    kept = "".join(
        " " if unicodedata.category(char) in _BLANKED else char
        for char in text
        if unicodedata.category(char) not in _DROPPED
    )
    return " ".join(unicodedata.normalize("NFC", kept).split())


# Each look at a take asks for those of its sentence.
@lru_cache(maxsize=64)
def syllables(text: str) -> int:
    """Count what must be heard at the least: words that hold a letter or a digit."""
    return sum(1 for word in text.split() if any(char.isalnum() for char in word))


def cut(text: str, max_chars: int) -> tuple[str, ...]:
    """
    Cut *text* into pieces of at most *max_chars* characters that together hold every word of it.

    Cuts after the last clause mark that fits, else between words, else (one endless word) anywhere.
    """
    pieces = []
    rest = text.strip()
    while len(rest) > max_chars:
        end = _cutting_place(rest, max_chars)
        pieces.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return (*pieces, rest) if rest else tuple(pieces)


def _cutting_place(text: str, max_chars: int) -> int:
    # One character more is looked at: a word or clause may end exactly at the limit.
    window = text[: max_chars + 1]
    clause_ends = [match.end() for match in _CLAUSE_END.finditer(window)]
    if clause_ends:
        return clause_ends[-1]
    return max(window.rfind(" "), 0) or max_chars


def ends_clause(piece: str) -> bool:
    """Tell whether *piece* was cut where a reader draws breath."""
    return bool(_CLAUSE_END.search(piece[-1:] + " "))
