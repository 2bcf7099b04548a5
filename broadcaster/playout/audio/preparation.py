"""Makes an occurrence ready to be played: its bulletin or the fallback, or the relay with its stand-in."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime

from broadcaster.errors import N_, BroadcasterError, Refused, ScheduleRefused
from broadcaster.model import Bulletin, LatePolicy, Occurrence, OccurrenceKind
from broadcaster.playout.airing import Airing, Share
from broadcaster.playout.audio.carts import Cart
from broadcaster.playout.audio.library import Library
from broadcaster.playout.audio.relays import RelaySupply
from broadcaster.playout.day.keeper import DayKeeper
from broadcaster.saying import Saying, saying

log = logging.getLogger(__name__)


class Preparation:
    """
    Turns occurrences into airings.

    Args:
        day: knows what a makegood makes good.
        outputs: names of the outputs that this player drives.
    """

    def __init__(
        self,
        *,
        day: DayKeeper,
        library: Library,
        relays: RelaySupply,
        outputs: Sequence[str],
    ) -> None:
        self._day = day
        self._library = library
        self._relays = relays
        self._outputs = frozenset(outputs)

    def bulletin(self, occurrence: Occurrence, now: datetime) -> Bulletin:
        """Give its own bulletin, if that may sound; its audio is not touched. Raises ScheduleRefused."""
        return self._library.bulletin(occurrence, max(now, occurrence.starts_at))

    def airing(self, occurrence: Occurrence, now: datetime) -> Airing:
        """Make the airing, with its bulletin or the fallback; raises Refused when there is neither."""
        shares = {output: Share() for output in self._driven(occurrence)}
        at = max(now, occurrence.starts_at)
        if self._relays.addresses(occurrence):
            return self._relays.airing(occurrence, shares, self._stand_in(occurrence, at))
        sound = self._library.sound(occurrence, at)
        return Airing(
            occurrence=occurrence,
            cart=sound.cart,
            origin=sound.origin,
            bulletin=sound.bulletin,
            late=LatePolicy.JOIN,
            valid_until=sound.bulletin.valid_until,
            programme=sound.bulletin.programme,
            title=sound.bulletin.title,
            themes=sound.bulletin.themes,
            note=self._note(occurrence, sound.why_not_its_own),
            shares=shares,
        )

    def _driven(self, occurrence: Occurrence) -> list[str]:
        """Give the outputs of *occurrence* that this player drives; raises ScheduleRefused."""
        outputs = [output for output in occurrence.outputs if output in self._outputs]
        if not outputs:
            raise ScheduleRefused(
                N_("None of its outputs ({outputs}) is driven by this player."),
                where=occurrence.id,
                remedy=N_("Name an output of the station in the grid."),
                outputs=", ".join(occurrence.outputs),
            )
        return outputs

    def _stand_in(self, occurrence: Occurrence, at: datetime) -> tuple[Bulletin, Cart] | None:
        """Give what is heard while a relay is not; it goes ahead without."""
        try:
            found = self._library.evergreen(at)
        except Refused as error:
            log.warning("%s: nothing can stand in for the relay: %s", occurrence.id, error)
            return None
        if found is None:
            log.warning("%s: nothing can stand in for the relay", occurrence.id)
        return found

    def _note(self, occurrence: Occurrence, error: BroadcasterError | None) -> Saying | None:
        """Say why something else sounds, or why it sounds now."""
        if error:
            # Its title, not its id: this stands in the log of the station, which people read.
            why, _ = error.parts()
            return saying(N_("In the place of '{title}': {why}"), title=occurrence.title, why=why)
        missed = (
            self._day.occurrence(occurrence.repeat_of) if occurrence.kind is OccurrenceKind.MAKEGOOD else None
        )
        if missed is None:
            return None
        return saying(N_("Makegood of {time}."), time=f"{missed.starts_at:%H:%M}")
