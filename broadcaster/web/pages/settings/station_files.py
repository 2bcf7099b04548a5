"""A file of the station as a whole: looked at, changed, and put back as it was."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import Response

from broadcaster.errors import N_, Refused
from broadcaster.saying import Saying, saying
from broadcaster.station.setup.editing import EditedMeanwhile, editions, look_at, put_back, replace_text
from broadcaster.web.drawing import draw
from broadcaster.web.visit import Configuring, Visit

router = APIRouter(include_in_schema=False)

SHOWN_EDITIONS = 20

Text = Annotated[str, Form(max_length=500)]
Whole = Annotated[str, Form(max_length=1_000_000)]


@router.get("/setup/files/{file:path}")
def look(visit: Configuring, file: str) -> Response:
    """Show a file with its history."""
    return _page(visit, file)


@router.post("/setup/files/{file:path}")
def save(
    visit: Configuring, file: str, act: Text = "save", text: Whole = "", seen: Text = "", version: Text = ""
) -> Response:
    """Write what was typed, or put an earlier content back; what cannot be stays in the form."""
    # A browser ends the lines of a text area as mail does.
    typed = text.replace("\r\n", "\n")
    try:
        if act == "put-back":
            put_back(visit.station, file, version, by=visit.actor, seen=seen)
        else:
            replace_text(visit.station, file, typed, by=visit.actor, seen=seen)
    except EditedMeanwhile as error:
        return show_difference(visit, error, back=f"/setup/files/{file}")
    except Refused as refusal:
        return _page(visit, file, refusal.saying(), typed if act == "save" else None)
    return visit.go(f"/setup/files/{file}", saying(N_("Saved. The earlier content is kept below.")))


def show_difference(visit: Visit, error: EditedMeanwhile, *, back: str) -> Response:
    """Show the second of two editors what the first has done, and let her choose."""
    what, remedy = error.parts()
    return draw(
        visit, "meanwhile.html", status=409, what=what, remedy=remedy, error=error, back=back,
        difference=error.difference(),
    )  # fmt: skip


def _page(visit: Visit, file: str, fault: Saying | None = None, typed: str | None = None) -> Response:
    folder = visit.configuration.folder
    seen = look_at(folder, file)
    return draw(
        visit,
        "file.html",
        status=422 if fault else 200,
        file=file,
        seen=seen,
        text=seen.text if typed is None else typed,
        fault=fault,
        editions=editions(folder, file)[:SHOWN_EDITIONS],
    )
