"""Where the player is to be asked: a UNIX socket, or where that cannot be a port that stands in a note."""

from __future__ import annotations

import os
import socket
from pathlib import Path

LONGEST_UNIX_PATH = 100
"""Bytes; Linux allows 107, macOS 103. Source: unix(7)."""

ANSWER_WITHIN_S = 30.0
"""Decoding a long message on a small board takes some seconds."""


def has_unix(path: Path) -> bool:
    """Say whether a UNIX socket can stand at *path*."""
    return hasattr(socket, "AF_UNIX") and len(os.fsencode(path)) <= LONGEST_UNIX_PATH


def note_of(path: Path) -> Path:
    """Give the note with port and word that stands beside *path* where none can."""
    return path.with_name(path.name + ".json")
