"""One player a station: a second one would speak over the first."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from broadcaster.errors import N_, Refused

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def only_player(path: Path) -> Iterator[None]:
    """
    Hold the lock file at *path*; the system lets go of it however this process ends.

    Raises:
        Refused: another player holds it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+", encoding="ascii") as file:
        try:
            _lock(file)
        except OSError as error:
            file.seek(0)
            raise Refused(
                N_("Another player runs on this station (process {pid})."),
                where=str(path),
                remedy=N_("Stop it first, or ask it: broadcaster on-air status"),
                pid=file.read().strip() or "?",
            ) from error
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def _lock(file: IO[str]) -> None:
    if sys.platform == "win32":
        # Far behind the text, which the refused one must be able to read.
        file.seek(1 << 20)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
