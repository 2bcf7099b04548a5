"""The reader: classify, verbalise, join; and keep the way back to the written text."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, cached_property
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING, NamedTuple

import broadcaster.reading.room  # noqa: F401 - looks at the files before the rules are loaded
from broadcaster.reading.learning import definitions
from broadcaster.reading.lexicon import Lexicon
from broadcaster.reading.rule import DOUBTFUL, Ground, Said
from broadcaster.reading.spoken.sentences import Sentence, join_wraps
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.written.alphabet import LOOKED_AT
from broadcaster.reading.written.tidying import tidy

if TYPE_CHECKING:
    from broadcaster.errors import ReadingRefused
    from broadcaster.reading.written.hygiene import Cleaned
    from broadcaster.reading.written.scanning import Part, Voice

LONGEST_TEXT = 20_000_000
"""Characters; about four hundred hours of speech."""

_NONE_LEARNT: Mapping[str, str] = MappingProxyType({})


class Piece(NamedTuple):
    """One piece of the original text and how it is said."""

    start: int
    end: int
    written: str
    kind: str
    spoken: str
    rule: str
    ground: Ground = "shape"
    """How the reading was decided."""
    cue: str = ""
    """The neighbour that decided, where one did."""

    @property
    def doubtful(self) -> bool:
        """Whether a person should look at it before it goes on air."""
        return self.kind == "unread" or self.ground in DOUBTFUL


class Reading(NamedTuple):
    """A text read: its pieces in order, without gaps, and the whole as it is spoken."""

    pieces: tuple[Piece, ...]
    spoken: str
    unread: tuple[Piece, ...]

    @property
    def doubtful(self) -> tuple[Piece, ...]:
        """Give the pieces that a person should look at: guessed, failed or unread."""
        return tuple(piece for piece in self.pieces if piece.doubtful)


class Reader:
    """
    Reads written Vietnamese as a newsreader would say it.

    Immutable and safe to share between threads. Every method raises ReadingRefused for what is not
    text: NUL characters, or more than `LONGEST_TEXT` characters.
    """

    def __init__(self, style: Style = Style(), lexicon: Lexicon = Lexicon()) -> None:  # noqa: B008 - immutable
        self.style = style
        self._lexicon = lexicon
        self._first = lexicon.pattern()
        self._kept = lexicon.capitals()
        self._learnt = _NONE_LEARNT
        self._remembered: dict[tuple[str, str], Said] = {}

    def read(self, text: str) -> str:
        """Read *text*; as many lines come out as went in."""
        if not text:
            return ""
        return tidy("".join([part[3] for part in self._parts(_checked(text).text)]))

    def explain(self, text: str) -> Reading:
        """Read *text* and show every piece of it: where, what it was taken for, how it is said."""
        cleaned = _checked(text)
        parts = _scanning().with_doubts(self._parts(cleaned.text))
        pieces = _pieces(text, cleaned, parts)
        return Reading(
            pieces,
            tidy("".join(part.spoken for part in parts)),
            tuple(piece for piece in pieces if piece.kind == "unread"),
        )

    def sentences(self, text: str) -> tuple[Sentence, ...]:
        """Cut *text* where a newsreader stops; lines that only the page has cut are joined first."""
        cleaned = _checked(text)
        joined = cleaned._replace(text=join_wraps(cleaned.text))
        from broadcaster.reading.spoken.prosody import sentences_of  # noqa: PLC0415 - only who speaks needs it

        return sentences_of(joined, _scanning().with_doubts(self._parts(joined.text)))

    def learn(self, text: str) -> Reader:
        """
        Give a reader that also knows the abbreviations defined in *text*.

        What the tables know already is not learnt: a definition holds for its own text, not for others.
        """
        from broadcaster.reading.vocabulary import ABBREVIATIONS  # noqa: PLC0415 - as for the parts

        found = definitions(_cleaned(text[:LONGEST_TEXT]).text)
        new = {short: meaning for short, meaning in found.items() if short not in ABBREVIATIONS}
        if not new:
            return self
        wiser = Reader(self.style, self._lexicon)
        wiser._learnt = MappingProxyType({**self._learnt, **new})
        return wiser

    def _parts(self, text: str) -> list[Part]:
        scanning = _scanning()
        voice = self._voice
        if "(" in text and (found := definitions(text)):
            voice = voice._replace(learnt={**self._learnt, **found})
        soft = text
        if "\n" in text or text[:LOOKED_AT].isupper():
            soft = _hygiene().or_nothing(_capitals().softened, text, self._kept, voice.learnt) or text
        parts: list[Part] = scanning.parts_of(soft, voice)
        return parts if soft is text else scanning.as_written(parts, text)

    @cached_property
    def _voice(self) -> Voice:
        """What decides how a text is said that defines nothing itself."""
        voice: Voice = _scanning().Voice(
            self.style, self._lexicon, self._first, self._learnt, self._remembered
        )
        return voice


@cache
def _scanning() -> ModuleType:
    """Put the rules together when the first text comes, so that a program starts at once."""
    with _no_garbage():
        from broadcaster.reading.written import scanning  # noqa: PLC0415 - said above

    return scanning


@cache
def _hygiene() -> ModuleType:
    with _no_garbage():
        from broadcaster.reading.written import hygiene  # noqa: PLC0415 - its patterns are compiled with the first text

    return hygiene


@cache
def _capitals() -> ModuleType:
    from broadcaster.reading.written import capitals  # noqa: PLC0415 - it looks into the tables

    return capitals


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Load without looking for garbage, which takes a tenth of the time and finds none."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _cleaned(text: str) -> Cleaned:
    cleaned: Cleaned = _hygiene().clean(text)
    return cleaned


def _checked(text: str) -> Cleaned:
    if len(text) > LONGEST_TEXT or "\0" in text:
        raise _refusal(text)
    return _cleaned(text)


def _refusal(text: str) -> ReadingRefused:
    """Say why *text* is not read."""
    from broadcaster.errors import N_, ReadingRefused  # noqa: PLC0415 - loaded when there is something to refuse

    if len(text) > LONGEST_TEXT:
        return ReadingRefused(
            N_("The text has {length} characters; at most {limit} are read at once."),
            remedy=N_("Give it in parts."),
            length=len(text),
            limit=LONGEST_TEXT,
        )
    return ReadingRefused(
        N_("This is not text: it contains a NUL character."), remedy=N_("Give a text file in UTF-8.")
    )


def _pieces(text: str, cleaned: Cleaned, parts: list[Part]) -> tuple[Piece, ...]:
    """Put the parts back on the original text; signs that hygiene took away belong to the piece before."""
    pieces: list[Piece] = []
    start = 0
    for place, part in enumerate(parts, 1):
        end = len(text) if place == len(parts) else cleaned.original(part.end)
        kind, rule = _scanning().kind_of(part.rule)
        if rule == "symbol" and not part.spoken.strip():
            kind = "unread"
        pieces.append(
            Piece(start, end, text[start:end], kind, part.spoken.strip(" ,"), rule, part.ground, part.cue)
        )
        start = end
    if start < len(text):
        pieces.append(Piece(start, len(text), text[start:], "unread", "", "hygiene"))
    return tuple(pieces)
