"""
Patterns that are compiled when they are first used, and stay compiled from one process to the next.

Compiling the patterns of the room takes twice as long as all else that a first text waits for, and `re`
forgets what it has compiled. So the room keeps it as Python keeps bytecode, in the user's cache folder: made
anew when it is of another Python or other code, read only by who wrote it, and never missed.

It rests on how CPython compiles a pattern, which is no public interface: where that is otherwise, patterns
are simply compiled, and a test compares every pattern with what `re.compile` makes of it.
"""

from __future__ import annotations

import marshal
import mmap
import os
import re
import sys
from binascii import crc32
from contextlib import suppress
from itertools import accumulate, pairwise
from typing import Any, NamedTuple, cast

_SUM = 4
"""Bytes of a checksum, and of a length."""
_MOST_KEPT = 16_000_000
"""Bytes of code, half as much again as the room has; with more, only what this process used is kept."""


class _Form(NamedTuple):
    """What `re` makes of one pattern: the arguments of its engine, the code as bytes."""

    flags: int
    code: bytes
    groups: int
    index_of: dict[str, int]
    name_of: tuple[str | None, ...]


class _Engine:
    """The parts of CPython's `re`; it raises ImportError or AttributeError where they are others."""

    def __init__(self) -> None:
        import _sre  # type: ignore[import-not-found]  # noqa: PLC0415 - where it is missing, nothing is kept

        self._compile = _sre.compile
        self.kind: tuple[object, ...] = (sys.version_info[:3], _sre.MAGIC, _sre.CODESIZE, sys.byteorder)

    def form(self, source: str, flags: int) -> _Form:
        """Compile *source* as `re.compile` does, short of the pattern itself."""
        from array import array  # noqa: PLC0415 - only who compiles
        from re import _compiler, _parser  # type: ignore[attr-defined]  # noqa: PLC0415 - as above

        tree = _parser.parse(source, flags)
        code = array("I", _compiler._code(tree, flags))  # noqa: SLF001 - see the head of the module
        index_of: dict[str, int] = tree.state.groupdict
        name_of: list[str | None] = [None] * tree.state.groups
        for name, index in index_of.items():
            name_of[index] = name
        return _Form(
            flags | tree.state.flags, code.tobytes(), tree.state.groups - 1, index_of, tuple(name_of)
        )

    def pattern(self, source: str, form: _Form) -> re.Pattern[str]:
        """Make the pattern; the engine raises RuntimeError for code that is damaged."""
        code = memoryview(form.code).cast("I").tolist()
        made = self._compile(source, form.flags, code, form.groups, form.index_of, form.name_of)
        return cast("re.Pattern[str]", made)


_Key = tuple[int, int]
"""Checksum of the source of a pattern, and its flags: what the source itself would be too long for."""


class Store:
    """
    The compiled forms in one file; each process adds what it had to compile itself, when it ends.

    The file: checksum and length of the head, four bytes each; the head, which says where each record stands;
    the records, each behind its checksum. Only those that are asked for are unpacked.
    """

    def __init__(self, file: str) -> None:
        self._file = file
        # Without a home "~" stays, and would be a folder wherever the process stands: nothing is kept.
        self._placed = file.startswith("/")
        self._engine: _Engine | None = None
        self._kept: dict[_Key, memoryview] | None = None
        self._new: dict[_Key, bytes] = {}
        self._used: set[_Key] = set()
        self._added = False

    def compiled(self, source: str, flags: int = 0) -> re.Pattern[str]:
        """Give the compiled pattern, as `re.compile` would."""
        flags = int(flags)
        try:
            engine = self._engine = self._engine or _Engine()
            key = crc32(source.encode()), flags
            form = self._recall(engine, source, key)
            if form is None:
                form = engine.form(source, flags)
                self._new[key] = _record(source, form)
                self._keep_at_exit()
            made = engine.pattern(source, form)
        except (ImportError, AttributeError, TypeError, ValueError, RuntimeError):
            return re.compile(source, flags)
        self._used.add(key)
        return made

    def _recall(self, engine: _Engine, source: str, key: _Key) -> _Form | None:
        """Unpack the form that is kept of *source*; another source may have its checksum."""
        if self._kept is None:
            self._kept = self._load(engine)
        record = self._kept.get(key) or self._new.get(key)
        if record is None or crc32(record[_SUM:]) != int.from_bytes(record[:_SUM], "big"):
            return None
        kept, *form = marshal.loads(record[_SUM:])  # noqa: S302 - written by this user
        return _Form(*form) if kept == source else None

    def _load(self, engine: _Engine) -> dict[_Key, memoryview]:
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
            # Not there yet, or damaged: compiled once more, and written anew.
            return {}
        return found if kind == engine.kind else {}

    def _keep_at_exit(self) -> None:
        if not self._added:
            import atexit  # noqa: PLC0415 - only who compiled something

            atexit.register(self.save)
        self._added = True

    def save(self) -> None:
        """Write what was read and what was added; another process may do the same at the same time."""
        if self._engine is None or not self._placed:
            return
        # Another thread may still be compiling: what is walked is a copy.
        used = set(self._used)
        every: dict[_Key, bytes | memoryview] = {**(self._kept or {}), **self._new}
        if sum(map(len, every.values())) > _MOST_KEPT:
            every = {key: record for key, record in every.items() if key in used}
        ends = [0, *accumulate(map(len, every.values()))]
        places = dict(zip(every, pairwise(ends), strict=True))
        head = marshal.dumps((self._engine.kind, places))  # type: ignore[arg-type]
        beside = f"{self._file}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(self._file), mode=0o700, exist_ok=True)  # noqa: PTH103, PTH120 - as above
            with open(beside, "wb") as file:  # noqa: PTH123 - as above
                file.write(crc32(head).to_bytes(_SUM, "big") + len(head).to_bytes(_SUM, "big") + head)
                file.writelines(every.values())
            os.replace(beside, self._file)  # noqa: PTH105 - as above
        except OSError:
            # Where it cannot be kept, the next process compiles again: slower by a blink, and nothing else.
            # A full disk keeps not even half of it.
            with suppress(OSError):
                os.unlink(beside)  # noqa: PTH108 - as above


def _record(source: str, form: _Form) -> bytes:
    content: bytes = marshal.dumps((source, *form))
    return crc32(content).to_bytes(_SUM, "big") + content


def _in_the_cache() -> str:
    """Name the file, by the rules of the XDG base directories."""
    folder = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111 - as above
    return f"{folder}/broadcaster/patterns.{sys.implementation.cache_tag}"


_STORE = Store(_in_the_cache())


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """Give a compiled pattern, from the store where it has been compiled before."""
    return _STORE.compiled(source, flags)


class _Lazy:
    """Stands for a compiled pattern; becomes it, method by method, with the first use of one."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the pattern has
        method = getattr(compiled(self._source, self._flags), name)
        setattr(self, name, method)
        return method


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Give a pattern with all methods of a compiled one, compiled with its first use."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
