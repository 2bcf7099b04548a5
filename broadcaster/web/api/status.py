"""What sounds now, and where the journal stands."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, Field

from broadcaster.outputs import HIGHEST_DB, LOWEST_DB
from broadcaster.station.onair.orders import player_status
from broadcaster.station.onair.volume import set_volume
from broadcaster.station.service.single_instance import is_on_duty
from broadcaster.web.visit import Airing, Reading

router = APIRouter(prefix="/api/v1", tags=["on air"])


@router.get("/on-air")
def on_air(visit: Reading) -> dict[str, Any]:
    """Give what the player says of itself, as `on-air status --json` has it; 503 when there is none."""
    configuration = visit.configuration
    return {**player_status(configuration), "watched": is_on_duty(configuration.var, "run")}


class VolumeBody(BaseModel):
    """How loud an output is."""

    volume_db: float = Field(ge=LOWEST_DB, le=HIGHEST_DB)


@router.put("/on-air/outputs/{output}/volume")
def volume(visit: Airing, output: str, asked: VolumeBody) -> dict[str, Any]:
    """Make an output louder or softer: in station.toml, and on air at once where a player is."""
    held_back = set_volume(visit.station, output, asked.volume_db, by=visit.actor)
    why = visit.say(held_back) if held_back else None
    return {"output": output, "volume_db": asked.volume_db, "heard_now": held_back is None, "why": why}
