"""Approval: what waits, and decisions on it."""

from __future__ import annotations

from typing import Any, Literal

from fastapi import APIRouter
from pydantic import BaseModel, Field

from broadcaster.model import Decision
from broadcaster.station.approval.deciding import decide
from broadcaster.station.approval.reviewing import queue_of
from broadcaster.station.documents.bulletins import bulletin_document
from broadcaster.web.api.sentences import said
from broadcaster.web.visit import Approving, Reading

router = APIRouter(prefix="/api/v1", tags=["approval"])


class DecisionBody(BaseModel):
    """A decision on the version that was heard."""

    decision: Literal["approve", "return", "withdraw"]
    version: int = Field(ge=1, le=1_000_000)
    note: str = Field(default="", max_length=1000, description="Why; its author reads it.")


@router.get("/approval")
def queue(visit: Reading) -> dict[str, Any]:
    """Give what waits for approval, what was sent back, and what is approved and still to come."""
    station = visit.station
    found = queue_of(station)
    parts = {"waiting": found.waiting, "returned": found.returned, "approved": found.approved}
    return {
        name: [said(visit, bulletin_document(station, each)) for each in part] for name, part in parts.items()
    }


@router.post("/bulletins/{bulletin_id}/decision")
def judge(visit: Approving, bulletin_id: str, asked: DecisionBody) -> dict[str, Any]:
    """Approve a bulletin, send it back or take it back; 409 when another version stands there now."""
    decided = decide(
        visit.station,
        bulletin_id,
        Decision(asked.decision),
        by=visit.actor,
        note=" ".join(asked.note.split()),
        version=asked.version,
    )
    document: dict[str, Any] = said(visit, bulletin_document(visit.station, decided))
    return document
