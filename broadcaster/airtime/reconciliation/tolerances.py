"""How far what aired may be from what was planned and still be as planned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from broadcaster.model import WHOLE_SHARE

STILL_AT_WORK = timedelta(hours=1)
"""The player may settle an occurrence, and close its row, so long after the end of its slot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerances:
    """Where a discrepancy begins."""

    late_s: float = 60.0
    """Plan and logbook (sổ nhật ký) are written to the minute: what begins within it began on time …"""
    early_s: float = 60.0
    """… and what begins less than a minute before it, too."""
    missing_s: float = 1.0
    """
    What an output may lose of a bulletin of which it carried the whole.

    Source: the player's own mark, `playout.airing.COMPLETE_WITHIN_FRAMES`.
    """
    by_hand_s: float = 60.0
    """The same where a person wrote down when it began and ended: to the minute."""
    missing_share: float = 1 - WHOLE_SHARE
    """Of a relay: what may be lost on the way here (see `WHOLE_SHARE`)."""
    longer_s: float = 2.0
    """Over the slot: an output may have taken the next block, and cards drift (see the ledger's rules)."""
    smallest_share: float = 0.5
    """Of a slot, where nobody knows how long the content is. Source: the planner's `SMALLEST_SHARE`."""
