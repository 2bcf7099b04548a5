"""What sounds now, and where the journal stands."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from broadcaster.station.onair.orders import player_status
from broadcaster.station.service.single_instance import is_on_duty
from broadcaster.web.visit import Reading

router = APIRouter(prefix="/api/v1", tags=["on air"])


@router.get("/on-air")
def on_air(visit: Reading) -> dict[str, Any]:
    """Give what the player says of itself, as `on-air status --json` has it; 503 when there is none."""
    configuration = visit.configuration
    return {**player_status(configuration), "watched": is_on_duty(configuration.var, "run")}
