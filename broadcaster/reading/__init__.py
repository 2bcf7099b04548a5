"""
Written Vietnamese → spoken Vietnamese.

    from broadcaster.reading import Reader
    Reader().read("Quyết định số 04/QĐ-UBND ngày 5/6/2025")

Made here: text that a voice can say, with the way back to what was written. May know: errors only.
Must never come in: sound, voices, the station. See docs/decisions/0010-reading.md.
"""

from broadcaster.reading.lexicon import Lexicon
from broadcaster.reading.reader import LONGEST_TEXT, Piece, Reader, Reading
from broadcaster.reading.spoken.plain import sentences_anyway
from broadcaster.reading.spoken.sentences import Break, Pause, Sentence, Span
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.written.alphabet import is_syllable

__all__ = [
    "LONGEST_TEXT",
    "Break",
    "Lexicon",
    "Pause",
    "Piece",
    "Reader",
    "Reading",
    "Sentence",
    "Span",
    "Style",
    "is_syllable",
    "sentences_anyway",
]
