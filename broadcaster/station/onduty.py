"""One of a kind: only one night run, and only one player, at work on a station."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from broadcaster.errors import N_, Broken


class StationBusy(Broken):
    """Another process does this work on the same station."""


@contextmanager
def only_one(var: Path, duty: str) -> Iterator[None]:
    """
    Hold a duty for the length of the block; the system lets go of it when the process dies.

    Raises:
        StationBusy: another process holds it.
    """
    var.mkdir(parents=True, exist_ok=True)
    lock = FileLock(var / f"{duty}.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise StationBusy(
            N_("Another '{duty}' is at work on this station."),
            where=str(var),
            remedy=N_("Wait until it has ended, or stop it; then try again."),
            duty=duty,
        ) from error
    try:
        yield
    finally:
        lock.release()


def is_on_duty(var: Path, duty: str) -> bool:
    """Say whether some process holds *duty* now."""
    lock = FileLock(var / f"{duty}.lock", timeout=0)
    try:
        with lock:
            return False
    except Timeout:
        return True
