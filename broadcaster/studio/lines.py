"""The lines of a script as one voice is to say them: written words become sentences, with their pauses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from broadcaster.model import Script, SegmentKind
from broadcaster.ports import VoiceInfo
from broadcaster.reading import Pause, Reader
from broadcaster.studio.voices.phrasing import cleaned, syllables

GAP_MS = {Pause.NONE: 0, Pause.CLAUSE: 150, Pause.SENTENCE: 350, Pause.PARAGRAPH: 700}
"""Silence after a sentence, by its rank. Source: decision 0005."""

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


def lines_of(texts: Sequence[tuple[int, str]], reader: Reader) -> tuple[Line, ...]:
    """Give the lines of (segment, written text); what one text defines is known in all of them."""
    learned = reader.learn("\n\n".join(text for _, text in texts))
    return tuple(
        Line(segment, spoken, GAP_MS[sentence.pause], text[sentence.start : sentence.end])
        for segment, text in texts
        for sentence in learned.sentences(text)
        # A row of dots or dashes is a sentence to the eye only.
        if syllables(spoken := cleaned(sentence.spoken))
    )


def written(script: Script) -> tuple[tuple[int, str], ...]:
    """Give the texts of a script's speech, by segment."""
    return tuple(
        (index, segment.text)
        for index, segment in enumerate(script.segments)
        if segment.kind is SegmentKind.SPEECH
    )
