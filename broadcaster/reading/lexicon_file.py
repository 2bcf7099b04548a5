"""The file of a station's lexicon: read, and refused in words that say which entry is wrong and why."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from broadcaster.errors import N_, ConfigurationRefused
from broadcaster.reading.lexicon import Entry
from broadcaster.saying import Saying, in_a_row, saying
from broadcaster.text_file import read_text

_LONGEST = 200
_NOT_SPOKEN = r"[^\w\s.,;:!?…'\-]|[\d_]"
_KEYS = {"spoken", "left", "right"}


def read_entries(path: Path) -> tuple[Entry, ...]:
    """
    Read a lexicon file.

    Raises ConfigurationRefused that names the file and every key that is wrong.
    """
    data = _tables(path)
    words = data.get("read", {})
    faults = [saying(N_("{key}: unknown table"), key=key) for key in data if key != "read"]
    if not isinstance(words, dict):
        faults.append(saying(N_("read: it must be a table [read]")))
        words = {}
    entries: list[Entry] = []
    for written, value in words.items():
        for item in _items(value):
            fault = _fault(written, item)
            if fault:
                faults.append(saying(N_('read."{written}": {fault}'), written=written, fault=fault))
            else:
                entries.append(_entry(written, item))
    if faults:
        raise ConfigurationRefused(
            N_("The lexicon has entries that cannot be used: {faults}."),
            where=str(path),
            remedy=N_("Write what is spoken in letters only, without figures and symbols."),
            faults=in_a_row(faults),
        )
    return tuple(entries)


def _tables(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(read_text(path))
    except (OSError, ValueError, RecursionError) as error:
        raise ConfigurationRefused(
            N_("The lexicon cannot be read: {error}."),
            where=str(path),
            remedy=N_("Correct the file."),
            error=error,
        ) from error


def _items(value: object) -> Iterator[object]:
    yield from value if isinstance(value, list) else (value,)


def _fault(written: str, item: object) -> Saying | None:
    spoken = item.get("spoken") if isinstance(item, dict) else item
    if isinstance(item, dict) and not item.keys() <= _KEYS:
        return saying(N_("unknown key {keys}"), keys=", ".join(sorted(item.keys() - _KEYS)))
    if not _is_line(written) or len(written) > _LONGEST:
        return saying(N_("the written form is empty or too long"))
    if not isinstance(spoken, str) or not _is_line(spoken) or re.search(_NOT_SPOKEN, spoken):
        return saying(N_("the spoken form is empty or has figures or symbols"))
    for side in ("left", "right"):
        if isinstance(item, dict) and not _are_words(item.get(side, ())):
            return saying(N_("{side} is neither a word nor a list of words"), side=side)
    return None


def _are_words(value: object) -> bool:
    words = [value] if isinstance(value, str) else value
    return isinstance(words, list | tuple) and all(isinstance(word, str) and _is_line(word) for word in words)


def _is_line(text: str) -> bool:
    """Tell words on one line: a line feed in an entry would part the text that it is spoken in."""
    return bool(text.strip()) and len(text.splitlines()) == 1


def _entry(written: str, item: object) -> Entry:
    if isinstance(item, dict):
        sides = {side: _tuple(item.get(side, ())) for side in ("left", "right")}
        return Entry(written, item["spoken"], sides["left"], sides["right"])
    return Entry(written, str(item))


def _tuple(value: object) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)  # type: ignore[arg-type]
