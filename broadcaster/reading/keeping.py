"""
What is made once and kept from one process to the next: compiled patterns, and tables made ready.

It is kept as Python keeps bytecode, in the user's cache folder: made anew when it is of another Python or of
another source, read only by who wrote it, and never missed.
"""

from __future__ import annotations

import marshal
import mmap
import os
import sys
from binascii import crc32
from collections.abc import Callable
from contextlib import suppress
from itertools import accumulate, pairwise
from typing import TypeVar, cast

_Made = TypeVar("_Made")
_SUM = 4
"""Bytes of a checksum, and of a length."""
_MOST_KEPT = 16_000_000
"""Bytes of records, half as much again as the room has; with more, only what this process used is kept."""
_KIND = (sys.version_info[:3], sys.byteorder)
"""Records of another Python are not read."""
_Key = tuple[int, str]
"""Checksum of the source, which itself would be too long, and what was made of it."""


class Store:
    """
    All that is kept, in one file; each process adds what it had to make itself, when it ends.

    The file: checksum and length of the head, four bytes each; the head, which says where each record stands;
    the records, each behind its checksum. Only those that are asked for are unpacked.
    """

    def __init__(self, file: str) -> None:
        self._file = file
        # Without a home "~" stays, and would be a folder wherever the process stands: nothing is kept.
        self._placed = file.startswith("/")
        self._kept: dict[_Key, memoryview] | None = None
        self._new: dict[_Key, bytes] = {}
        self._used: set[_Key] = set()

    def made(self, what: str, source: str, make: Callable[[], _Made]) -> _Made:
        """Give what *make* makes of *source*, which marshal can write, or what is kept of it."""
        key = crc32(source.encode()), what
        self._used.add(key)
        if self._kept is None:
            self._kept = self._load()
        record = self._kept.get(key) or self._new.get(key)
        if record is not None and crc32(record[_SUM:]) == int.from_bytes(record[:_SUM], "big"):
            of, made = marshal.loads(record[_SUM:])  # noqa: S302 - written by this user
            # Another source may have its checksum.
            if of == source:
                return cast("_Made", made)
        made = make()
        self._keep(key, (source, made))
        return made

    def _keep(self, key: _Key, content: tuple[str, object]) -> None:
        if not self._new:
            import atexit  # noqa: PLC0415 - only who made something

            atexit.register(self.save)
        written: bytes = marshal.dumps(content)  # type: ignore[arg-type]
        self._new[key] = crc32(written).to_bytes(_SUM, "big") + written

    def _load(self) -> dict[_Key, memoryview]:
        """Read the file, and of it only where everything stands."""
        if not self._placed:
            return {}
        try:
            with open(self._file, "rb") as file:  # noqa: PTH123 - pathlib would take longer than the reading
                if os.fstat(file.fileno()).st_uid != os.getuid():
                    return {}
                # Mapped, not read: a process uses a part of what the others have left there.
                content = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
            head_at = 2 * _SUM
            records_at = head_at + int.from_bytes(content[_SUM:head_at], "big")
            head, records = content[head_at:records_at], content[records_at:]
            if crc32(head) != int.from_bytes(content[:_SUM], "big"):
                return {}
            kind, places = marshal.loads(head)  # noqa: S302 - as above
            found = {key: records[start:end] for key, (start, end) in places.items()}
        except (OSError, EOFError, ValueError, TypeError, AttributeError):
            # Not there yet, or damaged: made once more, and written anew.
            return {}
        return found if kind == _KIND else {}

    def save(self) -> None:
        """Write what was read and what was added; another process may do the same at the same time."""
        if not self._placed:
            return
        # Another thread may still be making something: what is walked is a copy.
        used = set(self._used)
        every: dict[_Key, bytes | memoryview] = {**(self._kept or {}), **self._new}
        if sum(map(len, every.values())) > _MOST_KEPT:
            every = {key: record for key, record in every.items() if key in used}
        ends = [0, *accumulate(map(len, every.values()))]
        places = dict(zip(every, pairwise(ends), strict=True))
        head = marshal.dumps((_KIND, places))
        beside = f"{self._file}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(self._file), mode=0o700, exist_ok=True)  # noqa: PTH103, PTH120 - as above
            with open(beside, "wb") as file:  # noqa: PTH123 - as above
                file.write(crc32(head).to_bytes(_SUM, "big") + len(head).to_bytes(_SUM, "big") + head)
                file.writelines(every.values())
            os.replace(beside, self._file)  # noqa: PTH105 - as above
        except OSError:
            # Where it cannot be kept, the next process makes it again: slower by a blink, and nothing else.
            # A full disk keeps not even half of it.
            with suppress(OSError):
                os.unlink(beside)  # noqa: PTH108 - as above


def _in_the_cache() -> str:
    """Name the file, by the rules of the XDG base directories."""
    folder = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111 - as above
    return f"{folder}/broadcaster/patterns.{sys.implementation.cache_tag}"


STORE = Store(_in_the_cache())
made = STORE.made


def sum_of(file: str) -> str:
    """Tell *file* from what it was before: a table or a module, so that nothing of the old one is used."""
    try:
        with open(file, "rb") as opened:  # noqa: PTH123 - as above
            content = opened.read()
    except OSError:
        # Code without its source: nothing that was kept fits.
        return os.urandom(8).hex()
    return f"{len(content)} {crc32(content)}"
