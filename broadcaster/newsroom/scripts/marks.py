"""
Marks: how a template, which can only give text, says where its segments begin.

A mark is a number between two private-use characters; it stands in the text that the template gives,
so it stays in its place through macros, loops and captured blocks. What it means is kept in `Marks`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from broadcaster.errors import N_, ScriptRefused
from broadcaster.model import Part, Segment, SegmentKind

_OPEN, _CLOSE = "\ue000", "\ue001"
_MARK = re.compile(f"{_OPEN}([0-9]{{1,9}}){_CLOSE}")
_SPACE_BEFORE_STOP = re.compile(r"\s+(?=[,.;:!?…]+(?:\s|$))")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class WordsFrom:
    """From here on the words come from *source*: template and line, news item id or article id."""

    source: str


@dataclass(frozen=True, slots=True)
class ItemOpens:
    """From here to the next `ItemCloses` everything belongs to one item."""

    item: str
    title: str
    themes: tuple[str, ...]
    source: str
    is_headline: bool = False


@dataclass(frozen=True, slots=True)
class ItemCloses:
    """The open item ends."""


@dataclass(frozen=True, slots=True)
class SaidBy:
    """From here on the words are those of *part*; None: of whoever reads the item."""

    part: Part | None


@dataclass(frozen=True, slots=True)
class Wordless:
    """A segment that is not speech; `item`, `title` and `themes` are filled in by the item around it."""

    kind: SegmentKind
    cart: str = ""
    length_ms: int = 0


Meaning = WordsFrom | ItemOpens | ItemCloses | SaidBy | Wordless


class Marks:
    """The marks of one script; owns what each number means."""

    def __init__(self) -> None:
        self._meanings: list[Meaning] = []
        self._numbers: dict[Meaning, int] = {}

    def mark(self, meaning: Meaning) -> str:
        """Give the mark for *meaning*, to be put into the text."""
        number = self._numbers.setdefault(meaning, len(self._meanings))
        if number == len(self._meanings):
            self._meanings.append(meaning)
        return f"{_OPEN}{number}{_CLOSE}"

    def segments(self, text: str) -> tuple[Segment, ...]:
        """
        Cut *text* at its marks and blank lines.

        Raises:
            ScriptRefused: an item stands inside another item.
        """
        assembly = _Assembly()
        end = 0
        for found in _MARK.finditer(text):
            assembly.words(text[end : found.start()])
            assembly.take(self._meanings[int(found[1])])
            end = found.end()
        assembly.words(text[end:])
        return assembly.finish()


class _Assembly:
    """Collects words until something other than words comes."""

    def __init__(self) -> None:
        self._segments: list[Segment] = []
        self._item: ItemOpens | None = None
        self._part: Part | None = None
        self._pieces: list[str] = []
        self._length = 0
        self._sources: list[tuple[int, str]] = [(0, "")]

    def words(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def take(self, meaning: Meaning) -> None:
        match meaning:
            case WordsFrom(source):
                self._sources.append((self._length, source))
            case ItemOpens():
                self._end_speech()
                self._open(meaning)
            case ItemCloses():
                self._end_speech()
                self._item = None
            case SaidBy(part):
                self._end_speech()
                self._part = part
            case Wordless(kind, cart, length_ms):
                self._end_speech()
                self._add(kind, cart=cart, length_ms=length_ms)

    def finish(self) -> tuple[Segment, ...]:
        self._end_speech()
        return tuple(self._segments)

    def _open(self, item: ItemOpens) -> None:
        if self._item:
            raise ScriptRefused(
                N_("an item begins inside the item “{title}”."),
                where=item.source,
                remedy=N_("Close the first item with enditem before the next one begins."),
                title=self._item.title,
            )
        self._item = item

    def _end_speech(self) -> None:
        text = "".join(self._pieces)
        start = 0
        for blank in _BLANK_LINE.finditer(text):
            self._speech(text[start : blank.start()], start)
            start = blank.end()
        self._speech(text[start:], start)
        self._pieces, self._length = [], 0
        self._sources = [(0, self._sources[-1][1])]

    def _speech(self, paragraph: str, start: int) -> None:
        if not any(letter.isalnum() for letter in paragraph):
            return
        first = start + len(paragraph) - len(paragraph.lstrip())
        at = bisect_right(self._sources, first, key=lambda place: place[0]) - 1
        self._add(SegmentKind.SPEECH, text=_tidy(paragraph), source=self._sources[at][1])

    def _add(
        self, kind: SegmentKind, *, text: str = "", source: str = "", cart: str = "", length_ms: int = 0
    ) -> None:
        item = self._item
        self._segments.append(
            Segment(
                kind=kind,
                text=text,
                source=source,
                item=item.item if item else "",
                is_headline=bool(item and item.is_headline),
                part=self._part if kind is SegmentKind.SPEECH else None,
                title=item.title if item else "",
                themes=item.themes if item else (),
                cart=cart,
                length_ms=length_ms,
            )
        )


def _tidy(paragraph: str) -> str:
    """Give one line, without the spaces that a macro leaves before a comma or full stop."""
    return _SPACE_BEFORE_STOP.sub("", " ".join(paragraph.split()))
