"""A card, a mount, an address or a file is driven by one output of this machine, of whichever station."""

from __future__ import annotations

import hashlib
import os
import socket
import sys
import tempfile
from pathlib import Path

from filelock import FileLock, Timeout

from broadcaster.errors import N_, OutputBroken

_HAS_ABSTRACT_SOCKETS = sys.platform.startswith("linux")


class SoleDriver:
    """
    Holds what one output drives, from its opening to its closing.

    The system lets go of it when the process ends, however it ends. On Linux it is a name among the abstract
    sockets, which stations of different users share and no disk holds (unix(7)); elsewhere a lock file.

    Args:
        output: its name in `station.toml`.
    """

    def __init__(self, output: str) -> None:
        self._output = output
        self._held: socket.socket | FileLock | None = None

    def hold(self, what: str) -> None:
        """Hold *what* ("rtp 239.1.1.1:5004"; empty: nothing); raises OutputBroken when another one does."""
        if not what or self._held is not None:
            return
        try:
            self._held = _hold(hashlib.sha256(what.encode()).hexdigest())
        except (OSError, Timeout) as error:
            raise OutputBroken(
                N_("Another output of this machine already plays there ({what})."),
                where=self._output,
                remedy=N_(
                    "Two on one device are heard over each other. Give this output another device or address "
                    "in station.toml, or stop the other station."
                ),
                what=what,
            ) from error

    def let_go(self) -> None:
        """Let another one have it; may be called twice."""
        held, self._held = self._held, None
        if isinstance(held, socket.socket):
            held.close()
        elif held is not None:
            held.release()


def _hold(digest: str) -> socket.socket | FileLock:
    if _HAS_ABSTRACT_SOCKETS:
        name = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        try:
            name.bind(f"\0broadcaster/output/{digest}")
        except OSError:
            name.close()
            raise
        return name
    folder = Path(tempfile.gettempdir()) / f"broadcaster-{os.environ.get('USERNAME', '')}"
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / f"output-{digest[:16]}.lock", timeout=0)
    lock.acquire()
    return lock
