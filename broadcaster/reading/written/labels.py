"""Labels of a page that run on in one line without a stop between them: "Nơi ban hành: … Người ký: …"."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.vocabulary import CUES

_LABELS = tuple(sorted(CUES["label"].split("|"), key=len, reverse=True))
_LONGEST = len(_LABELS[0]) + 12
"""Characters before a colon that are looked at: a label and the word before it."""


def _behind_a_word() -> str:
    """Make the pattern that looks back from a colon for a label with a word before it."""
    by_width: dict[int, list[str]] = {}
    for label in _LABELS:
        for end in (label, f"{label} "):
            by_width.setdefault(len(end), []).append(end)
    return "|".join(rf"(?<=[\w)”\"%] (?:{'|'.join(same)}):)" for same in by_width.values())


LABELLED = pattern(f":(?:{_behind_a_word()})")
"""The colon of a label that stands behind the words of the label before it."""
_GOES_ON = pattern(r"(?<!\w)(?:và|của|các|những|về|theo|là|cho|có|mỗi|một|từ|tại|với|trong)$")
"""A word with which a label is a part of its sentence."""


def borders(text: str) -> list[tuple[int, int, str]]:
    """Give where a pause is missing before a label: (place, place, the sign that makes one), in order."""
    found = []
    for colon in LABELLED.finditer(text):
        end = colon.start() - (text[colon.start() - 1] == " ")
        near = text[max(0, end - _LONGEST) : end]
        label = next(label for label in _LABELS if near.endswith(f" {label}"))
        head = end - len(label) - 1
        if not _GOES_ON.search(text[max(0, head - 8) : head]):
            found.append((head, head, ","))
    return found
