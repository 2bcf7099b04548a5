"""Is the console there? Asked by whoever keeps it alive; touches neither files nor database."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import PlainTextResponse

router = APIRouter(include_in_schema=False)


@router.get("/health")
async def health() -> PlainTextResponse:
    """Answer."""
    return PlainTextResponse("ok")
