"""
Patterns that are compiled when they are first used, and stay compiled from one process to the next.

Compiling the patterns of the room takes twice as long as all else that a first text waits for, and `re`
forgets what it has compiled. So the room keeps it as Python keeps bytecode, in the user's cache folder: made
anew when it is of another Python or other code, read only by who wrote it, and never missed.

It rests on how CPython compiles a pattern, which is no public interface: where that is otherwise, patterns
are simply compiled, and a test compares every pattern with what `re.compile` makes of it.
"""

from __future__ import annotations

import os
import re
import sys
from array import array
from binascii import crc32
from contextlib import suppress
from typing import Any, NamedTuple, cast

_MOST_KEPT = 4_000_000
"""Bytes of code, more than twice what the room has; with more, only what this process used is kept."""


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
        code = array("I", form.code).tolist()
        made = self._compile(source, form.flags, code, form.groups, form.index_of, form.name_of)
        return cast("re.Pattern[str]", made)


class Store:
    """The compiled forms in one file; each process adds what it had to compile itself, when it ends."""

    def __init__(self, file: str) -> None:
        self._file = file
        # Without a home "~" stays, and would be a folder wherever the process stands: nothing is kept.
        self._placed = file.startswith("/")
        self._engine: _Engine | None = None
        self._kept: dict[tuple[str, int], _Form] | None = None
        self._used: dict[tuple[str, int], _Form] = {}
        self._added = False

    def compiled(self, source: str, flags: int = 0) -> re.Pattern[str]:
        """Give the compiled pattern, as `re.compile` would."""
        flags = int(flags)
        try:
            engine = self._engine = self._engine or _Engine()
            if self._kept is None:
                self._kept = self._load(engine)
            form = self._kept.get((source, flags))
            if form is None:
                form = engine.form(source, flags)
                self._keep_at_exit()
            made = engine.pattern(source, form)
        except (ImportError, AttributeError, TypeError, ValueError, RuntimeError):
            return re.compile(source, flags)
        self._used[source, flags] = form
        return made

    def _load(self, engine: _Engine) -> dict[tuple[str, int], _Form]:
        import marshal  # noqa: PLC0415 - as bytecode is read: quickly, and only by the same Python

        if not self._placed:
            return {}
        try:
            with open(self._file, "rb") as file:  # noqa: PTH123 - pathlib would take longer than the reading
                if os.fstat(file.fileno()).st_uid != os.getuid():
                    return {}
                content = file.read()
            if crc32(content[4:]) != int.from_bytes(content[:4], "big"):
                return {}
            kind, forms = marshal.loads(content[4:])  # noqa: S302 - written by this user
            return {key: _Form(*form) for key, form in forms.items()} if kind == engine.kind else {}
        except (OSError, EOFError, ValueError, TypeError, AttributeError):
            # Not there yet, or damaged: compiled once more, and written anew.
            return {}

    def _keep_at_exit(self) -> None:
        if not self._added:
            import atexit  # noqa: PLC0415 - only who compiled something

            atexit.register(self.save)
        self._added = True

    def save(self) -> None:
        """Write what was read and what was added; another process may do the same at the same time."""
        import marshal  # noqa: PLC0415 - as above

        if self._engine is None or not self._placed:
            return
        # Another thread may still be compiling: what is walked is a copy.
        used = dict(self._used)
        every = {**(self._kept or {}), **used}
        size = sum(len(form.code) for form in every.values())
        forms = used if size > _MOST_KEPT else every
        plain = {key: tuple(form) for key, form in forms.items()}
        content = marshal.dumps((self._engine.kind, plain))  # type: ignore[arg-type]
        beside = f"{self._file}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(self._file), mode=0o700, exist_ok=True)  # noqa: PTH103, PTH120 - as above
            with open(beside, "wb") as file:  # noqa: PTH123 - as above
                file.write(crc32(content).to_bytes(4, "big") + content)
            os.replace(beside, self._file)  # noqa: PTH105 - as above
        except OSError:
            # Where it cannot be kept, the next process compiles again: slower by a blink, and nothing else.
            # A full disk keeps not even half of it.
            with suppress(OSError):
                os.unlink(beside)  # noqa: PTH108 - as above


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
