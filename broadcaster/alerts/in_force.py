"""
Which alerts stand at a moment, and what is to be done for them now; pure.

Both follow from the set of all alerts that came. The order in which they came does not matter: a
cancellation that overtakes its alert withdraws it all the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from broadcaster.alerts.cap.message import MessageType
from broadcaster.alerts.judging import Judgement
from broadcaster.model import AlertAiring, AlertId, Priority

_REPLACING = frozenset({MessageType.UPDATE, MessageType.CANCEL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """An alert that is to be spoken now."""

    judgement: Judgement
    outputs: tuple[str, ...]
    """Those of the judgement on which it is due."""
    number: int
    """0 for the first time, 1 for the first repeat …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """What the player is to be told now."""

    withdraw: tuple[AlertAiring, ...] = ()
    """Orders whose alert was cancelled or replaced; to be taken off before anything new is put on."""
    air: tuple[Turn, ...] = ()
    """The gravest first, then the earliest sent."""


def replaced(judgements: Iterable[Judgement]) -> frozenset[AlertId]:
    """
    Give the alerts that a trusted Update or Cancel of the same sender names.

    Only what was sent earlier can be replaced, so no two messages silence each other. An Update counts
    also where it does not concern this station: it has moved elsewhere, and the old words are wrong here.
    """
    return frozenset(
        reference
        for judgement in judgements
        if judgement.is_trusted and judgement.alert.type in _REPLACING
        for reference in judgement.alert.references
        if reference.sender == judgement.id.sender and reference.sent < judgement.id.sent
    )


def in_force(judgements: Collection[Judgement], now: datetime) -> tuple[Judgement, ...]:
    """
    Give the alerts that are for listeners at *now*: the gravest first, then the earliest sent.

    Args:
        judgements: as of *now*; what is over has no class in them.
        now: the moment.
    """
    gone = replaced(judgements)
    found = [
        judgement
        for judgement in judgements
        if judgement.priority is not None and judgement.id not in gone and (judgement.starts_at or now) <= now
    ]
    return tuple(sorted(found, key=_rank))


def _rank(judgement: Judgement) -> tuple[object, ...]:
    assert judgement.priority is not None
    name = judgement.id
    return -judgement.priority, name.sent, name.sender, name.identifier, judgement.outputs


def orders(
    judgements: Collection[Judgement],
    airings: Sequence[AlertAiring],
    *,
    now: datetime,
    repeat_every: timedelta,
    is_quiet: bool,
) -> Orders:
    """
    Work out what the player is to be told.

    Args:
        judgements: of all alerts that may still matter, as of *now*.
        airings: what was ordered for them before, oldest first.
        now: the moment.
        repeat_every: between two airings of an alert. Source: Decision 18/2021/QĐ-TTg (every 2 hours).
        is_quiet: in the quiet hours only emergencies sound; the others wait for their end.
    """
    gone = replaced(judgements)
    least = Priority.EMERGENCY if is_quiet else Priority.URGENT
    made: dict[AlertId, list[AlertAiring]] = {}
    for airing in airings:
        made.setdefault(airing.alert, []).append(airing)
    return Orders(
        withdraw=tuple(airing for airing in airings if airing.alert in gone and airing.withdrawn_at is None),
        air=tuple(
            turn
            for judgement in in_force(judgements, now)
            if (judgement.priority or Priority.NORMAL) >= least
            for turn in _turns(judgement, made.get(judgement.id, ()), now, repeat_every)
        ),
    )


def _turns(
    judgement: Judgement, made: Sequence[AlertAiring], now: datetime, repeat_every: timedelta
) -> Iterator[Turn]:
    """
    Look at each output by itself; those that heard the alert equally often hear it together.

    So a zone that the clerk adds while the alert stands hears it at once, and the others in their time.
    """
    due: dict[int, list[str]] = {}
    for output in judgement.outputs:
        heard = [airing for airing in made if not airing.outputs or output in airing.outputs]
        if _is_due(heard, now, repeat_every):
            due.setdefault(len(heard), []).append(output)
    for number, outputs in sorted(due.items()):
        yield Turn(judgement=judgement, outputs=tuple(outputs), number=number)


def _is_due(made: Sequence[AlertAiring], now: datetime, repeat_every: timedelta) -> bool:
    # The distance either way: an order dated by a clock that ran ahead must not silence the alert.
    return not made or abs(now - made[-1].ordered_at) >= repeat_every
