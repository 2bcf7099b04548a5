"""What a piece of each group begins with, and the one pattern that finds where a piece may begin."""

from __future__ import annotations

import re
from functools import lru_cache

from broadcaster.reading.narrowing import FIGURE, FIGURES, LETTER, LETTERS, SIGNS
from broadcaster.reading.patterns import compiled
from broadcaster.reading.written.alphabet import LATIN, LOWER, MARKED, START, UPPER
from broadcaster.reading.written.shapes import FILES

# An empty branch costs less than a question mark behind a bracket, as often as these are tried; what repeats
# signs of one set never has to give one back, and possessively it leaves the engine nothing to come back to.
_INITIAL = (
    r"(?:[BDĐHLMQRSVXbdđlmqrsvx]|[Tt][hr]?+|[Nn]g?+h?+|[cp]h?+|h(?!a[ ,.;:)])|[Pg]h?+|C(?!a[:,] )h?+"
    r"|G(?!a \d)h?+|[Kk](?:h|(?=[eêiyéèẻẽẹếềểễệíìỉĩịýỳỷỹỵ]))|)"
)
_VOWELS = "aeiouy" + MARKED.replace("đ", "")
_HEAD_VOWEL = f"(?:(?!Ảnh)[{MARKED.upper().replace('Đ', '')}OY]|A(?=n))(?=[{LOWER}])"
"""A capital at the head of a word; the others may begin a chemical element, a book of scripture, a figure."""
_CODA = "n[gh]?+", "ch?+", "[mpt]"
_PLAIN_WORD = (
    rf"(?:(?:{_INITIAL}[{_VOWELS}]{{1,3}}+(?<!ii)|{_HEAD_VOWEL}[{_VOWELS}]{{0,2}}+)"
    # Before most blanks the coda is passed over with one look.
    rf"(?: |{'|'.join(f'{coda} ' for coda in _CODA)}|(?:{'|'.join(_CODA)}|)"
    rf"(?:[,;:] |(?<! [vx]i)(?:[.,;:!?]?(?:\n|\Z)|(?=[)\"”…])(?<=[{LATIN}]{{2}}))"
    rf"|(?<=[{LATIN}]{{2}})\. (?!\d))))"
)
"""One plain Vietnamese word and what follows it."""


# A blank before a word begins nothing but "4 x 5".
_SIGN = (
    rf"[^{LATIN}\d.,;:!?\n ]| (?:(?![{LATIN}\d])|(?=x ))"
    rf"|\.(?:[./]|(?=\d)|(?=(?:vn|com|net|org|gov|edu)(?!\w))(?<= \.)|(?={FILES}(?!\w))(?<=\w\.)"
    rf"|(?=[{UPPER}])(?<=[{LOWER}\dCFBVW%]\.))"
)
BEGINNINGS: dict[str, dict[str, str]] = {
    "figure": {**FIGURES, "figure": FIGURE},
    "letter": {**LETTERS, "letter": LETTER},
    "sign": {**SIGNS, "sign": _SIGN},
}
"""Beginning of a piece → its groups, the narrower first → what a piece of each begins with."""


@lru_cache(maxsize=8)
def candidates(first: str = "") -> re.Pattern[str]:
    """
    Compile what finds where a piece may begin ("start"), and of which group; *first* is a station's lexicon.

    What is neither has no group. Runs of plain words are skipped before a piece in one step, but a word at a
    time where the lexicon might have a say in them; every match goes on in the text or reaches its end.
    """
    figures, letters, others = map(_begun, BEGINNINGS.values())
    signs = f"(?P<start>)(?:(?={FIGURE})(?:{figures})|{letters}|{others})"
    if first:
        return re.compile(f"{first}|{START}{_PLAIN_WORD}|{signs}")
    between = r"[,;:!?\n ]*+"
    skipped = rf"(?:[{LATIN}]+|[^{LATIN}]){between}"
    behind = rf"(?>(?:[,;:!?\n]{between}| (?=[{LATIN}0-9])(?!x )|))"
    # Until 3.11.5 CPython repeats possessively less than there is, where what is repeated may go back.
    plain = rf"(?>(?:{START}(?>{_PLAIN_WORD}{{1,200}})|))"
    return compiled(rf"{behind}{plain}(?:{signs}|{skipped}|\Z)")


def _begun(groups: dict[str, str]) -> str:
    """Give the alternation of what pieces of *groups* begin with, names behind as in `group_source`."""
    return "|".join(f"(?:{sign})(?P<{group}>)" for group, sign in groups.items())
