"""The heart of the room: one scan that classifies, and each piece verbalised by its rule."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, cast

from broadcaster.reading.beginnings import candidates
from broadcaster.reading.lexicon import Lexicon
from broadcaster.reading.roster import class_and_rule, group_pattern, is_rule, rule_of, rules_behind
from broadcaster.reading.rule import NOTHING_BEFORE, Before, Found, Ground, Said
from broadcaster.reading.spoken.number_words import numbers_meet
from broadcaster.reading.spoken.plain import say_plainly
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.written.residue import doubtful_words

__all__ = ["Part", "Voice", "as_written", "kind_of", "parts_of", "with_doubts"]

_LEXICON = "lexicon_"
_MOST_REMEMBERED = 20_000
"""Pieces of which the spoken form is kept, so that hostile text cannot fill the memory."""


class Part(NamedTuple):
    """A stretch of clean text: a piece found by a rule, or plain words (no rule)."""

    start: int
    end: int
    rule: str
    spoken: str
    ground: Ground = "shape"
    cue: str = ""


class Voice(NamedTuple):
    """What decides how a piece is said, the same for a whole text."""

    style: Style
    lexicon: Lexicon
    first: str
    """Pattern of the lexicon, tried before all rules."""
    learnt: Mapping[str, str]
    remembered: dict[tuple[str, str], Said]
    """Spoken forms of pieces that need no neighbours; shared by all texts of one reader."""


def kind_of(rule: str) -> tuple[str, str]:
    """Give class and rule of a part, as `explain` shows them."""
    if rule.startswith(_LEXICON):
        return "lexicon", "lexicon"
    try:
        return class_and_rule(rule) if is_rule(rule) else ("plain", rule)
    except Exception as failure:  # noqa: BLE001 - logged with its traceback
        # As around the rules: where the roster cannot be loaded, the words are there, and a name is missing.
        _tell(failure, "the rule %s cannot be named", rule)
        return "plain", rule


def with_doubts(parts: list[Part]) -> list[Part]:
    """Part the plain words that are surely damaged from those around them, as pieces of their own."""
    parted: list[Part] = []
    for part in parts:
        damaged = () if part.rule else tuple(doubtful_words(part.spoken))
        # Plain words are spoken as they stand, but for a blank that may part them from the piece before.
        shift = part.start - (len(part.spoken) - (part.end - part.start))
        at = 0
        for start, end in damaged:
            if start > at:
                parted.append(Part(max(part.start, shift + at), shift + start, "", part.spoken[at:start]))
            parted.append(Part(shift + start, shift + end, _RESIDUE, part.spoken[start:end], "guess"))
            at = end
        if not damaged:
            parted.append(part)
        elif at < len(part.spoken):
            parted.append(Part(shift + at, part.end, "", part.spoken[at:]))
    return parted


_RESIDUE = "residue"


def parts_of(text: str, voice: Voice) -> list[Part]:
    """Cover clean *text* with parts, each with its spoken form."""
    parts: list[Part] = []
    at = look = 0
    last = ""
    before = NOTHING_BEFORE
    search = candidates(voice.first).search
    size = len(text)
    while look < size and (hit := search(text, look)):
        group = hit.lastgroup
        look = hit.end()
        if group is None:
            continue
        listed = group.startswith(_LEXICON)
        start = hit.start(group if listed else "start")
        found = _listed(hit, voice) if listed else _classified(group, text, start, voice, before)
        if found is None:
            continue
        rule, end, said = found
        spoken, ground, cue = said
        if start == before.end + 1 and text[start - 1] == " " and _meet(before, rule, said, text[start:end]):
            spoken = f", {spoken}"
        if start > at:
            plain = _parted(text[at:start], last)
            parts.append(_quickly(Part, (at, start, "", plain, "shape", "")))
            last = plain[-1]
        if text[start].isalnum():
            before = _quickly(Before, (rule, text[start:end], end, spoken))
        spoken = _parted(spoken, last)
        parts.append(_quickly(Part, (start, end, rule, spoken, ground, cue)))
        last = spoken[-1:] or last
        at = look = end
    if at < size:
        parts.append(Part(at, size, "", _parted(text[at:], last)))
    return parts


_quickly = tuple.__new__
"""Makes a named tuple in half the time that its own constructor takes; each piece needs three or four."""


def _parted(spoken: str, last: str) -> str:
    """Part what is said from a word before it, which ended with the sign *last*."""
    return f" {spoken}" if last.isalnum() and spoken[:1].isalnum() else spoken


def as_written(parts: list[Part], text: str) -> list[Part]:
    """Give *parts* with their plain words as *text* has them, of which the case was changed for the rules."""
    return [
        part
        if part.rule
        else part._replace(spoken=part.spoken[: part.start - part.end] + text[part.start : part.end])
        for part in parts
    ]


def _listed(hit: re.Match[str], voice: Voice) -> tuple[str, int, Said]:
    """Give what the lexicon says: (rule, end, how it is said)."""
    rule = cast("str", hit.lastgroup)
    entry = voice.lexicon.entries[int(rule.removeprefix(_LEXICON))]
    return rule, hit.end(), Said(entry.spoken, "lexicon")


def _classified(
    group: str, text: str, start: int, voice: Voice, before: Before
) -> tuple[str, int, Said] | None:
    """Find the first rule that matches at *start* and does not decline: (rule, end, how it is said)."""
    try:
        match = group_pattern(group).match(text, start)
        if match is None:
            return None
        rule = match.lastgroup or ""  # every alternative is named
        written = match[0]
        said = voice.remembered.get((rule, written)) or _said(rule, written, text, start, voice, before)
        if said is not None:
            return rule, match.end(), said
        for name, pattern in rules_behind(group, rule):
            match = pattern.match(text, start)
            said = match and _said(name, match[0], text, start, voice, before)
            if match and said is not None:
                return name, match.end(), said
    except Exception as failure:  # noqa: BLE001 - logged with its traceback
        # The installation is being replaced, and the pattern of these rules was not loaded before.
        word = text[start : _end_of_word(text, start + 1)]
        written = word.rstrip(",.;:!?…") or word
        return "unloaded", start + len(written), _fault(group, written, voice.style, failure)
    return None


def _end_of_word(text: str, at: int) -> int:
    return next((end for end in range(at, len(text)) if text[end].isspace()), len(text))


def _said(name: str, written: str, text: str, start: int, voice: Voice, before: Before) -> Said | None:
    place = (written, text, start, start + len(written), voice.style, voice.learnt, before)
    try:
        rule = rule_of(name)
        said = rule.say(_quickly(Found, place))
    except Exception as failure:  # noqa: BLE001 - logged with its traceback
        # One net around every rule: a fault in one must not cost the text around the piece, nor may an
        # installation that is replaced under a running process, from which the rule would be loaded.
        return _fault(name, written, voice.style, failure)
    if said is None:
        return None
    if not isinstance(said, Said):
        said = _quickly(Said, (said, rule.ground, ""))
    if rule.alone and len(voice.remembered) < _MOST_REMEMBERED:
        voice.remembered[name, written] = said
    return said


def _fault(name: str, written: str, style: Style, failure: Exception) -> Said:
    """Say plainly what a rule, or what loads the rules of a group, has failed on."""
    _tell(failure, "the rule %s failed on %r", name, written)
    return Said(f" {say_plainly(written, style)} ", "fault")


def _tell(failure: Exception, message: str, *about: str) -> None:
    import logging  # noqa: PLC0415 - loading it takes longer than reading a line; it is seldom needed

    logging.getLogger(__name__).error(message, *about, exc_info=failure)


_CELLS = frozenset({"time", "letter_code", "full_date"})
"""Rules whose pieces, with a blank between them, are cells of a row: "SE2 SE4", "19:00 23:00", "3h45 SE2"."""

_CLOCKS, _COUNTS = frozenset({"time", "time_range"}), frozenset({"number", "amount"})
"""A time, and how many of something in the cell behind it: "08h00 - 11h00 25 hộ"."""


def _meet(before: Before, rule: str, said: Said, written: str) -> bool:
    """Tell whether two pieces would sound like one number ("BĐ3 1,84m"), so that a pause must part them."""
    if rule in _CELLS and (before.rule == rule or (before.rule == "time" and rule == "letter_code")):
        return True
    if rule in _COUNTS and before.rule in _CLOCKS and before.written[-1].isdecimal():
        return True
    if (before.rule in _MEASURED or before.rule == "rate") and _of_another_thing(
        before.spoken, rule, said.spoken, written
    ):
        return True
    numbered = before.written[-1:].isdecimal() or (
        before.rule.startswith("roman") and " phẩy " in said.spoken
    )
    return numbered and numbers_meet(before.spoken, said.spoken)


_MEASURED = frozenset({"amount", "amount_range", "lots_of_gold"})
_PARTS_OF_ONE: dict[str, int] = {
    word: family
    for family, words in enumerate(
        (
            "gam tấn tạ yến lạng",
            "mét phân",
            "giờ phút giây ngày tháng năm tuần tuổi",
            "tỷ triệu nghìn ngàn đồng",
            "lít",
            "vuông ta sào mẫu thước công",
        )
    )
    for word in words.split()
}
"""Units of which the larger may have the smaller behind it in one amount: 5 tạ 20 kg, 2 tháng 10 ngày."""


def _of_another_thing(before: str, rule: str, said: str, written: str) -> bool:
    """Tell whether behind an amount comes its price, or an amount of another thing: "100 phút 600MB"."""
    last = _PARTS_OF_ONE.get(before.rpartition(" ")[2], -1)
    if rule in _MEASURED:
        return last < 0 or last != _PARTS_OF_ONE.get(said.rpartition(" ")[2])
    return written[-4:-3] in {".", ","} and written[-3:].isdecimal() and last != _PARTS_OF_ONE["triệu"]
