"""
From parts to sentences with their marks: stops, breaks, and spans of numbers, names, quotations, doubt.

Whoever speaks a sentence need not look at its text again to know where to breathe and what to say slowly.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import DOUBTFUL
from broadcaster.reading.spoken.sentences import Break, Pause, Sentence, Span, SpanKind, ends
from broadcaster.reading.written.alphabet import LOWER, UPPER
from broadcaster.reading.written.tidying import Tidied, tidy_with_places

if TYPE_CHECKING:
    from broadcaster.reading.written.hygiene import Cleaned
    from broadcaster.reading.written.scanning import Part

LONGEST_SENTENCE = 500
"""Characters of speech, about half a minute; no voice holds its tone longer, and several refuse more."""

_NUMBERS = frozenset(
    (
        "amounts", "births", "codes", "cued_units", "dates", "documents", "figures", "money", "periods",
        "phones", "ranges", "roman", "times",
    )
)  # fmt: skip
_NAME = pattern(rf"[{UPPER}][{LOWER}]{{1,7}}(?: [{UPPER}][{LOWER}'’]{{0,8}}){{1,5}}(?!\w)")
_RANKS = {",": Pause.PHRASE, ";": Pause.CLAUSE, ":": Pause.CLAUSE}
_PAUSE = pattern(r"([,;:.!?…])\s+")
_OPENING, _CLOSING = "“„«‹", "”»›"


class _Stretch(NamedTuple):
    """Words to be said, as they are before the tidying, and where they were written."""

    spoken: str
    written: int
    plain: bool


class _Draft:
    """A sentence in the making."""

    def __init__(self) -> None:
        self.stretches: list[_Stretch] = []
        self.spans: list[tuple[int, int, SpanKind]] = []
        self.length = 0

    def add(self, spoken: str, written: int, *, plain: bool) -> None:
        self.stretches.append(_Stretch(spoken, written, plain))
        self.length += len(spoken)

    def mark(self, start: int, kind: SpanKind) -> None:
        self.spans.append((start, self.length, kind))


def sentences_of(joined: Cleaned, parts: list[Part]) -> tuple[Sentence, ...]:
    """Make the sentences of clean text, its wraps joined, from its parts."""
    sentences: list[Sentence] = []
    for draft, start, end, pause in _drafts(joined.text, parts):
        made = list(_finished(draft, joined, start, end, pause))
        sentences += made
        if not made and sentences and pause > sentences[-1].pause:
            sentences[-1] = sentences[-1]._replace(pause=pause)
    return tuple(sentences)


def _drafts(text: str, parts: list[Part]) -> Iterator[tuple[_Draft, int, int, Pause]]:
    """Cut the parts at the stops of the text: (draft, its place in the text, the pause after it)."""
    draft, start = _Draft(), 0
    quoted: int | None = None
    for part in parts:
        before = draft.length
        if part.rule:
            quoted = _add_piece(draft, part, text, quoted)
            if _stops(part, text):
                yield draft, start, part.end, Pause.SENTENCE
                draft, start = _Draft(), part.end
                quoted = quoted and 0
            continue
        at = part.start
        for stop, end, pause in ends(text, part.start, part.end):
            draft.add(text[at : stop if pause is Pause.PARAGRAPH else end], at, plain=True)
            _mark_names(draft, before)
            _close_quotation(draft, quoted)
            yield draft, start, end, pause
            draft, start, at, before = _Draft(), end, end, 0
            quoted = 0 if quoted is not None and pause is not Pause.PARAGRAPH else None
        draft.add(text[at : part.end], at, plain=True)
        _mark_names(draft, before)
    _close_quotation(draft, quoted)
    yield draft, start, len(text), Pause.PARAGRAPH


def _add_piece(draft: _Draft, part: Part, text: str, quoted: int | None) -> int | None:
    """Add a piece with its marks; give where the quotation began that is open now, or None."""
    from broadcaster.reading.written.scanning import kind_of  # noqa: PLC0415 - the rules are put together with the first text

    before = draft.length
    draft.add(part.spoken, part.start, plain=False)
    kind, rule = kind_of(part.rule)
    if kind in _NUMBERS:
        draft.mark(before, "number")
    if part.ground in DOUBTFUL or (rule == "symbol" and not part.spoken.strip()):
        draft.mark(before, "doubt")
    sign = text[part.end - 1]
    if sign in _OPENING:
        return draft.length
    if sign in _CLOSING and quoted is not None:
        draft.mark(quoted, "quotation")
        return None
    return quoted


def _mark_names(draft: _Draft, before: int) -> None:
    words = draft.stretches[-1].spoken
    draft.spans += [(before + name.start(), before + name.end(), "name") for name in _NAME.finditer(words)]


def _close_quotation(draft: _Draft, quoted: int | None) -> None:
    if quoted is not None:
        draft.mark(quoted, "quotation")


def _stops(part: Part, text: str) -> bool:
    if part.rule not in {"end_mark", "glued_stop", "ellipsis"}:
        return False
    return part.rule != "ellipsis" or text[part.end : part.end + 2].lstrip()[:1].isupper()


def _finished(draft: _Draft, joined: Cleaned, start: int, end: int, pause: Pause) -> Iterator[Sentence]:
    """Tidy a draft into a sentence, or into several where it is longer than a voice takes."""
    tidied = tidy_with_places("".join(stretch.spoken for stretch in draft.stretches))
    if not tidied.text.strip(" .,;:!?…"):
        return
    breaks = [Break(sign.end(), _RANKS.get(sign[1], Pause.CLAUSE)) for sign in _PAUSE.finditer(tidied.text)]
    spans = _placed(draft, tidied)
    whole = Sentence(tidied.text, joined.original(start), joined.original(end), pause, tuple(breaks), spans)
    if len(tidied.text) <= LONGEST_SENTENCE:
        yield whole
        return
    places = _Places(draft, tidied, joined)
    yield from _cut(whole, places)


def _placed(draft: _Draft, tidied: Tidied) -> tuple[Span, ...]:
    spans = []
    for first, last, kind in draft.spans:
        start, end = tidied.place(first), tidied.place(last)
        words = tidied.text[start:end]
        start += len(words) - len(words.lstrip(" ,.;:!?…"))
        end -= len(words) - len(words.rstrip(" ,.;:!?…"))
        if start < end:
            spans.append(Span(start, end, kind))
    return tuple(sorted(spans))


class _Places:
    """The way from a place in a spoken sentence back to the original text."""

    def __init__(self, draft: _Draft, tidied: Tidied, joined: Cleaned) -> None:
        self._tidied, self._joined = tidied, joined
        self._stretches = draft.stretches
        self._starts: list[int] = []
        length = 0
        for stretch in draft.stretches:
            self._starts.append(length)
            length += len(stretch.spoken)

    def written(self, at: int) -> int:
        before = self._tidied.origin(at)
        nearest = bisect_right(self._starts, before) - 1
        stretch = self._stretches[nearest]
        inside = before - self._starts[nearest] if stretch.plain else 0
        return self._joined.original(stretch.written + inside)


def _cut(whole: Sentence, places: _Places) -> Iterator[Sentence]:
    """Cut a sentence at its strongest break within reach, else between words, else anywhere."""
    start, written = 0, whole.start
    marks = iter(whole.spans)
    held = next(marks, None)
    while start < len(whole.spoken):
        rest = len(whole.spoken) - start
        end = start + rest if rest <= LONGEST_SENTENCE else _cutting_place(whole, start)
        last = end == len(whole.spoken)
        spans = []
        while held is not None and held.start < end:
            spans.append(Span(held.start - start, min(held.end, end) - start, held.kind))
            held = held._replace(start=end) if held.end > end else next(marks, None)
        first = bisect_right(whole.breaks, start, key=lambda pause: pause.at)
        behind = bisect_right(whole.breaks, end - 1, key=lambda pause: pause.at)
        stop = whole.end if last else max(written, places.written(end))
        yield Sentence(
            whole.spoken[start:end].rstrip(),
            written,
            stop,
            whole.pause if last else Pause.CLAUSE,
            tuple(pause._replace(at=pause.at - start) for pause in whole.breaks[first:behind]),
            tuple(spans),
        )
        start, written = end, stop


def _cutting_place(whole: Sentence, start: int) -> int:
    limit = start + LONGEST_SENTENCE
    first = bisect_right(whole.breaks, start + LONGEST_SENTENCE // 4, key=lambda pause: pause.at)
    behind = bisect_right(whole.breaks, limit, key=lambda pause: pause.at)
    if first < behind:
        return max(whole.breaks[first:behind], key=lambda pause: (pause.rank, pause.at)).at
    return whole.spoken.rfind(" ", start + 1, limit) + 1 or limit
