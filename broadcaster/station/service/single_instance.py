"""One of a kind: only one night run, and only one player, at work on a station."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from broadcaster.errors import N_, Broken

UNWATCHED = N_("The player plays, but nobody watches it and no night will come.")
START_IT = N_("Start it: broadcaster run")


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
        (var / f"{duty}.pid").write_text(str(os.getpid()), "ascii")
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


def who_is_on_duty(var: Path, duty: str) -> int | None:
    """Give the process that holds *duty*; None when nobody does, or its note cannot be read."""
    if not is_on_duty(var, duty):
        return None
    try:
        return int((var / f"{duty}.pid").read_text("ascii"))
    except (OSError, ValueError):
        return None
