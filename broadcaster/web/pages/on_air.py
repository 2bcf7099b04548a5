"""On air: what sounds and waits, a message over the programme in two steps, signatures."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Form, UploadFile
from pydantic import BaseModel, Field
from starlette.responses import FileResponse, Response

from broadcaster.errors import N_, BroadcasterError
from broadcaster.model import Bulletin, BulletinState, Occurrence, Priority
from broadcaster.outputs import HIGHEST_DB, LOWEST_DB
from broadcaster.saying import Saying, saying, together
from broadcaster.station.messages.entering import enter_cancelling
from broadcaster.station.messages.outlook import outlook
from broadcaster.station.messages.sending import SpokenOrder, send_spoken, speak_order
from broadcaster.station.messages.signing import awaiting_signature, sign_for
from broadcaster.station.notices.recordings import recordings_in
from broadcaster.station.onair.orders import cancel, put_first
from broadcaster.station.onair.volume import set_volume as change_volume
from broadcaster.station.opened import StationFiles
from broadcaster.station.overview.today import on_air_now
from broadcaster.web.drawing import draw
from broadcaster.web.faults import NotThere
from broadcaster.web.orders.message_orders import NOT_ENTERED, MessageForm, enter, order_of, take_in
from broadcaster.web.orders.spoken_orders import SpokenOrders
from broadcaster.web.visit import Airing, Approving, Interrupting, Reading, Visit

router = APIRouter(include_in_schema=False)

_EVERY_MIN: Final = (0, 5, 10, 15, 30, 60)
_SHOWN: Final = 20
"""Recordings to choose from, the latest."""

Short = Annotated[str, Form(max_length=200)]


class TypedMessage(MessageForm):
    """As it comes from the page: a file may be sent along."""

    sound: UploadFile | None = None


@router.get("/on-air")
def on_air(visit: Reading) -> Response:
    """Show what sounds and waits; the form for a message."""
    return _page(visit, None)


def _page(visit: Visit, typed: MessageForm | None, fault: Saying | None = None) -> Response:
    configuration = visit.configuration
    waiting: tuple[Occurrence, ...] = ()
    bulletins: list[Bulletin] = []
    try:
        waiting = awaiting_signature(visit.station)
        bulletins = _playable(visit)
    except BroadcasterError as error:
        # A message can be spoken and sent without the books; what they would add is left out.
        fault = together((fault, error.saying()))
    return draw(
        visit,
        "on_air.html",
        status=422 if typed else 200,
        air=on_air_now(configuration),
        zones=sorted(configuration.zones),
        outputs=configuration.outputs,
        unsigned=waiting,
        bulletins=bulletins,
        recordings=recordings_in(StationFiles(configuration))[:_SHOWN],
        every=_EVERY_MIN,
        typed=typed or MessageForm(priority=Priority.URGENT.code),
        was_typed=typed is not None,
        fault=fault,
    )


def _playable(visit: Visit) -> list[Bulletin]:
    """Give the approved bulletins of today: what somebody may want heard once more, or at once."""
    station = visit.station
    found = station.store.bulletins.of_date(station.now().date())
    return [each for each in found if each.state is BulletinState.APPROVED]


@router.post("/on-air/message")
def speak(
    visit: Interrupting, typed: Annotated[TypedMessage, Form(media_type="multipart/form-data")]
) -> Response:
    """Step one: speak it, and show what would be heard where. Nothing is sent."""
    try:
        if typed.sound is not None and typed.sound.filename:
            typed.recording = take_in(visit, typed.sound)
        order = order_of(visit, typed)
        spoken = speak_order(visit.at_hand.folder, order, clock=visit.at_hand.clock)
    except BroadcasterError as error:
        return _page(visit, typed, fault=error.saying())
    key = orders_of(visit).keep(spoken)
    return draw(
        visit, "message.html", spoken=spoken, key=key, order=order, air=on_air_now(visit.configuration)
    )


def orders_of(visit: Visit) -> SpokenOrders:
    """Give the messages that are spoken and wait for the second step."""
    found: SpokenOrders = visit.request.app.state.spoken_orders
    return found


@router.get("/on-air/message/{key}/sound")
def sound(visit: Interrupting, key: str) -> FileResponse:
    """Give what would be heard."""
    return FileResponse(_spoken(visit, key).path)


@router.post("/on-air/message/{key}")
def send(visit: Interrupting, key: str) -> Response:
    """Step two: put on air what was heard in step one."""
    spoken = _spoken(visit, key)
    accepted = send_spoken(visit.at_hand.folder, spoken, clock=visit.at_hand.clock)
    orders_of(visit).forget(key)
    sent = saying(N_("“{title}” is sent."), title=spoken.title)
    return visit.go("/on-air", together((sent, outlook(accepted), enter(visit, spoken, accepted))))


def _spoken(visit: Visit, key: str) -> SpokenOrder:
    found = orders_of(visit).find(key, now=visit.at_hand.clock.now())
    if found is None:
        raise NotThere(
            N_("This message is not kept any more: it was sent already, or was spoken too long ago."),
            remedy=N_("Look at what waits on the page “On air”; if it is not there, order it again."),
        )
    return found


@router.post("/on-air/cancel")
def take_off(visit: Airing, occurrence: Short, title: Short = "", why: Short = "") -> Response:
    """Take a message off that sounds or waits, with its repeats."""
    cancelled = cancel(visit.configuration, occurrence, why=why)
    told: Saying | None = saying(N_("Taken off: '{title}'"), title=title or cancelled[0])
    try:
        enter_cancelling(visit.station, cancelled, by=visit.actor, why=why)
    except BroadcasterError as error:
        told = together((told, saying(NOT_ENTERED, reason=error)))
    return visit.go("/on-air", told)


@router.post("/on-air/first")
def first(visit: Airing, occurrence: Short, title: Short = "") -> Response:
    """Say a message that waits before the others of its class."""
    put_first(visit.configuration, occurrence)
    return visit.go("/on-air", saying(N_("'{title}' comes first."), title=title or occurrence))


@router.post("/on-air/sign")
def sign(visit: Approving, occurrence: Short, title: Short = "") -> Response:
    """Put one's hand under a message that was heard without approval."""
    sign_for(visit.station, occurrence, by=visit.actor)
    return visit.go("/on-air", saying(N_("You have signed for “{title}”."), title=title or occurrence))


class VolumeForm(BaseModel):
    """The volume of one output."""

    output: str = Field(max_length=200)
    volume_db: float = Field(ge=LOWEST_DB, le=HIGHEST_DB)


@router.post("/on-air/volume")
def set_volume(visit: Airing, asked: Annotated[VolumeForm, Form()]) -> Response:
    """Make an output louder or softer: kept in station.toml, and heard at once where the station plays."""
    if asked.output not in {each.name for each in visit.configuration.outputs}:
        raise NotThere(N_("There is no output '{output}'."), where="station.toml", output=asked.output)
    held_back = change_volume(visit.station, asked.output, asked.volume_db, by=visit.actor)
    told = (
        N_("{output}: {volume:g} dB, as is heard now.")
        if held_back is None
        else N_("{output}: {volume:g} dB, from the next start of the station on. {why}")
    )
    facts = {"output": asked.output, "volume": asked.volume_db, "why": held_back or ""}
    return visit.go("/on-air#volume", saying(told, **facts))
