"""
One occurrence on its way over the outputs: what it plays, and what became of it on each.

Owned by the loop; nobody else changes it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from broadcaster.model import Bulletin, LatePolicy, Occurrence, OccurrenceKind, Origin, Programme
from broadcaster.playout.carts import Cart
from broadcaster.playout.live import Heard, Relay
from broadcaster.playout.timeline import Item
from broadcaster.ports import HOUSE_RATE_HZ

COMPLETE_WITHIN_FRAMES = HOUSE_RATE_HZ
"""What an output may lose of a programme that still counts as wholly aired: one second."""


@dataclass(slots=True)
class Share:
    """How the occurrence fares on one output."""

    aired_frames: int = 0
    """Reported by the output, over all its rows …"""
    stood_in_frames: int = 0
    """… of which something else was heard in the place of a relay."""
    first_row: int = 1
    """Number of the next row there; higher when a crash left rows behind."""
    is_over: bool = False
    """Nothing more of it will sound there."""
    pre_empted_by: str = ""
    """Title of the message that held the output when it should have begun."""
    cut_by: str = ""
    """Why it ended before its sound did."""
    trouble: str = ""
    """What the output said when it did not take the sound."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """What a row of the as-run says of the sound in it."""

    origin: Origin
    programme: str
    title: str
    themes: tuple[str, ...]
    bulletin: str
    note: str


@dataclass(slots=True, kw_only=True)
class Airing:
    """One occurrence with the audio it plays."""

    occurrence: Occurrence
    cart: Cart | Relay
    origin: Origin
    bulletin: Bulletin | None
    """None for interruptions, which bring their own audio, and for relays."""
    stand_in: Bulletin | None = None
    """What is heard while a relay is not."""
    stand_in_note: str = ""
    late: LatePolicy
    late_limit_s: int = 0
    programme: str
    """Programme that really sounds: a fallback's own, not the one it stands in for."""
    title: str
    themes: tuple[str, ...]
    note: str = ""
    """Why this and not the planned audio."""
    shares: dict[str, Share] = field(default_factory=dict)
    was_begun: bool = False
    """Some of it was given to an output."""
    was_on_air: bool = False
    """Some output has reported sound of it."""

    def item(self, output: str) -> Item:
        """Give what the timeline needs to know."""
        occurrence = self.occurrence
        is_message = occurrence.kind is OccurrenceKind.INTERRUPTION
        return Item(
            occurrence=occurrence.id,
            priority=occurrence.priority,
            due_at=occurrence.starts_at,
            slot_end_at=occurrence.starts_at + timedelta(days=1) if is_message else occurrence.ends_at,
            frames=self.cart.frames,
            late=self.late,
            late_limit_s=self.late_limit_s,
            starts_over=is_message,
            played_frames=self.shares[output].aired_frames,
        )

    @property
    def relay(self) -> Relay | None:
        """Give the relay, where the sound is one."""
        return self.cart if isinstance(self.cart, Relay) else None

    def let_go(self) -> None:
        """Say that nothing more of it will be played: a relay need not be received any more."""
        if self.relay:
            self.relay.let_go()

    def credit(self, heard: Heard = Heard.STATION) -> Credit:
        """Say whose sound it is; in a relay, that of its stand-in is not the station's."""
        if heard is Heard.STATION or self.stand_in is None:
            return Credit(
                origin=self.origin,
                programme=self.programme,
                title=self.title,
                themes=self.themes,
                bulletin=self.bulletin.id if self.bulletin else "",
                note=self.note,
            )
        return Credit(
            origin=Origin.FALLBACK,
            programme=self.stand_in.programme,
            title=self.stand_in.title,
            themes=self.stand_in.themes,
            bulletin=self.stand_in.id,
            note=self.stand_in_note,
        )

    def is_settled(self) -> bool:
        """Say whether it is over on every output."""
        return all(share.is_over for share in self.shares.values())

    def is_complete(self, output: str) -> bool:
        """Say whether the output reported the whole of it, and nothing that stood in for it."""
        share = self.shares[output]
        return share.aired_frames - share.stood_in_frames >= self.cart.frames - COMPLETE_WITHIN_FRAMES


def policy(programme: Programme | None) -> tuple[LatePolicy, int]:
    """Give the late policy and its limit; a programme that is not known any more joins in progress."""
    if programme is None:
        return LatePolicy.JOIN, 0
    return programme.late, programme.late_limit_s
