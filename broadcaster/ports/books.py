"""The store, as the player follows it: all that it reads of a day, opened together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from broadcaster.ports.asrun import SpoolIntake
from broadcaster.ports.bulletins import BulletinArchive
from broadcaster.ports.rundowns import OccurrenceBook


class Books(Protocol):
    """The books of a station that its player follows, as the store opens them."""

    @property
    def occurrences(self) -> OccurrenceBook:
        """The rundowns."""
        ...

    @property
    def bulletins(self) -> BulletinArchive:
        """The bulletins."""
        ...

    @property
    def spool_intake(self) -> SpoolIntake:
        """Where spools are handed in."""
        ...


OpenBooks = Callable[[], Books]
"""Gives the books, opened when they are not; raises StoreBroken when they cannot be."""
