"""The audio shelf: finished sound, found by what is in it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from typing import Protocol

from broadcaster.model import Master


class AudioShelf(Protocol):
    """
    Keeps audio files by their SHA-256 (64 hexadecimal digits).

    A name says when a file was made; only its hash says what was approved. A folder today, an object
    store tomorrow: what is not on this machine is brought here before it is given.
    """

    def keep(self, file: Path) -> str:
        """Take a finished file in and give its hash; the same sound again is not kept twice."""
        ...

    def find(self, sha256: str) -> Path | None:
        """Give a file on this machine with just these bytes; None: there is none, or it is damaged."""
        ...

    def path_of(self, master: Master) -> Path:
        """
        Give where the sound of a bulletin lies on this machine, once it was brought here.

        Whether it is there, and whole, is for whoever opens it to see and to say.
        """
        ...

    def discard(self, sha256: str) -> bool:
        """Let go of it; False when it was not there."""
        ...

    def clear(self, *, before: datetime, kept: Collection[Master] = ()) -> tuple[Path, ...]:
        """Let go of what was made before a moment, but of nothing that *kept* names; give what it was."""
        ...
