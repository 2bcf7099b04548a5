"""A message: one airing of an order, and how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from broadcaster.errors import N_
from broadcaster.model import LatePolicy, Occurrence, OccurrenceKind, OccurrenceState, Origin
from broadcaster.playout.airing import Airing, Share
from broadcaster.playout.audio.carts import Cart
from broadcaster.playout.messages.interruption import Interruption
from broadcaster.saying import saying
from broadcaster.sound.pcm import HOUSE_RATE_HZ


class MessageState(Enum):
    """How a message stands."""

    STANDING = auto()
    """It sounds, or waits for its time or for others."""
    SAID = auto()
    """Nothing more of it is given to the outputs, which may still report what they hold."""
    OVER = auto()
    """No output will report anything more of it: its order need not be kept any longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One airing of an order; a message that is repeated is a series of them."""

    airing: Airing
    """What the loop makes of it; only the loop changes it."""
    raised: int = 0
    """A person has put it before the others of its class; the latest has the highest number."""
    is_taken_off: bool = False
    """A person has taken it off: the loop ends it at its next tick, and until then it waits no more."""

    @property
    def id(self) -> str:
        """The id of its occurrence."""
        return self.airing.occurrence.id

    @property
    def series(self) -> str:
        """The id of the first airing of its order."""
        return self.airing.occurrence.repeat_of or self.id

    @property
    def due_at(self) -> datetime:
        """When it shall be said."""
        return self.airing.occurrence.starts_at

    @property
    def state(self) -> MessageState:
        """How it stands now, as the loop has it."""
        if self.airing.is_settled():
            return MessageState.OVER
        is_said = self.is_taken_off or self.airing.is_said()
        return MessageState.SAID if is_said else MessageState.STANDING


def message_of(
    order: Interruption, cart: Cart, *, name: str, due_at: datetime, series: str, outputs: Sequence[str]
) -> Message:
    """
    Make the message that says *order* once.

    Args:
        order: what a person, or an authority, has ordered.
        cart: its sound.
        name: id of its occurrence.
        due_at: when it shall be said.
        series: id of the first airing of the order.
        outputs: those that say it.
    """
    code = order.priority.code
    occurrence = Occurrence(
        id=name,
        slot=code,
        programme=code,
        title=order.title,
        kind=OccurrenceKind.INTERRUPTION,
        priority=order.priority,
        starts_at=due_at,
        length_s=-(-cart.frames // HOUSE_RATE_HZ),
        outputs=tuple(outputs),
        state=OccurrenceState.ARMED,
        reason=saying(N_("Ordered by {name}."), name=order.ordered_by) if order.ordered_by else None,
        repeat_of="" if series == name else series,
    )
    airing = Airing(
        occurrence=occurrence,
        cart=cart,
        origin=Origin.EMERGENCY,
        bulletin=None,
        late=LatePolicy.PLAY,
        late_limit_s=order.waits_s(due_at),
        programme=code,
        title=order.title,
        themes=order.themes,
        shares={output: Share() for output in outputs},
    )
    return Message(airing=airing)
