"""
Orders for messages on the disk, so that a crash loses none: one small file and a copy of the audio each.

Apart from the database on purpose: a message is played, and played again after a crash, when the database
is full, locked or gone.
"""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from broadcaster.errors import N_, StoreBroken
from broadcaster.fetching.reasons import reason
from broadcaster.json_form import MALFORMED, decode, encode
from broadcaster.playout.messages.interruption import Interruption

log = logging.getLogger(__name__)

LATEST = "latest.txt"
"""Outlives the orders themselves: by it a clock is known that shows an earlier time again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptOrder:
    """An order with the airings that are still to come."""

    order: Interruption
    ordered_at: datetime
    airings: Mapping[str, datetime]
    """Occurrence id → when it is due, in order."""

    @property
    def name(self) -> str:
        """The name by which it is kept: that of its first airing still to come."""
        return next(iter(self.airings))

    def wanted(self, now: datetime) -> frozenset[str]:
        """Name the airings for which it is not too late."""
        return frozenset(
            name
            for name, due_at in self.airings.items()
            if now <= due_at + timedelta(seconds=self.order.waits_s(due_at))
        )

    def by(self, now: datetime) -> KeptOrder:
        """
        Give the order by a clock that shows *now*.

        A board without a battery wakes up in the past: an order that was given "later" is as due as it was.
        """
        behind = min(now - self.ordered_at, timedelta())
        return replace(
            self,
            order=self.order.shifted(behind),
            airings={name: at + behind for name, at in self.airings.items()},
        )


class OrderShelf:
    """
    Keeps orders in *folder* until the last airing of each has ended.

    Used by one thread at a time.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, kept: KeptOrder) -> KeptOrder:
        """
        Write *kept* and a copy of its audio; on return both are on the disk.

        Returns:
            The order as it will be found again, with the path of the copy.
        Raises:
            StoreBroken: the disk does not take it.
        """
        audio = self._folder / f"{kept.name}{kept.order.path.suffix}"
        copied = replace(kept, order=replace(kept.order, path=audio))
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(kept.order.path, audio)
            _sync(audio)
            self._write(kept.name, copied)
            latest = max(self.latest_order_at(), kept.ordered_at)
            (self._folder / LATEST).write_text(latest.isoformat(), "ascii")
        except OSError as error:
            # Where even that cannot be done there is no copy to be cleared away, or no disk at all.
            with suppress(OSError):
                audio.unlink()
            raise StoreBroken(
                N_("The order for the message cannot be written down ({why})."),
                where=str(self._folder),
                remedy=N_("Free space on the disk. The message is played, but a crash would lose it."),
                why=reason(error),
            ) from error
        return copied

    def latest_order_at(self) -> datetime:
        """Give when the latest order was given, by the clock of that time; year 1 when that is not known."""
        try:
            return datetime.fromisoformat((self._folder / LATEST).read_text("ascii"))
        except (OSError, ValueError):
            return datetime.min.replace(tzinfo=UTC)

    def all(self) -> tuple[KeptOrder, ...]:
        """Give the orders that are kept, the earliest first; one that cannot be read is left alone."""
        found = []
        for path in sorted(self._folder.glob("*.json")):
            try:
                found.append(decode(path.read_bytes(), KeptOrder))
            except (OSError, *MALFORMED) as error:
                # A file of ours is renamed into place whole; this one was written by somebody else.
                log.warning("the order %s cannot be read: %r", path, error)
        return tuple(sorted(found, key=lambda kept: kept.ordered_at))

    def done(self, occurrences: Collection[str]) -> None:
        """Note that *occurrences* have ended; an order of which nothing is left is taken off the shelf."""
        for kept in self.all():
            if not kept.airings.keys().isdisjoint(occurrences):
                self._leave(kept, occurrences)

    def _leave(self, kept: KeptOrder, occurrences: Collection[str]) -> None:
        left = {name: at for name, at in kept.airings.items() if name not in occurrences}
        name = kept.order.path.stem
        try:
            if left:
                self._write(name, replace(kept, airings=left))
            else:
                (self._folder / f"{name}.json").unlink(missing_ok=True)
                kept.order.path.unlink(missing_ok=True)
        except OSError as error:
            # Worst that follows: it is looked up in the book after the next start, and found ended.
            log.warning("the order %s stays on the shelf: %s", name, error)

    def _write(self, name: str, kept: KeptOrder) -> None:
        new = self._folder / f"{name}.new"
        new.write_bytes(encode(kept))
        _sync(new)
        new.replace(self._folder / f"{name}.json")


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
