"""Audio that a page plays: bulletins, and a whole day in two minutes."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import FileResponse, Response

from broadcaster.errors import N_
from broadcaster.station.overview.lines import lines_of
from broadcaster.station.overview.listening import glimpse, stretches_of
from broadcaster.web.days import Day
from broadcaster.web.drawing import draw
from broadcaster.web.faults import NotThere
from broadcaster.web.visit import Reading

router = APIRouter(include_in_schema=False)


@router.get("/sound/bulletin/{bulletin_id}")
def bulletin(visit: Reading, bulletin_id: str, version: Annotated[int, Query(ge=0)] = 0) -> FileResponse:
    """Give the audio of a bulletin; a browser may ask for a part of it."""
    found = visit.station.store.bulletins.get(bulletin_id, version)
    path = visit.station.shelf.path_of(found.master) if found else None
    if path is None or not path.is_file():
        raise NotThere(
            N_("There is no audio of this bulletin on the disk."),
            where=bulletin_id,
            remedy=N_("It may be older than what the station keeps; the log of airings stays."),
        )
    return FileResponse(path, headers={"Cache-Control": "private, max-age=3600"})


@router.get("/listen")
def listen(visit: Reading, date: Day) -> Response:
    """Show what is heard in a day's row, item by item."""
    stretches = stretches_of(lines_of(visit.station, date))
    return draw(visit, "listen.html", on=date, stretches=stretches)


@router.get("/sound/day/{on}.mp3")
def day(visit: Reading, on: Day) -> FileResponse:
    """Give the day in a row as one file."""
    found = glimpse(visit.station, lines_of(visit.station, on))
    return FileResponse(found.path, media_type="audio/mpeg", headers={"Cache-Control": "private, no-cache"})
