"""
On which line of a TOML file a table or a key stands: the parser of the standard library does not tell.

Only what the clerk's files are made of is looked at: headers and keys at the beginning of a line. In a
text of several lines something may look like a key; then a line is named that is near, never a wrong file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_HEADER = re.compile(r"^\s*\[\[?\s*([\w.\-\"' ]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"^\s*([\w\-]+)\s*=")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The lines of one table: [first, after), from 1."""

    first: int
    after: int


class TomlLines:
    """The lines of one file."""

    def __init__(self, text: str) -> None:
        lines = text.splitlines()
        self._keys: list[tuple[int, str]] = []
        self._headers: list[tuple[int, str]] = []
        for number, line in enumerate(lines, 1):
            if header := _HEADER.match(line):
                self._headers.append((number, header[1].replace(" ", "")))
            elif key := _KEY.match(line):
                self._keys.append((number, key[1]))
        self.whole = Stretch(1, len(lines) + 1)

    def tables(self, path: str, inside: Stretch) -> Iterator[Stretch]:
        """Give the tables of a dotted path that begin inside a stretch, each with those below it."""
        for place, (number, name) in enumerate(self._headers):
            if name == path and inside.first <= number < inside.after:
                after = (
                    later for later, other in self._headers[place + 1 :] if not other.startswith(f"{path}.")
                )
                yield Stretch(number, min(next(after, inside.after), inside.after))

    def key(self, name: str, inside: Stretch) -> int:
        """Give the line of a key of a table, or the line of the table where the key is not there."""
        starts = [number for number, _ in self._headers]
        place = bisect_right(starts, inside.first)
        after = min(starts[place] if place < len(starts) else inside.after, inside.after)
        found = (number for number, key in self._keys if key == name and inside.first <= number < after)
        return next(found, inside.first)


@dataclass(frozen=True, slots=True)
class Place:
    """Where one table stands in its file."""

    lines: TomlLines
    path: str
    stretch: Stretch

    @classmethod
    def of(cls, text: str) -> Place:
        """Give the place of the whole file."""
        lines = TomlLines(text)
        return cls(lines, "", lines.whole)

    def line(self, key: str) -> int:
        """Give the line of one of its keys; of a table below it, or of no key, its own."""
        return self.lines.key(key, self.stretch) if key else self.stretch.first

    def below(self, key: str, number: int) -> Place:
        """Give the place of the table of that name and number below it; inline tables: its own."""
        path = f"{self.path}.{key}" if self.path else key
        stretches = list(self.lines.tables(path, self.stretch))
        return Place(self.lines, path, stretches[number] if number < len(stretches) else self.stretch)
