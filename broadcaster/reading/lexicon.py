"""The station's own lexicon: written → spoken, with or without neighbours. It wins over everything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from broadcaster.reading.rule import any_of
from broadcaster.reading.written.alphabet import START, STOP

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST = 200
_NOT_SPOKEN = r"[^\w\s.,;:!?…'\-]|[\d_]"
_KEYS = {"spoken", "left", "right"}


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
        import tomllib  # noqa: PLC0415

        from broadcaster.errors import N_, ConfigurationRefused  # noqa: PLC0415
        from broadcaster.text_file import read_text  # noqa: PLC0415

        try:
            data = tomllib.loads(read_text(path))
        except (OSError, ValueError, RecursionError) as error:
            raise ConfigurationRefused(
                N_("The lexicon cannot be read: {error}."),
                where=str(path),
                remedy=N_("Correct the file."),
                error=error,
            ) from error
        entries: list[Entry] = []
        faults = [f"{key}: unknown table" for key in data if key != "read"]
        words = data.get("read", {})
        for written, value in words.items() if isinstance(words, dict) else ():
            for item in _items(value):
                fault = _fault(written, item)
                if fault:
                    faults.append(f'read."{written}": {fault}')
                else:
                    entries.append(_entry(written, item))
        if faults or not isinstance(words, dict):
            raise ConfigurationRefused(
                N_("The lexicon has entries that cannot be used: {faults}."),
                where=str(path),
                remedy=N_("Write what is spoken in letters only, without figures and symbols."),
                faults="; ".join(faults) or "read",
            )
        return cls(tuple(entries))

    def pattern(self) -> str:
        """Make one alternation of all entries; longer ones and those with neighbours come first."""
        ordered = sorted(
            enumerate(self.entries),
            key=lambda pair: (-len(pair[1].written), not (pair[1].left or pair[1].right)),
        )
        return "|".join(f"(?P<lexicon_{place}>{entry.pattern()})" for place, entry in ordered)


def _items(value: object) -> Iterator[object]:
    yield from value if isinstance(value, list) else (value,)


def _fault(written: str, item: object) -> str:
    spoken = item.get("spoken") if isinstance(item, dict) else item
    if isinstance(item, dict) and not item.keys() <= _KEYS:
        return "unknown key " + ", ".join(sorted(item.keys() - _KEYS))
    if not written.strip() or len(written) > _LONGEST or "\n" in written:
        return "written form is empty or too long"
    if not isinstance(spoken, str) or not spoken.strip() or re.search(_NOT_SPOKEN, spoken):
        return "spoken form is empty or has figures or symbols"
    if isinstance(item, dict):
        return next(
            (
                f"{side} is not a word or a list of words"
                for side in ("left", "right")
                if not _are_words(item.get(side, ()))
            ),
            "",
        )
    return ""


def _are_words(value: object) -> bool:
    words = [value] if isinstance(value, str) else value
    return isinstance(words, list | tuple) and all(isinstance(word, str) and word.strip() for word in words)


def _entry(written: str, item: object) -> Entry:
    if isinstance(item, dict):
        sides = {side: _tuple(item.get(side, ())) for side in ("left", "right")}
        return Entry(written, item["spoken"], sides["left"], sides["right"])
    return Entry(written, str(item))


def _tuple(value: object) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)  # type: ignore[arg-type]
