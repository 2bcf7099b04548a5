"""
Patterns that are compiled when they are first used, and stay compiled from one process to the next.

Compiling the patterns of the room takes twice as long as all else that a first text waits for, and `re`
forgets what it has compiled. So what is compiled is kept.

It rests on how CPython compiles a pattern, which is no public interface: where that is otherwise, patterns
are simply compiled, and a test compares every pattern with what `re.compile` makes of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, cast

from broadcaster.reading import keeping

_Form = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What `re` makes of a pattern for its engine: flags, code, number of groups, their indices, their names."""


class _Engine:
    """The parts of CPython's `re`; it raises ImportError or AttributeError where they are others."""

    def __init__(self) -> None:
        import _sre  # type: ignore[import-not-found]  # noqa: PLC0415 - where it is missing, nothing is kept

        self._compile = _sre.compile
        self.kind = f"{_sre.MAGIC} {_sre.CODESIZE}"

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
        return flags | tree.state.flags, code.tobytes(), tree.state.groups - 1, index_of, tuple(name_of)

    def pattern(self, source: str, form: _Form) -> re.Pattern[str]:
        """Make the pattern; the engine raises RuntimeError for code that is damaged."""
        flags, code, groups, index_of, name_of = form
        codes = memoryview(code).cast("I").tolist()
        return cast("re.Pattern[str]", self._compile(source, flags, codes, groups, index_of, name_of))


@cache
def _engine() -> _Engine:
    return _Engine()


def compiled(source: str, flags: int = 0, store: keeping.Store = keeping.STORE) -> re.Pattern[str]:
    """Give a compiled pattern as `re.compile` would, from *store* where it has been compiled before."""
    flags = int(flags)
    try:
        engine = _engine()
        form = store.made(f"{engine.kind} {flags}", source, lambda: engine.form(source, flags))
        return engine.pattern(source, form)
    except _OTHERWISE:
        return re.compile(source, flags)


_OTHERWISE = (ImportError, AttributeError, TypeError, ValueError, RuntimeError)
"""What the engine raises where `re` is another one, and for what was kept but is damaged."""


def kept_as(
    name: str, state: str, source: Callable[[], str], store: keeping.Store = keeping.STORE
) -> re.Pattern[str]:
    """
    Give the pattern kept as *name* of *state*; *source* is asked only in a state that is new.

    What is compiled is kept by the sum of its source, so that another state with the same source has it too.
    """
    try:
        engine = _engine()
        total = store.made(f"source of {name}", state, lambda: _sum_of(source()))
        form = store.made(engine.kind, total, lambda: engine.form(source(), 0))
        return engine.pattern(name, form)
    except _OTHERWISE:
        return re.compile(source())


def _sum_of(source: str) -> str:
    import hashlib  # noqa: PLC0415 - only in a new state

    return hashlib.sha256(source.encode()).hexdigest()


class _Lazy:
    """Stands for a compiled pattern; becomes it, method by method, with the first use of one."""

    def __init__(self, make: Callable[[], re.Pattern[str]]) -> None:
        self._make = make

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the pattern has
        method = getattr(self._make(), name)
        setattr(self, name, method)
        return method


def lazily(make: Callable[[], re.Pattern[str]]) -> re.Pattern[str]:
    """Give a pattern with all methods of a compiled one, made with its first use."""
    return cast("re.Pattern[str]", _Lazy(make))


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Give a pattern with all methods of a compiled one, compiled with its first use."""
    return lazily(lambda: compiled(source, flags))
