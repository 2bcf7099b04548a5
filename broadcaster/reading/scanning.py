"""The heart of the room: one scan that classifies, and each piece verbalised by its rule."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import NamedTuple

from broadcaster.reading.lexicon import Lexicon
from broadcaster.reading.order import KINDS, RULES, scanner
from broadcaster.reading.plain import say_plainly
from broadcaster.reading.rule import Found
from broadcaster.reading.style import Style

log = logging.getLogger(__name__)

_LEXICON = "lexicon_"
_MOST_REMEMBERED = 20_000
"""Pieces of which the spoken form is kept, so that hostile text cannot fill the memory."""


class Part(NamedTuple):
    """A stretch of clean text: a piece found by a rule, or plain words (no rule)."""

    start: int
    end: int
    rule: str
    spoken: str


class Voice(NamedTuple):
    """What decides how a piece is said, the same for a whole text."""

    style: Style
    lexicon: Lexicon
    first: str
    """Pattern of the lexicon, tried before all rules."""
    learnt: Mapping[str, str]
    remembered: dict[tuple[str, str], str]
    """Spoken forms of pieces that need no neighbours; shared by all texts of one reader."""


def kind_of(rule: str) -> tuple[str, str]:
    """Give class and rule of a part, as `explain` shows them."""
    if rule.startswith(_LEXICON):
        return "lexicon", "lexicon"
    return KINDS[rule] if rule else ("plain", "")


def parts_of(text: str, voice: Voice) -> list[Part]:
    """Cover clean *text* with parts, each with its spoken form."""
    parts: list[Part] = []
    at = 0
    last = ""
    remembered = voice.remembered
    for match in scanner(voice.first).finditer(text):
        rule = match.lastgroup
        if rule is None:
            continue
        start, end = match.span()
        if start > at:
            last = _add(parts, Part(at, start, "", text[at:start]), last)
        written = match[0]
        spoken = remembered.get((rule, written))
        if spoken is None:
            spoken = _say(rule, Found(written, text, start, end, voice.style, voice.learnt), voice)
        last = _add(parts, Part(start, end, rule, spoken), last)
        at = end
    if at < len(text):
        _add(parts, Part(at, len(text), "", text[at:]), last)
    return parts


def _say(name: str, found: Found, voice: Voice) -> str:
    if name.startswith(_LEXICON):
        return voice.lexicon.entries[int(name.removeprefix(_LEXICON))].spoken
    rule = RULES[name]
    try:
        spoken = rule.say(found)
    except Exception:
        # One net around every rule: a fault in one must not cost the text around the piece.
        log.exception("the rule %s failed on %r", name, found.written)
        return f" {say_plainly(found.written, found.style)} "
    if rule.alone and len(voice.remembered) < _MOST_REMEMBERED:
        voice.remembered[name, found.written] = spoken
    return spoken


def _add(parts: list[Part], part: Part, last: str) -> str:
    """Add *part*, parted by a space from a word before it; give the last sign said so far."""
    spoken = part.spoken
    if not spoken:
        parts.append(part)
        return last
    if last.isalnum() and spoken[0].isalnum():
        part = part._replace(spoken=" " + spoken)
    parts.append(part)
    return spoken[-1]
