"""
Patterns that are compiled when they are first used.

The room has some eighty small ones; compiled on import, they would cost a program that reads one line more
than the reading does.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Stands for a compiled pattern; becomes it, method by method, with the first use of one."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the pattern has
        method = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, method)
        return method


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Give a pattern with all methods of a compiled one."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
