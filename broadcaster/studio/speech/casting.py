"""Who reads what: one voice reads everything, or several share it, as an anchor and a reporter do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from broadcaster.model import Part, Script, Segment, SegmentKind

AND = "+"
"""Between the voices of a cast: "vais1000:vi + espeak:vi"."""
_BEGINNINGS = {
    Part.QUESTION: ("hỏi:", "câu hỏi:"),
    Part.ANSWER: ("đáp:", "trả lời:"),
}
_QUOTES = {"“": "”", '"': '"', "«": "»"}
_PLACES: dict[Part | None, int] = {Part.LEAD: 0, Part.REPORTER: 1, Part.ANSWER: 1, Part.QUESTION: 2}
"""Voice of the cast that reads a part; with two voices the third is the anchor again."""


def cast_of(voice: str) -> tuple[str, ...]:
    """Give the voices that *voice* names, the anchor first."""
    return tuple(reference.strip() for reference in voice.split(AND) if reference.strip())


def turns_of(script: Script) -> Mapping[int, int]:
    """
    Say of each segment of speech which voice of a cast reads it: a number to be taken modulo their count.

    Greeting and sign-off are the anchor's (0), items go in turn. The answer to a question is another voice's
    than the question, and the anchor leads through both; a quotation is the voice's after the one around it.
    Whole segments only: within a paragraph a voice stays.
    """
    found: dict[int, int] = {}
    order: dict[str, int] = {}
    for item, segments in _by_item(script):
        known = {index: _part(segment) for index, segment in segments}
        asks = not {Part.QUESTION, Part.ANSWER}.isdisjoint(known.values())
        reader = order.setdefault(item, len(order)) if item else 0
        around = 0 if asks else reader
        places = {None: around, Part.QUOTATION: around + 1, **_PLACES}
        found |= {index: places[part] for index, part in known.items()}
    return found


def _by_item(script: Script) -> Iterator[tuple[str, list[tuple[int, Segment]]]]:
    speech = [
        (index, segment)
        for index, segment in enumerate(script.segments)
        if segment.kind is SegmentKind.SPEECH
    ]
    for item, found in groupby(speech, key=lambda each: each[1].item):
        yield item, list(found)


def _part(segment: Segment) -> Part | None:
    """Give the part that the template names, or that the words themselves show."""
    if segment.part:
        return segment.part
    text = segment.text.strip().casefold().rstrip(".")
    for part, words in _BEGINNINGS.items():
        if text.startswith(words):
            return part
    closing = _QUOTES.get(text[:1])
    return Part.QUOTATION if closing and text.find(closing, 1) == len(text) - 1 else None
