"""
One test for many rows: what differs is told all at once, and a row costs no test of its own.

A test of pytest's costs each worker some milliseconds before it begins; ten thousand lines of reading
cost a minute of a core so. Therefore a list of such lines is one test, which goes through all of its
rows and then says of each one that failed what it was and what was wrong with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from inspect import Signature
from typing import Any

import pytest

_FAILURES = (Exception, pytest.fail.Exception)


def each_row(names: str | tuple[str, ...], rows: Iterable[Any]) -> Callable[[Callable[..., None]], Any]:
    """Call the test with every row, as `pytest.mark.parametrize` would, but as one test."""

    def folded(test: Callable[..., None]) -> Any:
        arguments = [_named(names, row) for row in rows]
        if not arguments:
            raise ValueError(f"{test.__name__} has no rows: it would pass whatever is wrong")

        def all_rows() -> None:
            fail_together(
                f"{len(arguments)} rows", (wrong for row in arguments for wrong in _wrong(test, row))
            )

        all_rows.__name__ = test.__name__
        all_rows.__wrapped__ = test  # type: ignore[attr-defined] # pytest shows where the test stands
        all_rows.__signature__ = Signature()  # type: ignore[attr-defined] # and asks for no fixture
        return all_rows

    return folded


def fail_together(of: str, wrong: Iterable[str]) -> None:
    """Fail with all that is wrong, if anything is."""
    told = list(wrong)
    if told:
        pytest.fail(f"{len(told)} of {of} failed:\n\n" + "\n\n".join(told), pytrace=False)


def _named(names: str | tuple[str, ...], row: Any) -> dict[str, Any]:
    return {names: row} if isinstance(names, str) else dict(zip(names, row, strict=True))


def _wrong(test: Callable[..., None], row: dict[str, Any]) -> list[str]:
    try:
        test(**row)
    except _FAILURES as failure:
        told = ", ".join(f"{name}={value!r}" for name, value in row.items())
        return [f"{told}\n{type(failure).__name__}: {failure}"]
    return []
