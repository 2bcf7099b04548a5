"""Where the quotas stand: what the ledger credits, and what the grid will still bring."""

from __future__ import annotations

from datetime import date

from broadcaster.model import Evidence, QuotaLine
from broadcaster.station.plant import Plant


def evidence_that_counts(plant: Plant) -> frozenset[Evidence]:
    """Simulated airtime counts only where the station says that it rehearses."""
    real = frozenset({Evidence.MANUAL, Evidence.PLAYER, Evidence.DEVICE})
    return real | {Evidence.SIMULATED} if plant.configuration.rehearsal else real


def quota_lines(plant: Plant, *, on: date) -> tuple[QuotaLine, ...]:
    """Give every quota in the period that holds the date *on*."""
    lines: list[QuotaLine] = []
    for quota in plant.quotas:
        lines.append(quota_line(plant, quota, on=on))
    return tuple(lines)
