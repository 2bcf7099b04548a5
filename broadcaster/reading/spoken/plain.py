"""
The plainer reading: for a text that the reader refuses, and for a piece in which a rule of it fails.

It knows words, figures and stops, nothing else, so that there is nothing in it that could fail.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from broadcaster.reading.patterns import pattern
from broadcaster.reading.spoken.number_words import cardinal, digits
from broadcaster.reading.spoken.sentences import Pause, Sentence
from broadcaster.reading.spoken.style import Style

if TYPE_CHECKING:
    from broadcaster.reading.reader import Reader

_TOKEN = pattern(r"[0-9]+|[^\W\d_]+|[.,;:!?…\n]")
_STOPS = frozenset(".!?…\n")
_LONGEST_CARDINAL = 6
"""Figures; a longer run may be a telephone number as well as an amount and is said figure by figure."""
_LONGEST_SENTENCE = 300
"""Characters; about what a voice takes at once."""


def say_plainly(written: str, style: Style) -> str:
    """Say words as they stand and figures as numbers; all other signs are silent."""
    composed = unicodedata.normalize("NFC", written)
    return " ".join(_token(token, style) for token in _TOKEN.findall(composed) if token[0].isalnum())


def _token(token: str, style: Style) -> str:
    if not token.isdecimal():
        return token
    counted = len(token) <= _LONGEST_CARDINAL and token[0] != "0"
    return cardinal(int(token), style) if counted else digits(token)


def sentences_plainly(text: str, style: Style) -> tuple[Sentence, ...]:
    """Cut *text* at its stops, or where a sentence becomes too long, and say it plainly."""
    sentences: list[Sentence] = []
    start, length = 0, 0
    for match in _TOKEN.finditer(text):
        length += len(match[0]) + 1
        if match[0] in _STOPS or length > _LONGEST_SENTENCE:
            sentences += _sentence(text, start, match.end(), style)
            start, length = match.end(), 0
    return (*sentences, *_sentence(text, start, len(text), style))


def _sentence(text: str, start: int, end: int, style: Style) -> list[Sentence]:
    spoken = say_plainly(text[start:end], style)
    return [Sentence(spoken, start, end, Pause.SENTENCE)] if spoken else []


def sentences_anyway(reader: Reader, text: str) -> tuple[Sentence, ...]:
    """
    Give the sentences of *text*; what the reader refuses, or fails in unforeseen, is read plainly.

    Never raises: a bulletin is not lost for one damaged article. What happened is in the log.
    """
    # Loading these takes longer than reading a line, and who only reads does not need them.
    import logging  # noqa: PLC0415

    from broadcaster.errors import ReadingRefused  # noqa: PLC0415

    log = logging.getLogger(__name__)
    try:
        return reader.sentences(text)
    except ReadingRefused as refusal:
        log.warning("a text is read plainly: %s", refusal)
    except Exception:
        log.exception("the reader failed; the text is read plainly")
    return sentences_plainly(text, reader.style)
