"""Finds the audio of an occurrence: its bulletin where that may sound, else the evergreen one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from broadcaster.errors import N_, BroadcasterError, ScheduleRefused, StoreBroken
from broadcaster.model import Bulletin, BulletinState, Occurrence, OccurrenceKind, Origin
from broadcaster.playout.audio.carts import Cart, CartRack
from broadcaster.playout.day.keeper import DayKeeper
from broadcaster.playout.stumble import stumbled
from broadcaster.ports import AudioShelf
from broadcaster.realtime import stood_back


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """What an occurrence plays."""

    bulletin: Bulletin
    cart: Cart
    origin: Origin
    why_not_its_own: BroadcasterError | None = None


class Library:
    """
    The bulletins of the station with their audio.

    Args:
        shelf: where the sound of bulletins is found.
        fallback_programme: programme whose newest approved bulletin stands in for a missing one.
    """

    def __init__(
        self,
        *,
        day: DayKeeper,
        rack: CartRack,
        shelf: AudioShelf,
        fallback_programme: str,
    ) -> None:
        self._day = day
        self._rack = rack
        self._shelf = shelf
        self._fallback_programme = fallback_programme

    def sound(self, occurrence: Occurrence, at: datetime) -> Sound:
        """Give what *occurrence* plays at *at*; raises Refused when there is not even a fallback."""
        try:
            bulletin = self.bulletin(occurrence, at)
            origin = self._origin(occurrence, bulletin)
            # Armed with the evergreen before, or the repeat of what was: it has none of its own.
            lacks = no_bulletin(occurrence) if origin is Origin.FALLBACK else None
            return Sound(bulletin=bulletin, cart=self._cart(bulletin), origin=origin, why_not_its_own=lacks)
        except StoreBroken:
            raise
        except Exception as unforeseen:  # noqa: BLE001 - the net
            error = stumbled(unforeseen, occurrence.id)
            if occurrence.kind is OccurrenceKind.MAKEGOOD:
                # It owes this bulletin and no other; its time was silence anyway.
                raise error from None
            bulletin = self._fallback(occurrence, at, error)
            return Sound(
                bulletin=bulletin, cart=self._cart(bulletin), origin=Origin.FALLBACK, why_not_its_own=error
            )

    def bulletin(self, occurrence: Occurrence, at: datetime) -> Bulletin:
        """Give the bulletin of *occurrence* if it may sound at *at*; raises ScheduleRefused."""
        if occurrence.kind is OccurrenceKind.RELAY:
            raise ScheduleRefused(
                N_("No address is known any more for this relay."),
                where=occurrence.id,
                remedy=N_("Give its programme addresses in programmes.toml."),
            )
        name = occurrence.bulletin
        if not name and occurrence.repeat_of:
            first = self._day.occurrence(occurrence.repeat_of)
            name = first.bulletin if first else ""
        bulletin = self._day.bulletin(name) if name else None
        if bulletin is None:
            raise no_bulletin(occurrence)
        if bulletin.state is not BulletinState.APPROVED:
            raise ScheduleRefused(N_("The bulletin is not approved."), where=bulletin.id)
        if bulletin.valid_from and at < bulletin.valid_from:
            raise ScheduleRefused(N_("The bulletin is not valid yet."), where=bulletin.id)
        if bulletin.valid_until and at >= bulletin.valid_until:
            raise ScheduleRefused(N_("The bulletin is not valid any more."), where=bulletin.id)
        return bulletin

    def evergreen(self, at: datetime) -> tuple[Bulletin, Cart] | None:
        """Give what is heard while a relay is not; None when there is nothing; raises Refused."""
        bulletin = self._day.evergreen(at)
        return (bulletin, self._cart(bulletin)) if bulletin else None

    def _fallback(self, occurrence: Occurrence, at: datetime, why: BroadcasterError) -> Bulletin:
        bulletin = self._day.evergreen(at)
        if bulletin is None:
            raise ScheduleRefused(
                N_("{why} There is no approved evergreen bulletin either."),
                where=occurrence.id,
                remedy=N_("Produce and approve one of the programme {programme}."),
                why=why,
                programme=self._fallback_programme,
            ) from why
        return bulletin

    def _origin(self, occurrence: Occurrence, bulletin: Bulletin) -> Origin:
        # An earlier process may have armed it with the fallback, before a crash.
        if bulletin.programme == self._fallback_programme != occurrence.programme:
            return Origin.FALLBACK
        return Origin.REPEAT if occurrence.kind is OccurrenceKind.REPEAT else Origin.OWN

    def _cart(self, bulletin: Bulletin) -> Cart:
        master = bulletin.master
        with stood_back():
            return self._rack.load(
                self._shelf.path_of(master), sha256=master.sha256, duration_ms=master.duration_ms
            )


def no_bulletin(occurrence: Occurrence) -> ScheduleRefused:
    """Say that an occurrence has nothing of its own to play."""
    return ScheduleRefused(N_("There is no bulletin for this airing."), where=occurrence.id)
