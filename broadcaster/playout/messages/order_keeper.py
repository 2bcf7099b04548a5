"""
Whoever works at the shelf of orders: one thread, in the order of being asked.

A disk may take seconds for what is asked of it; no message, and nobody who watches the player, waits for it.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from queue import SimpleQueue

from broadcaster.errors import StoreBroken
from broadcaster.playout.messages.order_shelf import KeptOrder, OrderShelf

log = logging.getLogger(__name__)

CLOSE_WITHIN_S = 2.0
"""How long the end waits for a slow disk."""


class OrderKeeper:
    """
    The owner of *shelf*.

    Args:
        shelf: where orders outlive a crash; None: they do not.
        is_live: False works at once, for a virtual clock.
    """

    def __init__(self, shelf: OrderShelf | None, *, is_live: bool) -> None:
        self._shelf = shelf
        self._jobs: SimpleQueue[tuple[Callable[[], object], threading.Event] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        if shelf is not None and is_live:
            self._thread = threading.Thread(target=self._work, name="orders", daemon=True)
            self._thread.start()

    @property
    def keeps_orders(self) -> bool:
        """Say whether an order outlives this player."""
        return self._shelf is not None

    def latest_order_at(self) -> datetime:
        """Give when the latest order was given, by the clock of that time; year 1 when that is not known."""
        return self._shelf.latest_order_at() if self._shelf else datetime.min.replace(tzinfo=UTC)

    def left_behind(self, now: datetime) -> tuple[KeptOrder, ...]:
        """Give the orders that an earlier player has left, by a clock that shows *now*."""
        return tuple(kept.by(now) for kept in self._shelf.all()) if self._shelf else ()

    def keep(self, kept: KeptOrder, *, within_s: float) -> bool:
        """Write *kept* down; give whether that was done, or failed and was told, in so many seconds."""
        shelf = self._shelf
        return shelf is None or self._do(lambda: shelf.keep(kept)).wait(within_s)

    def let_go(self, occurrences: Iterable[str], *, within_s: float = 0.0) -> None:
        """Let the orders of *occurrences* go, as far as nothing else of them is to be said."""
        shelf, names = self._shelf, tuple(occurrences)
        if shelf is not None and names:
            self._do(lambda: shelf.done(names)).wait(within_s)

    def close(self) -> None:
        """Do what is still to be done, as far as that goes in time."""
        self._jobs.put(None)
        if self._thread is not None:
            self._thread.join(CLOSE_WITHIN_S)

    def _do(self, job: Callable[[], object]) -> threading.Event:
        done = threading.Event()
        if self._thread is None:
            self._done(job, done)
        else:
            self._jobs.put((job, done))
        return done

    def _work(self) -> None:
        while (each := self._jobs.get()) is not None:
            self._done(*each)

    @staticmethod
    def _done(job: Callable[[], object], done: threading.Event) -> None:
        try:
            job()
        except StoreBroken as error:
            # The message is played all the same; the sentence says what follows.
            log.error("%s", error)  # noqa: TRY400 - the sentence says all
        except Exception:
            log.exception("orders: a fault of the program")
        finally:
            done.set()
