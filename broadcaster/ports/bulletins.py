"""The store, as whoever makes and approves bulletins asks it."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from broadcaster.model import Actor, Bulletin, Decision, Master


class BulletinArchive(Protocol):
    """Keeps bulletins; the audio files lie beside the database."""

    def put(self, bulletin: Bulletin) -> Bulletin:
        """
        Keep *bulletin* and give it as it is kept.

        Another text or sound under the same id is its next version, undecided; what was there before
        stays as it is, superseded. The same one again changes nothing.
        """
        ...

    def get(self, bulletin_id: str, version: int = 0) -> Bulletin | None:
        """Find the version that stands, or the one that is asked for."""
        ...

    def of_date(self, air_date: date) -> tuple[Bulletin, ...]:
        """List those made for a date, by air time."""
        ...

    def masters_from(self, first: date) -> tuple[Master, ...]:
        """Give the masters of the bulletins made for dates from *first* on."""
        ...

    def latest_approved(self, programme: str, *, at: datetime) -> Bulletin | None:
        """Find the newest approved bulletin of a programme that is valid at that moment (fallbacks)."""
        ...

    def decide(
        self,
        bulletin_id: str,
        decision: Decision,
        *,
        by: Actor,
        at: datetime,
        note: str = "",
        version: int = 0,
    ) -> Bulletin:
        """
        Approve, return or withdraw.

        Raises TransitionRefused when there is no such bulletin, its state does not allow it, it has aired
        (return), or *version* (0: whatever stands) was superseded.
        """
        ...
