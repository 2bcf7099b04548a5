"""The stream of what changes; every open page listens to it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Header
from starlette.responses import StreamingResponse

from broadcaster.model import Permission
from broadcaster.web.following.live import Live, stream
from broadcaster.web.visit import Reading
from broadcaster.web.visitors import visitor_of

router = APIRouter(include_in_schema=False)


@router.get("/live")
async def live(
    visit: Reading, since: str = "", last_event_id: Annotated[str, Header()] = ""
) -> StreamingResponse:
    """Tell what changes, as it happens; a page drawn at place *since* misses nothing."""
    request = visit.request
    follower: Live = request.app.state.live

    def is_welcome() -> bool:
        return visitor_of(request).may(Permission.SEE)

    return StreamingResponse(
        stream(follower, last=last_event_id or since, is_welcome=is_welcome), media_type="text/event-stream"
    )
