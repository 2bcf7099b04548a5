"""
A sign of life that needs no answer: what the player's outputs have reported, in a few bytes that others map.

Whoever watches the player asks it over its socket. On an overloaded machine the answer is late although
every output sounds, and killing it would be the silence that it is watched for.
"""

from __future__ import annotations

import logging
import mmap
import os
import struct
from pathlib import Path
from typing import BinaryIO

log = logging.getLogger(__name__)

_FORM = struct.Struct("<QQ")


class Pulse:
    """
    Written by the loop: turns, and frames that outputs took; never waits.

    Args:
        path: of the file; where it cannot be made there is no pulse, and the socket alone tells.
    """

    def __init__(self, path: Path | None) -> None:
        self._map: mmap.mmap | None = None
        self._beats = 0
        if path is None:
            return
        try:
            with _opened(path) as file:
                # Written before it is mapped, over what an earlier player wrote: on a full disk a mapped hole
                # ends the process (SIGBUS).
                file.write(_FORM.pack(0, 0))
                file.flush()
                os.fsync(file.fileno())
                self._map = mmap.mmap(file.fileno(), _FORM.size)
        except (OSError, ValueError) as error:
            log.warning("no pulse is kept: %s", error)

    def beat(self, frames: int) -> None:
        """Say that the loop has turned, and how many frames all outputs have reported together."""
        if self._map is not None:
            self._beats += 1
            _FORM.pack_into(self._map, 0, self._beats, frames)


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("r+b")
    except FileNotFoundError:
        return path.open("w+b")


def read_pulse(path: Path) -> tuple[int, int] | None:
    """Give beats and frames; None where there is no pulse."""
    try:
        beats, frames = _FORM.unpack(path.read_bytes()[: _FORM.size])
    except (OSError, struct.error):
        return None
    return beats, frames
