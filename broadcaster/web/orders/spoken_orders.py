"""
Messages that were spoken for somebody to hear first, until they are sent or grow old.

They lie in the memory of the console alone: one that is lost by a restart is spoken anew from its text, which
the form still holds.
"""

from __future__ import annotations

import secrets
import threading
from datetime import datetime, timedelta
from typing import Final

from broadcaster.station.messages.sending import SpokenOrder

OLD_AFTER: Final = timedelta(minutes=10)
"""It says when it was issued: what is heard later than that would not be true."""
MOST: Final = 40


class SpokenOrders:
    """Those of this console."""

    def __init__(self) -> None:
        self._orders: dict[str, SpokenOrder] = {}
        self._turn = threading.Lock()

    def keep(self, spoken: SpokenOrder) -> str:
        """Keep a message; give the key by which it is sent."""
        key = secrets.token_urlsafe(16)
        with self._turn:
            self._orders[key] = spoken
            for old in list(self._orders)[:-MOST]:
                del self._orders[old]
        return key

    def find(self, key: str, *, now: datetime) -> SpokenOrder | None:
        """Give the message of a key, while it is young enough to be sent."""
        with self._turn:
            found = self._orders.get(key)
        return found if found is not None and now - found.spoken_at <= OLD_AFTER else None

    def forget(self, key: str) -> None:
        """Let go of a message that was sent: it cannot be sent twice by one form."""
        with self._turn:
            self._orders.pop(key, None)
