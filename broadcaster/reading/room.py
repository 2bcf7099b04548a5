"""The files of this room: whether they are those that this process began to load, and what they hold."""

from __future__ import annotations

import os
import sys
from binascii import crc32
from collections.abc import Iterator
from contextlib import suppress
from functools import cache

from broadcaster.reading.keeping import made

ROOM = os.path.dirname(__file__)  # noqa: PTH120 - importing pathlib would take longer
_SOURCES = (".py", ".tsv")


def files_in(folder: str) -> Iterator[os.DirEntry[str]]:
    """Give the modules and tables of *folder* and of those in it."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(_SOURCES):
                yield entry
            elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
                yield from files_in(entry.path)


def _seen() -> list[tuple[str, int, int, int]]:
    """Look at all files; who writes one can give it another age, but no other time of its last change."""
    try:
        found = [(entry.path, entry.stat()) for entry in files_in(ROOM)]
    except OSError:
        # Code without its source, or somebody is at it.
        return []
    return sorted((path, file.st_size, file.st_mtime_ns, file.st_ctime_ns) for path, file in found)


_AT_START = _seen()
"""
What there was when this process began to load the room: a module loaded hours later, with the first text,
may be of another version than those before it.
"""


@cache
def state() -> str:
    """Tell the room from what it was before, by the content of its files."""
    if _is_as_at_start():
        # Reading them all takes a few milliseconds: files of the same age and size are those read before.
        with suppress(OSError):
            return made("sources", repr(_AT_START), lambda: content_of(path for path, *_ in _AT_START))
    # Nothing that was kept fits.
    return os.urandom(8).hex()


def is_of_one_state() -> bool:
    """Tell whether all that is loaded is of one version."""
    return _is_with(len(sys.modules))


@cache
def _is_with(_loaded: int) -> bool:
    """Look once more when more has been loaded."""
    return _is_as_at_start()


def _is_as_at_start() -> bool:
    return bool(_AT_START) and _seen() == _AT_START


def content_of(paths: Iterator[str]) -> str:
    """Give one sum of the names and contents of files."""
    total = length = 0
    for path in paths:
        with open(path, "rb") as file:  # noqa: PTH123 - importing pathlib would take longer
            content = path.removeprefix(ROOM).encode() + b"\0" + file.read() + b"\0"
        total, length = crc32(content, total), length + len(content)
    return f"{length} {total}"
