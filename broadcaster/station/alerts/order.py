"""From an alert that is due to the player's order, on the outputs that it concerns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from broadcaster.alerts import Turn
from broadcaster.errors import N_, Refused
from broadcaster.model import Coverage
from broadcaster.playout import Interruption
from broadcaster.station.messages.sound import SpokenMessage

HandOver = Callable[[Interruption], str]
"""Gives a message to the player; returns the id of its occurrence, raises Refused or Broken."""

ON_ALL = N_(
    "The player did not take it for its outputs alone, so it airs on all of them; start the player again "
    "after a change of outputs."
)


def order_of(turn: Turn, spoken: SpokenMessage, coverage: Coverage) -> Interruption:
    """Give the order for the player."""
    judgement = turn.judgement
    assert judgement.priority is not None, "only what has a class is due"
    is_for_all = set(turn.outputs) == set(coverage.outputs)
    return Interruption(
        title=spoken.title,
        path=spoken.path,
        priority=judgement.priority,
        # Unnamed, so that all those that the player really has will sound.
        outputs=() if is_for_all else turn.outputs,
        themes=spoken.themes,
        ordered_by=f"{judgement.issued_by} (CAP {judgement.id})",
        valid_until=judgement.ends_at,
    )


def hand_over_surely(order: Interruption, hand_over: HandOver) -> tuple[str, tuple[str, ...]]:
    """
    Give *order* to the player; where it refuses the outputs, for all of them.

    An output that was written into `station.toml` while the player runs is not known to it yet; too many
    people hear a warning rather than none.

    Returns:
        The id of the occurrence, and the outputs of the order that was taken.
    Raises:
        Refused: by the player, for another reason.
        Broken: there is no player.
    """
    try:
        return hand_over(order), order.outputs
    except Refused:
        if not order.outputs:
            raise
        return hand_over(replace(order, outputs=())), ()
