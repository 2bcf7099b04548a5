"""Recordings handed in at the desk: in chunks that may break off, or as one form without a script."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Form, Query, UploadFile
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from broadcaster.errors import N_, Refused
from broadcaster.saying import saying
from broadcaster.station.notices import drafting
from broadcaster.station.notices.recordings import (
    Recording,
    Upload,
    Uploads,
    recorded_s,
    recording_at,
    waveform,
)
from broadcaster.web.visit import Visit, Writing

router = APIRouter(prefix="/desk", include_in_schema=False)

_PIECE_BYTES = 1 << 20


@router.post("/{draft_id}/uploads")
def begin(
    visit: Writing,
    draft_id: str,
    name: Annotated[str, Form(max_length=300)],
    size: Annotated[int, Form()],
) -> dict[str, Any]:
    """Begin an upload; gives its id, and that nothing of it has arrived."""
    drafting.find(visit.station, draft_id)
    uploads = Uploads(visit.station)
    uploads.clear(visit.station.now().timestamp())
    return _document(uploads.begin(name, size))


@router.get("/{draft_id}/uploads/{upload_id}")
def ask(visit: Writing, draft_id: str, upload_id: str) -> dict[str, Any]:
    """Tell how far an upload has come: from there it goes on."""
    drafting.find(visit.station, draft_id)
    return _document(Uploads(visit.station).find(upload_id))


@router.post("/{draft_id}/uploads/{upload_id}")
async def add(
    visit: Writing, request: Request, draft_id: str, upload_id: str, offset: Annotated[int, Query(ge=0)]
) -> dict[str, Any]:
    """Add a chunk where the upload stands."""
    chunk = await request.body()

    def keep() -> Upload:
        drafting.find(visit.station, draft_id)
        return Uploads(visit.station).add(upload_id, offset, chunk)

    return _document(await run_in_threadpool(keep))


@router.post("/{draft_id}/uploads/{upload_id}/finish")
def finish(visit: Writing, draft_id: str, upload_id: str) -> dict[str, Any]:
    """Make the recording, and give it to the draft; only now is anything called done."""
    made = Uploads(visit.station).finish(upload_id, stem=_stem(visit, draft_id))
    _give(visit, draft_id, made)
    return {
        "name": made.name,
        "length_s": round(made.length_s, 1),
        "trimmed_s": round(made.trimmed_s, 1),
        "loudness_lufs": round(made.loudness_lufs, 1),
        "peaks": made.peaks,
        "revision": drafting.find(visit.station, draft_id).revision,
    }


@router.post("/{draft_id}/recording")
def hand_in(visit: Writing, draft_id: str, sound: UploadFile) -> Response:
    """Take a whole recording in one form."""
    uploads = Uploads(visit.station)
    begun = uploads.begin(sound.filename or "?", sound.size or 0)
    while piece := sound.file.read(_PIECE_BYTES):
        begun = uploads.add(begun.id, begun.received, piece)
    made = uploads.finish(begun.id, stem=_stem(visit, draft_id))
    _give(visit, draft_id, made)
    told = saying(N_("The recording is here: {length:.0f} seconds."), length=made.length_s)
    return visit.go(f"/desk/{draft_id}", told)


@router.post("/{draft_id}/recording/drop")
def drop(visit: Writing, draft_id: str) -> Response:
    """Take the recording of a draft away; its file stays for what airs with it."""
    draft = drafting.find(visit.station, draft_id)
    visit.station.store.drafts.keep(replace(draft, recording="", language=""))
    return visit.go(f"/desk/{draft_id}", saying(N_("The recording was taken away.")))


@router.get("/{draft_id}/recording.wav")
def listen(visit: Writing, draft_id: str) -> FileResponse:
    """Give the recording of a draft."""
    draft = drafting.find(visit.station, draft_id)
    return FileResponse(recording_at(visit.station, draft.recording), media_type="audio/wav")


@router.get("/{draft_id}/recording/waveform")
def draw_waveform(visit: Writing, draft_id: str) -> dict[str, Any]:
    """Give what the page draws of a recording: its length, and its peaks from 0 to 1."""
    path = recording_at(visit.station, drafting.find(visit.station, draft_id).recording)
    return {"length_s": round(recorded_s(path), 2), "peaks": [each / 100 for each in waveform(path)]}


def _stem(visit: Visit, draft_id: str) -> str:
    """Name a recording so that no other, and no earlier one of the same notice, is overwritten."""
    if not draft_id.isalnum():
        raise Refused(N_("This draft is not there any more."), remedy=N_("Look on the page Desk."))
    return f"{visit.station.now():%Y-%m-%d-%H%M%S}-{draft_id}"


def _give(visit: Visit, draft_id: str, made: Recording) -> None:
    draft = drafting.find(visit.station, draft_id)
    visit.station.store.drafts.keep(replace(draft, recording=made.name))


def _document(upload: Upload) -> dict[str, Any]:
    return {"id": upload.id, "size": upload.size, "received": upload.received}
