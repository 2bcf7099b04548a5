"""An urgent or emergency message that somebody wants on air now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from broadcaster.errors import N_, ScheduleRefused
from broadcaster.model import LatePolicy, Occurrence, OccurrenceKind, OccurrenceState, Origin, Priority
from broadcaster.playout.airing import Airing, Share
from broadcaster.playout.carts import CartRack
from broadcaster.ports import HOUSE_RATE_HZ
from broadcaster.wording import Language, say

MESSAGE_WAITS_S = 3600
"""How long a message without an end of validity waits for one of a higher class to finish."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interruption:
    """
    A message with its own audio, played over the programme.

    Source: Circular 39/2020/TT-BTTTT (bản tin ưu tiên, bản tin khẩn cấp).
    """

    title: str
    path: Path
    """Audio file on this machine: emergency audio never needs the network."""
    priority: Priority
    outputs: tuple[str, ...] = ()
    """Outputs (zones) that play it; empty means all."""
    themes: tuple[str, ...] = ()
    ordered_by: str = ""
    """Who signs for it."""
    valid_until: datetime | None = None
    """After this it is not begun any more."""


class MessageDesk:
    """
    Makes messages ready; apart from the desk of the rundown, so that no long bulletin is in their way.

    Args:
        rack: a rack of its own.
        outputs: names of the outputs of the player.
    """

    def __init__(self, *, rack: CartRack, outputs: Sequence[str], language: Language) -> None:
        self._rack = rack
        self._outputs = tuple(outputs)
        self._language = language
        self._given: set[str] = set()

    def airing(self, order: Interruption, now: datetime) -> Airing:
        """Check *order* and its audio; give it an occurrence of its own that starts now."""
        if order.priority is Priority.NORMAL:
            raise ScheduleRefused(
                N_("A message of the ordinary class does not interrupt."),
                where=order.title,
                remedy=N_("Put it into the rundown, or order it as uu-tien or khan-cap."),
            )
        outputs = self._known(order)
        cart = self._rack.load(order.path)
        wait_s = (order.valid_until - now).total_seconds() if order.valid_until else MESSAGE_WAITS_S
        return Airing(
            occurrence=Occurrence(
                id=self._new_id(order, now),
                slot=order.priority.code,
                programme=order.priority.code,
                title=order.title,
                kind=OccurrenceKind.INTERRUPTION,
                priority=order.priority,
                starts_at=now,
                length_s=-(-cart.frames // HOUSE_RATE_HZ),
                outputs=outputs,
                state=OccurrenceState.ARMED,
                reason=self._sign_off(order),
            ),
            cart=cart,
            origin=Origin.EMERGENCY,
            bulletin=None,
            late=LatePolicy.PLAY,
            late_limit_s=int(wait_s),
            programme=order.priority.code,
            title=order.title,
            themes=order.themes,
            shares={output: Share() for output in outputs},
        )

    def _known(self, order: Interruption) -> tuple[str, ...]:
        unknown = sorted(set(order.outputs) - set(self._outputs))
        if unknown:
            raise ScheduleRefused(
                N_("There is no output named {unknown}."),
                where=order.title,
                remedy=N_("The outputs of this station are {known}."),
                unknown=", ".join(unknown),
                known=", ".join(self._outputs),
            )
        return order.outputs or self._outputs

    def _new_id(self, order: Interruption, now: datetime) -> str:
        stem = f"{now:%Y-%m-%dT%H%M%S}-{order.priority.code}"
        name, number = stem, 1
        while name in self._given:
            number += 1
            name = f"{stem}-{number}"
        self._given.add(name)
        return name

    def _sign_off(self, order: Interruption) -> str:
        if order.ordered_by:
            return say(self._language, N_("Ordered by {name}; awaits sign-off."), name=order.ordered_by)
        return say(self._language, N_("Awaits sign-off."))
