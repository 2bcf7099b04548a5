"""
Waiting for what is expected to happen: no longer than it takes, and as long as a busy machine needs.

A short limit belongs to what must fail by it, and to nothing else: two cores that many tests share are late
by seconds at times, and that says nothing of the program.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from broadcaster.clock import SystemClock
from broadcaster.errors import BroadcasterError

PATIENCE_S = 120.0
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 0.01, 0.1
"""Looking costs as well: what is not there soon is looked for less often."""

Found = TypeVar("Found")


def wait_for(what: Callable[[], Found]) -> Found:
    """Wait until *what* gives something true, and give it; what cannot answer yet is asked again."""
    clock = SystemClock()
    until_s, pause_s = clock.monotonic_s() + PATIENCE_S, _FIRST_PAUSE_S
    while True:
        is_last = clock.monotonic_s() > until_s
        try:
            if found := what():
                return found
        except BroadcasterError:
            if is_last:
                raise
        if is_last:
            pytest.fail(f"it did not happen within {PATIENCE_S:.0f} s")
        clock.sleep_s(pause_s)
        pause_s = min(pause_s * 1.3, _LONGEST_PAUSE_S)


def has_ended(process: int) -> bool:
    """Say whether *process* is gone, or only waits for its parent to take note of it."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text("utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return True
    return stat.rpartition(")")[2].split()[0] in "ZX"
