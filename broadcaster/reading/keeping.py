"""
What is made once and kept from one process to the next: compiled patterns, and tables made ready.

It is kept as Python keeps bytecode, in the user's cache folder: made anew when it is of another Python or of
another source, read only by who wrote it, and never missed.
"""

from __future__ import annotations

import marshal
import os
import sys
from binascii import crc32
from collections.abc import Callable
from contextlib import suppress
from itertools import accumulate, pairwise
from stat import S_ISREG
from typing import TypeVar, cast

_Made = TypeVar("_Made")
_SUM = 4
"""Bytes of a checksum, and of a length."""
_MOST_KEPT = 16_000_000
"""Bytes of records, half as much again as the room has; with more, only what this process used is kept."""
_FORMAT = 1
"""How the file is written; to be raised with each change of it."""
_KIND = f"{sys.implementation.name}-{sys.hexversion:x}-{sys.byteorder}-{_FORMAT}"
"""
Records of another kind are not read. It is in the name of the file as well, so that two programs side by side
do not throw away each other's.
"""
_Key = tuple[int, str]
"""Checksum of the source, which itself would be too long, and what was made of it."""


class _Left:
    """
    What other processes have left: the open file, and where in it each record stands.

    It is read record by record: to read all takes longer than to make the few that a process asks for ready,
    and to touch a map of a file that has since been cut short kills.
    """

    def __init__(
        self, opened: int = -1, start: int = 0, places: dict[_Key, tuple[int, int]] | None = None
    ) -> None:
        self._opened, self._start = opened, start
        self.places = places or {}

    def record(self, key: _Key) -> bytes:
        """Give a record as it stands in the file, which may be damaged; nothing where there is none."""
        start, end = self.places.get(key, (0, 0))
        try:
            return os.pread(self._opened, end - start, self._start + start) if end else b""
        except OSError:
            return b""


def _left_in(opened: int) -> _Left:
    status = os.fstat(opened)
    if status.st_uid != os.getuid() or not S_ISREG(status.st_mode):
        return _Left()
    sums = os.pread(opened, 2 * _SUM, 0)
    length = min(int.from_bytes(sums[_SUM:], "big"), status.st_size)
    head = os.pread(opened, length, 2 * _SUM)
    if crc32(head) != int.from_bytes(sums[:_SUM], "big"):
        return _Left()
    kind, places = marshal.loads(head)  # noqa: S302 - written by this user
    return _Left(opened, 2 * _SUM + length, places) if kind == _KIND else _Left()


def _is_whole(record: bytes) -> bool:
    return len(record) > _SUM and crc32(memoryview(record)[_SUM:]) == int.from_bytes(record[:_SUM], "big")


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
        self._kept: _Left | None = None
        self._new: dict[_Key, bytes] = {}
        self._used: set[_Key] = set()

    def made(self, what: str, source: str, make: Callable[[], _Made]) -> _Made:
        """Give what *make* makes of *source*, which marshal can write, or what is kept of it."""
        key = crc32(source.encode()), what
        self._used.add(key)
        if self._kept is None:
            self._kept = self._load()
        record = self._new.get(key) or self._kept.record(key)
        if _is_whole(record):
            of, made = marshal.loads(memoryview(record)[_SUM:])  # noqa: S302 - written by this user
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

    def _load(self) -> _Left:
        """Open the file, and read of it only where everything stands."""
        if not self._placed:
            return _Left()
        try:
            # A pipe in its place is not waited for.
            opened = os.open(self._file, os.O_RDONLY | os.O_NONBLOCK)
        except (OSError, ValueError, AttributeError):
            # Not there yet, or not to be had.
            return _Left()
        try:
            left = _left_in(opened)
        except (OSError, EOFError, ValueError, TypeError):
            # Damaged: made once more, and written anew.
            left = _Left()
        if not left.places:
            os.close(opened)
        return left

    def save(self) -> None:
        """Write what was read and what was added; another process may do the same at the same time."""
        if not self._placed:
            return
        # Another thread may still be making something: what is walked is a copy.
        used = set(self._used)
        left = self._kept or _Left()
        whole = {key: record for key in left.places if _is_whole(record := left.record(key))}
        every = whole | self._new
        if sum(map(len, every.values())) > _MOST_KEPT:
            every = {key: record for key, record in every.items() if key in used}
        ends = [0, *accumulate(map(len, every.values()))]
        places = dict(zip(every, pairwise(ends), strict=True))
        head = marshal.dumps((_KIND, places))
        # Two containers with one home have the same numbers of processes.
        beside = f"{self._file}.{os.urandom(8).hex()}"
        # Where it cannot be kept, the next process makes it again: slower by a blink, and nothing else.
        with suppress(OSError):
            folder = os.path.dirname(self._file)  # noqa: PTH120 - importing pathlib would take longer
            os.makedirs(folder, mode=0o700, exist_ok=True)  # noqa: PTH103 - as above
            file = open(beside, "xb")  # noqa: PTH123, SIM115 - as above; closed before it is put in place
            try:
                with file:
                    file.write(crc32(head).to_bytes(_SUM, "big") + len(head).to_bytes(_SUM, "big") + head)
                    file.writelines(every.values())
                os.replace(beside, self._file)  # noqa: PTH105 - as above
            except BaseException:
                # A full disk keeps not even half of it.
                os.unlink(beside)  # noqa: PTH108 - as above
                raise


def _in_the_cache() -> str:
    """Name the file, by the rules of the XDG base directories."""
    folder = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111 - as above
    return f"{folder}/broadcaster/reading.{_KIND}"


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
