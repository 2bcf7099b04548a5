"""Foreign words: by the vocabulary, else by rules that turn spelling into Vietnamese syllables."""

from __future__ import annotations

from broadcaster.reading.rule import Found, Rule
from broadcaster.reading.shapes import STOP, WORD
from broadcaster.reading.spelling import spell
from broadcaster.reading.vocabulary import FOREIGN


def _foreign(found: Found) -> str:
    if found.style.foreign == "written":
        return found.written
    return FOREIGN.get(found.written.lower()) or found.written


def _letter(found: Found) -> str:
    return spell(found.written, found.style) or found.written


FOREIGN_WORD = Rule(
    "foreign_word", rf"{WORD}(?=[A-Za-z]{{0,30}}[fFjJwWzZ]|[A-Za-z]{{3}})[A-Za-z]{{2,40}}{STOP}", _foreign
)
LETTER = Rule("letter", rf"{WORD}(?:[B-DF-HJ-NP-RTVWXZĐ]|[bcdđghklmnpqrstvxfjwz]){STOP}(?!['’]\w)", _letter)
