"""The words of an alert, as the newsroom's template receives them, cut to what listeners can take in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from broadcaster.alerts.cap.message import Category, Info
from broadcaster.alerts.judging import Judgement
from broadcaster.model import Article, Priority

SYLLABLES_PER_MINUTE: Final = 200.0
"""Pace of a news reader. Source: docs/sources.md, Manner and pace of reading."""
FRAME_SYLLABLES: Final = 160
"""What the house template says around the alert's own words: who, when; the essential again."""
LEAST_SYLLABLES: Final = 110
"""Room that the alert's own words have in any case."""
ESSENTIAL_SYLLABLES: Final = 40
"""What is said a second time beside headline and area: the first that people are to do, some ten seconds."""
INSTRUCTION_SHARE: Final = 0.5
"""What to do comes first: up to this part of the words is kept for the instruction."""
SHORT_PARTS: Final = 5
"""Headline, event and area may each have a fifth of the room."""
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
    instruction, essential (said a second time), was_cut; onset where it is given.
    """
    info = judgement.info
    assert info is not None, "only an alert that says something is put into words"
    texts = _texts_of(info)
    room = int(longest_s * SYLLABLES_PER_MINUTE * speed / 60) - FRAME_SYLLABLES
    fitted = _fitted(texts, max(room, LEAST_SYLLABLES))
    was_cut = fitted != texts
    facts: dict[str, object] = {
        "call": _CALLS[judgement.priority or Priority.NORMAL],
        "event": fitted.event,
        "area": fitted.area,
        "issued_by": judgement.issued_by,
        "issued_at": judgement.id.sent,
        "ends_at": judgement.ends_at,
        "instruction": fitted.instruction,
        "essential": shortened(fitted.instruction or fitted.description, ESSENTIAL_SYLLABLES),
        "was_cut": was_cut,
    }
    if info.onset:
        facts["onset"] = info.onset
    article = Article(
        id=f"canh-bao/{judgement.id}",
        title=fitted.headline,
        body=fitted.description,
        kind="canh-bao",
        themes=themes_of(info),
        facts=facts,
    )
    return Words(article, was_cut)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Texts:
    """What the sender wrote, as far as it is spoken."""

    headline: str
    event: str
    area: str
    description: str
    instruction: str


def _texts_of(info: Info) -> _Texts:
    return _Texts(
        headline=_line(info.headline or info.event),
        event=_line(info.event),
        area=", ".join(dict.fromkeys(_line(area.title) for area in info.areas)),
        description=info.description,
        instruction=info.instruction,
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _fitted(texts: _Texts, room: int) -> _Texts:
    """Cut the texts to *room* syllables in all: each short one to a part of it, the long ones to the rest."""
    headline, event, area = (
        shortened(text, room // SHORT_PARTS) for text in (texts.headline, texts.event, texts.area)
    )
    left = room - sum(map(_syllables, (headline, event, area)))
    spare = left - _syllables(texts.description)
    instruction = shortened(texts.instruction, max(int(left * INSTRUCTION_SHARE), spare))
    description = shortened(texts.description, left - _syllables(instruction))
    return _Texts(headline=headline, event=event, area=area, description=description, instruction=instruction)


def themes_of(info: Info) -> tuple[str, ...]:
    """Give the themes that the airtime of an alert counts for."""
    return tuple(dict.fromkeys(_THEMES.get(category, _OTHER_THEME) for category in info.categories))


def _syllables(text: str) -> int:
    """Count what is spoken: Vietnamese writes its syllables apart, figures are spoken one by one at worst."""
    return sum(len(word) if any(map(str.isdigit, word)) else 1 for word in text.split())


def shortened(text: str, room: int) -> str:
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
