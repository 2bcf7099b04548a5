"""The station's own lexicon: written → spoken, with or without neighbours. It wins over everything."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadcaster.reading.rule import any_of
from broadcaster.reading.written.alphabet import START, STOP

if TYPE_CHECKING:
    from pathlib import Path


class Entry(NamedTuple):
    """One entry: *left* and *right* are words that must stand beside it; empty means anywhere."""

    written: str
    spoken: str
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()

    def pattern(self) -> str:
        """Make the pattern that finds it."""
        before = "|".join(f"(?<={any_of([word])} )" for word in self.left)
        behind = f"(?= (?:{any_of(self.right)}){STOP})" if self.right else ""
        edge_left = START if self.written[0].isalnum() else ""
        edge_right = STOP if self.written[-1].isalnum() else ""
        cue = f"(?:{before})" if before else ""
        return f"{cue}{edge_left}{any_of([self.written])}{edge_right}{behind}"


class Lexicon(NamedTuple):
    """
    The entries of a station.

    TOML, one table `[read]`: `"BMT" = "Buôn Ma Thuột"`, or with neighbours
    `"TT" = [{ spoken = "thường trực", right = ["HĐND"] }, { spoken = "trung tâm" }]`.
    """

    entries: tuple[Entry, ...] = ()

    @classmethod
    def load(cls, path: Path) -> Lexicon:
        """
        Read a lexicon file.

        Raises ConfigurationRefused that names the file and every key that is wrong.
        """
        # Only stations that have a lexicon pay for what reads it, and for what refuses it.
        from broadcaster.reading.lexicon_file import read_entries  # noqa: PLC0415

        return cls(read_entries(path))

    def pattern(self) -> str:
        """Make one alternation of all entries; longer ones and those with neighbours come first."""
        ordered = sorted(
            enumerate(self.entries),
            key=lambda pair: (-len(pair[1].written), not (pair[1].left or pair[1].right)),
        )
        return "|".join(f"(?P<lexicon_{place}>{entry.pattern()})" for place, entry in ordered)

    def capitals(self) -> frozenset[str]:
        """Give the words in capitals in the entries and their neighbours; they must be found as they are."""
        phrases = (phrase for entry in self.entries for phrase in (entry.written, *entry.left, *entry.right))
        return frozenset(word for phrase in phrases for word in phrase.split() if word.isupper())
