"""Handing the player on air a message, and what it answers: when it will be heard, and how often."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from broadcaster.json_form import plain, structured
from broadcaster.playout.control.asking import ask
from broadcaster.playout.control.status import Wait
from broadcaster.playout.messages.interruption import Interruption


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """What the player says of a message that it has taken."""

    occurrence: str
    expected_at: datetime | None = None
    """When it is heard on all its outputs at the latest; None: it sounds, or was so short that it is over."""
    waits_for: Wait = Wait.NOTHING
    """What keeps it from sounding now."""
    airings: int = 1
    """How often it is said …"""
    last_at: datetime | None = None
    """… and when the last time is due."""
    is_cut_short: bool = False
    """Its end would allow more repeats than the player takes."""


def hand_over(door: Path, message: Interruption) -> str:
    """
    Give the player behind *door* a message; give the id of its occurrence.

    Raises: as `ask`.
    """
    return order_message(door, message).occurrence


def order_message(door: Path, message: Interruption) -> Accepted:
    """
    Give the player behind *door* a message; give what it says of it.

    Raises: as `ask`.
    """
    reply = ask(door, do="interrupt", **plain(message))
    return structured(reply, Accepted)
