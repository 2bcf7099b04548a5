"""Orders to the player: a message over the programme, taken off, put first, signed for."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, Field

from broadcaster.errors import BroadcasterError
from broadcaster.saying import saying, together
from broadcaster.station.messages.entering import enter_cancelling
from broadcaster.station.messages.outlook import outlook
from broadcaster.station.messages.sending import send_spoken, speak_order
from broadcaster.station.messages.signing import sign_for
from broadcaster.station.onair.orders import cancel, put_first
from broadcaster.web.orders.message_orders import NOT_ENTERED, MessageForm, enter, order_of
from broadcaster.web.visit import Airing, Approving, Interrupting

router = APIRouter(prefix="/api/v1/on-air/messages", tags=["on air"])


class CancelBody(BaseModel):
    """Why a message is taken off."""

    why: str = Field(default="", max_length=200)


@router.post("", status_code=202)
def say(visit: Interrupting, asked: MessageForm) -> dict[str, Any]:
    """Put a message on air, as `interrupt --json` does: what a page lets one hear first is sent at once."""
    spoken = speak_order(visit.at_hand.folder, order_of(visit, asked), clock=visit.at_hand.clock)
    accepted = send_spoken(visit.at_hand.folder, spoken, clock=visit.at_hand.clock)
    told = together((outlook(accepted), enter(visit, spoken, accepted)))
    return {**asdict(accepted), "sentence": visit.say(told) if told else ""}


@router.post("/{occurrence}/cancel")
def take_off(visit: Airing, occurrence: str, asked: CancelBody) -> dict[str, Any]:
    """Take a message off that sounds or waits, with its repeats."""
    cancelled = cancel(visit.configuration, occurrence, why=asked.why)
    document: dict[str, Any] = {"cancelled": cancelled}
    try:
        enter_cancelling(visit.station, cancelled, by=visit.actor, why=asked.why)
    except BroadcasterError as error:
        document["sentence"] = visit.say(saying(NOT_ENTERED, reason=error))
    return document


@router.post("/{occurrence}/first")
def first(visit: Airing, occurrence: str) -> dict[str, Any]:
    """Say a message that waits before the others of its class."""
    put_first(visit.configuration, occurrence)
    return {"first": occurrence}


@router.post("/{occurrence}/sign")
def sign(visit: Approving, occurrence: str) -> dict[str, Any]:
    """Put one's hand under a message that was heard without approval."""
    sign_for(visit.station, occurrence, by=visit.actor)
    return {"signed": occurrence}
