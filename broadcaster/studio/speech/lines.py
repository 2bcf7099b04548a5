"""The lines of a script as one voice is to say them: written words become sentences, with their pauses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from broadcaster.model import Script, SegmentKind
from broadcaster.ports import VoiceInfo
from broadcaster.reading import Pause, Reader, Sentence
from broadcaster.studio.voices.phrasing import cleaned, syllables

GAP_MS = {Pause.NONE: 0, Pause.PHRASE: 80, Pause.CLAUSE: 150, Pause.SENTENCE: 350, Pause.PARAGRAPH: 700}
"""Silence after a sentence, by its rank. Source: decision 0005."""
SPACED_MS = {Pause.PHRASE: 300, Pause.CLAUSE: 450}
"""
Silence between spaced phrases. Japanese towns say their warnings so, against the echo of other horns;
sound takes 300 ms for the 100 m to the next pole. Source: city pages on 防災行政無線 (e.g. Kumagaya).
"""
_SLOWER: Final = ("number", "name")
_SLOWER_FROM = 2
"""Syllables; one alone is said with its neighbours."""
_SHORTEST_PHRASE = 3
"""Syllables; shorter ones stay with their neighbours."""

ReaderFor = Callable[[VoiceInfo], Reader]
"""Gives the reader that prepares text for a voice: one that knows Vietnamese only wants it respelled."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence to be said."""

    segment: int
    """Index of its segment in the script."""
    text: str
    """Spoken form."""
    gap_ms: int
    """Silence that follows it."""
    written: str = ""
    """The same sentence as it was written."""
    slower: tuple[tuple[int, int], ...] = ()
    """Stretches of *text* to be said slowly: (first character, one past the last)."""


def lines_of(texts: Sequence[tuple[int, str]], reader: Reader, *, spaced: bool = False) -> tuple[Line, ...]:
    """
    Give the lines of (segment, written text); what one text defines is known in all of them.

    Args:
        texts: in their order.
        reader: prepares them for the voice.
        spaced: cut sentences into phrases with a silence between them, as is done over horns that overlap:
            the echo of one phrase is over before the next begins.
    """
    learned = reader.learn("\n\n".join(text for _, text in texts))
    return tuple(
        line
        for segment, text in texts
        for sentence in learned.sentences(text)
        for line in _lines(segment, sentence, text[sentence.start : sentence.end], spaced=spaced)
        # A row of dots or dashes is a sentence to the eye only.
        if syllables(line.text)
    )


def _lines(segment: int, sentence: Sentence, text: str, *, spaced: bool) -> Iterator[Line]:
    start = 0
    for found in sentence.breaks if spaced else ():
        phrase, rest = sentence.spoken[start : found.at], sentence.spoken[found.at :]
        if min(syllables(phrase), syllables(rest)) >= _SHORTEST_PHRASE:
            yield _line(segment, sentence, (start, found.at), SPACED_MS.get(found.rank, 0))
            start = found.at
    whole = start == 0
    last = _line(segment, sentence, (start, len(sentence.spoken)), GAP_MS[sentence.pause])
    yield replace(last, written=text) if whole else last


def _line(segment: int, sentence: Sentence, part: tuple[int, int], gap_ms: int) -> Line:
    first, end = part
    spoken = sentence.spoken[first:end]
    text = cleaned(spoken)
    if text != spoken.strip():
        # Something was taken out of it, and the places would lie beside the words.
        return Line(segment, text, gap_ms)
    first += len(spoken) - len(spoken.lstrip())
    slower = tuple(
        (span.start - first, span.end - first)
        for span in sentence.spans
        if span.kind in _SLOWER
        and first <= span.start
        and span.end <= end
        and syllables(sentence.spoken[span.start : span.end]) >= _SLOWER_FROM
    )
    return Line(segment, text, gap_ms, slower=slower)


def written(script: Script) -> tuple[tuple[int, str], ...]:
    """Give the texts of a script's speech, by segment."""
    return tuple(
        (index, segment.text)
        for index, segment in enumerate(script.segments)
        if segment.kind is SegmentKind.SPEECH
    )
