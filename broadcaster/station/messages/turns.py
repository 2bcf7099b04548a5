"""
Neighbouring zones hear a message one after the other: horns that reach the same ears do not talk at once.

Source: 時差放送, as Japanese towns do (e.g. Usuki): each neighbour begins when the one before has ended.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from broadcaster.clock import Clock
from broadcaster.errors import N_, Refused
from broadcaster.playout import Accepted
from broadcaster.sound.decoding import decode
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.station.messages.sending import LONGEST_S, MessageOrder, send_spoken, speak_order
from broadcaster.station.setup.last_good import usable_configuration

BETWEEN_TURNS = timedelta(seconds=3)
"""From the end in one zone to the beginning in the next: the echo of the first is over."""

Turns = tuple[tuple[str, Accepted], ...]
"""Each zone with what the player says of the message in it, in the order in which they hear it."""


def send_in_turns(folder: Path, order: MessageOrder, *, clock: Clock) -> tuple[Turns, Path]:
    """
    Put a message on air in one zone after the other; give their turns, and the audio.

    Raises:
        As `send_message`; Refused too where there are no two zones, and for what is repeated.
    """
    zones = usable_configuration(folder).zones
    if order.zone or len(zones) < 2 or order.repeat_every_s:  # noqa: PLR2004 - it takes two
        raise Refused(
            N_("Zones take turns with a message to all of them that is said once; this station has {count}."),
            where="--in-turns",
            remedy=N_("Leave --in-turns out, or name the zones in station.toml."),
            count=len(zones),
        )
    spoken = speak_order(folder, order, clock=clock)
    turn = timedelta(seconds=len(decode(spoken.path, longest_s=LONGEST_S)) / HOUSE_RATE_HZ) + BETWEEN_TURNS
    begins_at = clock.now()
    turns: list[tuple[str, Accepted]] = []
    for number, (zone, outputs) in enumerate(zones.items()):
        not_before = begins_at + number * turn if number else None
        own = replace(spoken, outputs=outputs)
        turns.append((zone, send_spoken(folder, own, clock=clock, not_before=not_before)))
    return tuple(turns), spoken.path
