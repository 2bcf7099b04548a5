"""The store, as the as-run and the spools of players ask it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from broadcaster.model import Actor, AsRun, Conflict, SpoolRecord


class Ledger(Protocol):
    """The as-run, as spools brought it in and people corrected it; nothing is ever changed afterwards."""

    def open_rows(self) -> tuple[AsRun, ...]:
        """Give the rows without an end, in the order of their start."""
        ...

    def correct(self, row: AsRun, *, by: Actor) -> None:
        """Add a row that replaces the one named in `corrects`; raises LedgerRefused."""
        ...

    def add(self, row: AsRun, *, by: Actor) -> None:
        """Add a row of what aired without a player, as a person says; raises LedgerRefused."""
        ...

    def rows(self, start: datetime, end: datetime) -> tuple[AsRun, ...]:
        """Give the rows whose actual start lies in [start, end), corrected ones left out, in order."""
        ...


class SpoolIntake(Protocol):
    """Takes what players wrote into their spools, once each, and refuses none of it."""

    def taken_to(self, run: str) -> int:
        """Give the highest number that was taken of a run; 0: nothing."""
        ...

    def take(self, records: Sequence[SpoolRecord]) -> tuple[Conflict, ...]:
        """
        Take records of one run, in order; those that were taken before change nothing.

        Returns:
            What was taken although it does not agree with what the store holds; it is kept and shown.
        """
        ...

    def conflicts(self, *, since: datetime) -> tuple[Conflict, ...]:
        """List what was taken since then although it did not agree, the earliest first."""
        ...
