"""
One occurrence on its way over the outputs: what it plays, and what became of it on each.

Owned by the loop; nobody else changes it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from broadcaster.model import Bulletin, LatePolicy, Occurrence, OccurrenceKind, Origin, Programme
from broadcaster.playout.carts import Cart
from broadcaster.playout.timeline import Item
from broadcaster.ports import HOUSE_RATE_HZ

COMPLETE_WITHIN_FRAMES = HOUSE_RATE_HZ
"""What an output may lose of a programme that still counts as wholly aired: one second."""


@dataclass(slots=True)
class Share:
    """How the occurrence fares on one output."""

    aired_frames: int = 0
    """Reported by the output, over all its rows."""
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


@dataclass(slots=True, kw_only=True)
class Airing:
    """One occurrence with the audio it plays."""

    occurrence: Occurrence
    cart: Cart
    origin: Origin
    bulletin: Bulletin | None
    """None for interruptions, which bring their own audio."""
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

    def is_settled(self) -> bool:
        """Say whether it is over on every output."""
        return all(share.is_over for share in self.shares.values())

    def is_complete(self, output: str) -> bool:
        """Say whether the output reported the whole of it."""
        return self.shares[output].aired_frames >= self.cart.frames - COMPLETE_WITHIN_FRAMES


def policy(programme: Programme | None) -> tuple[LatePolicy, int]:
    """Give the late policy and its limit; a programme that is not known any more joins in progress."""
    if programme is None:
        return LatePolicy.JOIN, 0
    return programme.late, programme.late_limit_s
