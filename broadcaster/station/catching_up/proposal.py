"""What catch-up proposes, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from broadcaster.model import QuotaLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One airing that is proposed."""

    programme: str
    title: str
    slot: str
    """Slot of the grid whose bulletin is repeated; empty: a bulletin has to be made."""
    starts_at: datetime
    length_s: int
    """Time that is kept free for it."""
    outputs: tuple[str, ...]
    brings_s: dict[str, float]
    """What each quota that is short gets, by its id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CatchUp:
    """Where the quotas stand, and what would help."""

    lines: tuple[QuotaLine, ...]
    proposals: tuple[Proposal, ...]
    still_short: tuple[tuple[QuotaLine, float], ...]
    """Quotas that no free place helps enough, with the seconds that stay lacking (0: other demands do)."""
