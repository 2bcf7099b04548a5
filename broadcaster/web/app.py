"""The console as one ASGI application."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp

from broadcaster.clock import Clock
from broadcaster.web import api, pages
from broadcaster.web.at_hand import StationAtHand
from broadcaster.web.faults import answer_faults
from broadcaster.web.following.counted import CountedQuotas
from broadcaster.web.following.live import Live
from broadcaster.web.following.looked_over import Examinations
from broadcaster.web.following.shared_looks import SharedLooks
from broadcaster.web.orders.spoken_orders import SpokenOrders
from broadcaster.web.server.files import StaticFiles
from broadcaster.web.server.guard import Guard
from broadcaster.web.visitors import FindVisitor, by_cookie_or_token

SMALLEST_PACKED_BYTES = 800


def make_app(
    folder: Path, *, clock: Clock | None = None, find_visitor: FindVisitor = by_cookie_or_token
) -> ASGIApp:
    """
    Make the console of the station in *folder*; neither files nor database are touched before a request.

    Args:
        folder: of the station.
        clock: None: the system's.
        find_visitor: finds who sends a request.
    """
    at_hand = StationAtHand(folder, clock=clock)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        follower = asyncio.create_task(app.state.live.follow())
        try:
            yield
        finally:
            follower.cancel()
            at_hand.close()

    app = FastAPI(
        title="broadcaster",
        version=version("broadcaster"),
        docs_url=None,  # they would be loaded from outside
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        lifespan=lifespan,
    )
    app.state.at_hand = at_hand
    app.state.live = Live(at_hand)
    app.state.quotas = CountedQuotas(at_hand, app.state.live.note)
    app.state.find_visitor = find_visitor
    app.state.spoken_orders = SpokenOrders()
    app.state.looks = SharedLooks()
    app.state.examinations = Examinations(at_hand)
    answer_faults(app)
    for router in (*pages.ROUTERS, *api.ROUTERS):
        app.include_router(router)
    app.mount("/static", StaticFiles())
    return Guard(GZipMiddleware(app, minimum_size=SMALLEST_PACKED_BYTES))
