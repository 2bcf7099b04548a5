"""The words of an alert, as the newsroom's template receives them, cut to what listeners can take in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from broadcaster.alerts.judging import Judgement
from broadcaster.alerts.message import Category, Info
from broadcaster.model import Article, Priority

SYLLABLES_PER_MINUTE: Final = 200.0
"""Pace of a news reader. Source: notes/field.md §7."""
FRAME_SYLLABLES: Final = 110
"""What the house template says around the alert's own words: station, issuer, two times, end of validity."""
INSTRUCTION_SHARE: Final = 0.5
"""What to do comes first: up to this part of the words is kept for the instruction."""
LETTERS_PER_SYLLABLE: Final = 12
"""More than any syllable has, with its space; what is written without spaces has an end all the same."""

_CALLS: Final = {
    Priority.EMERGENCY: "Thông báo khẩn cấp",
    Priority.URGENT: "Thông báo quan trọng",
    Priority.NORMAL: "Thông báo",
}
_THEMES: Final = {
    Category.HEALTH: "suc-khoe",
    Category.SAFETY: "an-ninh-trat-tu",
    Category.SECURITY: "an-ninh-trat-tu",
    Category.RESCUE: "an-ninh-trat-tu",
    Category.TRANSPORT: "an-ninh-trat-tu",
}
_OTHER_THEME: Final = "thoi-tiet-thien-tai"
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])\s+|\n\s*\n")
_CLAUSE_END: Final = re.compile(r"(?<=[,;:])\s+")


@dataclass(frozen=True, slots=True)
class Words:
    """An alert in words, and whether some had to be left out."""

    article: Article
    was_cut: bool


def words_of(judgement: Judgement, *, longest_s: float, speed: float = 1.0) -> Words:
    """
    Give what is said of an alert that stands.

    Description and instruction are cut at the end of a sentence when all together would take longer than
    *longest_s* at the voice's *speed* (1.0 the news pace); never is an alert refused for its length.

    Facts of the article: call (how it is announced), event, area, issued_by, issued_at, ends_at,
    instruction, was_cut; onset where it is given.
    """
    info = judgement.info
    assert info is not None, "only an alert that says something is put into words"
    room = max(int(longest_s * SYLLABLES_PER_MINUTE * speed / 60) - FRAME_SYLLABLES, FRAME_SYLLABLES)
    areas = ", ".join(dict.fromkeys(" ".join(area.title.split()) for area in info.areas))
    headline = " ".join((info.headline or info.event).split())
    short = {"title": _cut(headline, room // 4), "area": _cut(areas, room // 4)}
    room -= sum(map(_syllables, short.values()))
    instruction = _cut(
        info.instruction, max(int(room * INSTRUCTION_SHARE), room - _syllables(info.description))
    )
    body = _cut(info.description, room - _syllables(instruction))
    was_cut = (short["title"], short["area"], instruction, body) != (
        *(headline, areas),
        *(info.instruction, info.description),
    )
    facts: dict[str, object] = {
        "call": _CALLS[judgement.priority or Priority.NORMAL],
        "event": _cut(info.event, room // 4),
        "area": short["area"],
        "issued_by": judgement.issued_by,
        "issued_at": judgement.id.sent,
        "ends_at": judgement.ends_at,
        "instruction": instruction,
        "was_cut": was_cut,
    }
    if info.onset:
        facts["onset"] = info.onset
    return Words(
        Article(
            id=f"canh-bao/{judgement.id}",
            title=short["title"],
            body=body,
            kind="canh-bao",
            themes=themes_of(info),
            facts=facts,
        ),
        was_cut,
    )


def themes_of(info: Info) -> tuple[str, ...]:
    """Give the themes that the airtime of an alert counts for."""
    return tuple(dict.fromkeys(_THEMES.get(category, _OTHER_THEME) for category in info.categories))


def _syllables(text: str) -> int:
    """Count what is spoken: Vietnamese writes its syllables apart, figures are spoken one by one at worst."""
    return sum(len(word) if any(map(str.isdigit, word)) else 1 for word in text.split())


def _cut(text: str, room: int) -> str:
    """Give the sentences of *text* that have room for *room* syllables, else its clauses, else its words."""
    longest = room * LETTERS_PER_SYLLABLE
    if len(text) <= longest and _syllables(text) <= room:
        return text
    text = text[:longest]
    for ends in (_SENTENCE_END, _CLAUSE_END):
        kept = _first_pieces(text, ends, room)
        if kept:
            return kept.rstrip(" ,;:")
    return " ".join(text.split()[: max(room, 1)])


def _first_pieces(text: str, ends: re.Pattern[str], room: int) -> str:
    kept = 0
    for place in ends.finditer(text):
        if _syllables(text[: place.start()]) > room:
            break
        kept = place.start()
    return text[:kept]
