"""Who reads what: one voice reads everything, or two take turns, as an anchor and a reporter do."""

from __future__ import annotations

from collections.abc import Mapping

from broadcaster.model import Script, SegmentKind

AND = "+"
"""Between the voices of a cast: "vais1000:vi + espeak:vi"."""
_ASKS, _ANSWERS = ("hỏi:", "câu hỏi:"), ("đáp:", "trả lời:")


def cast_of(voice: str) -> tuple[str, ...]:
    """Give the voices that *voice* names, the anchor first."""
    return tuple(reference.strip() for reference in voice.split(AND) if reference.strip())


def roles_of(script: Script) -> Mapping[int, int]:
    """
    Say of each segment of speech which voice of a cast reads it: a number to be taken modulo their count.

    Greeting and sign-off are the anchor's (0), items go in turn, a question is the anchor's and its
    answer the other's. Whole segments only: within a sentence, and within an item, a voice stays.
    """
    roles: dict[int, int] = {}
    turns: dict[str, int] = {}
    for index, segment in enumerate(script.segments):
        if segment.kind is not SegmentKind.SPEECH:
            continue
        text = segment.text.lstrip().casefold()
        if text.startswith(_ASKS):
            roles[index] = 0
        elif text.startswith(_ANSWERS):
            roles[index] = 1
        elif segment.item:
            roles[index] = turns.setdefault(segment.item, len(turns))
        else:
            roles[index] = 0
    return roles
