"""One of a kind: only one night run, and only one player, at work on a station."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from broadcaster.errors import N_, Broken, Refused

log = logging.getLogger(__name__)

UNWATCHED = N_("The player plays, but nobody watches it and no night will come.")
START_IT = N_("Start it: broadcaster run")

ASKED_S = 0.25
"""Whoever asks whether a duty is held has its lock for a moment: a player that begins just then waits, and
does not take the question for another player."""


class DutyUnknown(Refused):
    """Whether some process holds a duty cannot be told."""


class StationBusy(Broken):
    """Another process does this work on the same station."""


@contextmanager
def only_one(var: Path, duty: str) -> Iterator[None]:
    """
    Hold a duty for the length of the block; the system lets go of it when the process dies.

    Where a disk or a folder gives no lock, the duty is done all the same: a station that might sound twice is
    better than one that is silent.

    Raises:
        StationBusy: another process holds it.
    """
    lock = FileLock(var / f"{duty}.lock", timeout=ASKED_S)
    try:
        var.mkdir(parents=True, exist_ok=True)
        lock.acquire(poll_interval=ASKED_S / 10)
    except Timeout as error:
        raise StationBusy(
            N_("Another '{duty}' is at work on this station."),
            where=str(var),
            remedy=N_("Wait until it has ended, or stop it; then try again."),
            duty=duty,
        ) from error
    except OSError as error:
        log.error("whether another '%s' is at work cannot be told: %s", duty, error)  # noqa: TRY400 - it says all
    try:
        with suppress(OSError):
            # Whoever asks for it is told that nobody knows.
            (var / f"{duty}.pid").write_text(str(os.getpid()), "ascii")
        yield
    finally:
        lock.release()


def is_on_duty(var: Path, duty: str) -> bool:
    """Say whether some process holds *duty* now; where that cannot be told, no: a station must play."""
    try:
        return is_surely_on_duty(var, duty)
    except DutyUnknown as error:
        log.warning("%s", error)
        return False


def is_surely_on_duty(var: Path, duty: str) -> bool:
    """
    Say whether some process holds *duty* now, for those who would move its files away under it.

    Raises:
        DutyUnknown: the lock cannot be asked.
    """
    lock = FileLock(var / f"{duty}.lock", timeout=0)
    try:
        with lock:
            return False
    except Timeout:
        return True
    except OSError as error:
        raise DutyUnknown(
            N_("Whether '{duty}' is at work on this station cannot be told ({detail})."),
            where=str(lock.lock_file),
            remedy=N_("Stop the station, take away what stands in the place of this file, then try again."),
            duty=duty,
            detail=error,
        ) from error


def who_is_on_duty(var: Path, duty: str) -> int | None:
    """Give the process that holds *duty*; None when nobody does, or its note cannot be read."""
    if not is_on_duty(var, duty):
        return None
    try:
        return int((var / f"{duty}.pid").read_text("ascii"))
    except (OSError, ValueError):
        return None
