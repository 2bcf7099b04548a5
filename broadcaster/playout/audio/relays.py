"""Makes ready what another station fills: the relay, and what is heard while it is not."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from broadcaster.errors import N_
from broadcaster.model import Bulletin, LatePolicy, Occurrence, OccurrenceKind, Origin
from broadcaster.playout.airing import Airing, Programmes, Share
from broadcaster.playout.audio.carts import Cart
from broadcaster.relay.live import Receiver, Relay
from broadcaster.saying import saying
from broadcaster.sound.frames import frames_of


class RelaySupply:
    """
    Makes airings of relays.

    Args:
        receiver: receives the stations; None where nobody listens (rehearsals): they are taken as heard.
    """

    def __init__(self, *, receiver: Receiver | None, programmes: Programmes) -> None:
        self._receiver = receiver
        self._programmes = programmes

    def addresses(self, occurrence: Occurrence) -> tuple[str, ...]:
        """Give where *occurrence* is received from; empty when it is no relay, or none any more."""
        programme = self._programmes().get(occurrence.programme)
        if occurrence.kind is not OccurrenceKind.RELAY or programme is None:
            return ()
        return programme.relay

    def airing(
        self, occurrence: Occurrence, shares: dict[str, Share], stand_in: tuple[Bulletin, Cart] | None
    ) -> Airing:
        """Make the relay of *occurrence*; the receiver calls its addresses when that is due."""
        bulletin, cart = stand_in or (None, None)
        return Airing(
            occurrence=occurrence,
            cart=self._sound(occurrence, cart),
            origin=Origin.RELAY,
            bulletin=None,
            stand_in=bulletin,
            stand_in_note=saying(N_("Fallback: the relayed station could not be heard.")),
            late=LatePolicy.JOIN,
            programme=occurrence.programme,
            title=occurrence.title,
            themes=self._programmes()[occurrence.programme].themes,
            shares=shares,
        )

    def _sound(self, occurrence: Occurrence, stand_in: Cart | None) -> Cart | Relay:
        addresses = self.addresses(occurrence)
        if self._receiver is None:
            frames = frames_of(timedelta(seconds=occurrence.length_s))
            return Cart(path=Path(addresses[0]), frames=frames, pcm=None)
        return self._receiver.relay(occurrence, addresses, stand_in=stand_in)
