"""Labels of a page that run on in one line without a stop between them: "Nơi ban hành: … Người ký: …"."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.vocabulary import CUES

_LABELS = tuple(sorted(CUES["label"].split("|"), key=len, reverse=True))
_LONGEST = len(_LABELS[0]) + 12
"""Characters before a colon that are looked at: a label and the word before it."""


_ENDS = tuple(f" {label}" for label in _LABELS)
_LAST_SIGNS = frozenset(label[-3:] for label in _LABELS)
"""How labels end: looked up first, as there are many of them."""
_COLON = pattern(r":(?:(?<=\w:)|(?<=\w :))")
_WORD_BEFORE = pattern(r"[\w)”\"%]$")
_GOES_ON = pattern(r"(?<!\w)(?:và|của|các|những|về|theo|là|cho|có|mỗi|một|từ|tại|với|trong)$")
"""A word with which a label is a part of its sentence."""


def borders(text: str) -> list[tuple[int, int, str]]:
    """Give where a pause is missing before a label: (place, place, the sign that makes one), in order."""
    if ":" not in text:
        return []
    found = []
    for colon in _COLON.finditer(text):
        end = colon.start() - (text[colon.start() - 1] == " ")
        if text[max(0, end - 3) : end] not in _LAST_SIGNS:
            continue
        near = text[max(0, end - _LONGEST) : end]
        if not near.endswith(_ENDS):
            continue
        head = end - len(next(label for label in _ENDS if near.endswith(label)))
        if _WORD_BEFORE.match(text[max(0, head - 1) : head]) and not _GOES_ON.search(
            text[max(0, head - 8) : head]
        ):
            found.append((head, head, ","))
    return found
