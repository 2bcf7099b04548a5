"""The voices of the station: heard, and chosen."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.background import BackgroundTask
from starlette.responses import FileResponse, Response

from broadcaster.errors import N_, BroadcasterError, Refused
from broadcaster.saying import saying
from broadcaster.station.messages.speaking import options_of, speak_text
from broadcaster.station.setup import changing
from broadcaster.studio import available_voices
from broadcaster.web.drawing import draw
from broadcaster.web.visit import Configuring

router = APIRouter(include_in_schema=False)

Text = Annotated[str, Form(max_length=500)]


@router.get("/setup/voices")
def voices(visit: Configuring) -> Response:
    """List the voices; those that need the network are not tried."""
    found = available_voices(options_of(visit.at_hand.folder), try_network=False)
    order = visit.configuration.voices.order
    return draw(visit, "voices.html", voices=found, order=order)


@router.get("/setup/voices/{reference}.mp3")
def hear_voice(visit: Configuring, reference: str) -> FileResponse:
    """Let a voice say the station's greeting."""
    configuration = visit.configuration
    with tempfile.NamedTemporaryFile(suffix=".mp3", dir=configuration.var, delete=False) as file:
        path = Path(file.name)
    words = f"Đây là {configuration.name}, xin kính chào bà con và các bạn!"
    try:
        speak_text(visit.at_hand.folder, words, path, voice=reference, clock=visit.at_hand.clock, alone=True)
    except BroadcasterError:
        path.unlink()
        raise
    return FileResponse(path, media_type="audio/mpeg", background=BackgroundTask(path.unlink))


@router.post("/setup/voices")
def prefer_voice(visit: Configuring, reference: Text = "") -> Response:
    """Have a voice read from now on."""
    known = {each.reference for each in available_voices(options_of(visit.at_hand.folder), try_network=False)}
    if reference not in known:
        raise Refused(
            N_("There is no voice {voice} here."), remedy=N_("Choose one of the list."), voice=reference
        )
    changing.prefer_voice(visit.station, reference, by=visit.actor)
    return visit.go("/setup/voices", saying(N_("{voice} reads from the next bulletin on."), voice=reference))
