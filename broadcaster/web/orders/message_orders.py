"""A message over the programme as somebody asks for it: the same for the page and for the JSON API."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from pydantic import BaseModel, Field
from starlette.datastructures import UploadFile

from broadcaster.errors import N_, BroadcasterError, Refused
from broadcaster.model import BulletinState, Priority
from broadcaster.playout import Accepted
from broadcaster.saying import Saying, saying
from broadcaster.station.messages.entering import enter_order
from broadcaster.station.messages.sending import MessageOrder, SpokenOrder
from broadcaster.station.notices.recordings import Uploads, recording_at
from broadcaster.station.opened import StationFiles
from broadcaster.web.visit import Visit

NOT_ENTERED: Final = N_("It is done, but who did it could not be written down: {reason}")
_PIECE_BYTES: Final = 1 << 20


class MessageForm(BaseModel):
    """A message as it is typed."""

    priority: str = Field(max_length=20, description="`uu-tien` or `khan-cap`.")
    text: str = Field(default="", max_length=20_000)
    bulletin: str = Field(default="", max_length=200, description="An approved bulletin, in place of words.")
    recording: str = Field(default="", max_length=200, description="A recording, in place of words.")
    zone: str = Field(default="", max_length=200, description="Empty: everywhere.")
    title: str = Field(default="", max_length=200)
    every_min: int = Field(default=0, ge=0, le=1440)
    times: int = Field(default=0, ge=0, le=100)
    exercise: str = Field(default="", max_length=10, description="Anything but nothing: it is an exercise.")


def order_of(visit: Visit, typed: MessageForm) -> MessageOrder:
    """Give the order; raises Refused: no such class, bulletin or recording. Nothing is sent yet."""
    if typed.priority not in {Priority.URGENT.code, Priority.EMERGENCY.code}:
        raise Refused(N_("Choose how urgent the message is."), remedy=N_("Nothing was sent."))
    file, title = _file_of(visit, typed)
    return MessageOrder(
        file=file,
        text="" if file else typed.text,
        priority=Priority.from_code(typed.priority),
        zone=typed.zone,
        title=typed.title or title,
        repeat_every_s=typed.every_min * 60,
        times=typed.times if typed.every_min else 0,
        is_exercise=bool(typed.exercise),
    )


def _file_of(visit: Visit, typed: MessageForm) -> tuple[Path | None, str]:
    """Give the audio that is asked for, and its title; None: words are spoken."""
    if typed.recording:
        return recording_at(StationFiles(visit.configuration), typed.recording), Path(typed.recording).stem
    if not typed.bulletin:
        return None, ""
    found = visit.station.store.bulletins.get(typed.bulletin)
    if found is None or found.state is not BulletinState.APPROVED:
        raise Refused(
            N_("The bulletin is not approved."), where=typed.bulletin, remedy=N_("Nothing was sent.")
        )
    return visit.station.shelf.path_of(found.master), found.title


def take_in(visit: Visit, sound: UploadFile) -> str:
    """Make a recording of a file that was sent along; give its name; raises SoundRefused, StoreBroken."""
    uploads = Uploads(StationFiles(visit.configuration))
    begun = uploads.begin(sound.filename or "?", sound.size or 0)
    while piece := sound.file.read(_PIECE_BYTES):
        begun = uploads.add(begun.id, begun.received, piece)
    return uploads.finish(begun.id, stem=f"{visit.at_hand.clock.now():%Y-%m-%d-%H%M%S}-phat").name


def enter(visit: Visit, spoken: SpokenOrder, accepted: Accepted) -> Saying | None:
    """Write down who ordered a message that the player has; give what to say where the books fail."""
    try:
        enter_order(
            visit.station,
            accepted.occurrence,
            by=visit.actor,
            priority=spoken.order.priority.code,
            audio=spoken.path,
            is_exercise=spoken.order.is_exercise,
        )
    except BroadcasterError as error:
        return saying(NOT_ENTERED, reason=error)
    return None
